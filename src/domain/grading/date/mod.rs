//! Typed dates: read in all the ways people write them, judged at the precision asked.

mod judge;
mod read;

pub(super) use judge::judge;
