//! The schedule against the crate that has the memory model, and against the rules of the days written out slowly.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a test stops at what it did not expect"
)]

use std::hash::Hasher;

use fsrs::{DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview};
use quizdeck::domain::model::{
    CardKey, CardRecord, DeckId, DesiredRetention, DeviceId, Lang, Mode, ParameterSet, Purpose, Rating,
    Review, RowId,
};
use quizdeck::domain::schedule::{Ahead, Model, Scheduler, after_review};
use quizdeck::domain::time::Day;
use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use siphasher::sip::SipHasher13;

const HISTORIES: u32 = 200;
const RATINGS: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];
const LONGEST: u32 = 36_500;

/// A card on its way, as the program sees it, and all that was answered, as the crate is told.
struct Walk {
    key: CardKey,
    record: CardRecord,
    reviews: Vec<FSRSReview>,
    day: Day,
}

impl Walk {
    fn begin(number: u32) -> Self {
        Self {
            key: CardKey::parse(&format!("space/card-{number}")).unwrap(),
            record: CardRecord::default(),
            reviews: Vec::new(),
            day: Day::parse("2026-01-01").unwrap().plus(number),
        }
    }

    /// So many days since the last answer.
    fn days(&self) -> u32 {
        self.record.studied.map_or(0, |studied| self.day.days_since(studied.last_day))
    }

    /// Stability and difficulty after this rating, by the crate alone, from the whole history.
    fn memory_by_the_crate(&self, fsrs: &FSRS, rating: Rating) -> (f32, f32) {
        let mut reviews = self.reviews.clone();
        reviews.push(FSRSReview { rating: u32::from(rating.number()), delta_t: self.days() });
        let memory = fsrs.memory_state(FSRSItem { reviews }, None).unwrap();
        (memory.stability, memory.difficulty)
    }

    fn answer(&mut self, rating: Rating, due: Day, retention: f32) {
        let review = Review {
            key: self.key.clone(),
            deck: DeckId::parse("deck").unwrap(),
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
            retention,
            parameters: ParameterSet::default(),
            due,
            content: 1,
        };
        self.reviews.push(FSRSReview { rating: u32::from(rating.number()), delta_t: self.days() });
        let row = RowId { device: DeviceId(1), seq: self.reviews.len() as u64 };
        self.record = after_review(&self.record, row, self.day, &review, &Model::default());
    }
}

/// The days by which an interval may differ: one from 2.5 days on, and then 15% of what lies between 2.5 and 7 days, 10%
/// of what lies between 7 and 20, 5% of the rest.
fn fuzz(raw: f32) -> f32 {
    if raw < 2.5 {
        return 0.0;
    }
    let part = |from: f32, to: f32| (raw.min(to) - from).max(0.0);
    1.0 + 0.15 * part(2.5, 7.0) + 0.10 * part(7.0, 20.0) + 0.05 * part(20.0, f32::INFINITY)
}

fn round(days: f32) -> u32 {
    // Halves go up.
    (days + 0.5).floor() as u32
}

/// The days that suit Hard, Good or Easy, found by trying one after the other.
fn suitable(raw: f32, previous: u32, given_to_lower: u32, is_fuzzed: bool) -> Vec<u32> {
    let more_than_last_time = round(raw) > previous;
    let same_as_last_time = !more_than_last_time && previous <= round(raw + fuzz(raw));
    let allowed = |days: &u32| {
        *days >= 1
            && *days > given_to_lower
            && (!more_than_last_time || *days > previous)
            && (!same_as_last_time || *days >= previous)
    };
    // Nothing is longer than the longest, whatever is to be longer than it.
    let (first, last) = ((0..=LONGEST).find(allowed).unwrap_or(LONGEST), LONGEST);
    let wished = raw.clamp(first as f32, last as f32);
    let delta = if is_fuzzed { fuzz(wished) } else { 0.0 };
    let (lower, upper) = (round(wished - delta).max(first), round(wished + delta).min(last));
    // Above two days there is always a choice.
    let upper = if is_fuzzed && lower == upper && upper > 2 && upper < LONGEST { upper + 1 } else { upper };
    (lower..=upper).collect()
}

/// The place among so many that the hash of a card and its number of reviews falls on.
fn drawn(key: &CardKey, reps: usize, count: usize) -> usize {
    let mut hasher = SipHasher13::new();
    hasher.write(key.to_string().as_bytes());
    hasher.write(&u32::try_from(reps).unwrap().to_le_bytes());
    let share = (hasher.finish() >> 40) as f32 / 16_777_216.0;
    ((share * count as f32) as usize).min(count - 1)
}

#[test]
fn memories_are_those_of_the_crate_and_days_follow_the_rules() {
    let fsrs = FSRS::new(&DEFAULT_PARAMETERS).unwrap();
    let mut compared = 0;
    for (retention, is_fuzzed) in
        [0.80, 0.90, 0.95].into_iter().flat_map(|retention| [(retention, false), (retention, true)])
    {
        let scheduler =
            Scheduler::new(Model::default(), DesiredRetention::new(retention).unwrap(), is_fuzzed);
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(6);
        for number in 0..HISTORIES {
            let mut walk = Walk::begin(number);
            for _ in 0..rng.random_range(1..=12) {
                let previous = walk.record.studied.map_or(0, |studied| studied.interval);
                let choices =
                    scheduler.choices(&walk.key, &walk.record, walk.day, Mode::Typed, Ahead::NOTHING);
                let mut given_to_lower = 0;
                for rating in RATINGS {
                    let outcome = choices.of(rating);
                    let (stability, difficulty) = walk.memory_by_the_crate(&fsrs, rating);
                    let told = (outcome.memory.stability, outcome.memory.difficulty);
                    assert_eq!(told, (stability, difficulty), "{rating:?} of {:?}", walk.reviews);
                    assert_eq!(outcome.due, walk.day.plus(outcome.interval));
                    if rating == Rating::Again {
                        assert_eq!(outcome.interval, 0);
                        continue;
                    }
                    let raw = fsrs.next_interval(Some(stability), retention, u32::from(rating.number()));
                    let days = suitable(raw, previous, given_to_lower, is_fuzzed);
                    let expected = days[drawn(&walk.key, walk.reviews.len(), days.len())];
                    assert_eq!(
                        outcome.interval, expected,
                        "{rating:?}: {raw} days, {previous} last time, {given_to_lower} below, of {days:?}"
                    );
                    given_to_lower = outcome.interval;
                    compared += 1;
                }
                let rating = RATINGS[rng.random_range(0..4)];
                let due = choices.of(rating).due;
                walk.answer(rating, due, retention);
                // The next answer comes the same day, early, in time or late.
                let interval = due.days_since(walk.day);
                walk.day = walk.day.plus(match rng.random_range(0..4) {
                    0 => 0,
                    1 => interval / 2,
                    2 => interval,
                    _ => interval + rng.random_range(0..=interval + 3),
                });
            }
        }
    }
    assert!(compared > 15_000, "{compared}");
}
