//! Typed dates: read in all the ways people write them, judged at the precision asked.

mod judge;
mod near;
mod numbers;
mod parts;
mod pieces;
mod read;
mod show;
mod span;
#[cfg(test)]
mod tests;

pub(super) use judge::{judge, read_as, said};
pub(super) use near::apart;
pub use show::{show_date, show_date_with};
