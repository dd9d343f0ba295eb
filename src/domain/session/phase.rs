//! Where a session stands: what is on show, what was answered, what is being written.

use super::progress::{Progress, Turn};
use super::{Step, Summary};
use crate::domain::grading::Grade;
use crate::domain::model::RowId;
use crate::domain::time::{Moment, Timestamp};

/// A rating that was saved, with what it takes to go back before it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Taken {
    pub(super) row: RowId,
    pub(super) shown: Shown,
    pub(super) before: Progress,
}

/// A card on show.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) turn: Turn,
    pub(super) options: Vec<String>,
    pub(super) is_first_of_kind: bool,
    pub(super) hints: u8,
    /// The first try, where that was close and another is open.
    pub(super) near: Option<Try>,
    pub(super) since: Timestamp,
}

/// An answer and what the grader says of it; nothing where the person is the judge.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Try {
    pub(super) typed: String,
    pub(super) answered: String,
    pub(super) grade: Option<Grade>,
}

/// An answer that stands: the first one, or the second after a near miss.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Given {
    pub(super) shown: Shown,
    pub(super) last: Try,
    /// Whether it is the second.
    pub(super) is_second: bool,
    pub(super) answer_ms: u32,
    pub(super) moment: Moment,
}

/// What the session waits for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Phase {
    /// An answer.
    Asking(Shown),
    /// A rating.
    Judged(Given),
    /// The step to be on disk; then the next card, or the end where the person is leaving.
    Saving { given: Given, step: Step, leaving: bool },
    /// A rating to be taken back.
    TakingBack(Taken),
    /// Nothing more.
    Over(Summary),
}

impl Default for Phase {
    fn default() -> Self {
        Self::Over(Summary::default())
    }
}
