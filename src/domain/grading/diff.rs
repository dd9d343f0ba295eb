//! Holds what was typed against the nearest accepted form, letter by letter.
//!
//! In: the accepted forms and what was typed. Out: stretches of both in their original spelling, without
//! control characters. Case and accents are no difference.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use strsim::osa_distance;
use unicode_segmentation::UnicodeSegmentation;

use super::{DiffPart, fold};

/// Longer texts get no diff; it would not help, and it bounds the work on hostile input.
const MAX_LETTERS: usize = 300;

/// How alike two texts must be, 0–1, before a diff of a wrong answer helps.
pub(super) const ALIKE: f64 = 0.5;

/// The diff against the nearest of the forms that is at least `alike` (0–1); empty where none is.
pub(super) fn against<'a>(forms: impl Iterator<Item = &'a str>, typed: &str, alike: f64) -> Vec<DiffPart> {
    let is_short = |text: &str| text.len() <= 4 * MAX_LETTERS && text.chars().count() <= MAX_LETTERS;
    if !is_short(typed) {
        return Vec::new();
    }
    let folded = fold::letters(typed);
    let similarity = |form: &str| {
        let form = fold::letters(form);
        let longest = u16::try_from(form.chars().count().max(folded.chars().count()).max(1));
        let distance = u16::try_from(osa_distance(&form, &folded));
        longest.ok().zip(distance.ok()).map_or(0.0, |(whole, off)| 1.0 - f64::from(off) / f64::from(whole))
    };
    forms
        .filter(|form| is_short(form))
        .map(|form| (similarity(form), form))
        .filter(|(similarity, _)| *similarity >= alike)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, form)| between(form, typed))
        .unwrap_or_default()
}

/// A grapheme as it was written and as it counts.
struct Letter {
    written: String,
    folded: String,
}

fn letters(text: &str) -> Vec<Letter> {
    let visible: String = text.trim().chars().filter(|c| !c.is_control()).collect();
    visible
        .graphemes(true)
        .map(|written| Letter { written: written.to_owned(), folded: fold::letters(written) })
        .collect()
}

fn between(form: &str, typed: &str) -> Vec<DiffPart> {
    let (form, typed) = (letters(form), letters(typed));
    let folded = |letters: &[Letter]| letters.iter().map(|letter| letter.folded.clone()).collect::<Vec<_>>();
    let written = |letters: &[Letter], range: std::ops::Range<usize>| {
        letters
            .get(range)
            .unwrap_or_default()
            .iter()
            .map(|letter| letter.written.as_str())
            .collect::<String>()
    };
    let mut parts = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &folded(&form), &folded(&typed)) {
        let (missing, extra) = (written(&form, op.old_range()), written(&typed, op.new_range()));
        if matches!(op, DiffOp::Equal { .. }) {
            parts.push(DiffPart::Same(missing));
            continue;
        }
        if !missing.is_empty() {
            parts.push(DiffPart::Missing(missing));
        }
        if !extra.is_empty() {
            parts.push(DiffPart::Extra(extra));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::DiffPart::{Extra, Missing, Same};
    use super::*;

    fn diff(form: &str, typed: &str) -> Vec<DiffPart> {
        against([form].into_iter(), typed, ALIKE)
    }

    #[test]
    fn a_diff_shows_the_letters_that_differ_in_their_own_spelling() {
        assert_eq!(
            diff("Khrushchev", "kruschev"),
            [
                Same("K".into()),
                Missing("h".into()),
                Same("rus".into()),
                Missing("h".into()),
                Same("chev".into())
            ]
        );
        assert_eq!(diff("غاغارين", "غاغارن"), [Same("غاغار".into()), Missing("ي".into()), Same("ن".into())]);
        assert_eq!(
            diff("Gomułka", "gomulkka\u{1b}"),
            [Same("Gomułk".into()), Extra("k".into()), Same("a".into())]
        );
    }

    #[test]
    fn texts_that_have_little_in_common_get_no_diff() {
        assert_eq!(diff("Molotov", "Beria"), []);
        assert_eq!(diff("Molotov", &"Molotov".repeat(100)), []);
    }
}
