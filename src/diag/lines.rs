//! Lines and columns of a text.

use std::ops::Range;

/// A place as an editor counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Character of the line, from 1.
    pub column: usize,
}

/// The lines of a text, for finding where a byte stands.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    text: &'a str,
    /// Byte at which each line starts.
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of `text`.
    pub fn new(text: &'a str) -> Self {
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// The position of a byte; one past the text is the position after its last character.
    pub fn position(&self, byte: usize) -> Position {
        let line = self.line_index(byte);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let before = self.text.get(start..self.floor(byte)).unwrap_or("");
        Position { line: line + 1, column: before.chars().count() + 1 }
    }

    /// The line that a byte stands in, from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.line_index(byte) + 1
    }

    /// The bytes of the line that a byte stands in, without the line break.
    pub fn line_span(&self, byte: usize) -> Range<usize> {
        let line = self.line_index(byte);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end).unwrap_or("").trim_end_matches('\n').trim_end_matches('\r');
        start..start + line.len()
    }

    /// The bytes of a line by its number from 1, without the line break; an empty span past the last.
    pub fn line_at(&self, line: usize) -> Range<usize> {
        self.line_span(self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len()))
    }

    /// The nearest character boundary at or before a byte.
    pub(super) fn floor(&self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }

    fn line_index(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_from_one() {
        let lines = Lines::new("a = 1\nك = \"ب\"\n");
        let at = |byte| {
            let position = lines.position(byte);
            (position.line, position.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(5), (1, 6));
        assert_eq!(at(6), (2, 1));
        assert_eq!(at(8), (2, 2));
        assert_eq!(at(7), (2, 1), "a byte inside a character stands for the character");
        assert_eq!(at(99), (3, 1));
    }

    #[test]
    fn a_line_ends_before_its_break() {
        let lines = Lines::new("ab\n\ncd");
        assert_eq!(lines.line_span(1), 0..2);
        assert_eq!(lines.line_span(2), 0..2);
        assert_eq!(lines.line_span(3), 3..3);
        assert_eq!(lines.line_span(6), 4..6);
        assert_eq!(Lines::new("ab\r\ncd").line_span(3), 0..2);
        assert_eq!(lines.line_at(3), 4..6);
    }
}
