//! Decks: finds them, reads them, says what is wrong with them, writes to them without touching the rest.
//!
//! In: a name or a path, the user's deck folder. Out: decks of the model with diagnostics; changed texts.
//! Never here: progress, the terminal, the clock. Only `files` touches the file system.

mod read;
mod slug;

pub use read::read;
