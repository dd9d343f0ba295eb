//! Holds what was typed against the nearest accepted form, letter by letter.
//!
//! In: the accepted forms and what was typed. Out: stretches of both in their original spelling, without
//! control characters. Case and accents are no difference.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use super::edit;
use super::forms::Forms;
use super::{DiffPart, fold};

/// Longer texts get no diff; it would not help, and it bounds the work on hostile input.
const MAX_LETTERS: usize = 300;

/// How alike two texts must be, 0–1, before a diff of a wrong answer helps.
pub(super) const ALIKE: f64 = 0.5;

/// The diff against the nearest of the forms that is at least `alike` (0–1); empty where none is.
pub(super) fn against<'a>(
    forms: impl Iterator<Item = &'a str>,
    typed: &str,
    alike: f64,
    kept: &Forms,
) -> Vec<DiffPart> {
    let is_short = |text: &str| text.len() <= 4 * MAX_LETTERS && text.chars().count() <= MAX_LETTERS;
    if !is_short(typed) {
        return Vec::new();
    }
    let folded = fold::letters(typed);
    let bag = Bag::of(&folded);
    let mut nearest: Option<(f64, &str)> = None;
    for form in forms.filter(|form| is_short(form)) {
        let phrase = kept.phrase(form);
        let own = Bag::of(&phrase.letters);
        let least = nearest.map_or(alike, |(similarity, _)| similarity);
        if own.similarity(&bag, own.least_distance(&bag)) < least {
            continue;
        }
        let similarity = own.similarity(&bag, edit::distance(&phrase.letters, &folded));
        if similarity >= least {
            nearest = Some((similarity, form));
        }
    }
    nearest.map(|(_, form)| between(form, typed)).unwrap_or_default()
}

/// How often letters stand in a text, which tells without looking at their order that two texts are far apart.
struct Bag {
    letters: usize,
    /// By code point; some letters share a place.
    counts: [u16; 64],
}

impl Bag {
    fn of(folded: &str) -> Self {
        let mut bag = Self { letters: 0, counts: [0; 64] };
        for c in folded.chars() {
            bag.letters += 1;
            // Arabic letters are kept apart from Latin ones.
            let place = usize::from(!c.is_ascii()) * 32 + (u32::from(c) % 32) as usize;
            if let Some(count) = bag.counts.get_mut(place) {
                *count += 1;
            }
        }
        bag
    }

    /// No fewer edits lie between the texts.
    fn least_distance(&self, other: &Self) -> usize {
        let pairs = || self.counts.iter().zip(&other.counts);
        let more = |pairs: (u16, u16)| usize::from(pairs.0.saturating_sub(pairs.1));
        let missing: usize = pairs().map(|(own, other)| more((*own, *other))).sum();
        let extra: usize = pairs().map(|(own, other)| more((*other, *own))).sum();
        missing.max(extra)
    }

    /// How alike the texts are, 0–1, with so many edits between them.
    fn similarity(&self, other: &Self, distance: usize) -> f64 {
        let count = |count: usize| u16::try_from(count).map_or(f64::from(u16::MAX), f64::from);
        1.0 - count(distance) / count(self.letters.max(other.letters).max(1))
    }
}

/// A stretch of a text as it was written and as it counts.
struct Piece {
    written: String,
    folded: String,
}

fn piece(written: &str) -> Piece {
    Piece { written: written.to_owned(), folded: fold::letters(written) }
}

/// Words and what stands between them, in turn.
fn words(text: &str) -> Vec<Piece> {
    let visible: String = text.trim().chars().filter(|c| !c.is_control()).collect();
    visible.split_word_bounds().map(piece).collect()
}

fn letters(word: &str) -> Vec<Piece> {
    word.graphemes(true).map(piece).collect()
}

/// Word by word, and letter by letter only within words that are alike: letters of different words say nothing.
fn between(form: &str, typed: &str) -> Vec<DiffPart> {
    let (form, typed) = (words(form), words(typed));
    let mut parts = Vec::new();
    for op in operations(&form, &typed) {
        let own = form.get(op.old_range()).unwrap_or_default();
        let other = typed.get(op.new_range()).unwrap_or_default();
        match op {
            DiffOp::Equal { .. } => same(&mut parts, &written(own, 0..own.len())),
            _ => replaced(&mut parts, own, other),
        }
    }
    parts
}

/// Words in the place of others: each is held against the next one that it is like.
fn replaced(parts: &mut Vec<DiffPart>, own: &[Piece], typed: &[Piece]) {
    let mut rest = own;
    let mut unlike = String::new();
    for word in typed {
        let alike = rest.iter().position(|own| are_alike(own, word));
        let split = alike.and_then(|at| Some((rest.get(..at)?, rest.get(at)?, rest.get(at + 1..)?)));
        let Some((before, own, after)) = split else {
            unlike.push_str(&word.written);
            continue;
        };
        missing(parts, &written(before, 0..before.len()));
        extra(parts, &std::mem::take(&mut unlike));
        let (own, word) = (letters(&own.written), letters(&word.written));
        for op in operations(&own, &word) {
            let (own, word) = (written(&own, op.old_range()), written(&word, op.new_range()));
            if matches!(op, DiffOp::Equal { .. }) {
                same(parts, &own);
            } else {
                missing(parts, &own);
                extra(parts, &word);
            }
        }
        rest = after;
    }
    missing(parts, &written(rest, 0..rest.len()));
    extra(parts, &unlike);
}

fn operations(form: &[Piece], typed: &[Piece]) -> Vec<DiffOp> {
    let folded = |pieces: &[Piece]| pieces.iter().map(|piece| piece.folded.clone()).collect::<Vec<_>>();
    capture_diff_slices(Algorithm::Myers, &folded(form), &folded(typed))
}

fn written(pieces: &[Piece], range: Range<usize>) -> String {
    pieces.get(range).unwrap_or_default().iter().map(|piece| piece.written.as_str()).collect()
}

/// Whether most letters of two words are the same.
fn are_alike(own: &Piece, typed: &Piece) -> bool {
    let longest = own.folded.chars().count().max(typed.folded.chars().count());
    own.folded.contains(char::is_alphanumeric) && 2 * edit::distance(&own.folded, &typed.folded) <= longest
}

/// Adds a stretch; neighbours of one sort are one.
fn same(parts: &mut Vec<DiffPart>, text: &str) {
    match parts.last_mut() {
        Some(DiffPart::Same(last)) => last.push_str(text),
        _ => parts.push(DiffPart::Same(text.to_owned())),
    }
}

fn missing(parts: &mut Vec<DiffPart>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(DiffPart::Missing(last)) => last.push_str(text),
        _ => parts.push(DiffPart::Missing(text.to_owned())),
    }
}

fn extra(parts: &mut Vec<DiffPart>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(DiffPart::Extra(last)) => last.push_str(text),
        _ => parts.push(DiffPart::Extra(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::DiffPart::{Extra, Missing, Same};
    use super::*;

    fn diff(form: &str, typed: &str) -> Vec<DiffPart> {
        against([form].into_iter(), typed, ALIKE, &Forms::default())
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
    fn other_words_are_told_whole() {
        assert_eq!(
            diff("surgical air strike", "nuclear strike"),
            [Missing("surgical air".into()), Extra("nuclear".into()), Same(" strike".into())]
        );
        assert_eq!(
            diff("the Warsaw Pact", "Warsow Pact"),
            [
                Missing("the ".into()),
                Same("Wars".into()),
                Missing("a".into()),
                Extra("o".into()),
                Same("w Pact".into())
            ]
        );
    }

    #[test]
    fn texts_that_have_little_in_common_get_no_diff() {
        assert_eq!(diff("Molotov", "Beria"), []);
        assert_eq!(diff("Molotov", &"Molotov".repeat(100)), []);
    }
}
