//! Wishes about studying, which a deck's header and the learner's config may both have.

use super::value::{number, out_of_range, string, whole_in, word};
use super::{Faults, Field};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{DesiredRetention, Lang, Leniency};
use crate::domain::time::DateOrder;

/// Most cards that may be wished for a day.
const MOST_A_DAY: u32 = 9999;

/// A language.
pub(crate) fn language(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Lang> {
    let parsed = Lang::parse(&string(field, faults)?);
    if let Err(error) = &parsed {
        let fault = Diagnostic::error(Code::BadLanguage, error.to_string());
        faults.push(fault.at(field.span.clone(), "wants a tag such as `en` or `ar`"));
    }
    parsed.ok()
}

/// The chance of knowing a card when it comes back.
pub(crate) fn retention(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<DesiredRetention> {
    let share = number(field, faults)?;
    #[expect(clippy::cast_possible_truncation, reason = "a share needs no more digits")]
    let retention = DesiredRetention::new(share as f32);
    if retention.is_none() {
        let (low, high) = (DesiredRetention::BOUNDS.start(), DesiredRetention::BOUNDS.end());
        faults.push(out_of_range(field, &share.to_string(), &format!("from {low} to {high}")));
    }
    retention
}

/// A share, 0 to 1.
pub(crate) fn share(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<f32> {
    let share = number(field, faults)?;
    if !(0.0..=1.0).contains(&share) {
        faults.push(out_of_range(field, &share.to_string(), "from 0 to 1"));
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a share needs no more digits")]
    Some(share as f32)
}

/// How a date of numbers is read.
pub(crate) fn date_order(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<DateOrder> {
    word(field, &DateOrder::ALL.map(|order| (order.name(), order)), faults)
}

/// How kindly words are judged.
pub(crate) fn leniency(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Leniency> {
    word(field, &Leniency::ALL.map(|leniency| (leniency.name(), leniency)), faults)
}

/// How many cards a day.
pub(crate) fn cards_a_day(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<u32> {
    whole_in(field, (0, MOST_A_DAY), faults)
}
