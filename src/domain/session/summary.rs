//! What a session came to.

use serde::Serialize;

/// The figures of a session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Answers that were saved, repeated ones included.
    pub answered: u32,
    /// Different cards among them.
    pub cards: u32,
    /// Cards that were known when they first came up.
    pub right_first: u32,
    /// Milliseconds spent on answering.
    pub millis: u64,
    /// Cards that were planned but not asked, or failed and not yet known again.
    pub left: u32,
}
