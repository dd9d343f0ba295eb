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
