//! A day's part of an exam as the queue understands it.

use std::collections::BTreeMap;

use super::{Phase, Today};
use crate::domain::model::{CardKey, CardRecord};
use crate::domain::queue::{Candidate, Item};
use crate::domain::time::Day;

/// The cards of a deck so that a queue asks just those that `today` brings: during the sweep these are as if they were due,
/// and the others that were seen before as if they came back the day after, or when they do. [`restore`] gives the records back.
pub fn arrange(mut candidates: Vec<Candidate>, today: &Today, day: Day) -> Vec<Candidate> {
    if today.phase != Phase::Sweep {
        return candidates;
    }
    for candidate in &mut candidates {
        // What is learnt again today comes anyway.
        if let Some(studied) = candidate.record.studied.as_mut().filter(|studied| studied.last_day != day) {
            studied.due = studied.due.max(day.plus(1));
        }
    }
    for place in &today.reviews {
        if let Some(studied) =
            candidates.get_mut(*place).and_then(|candidate| candidate.record.studied.as_mut())
        {
            studied.due = day;
        }
    }
    candidates
}

/// Gives chosen cards the records that they truly have.
pub fn restore(items: &mut [Item], records: &BTreeMap<&CardKey, CardRecord>) {
    for item in items {
        if let Some(record) = records.get(&item.card.key) {
            item.record = *record;
        }
    }
}
