//! What folded words say to a reader who is no grader: months and numbers, in any accepted form.
//!
//! In: words as [`super::words`] gives them. Out: what the first of them say, and how many said it. Never here: slips.

use super::lexicon::{months, numerals};

/// The month, 1–12, that the words begin with, and how many of them name it. Abbreviations of three letters count.
pub fn month_said(words: &[&str]) -> Option<(u8, usize)> {
    months::exact(words).map(|named| (named.month, named.used))
}

/// The number that the words begin with, in digits, in words or in both, and how many of them say it.
pub fn number_said(words: &[&str]) -> Option<(f64, usize)> {
    let numeral = numerals::read(words)?;
    Some((numeral.digits.parse().ok()?, numeral.used))
}

/// The power of ten that the word multiplies a number by, if it is one such as `million`.
pub fn scale_said(word: &str) -> Option<f64> {
    numerals::scale(word)
}
