//! Looks for a date: its day and month together in the cited line, its year there or before it in the section.
//!
//! In: the lines of a section up to the cited one. Out: whether the date stands there. Ranges (`14-25 February`), lists
//! (`23 and 24 June`), two names of one month (`14 آب/أغسطس`) and dates in digits are read.

use super::line::{Line, Said};
use crate::domain::time::PartialDate;

/// Words that may stand between the days of one month, or between day and month.
const BETWEEN: &str = "و and to or till until the of من الي حتي او شهر في ال";

/// Words that may stand between a month and its year.
const BEFORE_YEAR: &str = "of the year من سنه عام العام";

/// Whether the date stands in the last of the lines, its year in any of them; a year written right after the month is
/// the month's own.
pub(super) fn stands_in(date: PartialDate, passage: &[&Line]) -> bool {
    let Some(line) = passage.last() else { return false };
    let year = u32::from(date.year_number());
    let has_year = || passage.iter().any(|line| says_year(line, year));
    let Some(month) = date.month_number() else { return has_year() };
    let named = || line.months.iter().filter(|said| said.value == month);
    let fits = |said: &Said<u8>| own_year(line, said).map_or_else(has_year, |own| own == year);
    match date.day_number() {
        None => named().any(fits),
        Some(day) => {
            let beside = |said: &Said<u8>| is_before(line, said, day) || is_after(line, said, day);
            named().any(|said| beside(said) && fits(said))
                || (named().count() > 0 && is_of_same_month(line, day) && has_year())
                || is_in_digits(line, date)
        }
    }
}

fn says_year(line: &Line, year: u32) -> bool {
    let in_digits = (0..line.words.len()).any(|at| line.digits(at) == Some(year));
    in_digits || line.numbers.iter().any(|said| is_number(said, year))
}

/// The year that is written right after the month.
fn own_year(line: &Line, month: &Said<u8>) -> Option<u32> {
    let mut at = month.end;
    loop {
        if let Some(year) = line.digits(at).filter(|year| (1000..=2999).contains(year)) {
            return Some(year);
        }
        let other = line.months.iter().find(|said| said.at == at && said.value == month.value);
        let day = line.numbers.iter().find(|said| said.at == at && is_day(said));
        at = match (other, day) {
            (Some(other), _) => other.end,
            (None, Some(day)) => day.end,
            (None, None) if BEFORE_YEAR.split(' ').any(|before| line.word(at) == Some(before)) => at + 1,
            (None, None) => return None,
        };
    }
}

/// Whether the day stands before the month, alone or among others.
fn is_before(line: &Line, month: &Said<u8>, day: u8) -> bool {
    let mut end = month.at;
    while let Some(last) = end.checked_sub(1) {
        let other = line.months.iter().find(|said| said.end == end);
        let number = line.numbers.iter().find(|said| said.end == end);
        match (other, number) {
            (Some(other), _) if other.value == month.value => end = other.at,
            (None, Some(number)) if is_number(number, u32::from(day)) => return true,
            (None, Some(number)) if is_day(number) => end = number.at,
            (None, None) if line.word(last).is_some_and(is_between) => end = last,
            _ => return false,
        }
    }
    false
}

/// Whether the day stands after the month and is not the day of another month that follows it.
fn is_after(line: &Line, month: &Said<u8>, day: u8) -> bool {
    let mut at = month.end;
    while let Some(word) = line.word(at) {
        let other = line.months.iter().find(|said| said.at == at);
        let number = line.numbers.iter().find(|said| said.at == at);
        match (other, number) {
            (Some(other), _) if other.value == month.value => at = other.end,
            (None, Some(number)) if is_of_next(line, number) => return false,
            (None, Some(number)) if is_number(number, u32::from(day)) => return true,
            (None, Some(number)) if is_day(number) => at = number.end,
            (None, None) if is_between(word) => at += 1,
            _ => return false,
        }
    }
    false
}

/// Whether a month follows the number, past further days.
fn is_of_next(line: &Line, number: &Said<f64>) -> bool {
    let mut at = number.end;
    while let Some(word) = line.word(at) {
        if line.months.iter().any(|said| said.at == at) {
            return true;
        }
        match line.numbers.iter().find(|said| said.at == at) {
            Some(next) if is_day(next) => at = next.end,
            None if is_between(word) => at += 1,
            _ => return false,
        }
    }
    false
}

/// Whether the day is said to be of the month named before: `28 منه`, `28 من الشهر نفسه`, `the 28th of that month`.
fn is_of_same_month(line: &Line, day: u8) -> bool {
    let follows = |said: &Said<f64>| {
        let after: Vec<&str> = (said.end..said.end + 3).filter_map(|at| line.word(at)).collect();
        matches!(after.as_slice(), ["منه", ..] | ["من", "الشهر" | "هذا" | "ذلك", ..] | ["of", _, "month"])
    };
    line.numbers.iter().any(|said| is_number(said, u32::from(day)) && follows(said))
}

/// Whether year, month and day stand side by side in digits, the year first or last.
fn is_in_digits(line: &Line, date: PartialDate) -> bool {
    let (Some(month), Some(day)) = (date.month_number(), date.day_number()) else { return false };
    let (year, month, day) = (u32::from(date.year_number()), u32::from(month), u32::from(day));
    (0..line.words.len()).any(|at| {
        let three =
            [line.digits(at), line.digits(at + 1), line.digits(at + 2)].map(Option::unwrap_or_default);
        three == [year, month, day] || three == [day, month, year]
    })
}

fn is_between(word: &str) -> bool {
    BETWEEN.split(' ').any(|between| between == word)
}

fn is_day(said: &Said<f64>) -> bool {
    (1..=31).any(|day| is_number(said, day))
}

fn is_number(said: &Said<f64>, number: u32) -> bool {
    (said.value - f64::from(number)).abs() < f64::EPSILON
}
