//! Finds cards by words in them.
//!
//! In: what was typed, and cards in the order of their decks. Out: the cards that have all the words, best first.
//! Never here: which decks are searched, how a card is shown, the terminal.

mod query;
mod rank;
mod texts;

pub use query::Query;
pub use rank::{find, has};
