//! The last step before a terminal that does something with finished rows of its own accord.
//!
//! In: signs from left to right, as they are to be seen. Out: signs from left to right, as the terminal needs them in
//! order to show that.

use unicode_script::{Script, UnicodeScript as _};
use unicode_segmentation::UnicodeSegmentation as _;

use super::Direction;
use super::order::mirrored;

/// What is done to a finished row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Finish {
    /// Nothing: the terminal draws each cell as it is.
    #[default]
    AsIs,
    /// A mark behind the first sign keeps the terminal from turning the row (LRO). Before it the mark would be lost.
    Override,
    /// A row that is read from the right stands between marks that say so (RLI and PDI): it is turned by the terminal,
    /// which would read it from the left.
    Isolated,
    /// kitty draws what belongs together in one piece, and turns the piece when its first letter is read from the right:
    /// so it is turned before.
    Kitty {
        /// Whether its font has Arabic letters, so that they and others are one piece.
        one_font: bool,
    },
}

/// A sign of a finished row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// The letter with its marks.
    pub text: String,
    /// Stands for its weight and slant: other ones are another font.
    pub font: u16,
}

const OVERRIDE: char = '\u{202d}';
const ISOLATE: char = '\u{2067}';
const END_OF_ISOLATE: char = '\u{2069}';
const ESCAPE: char = '\u{1b}';
const STYLE_ENDS: char = 'm';

impl Finish {
    /// Finishes a row.
    pub fn row(self, signs: &mut [Sign]) {
        match (self, signs.first_mut()) {
            (Self::Override, Some(first)) => first.text.push(OVERRIDE),
            (Self::Isolated, _) => isolate(signs),
            (Self::Kitty { one_font }, _) => {
                let is_one = |one: &Sign, next: &Sign| is_one_piece(one, next, one_font);
                signs.chunk_by_mut(is_one).filter(|piece| is_turned(piece)).for_each(turn);
            }
            _ => {}
        }
    }

    /// Finishes lines of text, which may be painted: colours stay where they are.
    pub fn lines(self, text: &str) -> String {
        if self == Self::AsIs {
            return text.to_owned();
        }
        text.split('\n').map(|line| self.line(line)).collect::<Vec<_>>().join("\n")
    }

    fn line(self, line: &str) -> String {
        let mut signs: Vec<Sign> = Vec::new();
        // Before which sign each style stands.
        let mut styles: Vec<(usize, &str)> = Vec::new();
        let mut font = 0;
        for (number, part) in line.split(ESCAPE).enumerate() {
            let end = part.find(STYLE_ENDS).map_or(part.len(), |end| end + 1);
            let (style, text) = part.split_at(if number == 0 { 0 } else { end });
            if number > 0 {
                font = font_after(style, font);
                styles.push((signs.len(), style));
            }
            signs.extend(text.graphemes(true).map(|sign| Sign { text: sign.to_owned(), font }));
        }
        self.row(&mut signs);
        let mut finished = String::with_capacity(line.len());
        let mut styles = styles.into_iter().peekable();
        for place in 0..=signs.len() {
            while let Some((_, style)) = styles.next_if(|(before, _)| *before == place) {
                finished.push(ESCAPE);
                finished.push_str(style);
            }
            finished.push_str(signs.get(place).map_or("", |sign| &sign.text));
        }
        finished
    }
}

/// Puts what is in the row between marks, where that is read from the right.
fn isolate(signs: &mut [Sign]) {
    let text: String = signs.iter().map(|sign| sign.text.as_str()).collect();
    let is_letter = |sign: &&mut Sign| !sign.text.chars().all(char::is_whitespace);
    if Direction::of(&text).is_some_and(Direction::is_from_right) {
        signs.iter_mut().find(is_letter).into_iter().for_each(|first| first.text.insert(0, ISOLATE));
        signs.iter_mut().rev().find(is_letter).into_iter().for_each(|last| last.text.push(END_OF_ISOLATE));
    }
}

/// The font after a style: bold is another one.
fn font_after(style: &str, font: u16) -> u16 {
    let numbers = style.trim_start_matches('[').trim_end_matches(STYLE_ENDS);
    let after = |font, number: &str| match number {
        "1" => 1,
        "" | "0" | "22" => 0,
        _ => font,
    };
    numbers.split(';').fold(font, after)
}

/// Whether kitty draws both together.
fn is_one_piece(one: &Sign, next: &Sign, one_font: bool) -> bool {
    let is_apart = |sign: &Sign| sign.text.chars().next().is_none_or(is_drawn_alone);
    one.font == next.font
        && !is_apart(one)
        && !is_apart(next)
        && (one_font || is_in_arabic_font(one) == is_in_arabic_font(next))
}

/// Blanks, and lines and blocks, which are no letters of a font.
fn is_drawn_alone(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2500}'..='\u{259f}')
}

/// Whether a font without Arabic letters leaves the sign to another one.
fn is_in_arabic_font(sign: &Sign) -> bool {
    sign.text.chars().next().is_some_and(|c| matches!(c, '؟' | '،' | '؛') || is_from_right(c.script()))
}

/// A piece is drawn from the side of its first letter, and it will be turned: that is its last one now.
fn is_turned(piece: &[Sign]) -> bool {
    let scripts = piece.iter().rev().flat_map(|sign| sign.text.chars()).map(|c| c.script());
    let mut scripts = scripts.filter(|script| !matches!(script, Script::Common | Script::Inherited));
    scripts.next().is_some_and(is_from_right)
}

/// By script and not by direction, since that is what `HarfBuzz` guesses by.
const fn is_from_right(script: Script) -> bool {
    matches!(script, Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana | Script::Nko)
}

/// Turns the signs of a piece. Weight and colour stay where they are: those kitty does not turn.
fn turn(piece: &mut [Sign]) {
    piece.reverse();
    for sign in piece {
        if let Some(other) = mirrored(&sign.text) {
            sign.text = other.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::bidi::{Bidi, Direction, Paragraph};

    /// What is written for a text that the program has put in order.
    fn written(text: &str, finish: Finish) -> String {
        finish.lines(&Paragraph::of(text, Bidi::app(Direction::FromLeft)).row().to_string())
    }

    const ONE: Finish = Finish::Kitty { one_font: true };
    const TWO: Finish = Finish::Kitty { one_font: false };

    #[test]
    fn rows_stay_as_they_are_where_the_terminal_leaves_them() {
        assert_eq!(Finish::AsIs.lines("a\n(\u{fee1})"), "a\n(\u{fee1})");
    }

    #[test]
    fn the_override_follows_the_first_sign_of_each_row() {
        assert_eq!(Finish::Override.lines("ab\n\n c"), "a\u{202d}b\n\n \u{202d}c");
        assert_eq!(Finish::Override.lines("\u{fee1}\u{64e}b"), "\u{fee1}\u{64e}\u{202d}b");
    }

    #[test]
    fn a_line_from_the_right_is_isolated_and_no_other() {
        assert_eq!(Finish::Isolated.lines("  كوبا 1 \nCuba\n"), "  \u{2067}كوبا 1\u{2069} \nCuba\n");
    }

    #[test]
    fn kitty_gets_each_word_as_it_is_read_and_the_words_as_they_are_seen() {
        // The year stays at the left, the words are turned one by one.
        let october = "1962 \u{fe8d}\u{fef7}\u{feed}\u{fedd} \u{fe97}\u{feb8}\u{feae}\u{fef3}\u{fee6} 14";
        for finish in [ONE, TWO] {
            assert_eq!(written("14 تشرين الأول 1962", finish), october);
        }
    }

    #[test]
    fn brackets_glued_to_a_word_are_turned_with_it_where_one_font_has_both() {
        let cuba = "\u{fedb}\u{feee}\u{fe91}\u{fe8e}";
        assert_eq!(written("(كوبا)", ONE), format!("({cuba})"));
        assert_eq!(written("(كوبا)", TWO), format!("({cuba})"));
        assert_eq!(written("كوبا، نعم؟", TWO), written("كوبا، نعم؟", ONE));
        // The full stop stands left of the word; it goes along only in one font.
        assert_eq!(written("كوبا.", ONE), format!("{cuba}."));
        assert_eq!(written("كوبا.", TWO), format!(".{cuba}"));
    }

    #[test]
    fn what_is_read_from_the_left_is_not_turned() {
        for text in ["Answer: 1956 (FSRS)", "“Cuba”, 50%", "東京 ▸ │a│"] {
            assert_eq!(written(text, ONE), text);
            assert_eq!(written(text, TWO), text);
        }
    }

    #[test]
    fn colours_stay_where_they_are_and_bold_ends_a_piece() {
        let line = |first: u8| format!("am \u{1b}[{first}m\u{fe91}\u{fedb}\u{1b}[0m\u{fee1} m");
        let red = "am \u{1b}[31m\u{fee1}\u{fedb}\u{1b}[0m\u{fe91} m";
        assert_eq!(ONE.lines(&line(31)), red);
        let bold = "am \u{1b}[1m\u{fedb}\u{fe91}\u{1b}[0m\u{fee1} m";
        assert_eq!(ONE.lines(&line(1)), bold);
        assert_eq!(Finish::Override.lines("\u{1b}[1mab\u{1b}[0m"), "\u{1b}[1ma\u{202d}b\u{1b}[0m");
    }

    #[test]
    fn borders_and_other_fonts_end_a_piece() {
        assert_eq!(ONE.lines("│\u{fe91}\u{fedb}│"), "│\u{fedb}\u{fe91}│");
        let mut signs: Vec<Sign> = [("\u{fe91}", 0), ("\u{fedb}", 0), ("\u{fee1}", 1)]
            .map(|(text, font)| Sign { text: text.into(), font })
            .into();
        ONE.row(&mut signs);
        let texts: Vec<&str> = signs.iter().map(|sign| sign.text.as_str()).collect();
        assert_eq!(texts, ["\u{fedb}", "\u{fe91}", "\u{fee1}"]);
    }
}
