//! `quiz`: typed answers that grade themselves, scheduled with FSRS, from decks in TOML.

pub mod decks;
pub mod diag;
pub mod domain;
