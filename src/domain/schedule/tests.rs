//! Intervals of any record, on any calendar, whatever comes back on the days ahead.

use proptest::prelude::*;

use super::*;
use crate::domain::model::{
    CardKey, CardRecord, DesiredRetention, MemoryState, Mode, ParameterSet, Parameters, Rating, State,
    Studied,
};
use crate::domain::time::Day;

const LONGEST: u32 = 36_500;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn today() -> Day {
    day("2026-03-02") // a Monday
}

fn key() -> CardKey {
    CardKey::parse("deck/card").unwrap()
}

/// A card that was given `interval` days and comes back today.
fn record(interval: u32, stability: f32, reps: u32) -> CardRecord {
    let last_day = Day::from_number(today().number() - i32::try_from(interval).unwrap()).unwrap();
    let studied = Studied {
        state: State::Review,
        memory: MemoryState { stability, difficulty: 5.0 },
        due: today(),
        interval,
        first_day: last_day,
        last_day,
        reps,
        lapses: 0,
        content: 0,
    };
    CardRecord { studied: Some(studied), ..CardRecord::default() }
}

fn scheduler() -> Scheduler {
    Scheduler::new(Model::default(), DesiredRetention::default(), true)
}

/// The days until a card rated Good comes back, for so many reviews before, from which chance is drawn.
fn good(scheduler: &Scheduler, load: &Load, siblings: &[Day]) -> Vec<u32> {
    let ahead = Ahead { load, siblings };
    let choices = |reps| scheduler.choices(&key(), &record(10, 10.0, reps), today(), Mode::Typed, ahead);
    (1..400).map(|reps| choices(reps).of(Rating::Good).interval).collect()
}

fn load(cards: &[(u32, u32)]) -> Load {
    cards.iter().map(|(days, count)| (today().plus(*days), *count)).collect()
}

/// The shortest and the longest interval that a card is given.
fn ends(intervals: &[u32]) -> (u32, u32) {
    (*intervals.iter().min().unwrap(), *intervals.iter().max().unwrap())
}

#[test]
fn the_day_with_the_fewest_cards_is_preferred_and_the_range_kept() {
    let fuzzed = good(&scheduler(), &Load::default(), &[]);
    let (first, last) = ends(&fuzzed);
    let full: Vec<(u32, u32)> = (first..=last).map(|days| (days, 30)).collect();
    let free = last - 1;
    let load = load(&full.into_iter().filter(|(days, _)| *days != free).collect::<Vec<_>>());
    let balanced = good(&scheduler().balanced(true), &load, &[]);
    let there = |given: &[u32]| given.iter().filter(|days| **days == free).count();
    assert!(ends(&balanced).0 >= first && ends(&balanced).1 <= last);
    assert!(there(&balanced) > 390 && there(&fuzzed) < 200, "{} and {}", there(&balanced), there(&fuzzed));
    assert_eq!(good(&scheduler(), &load, &[]), fuzzed, "who wants no balance has none");
}

#[test]
fn a_card_does_not_weigh_on_its_own_day() {
    let ahead = Ahead { load: &load(&[(12, 1)]), siblings: &[] };
    let early = |due| {
        let mut record = record(10, 10.0, 3);
        record.studied = record.studied.map(|studied| Studied { due: today().plus(due), ..studied });
        scheduler().balanced(true).choices(&key(), &record, today(), Mode::Typed, ahead).of(Rating::Good)
    };
    let alone = scheduler()
        .balanced(true)
        .choices(&key(), &record(10, 10.0, 3), today(), Mode::Typed, Ahead::NOTHING)
        .of(Rating::Good);
    assert_eq!(early(12), alone);
}

#[test]
fn an_easy_day_without_cards_has_none_although_it_is_empty() {
    let calendar = |factor| {
        let mut easy = [1.0; 7];
        easy[5] = factor;
        Calendar::new(easy, Vec::new()).into()
    };
    let saturdays = |scheduler: Scheduler| {
        let given = good(&scheduler, &load(&[(1, 9), (30, 9)]), &[]);
        given.iter().filter(|days| today().plus(**days).weekday() == 5).count()
    };
    for balances in [false, true] {
        let none = saturdays(scheduler().balanced(balances).on(calendar(0.0)));
        let half = saturdays(scheduler().balanced(balances).on(calendar(0.5)));
        let all = saturdays(scheduler().balanced(balances));
        assert_eq!(none, 0);
        assert!(half * 10 < all * 7 && half > 0, "{half} of {all}");
    }
}

#[test]
fn no_card_comes_back_on_a_day_off_and_the_next_day_is_taken_where_all_are_off() {
    let off = |from: u32, to: u32| {
        let calendar = Calendar::new([1.0; 7], vec![today().plus(from)..=today().plus(to)]);
        good(&scheduler().on(calendar.into()), &Load::default(), &[])
    };
    let (first, last) = ends(&good(&scheduler(), &Load::default(), &[]));
    assert_eq!(ends(&off(first, last - 1)), (last, last));
    assert_eq!(ends(&off(first, last + 5)), (last + 6, last + 6));
}

#[test]
fn siblings_are_kept_apart_where_the_range_allows_it() {
    let scheduler = scheduler().balanced(true).apart(2);
    let (first, last) = ends(&good(&scheduler, &Load::default(), &[]));
    let sibling = today().plus(first + 1);
    let given = good(&scheduler, &Load::default(), &[sibling]);
    assert_eq!(*given.iter().min().unwrap(), first + 3);
    let everywhere: Vec<Day> = (first..=last).map(|days| today().plus(days)).collect();
    assert_eq!(
        good(&scheduler, &Load::default(), &everywhere),
        good(&scheduler, &Load::default(), &[]),
        "where all days are near a sibling none is worse"
    );
}

prop_compose! {
    fn any_record()(
        interval in 0..=LONGEST,
        stability in 0.001f32..36_500.0,
        difficulty in 1.0f32..10.0,
        ago in 0u32..40_000,
        reps in any::<u32>(),
        is_new in any::<bool>(),
    ) -> CardRecord {
        if is_new {
            return CardRecord::default();
        }
        let last_day = Day::from_number(today().number() - i32::try_from(ago).unwrap()).unwrap();
        let studied = Studied {
            state: if interval == 0 { State::Relearning } else { State::Review },
            memory: MemoryState { stability, difficulty },
            due: last_day.plus(interval),
            interval,
            first_day: last_day,
            last_day,
            reps,
            lapses: 0,
            content: 0,
        };
        CardRecord { studied: Some(studied), ..CardRecord::default() }
    }
}

prop_compose! {
    fn any_days_off()(starts in prop::collection::vec((0u32..60, 0u32..50, 0u32..4), 0..8)) -> Vec<std::ops::RangeInclusive<Day>> {
        // Near, or around the longest interval.
        let start = |place: u32, far: u32| if far == 0 { LONGEST - 40 + place } else { place };
        starts.into_iter().map(|(place, long, far)| {
            let from = start(place, far);
            today().plus(from)..=today().plus(from + long)
        }).collect()
    }
}

/// Those of someone, or numbers that no memory has.
fn any_parameters() -> impl Strategy<Value = Parameters> {
    let near = prop::array::uniform21(0.1f32..5.0).prop_map(|factors| {
        let mut numbers = PUBLISHED.0;
        numbers.iter_mut().zip(factors).for_each(|(number, factor)| *number *= factor);
        numbers
    });
    prop_oneof![Just(PUBLISHED.0), near, prop::array::uniform21(-200.0f32..200.0)].prop_map(Parameters)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn whatever_the_record_the_load_and_the_parameters_the_order_holds_and_days_off_stay_free(
        record in any_record(),
        parameters in any_parameters(),
        retention in 0.70f32..=0.97,
        (fuzz, balances, gap) in (any::<bool>(), any::<bool>(), 0u32..6),
        easy in prop::array::uniform7(0.0f32..=1.0),
        off in any_days_off(),
        counts in prop::collection::vec((0u32..400, 0u32..500), 0..60),
        siblings in prop::collection::vec(0u32..100, 0..5),
        options in 0u8..5,
    ) {
        let easy = easy.map(|factor| if factor < 0.3 { 0.0 } else { factor });
        let calendar = Calendar::new(easy, off);
        let retention = DesiredRetention::new(retention).unwrap();
        let scheduler = Scheduler::new(Model::new(ParameterSet(1), parameters), retention, fuzz).balanced(balances).apart(gap).on(calendar.clone().into());
        let load: Load = counts.iter().map(|(days, count)| (today().plus(*days), *count)).collect();
        let siblings: Vec<Day> = siblings.iter().map(|days| today().plus(*days)).collect();
        let mode = if options < 2 { Mode::Typed } else { Mode::Choice(options) };
        let ahead = Ahead { load: &load, siblings: &siblings };
        let choices = scheduler.choices(&key(), &record, today(), mode, ahead);
        let [again, hard, good, easy] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy].map(|rating| choices.of(rating));
        prop_assert_eq!(again.due, today());
        // The longest interval is the last one that does not end on a day off.
        let longest = (1..=LONGEST).rev().find(|days| !calendar.is_off(today().plus(*days))).unwrap();
        for (shorter, longer) in [(again, hard), (hard, good), (good, easy)] {
            prop_assert!(shorter.interval < longer.interval || longer.interval == longest, "{shorter:?} {longer:?}");
            prop_assert!(shorter.interval <= longer.interval);
        }
        for outcome in [hard, good, easy] {
            prop_assert!((1..=LONGEST).contains(&outcome.interval));
            prop_assert_eq!(outcome.due, today().plus(outcome.interval));
            prop_assert!(!calendar.is_off(outcome.due), "{outcome:?}");
        }
        prop_assert_eq!(choices, scheduler.choices(&key(), &record, today(), mode, ahead), "no chance is in it");
    }
}
