//! Which card comes next: the part of a session that a taken-back rating restores.

use std::collections::BTreeSet;

use super::Summary;
use crate::domain::time::Timestamp;

/// How many other cards lie between a failed card and its return.
const CARDS_BETWEEN: u32 = 4;
/// After how many milliseconds a failed card returns even sooner.
const MILLIS_BETWEEN: u64 = 10 * 60 * 1000;

/// How far a session has come. Small, so that every rating can keep the one before it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Progress {
    /// Items before this one have been asked.
    cursor: usize,
    /// Failed cards, the one failed first in front.
    returns: Vec<Return>,
    /// The figures so far.
    pub(super) tally: Summary,
    /// Kinds of question that have been asked.
    pub(super) kinds: BTreeSet<&'static str>,
}

/// A failed card on its way back.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Return {
    item: usize,
    round: u32,
    answered: u32,
    failed_at: Timestamp,
}

/// A card whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Turn {
    /// Its place among the items.
    pub(super) item: usize,
    /// How often it came up before in this session.
    pub(super) round: u32,
}

/// How a card was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Passed {
    /// Rightly, without a hint, at the first try.
    Unaided,
    /// Rightly after a hint, or at the second try.
    Aided,
    /// Not rightly.
    No,
}

impl Progress {
    /// The card whose turn it is: a failed one that has waited long enough, else the next, else any failed one.
    pub(super) fn next(&mut self, items: usize, now: Timestamp) -> Option<Turn> {
        let waited = |entry: &Return| {
            self.tally.answered.saturating_sub(entry.answered) >= CARDS_BETWEEN
                || now.millis_since(entry.failed_at) >= MILLIS_BETWEEN
        };
        let ready = self.returns.iter().position(waited);
        let place = match ready {
            None if self.cursor < items => {
                self.cursor += 1;
                return Some(Turn { item: self.cursor - 1, round: 0 });
            }
            None if self.returns.is_empty() => return None,
            None => 0,
            Some(place) => place,
        };
        let entry = self.returns.remove(place);
        Some(Turn { item: entry.item, round: entry.round + 1 })
    }

    /// Counts a rating; a failed card is put on its way back.
    pub(super) fn count(&mut self, turn: Turn, passed: Passed, answer_ms: u32, now: Timestamp) {
        self.tally.answered += 1;
        self.tally.millis += u64::from(answer_ms);
        if turn.round == 0 {
            self.tally.cards += 1;
            self.tally.right_first += u32::from(passed == Passed::Unaided);
        }
        if passed == Passed::No {
            let Turn { item, round } = turn;
            self.returns.push(Return { item, round, answered: self.tally.answered, failed_at: now });
        }
    }

    /// The card does not come up again.
    pub(super) fn drop(&mut self, item: usize) {
        self.returns.retain(|entry| entry.item != item);
    }

    /// Notes that a kind of question is shown; true the first time.
    pub(super) fn is_first(&mut self, kind: &'static str) -> bool {
        self.kinds.insert(kind)
    }

    /// Cards that have come up, the one on show included.
    pub(super) fn begun(&self) -> usize {
        self.cursor
    }

    /// Cards that will not come up again.
    fn finished(&self, current: Option<Turn>) -> usize {
        self.cursor - self.returns.len() - usize::from(current.is_some())
    }

    /// The figures, with what is left of `items`.
    pub(super) fn summary(&self, items: usize, current: Option<Turn>) -> Summary {
        let left = items.saturating_sub(self.finished(current));
        Summary { left: u32::try_from(left).unwrap_or(u32::MAX), ..self.tally }
    }
}
