//! Decks: finds them, reads them, says what is wrong with them, writes to them without touching the rest.
//!
//! In: a name or a path, the user's deck folder. Out: decks of the model with diagnostics; changed texts.
//! Never here: progress, the terminal, the clock. Only [`files`] touches the file system.

mod accept;
mod bundled;
mod conflicts;
mod error;
mod facts;
pub mod files;
mod find;
mod glob;
mod library;
mod output;
mod overlay;
mod print;
mod read;
mod slug;
mod write;

pub use accept::Accepted;
pub use error::DeckError;
pub use facts::{FactFile, FactReading, read_facts};
pub use find::is_path;
pub use library::{DeckFile, Library, Listing, Loaded, Origin};
pub use output::{Change, Difference, carry_out, differences};
pub use print::print;
pub use read::read;
// The config is a table with places and settings too, and is read in the same way.
pub(crate) use read::{
    Faults, Field, Table, boolean, cards_a_day, date_order, items, language, leniency, name_at, one_or_items,
    open, retention, share, string, text_or_number, whole_in, word, wrong_type,
};
pub use write::{NewId, add_missing_ids, append_card, starter};
