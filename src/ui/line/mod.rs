//! Line mode: the session as lines of text, for pipes, screen readers and plain terminals.
//!
//! In: a [`crate::domain::session::Screen`] and the lines a person types. Out: text to print and events for the
//! session. Never here: reading, writing, the progress file.

mod chart;
mod entry;
mod explain;
mod face;
mod near;
mod protocol;
mod question;
mod summary;
mod verdict;

pub use chart::{Bar, chart, columns};
pub use entry::Entry;
pub use explain::explain;
pub use face::{Face, Look};
pub use protocol::Reading;
pub use verdict::judgement;
