//! Whatever the clock says (set back, years ahead, in other zones, with another rollover hour) nothing is lost, no interval
//! is negative, and no study day of the past becomes another.

use chrono::{DateTime, FixedOffset};
use proptest::prelude::*;

use super::fixture::{Home, key, review, rows};
use crate::domain::model::{CardKey, DesiredRetention, Mode, Rating, Review};
use crate::domain::schedule::{Ahead, Model, Scheduler};
use crate::domain::time::{Moment, StudyClock, Timestamp};
use crate::store::Committed;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const CARDS: [&str; 2] = ["a", "b"];

/// An answer, and how far the clock is moved before it.
#[derive(Debug, Clone)]
struct Step {
    millis: i64,
    zone: i32,
    rollover: u8,
    card: usize,
    rating: u8,
}

fn step() -> impl Strategy<Value = Step> {
    let millis = prop_oneof![
        6 => 0..40 * DAY,
        2 => -40 * DAY..0,
        1 => Just(366 * DAY),
        1 => Just(-366 * DAY),
        1 => -100 * 366 * DAY..100 * 366 * DAY,
        2 => -HOUR..HOUR,
    ];
    (millis, -12..=14i32, 0..=23u8, 0..CARDS.len(), 1..=4u8)
        .prop_map(|(millis, zone, rollover, card, rating)| Step { millis, zone, rollover, card, rating })
}

/// The moment at a clock that shows so many milliseconds, as a learner who lives there counts.
fn moment(millis: i64, zone: i32, rollover: u8) -> Moment {
    let offset = FixedOffset::east_opt(zone * 3600).unwrap();
    let local = DateTime::from_timestamp_millis(millis).unwrap().with_timezone(&offset).naive_local();
    let day = StudyClock::new(rollover).unwrap().day_of(local);
    Moment { at: Timestamp::from_millis(millis), offset: zone * 3600, day }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_clock_that_is_moved_loses_nothing(steps in prop::collection::vec(step(), 1..20)) {
        let home = Home::new();
        let mut store = home.store();
        store.connection.pragma_update(None, "synchronous", "OFF").unwrap();
        let scheduler = Scheduler::new(Model::default(), DesiredRetention::default(), true);
        let mut now = 1_772_355_600_000; // 2026-03-01
        let mut written = Vec::new();
        for Step { millis, zone, rollover, card, rating } in steps {
            now += millis;
            let moment = moment(now, zone, rollover);
            let (name, rating) = (CARDS[card], Rating::from_number(rating).unwrap());
            let key: CardKey = key(name);
            let record = store.record(&key).unwrap();
            let outcome = scheduler.choices(&key, &record, moment.day, Mode::Typed, Ahead::NOTHING).of(rating);
            prop_assert!(outcome.due >= moment.day);
            prop_assert_eq!(outcome.due, moment.day.plus(outcome.interval));
            prop_assert_eq!(outcome.interval == 0, !rating.is_pass());
            prop_assert!(outcome.memory.stability.is_finite() && outcome.memory.stability > 0.0);
            if record.studied.is_some_and(|studied| studied.last_day >= moment.day) {
                // No time counts as passed since an answer that is not in the past.
                let same_day = Model::default().next(record.studied.map(|studied| studied.memory), 0);
                let place = usize::from(rating.number() - 1);
                prop_assert_eq!(outcome.memory, same_day[place]);
            }
            let review = Review { due: outcome.due, ..review(name, rating, 0, 0) };
            let committed = store.commit_review(moment, &review, record.last_row, true).unwrap();
            prop_assert!(matches!(committed, Committed::Saved(_)));
            written.push(moment);
        }
        let mut kept: Vec<_> = rows(&store).into_iter().filter(|row| row.change.is_undoable()).collect();
        kept.sort_by_key(|row| row.id);
        prop_assert_eq!(kept.iter().map(|row| row.moment).collect::<Vec<_>>(), written);
        let reps = CARDS.map(|name| store.record(&key(name)).unwrap().studied.map_or(0, |studied| studied.reps));
        prop_assert_eq!(reps.iter().sum::<u32>() as usize, kept.len());
        prop_assert!(store.verify().unwrap().is_sound());
    }
}
