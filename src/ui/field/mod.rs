//! A field of one line to type in, the same for every face.
//!
//! In: keys and pasted text. Out: what is typed, and the part of it that fits a width, as cells, with the caret's
//! column. The text is kept in the order it is read, the caret as the number of characters before it as people count
//! them; [`Window`] puts both in the order of the screen. Never here: which keys are commands.

mod window;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::ui::text::bidi::{Bidi, Direction, Mode, Paragraph};

pub use window::Window;

/// The longest text that is taken, in bytes; no answer is so long.
const LONGEST: usize = 20_000;

/// A text and a caret in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// Graphemes before the caret.
    caret: usize,
}

impl Field {
    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes a key that writes, deletes or moves; tells whether it is one. Arrows go where they point; an empty field is
    /// read as `bidi` says.
    pub fn key(&mut self, key: KeyEvent, bidi: Bidi) -> bool {
        let holds = |modifier| key.modifiers.contains(modifier);
        let (ctrl, alt) = (holds(KeyModifiers::CONTROL), holds(KeyModifiers::ALT));
        let last = self.parts().len();
        let is_forward = (key.code == KeyCode::Left) == self.direction(bidi).is_from_right();
        match (key.code, ctrl, alt) {
            (KeyCode::Char(c), false, false) if !c.is_control() => self.insert(c.encode_utf8(&mut [0; 4])),
            (KeyCode::Backspace, false, false) | (KeyCode::Char('h'), true, false) => self.delete_before(),
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
            (KeyCode::Left | KeyCode::Right, false, false) => self.go(key.code == KeyCode::Right, bidi),
            (KeyCode::Left | KeyCode::Right, ..) if is_forward => self.caret = self.word_after(),
            (KeyCode::Left | KeyCode::Right, ..) | (KeyCode::Char('b'), false, true) => {
                self.caret = self.word_before();
            }
            (KeyCode::Char('f'), false, true) => self.caret = self.word_after(),
            _ => return false,
        }
        true
    }

    /// Puts in a text; its lines are put in one, with `between` between them. Signs copied from a screen become letters
    /// again, and what only steers a terminal or the order of letters is left out.
    pub fn paste(&mut self, text: &str, between: &str) {
        let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
        let line = lines.collect::<Vec<_>>().join(between);
        let kept = line.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !is_steering(*c));
        let plain = |c: char| match c {
            '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => c.nfkc().collect(),
            c => String::from(c),
        };
        self.insert(&kept.map(plain).collect::<String>());
    }

    /// From where it is read: as what is typed says, or as `bidi` does.
    pub fn direction(&self, bidi: Bidi) -> Direction {
        Direction::of(&self.text).unwrap_or(bidi.base)
    }

    /// The part around the caret that fits so many columns.
    pub fn window(&self, columns: u16, bidi: Bidi) -> Window {
        Window::of(&self.text, self.byte_of(self.caret), columns, bidi)
    }

    /// Goes to the sign beside the caret on the screen.
    fn go(&mut self, is_right: bool, bidi: Bidi) {
        // Where the terminal puts signs in order, they stand as they would here.
        let mode = if bidi.mode == Mode::Off { Mode::Off } else { Mode::App };
        let row = Paragraph::of(&self.text, Bidi { mode, ..bidi }).with_end().row();
        let Some(here) = row.place_of(self.byte_of(self.caret)) else { return };
        let next = if is_right { Some(here + 1) } else { here.checked_sub(1) };
        if let Some(cell) = next.and_then(|next| row.cells().get(next)) {
            self.caret = self.graphemes_before(cell.from.start);
        }
    }

    fn parts(&self) -> Vec<&str> {
        self.text.graphemes(true).collect()
    }

    /// The byte at which the grapheme begins.
    fn byte_of(&self, grapheme: usize) -> usize {
        self.text.grapheme_indices(true).nth(grapheme).map_or(self.text.len(), |(at, _)| at)
    }

    fn graphemes_before(&self, byte: usize) -> usize {
        self.text.grapheme_indices(true).take_while(|(at, _)| *at < byte).count()
    }

    fn insert(&mut self, text: &str) {
        if self.text.len() + text.len() > LONGEST {
            return;
        }
        let end = self.byte_of(self.caret) + text.len();
        self.text.insert_str(end - text.len(), text);
        // A mark may have joined the letter before it, or the letter after.
        self.caret = self.graphemes_before(end);
    }

    /// Deletes the character before the caret; of one that is read from the right its last mark first.
    fn delete_before(&mut self) {
        let end = self.byte_of(self.caret);
        let from = self.byte_of(self.caret.saturating_sub(1));
        let grapheme = self.text.get(from..end).unwrap_or_default();
        let mark = grapheme.char_indices().next_back().filter(|(at, c)| *at > 0 && is_combining_mark(*c));
        match mark.filter(|_| Direction::of(grapheme) == Some(Direction::FromRight)) {
            Some((at, _)) => self.text.replace_range(from + at..end, ""),
            None => self.delete(self.caret.saturating_sub(1), self.caret),
        }
    }

    fn delete(&mut self, from: usize, to: usize) {
        let (start, end) = (self.byte_of(from), self.byte_of(to));
        self.text.replace_range(start..end, "");
        self.caret = self.graphemes_before(start);
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

/// Whether a sign steers a terminal or the order of letters; joiners that scripts need do not.
fn is_steering(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_of_word(grapheme: &str) -> bool {
    grapheme.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests;
