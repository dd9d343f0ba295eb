//! A learner whose true memory is known, and what their progress file says after some months.

use std::collections::HashMap;
use std::path::Path;

use quizdeck::domain::model::{
    CardKey, DeckId, DesiredRetention, Lang, MemoryState, Mode, ParameterSet, Parameters, Purpose, Rating,
    Review,
};
use quizdeck::domain::schedule::{Ahead, Model, PUBLISHED, Scheduler, memories_after};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use quizdeck::store::{Committed, Store};

/// Someone who forgets far faster than most people.
pub fn forgetful() -> Parameters {
    let mut numbers = PUBLISHED.0;
    numbers[..4].iter_mut().for_each(|stability| *stability *= 0.1);
    numbers[8] -= 0.5;
    numbers[11] *= 0.3;
    Parameters(numbers)
}

/// 0 to below 1; what looks like chance is arithmetic.
#[expect(clippy::cast_precision_loss, reason = "24 bits are exact in f32")]
fn chance(number: u64) -> f32 {
    let mixed = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    ((mixed ^ (mixed >> 32)) >> 40) as f32 / 16_777_216.0
}

/// Studies the cards of a deck for so many days from that one on, three new ones a day, and writes what came of it.
pub fn study(file: &Path, deck: &str, keys: &[CardKey], truth: &Parameters, first: &str, days: u32) {
    let mut store = Store::open(file, 1).unwrap();
    let memory = Model::new(ParameterSet(1), *truth);
    let scheduler = Scheduler::new(store.model().clone(), DesiredRetention::default(), true);
    let mut memories: HashMap<&CardKey, (MemoryState, Day)> = HashMap::new();
    let (first, mut count, mut seen) = (Day::parse(first).unwrap(), 0, 0);
    for day in (0..days).map(|day| first.plus(day)) {
        let mut today: Vec<&CardKey> =
            keys[..seen].iter().filter(|key| store.record(key).unwrap().is_due(day)).collect();
        let new = seen..(seen + 3).min(keys.len());
        seen = new.end;
        today.extend(&keys[new]);
        for key in today {
            loop {
                let record = store.record(key).unwrap();
                let known = memories
                    .get(key)
                    .map_or(0.6, |(state, last)| memory.retrievability(*state, day.days_since(*last)));
                let rating = if chance(count) < known { Rating::Good } else { Rating::Again };
                let at = i64::from(day.number()) * 86_400_000 + 36_000_000 + i64::try_from(count).unwrap();
                let moment = Moment { at: Timestamp::from_millis(at), offset: 0, day };
                let due = scheduler.choices(key, &record, day, Mode::Typed, Ahead::NOTHING).of(rating).due;
                let review = review(key, deck, rating, due);
                let saved = store.commit_review(moment, &review, record.last_row, count == 0).unwrap();
                assert!(matches!(saved, Committed::Saved(_)));
                count += 1;
                let before = memories.get(key).map(|(state, last)| (*state, day.days_since(*last)));
                let [again, _, good, _] = memories_after(&memory, before, Mode::Typed);
                memories.insert(key, (if rating.is_pass() { good } else { again }, day));
                if rating.is_pass() {
                    break;
                }
            }
        }
    }
}

fn review(key: &CardKey, deck: &str, rating: Rating, due: Day) -> Review {
    Review {
        key: key.clone(),
        deck: DeckId::parse(deck).unwrap(),
        rating,
        suggested: rating,
        verdict: None,
        typed: String::new(),
        mode: Mode::Typed,
        purpose: Purpose::Due,
        lang: Lang::english(),
        answer_ms: 4_000,
        score: if rating.is_pass() { 1.0 } else { 0.0 },
        hints: 0,
        retention: 0.9,
        parameters: ParameterSet::default(),
        due,
        content: 0,
    }
}
