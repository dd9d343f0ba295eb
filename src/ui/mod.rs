//! Faces of the program: what a person sees and reads.
//!
//! In: screens, summaries and words. Out: text. Never here: decks, the progress file, decisions about cards.

pub mod field;
pub mod line;
pub mod text;
pub mod tui;
