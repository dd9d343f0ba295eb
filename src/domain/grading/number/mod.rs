//! Typed numbers: separators and numerals of both languages, exact on digits.

mod companions;
mod conversion;
mod fractions;
mod judge;
mod read;

use companions::Companions;

pub(super) use judge::{Number, judge};

/// The number that a text says.
pub(super) fn said(asked: &Number<'_>, typed: &str) -> Option<f64> {
    Companions::of(asked.quantity, asked.question).read(typed).map(|(amount, _)| amount.number())
}
