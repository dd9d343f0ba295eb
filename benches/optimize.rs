//! Fitting parameters to a log: small, large, and larger than most people ever have.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops at what it did not expect")]

use divan::{Bencher, black_box};
use quizdeck::domain::model::{
    CardKey, CardRecord, Change, DeckId, DesiredRetention, DeviceId, Lang, LogRow, Mode, ParameterSet,
    Parameters, Purpose, Rating, Review, RowId,
};
use quizdeck::domain::optimize::{Answers, Stop, fit};
use quizdeck::domain::schedule::{Ahead, Model, PUBLISHED, Scheduler, after_review, memories_after};
use quizdeck::domain::time::{Day, Moment, Timestamp};

fn main() {
    divan::main();
}

/// Answers to each card.
const PER_CARD: usize = 10;

/// So many reviews in the order of their days.
fn answers(reviews: usize) -> Answers {
    let mut rows: Vec<LogRow> = (0..reviews / PER_CARD).flat_map(of_card).collect();
    rows.sort_by_key(|row| (row.moment.day, row.id));
    let mut answers = Answers::default();
    for row in &rows {
        answers.take(row);
    }
    answers
}

/// A learner who forgets faster than the published parameters say; what looks like chance is arithmetic.
fn truth() -> Model {
    let mut numbers = PUBLISHED.0;
    numbers[..4].iter_mut().for_each(|stability| *stability *= 0.3);
    numbers[8] -= 0.5;
    Model::new(ParameterSet(1), Parameters(numbers))
}

/// The answers to a card that comes back when the published parameters say.
fn of_card(card: usize) -> Vec<LogRow> {
    let key = CardKey::parse(&format!("s/c{card}")).unwrap();
    let (truth, scheduler) = (truth(), Scheduler::new(Model::default(), DesiredRetention::default(), true));
    let mut day = Day::parse("2026-01-01").unwrap().plus(u32::try_from(card / 20).unwrap());
    let (mut record, mut memory) = (CardRecord::default(), None);
    let answer = |number: usize| {
        let seq = (card * PER_CARD + number) as u64 + 1;
        #[expect(clippy::cast_precision_loss, reason = "24 bits are exact in f32")]
        let chance = (seq.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as f32 / 16_777_216.0;
        let before = memory.map(|(memory, last)| (memory, day.days_since(last)));
        let known = before.map_or(0.6, |(memory, days)| truth.retrievability(memory, days));
        let rating = if chance < known { Rating::Good } else { Rating::Again };
        let at = Timestamp::from_millis(i64::from(day.number()) * 86_400_000);
        let moment = Moment { at, offset: 0, day };
        let due = scheduler.choices(&key, &record, day, Mode::Typed, Ahead::NOTHING).of(rating).due;
        let review = Review {
            key: key.clone(),
            deck: DeckId::parse("d").unwrap(),
            rating,
            suggested: rating,
            verdict: None,
            typed: String::new(),
            mode: Mode::Typed,
            purpose: Purpose::Due,
            lang: Lang::english(),
            answer_ms: 1_000,
            score: 1.0,
            hints: 0,
            retention: 0.9,
            parameters: ParameterSet::default(),
            due,
            content: 1,
        };
        let id = RowId { device: DeviceId(1), seq };
        record = after_review(&record, id, day, &review, scheduler.model());
        let [again, _, good, _] = memories_after(&truth, before, Mode::Typed);
        memory = Some((if rating.is_pass() { good } else { again }, day));
        day = due;
        LogRow { id, moment, change: Change::Review(review), revoked: false }
    };
    (0..PER_CARD).map(answer).collect()
}

#[divan::bench(args = [500, 5_000, 20_000, 100_000], sample_count = 3)]
fn fits(bencher: Bencher<'_, '_>, reviews: usize) {
    let answers = answers(reviews);
    bencher.bench_local(|| fit(black_box(&answers), &PUBLISHED, &Stop::default()));
}
