//! How decks write a period.
//!
//! In: the text. Out: the [`Period`], or why it is none.
//!
//! Source: Extended Date/Time Format (ISO 8601-2), of it `1956-02-14/1956-02-25`, `195X`, `1956-21` to `1956-24`
//! and `1956~`.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use super::{Decade, PartialDate, Period, Season, Span};

/// Why a text names no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PeriodError {
    /// It is none of the forms, or the calendar lacks it.
    #[error("no such date")]
    NoDate,
    /// The number of the season is none.
    #[error("no such season")]
    NoSeason,
    /// A span ends before it begins, or at once.
    #[error("the later date comes first")]
    Reversed,
    /// One end of a span is finer than the other.
    #[error("one end says more than the other")]
    Uneven,
}

impl Period {
    /// Reads `1956-02-14`, `1956-02` or `1956`, such a date with `~`, two of them with `/` between, `195X` or
    /// `1956-21` to `1956-24`.
    ///
    /// # Errors
    /// Says what of it is no period.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        let date = |text: &str| PartialDate::parse(text).ok_or(PeriodError::NoDate);
        if let Some((from, to)) = text.split_once('/') {
            return Span::new(date(from)?, date(to)?).map(Self::Span);
        }
        if let Some(about) = text.strip_suffix('~') {
            return date(about).map(|date| Self::About(date, 1));
        }
        if let Some(decade) = text.strip_suffix('X').filter(|decade| decade.len() == 3) {
            let first = date(&format!("{decade}0"))?.year_number();
            return Decade::of(first).map(Self::Decade).ok_or(PeriodError::NoDate);
        }
        match text.split_once('-') {
            Some((year, number)) if number.len() == 2 && ("21"..="41").contains(&number) => {
                let season = Season::ALL.into_iter().find(|season| season.number().to_string() == number);
                Self::season(date(year)?.year_number(), season.ok_or(PeriodError::NoSeason)?)
                    .ok_or(PeriodError::NoDate)
            }
            _ => date(text).map(Self::Date),
        }
    }
}

impl fmt::Display for Period {
    /// As [`Period::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::About(date, _) => write!(f, "{date}~"),
            Self::Span(span) => write!(f, "{}/{}", span.from(), span.to()),
            Self::Decade(decade) => write!(f, "{:03}X", decade.first_year() / 10),
            Self::Season(year, season) => write!(f, "{:04}-{}", year.number(), season.number()),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn every_form_is_read_and_written_alike() {
        for (text, first, last) in [
            ("1956", "1956-01-01", "1956-12-31"),
            ("1956-02-14", "1956-02-14", "1956-02-14"),
            ("1956~", "1956-01-01", "1956-12-31"),
            ("1956-02~", "1956-02-01", "1956-02-29"),
            ("1956-02-14/1956-02-25", "1956-02-14", "1956-02-25"),
            ("1956-11/1957-02", "1956-11-01", "1957-02-28"),
            ("1956/1964", "1956-01-01", "1964-12-31"),
            ("195X", "1950-01-01", "1959-12-31"),
            ("999X", "9990-01-01", "9999-12-31"),
            ("1956-21", "1956-03-01", "1956-05-31"),
            ("1956-22", "1956-06-01", "1956-08-31"),
            ("1956-23", "1956-09-01", "1956-11-30"),
            ("1956-24", "1956-12-01", "1957-02-28"),
        ] {
            let read = period(text);
            assert_eq!(read.to_string(), text);
            assert_eq!(
                (read.first_day().to_string(), read.last_day().to_string()),
                (first.into(), last.into())
            );
        }
    }

    #[test]
    fn what_is_no_period_is_told_apart() {
        for (text, fault) in [
            ("", PeriodError::NoDate),
            ("62", PeriodError::NoDate),
            ("1956-13", PeriodError::NoDate),
            ("1956-20", PeriodError::NoDate),
            ("1956-25", PeriodError::NoSeason),
            ("1956-41", PeriodError::NoSeason),
            ("1956-42", PeriodError::NoDate),
            ("000X", PeriodError::NoDate),
            ("19XX", PeriodError::NoDate),
            ("195x", PeriodError::NoDate),
            ("195X~", PeriodError::NoDate),
            ("~1956", PeriodError::NoDate),
            ("1956/", PeriodError::NoDate),
            ("1956/1964/1965", PeriodError::NoDate),
            ("1956-02-25/1956-02-14", PeriodError::Reversed),
            ("1956/1956", PeriodError::Reversed),
            ("1956/1956-02", PeriodError::Uneven),
            ("1956-02-14/1956-03", PeriodError::Uneven),
        ] {
            assert_eq!(Period::parse(text), Err(fault), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_read_is_written_alike(text in "[0-9]{3}[0-9X](-[012][0-9](-[0-3][0-9])?)?[~/]?([0-9]{4}(-[01][0-9])?)?") {
            if let Ok(period) = Period::parse(&text) {
                prop_assert_eq!(period.to_string(), text);
                prop_assert!(period.first_day() <= period.last_day());
            }
        }
    }
}
