//! Names of months: English, and the Levantine, Egyptian and Maghrebi sets of Arabic.
//!
//! In: folded words. Out: the month, how many words named it, and whether a slip of the fingers was read
//! over. A name that could be two months is none.

use strsim::osa_distance;

use super::without_article;

/// English names; the first is January.
const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Arabic names of one word, with their month.
const ARABIC: [(&str, u8); 39] = [
    ("شباط", 2),
    ("اذار", 3),
    ("نيسان", 4),
    ("ايار", 5),
    ("حزيران", 6),
    ("تموز", 7),
    ("اب", 8),
    ("ايلول", 9),
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("ابريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يونيه", 6),
    ("يوليو", 7),
    ("يوليه", 7),
    ("اغسطس", 8),
    ("اوغسطس", 8),
    ("سبتمبر", 9),
    ("اكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
    ("جانفي", 1),
    ("فيفري", 2),
    ("افريل", 4),
    ("ماي", 5),
    ("جوان", 6),
    ("جويليه", 7),
    ("اوت", 8),
    ("يوليوز", 7),
    ("غشت", 8),
    ("شتنبر", 9),
    ("نونبر", 11),
    ("دجنبر", 12),
    ("شتمبر", 9),
    ("نوامبر", 11),
    ("اغشت", 8),
    ("سبتامبر", 9),
];

/// Levantine names of two words: the first word, then the month for `first` and for `second`.
const PAIRED: [(&str, u8, u8); 2] = [("تشرين", 10, 11), ("كانون", 12, 1)];

/// The names shown in Arabic, from January.
pub(in super::super) const SHOWN_ARABIC: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];

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
    let named = |month, used| Some(Named { month, used, is_misspelt: false });
    let first = *words.first()?;
    if let Some(month) = paired(words, |name| name == first) {
        return named(month, 2);
    }
    if let Some((_, month)) = ARABIC.iter().find(|(name, _)| *name == first) {
        return named(*month, 1);
    }
    let is_name = |name: &&str| first.len() >= 3 && name.starts_with(first);
    let at = ENGLISH.iter().position(is_name).or_else(|| (first == "sept").then_some(8))?;
    named(u8::try_from(at + 1).ok()?, 1)
}

/// The month whose name of five letters and more is one slip away from the first word, if only one is.
pub(in super::super) fn misspelt(words: &[&str]) -> Option<Named> {
    let first = *words.first()?;
    if !(5..=12).contains(&first.chars().count()) {
        return None;
    }
    let near = |name: &str| name.chars().count() >= 5 && osa_distance(name, first) == 1;
    if let Some(month) = paired(words, near) {
        return Some(Named { month, used: 2, is_misspelt: true });
    }
    let english = (1u8..).zip(ENGLISH).map(|(month, name)| (name, month));
    let mut months = english.chain(ARABIC).filter(|(name, _)| near(name)).map(|(_, month)| month);
    let month = months.next()?;
    months.all(|other| other == month).then_some(Named { month, used: 1, is_misspelt: true })
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
        let names = ENGLISH.iter().chain(ARABIC.iter().map(|(name, _)| name));
        for name in names.chain(PAIRED.iter().map(|(name, ..)| name)) {
            assert_eq!(fold::words(name), [*name]);
        }
    }

    #[test]
    fn every_shown_name_is_read() {
        for names in [SHOWN_ENGLISH, SHOWN_ARABIC] {
            for (month, name) in (1..).zip(names) {
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
