//! Typed names: the surname must match, and given names may be left out but not be another person's.

mod givens;
mod judge;
mod name;

pub(super) use judge::{judge, level};
pub(super) use name::{Name, compare, in_order};
