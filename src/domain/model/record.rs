//! Where a card stands: the cache that the log can always rebuild.

use serde::Serialize;

use super::{ContentHash, RowId};
use crate::domain::time::Day;

/// What FSRS keeps of a memory.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MemoryState {
    /// Days until recall falls to 0.9; 0.001–36,500.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
}

/// Where a card is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Never answered.
    New,
    /// Failed when new; comes once more today.
    Learning,
    /// Waiting for its due day.
    Review,
    /// Failed after it had been known; comes once more today.
    Relearning,
}

impl State {
    /// The word in the progress file and in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Learning => "learning",
            Self::Review => "review",
            Self::Relearning => "relearning",
        }
    }

    /// The state of a word in the progress file.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::New, Self::Learning, Self::Review, Self::Relearning]
            .into_iter()
            .find(|state| state.name() == name)
    }
}

/// What is known of a card that has been answered at least once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Studied {
    /// Learning, review or relearning.
    pub state: State,
    /// The memory after the last review.
    pub memory: MemoryState,
    /// The study day it comes back.
    pub due: Day,
    /// Days from the last review to `due`; 0 while it is being (re)learnt.
    pub interval: u32,
    /// The study day of its first review.
    pub first_day: Day,
    /// The study day of its last review.
    pub last_day: Day,
    /// Reviews that count for the schedule.
    pub reps: u32,
    /// How often it was forgotten after it had been known.
    pub lapses: u32,
    /// What the last review asked; another hash on the card today says that it was reworded since.
    pub content: ContentHash,
}

/// The record of one card. The default is a card never seen.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct CardRecord {
    /// `None` while the card is new.
    pub studied: Option<Studied>,
    /// Set aside by the person until taken back.
    pub suspended: bool,
    /// The study day on which the person set it aside until the next one; earlier days mean nothing any more.
    pub buried: Option<Day>,
    /// Marked by the person.
    pub flagged: bool,
    /// The last row of the log that speaks of this card; a commit that knew another is a conflict.
    pub last_row: Option<RowId>,
}

impl CardRecord {
    /// Where the card is in its life.
    pub fn state(&self) -> State {
        self.studied.map_or(State::New, |studied| studied.state)
    }

    /// Whether it was set aside for this day only.
    pub fn is_buried(&self, today: Day) -> bool {
        self.buried == Some(today)
    }

    /// Whether it is not asked on this day, due or not.
    pub fn is_set_aside(&self, today: Day) -> bool {
        self.suspended || self.is_buried(today)
    }

    /// The study day it comes back; `None` while it is new or set aside until taken back.
    pub fn comes_back(&self) -> Option<Day> {
        self.studied.filter(|_| !self.suspended).map(|studied| studied.due)
    }

    /// Whether it was answered before, its day has come and it is not set aside.
    pub fn is_due(&self, today: Day) -> bool {
        !self.is_set_aside(today) && self.studied.is_some_and(|studied| studied.due <= today)
    }
}
