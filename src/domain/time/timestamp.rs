//! Instants and the moment an answer is given.

use std::fmt;

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};

use super::Day;

/// An instant in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The instant `millis` milliseconds after the Unix epoch (negative: before it).
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the Unix epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Milliseconds from `earlier` to `self`; 0 when the clock was set back in between.
    pub fn millis_since(self, earlier: Self) -> u64 {
        u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0)
    }

    /// The instant in UTC; an instant outside chrono's range (years ±262,000) becomes the epoch.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

impl From<DateTime<Utc>> for Timestamp {
    fn from(instant: DateTime<Utc>) -> Self {
        Self(instant.timestamp_millis())
    }
}

/// When something happened, as the person living there would say it.
///
/// A review keeps all three: the instant, the offset of the local clock and the study day. So a later move
/// to another zone or another rollover hour never changes how many days lay between two reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: Timestamp,
    /// Seconds the local clock was ahead of UTC (east positive), within ±86,400.
    pub offset: i32,
    /// The study day it fell on.
    pub day: Day,
}

impl fmt::Display for Moment {
    /// RFC 3339 with milliseconds and the local offset.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let utc = self.at.utc();
        let text = match FixedOffset::east_opt(self.offset) {
            Some(zone) => utc.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Millis, true),
            None => utc.to_rfc3339_opts(SecondsFormat::Millis, true),
        };
        f.write_str(&text)
    }
}
