//! Decades and seasons, and the years they are of.

/// Ten years that differ in their last digit, from the 100s on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decade(u16);

/// A year, 1–9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Year(u16);

/// A season of the northern half of the earth, in whole months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

impl Decade {
    /// The decade of a year from 100 to 9999.
    pub fn of(year: u16) -> Option<Self> {
        (100..=9999).contains(&year).then_some(Self(year / 10))
    }

    /// Its first year.
    pub const fn first_year(self) -> u16 {
        self.0 * 10
    }
}

impl Year {
    /// A year, 1–9999.
    pub fn new(number: u16) -> Option<Self> {
        (1..=9999).contains(&number).then_some(Self(number))
    }

    /// Its number, 1–9999.
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl Season {
    /// All seasons, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// The number that stands in the place of a month, 21–24.
    pub(super) const fn number(self) -> u8 {
        self as u8 + 21
    }

    /// The month, 1–12, that it begins with.
    pub(super) const fn first_month(self) -> u8 {
        self as u8 * 3 + 3
    }
}
