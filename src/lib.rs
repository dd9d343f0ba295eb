//! `quiz`: typed answers that grade themselves, scheduled with FSRS, from decks in TOML.

pub mod diag;
pub mod domain;
pub mod ui;
pub mod world;
