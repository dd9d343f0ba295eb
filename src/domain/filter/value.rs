//! What a number or a day is held against.

use std::cmp::Ordering;

use crate::domain::time::Day;

/// How two things compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
    /// `=`
    Equal,
    /// `!=`
    Unequal,
}

impl Relation {
    /// All of them, longer signs first.
    pub(super) const ALL: [Self; 6] =
        [Self::AtMost, Self::AtLeast, Self::Unequal, Self::Below, Self::Above, Self::Equal];

    /// The sign.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::AtLeast => ">=",
            Self::Equal => "=",
            Self::Unequal => "!=",
        }
    }

    /// Whether it holds between things that compare so.
    pub(super) const fn holds(self, ordering: Ordering) -> bool {
        match self {
            Self::Below => ordering.is_lt(),
            Self::AtMost => ordering.is_le(),
            Self::Above => ordering.is_gt(),
            Self::AtLeast => ordering.is_ge(),
            Self::Equal => ordering.is_eq(),
            Self::Unequal => ordering.is_ne(),
        }
    }
}

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// This one.
    On(Day),
    /// So many days after today; before it where the number is negative.
    In(i32),
}

impl When {
    /// Reads `2026-03-01`, `today`, `tomorrow`, `+3` or `-3`.
    pub(super) fn read(text: &str) -> Option<Self> {
        match text.to_ascii_lowercase().as_str() {
            "today" => Some(Self::In(0)),
            "tomorrow" => Some(Self::In(1)),
            signed if signed.starts_with(['+', '-']) => signed.parse().ok().map(Self::In),
            date => Day::parse(date).map(Self::On),
        }
    }

    /// The day in days since 1970-01-01, which may lie outside the calendar.
    pub(super) fn number(self, today: Day) -> i64 {
        match self {
            Self::On(day) => day.number().into(),
            Self::In(days) => i64::from(today.number()) + i64::from(days),
        }
    }
}

/// Reads a number that is not negative, or a share as `80%`.
pub(super) fn read_number(text: &str) -> Option<f32> {
    let (digits, divisor) = text.strip_suffix('%').map_or((text, 1.0), |digits| (digits, 100.0));
    let is_plain = digits.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    let number: f64 = digits.parse().ok().filter(|_| is_plain)?;
    #[expect(clippy::cast_possible_truncation, reason = "what is too large is outside every range")]
    let number = (number / divisor) as f32;
    Some(number)
}
