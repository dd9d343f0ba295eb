//! Judges a typed date.
//!
//! In: the accepted dates and what was typed. Out: a [`Finding`]. A date that was read and is another one is
//! shown as it was read, so that a person sees when `10/11` was taken for the other order.

use super::read::{self, Reading};
use crate::domain::grading::expected::show_date;
use crate::domain::grading::finding::Finding;
use crate::domain::grading::phrase::Phrase;
use crate::domain::grading::{Context, Reason, text};
use crate::domain::model::WrongAnswer;
use crate::domain::time::{PartialDate, Precision};

/// Judges a date. As fine as asked, or finer, and right: right. One step coarser, or with
/// a year of two digits, and right: close.
pub(in super::super) fn judge(
    date: PartialDate,
    accept: &[PartialDate],
    wrong: &[WrongAnswer],
    typed: &str,
    context: &Context<'_>,
) -> Finding {
    let asked = date.precision();
    let accepted = || std::iter::once(date).chain(accept.iter().copied());
    let has_right = |read: PartialDate| accepted().any(|right| read.at_precision(right.precision()) == right);
    let in_full = read::read(typed, context.date_order);
    let in_short = || {
        let readings =
            accepted().filter_map(|right| read::read_short(typed, context.date_order, right.year_number()));
        readings.into_iter().find(|reading| has_right(reading.date))
    };
    let Some(Reading { date: read, is_misspelt }) = in_full.or_else(in_short) else {
        let foreseen = text::foreseen(wrong, &Phrase::of(typed), context);
        return foreseen.unwrap_or_else(|| Finding::WRONG.because(Reason::NotADate(asked)));
    };
    let is_right = has_right(read);
    let is_foreseen = |wrong: &&WrongAnswer| {
        let dates = wrong.answer.iter().filter_map(|(_, text)| read::read(text, context.date_order));
        dates.map(|reading| reading.date).any(|wrong| {
            // A finer typed date may be the very one that is foreseen, or lie within it.
            if is_right { read == wrong } else { read.at_precision(wrong.precision()) == wrong }
        })
    };
    let is_accepted_as_is = accepted().any(|right| right == read);
    if !is_accepted_as_is && let Some(wrong) = wrong.iter().find(is_foreseen) {
        return Finding::known_wrong(wrong, context.lang);
    }
    if is_right {
        return match in_full {
            None => Finding::close(0.5).because(Reason::ShortYear),
            Some(_) if is_misspelt => Finding::TYPO,
            Some(_) => Finding::RIGHT,
        };
    }
    let contains = |right: PartialDate| {
        right.precision() > read.precision() && right.at_precision(read.precision()) == read
    };
    match (accepted().find(|right| contains(*right)), read.precision()) {
        (Some(right), coarse) if steps(coarse, right.precision()) == 1 => {
            Finding::close(0.5).because(Reason::Coarser(asked))
        }
        (Some(_), _) => Finding::WRONG.because(Reason::Coarser(asked)),
        (None, _) => Finding::WRONG.because(Reason::ReadAsDate(show_date(read, context.lang))),
    }
}

/// How many steps finer the second precision is.
const fn steps(coarse: Precision, fine: Precision) -> u8 {
    (fine as u8).saturating_sub(coarse as u8)
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{assert_verdicts, date, graded, with_wrong};
    use super::*;
    use crate::domain::model::Verdict::{Blank, Close, Right, Typo, Wrong};

    #[test]
    fn dates_are_judged_at_the_precision_asked() {
        let (day, month, year) = (date("1962-10-14"), date("1962-10"), date("1962"));
        assert_verdicts(&[
            (&day, "14 Oct 1962", Right),
            (&day, "١٤ أكتوبر ١٩٦٢", Right),
            (&day, "14 Ocotber 1962", Typo),
            (&day, "October 1962", Close),
            (&day, "1962", Wrong),
            (&day, "15 October 1962", Wrong),
            (&day, "14 October 1963", Wrong),
            (&day, "14 November 1962", Wrong),
            (&day, "31 Feb 1962", Wrong),
            (&day, " - ", Blank),
            (&month, "October 1962", Right),
            (&month, "14 October 1962", Right),
            (&month, "1962", Close),
            (&month, "October 1963", Wrong),
            (&month, "14 November 1962", Wrong),
            (&year, "1962", Right),
            (&year, "14 October 1962", Right),
            (&year, "Oct 1962", Right),
            (&year, "1963", Wrong),
        ]);
    }

    #[test]
    fn the_reason_tells_what_was_read() {
        let day = date("1962-10-28");
        let reason = |typed: &str| graded(&day, typed, &[]).reason;
        assert_eq!(reason("1962"), Some(Reason::Coarser(Precision::Day)));
        assert_eq!(reason("October 1962"), Some(Reason::Coarser(Precision::Day)));
        assert_eq!(reason("10/11/1962"), Some(Reason::ReadAsDate("10 November 1962".into())));
        assert_eq!(reason("some day"), Some(Reason::NotADate(Precision::Day)));
        assert_eq!(reason("10/28/1962"), None);
        assert_eq!(graded(&day, "27 October 1962", &[]).diff, []);
    }

    #[test]
    fn a_year_of_two_digits_is_to_be_confirmed_where_all_else_is_right() {
        let (day, month, year) = (date("1962-10-14"), date("1962-10"), date("1964"));
        for (card, typed) in [
            (&day, "14 Oct 62"),
            (&day, "Oct. 14th, 62"),
            (&day, "14/10/62"),
            (&day, "14 Oct. '62"),
            (&day, "١٤ تشرين الأول ٦٢"),
            (&month, "اكتوبر 62"),
            (&month, "10/62"),
            (&year, "'64"),
            (&year, "64"),
        ] {
            let grade = graded(card, typed, &[]);
            assert_eq!((grade.verdict, grade.reason), (Close, Some(Reason::ShortYear)), "{typed}");
        }
        for (card, typed) in [
            (&day, "15 Oct 62"),
            (&day, "14 Oct 63"),
            (&day, "Oct 62"),
            (&day, "62"),
            (&year, "62"),
            (&year, "sixty four"),
            (&year, "1962/64"),
        ] {
            let reason = Reason::NotADate(if card == &day { Precision::Day } else { Precision::Year });
            assert_eq!(graded(card, typed, &[]).reason, Some(reason), "{typed}");
        }
        assert!(matches!(graded(&date("1962"), "62 AD", &[]).reason, Some(Reason::ReadAsDate(_))));
        let told = with_wrong(&month, &[("1962-10-16", "the day Kennedy was told")]);
        assert!(matches!(graded(&told, "16 Oct 62", &[]).reason, Some(Reason::KnownWrong(_))));
    }

    #[test]
    fn foreseen_dates_are_wrong_in_whatever_form() {
        let day = with_wrong(
            &date("1962-10-14"),
            &[("1962-10-16", "the day Kennedy was told"), ("never", "it was")],
        );
        let told = Some(Reason::KnownWrong(Some("the day Kennedy was told".into())));
        assert_eq!(graded(&day, "16 Oct 1962", &[]).reason, told);
        assert_eq!(graded(&day, "١٦ تشرين الأول ١٩٦٢", &[]).reason, told);
        assert_eq!(graded(&day, "Never!", &[]).reason, Some(Reason::KnownWrong(Some("it was".into()))));
        let month = with_wrong(&date("1962-10"), &[("1962-10-16", "the day Kennedy was told")]);
        assert_eq!(graded(&month, "16 Oct 1962", &[]).reason, told);
        assert_eq!(graded(&month, "17 Oct 1962", &[]).verdict, Right);
    }
}
