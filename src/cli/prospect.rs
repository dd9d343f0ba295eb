//! How decks stand before their exams, and how that is told in passing.

use super::context::Context;
use super::sitting::Sitting;
use crate::domain::exam::{Exam, Expected, Outset, Today, expect};
use crate::domain::model::{CardRecord, DeckId};
use crate::domain::time::Day;
use crate::ui::text::{Words, when};

/// How many exams are told where they are told in passing.
const TOLD: usize = 3;

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
        all.sort_by_key(|prospect| prospect.exam.day);
        all
    }

    /// The same, were it given so many cards a day.
    pub(crate) fn with(&self, per_day: usize) -> Option<Expected> {
        expect(&self.outset, Exam { per_day: per_day.max(1), ..self.exam })
    }

    /// How many new cards today brings.
    pub(crate) fn new_today(&self) -> usize {
        if self.outset.brings_new { self.today.new } else { 0 }
    }

    /// In a line, which is short where little room is to be taken.
    fn line(&self, words: &Words, today: Day, is_short: bool) -> String {
        let when = when(words, self.exam.day, today);
        let [known, least, most] = self.expected.as_ref().map_or([0.0; 3], in_hundred);
        let said = [
            ("deck", self.deck.as_str().into()),
            ("when", when.into()),
            ("days", self.exam.day.days_since(today).into()),
            ("cards", (self.today.reviews.len() + self.new_today()).into()),
            ("known", known.into()),
            ("least", least.into()),
            ("most", most.into()),
        ];
        let id = match (self.exam.day == today, is_short) {
            (true, _) => "exam-line-today",
            (false, true) => "exam-short",
            (false, false) => "exam-line",
        };
        words.tell(id, &said)
    }
}

/// A line for each exam to come, the nearest first.
pub(crate) fn all_lines(words: &Words, prospects: &[Prospect], today: Day) -> Vec<String> {
    prospects.iter().map(|prospect| prospect.line(words, today, false)).collect()
}

/// The same where exams are told in passing: of many the first ones.
pub(crate) fn lines(words: &Words, prospects: &[Prospect], today: Day, is_short: bool) -> Vec<String> {
    let more = prospects.len().saturating_sub(TOLD);
    let told = prospects.iter().take(TOLD).map(|prospect| prospect.line(words, today, is_short));
    let rest = (more > 0).then(|| words.tell("exam-lines-more", &[("count", more.into())]));
    told.chain(rest).collect()
}

/// How many of a hundred cards are known, at least and at most.
pub(crate) fn in_hundred(expected: &Expected) -> [f64; 3] {
    [expected.known, expected.least, expected.most].map(|share| (share * 100.0).round())
}
