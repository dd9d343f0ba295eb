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

impl DateOrder {
    /// Both orders.
    pub const ALL: [Self; 2] = [Self::Dmy, Self::Mdy];

    /// The order that is not this one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Dmy => Self::Mdy,
            Self::Mdy => Self::Dmy,
        }
    }

    /// The word used in decks and in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
        }
    }
}
