//! Typed names: the surname must match, and given names may be left out but not be another person's.

mod among;
mod givens;
mod judge;
mod name;

pub(super) use among::Person;
pub(super) use judge::judge;
pub(super) use name::{Name, compare, in_order};
