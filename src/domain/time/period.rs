//! Stretches of time as people name them: a date, about a date, from one date to another, a decade, a season.
//!
//! In: dates. Out: [`Period`], which knows its days and whether an answer lies within it. Never here: how it is written
//! or said.

use super::{Decade, PartialDate, Precision, Season, Span, Year};
use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

/// A stretch of time with a name in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A day, a month or a year.
    Date(PartialDate),
    /// About a day, a month or a year, give or take so many of them.
    About(PartialDate, u32),
    /// From one date to another.
    Span(Span),
    /// Ten years.
    Decade(Decade),
    /// A season of a year.
    Season(Year, Season),
}

/// What sort of name a period has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Ten years.
    Decade,
    /// A year.
    Year,
    /// A season of a year.
    Season,
    /// A month of a year.
    Month,
    /// A day.
    Day,
    /// From one date to another.
    Span,
}

impl Form {
    /// The word used in JSON output and in the names of messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Decade => "decade",
            Self::Year => "year",
            Self::Season => "season",
            Self::Month => "month",
            Self::Day => "day",
            Self::Span => "span",
        }
    }
}

impl From<Precision> for Form {
    fn from(precision: Precision) -> Self {
        match precision {
            Precision::Year => Self::Year,
            Precision::Month => Self::Month,
            Precision::Day => Self::Day,
        }
    }
}

impl From<PartialDate> for Period {
    fn from(date: PartialDate) -> Self {
        Self::Date(date)
    }
}

impl Period {
    /// A season of a year, 1–9999.
    pub fn season(year: u16, season: Season) -> Option<Self> {
        Year::new(year).map(|year| Self::Season(year, season))
    }

    /// What sort of name it has.
    pub fn form(self) -> Form {
        match self {
            Self::Date(date) | Self::About(date, _) => date.precision().into(),
            Self::Span(_) => Form::Span,
            Self::Decade(_) => Form::Decade,
            Self::Season(..) => Form::Season,
        }
    }

    /// How finely its dates are known; a decade and a season count as a year and a month.
    pub const fn precision(self) -> Precision {
        match self {
            Self::Date(date) | Self::About(date, _) => date.precision(),
            Self::Span(span) => span.from().precision(),
            Self::Decade(_) => Precision::Year,
            Self::Season(..) => Precision::Month,
        }
    }

    /// The date that it is, or is about.
    pub const fn date(self) -> Option<PartialDate> {
        match self {
            Self::Date(date) | Self::About(date, _) => Some(date),
            Self::Span(_) | Self::Decade(_) | Self::Season(..) => None,
        }
    }

    /// The date it begins with, as finely as it is known.
    pub fn first(self) -> PartialDate {
        let exact = match self {
            Self::Date(date) | Self::About(date, _) => return date,
            Self::Span(span) => return span.from(),
            Self::Decade(decade) => PartialDate::year(decade.first_year()),
            Self::Season(year, season) => PartialDate::month(year.number(), season.first_month()),
        };
        // Decades and seasons are made of years that the calendar has.
        exact.unwrap_or_else(|| NaiveDate::default().into())
    }

    /// The years it begins and ends in.
    pub fn years(self) -> [u16; 2] {
        [self.first_day(), self.last_day()].map(|day| PartialDate::from(day).year_number())
    }

    /// The first day that belongs to it.
    pub fn first_day(self) -> NaiveDate {
        self.first().first_day()
    }

    /// The last day that belongs to it.
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Date(date) | Self::About(date, _) => date.last_day(),
            Self::Span(span) => span.to().last_day(),
            Self::Decade(_) => after(self.first_day(), 120),
            Self::Season(..) => after(self.first_day(), 3),
        }
    }

    /// Whether all of `other` lies within it. Of a year a winter is that which begins in it, and that which ends in
    /// it, too; every season lies within its year.
    pub fn covers(self, other: Self) -> bool {
        match (self, other) {
            (Self::Season(..), Self::Season(..)) => self == other,
            (Self::Season(_, season), _) => {
                let own = self.first_day();
                let before = (season == Season::Winter).then(|| own.checked_sub_months(Months::new(12)));
                std::iter::once(own)
                    .chain(before.flatten())
                    .any(|first| first <= other.first_day() && other.last_day() <= after(first, 3))
            }
            (Self::Date(date), Self::Season(year, _)) if date.precision() == Precision::Year => {
                date.year_number() == year.number()
            }
            (Self::Decade(decade), Self::Season(year, _)) => Decade::of(year.number()) == Some(decade),
            _ => self.first_day() <= other.first_day() && other.last_day() <= self.last_day(),
        }
    }

    /// Whether `said` answers the question for this period: it lies within it, or no farther from it than it may be
    /// where it is only about a date; of a span both ends must be said.
    pub fn is_answered_by(self, said: Self) -> bool {
        match (self, said) {
            (Self::Span(own), Self::Span(said)) => said.at_precision(own.from().precision()) == Some(own),
            (Self::Span(_), _) => false,
            (Self::About(date, within), _) => {
                let (first, last) = around(date, within);
                first <= said.first_day() && said.last_day() <= last
            }
            _ => self.covers(said),
        }
    }

    /// Whether it says the same as the finer `other`, but less finely.
    pub fn is_coarser_than(self, other: Self) -> bool {
        match (self, other) {
            (Self::Span(own), Self::Span(other)) => {
                self != Self::Span(other) && other.at_precision(own.from().precision()) == Some(own)
            }
            _ => self != other && self.covers(other),
        }
    }
}

/// The last day of so many months.
fn after(first: NaiveDate, months: u32) -> NaiveDate {
    let next = first.checked_add_months(Months::new(months));
    next.and_then(|next| next.pred_opt()).unwrap_or(first)
}

/// The days from so many units before a date to as many after it.
fn around(date: PartialDate, within: u32) -> (NaiveDate, NaiveDate) {
    let (first, last) = (date.first_day(), date.last_day());
    let unit = match date.precision() {
        Precision::Year => 12,
        Precision::Month => 1,
        Precision::Day => {
            let days = Days::new(within.into());
            let (before, after) = (first.checked_sub_days(days), last.checked_add_days(days));
            return (before.unwrap_or(first), after.unwrap_or(last));
        }
    };
    let months = within.saturating_mul(unit);
    let before = first.checked_sub_months(Months::new(months));
    (before.unwrap_or(first), after(first, months.saturating_add(unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn an_answer_is_right_when_it_lies_within_what_is_asked() {
        for (asked, said, is_right) in [
            ("1956", "1956-02", true),
            ("1956", "1956-02-14/1956-02-25", true),
            ("1956", "1956-24", true),
            ("1956", "1955/1956", false),
            ("1956-02", "1956", false),
            ("195X", "1956-10-23", true),
            ("195X", "1960", false),
            ("1956-23", "1956-10", true),
            ("1956-23", "1956", false),
            ("1956-24", "1956-01", true),
            ("1956-24", "1957-02-28", true),
            ("1956-24", "1956-12", true),
            ("1956-24", "1955-12-01", true),
            ("1956-24", "1955-12/1956-02", true),
            ("1956-24", "1955-11-30", false),
            ("1956-24", "1956-03", false),
            ("1956-24", "1957-12", false),
            ("1956-24", "1956-01/1956-12", false),
            ("1956-24", "1955-24", false),
            ("1956-23", "1955-10", false),
            ("1956~", "1955", true),
            ("1956~", "1957-12-31", true),
            ("1956~", "1958", false),
            ("1956-12~", "1957-01-31", true),
            ("1956-12~", "1957-02", false),
            ("1956-10-23~", "1956-10-22", true),
            ("1956-10-23~", "1956-10-25", false),
            ("1956-02-14/1956-02-25", "1956-02-14/1956-02-25", true),
            ("1956-02-14/1956-02-25", "1956-02-14", false),
            ("1956-02-14/1956-02-25", "1956-02-15/1956-02-20", false),
            ("1956/1964", "1956-02-14/1964-10-14", true),
            ("1956/1964", "1956/1963", false),
        ] {
            assert_eq!(period(asked).is_answered_by(period(said)), is_right, "{said} for {asked}");
        }
    }

    #[test]
    fn a_coarser_period_holds_the_finer_one() {
        for (said, asked, is_coarser) in [
            ("1956", "1956-10-23", true),
            ("1956", "1956-02-14/1956-02-25", true),
            ("1956-02/1956-03", "1956-02-14/1956-03-02", true),
            ("1956-02", "1956-02-14/1956-03-02", false),
            ("1956-23", "1956-10-23", true),
            ("195X", "1956-24", true),
            ("1956", "1956", false),
            ("1957", "1956-10-23", false),
        ] {
            assert_eq!(period(said).is_coarser_than(period(asked)), is_coarser, "{said} for {asked}");
        }
    }
}
