//! How kindly a finding is taken: the only place where the setting counts.
//!
//! In: a [`Finding`] and the setting. Out: the finding that stands. A slip counts so everywhere, in a month and in an item
//! too. Beyond that dates, numbers, lists, negations, other cards' answers and wrong ones that the deck foresees are judged
//! the same at every setting.

use super::Rule;
use super::finding::Finding;
use crate::domain::model::{Leniency, Verdict};

/// What half an answer is worth that is only close.
const CLOSE: f32 = 0.5;

/// The finding that stands under that setting.
pub(super) fn apply(leniency: Leniency, finding: Finding) -> Finding {
    match (leniency, finding.verdict) {
        (Leniency::Strict, Verdict::Typo) => Finding { verdict: Verdict::Close, score: CLOSE, ..finding },
        (Leniency::Lenient, Verdict::Close) if is_about_words(finding.rule) => {
            Finding { verdict: Verdict::Typo, score: 1.0, ..finding }
        }
        _ => finding,
    }
}

/// Whether nothing was off but endings, words that are missing, and words that say nothing of their own. Any other word
/// too much may name something else.
const fn is_about_words(rule: Rule) -> bool {
    matches!(rule, Rule::OtherEnding | Rule::MissingWords | Rule::ExtraSmallWords)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{cloze, date, graded_with, list, number, person, text, with_wrong};
    use super::*;
    use crate::domain::model::Card;
    use crate::domain::model::Leniency::{Lenient, Normal, Strict};
    use crate::domain::model::Verdict::{Close, Right, Typo, Wrong};

    fn assert_by_leniency(rows: &[(&Card, &str, [Verdict; 3])]) {
        for (card, typed, verdicts) in rows {
            for (leniency, verdict) in [Strict, Normal, Lenient].into_iter().zip(verdicts) {
                let grade = graded_with(leniency, card, typed, &[card]);
                assert_eq!(grade.verdict, *verdict, "{leniency:?}: `{typed}`");
                assert_eq!(grade.suggested.is_pass(), grade.score >= 1.0, "{leniency:?}: `{typed}`");
            }
        }
    }

    #[test]
    fn a_slip_passes_unless_it_is_strict_and_words_pass_where_it_is_lenient() {
        let office = text(&["Chairman of the Council of Ministers"], &["رئيس مجلس الوزراء"]);
        let gap = cloze("The [Council of Ministers] met.", "اجتمع [مجلس الوزراء].");
        assert_by_leniency(&[
            (&office, "chairman of the council of ministers", [Right, Right, Right]),
            (&office, "Chairman of the Counsil of Ministers", [Close, Typo, Typo]),
            (&office, "Chairman of the Ministers", [Close, Close, Typo]),
            (&office, "Chairman of their Council of Ministers", [Close, Close, Typo]),
            (&office, "Chairman of the Soviet Council of Ministers", [Close, Close, Close]),
            (&office, "رئيس الوزراء", [Close, Close, Typo]),
            (&text(&["communism"], &[]), "communist", [Close, Close, Typo]),
            (&gap, "Counsil of Ministers", [Close, Typo, Typo]),
            (&gap, "the Soviet Council of Ministers", [Close, Close, Close]),
        ]);
    }

    #[test]
    fn a_word_more_may_name_something_else_at_every_setting() {
        let (dam, leap) = (text(&["Aswan Dam"], &[]), text(&["Great Leap Forward", "Great Leap"], &[]));
        let committee = text(&["Central Committee"], &[]);
        let group = text(&["anti-party group of Molotov"], &["المجموعة المعادية للحزب في موسكو"]);
        assert_by_leniency(&[
            (&dam, "Aswan low dam", [Close, Close, Close]),
            (&leap, "Great Leap Backward", [Close, Close, Close]),
            (&committee, "Central Control Committee", [Close, Close, Close]),
            (&group, "party group of Molotov", [Wrong, Wrong, Wrong]),
            (&group, "المجموعة للحزب في موسكو", [Wrong, Wrong, Wrong]),
        ]);
    }

    #[test]
    fn digits_negations_and_known_answers_are_as_exact_as_ever() {
        let guilty = text(&["guilty of high treason"], &[]);
        let foreseen =
            with_wrong(&text(&["the great Warsaw Pact"], &[]), &[("Warsaw Pact", "it was not great")]);
        let kennedy = person(&["John Kennedy"], &[]);
        let named = list(&["Malenkov", "Beria"], &[], false);
        assert_by_leniency(&[
            (&guilty, "not guilty of high treason", [Wrong, Wrong, Wrong]),
            (&foreseen, "Warsaw Pact", [Wrong, Wrong, Wrong]),
            (&text(&["20th Congress of the Party"], &[]), "Congress of the Party", [Wrong, Wrong, Wrong]),
            (&kennedy, "Joan Kennedy", [Close, Close, Close]),
            (&named, "Malenkov", [Close, Close, Close]),
            (&named, "Malenkow, Beria", [Close, Typo, Typo]),
            (&date("1962-10-14"), "October 1962", [Close, Close, Close]),
            (&date("1962-10-14"), "14 Octobre 1962", [Close, Typo, Typo]),
            (&number(25.0, Some(("ships", "سفينة")), 0.0), "25 tanks", [Close, Close, Close]),
        ]);
    }

    #[test]
    fn what_is_as_near_to_another_answer_never_passes() {
        let (east, west) = (text(&["leader of East Germany"], &[]), text(&["leader of West Germany"], &[]));
        let alone = graded_with(Lenient, &east, "leader of Germany", &[&east]);
        assert_eq!(alone.verdict, Typo);
        assert_eq!(graded_with(Lenient, &east, "leader of Germany", &[&east, &west]).verdict, Close);
        let foreseen = with_wrong(&east, &[("leader of West Germany", "that was Adenauer")]);
        assert_eq!(graded_with(Lenient, &foreseen, "leader of Germany", &[]).verdict, Close);
    }
}
