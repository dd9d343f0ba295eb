//! Decks: finds them, reads them, says what is wrong with them, writes to them without touching the rest.
//!
//! In: a name or a path, the user's deck folder. Out: decks of the model with diagnostics; changed texts.
//! Never here: progress, the terminal, the clock. Only [`files`] touches the file system.

mod bundled;
mod conflicts;
mod error;
pub mod files;
mod find;
mod glob;
mod library;
mod overlay;
mod read;
mod slug;
mod write;

pub use error::DeckError;
pub use find::is_path;
pub use library::{DeckFile, Library, Listing, Loaded, Origin};
pub use read::read;
pub use write::{NewId, add_missing_ids, append_card, starter};
