//! A learner whose true memory is known, on the way to an exam.

use quizdeck::domain::exam::{Exam, Outset, expect};
use quizdeck::domain::model::{
    CardKey, CardRecord, Change, DeckId, DesiredRetention, DeviceId, Lang, LogRow, MemoryState, Mode,
    ParameterSet, Parameters, Purpose, Rating, Review, RowId,
};
use quizdeck::domain::optimize::{Answers, Stop, fit, is_due};
use quizdeck::domain::schedule::{
    Ahead, Load, Model, PUBLISHED, Scheduler, after_review, memories_after, replay,
};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

/// What is done until the exam.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Policy {
    /// Cards come back at one desired retention all along.
    Fixed(f32),
    /// Maintain, then sweep.
    Exam,
}

/// An exam.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// Cards of the deck.
    pub cards: usize,
    /// Days until the exam.
    pub days: u32,
    /// Cards a day.
    pub per_day: usize,
    /// What the learner's memory truly is.
    pub truth: Parameters,
    /// From which chance is drawn.
    pub seed: u64,
}

/// What came of it.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// The mean chance of all cards to be known on the day.
    pub recall: f64,
    /// Answers for each card.
    pub answers: f64,
    /// What was expected of the recall when a third of the time was left.
    pub expected: f64,
}

/// A memory some `factor` as firm as most people's, which also grows more or less by `growth`.
pub fn memory(factor: f32, growth: f32) -> Parameters {
    let mut numbers = PUBLISHED.0;
    for number in numbers.iter_mut().take(4) {
        *number *= factor;
    }
    for number in numbers.iter_mut().skip(8).take(1) {
        *number += growth;
    }
    Parameters(numbers)
}

/// A learner, what they answered, and what the program makes of it.
struct Learner {
    case: Case,
    rng: Xoshiro256PlusPlus,
    truth: Model,
    memories: Vec<Option<(MemoryState, Day)>>,
    keys: Vec<CardKey>,
    scheduler: Scheduler,
    records: Vec<CardRecord>,
    rows: Vec<Vec<LogRow>>,
    load: Load,
    count: u64,
    at_last_fit: u64,
}

impl Learner {
    fn new(case: Case, retention: f32) -> Self {
        let retention = DesiredRetention::new(retention).expect("a retention");
        Self {
            case,
            rng: Xoshiro256PlusPlus::seed_from_u64(case.seed),
            truth: Model::new(ParameterSet(1), case.truth),
            memories: vec![None; case.cards],
            keys: (0..case.cards).map(|card| CardKey::parse(&format!("s/c{card}")).expect("a key")).collect(),
            scheduler: Scheduler::new(Model::default(), retention, true).balanced(true),
            records: vec![CardRecord::default(); case.cards],
            rows: vec![Vec::new(); case.cards],
            load: Load::default(),
            count: 0,
            at_last_fit: 0,
        }
    }

    /// Answers until the card is once right.
    fn ask(&mut self, card: usize, day: Day, scheduler: &Scheduler) {
        loop {
            let before = self.memories[card].map(|(memory, last)| (memory, day.days_since(last)));
            let known = before.map_or(0.5, |(memory, days)| self.truth.retrievability(memory, days));
            let rating = if self.rng.random::<f32>() < known { Rating::Good } else { Rating::Again };
            let ahead = Ahead { load: &self.load, siblings: &[] };
            let choices = scheduler.choices(&self.keys[card], &self.records[card], day, Mode::Typed, ahead);
            self.count += 1;
            let row = row(self.count, &self.keys[card], day, rating, choices.of(rating).due);
            let Change::Review(review) = &row.change else { return };
            let after = after_review(&self.records[card], row.id, day, review, self.scheduler.model());
            self.load.moves(&self.records[card], &after);
            self.records[card] = after;
            self.rows[card].push(row);
            let [again, _, good, _] = memories_after(&self.truth, before, Mode::Typed);
            self.memories[card] = Some((if rating.is_pass() { good } else { again }, day));
            if rating.is_pass() {
                return;
            }
        }
    }

    /// Learns how fast the learner forgets, as the end of a session does.
    fn fit(&mut self) {
        if !is_due(self.count, self.at_last_fit) {
            return;
        }
        let mut rows: Vec<&LogRow> = self.rows.iter().flatten().collect();
        rows.sort_by_key(|row| row.id);
        let mut answers = Answers::default();
        for row in rows {
            answers.take(row);
        }
        let current = *self.scheduler.model().parameters();
        let Some(found) = fit(&answers, &current, &Stop::default()) else { return };
        self.at_last_fit = self.count;
        let model = Model::new(ParameterSet(2), found.parameters);
        self.scheduler = Scheduler::new(model, self.scheduler.retention(), true).balanced(true);
        for (record, rows) in self.records.iter_mut().zip(&self.rows) {
            *record = replay(rows, self.scheduler.model());
        }
    }

    /// A day at one desired retention: what is due, the easiest first, and new cards over the first 60% of the days.
    fn fixed_day(&mut self, day: Day) {
        let due = |record: &CardRecord| record.is_due(day);
        let mut asked: Vec<usize> = (0..self.case.cards).filter(|card| due(&self.records[*card])).collect();
        let difficulty =
            |card: usize| self.records[card].studied.map_or(0.0, |studied| studied.memory.difficulty);
        asked.sort_by(|one, other| difficulty(*one).total_cmp(&difficulty(*other)));
        asked.truncate(self.case.per_day);
        let pace = self.case.cards.div_ceil((self.case.days * 3 / 5) as usize);
        let new = (0..self.case.cards).filter(|card| self.records[*card].studied.is_none());
        asked.extend(new.take(pace.min(self.case.per_day - asked.len())).collect::<Vec<_>>());
        let scheduler = self.scheduler.clone();
        for card in asked {
            self.ask(card, day, &scheduler);
        }
    }

    /// A day as the exam plans it.
    fn exam_day(&mut self, exam: Exam, day: Day) {
        let today = exam.today(self.scheduler.model(), &self.records, day);
        let scheduler = today.phase.scheduler(self.scheduler.clone());
        let new = (0..self.case.cards).filter(|card| self.records[*card].studied.is_none());
        let asked: Vec<usize> = today.reviews.into_iter().chain(new.take(today.new)).collect();
        for card in asked {
            self.ask(card, day, &scheduler);
        }
    }

    /// The mean chance to know a card on that day; cards never seen are not known.
    fn recall(&self, day: Day) -> f64 {
        let chance = |(memory, last): &(MemoryState, Day)| {
            f64::from(self.truth.retrievability(*memory, day.days_since(*last)))
        };
        self.memories.iter().flatten().map(chance).sum::<f64>() / self.case.cards as f64
    }
}

/// Lives the days until the exam.
pub fn live(case: Case, policy: Policy) -> Outcome {
    let first = Day::parse("2026-01-01").expect("a day");
    let exam = Exam { day: first.plus(case.days), per_day: case.per_day };
    let retention = if let Policy::Fixed(share) = policy { share } else { 0.9 };
    let mut learner = Learner::new(case, retention);
    let mut expected = None;
    for number in 0..case.days {
        let day = first.plus(number);
        if number == case.days * 2 / 3 {
            let outset = Outset {
                today: day,
                cards: learner.keys.iter().cloned().zip(learner.records.iter().copied()).collect(),
                scheduler: learner.scheduler.clone(),
                brings_new: true,
            };
            expected = expect(&outset, exam);
        }
        match policy {
            Policy::Fixed(_) => learner.fixed_day(day),
            Policy::Exam => learner.exam_day(exam, day),
        }
        learner.fit();
    }
    Outcome {
        recall: learner.recall(exam.day),
        answers: learner.count as f64 / case.cards as f64,
        expected: expected.map_or(0.0, |expected| expected.known),
    }
}

fn row(seq: u64, key: &CardKey, day: Day, rating: Rating, due: Day) -> LogRow {
    let at = Timestamp::from_millis(i64::from(day.number()) * 86_400_000 + seq as i64);
    let review = Review {
        key: key.clone(),
        deck: DeckId::parse("d").expect("a deck"),
        rating,
        suggested: rating,
        verdict: None,
        typed: String::new(),
        mode: Mode::Typed,
        purpose: Purpose::Due,
        lang: Lang::english(),
        answer_ms: 6_000,
        score: 1.0,
        hints: 0,
        retention: 0.9,
        parameters: ParameterSet::default(),
        due,
        content: 0,
    };
    LogRow {
        id: RowId { device: DeviceId(1), seq },
        moment: Moment { at, offset: 0, day },
        change: Change::Review(review),
        revoked: false,
    }
}
