//! What each rating would do to a card.

use std::sync::Arc;

use super::interval::{MAX_INTERVAL, fuzz_of, whole_days};
use super::place::Placing;
use super::{Ahead, Calendar, Model, guess};
use crate::domain::model::{CardKey, CardRecord, DesiredRetention, MemoryState, Mode, Rating};
use crate::domain::time::Day;

/// A memory model with the learner's wishes.
#[derive(Debug, Clone)]
pub struct Scheduler {
    pub(super) model: Model,
    pub(super) retention: DesiredRetention,
    pub(super) fuzz: bool,
    pub(super) balances: bool,
    pub(super) gap: u32,
    pub(super) calendar: Arc<Calendar>,
}

/// What one rating would do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// The memory afterwards.
    pub memory: MemoryState,
    /// Days until the card comes back; 0 means once more today.
    pub interval: u32,
    /// The study day it comes back.
    pub due: Day,
}

/// What each rating would do, from Again to Easy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choices([Outcome; 4]);

impl Choices {
    /// What that rating would do.
    pub const fn of(&self, rating: Rating) -> Outcome {
        let [again, hard, good, easy] = self.0;
        match rating {
            Rating::Again => again,
            Rating::Hard => hard,
            Rating::Good => good,
            Rating::Easy => easy,
        }
    }
}

impl Scheduler {
    /// A scheduler for which all days are alike; without `fuzz` every card falls on the day the model asks for.
    pub fn new(model: Model, retention: DesiredRetention, fuzz: bool) -> Self {
        Self { model, retention, fuzz, balances: false, gap: 0, calendar: Arc::default() }
    }

    /// The same for another desired retention.
    #[must_use]
    pub fn at(self, retention: DesiredRetention) -> Self {
        Self { retention, ..self }
    }

    /// The same on that calendar.
    #[must_use]
    pub fn on(self, calendar: Arc<Calendar>) -> Self {
        Self { calendar, ..self }
    }

    /// The same, where fuzz prefers days with fewer cards.
    #[must_use]
    pub fn balanced(self, balances: bool) -> Self {
        Self { balances, ..self }
    }

    /// The same, where fuzz keeps cards of one note or fact so many days apart.
    #[must_use]
    pub fn apart(self, gap: u32) -> Self {
        Self { gap, ..self }
    }

    /// How many days cards of one note or fact are kept apart.
    pub const fn gap(&self) -> u32 {
        self.gap
    }

    /// The memory model.
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// The desired retention.
    pub const fn retention(&self) -> DesiredRetention {
        self.retention
    }

    /// What each rating given `today` would do to the card.
    ///
    /// Again keeps the card for today, until it is once right; the others give it a day to come back, which hangs on
    /// what is known of the days ahead.
    pub fn choices(
        &self,
        key: &CardKey,
        record: &CardRecord,
        today: Day,
        mode: Mode,
        ahead: Ahead<'_>,
    ) -> Choices {
        let memories = next_memories(&self.model, record, today, mode);
        let [_, hard, good, easy] = memories.map(|memory| self.model.interval(memory, self.retention));
        let previous = record.studied.map_or(0, |studied| studied.interval);
        let reps = record.studied.map_or(0, |studied| studied.reps);
        let placing = Placing {
            today,
            calendar: &self.calendar,
            balances: self.balances,
            gap: self.gap,
            ahead,
            record,
            draw: fuzz_of(key, reps),
        };
        let longest = placing.longest(MAX_INTERVAL);
        let pick = |range| placing.pick(range, longest);
        let [hard, good, easy] = whole_days([hard, good, easy], previous, longest, self.fuzz, pick);
        let [again_memory, hard_memory, good_memory, easy_memory] = memories;
        let outcome = |memory, interval| Outcome { memory, interval, due: today.plus(interval) };
        Choices([
            outcome(again_memory, 0),
            outcome(hard_memory, hard),
            outcome(good_memory, good),
            outcome(easy_memory, easy),
        ])
    }
}

/// The memory after each rating given `today`.
pub(super) fn next_memories(model: &Model, record: &CardRecord, today: Day, mode: Mode) -> [MemoryState; 4] {
    let before = record.studied.map(|studied| (studied.memory, today.days_since(studied.last_day)));
    memories_after(model, before, mode)
}

/// The memory after each rating, with the guess taken out where there were options to guess among. `before` is the memory
/// and how many study days ago its last review was; `None` for a card never seen.
pub fn memories_after(model: &Model, before: Option<(MemoryState, u32)>, mode: Mode) -> [MemoryState; 4] {
    let days = before.map_or(0, |(_, days)| days);
    let memories = model.next(before.map(|(memory, _)| memory), days);
    let Mode::Choice(options) = mode else { return memories };
    let recall = before.map_or(guess::UNSEEN, |(memory, days)| model.retrievability(memory, days));
    let [again, hard, good, easy] = memories;
    let known = |memory| guess::blend(again, memory, recall, options);
    [again, known(hard), known(good), known(easy)]
}
