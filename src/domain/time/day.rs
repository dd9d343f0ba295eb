//! Study days: the calendar days a learner counts in.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Serialize, Serializer};

/// A study day: the local date after the rollover hour has been taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The study day of that calendar date.
    pub const fn new(date: NaiveDate) -> Self {
        Self(date)
    }

    /// The calendar date.
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// Days since 1970-01-01 (negative: before it). The form in which the progress file keeps a day.
    pub fn number(self) -> i32 {
        self.0.num_days_from_ce().saturating_sub(EPOCH)
    }

    /// The day `number` days after 1970-01-01, or `None` outside chrono's calendar.
    pub fn from_number(number: i32) -> Option<Self> {
        NaiveDate::from_num_days_from_ce_opt(number.checked_add(EPOCH)?).map(Self)
    }

    /// The day `days` later; the last day of the calendar when it would lie beyond it.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        Self(self.0.checked_add_days(Days::new(u64::from(days))).unwrap_or(NaiveDate::MAX))
    }

    /// Whole days from `earlier` to `self`; 0 when `self` is not later (a clock set back).
    pub fn days_since(self, earlier: Self) -> u32 {
        u32::try_from(self.0.signed_duration_since(earlier.0).num_days()).unwrap_or(0)
    }

    /// Whole days between two days, whichever is the later.
    pub fn distance(self, other: Self) -> u32 {
        self.days_since(other).max(other.days_since(self))
    }

    /// The weekday, 0 (Monday) to 6 (Sunday).
    pub fn weekday(self) -> usize {
        self.0.weekday() as usize
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Self)
    }
}

/// 1970-01-01 in chrono's day count, which starts with 0001-01-01 as 1.
const EPOCH: i32 = 719_163;

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The rule that turns a local clock time into a study day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StudyClock {
    rollover_hour: u8,
}

impl StudyClock {
    /// The hours a study day may begin at.
    pub const HOURS: RangeInclusive<u8> = 0..=23;

    /// A day that begins at `rollover_hour` (0–23) local time, or `None` for another number.
    pub fn new(rollover_hour: u8) -> Option<Self> {
        Self::HOURS.contains(&rollover_hour).then_some(Self { rollover_hour })
    }

    /// The hour a study day begins at, 0–23.
    pub const fn rollover_hour(self) -> u8 {
        self.rollover_hour
    }

    /// The study day of a local time: its date once the rollover hours are taken off.
    pub fn day_of(self, local: NaiveDateTime) -> Day {
        let hours = TimeDelta::hours(i64::from(self.rollover_hour));
        Day(local.checked_sub_signed(hours).unwrap_or(local).date())
    }
}

impl Default for StudyClock {
    /// 04:00, so that a late evening still belongs to its day.
    fn default() -> Self {
        Self { rollover_hour: 4 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
    }

    #[test]
    fn a_study_day_begins_at_four_in_the_morning() {
        let clock = StudyClock::default();
        assert_eq!(clock.day_of(local("2026-03-01 03:59:59")).to_string(), "2026-02-28");
        assert_eq!(clock.day_of(local("2026-03-01 04:00:00")).to_string(), "2026-03-01");
        assert_eq!(clock.day_of(local("2026-03-02 00:30:00")).to_string(), "2026-03-01");
    }

    #[test]
    fn rollover_hours_outside_the_day_are_refused() {
        assert_eq!(StudyClock::new(24), None);
        assert!(StudyClock::new(0).is_some());
    }

    #[test]
    fn days_between_never_go_negative() {
        let first = Day::parse("2026-03-01").unwrap();
        assert_eq!(first.plus(31).days_since(first), 31);
        assert_eq!(first.days_since(first.plus(1)), 0);
    }

    #[test]
    fn day_numbers_count_from_the_unix_epoch() {
        assert_eq!(Day::parse("1970-01-01").unwrap().number(), 0);
        let day = Day::parse("2026-11-23").unwrap();
        assert_eq!(Day::from_number(day.number()), Some(day));
    }
}
