//! Text that is safe to show on a terminal.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// The text with every character that could control a terminal, or turn the direction of what is around it,
/// made visible. Newline, tab and the joiners that scripts need stay as they are, and so do isolates that are ended in
/// their line: they turn nothing but what they hold.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| stand_in(c).is_none()) {
        return Cow::Borrowed(text);
    }
    let isolates = balanced(text);
    let shown = |(at, c)| if isolates.contains(&at) { c } else { stand_in(c).unwrap_or(c) };
    Cow::Owned(text.char_indices().map(shown).collect())
}

/// Where isolates begin and end that do both in one line.
fn balanced(text: &str) -> BTreeSet<usize> {
    let (mut open, mut found) = (Vec::new(), BTreeSet::new());
    for (at, c) in text.char_indices() {
        match c {
            '\n' | '\u{2029}' => open.clear(),
            '\u{2066}'..='\u{2068}' => open.push(at),
            '\u{2069}' => found.extend(open.pop().into_iter().flat_map(|begun| [begun, at])),
            _ => {}
        }
    }
    found
}

/// The sign shown for a character that must not reach a terminal.
fn stand_in(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => None,
        // The control pictures stand in the order of the characters they picture.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        // Among them what overrides the order of letters, which can make a text say something else.
        '\u{80}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some(char::REPLACEMENT_CHARACTER)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_control_a_terminal_are_made_visible() {
        assert_eq!(printable("a\u{1b}[2Jb"), "a␛[2Jb");
        assert_eq!(printable("\0\r\u{7f}\u{9b}"), "␀␍␡\u{fffd}");
        assert_eq!(printable("\u{202e}abc\u{2066}"), "\u{fffd}abc\u{fffd}");
    }

    #[test]
    fn isolates_stay_where_they_are_balanced() {
        let nested = "\u{2068}a \u{2067}b\u{2069}\u{2069}";
        assert_eq!(printable(nested), nested);
        assert_eq!(printable("\u{2069}a\u{2068}b\u{2069}\u{2066}"), "\u{fffd}a\u{2068}b\u{2069}\u{fffd}");
        assert_eq!(printable("\u{2068}a\nb\u{2069}"), "\u{fffd}a\nb\u{fffd}");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in ["Cuba\n\t1962", "كوبا", "می\u{200c}خواهم", "كوبا\u{200f}!", "👩\u{200d}🚀"]
        {
            assert!(matches!(printable(text), Cow::Borrowed(same) if same == text));
        }
    }
}
