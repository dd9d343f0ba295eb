//! The nouns of the program: languages, keys, notes, cards, decks, ratings, records and the rows of the log.
//!
//! In: values already read and checked by `decks` or `store`. Out: plain data that every other room shares.
//! Nothing here reads a file, looks at the clock or draws.

mod answer;
mod answered;
mod card;
mod cloze;
mod content;
mod deck;
mod key;
mod lang;
mod leniency;
mod log;
mod note;
mod open;
mod parameters;
mod rating;
mod record;
mod retention;
mod review;
mod text;

pub use answer::{Answer, Kind, OtherUnit, Pair, Quantity, WrongAnswer};
pub use answered::Answered;
pub use card::{Card, Kin};
pub use cloze::{Cloze, ClozePart};
pub use content::ContentHash;
pub use deck::{Deck, DeckSettings, Limits};
pub use key::{CardKey, DeckId, InvalidName, NoteId, Side, Space};
pub use lang::{InvalidLang, Lang};
pub use leniency::Leniency;
pub use log::{Change, DeviceId, LogRow, RowId};
pub use note::Note;
pub use parameters::{ParameterSet, Parameters};
pub use rating::{Rating, Verdict};
pub use record::{CardRecord, MemoryState, State, Studied};
pub use retention::DesiredRetention;
pub use review::{Mode, Purpose, Review};
pub use text::{Localized, Text};
