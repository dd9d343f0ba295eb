//! Names of months: English, and the Levantine, Egyptian and Maghrebi sets of Arabic.
//!
//! In: folded words. Out: the month, how many words named it, and whether a slip of the fingers was read
//! over. A name that could be two months is none.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::edit;
use super::without_article;
use crate::domain::time::Months;

/// Names of one word from January: the English one, then the Arabic ones.
const NAMES: [&str; 12] = [
    "january يناير جانفي",
    "february شباط فبراير فيفري",
    "march اذار مارس",
    "april نيسان ابريل افريل",
    "may ايار مايو ماي",
    "june حزيران يونيو يونيه جوان",
    "july تموز يوليو يوليه يوليوز جويليه",
    "august اب اغسطس اوغسطس اوت غشت",
    "september ايلول سبتمبر سبتامبر شتنبر",
    "october اكتوبر",
    "november نوفمبر نوامبر نونبر",
    "december ديسمبر دجنبر",
];

/// Levantine names of two words: the first word, then the month for `first` and for `second`.
const PAIRED: [(&str, u8, u8); 2] = [("تشرين", 10, 11), ("كانون", 12, 1)];

/// The names shown in Arabic, from January: Levantine, Egyptian, Maghrebi, Moroccan.
const SHOWN_ARABIC: [[&str; 4]; 12] = [
    ["كانون الثاني", "يناير", "جانفي", "يناير"],
    ["شباط", "فبراير", "فيفري", "فبراير"],
    ["آذار", "مارس", "مارس", "مارس"],
    ["نيسان", "أبريل", "أفريل", "أبريل"],
    ["أيار", "مايو", "ماي", "ماي"],
    ["حزيران", "يونيو", "جوان", "يونيو"],
    ["تموز", "يوليو", "جويلية", "يوليوز"],
    ["آب", "أغسطس", "أوت", "غشت"],
    ["أيلول", "سبتمبر", "سبتمبر", "شتنبر"],
    ["تشرين الأول", "أكتوبر", "أكتوبر", "أكتوبر"],
    ["تشرين الثاني", "نوفمبر", "نوفمبر", "نونبر"],
    ["كانون الأول", "ديسمبر", "ديسمبر", "دجنبر"],
];

/// The name of a month, 1–12, as it is shown in Arabic.
pub(in super::super) fn shown_arabic(month: u8, months: Months) -> Option<String> {
    let [levantine, egyptian, maghrebi, moroccan] = *SHOWN_ARABIC.get(usize::from(month).checked_sub(1)?)?;
    Some(match months {
        Months::Levantine => levantine.to_owned(),
        Months::Egyptian => egyptian.to_owned(),
        Months::Maghrebi => maghrebi.to_owned(),
        Months::Moroccan => moroccan.to_owned(),
        Months::Both => format!("{levantine} ({egyptian})"),
    })
}

/// The name of a month, 1–12, as it is shown in English.
pub(in super::super) fn shown_english(month: u8) -> Option<&'static str> {
    SHOWN_ENGLISH.get(usize::from(month).checked_sub(1)?).copied()
}

/// The names shown in English, from January.
pub(in super::super) const SHOWN_ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Named {
    /// 1–12.
    pub(in super::super) month: u8,
    /// How many words it took.
    pub(in super::super) used: usize,
    /// Whether a letter was off.
    pub(in super::super) is_misspelt: bool,
}

/// The month whose name, or English abbreviation of three letters and more, stands first among the words.
pub(in super::super) fn exact(words: &[&str]) -> Option<Named> {
    let first = *words.first()?;
    let (month, used) = match paired(words, |name| name == first) {
        Some(month) => (month, 2),
        None => (BY_NAME.get(first).copied().or_else(|| abbreviated(first))?, 1),
    };
    Some(Named { month, used, is_misspelt: false })
}

/// The month whose name of five letters and more is one slip away from the first word, if only one is.
pub(in super::super) fn misspelt(words: &[&str]) -> Option<Named> {
    let first = *words.first()?;
    if !(5..=12).contains(&first.chars().count()) {
        return None;
    }
    let is_near = |name: &str| name.chars().count() >= 5 && edit::distance(name, first) == 1;
    if let Some(month) = paired(words, is_near) {
        return Some(Named { month, used: 2, is_misspelt: true });
    }
    let mut months = names().filter(|(_, name)| is_near(name)).map(|(month, _)| month);
    let month = months.next()?;
    months.all(|other| other == month).then_some(Named { month, used: 1, is_misspelt: true })
}

/// The month whose English name begins with the word.
fn abbreviated(word: &str) -> Option<u8> {
    let is_long = word.len() >= 3 && word.is_ascii();
    let begins = |(_, names): &(u8, &str)| is_long && names.starts_with(word);
    (1..).zip(NAMES).find(begins).map(|(month, _)| month)
}

/// The months by all names of one word.
static BY_NAME: LazyLock<HashMap<&str, u8>> =
    LazyLock::new(|| names().map(|(month, name)| (name, month)).collect());

/// All names of one word with their month.
fn names() -> impl Iterator<Item = (u8, &'static str)> {
    (1..).zip(NAMES).flat_map(|(month, names)| names.split(' ').map(move |name| (month, name)))
}

fn paired(words: &[&str], is_first: impl Fn(&str) -> bool) -> Option<u8> {
    let (_, first, second) = PAIRED.iter().find(|(name, ..)| is_first(name))?;
    match without_article(words.get(1)?) {
        "اول" => Some(*first),
        "ثاني" => Some(*second),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::fold;
    use super::*;

    #[test]
    fn tables_are_written_as_the_fold_leaves_a_word() {
        for name in names().map(|(_, name)| name).chain(PAIRED.iter().map(|(name, ..)| *name)) {
            assert_eq!(fold::words(name), [name]);
        }
    }

    #[test]
    fn every_shown_name_is_read() {
        for month in 1..=12 {
            let arabic = Months::ALL.map(|months| shown_arabic(month, months).unwrap());
            for name in arabic.iter().map(String::as_str).chain(shown_english(month)) {
                let words = fold::words(name);
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                assert_eq!(exact(&words).map(|named| named.month), Some(month), "{name}");
            }
        }
    }

    #[test]
    fn slips_are_read_over_only_where_one_month_is_near() {
        for (word, month) in [
            ("octobre", Some(10)),
            ("febuary", Some(2)),
            ("اوكتوبر", Some(10)),
            ("يوينو", Some(6)),
            ("نوفبر", Some(11)),
            ("marsh", Some(3)),
            ("yuneo", None),
            ("يوييو", None),
            ("junly", None),
            ("juny", None),
        ] {
            assert_eq!(misspelt(&[word]).map(|named| named.month), month, "{word}");
        }
    }
}
