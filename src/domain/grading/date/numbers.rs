//! The numbers of a date, and the dates that they are.
//!
//! In: numbers in the places that they stand in. Out: a date that the calendar has, or nothing.

use crate::domain::grading::lexicon::calendar::PartOf;
use crate::domain::time::{DateOrder, Decade, PartialDate, Span};

/// A number of a date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub(super) value: u16,
    /// How many digits it has: a year has three or four.
    pub(super) digits: usize,
    /// Written as a word or with the ending of an ordinal, so that it can be no month.
    pub(super) is_ordinal: bool,
}

impl Number {
    pub(super) const fn is_long(self) -> bool {
        self.digits >= 3
    }

    /// Whether it may be the last two digits of a year.
    pub(super) const fn is_short_year(self) -> bool {
        self.digits == 2 && !self.is_ordinal
    }

    /// Whether it is a year and the other is the next one, in full or in its last two digits.
    pub(super) const fn is_followed_by(self, next: Self) -> bool {
        let is_next = next.value == self.value + 1;
        self.digits == 4 && (is_next || next.digits == 2 && next.value == (self.value + 1) % 100)
    }

    /// The year of a century that it may be the last digits of.
    pub(super) const fn in_century(self, century: u16) -> Self {
        Self { value: century * 100 + self.value, digits: 4, is_ordinal: false }
    }
}

/// The part of a month, in days, or of a year, in months; parts overlap, since nobody says them exactly.
pub(super) fn part_of(part: PartOf, date: PartialDate) -> Option<Span> {
    let year = date.year_number();
    let (from, to) = match (date.month_number(), date.day_number(), part) {
        (Some(month), None, PartOf::Early) => {
            (PartialDate::day(year, month, 1), PartialDate::day(year, month, 12))
        }
        (Some(month), None, PartOf::Mid) => {
            (PartialDate::day(year, month, 9), PartialDate::day(year, month, 22))
        }
        (Some(month), None, PartOf::Late) => {
            (PartialDate::day(year, month, 19), Some(date.last_day().into()))
        }
        (None, None, PartOf::Early) => (PartialDate::month(year, 1), PartialDate::month(year, 5)),
        (None, None, PartOf::Mid) => (PartialDate::month(year, 4), PartialDate::month(year, 9)),
        (None, None, PartOf::Late) => (PartialDate::month(year, 8), PartialDate::month(year, 12)),
        _ => return None,
    };
    Span::new(from?, to?).ok()
}

/// The part of a decade, in years.
pub(super) fn part_of_decade(part: PartOf, decade: Decade) -> Option<Span> {
    let (from, to) = match part {
        PartOf::Early => (0, 4),
        PartOf::Mid => (3, 6),
        PartOf::Late => (5, 9),
    };
    let first = decade.first_year();
    Span::new(PartialDate::year(first + from)?, PartialDate::year(first + to)?).ok()
}

/// The day that two numbers and a year are in that order.
pub(super) fn in_order(order: DateOrder, first: Number, second: Number, year: Number) -> Option<PartialDate> {
    match order {
        DateOrder::Dmy => numeric_day(year, second, first),
        DateOrder::Mdy => numeric_day(year, first, second),
    }
}

/// The month that two numbers are.
pub(super) fn numeric_month(year: Number, month: Number) -> Option<PartialDate> {
    let month_number = u8::try_from(month.value).ok().filter(|_| !month.is_ordinal)?;
    PartialDate::month(year.value, month_number)
}

/// The day that three numbers are.
pub(super) fn numeric_day(year: Number, month: Number, day: Number) -> Option<PartialDate> {
    numeric_month(year, month)?;
    day_of(year, u8::try_from(month.value).ok()?, day)
}

/// The day of a month.
pub(super) fn day_of(year: Number, month: u8, day: Number) -> Option<PartialDate> {
    let number = u8::try_from(day.value).ok().filter(|_| !day.is_long())?;
    PartialDate::day(year.value, month, number)
}
