//! Cuts a text into the parts that may each be an item of a list.
//!
//! In: a text. Out: where its parts lie, and what one of them may say. Never here: what the items are.

use std::ops::Range;

/// The parts between signs, without those that are blank.
pub(super) fn between(text: &str, is_sign: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut parts = Vec::new();
    for (at, sign) in text.match_indices(&is_sign).chain([(text.len(), "")]) {
        parts.push(start..at);
        start = at + sign.len();
    }
    parts.retain(|part| text.get(part.clone()).is_some_and(|part| !part.trim().is_empty()));
    parts
}

/// The words of a text, each alone, without an *and*; initials with a dot belong to the word behind them.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut has_initials = false;
    for word in between(text, char::is_whitespace) {
        let written = text.get(word.clone()).unwrap_or_default();
        match words.last_mut().filter(|_| has_initials) {
            Some(last) => last.end = word.end,
            None if is_and(written) => continue,
            None => words.push(word),
        }
        has_initials = are_initials(written);
    }
    words
}

/// Whether a word is made of single letters with a dot behind each: `V.`, `V.M.`
fn are_initials(word: &str) -> bool {
    let is_letter = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    word.strip_suffix('.').is_some_and(|letters| letters.split('.').all(is_letter))
}

/// The parts of a text, each but the first beginning with an *and*. In Arabic that is the first letter of a word, so
/// some parts only seem to.
pub(super) fn before_and(text: &str) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for word in between(text, char::is_whitespace) {
        let begins = text.get(word.clone()).is_some_and(|word| is_and(word) || word.starts_with('و'));
        match parts.last_mut().filter(|_| !begins) {
            Some(last) => last.end = word.end,
            None => parts.push(word),
        }
    }
    parts
}

fn is_and(word: &str) -> bool {
    matches!(word, "&" | "+" | "و" | "ثم") || ["and", "then"].iter().any(|and| word.eq_ignore_ascii_case(and))
}

/// What a part may say: itself, or itself without an *and* or a number before it.
pub(super) fn readings(part: &str) -> impl Iterator<Item = &str> {
    let whole = part.trim();
    let after_and = whole.strip_prefix('و').map_or_else(|| without_and(whole), str::trim_start);
    let after_digits = whole.trim_start_matches(char::is_numeric);
    let after_number = after_digits.strip_prefix(['.', ')', '-', ':']).map(str::trim_start);
    let after_number = after_number.filter(|_| after_digits.len() < whole.len());
    let after_and = Some(after_and).filter(|reading| *reading != whole);
    [Some(whole), after_and, after_number].into_iter().flatten().filter(|reading| !reading.is_empty())
}

/// A part without an *and* before it that is a word of its own.
pub(super) fn without_and(part: &str) -> &str {
    let part = part.trim();
    let rest = part.split_once(char::is_whitespace).filter(|(word, _)| is_and(word));
    rest.map_or(part, |(_, rest)| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str, parts: Vec<Range<usize>>) -> Vec<&str> {
        parts.into_iter().map(|part| text[part].trim()).collect()
    }

    #[test]
    fn a_text_is_cut_at_signs_words_and_ands() {
        let text = " Poland,, the USSR ; ";
        assert_eq!(texts(text, between(text, |c| c == ',' || c == ';')), ["Poland", "the USSR"]);
        let text = "red and  green & blue";
        assert_eq!(texts(text, words(text)), ["red", "green", "blue"]);
        assert_eq!(texts(text, before_and(text)), ["red", "and  green", "& blue"]);
        let text = "موسكو ووارسو و باريس";
        assert_eq!(texts(text, before_and(text)), ["موسكو", "ووارسو", "و باريس"]);
        let text = "V. M. Molotov and G.M. Malenkov 1. Beria";
        assert_eq!(texts(text, words(text)), ["V. M. Molotov", "G.M. Malenkov", "1.", "Beria"]);
        let text = "Poland + Hungary";
        assert_eq!(texts(text, before_and(text)), ["Poland", "+ Hungary"]);
        assert_eq!(texts("sand and", before_and("sand and")), ["sand", "and"]);
        assert_eq!(texts("", before_and("")), [""; 0]);
    }

    #[test]
    fn a_part_may_say_less_than_it_holds() {
        assert_eq!(readings(" ووارسو").collect::<Vec<_>>(), ["ووارسو", "وارسو"]);
        assert_eq!(readings("2) Beria").collect::<Vec<_>>(), ["2) Beria", "Beria"]);
        assert_eq!(readings("and Beria").collect::<Vec<_>>(), ["and Beria", "Beria"]);
        assert_eq!(readings("then Stalin").collect::<Vec<_>>(), ["then Stalin", "Stalin"]);
        assert_eq!(readings("ثم ستالين").collect::<Vec<_>>(), ["ثم ستالين", "ستالين"]);
        assert_eq!(readings("1956").collect::<Vec<_>>(), ["1956"]);
        assert_eq!(readings("و").collect::<Vec<_>>(), ["و"]);
    }
}
