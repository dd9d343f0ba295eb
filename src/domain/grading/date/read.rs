//! Reads a date as people type it: `14 Oct 1962`, `October 14th, 1962`, `14/10/1962`, `1962-10-14`,
//! `الأحد ١٤ تشرين الأول / أكتوبر ١٩٦٢`, `10/1962`, `1962`.
//!
//! In: a text and the order of day and month in numbers. Out: the one date it says, or nothing. Every word
//! must be understood: a date among other words is none, nor is a year of two digits or a day the calendar
//! lacks. ISO order is always year, month, day.

use crate::domain::grading::fold;
use crate::domain::grading::lexicon::{calendar, months, numerals};
use crate::domain::time::{DateOrder, PartialDate};

/// A date that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// The date.
    pub(super) date: PartialDate,
    /// Whether a letter of the month's name was off.
    pub(super) is_misspelt: bool,
}

/// Longer texts are no dates; it bounds the work on hostile input.
const MAX_LETTERS: usize = 120;

/// Reads the date that a text says.
pub(super) fn read(text: &str, order: DateOrder) -> Option<Reading> {
    Parts::read(text)?.reading(order)
}

/// Reads a date whose year has its last two digits only, as one of the century of `year`.
pub(super) fn read_short(text: &str, order: DateOrder, year: u16) -> Option<Reading> {
    let mut parts = Parts::read(text)?;
    let last = parts.numbers.last_mut().filter(|last| last.digits == 2 && !last.is_ordinal)?;
    *last = Number { value: year / 100 * 100 + last.value, digits: 4, is_ordinal: false };
    parts.reading(order)
}

/// A run of digits or of letters.
enum Piece {
    Digits(String),
    Word(String),
}

/// Splits at punctuation that dates are written with; any other sign means that more is said than a date.
fn split(folded: &str) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut is_open = false;
    for c in folded.chars() {
        match (c, pieces.last_mut()) {
            ('\'', _) => {}
            (c, Some(Piece::Digits(digits))) if is_open && c.is_ascii_digit() => digits.push(c),
            (c, Some(Piece::Word(word))) if is_open && c.is_alphabetic() => word.push(c),
            (c, _) if c.is_ascii_digit() => {
                pieces.push(Piece::Digits(c.to_string()));
                is_open = true;
            }
            (c, _) if c.is_alphabetic() => {
                pieces.push(Piece::Word(c.to_string()));
                is_open = true;
            }
            (c, _) if c.is_whitespace() || "/-.,،؛;:!?؟\"«»()[]".contains(c) => is_open = false,
            _ => return None,
        }
    }
    Some(pieces)
}

/// A number of a date.
#[derive(Debug, Clone, Copy)]
struct Number {
    value: u16,
    /// How many digits it has: a year has three or four.
    digits: usize,
    /// Written as a word or with the ending of an ordinal, so that it can be no month.
    is_ordinal: bool,
}

impl Number {
    const fn is_long(self) -> bool {
        self.digits >= 3
    }
}

/// What the pieces of a date say.
#[derive(Default)]
struct Parts {
    numbers: Vec<Number>,
    month: Option<u8>,
    has_era: bool,
    is_misspelt: bool,
}

impl Parts {
    fn read(text: &str) -> Option<Self> {
        let folded = fold::letters(text);
        if folded.chars().count() > MAX_LETTERS { None } else { Self::of(&split(&folded)?) }
    }

    fn reading(&self, order: DateOrder) -> Option<Reading> {
        Some(Reading { date: self.date(order)?, is_misspelt: self.is_misspelt })
    }

    fn of(pieces: &[Piece]) -> Option<Self> {
        let mut parts = Self::default();
        let mut rest = pieces;
        while let Some(piece) = rest.first() {
            let used = match piece {
                Piece::Digits(digits) => parts.take_digits(digits)?,
                Piece::Word(_) => parts.take_words(&leading_words(rest))?,
            };
            rest = rest.get(used..)?;
        }
        Some(parts)
    }

    fn take_digits(&mut self, digits: &str) -> Option<usize> {
        if digits.len() > 4 {
            return None;
        }
        self.numbers.push(Number { value: digits.parse().ok()?, digits: digits.len(), is_ordinal: false });
        Some(1)
    }

    /// Takes what the first words say and tells how many they were; `None` when they are not understood.
    fn take_words(&mut self, words: &[&str]) -> Option<usize> {
        let first = *words.first()?;
        if calendar::is_ordinal_ending(first)
            && let Some(number) = self.numbers.last_mut()
        {
            number.is_ordinal = !number.is_long();
            return Some(1);
        }
        if calendar::is_era(first) {
            self.has_era = true;
            return Some(1);
        }
        if calendar::is_filler(first) || calendar::is_weekday(first) {
            return Some(1);
        }
        if let Some(named) = months::exact(words) {
            return self.take_month(named);
        }
        if let Some(numeral) = numerals::read(words) {
            let value: u16 = numeral.digits.parse().ok()?;
            self.numbers.push(Number { value, digits: numeral.digits.len(), is_ordinal: true });
            return Some(numeral.used);
        }
        months::misspelt(words).and_then(|named| self.take_month(named))
    }

    /// A second name of the same month is fine, as in `تشرين الأول / أكتوبر`.
    fn take_month(&mut self, named: months::Named) -> Option<usize> {
        if self.month.is_some_and(|month| month != named.month) {
            return None;
        }
        self.month = Some(named.month);
        self.is_misspelt |= named.is_misspelt;
        Some(named.used)
    }

    fn date(&self, order: DateOrder) -> Option<PartialDate> {
        let is_year = |number: &Number| number.is_long() || self.has_era;
        // Beside another number only four digits are surely a year.
        let is_full_year = |number: &Number| number.digits == 4 || self.has_era;
        match (self.month, self.numbers.as_slice()) {
            (None, [year]) if is_year(year) => PartialDate::year(year.value),
            (None, [month, year]) if !month.is_long() && is_full_year(year) => numeric_month(*year, *month),
            (None, [year, month]) if year.digits == 4 && !month.is_long() => numeric_month(*year, *month),
            (None, [year, month, day]) if year.digits == 4 => numeric_day(*year, *month, *day),
            (None, [first, second, year]) if is_full_year(year) => {
                let (dmy, mdy) = ((*second, *first), (*first, *second));
                let (likely, other) = if order == DateOrder::Dmy { (dmy, mdy) } else { (mdy, dmy) };
                numeric_day(*year, likely.0, likely.1).or_else(|| numeric_day(*year, other.0, other.1))
            }
            (Some(month), [year]) if is_year(year) => PartialDate::month(year.value, month),
            (Some(month), [day, year]) if !day.is_long() && is_year(year) => day_of(*year, month, *day),
            (Some(month), [year, day]) if year.is_long() => day_of(*year, month, *day),
            _ => None,
        }
    }
}

fn numeric_month(year: Number, month: Number) -> Option<PartialDate> {
    let month_number = u8::try_from(month.value).ok().filter(|_| !month.is_ordinal)?;
    PartialDate::month(year.value, month_number)
}

fn numeric_day(year: Number, month: Number, day: Number) -> Option<PartialDate> {
    numeric_month(year, month)?;
    day_of(year, u8::try_from(month.value).ok()?, day)
}

fn day_of(year: Number, month: u8, day: Number) -> Option<PartialDate> {
    let number = u8::try_from(day.value).ok().filter(|_| !day.is_long())?;
    PartialDate::day(year.value, month, number)
}

fn leading_words(pieces: &[Piece]) -> Vec<&str> {
    let words = pieces.iter().map_while(|piece| match piece {
        Piece::Word(word) => Some(word.as_str()),
        Piece::Digits(_) => None,
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str, order: DateOrder) -> String {
        read(text, order).map_or("none".into(), |reading| reading.date.to_string())
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        for (text, date) in [
            ("14 Oct 1962", "1962-10-14"),
            ("Oct 14, 1962", "1962-10-14"),
            ("Oct. 14th 1962", "1962-10-14"),
            ("14oct1962", "1962-10-14"),
            ("the 14th of October, 1962", "1962-10-14"),
            ("Sunday, 14 October 1962.", "1962-10-14"),
            ("fourteenth of October 1962", "1962-10-14"),
            ("1962 October 14", "1962-10-14"),
            ("14/10/1962", "1962-10-14"),
            ("14.10.1962", "1962-10-14"),
            ("14-10-1962", "1962-10-14"),
            ("14 10 1962", "1962-10-14"),
            ("1962-10-14", "1962-10-14"),
            ("1962/10/14", "1962-10-14"),
            ("١٤/١٠/١٩٦٢", "1962-10-14"),
            ("14 تشرين الأول 1962", "1962-10-14"),
            ("١٤ أكتوبر ١٩٦٢", "1962-10-14"),
            ("۱۴ اكتوبر ۱۹۶۲", "1962-10-14"),
            ("الأحد 14 تشرين الأول/أكتوبر 1962م", "1962-10-14"),
            ("في 14 تشرين الأول (أكتوبر) عام 1962", "1962-10-14"),
            ("يوم الأحد الموافق 14 أكتوبر 1962", "1962-10-14"),
            ("الرابع عشر من أكتوبر 1962", "1962-10-14"),
            ("14 / 10 / 1962", "1962-10-14"),
            ("the 14th of October of the year 1962", "1962-10-14"),
            ("October the 14th, 1962", "1962-10-14"),
            ("14 October, in the year 1962 AD", "1962-10-14"),
            ("في ١٤ تشرين الأول/أكتوبر سنة ١٩٦٢م", "1962-10-14"),
            ("الثاني والعشرون من تشرين الأول 1962", "1962-10-22"),
            ("الثاني والعشرين من تشرين الأول لعام 1962", "1962-10-22"),
            ("في الأول من تشرين الأول 1962", "1962-10-01"),
            ("1 أكتوبر من العام 1962", "1962-10-01"),
            ("9 غشت 1962", "1962-08-09"),
            ("9 أوت 1962", "1962-08-09"),
            ("5 جويلية 1962", "1962-07-05"),
            ("3 كانون الثاني 1961", "1961-01-03"),
            ("29 February 1956", "1956-02-29"),
            ("October 1962", "1962-10"),
            ("Sept 1962", "1962-09"),
            ("10/1962", "1962-10"),
            ("1962-10", "1962-10"),
            ("1962-3", "1962-03"),
            ("شهر 10 سنة 1962", "1962-10"),
            ("تشرين الثاني ١٩٥٦", "1956-11"),
            ("1962 October", "1962-10"),
            ("1962", "1962"),
            ("in 1962?", "1962"),
            ("عام ١٩٦٢م", "1962"),
            ("ألف وتسعمئة واثنان وستون", "1962"),
            ("2 January 62 AD", "0062-01-02"),
            ("62 م", "0062"),
            ("0062", "0062"),
        ] {
            assert_eq!(iso(text, DateOrder::Dmy), date, "{text}");
        }
    }

    #[test]
    fn texts_that_do_not_say_one_date_are_none() {
        for text in [
            "",
            "?",
            "62",
            "Oct 62",
            "14 Oct 62",
            "14/10/62",
            "31 Feb 1962",
            "29 February 1962",
            "31/2/1962",
            "11/31/1962",
            "32 October 1962",
            "1962-14-10",
            "1962-13",
            "00/10/1962",
            "0 October 1962",
            "0000",
            "14 or 15 October 1962",
            "14-25 February 1956",
            "1956-1964",
            "1962/63",
            "not 14 October 1962",
            "before 1962",
            "<1962",
            "~1962",
            "circa 1962",
            "early October 1962",
            "44 BC",
            "1382 هـ",
            "14 ربيع الأول 1962",
            "October November 1962",
            "تشرين الأول/نوفمبر 1962",
            "14 October",
            "22 October 1962 at 7pm",
            "14 Oct '62",
            "October",
            "first 1962",
            "10th 1962",
            "10/14/10/1962",
            "1,962",
            "19621014",
            "14 1962 10",
            "answer: 1962",
            "nineteen sixty two",
            "the crisis of 1962",
        ] {
            assert_eq!(iso(text, DateOrder::Dmy), "none", "{text}");
        }
    }

    #[test]
    fn the_order_decides_unless_the_calendar_does() {
        for (text, dmy, mdy) in [
            ("10/11/1962", "1962-11-10", "1962-10-11"),
            ("28/10/1962", "1962-10-28", "1962-10-28"),
            ("10/28/1962", "1962-10-28", "1962-10-28"),
            ("1962/10/11", "1962-10-11", "1962-10-11"),
        ] {
            assert_eq!(iso(text, DateOrder::Dmy), dmy, "{text}");
            assert_eq!(iso(text, DateOrder::Mdy), mdy, "{text}");
        }
    }

    #[test]
    fn a_slip_in_the_name_of_a_month_is_noticed() {
        for text in ["14 Ocotber 1962", "14 octobre 1962", "14 أوكتوبر 1962"] {
            let reading = read(text, DateOrder::Dmy).unwrap();
            assert_eq!(
                (reading.date.to_string().as_str(), reading.is_misspelt),
                ("1962-10-14", true),
                "{text}"
            );
        }
        assert!(!read("14 October 1962", DateOrder::Dmy).unwrap().is_misspelt);
    }
}
