//! A line of the source made ready for looking: its words, and the months and numbers among them.
//!
//! In: a line of text. Out: a [`Line`]. Never here: what is looked for.

use super::name::bare;
use crate::domain::grading::{month_said, number_said, words};

/// A line taken apart.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its folded words; digits and letters that were written together are parted.
    pub(super) words: Vec<String>,
    /// The months named in it.
    pub(super) months: Vec<Said<u8>>,
    /// The numbers said in it, none of them within another.
    pub(super) numbers: Vec<Said<f64>>,
}

/// What some neighbouring words say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<T> {
    /// The month or number.
    pub(super) value: T,
    /// The first of the words.
    pub(super) at: usize,
    /// The word after them.
    pub(super) end: usize,
}

impl Line {
    /// Takes a line apart.
    pub(super) fn of(text: &str) -> Self {
        let words: Vec<String> = words(text).iter().flat_map(|word| parted(word)).collect();
        let plain: Vec<&str> = words.iter().map(String::as_str).collect();
        let months = said(&plain, month_said);
        let numbers = said(&plain, number_said);
        Self { words, months, numbers }
    }

    /// The word at a place.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.words.get(at).map(String::as_str)
    }

    /// The whole number that is written in digits at a place.
    pub(super) fn digits(&self, at: usize) -> Option<u32> {
        self.word(at)?.parse().ok()
    }
}

/// A word's digits and letters each for themselves: `11اعضا`, `و24`.
fn parted(word: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut was_digit = None;
    for c in word.chars() {
        let is_digit = c.is_ascii_digit() || (was_digit == Some(true) && c == '.');
        match parts.last_mut() {
            Some(part) if was_digit == Some(is_digit) => part.push(c),
            _ => parts.push(c.to_string()),
        }
        was_digit = Some(is_digit);
    }
    parts
}

/// All that a reader finds, from the left; the first word may carry an Arabic proclitic.
fn said<T>(words: &[&str], read: impl Fn(&[&str]) -> Option<(T, usize)>) -> Vec<Said<T>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((first, rest)) = words.get(at..).and_then(<[&str]>::split_first) {
        let forms = bare(first);
        let in_form = |form: &&str| {
            let form: Vec<&str> = std::iter::once(*form).chain(rest.iter().copied()).collect();
            read(&form)
        };
        let used = match forms.iter().find_map(in_form) {
            Some((value, used)) => {
                found.push(Said { value, at, end: at + used });
                used.max(1)
            }
            None => 1,
        };
        at += used;
    }
    found
}
