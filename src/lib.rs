//! `quiz`: typed answers that grade themselves, scheduled with FSRS, from decks in TOML.

pub mod domain;
pub mod store;
