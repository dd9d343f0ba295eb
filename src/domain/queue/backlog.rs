//! What waits from days that were missed, and how it can be cleared.

use serde::Serialize;

use super::Candidate;
use crate::domain::time::Day;

/// The fewest cards that are a backlog.
const FEWEST: usize = 20;
/// About how many days a backlog should take.
const DAYS: usize = 8;
/// How many more cards a day are proposed is a multiple of this, which is easier to remember.
const STEP: usize = 5;
/// Days that a usual one is the mean of.
const WEEK: u32 = 7;

/// Cards left from days that were missed, with a plan for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Backlog {
    /// Cards whose day has passed.
    pub waiting: usize,
    /// How many of them a day, beside the cards of that day; 0 where the limit has no room for any.
    pub more_a_day: usize,
    /// After how many days none is left; 0 where none are proposed.
    pub days: usize,
}

impl Backlog {
    /// The backlog among the cards, where there is one: at least twenty cards whose day has passed, and more than a day of
    /// the week to come brings. `limit` cards seen before may come a day.
    pub fn of<'a>(
        candidates: impl IntoIterator<Item = &'a Candidate>,
        today: Day,
        limit: usize,
    ) -> Option<Self> {
        let (mut waiting, mut week) = (0_usize, 0_usize);
        for candidate in candidates.into_iter().filter(|candidate| !candidate.record.is_set_aside(today)) {
            match candidate.record.comes_back() {
                Some(due) if due < today => waiting += 1,
                Some(due) if due < today.plus(WEEK) => week += 1,
                _ => {}
            }
        }
        let usual = week.div_ceil(WEEK as usize);
        if waiting < FEWEST || waiting <= usual {
            return None;
        }
        let wanted = waiting.div_ceil(DAYS).next_multiple_of(STEP);
        let more_a_day = wanted.min(limit.saturating_sub(usual));
        let days = if more_a_day == 0 { 0 } else { waiting.div_ceil(more_a_day) };
        Some(Self { waiting, more_a_day, days })
    }
}
