//! Text that is read from the right, as the cells of a terminal.
//!
//! Few terminals show Arabic as it is read: most draw each letter alone and from left to right. So the program does
//! what a text engine does. In: text in the order it is read, as decks and people write it. Out: rows of cells from
//! left to right, with the signs of joined letters. Those signs exist in cells only: what is judged, kept, piped or
//! exported is plain text.
//!
//! Text becomes cells ([`shape`]), cells a [`Paragraph`] with levels, a paragraph rows of a width, and each [`Row`] is put
//! in the order in which it stands on the screen ([`order`]). Shaping comes first: only then is it known how wide a
//! word is, since lam and alef take one cell.
//!
//! Source: Unicode Standard Annex #9, whose levels come from the crate `unicode-bidi`; rule numbers below are its.

mod finish;
mod harakat;
mod letters;
mod levels;
mod order;
mod paragraph;
mod present;
mod shape;

use crate::diag::printable;

pub use finish::{Finish, Sign};
pub use harakat::Harakat;
pub use order::{Cell, Row};
pub use paragraph::Paragraph;
pub use present::present;

/// How text that is read from the right gets to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bidi {
    /// Who puts it in order.
    pub mode: Mode,
    /// Whether vowel marks are shown. Some terminals lose the letters below them.
    pub keeps_marks: bool,
    /// From where text without letters is read.
    pub base: Direction,
}

/// Who joins letters and puts them in the order of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The program.
    App,
    /// The terminal.
    Terminal,
    /// Nobody: text stays as it is.
    Off,
}

/// From which side something is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    FromLeft,
    /// From right to left.
    FromRight,
}

/// Whether some of the text is read from the right.
pub fn is_partly_from_right(text: &str) -> bool {
    use unicode_bidi::BidiClass::{AL, AN, R};
    // What lies before the first such letter is most of all text.
    text.chars().any(|c| c >= '\u{590}' && matches!(unicode_bidi::bidi_class(c), R | AL | AN))
}

/// The text without the signs that hold parts of it together.
pub fn without_isolates(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// The text as a whole of its own within another, whatever is read from where.
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{}\u{2069}", printable(text))
}

/// Whether a text stays as it is wherever it is shown: no sign in it can be meant for another order.
pub(super) fn is_left_alone(text: &str) -> bool {
    // All scripts that are read from the right, and what steers them, lie beyond.
    text.chars().all(|c| c < '\u{590}' || matches!(c, '\u{2010}'..='\u{2027}'))
}

impl Bidi {
    /// Text stays as it is, and is read from the left where its letters do not say otherwise.
    pub const OFF: Self = Self { mode: Mode::Off, keeps_marks: true, base: Direction::FromLeft };

    /// The program does everything, without vowel marks.
    pub const fn app(base: Direction) -> Self {
        Self { mode: Mode::App, keeps_marks: false, base }
    }
}

impl Direction {
    /// From where a text is read: its first letter tells, if it has one.
    pub fn of(text: &str) -> Option<Self> {
        match unicode_bidi::get_base_direction(text) {
            unicode_bidi::Direction::Ltr => Some(Self::FromLeft),
            unicode_bidi::Direction::Rtl => Some(Self::FromRight),
            unicode_bidi::Direction::Mixed => None,
        }
    }

    /// Whether it is from the right.
    pub const fn is_from_right(self) -> bool {
        matches!(self, Self::FromRight)
    }
}

#[cfg(test)]
mod tests;
