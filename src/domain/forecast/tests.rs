//! The simulation against a slow and obvious one, and what has to follow from it.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::recall::is_known;
use super::*;
use crate::domain::model::{
    CardKey, CardRecord, DeckId, DesiredRetention, DeviceId, Lang, MemoryState, Mode, ParameterSet, Purpose,
    Rating, Review, RowId, State, Studied,
};
use crate::domain::queue::Room;
use crate::domain::schedule::{Ahead, Load as Days, Model, Scheduler, after_review};
use crate::domain::time::Day;

fn today() -> Day {
    Day::parse("2026-03-10").unwrap()
}

fn key(name: &str) -> CardKey {
    CardKey::parse(&format!("deck/{name}")).unwrap()
}

fn scheduler(retention: f32) -> Scheduler {
    Scheduler::new(Model::default(), DesiredRetention::new(retention).unwrap(), true).balanced(true)
}

fn seen(stability: f32, difficulty: f32, last: u32, due: u32) -> CardRecord {
    let day = |number: u32| Day::from_number(today().number() - 10).unwrap().plus(number);
    let studied = Studied {
        state: if due == last { State::Relearning } else { State::Review },
        memory: MemoryState { stability, difficulty },
        due: day(due.max(last)),
        interval: due.saturating_sub(last),
        first_day: day(0),
        last_day: day(last),
        reps: 3,
        lapses: 1,
        content: 0,
    };
    CardRecord { studied: Some(studied), ..CardRecord::default() }
}

fn shelf(records: Vec<CardRecord>, prefix: &str, room: Room, limits: Room) -> Shelf {
    let cards = records.into_iter().enumerate();
    let cards = cards.map(|(number, record)| (key(&format!("{prefix}{number}")), record)).collect();
    Shelf { cards, scheduler: scheduler(0.9), room, limits }
}

/// Every day looks at every card, and every answer is a row of a log.
fn slow(outset: &Outset, days: u32, brings_new: bool, run: u32) -> Forecast {
    let mut cards: Vec<(usize, CardKey, CardRecord)> = Vec::new();
    for (number, shelf) in outset.shelves.iter().enumerate() {
        for (key, record) in &shelf.cards {
            if !record.suspended && cards.iter().all(|(_, known, _)| known != key) {
                cards.push((number, key.clone(), *record));
            }
        }
    }
    let mut loads = Vec::new();
    for number in 0..days {
        let day = outset.today.plus(number);
        let (all, own): (Room, Vec<Room>) = if number == 0 {
            (outset.room, outset.shelves.iter().map(|shelf| shelf.room).collect())
        } else {
            (outset.limits, outset.shelves.iter().map(|shelf| shelf.limits).collect())
        };
        let mut load = Load::default();
        let mut due: Vec<usize> = (0..cards.len()).filter(|card| cards[*card].2.is_due(day)).collect();
        let difficulty = |card: &usize| cards[*card].2.studied.unwrap().memory.difficulty;
        due.sort_by(|a, b| difficulty(a).partial_cmp(&difficulty(b)).unwrap().then(a.cmp(b)));
        let mut taken: Vec<usize> = Vec::new();
        for card in due {
            let shelf = cards[card].0;
            let is_learnt = cards[card].2.studied.unwrap().last_day == day;
            let of_shelf = taken.iter().filter(|taken| **taken == shelf).count();
            if is_learnt || (taken.len() < all.reviews && of_shelf < own[shelf].reviews) {
                if !is_learnt {
                    taken.push(shelf);
                }
                load.reviews += 1.0;
                load.answers += slow_answer(outset, &mut cards, day, run, card);
            }
        }
        let mut taken: Vec<usize> = Vec::new();
        for card in (0..cards.len()).collect::<Vec<_>>() {
            let (shelf, record) = (cards[card].0, &cards[card].2);
            let is_new = record.studied.is_none() && !record.is_set_aside(day) && brings_new;
            let of_shelf = taken.iter().filter(|taken| **taken == shelf).count();
            if is_new && taken.len() < all.new && of_shelf < own[shelf].new {
                taken.push(shelf);
                load.new += 1.0;
                load.answers += slow_answer(outset, &mut cards, day, run, card);
            }
        }
        loads.push(load);
    }
    let last = outset.today.plus(days.saturating_sub(1));
    let known = cards.iter().filter_map(|(_, _, record)| record.studied).map(|studied| {
        f64::from(Model::default().retrievability(studied.memory, last.days_since(studied.last_day)))
    });
    Forecast { days: loads, known: known.sum() }
}

fn slow_answer(
    outset: &Outset,
    cards: &mut [(usize, CardKey, CardRecord)],
    day: Day,
    run: u32,
    card: usize,
) -> f64 {
    let (shelf, key, mut record) = cards[card].clone();
    let scheduler = &outset.shelves[shelf].scheduler;
    let is_known = is_known(scheduler.model(), &record, day, (run, card));
    let ratings = if is_known { vec![Rating::Good] } else { vec![Rating::Again, Rating::Good] };
    for rating in &ratings {
        // Every day is counted anew.
        let mut counts: BTreeMap<Day, u32> = BTreeMap::new();
        for (_, _, record) in cards.iter() {
            record.comes_back().into_iter().for_each(|day| *counts.entry(day).or_default() += 1);
        }
        let load: Days = counts.into_iter().collect();
        let ahead = Ahead { load: &load, siblings: &[] };
        let review = Review {
            key: key.clone(),
            deck: DeckId::parse("deck").unwrap(),
            rating: *rating,
            suggested: *rating,
            verdict: None,
            typed: String::new(),
            mode: Mode::Typed,
            purpose: Purpose::Due,
            lang: Lang::english(),
            answer_ms: 0,
            score: 1.0,
            hints: 0,
            retention: 0.9,
            parameters: ParameterSet::default(),
            due: scheduler.choices(&key, &record, day, Mode::Typed, ahead).of(*rating).due,
            content: 0,
        };
        let row = RowId { device: DeviceId(1), seq: 1 };
        record = after_review(&record, row, day, &review, scheduler.model());
        cards[card].2 = record;
    }
    f64::from(u8::try_from(ratings.len()).unwrap())
}

fn records() -> impl Strategy<Value = CardRecord> {
    let seen = (0.3_f32..60.0, 1.0_f32..10.0, 0_u32..=10, 0_u32..40)
        .prop_map(|(stability, difficulty, last, due)| seen(stability, difficulty, last, due));
    let record = prop_oneof![1 => Just(CardRecord::default()), 2 => seen];
    (record, prop::bool::weighted(0.1), prop::bool::weighted(0.1)).prop_map(|(record, suspended, buried)| {
        CardRecord { suspended, buried: buried.then(today), ..record }
    })
}

fn rooms() -> impl Strategy<Value = Room> {
    let count = || prop_oneof![0_usize..4, Just(usize::MAX)];
    (count(), count()).prop_map(|(new, reviews)| Room { new, reviews })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn it_is_what_a_slow_and_obvious_simulation_says(
        one in prop::collection::vec(records(), 0..8),
        other in prop::collection::vec(records(), 0..8),
        rooms in prop::collection::vec(rooms(), 6),
        days in 0_u32..40,
        brings_new: bool,
    ) {
        let shelves = vec![
            shelf(one.clone(), "a", rooms[0], rooms[1]),
            shelf(other, "b", rooms[2], rooms[3]),
            shelf(one, "a", Room::ENDLESS, Room::ENDLESS),
        ];
        let outset = Outset { today: today(), shelves, room: rooms[4], limits: rooms[5] };
        let fast = forecast(&outset, days, brings_new, 1);
        let slow = slow(&outset, days, brings_new, 0);
        prop_assert_eq!(fast.days, slow.days);
        prop_assert!((fast.known - slow.known).abs() < 1e-3);
    }
}

/// Cards at all stages, without limits but ten new ones a day.
fn many(retention: f32) -> Outset {
    let seen = (0..60_u8).map(|number| {
        let stability = f32::from(number % 20) + 1.0;
        seen(stability, 3.0 + f32::from(number % 5), 9, 10 + u32::from(number % 20))
    });
    let records = seen.chain((0..40).map(|_| CardRecord::default())).collect();
    let limits = Room { new: 10, reviews: usize::MAX };
    let shelf = Shelf { scheduler: scheduler(retention), ..shelf(records, "c", limits, limits) };
    Outset { today: today(), shelves: vec![shelf], room: Room::ENDLESS, limits: Room::ENDLESS }
}

#[test]
fn new_cards_and_a_higher_retention_cost_more_and_keep_more() {
    let sum = |forecast: &Forecast| forecast.days.iter().map(|day| day.reviews).sum::<f64>();
    let of = |retention, brings_new| forecast(&many(retention), 60, brings_new, 50);
    let (low, middle, high) = (of(0.8, true), of(0.9, true), of(0.95, true));
    assert!(sum(&low) < sum(&middle) && sum(&middle) < sum(&high));
    assert!(low.known < middle.known && middle.known < high.known);
    assert!(sum(&of(0.9, false)) < sum(&middle));
    let new: Vec<f64> = middle.days.iter().map(|day| day.new).take(5).collect();
    assert_eq!(new, [10.0, 10.0, 10.0, 10.0, 0.0]);
    assert_eq!(forecast(&many(0.9), 60, true, 50), middle, "chance is a hash");
}

#[test]
fn nothing_is_forecast_of_nothing() {
    let empty = Outset { today: today(), shelves: Vec::new(), room: Room::ENDLESS, limits: Room::ENDLESS };
    assert_eq!(forecast(&empty, 3, true, 6), Forecast { days: vec![Load::default(); 3], known: 0.0 });
    assert_eq!(forecast(&many(0.9), 0, true, 6).days, []);
    assert_eq!((runs_for(0), runs_for(100), runs_for(100_000)), (100, 60, 6));
}
