//! Makes decks from facts: facts × templates → cards, and cards → decks.
//!
//! In: a [`FactBase`](crate::domain::facts::FactBase). Out: the decks with their cards, and what could not be made. The same base gives the same decks
//! in the same order: what looks like chance (which wrong options, true or false) is a hash of ids. Never here: files,
//! the form of a deck file.
//!
//! [`cards`] makes the cards of all facts, with `templates` deciding what is asked, `phrases` how it is said and
//! [`options`] which wrong answers stand beside the right one; [`decks`] deals them out.

mod cards;
mod decks;
mod lack;
mod maker;
mod options;
mod phrases;
mod templates;

pub use decks::{Generated, GeneratedDeck, generate};
pub use lack::{Lack, Unmade};
