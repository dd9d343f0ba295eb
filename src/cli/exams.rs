//! The exams that decks are learnt for, as the progress file has them, and what they make of a day.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::context::Context;
use super::failure::Failure;
use super::sitting::Sitting;
use crate::domain::exam::{Exam, Expected, Outset, Today, expect};
use crate::domain::model::{CardRecord, DeckId};
use crate::domain::schedule::Scheduler;
use crate::domain::stats;
use crate::domain::time::Day;
use crate::store::{Booked, Store};
use crate::ui::text::{Words, when};

/// Cards a day that an exam is given where the learner neither says nor shows how many they do.
const PER_DAY: usize = 60;
/// The fewest that are taken for what the learner does anyway.
const FEWEST_PER_DAY: usize = 10;
/// The days in which that is looked for.
const LAST_DAYS: u32 = 28;

/// How many exams are told where they are told in passing.
const TOLD: usize = 3;

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
        records: &[CardRecord],
        today: Day,
        scheduler: Scheduler,
    ) -> Scheduler {
        let Some(exam) = self.get(deck) else { return scheduler };
        let count = records.iter().filter(|record| !record.suspended).count();
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

/// How a deck stands before its exam.
pub(crate) struct Prospect {
    pub(crate) deck: DeckId,
    pub(crate) exam: Exam,
    /// The first day of the sweep.
    pub(crate) start: Day,
    /// What today brings.
    pub(crate) today: Today,
    /// What the days until the exam begin with.
    pub(crate) outset: Outset,
    /// Nothing where the deck has no card that counts.
    pub(crate) expected: Option<Expected>,
}

impl Prospect {
    /// Of all decks of a sitting that are learnt for an exam, the earliest exam first.
    pub(crate) fn all(context: &Context<'_>, sitting: &Sitting, today: Day) -> Vec<Self> {
        let by_deck = sitting.by_deck();
        let mut all: Vec<Self> = sitting
            .chosen
            .decks
            .iter()
            .filter_map(|deck| {
                let exam = sitting.exams.get(&deck.id)?;
                let own = by_deck.get(&deck.id).copied().unwrap_or_default();
                let outset = Outset {
                    today,
                    cards: own.iter().map(|card| (card.card.key.clone(), card.record)).collect(),
                    scheduler: sitting.own_scheduler(context, deck),
                    brings_new: context.settings.new_per_day(Some(deck)).value > 0,
                };
                let records: Vec<CardRecord> = own.iter().map(|candidate| candidate.record).collect();
                let count = records.iter().filter(|record| !record.suspended).count();
                Some(Self {
                    deck: deck.id.clone(),
                    exam,
                    start: exam.start(count),
                    today: exam.today(&sitting.model, &records, today),
                    expected: expect(&outset, exam),
                    outset,
                })
            })
            .collect();
        all.sort_by(|one, other| one.exam.day.cmp(&other.exam.day));
        all
    }

    /// The same, were it given so many cards a day.
    pub(crate) fn with(&self, per_day: usize) -> Option<Expected> {
        expect(&self.outset, Exam { per_day: per_day.max(1), ..self.exam })
    }

    /// How many new cards today brings.
    pub(crate) fn new(&self) -> usize {
        if self.outset.brings_new { self.today.new } else { 0 }
    }

    /// In a line.
    pub(crate) fn line(&self, words: &Words, today: Day) -> String {
        let when = when(words, self.exam.day, today);
        let [known, least, most] = self.expected.as_ref().map_or([0.0; 3], in_hundred);
        let said = [
            ("deck", self.deck.as_str().into()),
            ("when", when.into()),
            ("cards", (self.today.reviews.len() + self.new()).into()),
            ("known", known.into()),
            ("least", least.into()),
            ("most", most.into()),
        ];
        words.tell(if self.exam.day == today { "exam-line-today" } else { "exam-line" }, &said)
    }
}

/// A line for each exam to come, the nearest first; of many the first ones.
pub(crate) fn lines(context: &Context<'_>, prospects: &[Prospect], today: Day) -> Vec<String> {
    let words = &context.words;
    let more = prospects.len().saturating_sub(TOLD);
    let told = prospects.iter().take(TOLD).map(|prospect| prospect.line(words, today));
    let rest = (more > 0).then(|| words.tell("exam-lines-more", &[("count", more.into())]));
    told.chain(rest).collect()
}

/// How many of a hundred cards are known, at least and at most.
pub(crate) fn in_hundred(expected: &Expected) -> [f64; 3] {
    [expected.known, expected.least, expected.most].map(|share| (share * 100.0).round())
}

/// Milliseconds that an answer usually takes the learner.
pub(crate) fn pace(store: Option<&Store>, today: Day) -> Result<u32, Failure> {
    let mut past = stats::Figures::new(today);
    if let Some(store) = store {
        store.answered(|review| past.take(review))?;
    }
    Ok(stats::millis(past.pace()))
}
