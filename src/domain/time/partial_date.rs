//! Dates known to the year, the month or the day.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

/// How finely a date is known or asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// The year alone.
    Year,
    /// Year and month.
    Month,
    /// Year, month and day.
    Day,
}

/// A date of the Gregorian calendar that may lack its day, or its month and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// A year, 1–9999.
    pub fn year(year: u16) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self { year, month: None, day: None })
    }

    /// A month (1–12) of a year (1–9999).
    pub fn month(year: u16, month: u8) -> Option<Self> {
        let date = Self::year(year)?;
        (1..=12).contains(&month).then_some(Self { month: Some(month), ..date })
    }

    /// A day that the calendar has.
    pub fn day(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = Self::month(year, month)?;
        NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
        Some(Self { day: Some(day), ..date })
    }

    /// Reads `1962`, `1962-10` or `1962-10-14`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2));
        let day = parts.next().map(|part| digits(part, 2));
        match (month, day) {
            (None, _) => Self::year(year),
            (Some(month), None) => Self::month(year, u8::try_from(month?).ok()?),
            (Some(month), Some(day)) => Self::day(year, u8::try_from(month?).ok()?, u8::try_from(day?).ok()?),
        }
    }

    /// Year, 1–9999.
    pub const fn year_number(self) -> u16 {
        self.year
    }

    /// Month, 1–12, where it is known.
    pub const fn month_number(self) -> Option<u8> {
        self.month
    }

    /// Day of the month, 1–31, where it is known.
    pub const fn day_number(self) -> Option<u8> {
        self.day
    }

    /// How finely the date is known.
    pub const fn precision(self) -> Precision {
        match (self.month, self.day) {
            (None, _) => Precision::Year,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
        }
    }

    /// The same date known only as finely as `precision`; unchanged where it is already coarser.
    #[must_use]
    pub fn at_precision(self, precision: Precision) -> Self {
        match precision {
            Precision::Year => Self { month: None, day: None, ..self },
            Precision::Month => Self { day: None, ..self },
            Precision::Day => self,
        }
    }

    /// The first day that the date may mean.
    pub fn first_day(self) -> NaiveDate {
        let (month, day) = (self.month.unwrap_or(1), self.day.unwrap_or(1));
        NaiveDate::from_ymd_opt(i32::from(self.year), u32::from(month), u32::from(day)).unwrap_or_default()
    }

    /// The last day that the date may mean.
    pub fn last_day(self) -> NaiveDate {
        let first = self.first_day();
        let months = match self.precision() {
            Precision::Year => 12,
            Precision::Month => 1,
            Precision::Day => return first,
        };
        let next = first.checked_add_months(Months::new(months));
        next.and_then(|next| next.pred_opt()).unwrap_or(first)
    }

    /// Days between the first days that this date and another may mean.
    pub fn days_from(self, other: Self) -> u64 {
        (self.first_day() - other.first_day()).num_days().unsigned_abs()
    }
}

fn digits(text: &str, count: usize) -> Option<u16> {
    let plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

impl From<NaiveDate> for PartialDate {
    /// The date to the day; years outside 1–9999 are clamped to them.
    fn from(date: NaiveDate) -> Self {
        let year = u16::try_from(date.year().clamp(1, 9999)).unwrap_or(1);
        let month = u8::try_from(date.month()).ok();
        let day = u8::try_from(date.day()).ok();
        Self { year, month, day }
    }
}

impl fmt::Display for PartialDate {
    /// ISO 8601: `1962`, `1962-10` or `1962-10-14`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_text_of_each_precision_is_read_and_written_alike() {
        for text in ["1962", "1962-10", "1962-10-14", "0987-01-01"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn dates_no_calendar_has_are_refused() {
        for text in
            ["", "0000", "62", "1962-13", "1962-1", "1961-02-29", "1962-10-32", "1962-10-14-1", "+962"]
        {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_coarse_date_means_any_of_its_days() {
        for (text, first, last) in [
            ("1956", "1956-01-01", "1956-12-31"),
            ("1956-02", "1956-02-01", "1956-02-29"),
            ("1956-02-14", "1956-02-14", "1956-02-14"),
            ("9999", "9999-01-01", "9999-12-31"),
        ] {
            let date = PartialDate::parse(text).unwrap();
            assert_eq!(
                (date.first_day().to_string(), date.last_day().to_string()),
                (first.into(), last.into())
            );
        }
        let [year, day] = ["1956", "1955-12-31"].map(|text| PartialDate::parse(text).unwrap());
        assert_eq!((year.days_from(day), day.days_from(year)), (1, 1));
    }

    #[test]
    fn coarsening_drops_the_finer_parts_only() {
        let day = PartialDate::parse("1962-10-14").unwrap();
        assert_eq!(day.at_precision(Precision::Month).to_string(), "1962-10");
        assert_eq!(day.at_precision(Precision::Year).precision(), Precision::Year);
        assert_eq!(PartialDate::year(1962).unwrap().at_precision(Precision::Day).to_string(), "1962");
    }
}
