//! The words the grader knows: dates, numerals, small words and spellings, in English and Arabic.
//!
//! In: folded words. Out: what they mean. All tables are written as the fold leaves a word, without hamza
//! and ta marbuta; a test holds them to it.

pub(super) mod calendar;
pub(super) mod countries;
pub(super) mod months;
pub(super) mod numerals;
pub(super) mod particles;
pub(super) mod roman;
pub(super) mod spelling;
pub(super) mod units;

/// The Arabic word without its article, where at least three letters are left; any other word as it is.
pub(super) fn without_article(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().nth(2).is_some() => rest,
        _ => word,
    }
}

/// Whether the word is one of a list written with blanks between.
pub(super) fn is_listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}
