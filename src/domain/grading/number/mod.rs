//! Typed numbers: separators and numerals of both languages, exact on digits.

mod companions;
mod conversion;
mod fractions;
mod judge;
mod read;

pub(super) use judge::{Number, judge};
