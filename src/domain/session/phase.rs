//! Where a session stands: what is on show, what was answered, what is being written.

use super::progress::{Progress, Turn};
use super::{Step, Summary};
use crate::domain::grading::Grade;
use crate::domain::model::RowId;
use crate::domain::time::{Moment, Timestamp};

/// Something that was saved, with what it takes to go back before it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Taken {
    /// The rows that say so, oldest first.
    pub(super) rows: Vec<RowId>,
    pub(super) shown: Shown,
    /// How far the session had come; a mark leaves it where it is.
    pub(super) before: Option<Progress>,
}

/// How a card leaves a session that may still have asked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// Until the next study day.
    Bury,
    /// Until it is taken back.
    Suspend,
}

/// What comes when an answer is on disk; the next card, where it says nothing else.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Then {
    /// The card is set aside.
    pub(super) aside: Option<Aside>,
    /// The person leaves.
    pub(super) leaving: bool,
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
    /// The step to be on disk.
    Saving { given: Given, step: Step, then: Then },
    /// That the card is set aside to be on disk; then the next card, or the end where the person is leaving.
    SettingAside { taken: Taken, leaving: bool },
    /// A mark to be on disk; then what is on show goes on.
    Marking { on: Box<Phase>, shown: Shown },
    /// What was last done to be taken back; where that was a mark, what is on show goes on.
    TakingBack { taken: Taken, on: Box<Phase> },
    /// Nothing more.
    Over(Summary),
}

impl Phase {
    /// The card that is on show, answered or not.
    pub(super) const fn shown(&self) -> Option<&Shown> {
        match self {
            Self::Asking(shown) | Self::Marking { shown, .. } => Some(shown),
            Self::Judged(given) | Self::Saving { given, .. } => Some(&given.shown),
            Self::SettingAside { taken, .. } => Some(&taken.shown),
            Self::TakingBack { .. } | Self::Over(_) => None,
        }
    }
}

impl Default for Phase {
    fn default() -> Self {
        Self::Over(Summary::default())
    }
}
