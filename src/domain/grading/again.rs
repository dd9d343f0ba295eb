//! Judges a second try, which may say only what was missing in the first.
//!
//! In: a first answer that was close, with its grade, and what was typed then. Out: the [`Grade`] of both together, where
//! that is better than the second alone. Lists take further items, dates their missing part.

use super::{Context, Grade, Reason, alignment, grade};
use crate::domain::model::{Answer, Card, Leniency, Verdict};

/// Judges what was typed after a near miss.
pub fn grade_again(card: &Card, (first, close): (&str, &Grade), typed: &str, context: &Context<'_>) -> Grade {
    let alone = grade(card, typed, context);
    match &card.note.answer {
        Answer::List { ordered: false, .. } | Answer::Several { .. } => {
            united(close, alone, context.leniency)
        }
        Answer::Date { .. } => completed(card, first, typed, alone, context),
        _ => alone,
    }
}

/// Who names the missing items of a list need not name the rest again.
fn united(close: &Grade, alone: Grade, leniency: Leniency) -> Grade {
    let (Some(Reason::Items { missing: before, of, .. }), Some(Reason::Items { missing, extra, why, .. })) =
        (&close.reason, &alone.reason)
    else {
        return alone;
    };
    let missing: Vec<String> = missing.iter().filter(|item| before.contains(item)).cloned().collect();
    let right = of.saturating_sub(missing.len());
    if missing.is_empty() && extra.is_empty() {
        let has_slip = !close.diff.is_empty() || !alone.diff.is_empty();
        let verdict = match (has_slip, leniency) {
            (false, _) => Verdict::Right,
            (true, Leniency::Strict) => Verdict::Close,
            (true, _) => Verdict::Typo,
        };
        return Grade { verdict, suggested: verdict.suggested(), score: 1.0, reason: None, ..alone };
    }
    let score = alignment::share(right, (*of).max(right + extra.len()));
    let reason = Reason::Items { right, of: *of, missing, extra: extra.clone(), why: why.clone() };
    Grade { score, reason: Some(reason), ..alone }
}

/// Who is asked for the year of `30 June` may type the year alone; the other end of a span alone too.
fn completed(card: &Card, first: &str, typed: &str, alone: Grade, context: &Context<'_>) -> Grade {
    let together = [
        format!("{first} {typed}"),
        format!("{typed} {first}"),
        format!("{first} – {typed}"),
        format!("{typed} – {first}"),
    ];
    let grades = together.iter().map(|text| grade(card, text, context));
    // The first of equals: what was typed alone says it best.
    std::iter::once(alone.clone())
        .chain(grades)
        .reduce(|best, grade| if grade.score > best.score { grade } else { best })
        .unwrap_or(alone)
}

#[cfg(test)]
mod tests {
    use super::super::KnownAnswers;
    use super::super::sample::{date, graded, list};
    use super::*;
    use crate::domain::model::Lang;
    use crate::domain::model::Verdict::{Close, Right, Wrong};
    use crate::domain::time::{DateOrder, Months};

    fn again(card: &Card, first: &str, typed: &str) -> Verdict {
        let (known, lang) = (KnownAnswers::of([card]), Lang::english());
        let close = graded(card, first, &[card]);
        assert_eq!(close.verdict, Close, "{first}");
        let context = Context {
            lang: &lang,
            date_order: DateOrder::Dmy,
            months: Months::Levantine,
            leniency: Leniency::Normal,
            known: &known,
        };
        grade_again(card, (first, &close), typed, &context).verdict
    }

    #[test]
    fn a_date_is_completed_by_what_was_missing() {
        let (day, month, span) = (date("1956-06-30"), date("1958-03"), date("1959-09-25/1959-09-27"));
        for (card, first, typed, verdict) in [
            (&day, "June 30", "1956", Right),
            (&day, "30 June", "1957", Wrong),
            (&day, "June 1956", "30", Right),
            (&day, "June 1956", "the 30th", Right),
            (&day, "حزيران ١٩٥٦", "٣٠", Right),
            (&day, "June 1956", "29", Wrong),
            (&day, "1956", "30 June", Right),
            (&day, "1956", "June", Close),
            (&month, "1958", "March", Right),
            (&month, "1958", "April", Wrong),
            (&span, "25 September 1959", "27 September 1959", Right),
            (&span, "25 September 1959", "28 September 1959", Wrong),
            (&day, "June 1956", "30 June 1956", Right),
        ] {
            assert_eq!(again(card, first, typed), verdict, "{first}, then {typed}");
        }
    }

    #[test]
    fn a_list_is_completed_by_the_missing_items() {
        let troika = list(&["Malenkov", "Beria", "Molotov"], &[], false);
        assert_eq!(again(&troika, "Malenkov, Beria", "Molotov"), Right);
        assert_eq!(again(&troika, "Malenkov, Beria", "Malenkov"), Close);
        assert_eq!(again(&troika, "Malenkov, Beria", "Bulganin"), Wrong);
    }
}
