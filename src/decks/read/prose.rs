//! Text that people will read: made clean, or refused.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Faults, Field};
use crate::diag::{Code, Diagnostic};

/// The text as it is kept: in NFC, without white space around it, without bidi overrides.
pub(super) fn prose(field: &Field<'_>, raw: &str, faults: &mut Faults<'_>) -> Option<String> {
    let text = if raw.contains('\r') { raw.replace("\r\n", "\n").into() } else { Cow::Borrowed(raw) };
    if let Some(control) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        faults.push(control_character(field, control, faults.text()));
        return None;
    }
    let (text, stripped) =
        if text.contains(is_bidi_control) { without_overrides(&text) } else { (text, None) };
    if let Some(mark) = stripped {
        faults.push(bidi_override(field, mark, faults.text()));
    }
    let text = text.trim();
    let text: String = if is_nfc(text) { text.to_owned() } else { text.nfc().collect() };
    if text.chars().all(is_invisible) {
        let fault = Diagnostic::error(Code::EmptyText, format!("`{}` is empty", field.name));
        faults.push(fault.at(field.span.clone(), "says nothing"));
        return None;
    }
    Some(text)
}

fn control_character(field: &Field<'_>, c: char, source: &str) -> Diagnostic {
    let message = format!("`{}` holds the control character U+{:04X}", field.name, u32::from(c));
    Diagnostic::error(Code::ControlCharacter, message)
        .at(place_of(c, &field.span, source), "this could control a terminal")
        .hint("take it out")
}

fn bidi_override(field: &Field<'_>, mark: char, source: &str) -> Diagnostic {
    let what = if is_isolate(mark) { "unbalanced isolate" } else { "direction override" };
    let message = format!("`{}` holds the {what} U+{:04X}, which is left out", field.name, u32::from(mark));
    Diagnostic::warning(Code::BidiOverride, message)
        .at(place_of(mark, &field.span, source), "would turn the text that follows")
        .hint("take it out; directional marks (U+200E, U+200F) and pairs of isolates may stay")
}

/// Where in a value the character is written, as itself or as an escape; the whole value where it is not found.
fn place_of(c: char, span: &Range<usize>, source: &str) -> Range<usize> {
    let raw = source.get(span.clone()).unwrap_or("");
    let code = u32::from(c);
    let short = match c {
        '\u{8}' => "\\b",
        '\u{c}' => "\\f",
        '\r' => "\\r",
        _ => "\\e",
    };
    let forms = [
        c.to_string(),
        format!("\\u{code:04x}"),
        format!("\\u{code:08x}"),
        format!("\\x{code:02x}"),
        short.into(),
    ];
    let folded = raw.to_ascii_lowercase();
    let found = forms.iter().find_map(|form| folded.find(form).map(|at| (at, form.len())));
    found.map_or_else(|| span.clone(), |(at, len)| span.start + at..span.start + at + len)
}

/// The text without embeddings, overrides and isolates that have no partner on their line, and the first
/// character that was left out.
fn without_overrides(text: &str) -> (Cow<'static, str>, Option<char>) {
    let mut kept: Vec<(char, bool)> = Vec::new();
    let mut open = Vec::new();
    for c in text.chars() {
        let keep = match c {
            '\u{202a}'..='\u{202e}' => false,
            '\u{2066}'..='\u{2068}' => {
                open.push(kept.len());
                false
            }
            // The end of a pair brings its beginning back.
            '\u{2069}' => match open.pop().and_then(|at: usize| kept.get_mut(at)) {
                Some((_, beginning)) => {
                    *beginning = true;
                    true
                }
                None => false,
            },
            '\n' => {
                open.clear();
                true
            }
            _ => true,
        };
        kept.push((c, keep));
    }
    let stripped = kept.iter().find(|(_, keep)| !keep).map(|(c, _)| *c);
    let text: String = kept.into_iter().filter(|(_, keep)| *keep).map(|(c, _)| c).collect();
    (text.into(), stripped)
}

fn is_bidi_control(c: char) -> bool {
    is_isolate(c) || matches!(c, '\u{202a}'..='\u{202e}')
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Whether a character leaves no ink: a text of such characters alone is empty.
fn is_invisible(c: char) -> bool {
    c.is_whitespace() || is_isolate(c) || matches!(c, '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_and_unbalanced_isolates_are_left_out() {
        for (text, kept, first) in [
            ("a\u{202e}b\u{202c}c", "abc", Some('\u{202e}')),
            ("a\u{2067}b", "ab", Some('\u{2067}')),
            ("a\u{2069}b", "ab", Some('\u{2069}')),
            ("\u{2067}a\n\u{2069}b", "a\nb", Some('\u{2067}')),
            ("\u{2066}\u{2067}a\u{2069}", "\u{2067}a\u{2069}", Some('\u{2066}')),
        ] {
            assert_eq!(without_overrides(text), (kept.into(), first), "{text:?}");
        }
    }

    #[test]
    fn marks_that_scripts_need_stay() {
        for text in ["\u{2067}كوبا\u{2069} (1962)", "می\u{200c}خواهم", "\u{200f}1962\u{200e}", "👩\u{200d}🚀"]
        {
            assert_eq!(without_overrides(text), (text.into(), None));
        }
    }

    #[test]
    fn a_character_is_found_as_itself_and_as_an_escape() {
        for (source, place) in [
            ("\"a\u{9b}b\"", 2..4),
            ("\"ab\\u009Bc\"", 3..9),
            ("\"ab\\U0000009bc\"", 3..13),
            ("\"\\x9b\"", 1..5),
            ("\"?\"", 0..3),
        ] {
            assert_eq!(place_of('\u{9b}', &(0..source.len()), source), place, "{source}");
        }
        assert_eq!(place_of('\u{1b}', &(0..4), "\"\\e\""), 1..3);
    }
}
