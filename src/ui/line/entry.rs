//! A prompt and the line that is typed behind it, in one row of a terminal.
//!
//! For terminals that do not put in order what is read from the right: what they show of it by themselves while it is
//! typed is wrong. In: keys. Out: what is typed, and what is to be written so that the row shows it with the cursor in its
//! place. What is read from the right begins at the right end of the row. Never here: reading keys, writing.

use ratatui::crossterm::event::KeyEvent;

use crate::ui::field::Field;
use crate::ui::text::bidi::{Bidi, Direction, Finish, Paragraph};

/// What is put between lines of a paste.
const BETWEEN: &str = ", ";

/// A row with a prompt and what is typed.
#[derive(Debug, Clone)]
pub struct Entry {
    prompt: String,
    field: Field,
    bidi: Bidi,
    finish: Finish,
}

impl Entry {
    /// An empty line behind a prompt, read from that side until something is typed.
    pub fn new(prompt: &str, bidi: Bidi, finish: Finish) -> Self {
        Self { prompt: prompt.trim_end().to_owned(), field: Field::default(), bidi, finish }
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        self.field.text()
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) {
        self.field.key(key, self.bidi);
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.field.paste(text, BETWEEN);
    }

    /// What is to be written in a row of so many columns.
    pub fn show(&self, columns: u16) -> String {
        // A row that is full to its last column may go on in the next.
        let columns = usize::from(columns).saturating_sub(1);
        let side = self.side();
        let prompt = Paragraph::directed(&self.prompt, self.bidi, side).row();
        let room = columns.saturating_sub(prompt.width() + 1).max(2);
        let window = self.field.window(u16::try_from(room).unwrap_or(u16::MAX), self.bidi);
        let free = " ".repeat(room.saturating_sub(usize::from(window.width)));
        let is_typed_from_right = window.direction.is_from_right();
        let (row, before) = match (side.is_from_right(), is_typed_from_right) {
            (false, false) => (format!("{prompt} {}", window.text), prompt.width() + 1),
            (false, true) => (format!("{prompt} {free}{}", window.text), prompt.width() + 1 + free.len()),
            (true, false) => (format!("{}{free} {prompt}", window.text), 0),
            (true, true) => (format!("{free}{} {prompt}", window.text), free.len()),
        };
        let cursor = before + usize::from(window.caret);
        let right = if cursor == 0 { String::new() } else { format!("\u{1b}[{cursor}C") };
        format!("\r\u{1b}[K{}\r{right}", self.finish.lines(&row))
    }

    /// Where the prompt stands: a sign at the side where typing begins, words where their language begins.
    fn side(&self) -> Direction {
        let has_words = self.prompt.contains(char::is_alphabetic);
        if has_words { self.bidi.base } else { self.field.direction(self.bidi) }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    fn entry(prompt: &str, base: Direction) -> Entry {
        Entry::new(prompt, Bidi::app(base), Finish::AsIs)
    }

    /// What is written after each letter.
    fn typed(entry: &mut Entry, text: &str) -> Vec<String> {
        let mut written = vec![entry.show(21)];
        for letter in text.chars() {
            entry.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE));
            written.push(entry.show(21));
        }
        written
    }

    #[test]
    fn the_cursor_stands_behind_what_is_typed() {
        let mut entry = entry("> ", Direction::FromLeft);
        let written = typed(&mut entry, "Li");
        assert_eq!(
            written,
            ["\r\u{1b}[K>  \r\u{1b}[2C", "\r\u{1b}[K> L \r\u{1b}[3C", "\r\u{1b}[K> Li \r\u{1b}[4C"]
        );
        entry.key(KeyEvent::new(KeyCode::Left, KeyModifiers::NONE));
        assert_eq!(entry.show(21), "\r\u{1b}[K> Li \r\u{1b}[3C");
    }

    #[test]
    fn what_is_read_from_the_right_is_typed_from_there() {
        let mut entry = entry("> ", Direction::FromRight);
        let written = typed(&mut entry, "لا");
        assert_eq!(written[0], format!("\r\u{1b}[K{} <\r\u{1b}[17C", " ".repeat(18)));
        assert_eq!(written[2], format!("\r\u{1b}[K{} \u{fefb} <\r\u{1b}[16C", " ".repeat(16)));
        assert_eq!(entry.text(), "لا");
    }

    #[test]
    fn words_of_a_prompt_stay_at_their_side() {
        let mut english = entry("Rating > ", Direction::FromLeft);
        assert_eq!(typed(&mut english, "ع")[1], "\r\u{1b}[KRating >           \u{fec9}\r\u{1b}[18C");
        let mut arabic = entry("Enter > ", Direction::FromRight);
        assert_eq!(
            typed(&mut arabic, "ع")[1],
            format!("\r\u{1b}[K{}\u{fec9} < Enter\r\u{1b}[10C", " ".repeat(11))
        );
        let mut arabic = entry("تقييم > ", Direction::FromRight);
        assert_eq!(
            typed(&mut arabic, "3")[1].trim_start_matches("\r\u{1b}[K"),
            format!(
                "           3 < {}\r\u{1b}[10C",
                Paragraph::of("تقييم", Bidi::app(Direction::FromRight)).row()
            )
        );
    }

    #[test]
    fn a_long_line_shows_what_is_around_the_cursor() {
        let mut entry = entry("> ", Direction::FromLeft);
        let written = typed(&mut entry, "abcdefghijklmnopqrstuvwxyz");
        assert_eq!(written.last().unwrap(), "\r\u{1b}[K> …lmnopqrstuvwxyz \r\u{1b}[18C");
    }
}
