//! The answers of a log, card by card, as a fit needs them.

use std::collections::HashMap;

use crate::domain::model::{CardKey, Change, LogRow, Mode, Rating};
use crate::domain::time::Day;

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Answer {
    /// Its place in the log: of two answers the later one has the greater.
    pub(super) place: usize,
    pub(super) day: Day,
    pub(super) rating: Rating,
    pub(super) mode: Mode,
}

/// The answers to one card from its first on, in the order of the log.
pub(super) type History = Vec<Answer>;

/// The answers of a log that count for the schedule. A card that was made new again begins another history; one that was
/// renamed goes on with its own.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// How many rows were taken.
    rows: usize,
    histories: Vec<History>,
    /// Which history a card's next answer belongs to.
    of: HashMap<CardKey, usize>,
}

impl Answers {
    /// Takes the next row of the log, the oldest first.
    pub fn take(&mut self, row: &LogRow) {
        self.rows += 1;
        if row.revoked {
            return;
        }
        match &row.change {
            Change::Review(review) if review.purpose.is_scheduled() => {
                let answer = Answer {
                    place: self.rows,
                    day: row.moment.day,
                    rating: review.rating,
                    mode: review.mode,
                };
                let history = self.history_of(&review.key);
                if let Some(history) = self.histories.get_mut(history) {
                    history.push(answer);
                }
            }
            Change::Reset(key) => {
                if let Some(history) = self.of.get(key).copied() {
                    let anew = self.begin();
                    self.of.values_mut().filter(|of| **of == history).for_each(|of| *of = anew);
                }
            }
            Change::Rename { from, to } => self.unite(from, to),
            _ => {}
        }
    }

    /// How many answers say how well the memory was foretold: those that a learner gave at least a day after another.
    pub fn count(&self) -> usize {
        self.histories.iter().map(|history| foretold(history).count()).sum()
    }

    /// The histories.
    pub(super) fn histories(&self) -> &[History] {
        &self.histories
    }

    /// The place in the log behind which the newest answers stand, so many of those that can be foretold.
    pub(super) fn behind(&self, newest: usize) -> usize {
        let mut places: Vec<usize> = self
            .histories
            .iter()
            .flat_map(|history| foretold(history).map(|(answer, _)| answer.place))
            .collect();
        places.sort_unstable();
        places.get(places.len().saturating_sub(newest)).map_or(usize::MAX, |place| place - 1)
    }

    fn history_of(&mut self, key: &CardKey) -> usize {
        if let Some(history) = self.of.get(key) {
            return *history;
        }
        let history = self.begin();
        self.of.insert(key.clone(), history);
        history
    }

    fn begin(&mut self) -> usize {
        self.histories.push(History::new());
        self.histories.len() - 1
    }

    /// Two keys are one card from now on.
    fn unite(&mut self, from: &CardKey, to: &CardKey) {
        let (old, new) = (self.history_of(from), self.history_of(to));
        if old == new {
            return;
        }
        let moved = self.histories.get_mut(old).map(std::mem::take).unwrap_or_default();
        if let Some(history) = self.histories.get_mut(new) {
            history.extend(moved);
            history.sort_by_key(|answer| answer.place);
        }
        self.of.values_mut().filter(|of| **of == old).for_each(|of| *of = new);
    }
}

/// The answers of a history that were given at least a day after the one before, each with its number. Within a day the
/// memory model foretells nothing.
pub(super) fn foretold(history: &[Answer]) -> impl Iterator<Item = (&Answer, usize)> {
    let pairs = history.iter().zip(history.iter().skip(1)).zip(1..);
    pairs
        .filter(|((before, answer), _)| answer.day > before.day)
        .map(|((_, answer), number)| (answer, number))
}
