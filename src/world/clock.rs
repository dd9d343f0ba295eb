//! The clock and the zone the learner lives in.

use chrono::{DateTime, FixedOffset, Local, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

use super::{Environment, WorldError};
use crate::domain::time::{Moment, StudyClock, Timestamp};

/// What time it is.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    frozen: Option<DateTime<Utc>>,
    zone: Zone,
}

/// Where the learner's days begin and end.
#[derive(Debug, Clone, Copy)]
pub enum Zone {
    /// Where the system is (`TZ`, else its setting).
    System,
    /// A place.
    Named(Tz),
    /// A fixed distance from UTC.
    Fixed(FixedOffset),
}

impl Clock {
    /// The clock that the environment asks for: `QUIZ_NOW` stops it, `QUIZ_TZ` moves it.
    ///
    /// # Errors
    /// [`WorldError`] where a variable is no instant or no zone.
    pub fn of(environment: &Environment) -> Result<Self, WorldError> {
        let frozen = match &environment.now {
            None => None,
            Some(text) => {
                let now = DateTime::parse_from_rfc3339(text).map_err(|_| WorldError::Now(text.clone()))?;
                Some(now.to_utc())
            }
        };
        let zone = match &environment.zone {
            None => Zone::System,
            Some(text) => Zone::parse(text).ok_or_else(|| WorldError::Zone(text.clone()))?,
        };
        Ok(Self { frozen, zone })
    }

    /// This moment, as `study` counts days.
    pub fn moment(&self, study: StudyClock) -> Moment {
        let now = self.frozen.unwrap_or_else(system_time);
        let offset = self.zone.offset_at(now.naive_utc());
        let local = now.with_timezone(&offset).naive_local();
        Moment { at: Timestamp::from(now), offset: offset.local_minus_utc(), day: study.day_of(local) }
    }
}

#[expect(clippy::disallowed_methods, reason = "the door to the clock")]
fn system_time() -> DateTime<Utc> {
    Utc::now()
}

impl Zone {
    /// Reads an IANA name or `±HH:MM`.
    pub fn parse(text: &str) -> Option<Self> {
        if text.starts_with(['+', '-']) {
            text.parse().ok().map(Self::Fixed)
        } else {
            text.parse().ok().map(Self::Named)
        }
    }

    fn offset_at(self, utc: NaiveDateTime) -> FixedOffset {
        match self {
            Self::System => Local.offset_from_utc_datetime(&utc),
            Self::Named(zone) => zone.offset_from_utc_datetime(&utc).fix(),
            Self::Fixed(offset) => offset,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(now: &str, zone: &str) -> String {
        let environment =
            Environment { now: Some(now.into()), zone: Some(zone.into()), ..Environment::default() };
        let moment = Clock::of(&environment).unwrap().moment(StudyClock::default());
        format!("{moment} {}", moment.day)
    }

    #[test]
    fn the_study_day_follows_the_zone_and_not_the_offset_of_the_frozen_instant() {
        assert_eq!(day("2026-03-01T23:30:00-05:00", "UTC"), "2026-03-02T04:30:00.000Z 2026-03-02");
        assert_eq!(day("2026-03-01T23:30:00-05:00", "-05:00"), "2026-03-01T23:30:00.000-05:00 2026-03-01");
    }

    #[test]
    fn daylight_saving_moves_the_offset_and_not_the_day() {
        assert_eq!(day("2026-03-29T00:59:00Z", "Europe/Berlin"), "2026-03-29T01:59:00.000+01:00 2026-03-28");
        assert_eq!(day("2026-03-29T02:00:00Z", "Europe/Berlin"), "2026-03-29T04:00:00.000+02:00 2026-03-29");
    }

    #[test]
    fn what_is_no_instant_and_no_zone_is_refused() {
        let clock = |now: &str, zone: &str| {
            Clock::of(&Environment {
                now: Some(now.into()),
                zone: Some(zone.into()),
                ..Environment::default()
            })
        };
        assert_eq!(clock("yesterday", "UTC").unwrap_err(), WorldError::Now("yesterday".into()));
        assert_eq!(clock("2026-03-01T00:00:00Z", "Mars").unwrap_err(), WorldError::Zone("Mars".into()));
        assert_eq!(clock("2026-03-01T00:00:00Z", "+25:00").unwrap_err(), WorldError::Zone("+25:00".into()));
    }
}
