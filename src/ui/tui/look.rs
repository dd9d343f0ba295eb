//! What everything on the screen is drawn with.

use super::Theme;
use super::keys::KeyMap;
use crate::ui::text::Words;

/// Words, colours and keys.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The program's sentences.
    pub words: &'a Words,
    /// Colours and weights.
    pub theme: &'a Theme,
    /// Which key does what.
    pub keys: &'a KeyMap,
}
