//! `quiz`: typed answers that grade themselves, scheduled with FSRS, from decks in TOML.

pub mod cli;
pub mod decks;
pub mod diag;
pub mod domain;
pub mod store;
pub mod ui;
pub mod world;
