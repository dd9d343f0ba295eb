//! What everything on the screen is drawn with.

use super::Theme;
use super::keys::KeyMap;
use crate::domain::model::Lang;
use crate::ui::text::Words;
use crate::ui::text::bidi::{Bidi, Direction};

/// Words, colours, keys, and how text read from the right gets to the screen.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The program's sentences.
    pub words: &'a Words,
    /// Colours and weights.
    pub theme: &'a Theme,
    /// Which key does what.
    pub keys: &'a KeyMap,
    /// How letters and their order are made.
    pub bidi: Bidi,
}

impl Look<'_> {
    /// Whether the program's own language is read from the right, so that what begins a row stands at its right end.
    pub fn is_from_right(&self) -> bool {
        self.words.direction().is_from_right()
    }

    /// The same for what is written in a language: what has no letters stands where that language begins.
    #[must_use]
    pub fn reading(self, lang: &Lang) -> Self {
        let base = if lang.is_from_right() { Direction::FromRight } else { Direction::FromLeft };
        Self { bidi: Bidi { base, ..self.bidi }, ..self }
    }
}
