//! A field of one line to type in.
//!
//! In: keys and pasted text. Out: what is typed, and the part of it that fits a width, with the caret's column. The text
//! is kept in the order it is read, the caret as the number of characters before it as people count them; which side
//! either is drawn on is decided where it is drawn. Never here: which keys are commands.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;

use super::text;
use crate::diag::printable;

/// The longest text that is taken, in bytes; no answer is so long.
const LONGEST: usize = 20_000;

/// What stands at an end of a text that goes on.
const CUT: &str = "…";

/// A text and a caret in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Field {
    text: String,
    /// Graphemes before the caret.
    caret: usize,
}

/// The part of a field that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Window {
    /// The text, made safe.
    pub text: String,
    /// Columns of it.
    pub width: u16,
    /// Columns before the caret.
    pub caret: u16,
}

impl Field {
    /// What is typed.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Takes a key that writes, deletes or moves; tells whether it is one.
    pub(super) fn key(&mut self, key: KeyEvent) -> bool {
        let holds = |modifier| key.modifiers.contains(modifier);
        let (ctrl, alt) = (holds(KeyModifiers::CONTROL), holds(KeyModifiers::ALT));
        let last = self.parts().len();
        match (key.code, ctrl, alt) {
            (KeyCode::Char(c), false, false) if !c.is_control() => self.insert(c.encode_utf8(&mut [0; 4])),
            (KeyCode::Backspace, false, false) | (KeyCode::Char('h'), true, false) => {
                self.delete(self.caret.saturating_sub(1), self.caret);
            }
            (KeyCode::Delete, ..) | (KeyCode::Char('d'), true, false) => {
                self.delete(self.caret, self.caret + 1);
            }
            (KeyCode::Backspace, ..) | (KeyCode::Char('w'), true, false) => {
                self.delete(self.word_before(), self.caret);
            }
            (KeyCode::Char('d'), false, true) => self.delete(self.caret, self.word_after()),
            (KeyCode::Char('u'), true, false) => self.delete(0, self.caret),
            (KeyCode::Char('k'), true, false) => self.delete(self.caret, last),
            (KeyCode::Home, ..) | (KeyCode::Char('a'), true, false) => self.caret = 0,
            (KeyCode::End, ..) | (KeyCode::Char('e'), true, false) => self.caret = last,
            (KeyCode::Left, false, false) => self.caret = self.caret.saturating_sub(1),
            (KeyCode::Right, false, false) => self.caret = (self.caret + 1).min(last),
            (KeyCode::Left, ..) | (KeyCode::Char('b'), false, true) => self.caret = self.word_before(),
            (KeyCode::Right, ..) | (KeyCode::Char('f'), false, true) => self.caret = self.word_after(),
            _ => return false,
        }
        true
    }

    /// Puts in a text; its lines are put in one, with `between` between them.
    pub(super) fn paste(&mut self, text: &str, between: &str) {
        let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
        let line = lines.collect::<Vec<_>>().join(between);
        let kept = line.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !c.is_control());
        self.insert(&kept.collect::<String>());
    }

    /// The part around the caret that fits so many columns, one of which the caret may need.
    pub(super) fn window(&self, columns: u16) -> Window {
        let parts: Vec<String> = self.parts().iter().map(|part| printable(part).into_owned()).collect();
        let widths: Vec<usize> = parts.iter().map(|part| text::columns(part)).collect();
        let columns = usize::from(columns);
        let before: usize = widths.iter().take(self.caret).sum();
        let after: usize = widths.iter().skip(self.caret).sum();
        if before + after < columns {
            return Window::of(parts.concat(), before);
        }
        // Both ends may be cut, and a third of what is shown lies behind the caret where there is so much.
        let room = columns.saturating_sub(3);
        let wanted_after = after.min(room / 3);
        let fits = |widths: &mut dyn Iterator<Item = &usize>, room: usize| {
            let mut used = 0;
            widths.take_while(|width| (used + **width <= room).then(|| used += **width).is_some()).count()
        };
        let shown_before = fits(&mut widths.iter().take(self.caret).rev(), room - wanted_after);
        let start = self.caret - shown_before;
        let shown_width: usize = widths.iter().skip(start).take(shown_before).sum();
        let shown_after = fits(&mut widths.iter().skip(self.caret), room - shown_width);
        let shown: String = parts.iter().skip(start).take(shown_before + shown_after).cloned().collect();
        let head = if start > 0 { CUT } else { "" };
        let tail = if self.caret + shown_after < parts.len() { CUT } else { "" };
        Window::of(format!("{head}{shown}{tail}"), shown_width + head.chars().count())
    }

    fn parts(&self) -> Vec<&str> {
        self.text.graphemes(true).collect()
    }

    /// The byte at which the grapheme begins.
    fn byte_of(&self, grapheme: usize) -> usize {
        self.text.grapheme_indices(true).nth(grapheme).map_or(self.text.len(), |(at, _)| at)
    }

    fn insert(&mut self, text: &str) {
        if self.text.len() + text.len() > LONGEST {
            return;
        }
        let end = self.byte_of(self.caret) + text.len();
        self.text.insert_str(end - text.len(), text);
        // A mark may have joined the letter before it, or the letter after.
        self.caret = self.text.grapheme_indices(true).take_while(|(at, _)| *at < end).count();
    }

    fn delete(&mut self, from: usize, to: usize) {
        let (start, end) = (self.byte_of(from), self.byte_of(to));
        self.text.replace_range(start..end, "");
        self.caret = self.text.grapheme_indices(true).take_while(|(at, _)| *at < start).count();
    }

    fn word_before(&self) -> usize {
        let parts = self.parts();
        let before = parts.iter().take(self.caret).rev();
        let blanks = before.clone().take_while(|part| !is_of_word(part)).count();
        self.caret - blanks - before.skip(blanks).take_while(|part| is_of_word(part)).count()
    }

    fn word_after(&self) -> usize {
        let parts = self.parts();
        let after = parts.iter().skip(self.caret);
        let blanks = after.clone().take_while(|part| !is_of_word(part)).count();
        self.caret + blanks + after.skip(blanks).take_while(|part| is_of_word(part)).count()
    }
}

impl Window {
    fn of(text: String, caret: usize) -> Self {
        let narrow = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        Self { width: narrow(text::columns(&text)), caret: narrow(caret), text }
    }
}

fn is_of_word(grapheme: &str) -> bool {
    grapheme.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::tui::keys::parse;

    /// Presses keys by their names; what is no name is typed.
    fn press(field: &mut Field, keys: &str) {
        for name in keys.split(' ') {
            match parse(name).filter(|_| name.chars().count() > 1) {
                Some(key) => {
                    let mut modifiers = KeyModifiers::NONE;
                    modifiers.set(KeyModifiers::CONTROL, key.ctrl);
                    modifiers.set(KeyModifiers::ALT, key.alt);
                    assert!(field.key(KeyEvent::new(key.code, modifiers)), "{name}");
                }
                None => name.chars().for_each(|c| {
                    assert!(field.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
                }),
            }
        }
    }

    /// The text with a bar at the caret.
    fn shown(field: &Field) -> String {
        let mut text = field.text.clone();
        text.insert(field.byte_of(field.caret), '|');
        text
    }

    fn after(keys: &str) -> String {
        let mut field = Field::default();
        press(&mut field, keys);
        shown(&field)
    }

    #[test]
    fn keys_write_delete_and_move() {
        for (keys, text) in [
            ("Lima", "Lima|"),
            ("Lima backspace left x", "Lix|m"),
            ("Lima home delete l", "l|ima"),
            ("Lima ctrl-a right ctrl-k", "L|"),
            ("Lima left left ctrl-u", "|ma"),
            ("Lima ctrl-a ctrl-e s", "Limas|"),
            ("Lima left left left left left right", "L|ima"),
            ("San space José ctrl-w", "San |"),
            ("San space José, alt-b", "San |José,"),
            ("San space José home alt-f", "San| José"),
            ("San space José home alt-d", "| José"),
            ("ctrl-w delete backspace left alt-b alt-f", "|"),
        ] {
            assert_eq!(after(keys), text, "{keys}");
        }
    }

    #[test]
    fn a_letter_and_its_marks_are_one() {
        assert_eq!(after("e\u{301}a left left b"), "b|e\u{301}a");
        assert_eq!(after("ae\u{301} backspace"), "a|");
        assert_eq!(after("بُ left delete"), "|");
        assert_eq!(after("👩\u{200d}🚀x left left y"), "y|👩\u{200d}🚀x");
        // The mark joins the letter before the caret, which stays behind both.
        assert_eq!(after("ea left \u{301}"), "e\u{301}|a");
    }

    #[test]
    fn lines_of_a_paste_become_one() {
        let pasted = |text, between| {
            let mut field = Field::default();
            press(&mut field, "() left");
            field.paste(text, between);
            shown(&field)
        };
        assert_eq!(pasted("Marie\n\tCurie\r\n", " "), "(Marie Curie|)");
        assert_eq!(pasted("Beria\nMolotov\n\n", ", "), "(Beria, Molotov|)");
        assert_eq!(pasted("a\u{1b}[2Jb\tc", " "), "(a[2Jb c|)");
        assert_eq!(pasted(&"x".repeat(30_000), " "), "(|)");
    }

    #[test]
    fn a_command_is_left_to_others() {
        for (code, modifiers) in [
            (KeyCode::Enter, KeyModifiers::NONE),
            (KeyCode::Esc, KeyModifiers::NONE),
            (KeyCode::Char('t'), KeyModifiers::CONTROL),
            (KeyCode::Tab, KeyModifiers::NONE),
        ] {
            assert!(!Field::default().key(KeyEvent::new(code, modifiers)), "{code:?}");
        }
    }

    #[test]
    fn the_window_follows_the_caret_and_says_where_it_cuts() {
        let mut field = Field::default();
        press(&mut field, "abcdefghijklmnop");
        let drawn = |field: &Field, columns| {
            let Window { text, width, caret } = field.window(columns);
            assert!(width <= columns && caret < columns, "{text}");
            (text, caret)
        };
        assert_eq!(drawn(&field, 20), ("abcdefghijklmnop".into(), 16));
        assert_eq!(drawn(&field, 10), ("…jklmnop".into(), 8));
        press(&mut field, "left left left left");
        assert_eq!(drawn(&field, 10), ("…hijklmn…".into(), 6));
        press(&mut field, "home");
        assert_eq!(drawn(&field, 10), ("abcdefg…".into(), 0));
        assert_eq!(drawn(&field, 1), ("…".into(), 0));
    }

    #[test]
    fn a_wide_letter_takes_two_columns_and_is_never_halved() {
        let mut field = Field::default();
        press(&mut field, "東京大阪");
        assert_eq!(field.window(9), Window { text: "東京大阪".into(), width: 8, caret: 8 });
        assert_eq!(field.window(8), Window { text: "…大阪".into(), width: 5, caret: 5 });
    }
}
