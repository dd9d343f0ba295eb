//! Typed dates: read in all the ways people write them, judged at the precision asked.

mod judge;
mod read;

pub(super) use judge::judge;

use super::Context;
use super::expected::show_date;

/// The date that a text says, as it is shown.
pub(super) fn said(typed: &str, context: &Context<'_>) -> Option<String> {
    read::read(typed, context.date_order).map(|reading| show_date(reading.date, context.lang))
}
