//! The exams that decks are learnt for, as the progress file has them.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::failure::Failure;
use crate::domain::exam::Exam;
use crate::domain::model::DeckId;
use crate::domain::queue::Candidate;
use crate::domain::schedule::Scheduler;
use crate::domain::time::Day;
use crate::store::{Booked, Store};

/// Cards a day that an exam is given where the learner neither says nor shows how many they do.
const PER_DAY: usize = 60;
/// The fewest that are taken for what the learner does anyway.
const FEWEST_PER_DAY: usize = 10;
/// The days in which that is looked for.
const LAST_DAYS: u32 = 28;

/// The exams that are still to come, by their decks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Exams(BTreeMap<DeckId, Exam>);

impl Exams {
    /// Those of a progress file, today's too.
    pub(crate) fn of(store: Option<&Store>, today: Day) -> Result<Self, Failure> {
        let Some(store) = store else { return Ok(Self::default()) };
        let mut exams = store.exams()?;
        exams.retain(|exam| exam.day >= today);
        let usual = if exams.iter().any(|exam| exam.per_day.is_none()) { usual(store, today)? } else { 0 };
        let per_day =
            |exam: &Booked| exam.per_day.and_then(|count| usize::try_from(count).ok()).unwrap_or(usual);
        let exam = |booked: &Booked| Exam { day: booked.day, per_day: per_day(booked) };
        Ok(Self(exams.iter().map(|booked| (booked.deck.clone(), exam(booked))).collect()))
    }

    /// The exam in a deck.
    pub(crate) fn get(&self, deck: &DeckId) -> Option<Exam> {
        self.0.get(deck).copied()
    }

    /// The decks that are learnt for an exam.
    pub(crate) fn decks(&self) -> impl Iterator<Item = &DeckId> {
        self.0.keys()
    }

    /// What schedules the cards of a deck, in whatever phase before its exam it is.
    pub(crate) fn scheduler(
        &self,
        deck: &DeckId,
        cards: &[Candidate],
        today: Day,
        scheduler: Scheduler,
    ) -> Scheduler {
        let Some(exam) = self.get(deck) else { return scheduler };
        let count = cards.iter().filter(|card| !card.record.suspended).count();
        exam.phase(count, today).scheduler(scheduler)
    }
}

/// Half of the days on which anything was answered had at least so many cards.
fn usual(store: &Store, today: Day) -> Result<usize, Failure> {
    let mut days: BTreeMap<Day, usize> = BTreeMap::new();
    store.answered(|answered| {
        if answered.day >= today {
            return ControlFlow::Continue(());
        }
        if today.days_since(answered.day) > LAST_DAYS {
            return ControlFlow::Break(());
        }
        *days.entry(answered.day).or_default() += 1;
        ControlFlow::Continue(())
    })?;
    let mut counts: Vec<usize> = days.into_values().collect();
    counts.sort_unstable();
    Ok(counts.get(counts.len() / 2).map_or(PER_DAY, |count| (*count).max(FEWEST_PER_DAY)))
}
