//! Fitting parameters to a log: small, large, and larger than most people ever have.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops at what it did not expect")]

use divan::{Bencher, black_box};
use quizdeck::domain::model::{
    CardKey, Change, DeckId, DeviceId, Lang, LogRow, Mode, ParameterSet, Purpose, Rating, Review, RowId,
};
use quizdeck::domain::optimize::{Answers, Stop, fit};
use quizdeck::domain::schedule::PUBLISHED;
use quizdeck::domain::time::{Day, Moment, Timestamp};

fn main() {
    divan::main();
}

/// Answers of each card: its days grow by half, and one answer in eight is wrong.
const PER_CARD: usize = 10;

/// So many reviews in the order of their days; what looks like chance is arithmetic.
fn answers(reviews: usize) -> Answers {
    let mut rows: Vec<LogRow> = (0..reviews / PER_CARD).flat_map(of_card).collect();
    rows.sort_by_key(|row| (row.moment.day, row.id));
    let mut answers = Answers::default();
    rows.iter().for_each(|row| answers.take(row));
    answers
}

fn of_card(card: usize) -> Vec<LogRow> {
    let key = CardKey::parse(&format!("s/c{card}")).unwrap();
    let mut day = Day::parse("2026-01-01").unwrap().plus(u32::try_from(card / 20).unwrap());
    let mut interval = 2.0_f64;
    let answer = |number: usize| {
        let seq = (card * PER_CARD + number) as u64 + 1;
        let wrong = (seq.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 61) == 0;
        let rating = if wrong { Rating::Again } else { Rating::Good };
        interval = if wrong { 1.0 } else { interval * 1.5 };
        let at = Timestamp::from_millis(i64::from(day.number()) * 86_400_000);
        let moment = Moment { at, offset: 0, day };
        day = day.plus(1 + interval.min(300.0) as u32);
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
            due: day,
            content: 1,
        };
        LogRow {
            id: RowId { device: DeviceId(1), seq },
            moment,
            change: Change::Review(review),
            revoked: false,
        }
    };
    (0..PER_CARD).map(answer).collect()
}

#[divan::bench(args = [500, 5_000, 20_000, 100_000], sample_count = 3)]
fn fits(bencher: Bencher<'_, '_>, reviews: usize) {
    let answers = answers(reviews);
    bencher.bench_local(|| fit(black_box(&answers), &PUBLISHED, &Stop::default()));
}
