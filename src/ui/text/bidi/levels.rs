//! The embedding level of every sign of a paragraph: odd where it is read from the right.
//!
//! The levels come from `unicode-bidi`. What stands in isolates is given to it as a paragraph of its own, which is what
//! an isolate is: it looks for what stands before a bracket in the wrong order where an isolate lies between (N0), as
//! of version 0.3.18.

use std::ops::Range;

use unicode_bidi::{Level, ParagraphBidiInfo};

use super::{Direction, without_isolates};

/// Isolates within isolates are followed so deep (BD2).
const DEEPEST: u8 = 100;

/// The level of each byte of a text at this level. Isolates must be balanced.
pub(super) fn levels(text: &str, base: u8) -> Vec<u8> {
    if base > DEEPEST {
        return vec![base; text.len()];
    }
    let isolates = isolates(text);
    let outside = without(text, &isolates);
    let side = if base % 2 == 1 { Level::rtl() } else { Level::ltr() };
    let info = ParagraphBidiInfo::new(&outside, Some(side));
    let mut around = info.levels.iter().map(|level| level.number() - side.number() + base);
    let mut levels = Vec::with_capacity(text.len());
    for Isolate { sign, within } in isolates {
        levels.extend(around.by_ref().take(within.start - levels.len()));
        let level = levels.last().copied().unwrap_or(base);
        let content = text.get(within).unwrap_or_default();
        levels.extend(self::levels(content, inner_level(level, sign, content)));
    }
    levels.extend(around);
    levels
}

struct Isolate {
    /// The sign that opens it.
    sign: char,
    /// What stands between its signs.
    within: Range<usize>,
}

/// The isolates that stand in no other.
fn isolates(text: &str) -> Vec<Isolate> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '\u{2066}'..='\u{2068}' => open.push((sign, at + sign.len_utf8())),
            '\u{2069}' => {
                if let Some((sign, start)) = open.pop()
                    && open.is_empty()
                {
                    found.push(Isolate { sign, within: start..at });
                }
            }
            _ => {}
        }
    }
    found
}

/// The text with nothing in its isolates.
fn without(text: &str, isolates: &[Isolate]) -> String {
    let ends = isolates.iter().map(|isolate| isolate.within.start).chain([text.len()]);
    let starts = [0].into_iter().chain(isolates.iter().map(|isolate| isolate.within.end));
    starts.zip(ends).filter_map(|(start, end)| text.get(start..end)).collect()
}

/// The level within an isolate: the next of its direction (X5a to X5c). Where all its letters stand in further isolates,
/// as in a date that is put together from inserted parts, the first of them tells the direction; the standard has it
/// read from the left.
fn inner_level(around: u8, sign: char, content: &str) -> u8 {
    let is_from_right = match sign {
        '\u{2066}' => false,
        '\u{2067}' => true,
        _ => {
            let flat = || Direction::of(&without_isolates(content));
            Direction::of(content).or_else(flat).is_some_and(Direction::is_from_right)
        }
    };
    let next = around.saturating_add(1);
    if (next % 2 == 1) == is_from_right { next } else { next + 1 }
}
