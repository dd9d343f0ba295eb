//! Text that is safe to show on a terminal.

use std::borrow::Cow;

/// The text with every character that could control a terminal, or turn the direction of what is around it,
/// made visible. Newline, tab and the joiners that scripts need stay as they are.
pub fn printable(text: &str) -> Cow<'_, str> {
    let keeps_isolates = are_balanced(text);
    let stand_in = |c| if keeps_isolates && is_isolate(c) { None } else { stand_in(c) };
    if text.chars().any(|c| stand_in(c).is_some()) {
        Cow::Owned(text.chars().map(|c| stand_in(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

const fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Whether every isolate that is opened is closed, so that nothing around the text is touched.
fn are_balanced(text: &str) -> bool {
    let depth = text.chars().try_fold(0_usize, |depth, c| match c {
        '\u{2069}' => depth.checked_sub(1),
        c if is_isolate(c) => Some(depth + 1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// The sign shown for a character that must not reach a terminal.
fn stand_in(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => None,
        // The control pictures stand in the order of the characters they picture.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        // Among them what overrides the order of letters, which can make a text say something else.
        '\u{80}'..='\u{9f}' | '\u{2028}'..='\u{202e}' => Some(char::REPLACEMENT_CHARACTER),
        c if is_isolate(c) => Some(char::REPLACEMENT_CHARACTER),
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
        assert_eq!(printable("a\u{2069}b\u{2068}"), "a\u{fffd}b\u{fffd}");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in
            ["Cuba\n\t1962", "كوبا", "می\u{200c}خواهم", "\u{2067}كوبا\u{2069}\u{200f}", "👩\u{200d}🚀"]
        {
            assert!(matches!(printable(text), Cow::Borrowed(same) if same == text));
        }
    }
}
