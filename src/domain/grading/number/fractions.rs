//! Numbers with halves, quarters and dozens in them: `half a million`, `two and a half million`, `a dozen`,
//! `نصف مليون`, `مليون ونصف`.
//!
//! In: folded words. Out: the number that the first of them say; nothing where they are a plain numeral or none.

use crate::domain::grading::lexicon::numerals::{self, Numeral};

/// Reads the number that the words begin with, where it has a part or a dozen in it.
pub(super) fn read(words: &[&str]) -> Option<Numeral> {
    part_of_scale(words).or_else(|| dozens(words)).or_else(|| with_part(words))
}

/// `half a million`, `a quarter of a million`, `نصف مليون`, `half a dozen`.
fn part_of_scale(words: &[&str]) -> Option<Numeral> {
    let share = part(words.first()?)?;
    let between = words.iter().skip(1).take_while(|word| matches!(**word, "a" | "of")).count();
    let whole = words.get(between + 1)?;
    let whole = if is_dozen(whole) { 12.0 } else { numerals::scale(whole)? };
    numeral(share * whole, between + 2)
}

/// `a dozen`, `two dozen`, `دزينة`.
fn dozens(words: &[&str]) -> Option<Numeral> {
    if is_dozen(words.first()?) {
        return numeral(12.0, 1);
    }
    let (times, used) = plain(words)?;
    is_dozen(words.get(used)?).then(|| numeral(times * 12.0, used + 1))?
}

/// `two and a half`, `two and a half million`, `مليون ونصف`, `ثلاثة ونصف مليون`: the part is of the scale before it, or
/// else of the one behind it.
fn with_part(words: &[&str]) -> Option<Numeral> {
    let (whole, used) = plain(words)?;
    let (share, used) = match words.get(used..)? {
        ["and", "a", word, ..] => (part(word)?, used + 3),
        ["and" | "و", word, ..] => (part(word)?, used + 2),
        [word, ..] => (part(word.strip_prefix('و')?)?, used + 1),
        [] => return None,
    };
    let scale = |word: &&str| numerals::great_scale(word);
    let before = words.get(..used)?.iter().rev().find_map(scale);
    let behind = words.get(used).and_then(scale);
    match (before, behind) {
        (Some(scale), None) => numeral(whole + share * scale, used),
        (Some(scale), Some(same)) if (scale - same).abs() < 1.0 => numeral(whole + share * scale, used + 1),
        (Some(_), Some(_)) => None,
        (None, Some(scale)) => numeral((whole + share) * scale, used + 1),
        (None, None) => numeral(whole + share, used),
    }
}

/// The share that a word names.
fn part(word: &str) -> Option<f64> {
    match word {
        "half" | "نصف" | "النصف" => Some(0.5),
        "quarter" | "ربع" | "الربع" => Some(0.25),
        _ => None,
    }
}

fn is_dozen(word: &str) -> bool {
    matches!(word, "dozen" | "dozens" | "دزينه" | "درزن")
}

fn plain(words: &[&str]) -> Option<(f64, usize)> {
    let numeral = numerals::read(words)?;
    Some((numeral.digits.parse().ok()?, numeral.used))
}

fn numeral(value: f64, used: usize) -> Option<Numeral> {
    value.is_finite().then(|| Numeral { digits: value.to_string(), used })
}
