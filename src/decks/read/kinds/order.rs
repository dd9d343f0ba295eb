//! Items to be put in order.

use std::ops::RangeInclusive;

use super::super::localized::arrays;
use super::{Faults, Table, aligned};
use crate::domain::model::{Answer, Lang};

/// How many items there may be; one digit numbers them all.
const ITEMS: RangeInclusive<usize> = 3..=9;

pub(super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Answer> {
    let field = card.require("order", faults)?;
    let items = arrays(&field, lang, "an array of texts", faults, aligned::line)?;
    let fault = aligned::bad_number(&items, &field, "item", &ITEMS);
    if let Some(fault) = fault.or_else(|| aligned::twice(&items, &field, |item| [item])) {
        faults.push(fault);
        return None;
    }
    Some(Answer::Order(items))
}
