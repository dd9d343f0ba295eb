//! Whether answers are for the schedule or for practice.

use crate::domain::model::{CardRecord, Purpose};
use crate::domain::time::Day;

/// What the answers of a session are for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Practice {
    /// All are scheduled, also those given before the card's day.
    #[default]
    Scheduled,
    /// Those of cards whose day has come are scheduled; the others change nothing.
    WhereDone,
    /// None is scheduled.
    Cram,
}

impl Practice {
    /// Why a card that stands so is asked on that day.
    pub fn purpose(self, record: &CardRecord, today: Day) -> Purpose {
        let is_early = record.studied.is_some_and(|studied| studied.due > today);
        match self {
            Self::Cram => Purpose::Cram,
            Self::WhereDone if is_early => Purpose::Cram,
            Self::Scheduled if is_early => Purpose::Ahead,
            Self::Scheduled | Self::WhereDone => Purpose::Due,
        }
    }
}
