//! How a region writes: the names of months, the digits.
//!
//! In: a wish, or the region of a locale. Out: what messages and numbers are written with.

use crate::domain::time::Months;

/// Which digits numbers are written with in Arabic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Digits {
    /// 0 1 2
    #[default]
    Western,
    /// ٠ ١ ٢
    Eastern,
}

/// How numbers and dates are written in the program's own sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Habits {
    /// The names of months.
    pub months: Months,
    /// The digits.
    pub digits: Digits,
}

impl Digits {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Western, Self::Eastern];

    /// The name it has in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Western => "western",
            Self::Eastern => "eastern",
        }
    }

    /// What is usual in a country where Arabic is spoken.
    ///
    /// Source: Unicode CLDR 46, `defaultNumberingSystem` of the regions of `ar`.
    pub fn of_region(region: &str) -> Self {
        match region {
            "BH" | "EG" | "IQ" | "JO" | "KW" | "LB" | "OM" | "PS" | "QA" | "SA" | "SD" | "SY" | "YE" => {
                Self::Eastern
            }
            _ => Self::Western,
        }
    }
}

/// The text with Eastern digits, and the per-cent sign that goes with them.
pub(super) fn eastern(text: &str) -> String {
    let written = |c: char| match c {
        '0'..='9' => char::from_u32('٠' as u32 + (c as u32 - '0' as u32)).unwrap_or(c),
        '%' => '٪',
        other => other,
    };
    text.chars().map(written).collect()
}

/// A number with Eastern digits and their decimal separator.
pub(super) fn eastern_number(number: &str) -> String {
    eastern(number).replace('.', "٫")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_bring_their_signs() {
        assert_eq!(eastern("9 من 10 (90%)."), "٩ من ١٠ (٩٠٪).");
        assert_eq!(eastern_number("2.5"), "٢٫٥");
    }

    #[test]
    fn a_region_has_its_habits() {
        for (region, months, digits) in [
            ("SY", "levantine", "eastern"),
            ("EG", "egyptian", "eastern"),
            ("TN", "maghrebi", "western"),
            ("MA", "moroccan", "western"),
            ("", "both", "western"),
        ] {
            assert_eq!(
                (Months::of_region(region).name(), Digits::of_region(region).name()),
                (months, digits)
            );
        }
    }
}
