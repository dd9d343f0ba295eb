//! Exams that are over: what was expected of them on the eve, and how the learner did that day.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::prospect::in_hundred;
use crate::domain::exam::{Exam, Expected, Outset, expect};
use crate::domain::model::{CardKey, CardRecord, Change, DeckId, DesiredRetention};
use crate::domain::schedule::{Scheduler, after};
use crate::domain::time::Day;
use crate::store::{Booked, Store};
use crate::ui::text::{Words, date_of};

/// An exam that is over.
pub(super) struct Past {
    pub(super) deck: DeckId,
    pub(super) day: Day,
    /// What was expected on the eve, by what is known of the memory now; nothing where the deck is gone.
    pub(super) expected: Option<Expected>,
    /// Cards of the deck that were asked that day, and how many of them were right at once.
    pub(super) asked: usize,
    pub(super) right: usize,
}

impl Past {
    pub(super) fn lines(&self, words: &Words) -> Vec<String> {
        let about = [("deck", self.deck.as_str().into()), ("date", date_of(words, self.day).into())];
        let mut line = match &self.expected {
            Some(expected) => {
                let [known, least, most] = in_hundred(expected);
                let [deck, date] = about;
                let range =
                    [deck, date, ("known", known.into()), ("least", least.into()), ("most", most.into())];
                words.tell("exam-past", &range)
            }
            None => words.tell("exam-past-gone", &about),
        };
        if self.asked > 0 {
            let counts = [("right", self.right.into()), ("cards", self.asked.into())];
            line = format!("{line} {}", words.tell("exam-past-right", &counts));
        }
        vec![line]
    }
}

/// All exams that are over, the earliest first, by one pass over the log; none is made where there are none.
pub(super) fn all(context: &Context<'_>, store: Option<&Store>, today: Day) -> Result<Vec<Past>, Failure> {
    let Some(store) = store else { return Ok(Vec::new()) };
    let mut booked: Vec<Booked> = store.exams()?;
    booked.retain(|exam| exam.day < today);
    if booked.is_empty() {
        return Ok(Vec::new());
    }
    let mut records: HashMap<CardKey, CardRecord> = HashMap::new();
    let mut waiting = booked.into_iter().peekable();
    let mut past: Vec<Past> = Vec::new();
    let mut seen: BTreeMap<DeckId, HashSet<CardKey>> = BTreeMap::new();
    store.log(|row| {
        while let Some(exam) = waiting.next_if(|exam| exam.day <= row.moment.day) {
            past.push(on_the_eve(context, store, &exam, &records));
        }
        if let (Change::Review(review), false) = (&row.change, row.revoked) {
            let exam = past.iter_mut().find(|past| past.deck == review.deck && past.day == row.moment.day);
            if let Some(exam) = exam
                && seen.entry(review.deck.clone()).or_default().insert(review.key.clone())
            {
                exam.asked += 1;
                exam.right += usize::from(review.rating.is_pass());
            }
        }
        if let Some(key) = row.change.card().filter(|_| !row.revoked) {
            let record = records.entry(key.clone()).or_default();
            *record = after(record, &row, store.model());
            if let Change::Rename { from, to } = &row.change
                && let Some(record) = records.remove(from)
            {
                records.insert(to.clone(), record);
            }
        }
        ControlFlow::Continue(())
    })?;
    past.extend(waiting.map(|exam| on_the_eve(context, store, &exam, &records)));
    Ok(past)
}

fn on_the_eve(
    context: &Context<'_>,
    store: &Store,
    exam: &Booked,
    records: &HashMap<CardKey, CardRecord>,
) -> Past {
    let deck = context.deck_file(exam.deck.as_str()).and_then(|file| context.load(&file)).ok();
    let record = |key: &CardKey| records.get(key).copied().unwrap_or_default();
    let expected = deck.and_then(|deck| {
        let outset = Outset {
            today: exam.day,
            cards: deck.cards.iter().map(|card| (card.key.clone(), record(&card.key))).collect(),
            scheduler: Scheduler::new(store.model().clone(), DesiredRetention::default(), false),
            brings_new: false,
        };
        expect(&outset, Exam { day: exam.day, per_day: 1 })
    });
    Past { deck: exam.deck.clone(), day: exam.day, expected, asked: 0, right: 0 }
}
