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

/// Judges a date. As fine as asked, or finer, and right: right. One step coarser and right: close.
pub(in super::super) fn judge(
    date: PartialDate,
    accept: &[PartialDate],
    wrong: &[WrongAnswer],
    typed: &str,
    context: &Context<'_>,
) -> Finding {
    let asked = date.precision();
    let accepted = || std::iter::once(date).chain(accept.iter().copied());
    let Some(Reading { date: read, is_misspelt }) = read::read(typed, context.date_order) else {
        let foreseen = text::foreseen(wrong, &Phrase::of(typed), context);
        return foreseen.unwrap_or_else(|| Finding::WRONG.because(Reason::NotADate(asked)));
    };
    let is_right = accepted().any(|right| read.at_precision(right.precision()) == right);
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
        return if is_misspelt { Finding::TYPO } else { Finding::RIGHT };
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
            (&year, "62", Wrong),
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
