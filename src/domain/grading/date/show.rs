//! Writes a date the way it is shown.
//!
//! In: a period and a language. Out: a text that is read back as that period.

use crate::domain::grading::expected::is_arabic;
use crate::domain::grading::lexicon::{calendar, months};
use crate::domain::model::Lang;
use crate::domain::time::{Decade, Months, PartialDate, Period, Span};

/// The ordinals of the centuries that are shown in words, from the first.
const CENTURIES_ARABIC: [&str; 21] = [
    "الأول",
    "الثاني",
    "الثالث",
    "الرابع",
    "الخامس",
    "السادس",
    "السابع",
    "الثامن",
    "التاسع",
    "العاشر",
    "الحادي عشر",
    "الثاني عشر",
    "الثالث عشر",
    "الرابع عشر",
    "الخامس عشر",
    "السادس عشر",
    "السابع عشر",
    "الثامن عشر",
    "التاسع عشر",
    "العشرين",
    "الحادي والعشرين",
];

/// The decades of a century in Arabic, from the first.
const DECADES_ARABIC: [&str; 10] = [
    "العقد الأول من",
    "العقد الثاني من",
    "عشرينيات",
    "ثلاثينيات",
    "أربعينيات",
    "خمسينيات",
    "ستينيات",
    "سبعينيات",
    "ثمانينيات",
    "تسعينيات",
];

/// `14 October 1962`, `about 1956`, `14–25 February 1956`, `the 1950s`, `autumn 1956`, and the same in Arabic, as fine
/// as it is known. Months have the names that decks write them with.
pub fn show_date(period: impl Into<Period>, lang: &Lang) -> String {
    show_date_with(period, lang, Months::Levantine)
}

/// The same with the names of `months`.
pub fn show_date_with(period: impl Into<Period>, lang: &Lang, months: Months) -> String {
    let is_arabic = is_arabic(lang);
    let arabic = is_arabic.then_some(months);
    match period.into() {
        Period::Date(date) => point(date, arabic),
        Period::About(date, _) => {
            let about = if is_arabic { "نحو" } else { "about" };
            format!("{about} {}", point(date, arabic))
        }
        Period::Span(span) => from_to(span, arabic),
        Period::Decade(decade) if is_arabic => decade_in_arabic(decade),
        Period::Decade(decade) => format!("the {}s", decade.first_year()),
        Period::Season(year, season) => {
            let names = calendar::SEASONS_SHOWN.get(season as usize).copied().unwrap_or_default();
            let name = if is_arabic { names.1 } else { names.0 };
            format!("{name} {}", year_shown(year.number(), is_arabic))
        }
    }
}

/// A day, a month or a year, in Arabic where names of months are given.
fn point(date: PartialDate, arabic: Option<Months>) -> String {
    let year = year_shown(date.year_number(), arabic.is_some());
    match within_year(date, arabic) {
        Some(rest) => format!("{rest} {year}"),
        None => year,
    }
}

/// Years before 100 carry their era, so that they read as years.
fn year_shown(year: u16, is_arabic: bool) -> String {
    match (year < 100, is_arabic) {
        (false, _) => year.to_string(),
        (true, false) => format!("{year} AD"),
        (true, true) => format!("{year} م"),
    }
}

/// The month and perhaps the day.
fn within_year(date: PartialDate, arabic: Option<Months>) -> Option<String> {
    let month = date.month_number()?;
    let month = match arabic {
        Some(names) => months::shown_arabic(month, names)?,
        None => months::shown_english(month)?.to_owned(),
    };
    Some(date.day_number().map_or_else(|| month.clone(), |day| format!("{day} {month}")))
}

/// What both ends have in common is said once.
fn from_to(span: Span, arabic: Option<Months>) -> String {
    let (from, to) = (span.from(), span.to());
    let shared = |date: PartialDate| (date.year_number(), date.month_number());
    let (short, first) = match (within_year(from, arabic), from.day_number()) {
        (Some(_), Some(day)) if shared(from) == shared(to) => (true, day.to_string()),
        (Some(rest), day) if from.year_number() == to.year_number() => (day.is_none(), rest),
        (None, _) => (from.year_number() >= 100, point(from, arabic)),
        _ => (false, point(from, arabic)),
    };
    let last = point(to, arabic);
    match (arabic.is_some(), short) {
        (true, _) => format!("من {first} إلى {last}"),
        (false, true) => format!("{first}–{last}"),
        (false, false) => format!("{first} – {last}"),
    }
}

fn decade_in_arabic(decade: Decade) -> String {
    let (century, year) = (usize::from(decade.first_year() / 100), usize::from(decade.first_year() % 100));
    let name = DECADES_ARABIC.get(year / 10).copied().unwrap_or_default();
    match CENTURIES_ARABIC.get(century) {
        Some(ordinal) => format!("{name} القرن {ordinal}"),
        None => format!("{name} القرن {}", century + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out() {
        for (text, english, arabic) in [
            ("1962-10-14", "14 October 1962", "14 تشرين الأول 1962"),
            ("1962-10", "October 1962", "تشرين الأول 1962"),
            ("1962", "1962", "1962"),
            ("0062-01-02", "2 January 62 AD", "2 كانون الثاني 62 م"),
            ("1956~", "about 1956", "نحو 1956"),
            ("1956-02-14/1956-02-25", "14–25 February 1956", "من 14 إلى 25 شباط 1956"),
            ("1956-02-14/1956-03-02", "14 February – 2 March 1956", "من 14 شباط إلى 2 آذار 1956"),
            (
                "1955-12-28/1956-01-03",
                "28 December 1955 – 3 January 1956",
                "من 28 كانون الأول 1955 إلى 3 كانون الثاني 1956",
            ),
            ("1956-02/1956-03", "February–March 1956", "من شباط إلى آذار 1956"),
            ("1956-11/1957-02", "November 1956 – February 1957", "من تشرين الثاني 1956 إلى شباط 1957"),
            ("1956/1964", "1956–1964", "من 1956 إلى 1964"),
            ("195X", "the 1950s", "خمسينيات القرن العشرين"),
            ("190X", "the 1900s", "العقد الأول من القرن العشرين"),
            ("216X", "the 2160s", "ستينيات القرن 22"),
            ("1956-21", "spring 1956", "ربيع 1956"),
            ("1956-23", "autumn 1956", "خريف 1956"),
        ] {
            let period = Period::parse(text).unwrap();
            assert_eq!(show_date(period, &Lang::english()), english);
            assert_eq!(show_date(period, &Lang::arabic()), arabic);
        }
    }

    #[test]
    fn months_have_the_names_that_are_wished() {
        let period = Period::parse("1956-02-14/1956-03-02").unwrap();
        for (months, arabic) in [
            (Months::Egyptian, "من 14 فبراير إلى 2 مارس 1956"),
            (Months::Maghrebi, "من 14 فيفري إلى 2 مارس 1956"),
            (Months::Both, "من 14 شباط (فبراير) إلى 2 آذار (مارس) 1956"),
        ] {
            assert_eq!(show_date_with(period, &Lang::arabic(), months), arabic);
            let english = "14 February – 2 March 1956";
            assert_eq!(show_date_with(period, &Lang::english(), months), english);
        }
    }
}
