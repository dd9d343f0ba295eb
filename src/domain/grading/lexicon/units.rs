//! Words for units of measure, in English and Arabic.
//!
//! In: folded words. Out: whether they name one unit.

/// Words for one unit.
const SYNONYMS: [&[&str]; 10] = [
    &[
        "km",
        "kms",
        "kilometer",
        "kilometers",
        "kilometre",
        "kilometres",
        "كم",
        "كيلومتر",
        "كيلومترا",
        "كيلومترات",
    ],
    &["m", "meter", "meters", "metre", "metres", "م", "متر", "مترا", "امتار"],
    &[
        "kg",
        "kgs",
        "kilo",
        "kilos",
        "kilogram",
        "kilograms",
        "كغ",
        "كجم",
        "كيلوغرام",
        "كيلوغراما",
        "كيلوجرام",
    ],
    &["t", "ton", "tons", "tonne", "tonnes", "طن", "طنا", "اطنان"],
    &["mile", "miles", "mi", "ميل", "ميلا", "اميال"],
    &["foot", "feet", "ft", "قدم", "قدما", "اقدام"],
    &["hectare", "hectares", "ha", "هكتار", "هكتارا", "هكتارات"],
    &["acre", "acres", "فدان", "فدانا", "افدنه"],
    &["dollar", "dollars", "usd", "دولار", "دولارا", "دولارات"],
    &["year", "years", "سنه", "سنوات", "عام", "عاما", "اعوام"],
];

/// Whether both words name one unit of the table.
pub(in super::super) fn are_synonyms(one: &str, other: &str) -> bool {
    SYNONYMS.iter().any(|group| group.contains(&one) && group.contains(&other))
}
