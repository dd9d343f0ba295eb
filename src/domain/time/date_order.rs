//! Which comes first in a date of numbers.

/// How a date of two numbers and a year is read, such as `10/11/1962`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    #[default]
    Dmy,
    /// Month, day, year.
    Mdy,
}
