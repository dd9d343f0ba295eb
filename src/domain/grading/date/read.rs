//! Reads a date as people type it: `14 Oct 1962`, `October 14th, 1962`, `14/10/1962`, `1962-10-14`,
//! `الأحد ١٤ تشرين الأول / أكتوبر ١٩٦٢`, `10/1962`, `1962`, `the 1950s`, `autumn 1956`, `about 1956`,
//! `14–25 Feb 1956`, `من 14 إلى 25 شباط 1956`.
//!
//! In: a text and the order of day and month in numbers. Out: what it says, or nothing. A date among other words is
//! none.

use super::parts::Parts;
use super::pieces::{Piece, is_joined_once, split};
use super::span;
use crate::domain::grading::fold;
use crate::domain::time::{DateOrder, PartialDate, Period};

/// A date that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// When.
    pub(super) period: Period,
    /// Whether a letter of the month's name was off.
    pub(super) is_misspelt: bool,
    /// Whether it was said to be only about that date.
    pub(super) is_hedged: bool,
    /// Whether it is early, in the middle or late in the month or year that is said.
    pub(super) is_part: bool,
    /// The day of the week that was said, from Monday as 0.
    pub(super) weekday: Option<usize>,
    /// The name after the second year, where a winter was said with both its years and can be no other.
    pub(super) also: Option<Period>,
    /// The other date that three numbers may be, with day and month the other way round.
    pub(super) other: Option<PartialDate>,
}

impl Reading {
    /// Whether it answers the question for that period, by whichever of its names.
    pub(super) fn answers(&self, right: Period) -> bool {
        self.names().any(|name| right.is_answered_by(name))
    }

    /// The period, and its other name where it has one.
    pub(super) fn names(&self) -> impl Iterator<Item = Period> {
        std::iter::once(self.period).chain(self.also)
    }
}

/// Longer texts are no dates; it bounds the work on hostile input.
const MAX_LETTERS: usize = 120;

/// Reads what a text says, every year written in full.
pub(super) fn read(text: &str, order: DateOrder) -> Option<Reading> {
    read_in(text, order, None)
}

/// Reads what a text says that has the last two digits of a year only, as a year of the century that begins with
/// those digits.
pub(super) fn read_short(text: &str, order: DateOrder, century: u16) -> Option<Reading> {
    read_in(text, order, Some(century))
}

/// Reads what a text says without its year, as of that year.
pub(super) fn read_in_year(text: &str, order: DateOrder, year: u16) -> Option<Reading> {
    read(&format!("{text} {year:04}"), order)
}

fn read_in(text: &str, order: DateOrder, century: Option<u16>) -> Option<Reading> {
    let pieces = split(&folded(text)?)?;
    one(&pieces, order, century).or_else(|| span::read(&pieces, order, century))
}

fn folded(text: &str) -> Option<String> {
    let folded = fold::letters(text);
    (folded.chars().count() <= MAX_LETTERS).then_some(folded)
}

/// The one date, decade or season that is said.
fn one(pieces: &[Piece], order: DateOrder, century: Option<u16>) -> Option<Reading> {
    let said = Parts::of(pieces)?;
    let said = match century {
        // Two numbers with a dash are days, and no day and its year.
        Some(_) if said.month.is_some() && is_joined_once(pieces) => return None,
        Some(century) => said.in_century(century)?,
        None => said,
    };
    Some(Reading {
        period: said.period(order)?,
        is_misspelt: said.is_misspelt,
        is_hedged: said.is_hedged,
        is_part: said.part.is_some(),
        weekday: said.weekday,
        also: said.winter_of_second_year(),
        other: said.both_orders(order).map(|[_, other]| other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(reading: &Reading) -> String {
        format!("{}{}", reading.period, if reading.is_hedged { "~" } else { "" })
    }

    fn iso(text: &str, order: DateOrder) -> String {
        read(text, order).map_or("none".into(), |reading| written(&reading))
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
            ("nineteen sixty two", "1962"),
            ("nineteen hundred", "1900"),
            ("nineteen oh five", "1905"),
            ("seventeen eighty-nine", "1789"),
            ("14 October, nineteen sixty-two", "1962-10-14"),
            ("the twenty-first of October nineteen sixty-two", "1962-10-21"),
            ("sometime during 1962", "1962"),
        ] {
            assert_eq!(iso(text, DateOrder::Dmy), date, "{text}");
        }
    }

    #[test]
    fn decades_seasons_and_parts_are_read_in_both_languages() {
        for (text, period) in [
            ("the 1950s", "195X"),
            ("1950's", "195X"),
            ("1950s.", "195X"),
            ("the fifties of the 20th century", "195X"),
            ("the fifties of the twentieth century", "195X"),
            ("خمسينيات القرن العشرين", "195X"),
            ("الخمسينيات من القرن الماضي", "195X"),
            ("late 1950s", "1955/1959"),
            ("the early fifties of the 20th century", "1950/1954"),
            ("أواخر خمسينيات القرن العشرين", "1955/1959"),
            ("winter 1956/57", "1956-24"),
            ("winter of 1956-1957", "1956-24"),
            ("شتاء 1956-57", "1956-24"),
            ("خمسينات القرن العشرين", "195X"),
            ("الخمسينيات من القرن العشرين", "195X"),
            ("عقد الخمسينيات من القرن العشرين", "195X"),
            ("العقد الأول من القرن العشرين", "190X"),
            ("ستينيات القرن 22", "216X"),
            ("the 1900s", "190X"),
            ("autumn 1956", "1956-23"),
            ("fall of 1956", "1956-23"),
            ("in the autumn of 1956", "1956-23"),
            ("خريف 1956", "1956-23"),
            ("خريف عام ١٩٥٦", "1956-23"),
            ("الشتاء 1956", "1956-24"),
            ("ربيع 1956", "1956-21"),
            ("summer 1956", "1956-22"),
            ("early October 1962", "1962-10-01/1962-10-12"),
            ("mid-October 1962", "1962-10-09/1962-10-22"),
            ("late February 1956", "1956-02-19/1956-02-29"),
            ("the end of October 1962", "1962-10-19/1962-10-31"),
            ("أواخر تشرين الأول 1962", "1962-10-19/1962-10-31"),
            ("مطلع عام 1962", "1962-01/1962-05"),
            ("منتصف 1962", "1962-04/1962-09"),
            ("late 1962", "1962-08/1962-12"),
        ] {
            assert_eq!(iso(text, DateOrder::Dmy), period, "{text}");
        }
        for text in [
            "the fifties",
            "50s",
            "1956s",
            "the 150s of the 20th century",
            "1950s 1960s",
            "October 1950s",
            "autumn",
            "autumn October 1956",
            "14 autumn 1956",
            "early 14 October 1962",
            "winter 1956/58",
            "summer 1956/57",
            "ربيع الأول 1962",
            "the 20th century",
            "القرن العشرين",
        ] {
            assert_eq!(iso(text, DateOrder::Dmy), "none", "{text}");
        }
    }

    #[test]
    fn what_is_only_about_a_date_is_noticed() {
        for (text, date) in [
            ("c. 1956", "1956~"),
            ("ca. 1956", "1956~"),
            ("circa 1956", "1956~"),
            ("~1956", "1956~"),
            ("~ 14 October 1962", "1962-10-14~"),
            ("about October 1962", "1962-10~"),
            ("in about 1956", "1956~"),
            ("نحو 1956", "1956~"),
            ("حوالي عام 1956", "1956~"),
            ("1956 تقريباً", "1956~"),
        ] {
            assert_eq!(iso(text, DateOrder::Dmy), date, "{text}");
        }
    }

    #[test]
    fn a_year_of_two_digits_is_read_in_the_century_that_is_known() {
        let short = |text: &str| read_short(text, DateOrder::Dmy, 19).map(|reading| written(&reading));
        for (text, date) in [
            ("14 Oct 62", Some("1962-10-14")),
            ("14/10/62", Some("1962-10-14")),
            ("'62", Some("1962")),
            ("the fifties", Some("195X")),
            ("50s", Some("195X")),
            ("الخمسينيات", Some("195X")),
            ("autumn '56", Some("1956-23")),
            ("14-25 Feb 56", Some("1956-02-14/1956-02-25")),
            ("56-64", Some("1956/1964")),
            ("14-Oct-62", Some("1962-10-14")),
            ("14-25 Feb", None),
            ("February 14-25", None),
            ("sixty two", None),
            ("62nd", None),
            ("1962", None),
        ] {
            assert_eq!(short(text).as_deref(), date, "{text}");
        }
    }

    #[test]
    fn a_day_without_its_year_is_read_in_the_year_that_is_known() {
        let in_year = |text: &str| read_in_year(text, DateOrder::Dmy, 1962).map(|reading| written(&reading));
        for text in ["14 October", "October 14th", "14/10", "10/14", "١٤ تشرين الأول"] {
            assert_eq!(in_year(text).as_deref(), Some("1962-10-14"), "{text}");
        }
        for text in ["14-25 October", "October 14–25", "from 14 to 25 October", "14/10 - 25/10"] {
            assert_eq!(in_year(text).as_deref(), Some("1962-10-14/1962-10-25"), "{text}");
        }
        for text in ["14", "14 October 1962", "1962", "15/15"] {
            assert_eq!(in_year(text), None, "{text}");
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
            "not 14 October 1962",
            "before 1962",
            "<1962",
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
            "nineteen 62",
            "nineteen sixty-two seventy",
            "19621014",
            "14 1962 10",
            "answer: 1962",
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
                (reading.period.to_string().as_str(), reading.is_misspelt),
                ("1962-10-14", true),
                "{text}"
            );
        }
        assert!(!read("14 October 1962", DateOrder::Dmy).unwrap().is_misspelt);
    }
}
