//! Days, intervals and durations in words.

use chrono::Datelike;

use super::{Value, Words};
use crate::domain::grading::Apart;
use crate::domain::model::Review;
use crate::domain::time::{Day, Precision};

/// How long an interval of `days` is: `today`, `1 day`, `45 days`, `3.5 months`, `2 years`.
pub fn interval(words: &Words, days: u32) -> String {
    let tell = |id, count: f64| words.tell(id, &[("count", Value::from(count))]);
    match days {
        0 => words.say("interval-today"),
        1..=60 => tell("interval-days", f64::from(days)),
        61..=700 => tell("interval-months", halves(f64::from(days) / 30.4)),
        _ => tell("interval-years", halves(f64::from(days) / 365.25)),
    }
}

/// What a review of that day gave its card: how long until it comes back, or that practice has left that as it was.
pub fn given(words: &Words, review: &Review, day: Day) -> String {
    if review.purpose.is_scheduled() {
        interval(words, review.due.days_since(day))
    } else {
        words.say("interval-practice")
    }
}

/// How far two dates lie from each other: `8 days`, `11 months`, `5.5 years`, `128 years`.
pub fn apart(words: &Words, apart: Apart) -> String {
    let Apart { unit, count } = apart;
    match unit {
        Precision::Day if count <= 60 => words.tell("apart-days", &[("count", count.into())]),
        Precision::Day if count <= 700 => apart_months(words, halves(f64::from(count) / 30.4)),
        Precision::Day => apart_years(words, f64::from(count.saturating_mul(12) / 365)),
        Precision::Month => apart_years(words, f64::from(count)),
        Precision::Year => apart_years(words, f64::from(count.saturating_mul(12))),
    }
}

/// So many months, in years where there are two and more.
fn apart_years(words: &Words, months: f64) -> String {
    let years = match months {
        ..24.0 => return apart_months(words, months),
        24.0..120.0 => halves(months / 12.0),
        _ => (months / 12.0).round(),
    };
    words.tell("apart-years", &[("count", years.into())])
}

fn apart_months(words: &Words, months: f64) -> String {
    words.tell("apart-months", &[("count", months.into())])
}

fn halves(count: f64) -> f64 {
    (count * 2.0).round() / 2.0
}

/// When a day is, seen from today: `today`, `tomorrow`, `on 26 November 2026 (in 3 days)`.
pub fn when(words: &Words, day: Day, today: Day) -> String {
    match day.days_since(today) {
        0 => words.say("when-today"),
        1 => words.say("when-tomorrow"),
        days if days > 3650 => words.tell("when-far", &[("date", date_of(words, day).into())]),
        days => words.tell("when-later", &[("date", date_of(words, day).into()), ("days", days.into())]),
    }
}

/// The day as a date: `26 November 2026`.
pub fn date_of(words: &Words, day: Day) -> String {
    let date = day.date();
    let month = words.month(date.month());
    words.tell("date", &[("day", date.day().into()), ("month", month.into()), ("year", date.year().into())])
}

/// The day in short, seen from today: `26 November`, or `November 2027` where the year has to be said.
pub fn short_date(words: &Words, day: Day, today: Day) -> String {
    /// From so many days on the day of the month says little, and the month without its year is not plain.
    const FAR: u32 = 300;
    let date = day.date();
    let month = words.month_in_short(date.month());
    if day.days_since(today) < FAR {
        return words.tell("date-near", &[("day", date.day().into()), ("month", month.into())]);
    }
    words.tell("date-far", &[("month", month.into()), ("year", date.year().into())])
}

/// How long something took, to the second: `48 s`, `2 min 5 s`, `1 h 20 min`.
pub fn duration(words: &Words, millis: u64) -> String {
    let seconds = (millis + 500) / 1000;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match (hours, minutes) {
        (0, 0) => words.tell("duration-seconds", &[("seconds", rest.into())]),
        (0, _) => words.tell("duration-minutes", &[("minutes", minutes.into()), ("seconds", rest.into())]),
        _ => words.tell("duration-hours", &[("hours", hours.into()), ("minutes", minutes.into())]),
    }
}

/// A time as it runs: `0:42`, `61:05`.
pub fn running(words: &Words, millis: u64) -> String {
    let seconds = millis / 1000;
    words.digits(&format!("{}:{:02}", seconds / 60, seconds % 60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Lang;
    use crate::ui::text::{Digits, Habits};

    #[test]
    fn intervals_grow_coarser_as_they_grow() {
        let words = Words::english();
        for (days, text) in [
            (0, "today"),
            (1, "1 day"),
            (60, "60 days"),
            (61, "2 months"),
            (107, "3.5 months"),
            (700, "23 months"),
            (730, "2 years"),
            (36_500, "100 years"),
        ] {
            assert_eq!(interval(&words, days), text);
        }
    }

    #[test]
    fn two_years_and_more_are_not_said_in_months() {
        let words = Words::english();
        for (unit, count, text) in [
            (Precision::Day, 1, "1 day"),
            (Precision::Day, 107, "3.5 months"),
            (Precision::Day, 730, "2 years"),
            (Precision::Month, 1, "1 month"),
            (Precision::Month, 23, "23 months"),
            (Precision::Month, 66, "5.5 years"),
            (Precision::Month, 126, "11 years"),
            (Precision::Year, 1, "12 months"),
        ] {
            assert_eq!(apart(&words, Apart { count, unit }), text);
        }
    }

    #[test]
    fn days_are_said_from_today() {
        let words = Words::english();
        let today = Day::parse("2026-11-23").unwrap();
        assert_eq!(when(&words, today, today), "today");
        assert_eq!(when(&words, today.plus(1), today), "tomorrow");
        assert_eq!(when(&words, today.plus(3), today), "on 26 November 2026 (in 3 days)");
    }

    #[test]
    fn a_far_day_is_said_by_its_month() {
        let words = Words::english();
        let today = Day::parse("2026-11-23").unwrap();
        for (days, text) in [(0, "23 November"), (299, "18 September"), (300, "September 2027")] {
            assert_eq!(short_date(&words, today.plus(days), today), text);
        }
    }

    #[test]
    fn of_two_names_of_a_month_the_short_date_has_one() {
        let words = Words::of(&Lang::arabic(), Habits::default(), false);
        let today = Day::parse("2026-10-01").unwrap();
        assert_eq!(short_date(&words, today.plus(1), today), "2 أكتوبر");
        assert_eq!(date_of(&words, today), "1 تشرين الأول (أكتوبر) 2026");
    }

    #[test]
    fn durations_are_said_to_the_second() {
        let words = Words::english();
        assert_eq!(duration(&words, 499), "0 s");
        assert_eq!(duration(&words, 125_000), "2 min 5 s");
        assert_eq!(duration(&words, 4_800_000), "1 h 20 min");
    }

    #[test]
    fn a_time_that_runs_is_told_in_whole_seconds() {
        let words = Words::english();
        for (millis, told) in
            [(0, "0:00"), (999, "0:00"), (42_000, "0:42"), (60_000, "1:00"), (3_665_000, "61:05")]
        {
            assert_eq!(running(&words, millis), told);
        }
        let habits = Habits { digits: Digits::Eastern, ..Habits::default() };
        assert_eq!(running(&Words::of(&Lang::arabic(), habits, true), 65_000), "١:٠٥");
        assert_eq!(running(&Words::of(&Lang::arabic(), Habits::default(), true), 65_000), "1:05");
    }
}
