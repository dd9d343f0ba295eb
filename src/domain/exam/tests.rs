//! Days before exams, by small decks.

use super::*;
use crate::domain::model::{
    CardKey, CardRecord, DesiredRetention, MemoryState, ParameterSet, Parameters, State, Studied,
};
use crate::domain::schedule::{Model, PUBLISHED, Scheduler};
use crate::domain::time::Day;

fn day(number: u32) -> Day {
    Day::parse("2026-03-01").unwrap().plus(number)
}

/// Known for a memory of so many days since day `last`, due on day `due`.
fn seen(stability: f32, last: u32, due: u32) -> CardRecord {
    let studied = Studied {
        state: State::Review,
        memory: MemoryState { stability, difficulty: 5.0 },
        due: day(due),
        interval: due - last,
        first_day: day(0),
        last_day: day(last),
        reps: 3,
        lapses: 0,
        content: 0,
    };
    CardRecord { studied: Some(studied), ..CardRecord::default() }
}

const NEW: CardRecord =
    CardRecord { studied: None, suspended: false, buried: None, flagged: false, last_row: None };

fn exam(on: u32, per_day: usize) -> Exam {
    Exam { day: day(on), per_day }
}

fn today(exam: Exam, records: &[CardRecord], on: u32) -> Today {
    exam.today(&Model::default(), records, day(on))
}

#[test]
fn the_sweep_begins_with_a_quarter_more_days_than_the_cards_take() {
    assert_eq!(exam(60, 40).start(300), day(50));
    assert_eq!(exam(60, 40).start(1), day(59));
    assert_eq!(exam(60, 40).phase(300, day(49)), Phase::Maintain);
    assert_eq!(exam(60, 40).phase(300, day(50)), Phase::Sweep);
    assert_eq!(exam(60, 40).phase(300, day(59)), Phase::Sweep);
    assert_eq!(exam(60, 40).phase(300, day(60)), Phase::Over);
}

#[test]
fn until_the_sweep_due_cards_come_and_new_ones_so_that_all_are_seen_in_time() {
    let mut records = vec![NEW; 20];
    records.extend([seen(9.0, 1, 10), seen(9.0, 1, 12), seen(9.0, 1, 11)]);
    // The sweep of 23 cards, ten a day, begins on day 37: three quarters of the 26 days until then are left for 20.
    assert_eq!(
        today(exam(40, 10), &records, 11),
        Today { reviews: vec![20, 22], new: 1, phase: Phase::Maintain }
    );
    // Later the same are spread over fewer days.
    assert_eq!(today(exam(40, 10), &records[..21], 33).new, 7);
}

#[test]
fn the_learners_cards_a_day_are_never_exceeded() {
    let due: Vec<CardRecord> = (0..30).map(|_| seen(9.0, 1, 5)).collect();
    assert_eq!(today(exam(90, 8), &due, 6).reviews.len(), 8);
    let mut done = due.clone();
    done[..5].fill(seen(9.0, 6, 20));
    assert_eq!(today(exam(90, 8), &done, 6).reviews.len(), 3, "five were answered today");
    let mut both = due;
    both.extend([NEW; 10]);
    assert_eq!(today(exam(90, 8), &both, 6).new, 0, "what was learnt is kept first");
}

#[test]
fn the_sweep_deals_the_cards_over_the_days_the_firmest_first() {
    let stabilities = [10.0, 40.0, 20.0, 30.0, 5.0, 15.0];
    let records = stabilities.map(|stability| seen(stability, 0, 90));
    let sweep = |on| today(exam(10, 3), &records, on).reviews;
    assert_eq!(exam(10, 3).start(6), day(7));
    assert_eq!(sweep(7), [1, 3], "a third of six");
    assert_eq!(sweep(8), [1, 3, 2], "a day was missed, and half of them are left for this one");
    // On the last day there is no room for all: those come that are known least.
    assert_eq!(sweep(9), [4, 0, 5]);
}

#[test]
fn firm_cards_and_those_swept_are_left_in_peace() {
    let firm = seen(900.0, 0, 90);
    let swept = seen(5.0, 8, 13);
    let failed_in_the_sweep = seen(0.5, 8, 9);
    let before = seen(5.0, 6, 11);
    let records = [firm, swept, failed_in_the_sweep, before];
    assert_eq!(exam(10, 2).start(4), day(7));
    assert_eq!(today(exam(10, 2), &records, 9).reviews, [3, 2]);
}

#[test]
fn a_second_session_of_a_day_brings_no_second_share() {
    let mut records: Vec<CardRecord> = (0..9).map(|_| seen(20.0, 0, 90)).collect();
    let plan = exam(10, 4);
    let first = today(plan, &records, 7).reviews;
    assert_eq!(first.len(), 3);
    for place in first {
        records[place] = seen(60.0, 7, 60);
    }
    assert_eq!(today(plan, &records, 7).reviews, [0; 0]);
    assert_eq!(today(plan, &records, 8).reviews.len(), 3);
}

#[test]
fn what_was_never_seen_comes_late_rather_than_never() {
    // Tomorrow, and all is new.
    assert_eq!(today(exam(1, 60), &[NEW; 50], 0), Today { reviews: vec![], new: 50, phase: Phase::Sweep });
    assert_eq!(today(exam(3, 30), &[NEW; 50], 0).new, 17);
    assert_eq!(today(exam(1, 20), &[NEW; 50], 0).new, 20);
}

#[test]
fn cards_set_aside_stay_there_and_nothing_is_planned_for_the_day_itself() {
    let suspended = CardRecord { suspended: true, ..seen(20.0, 0, 90) };
    let buried = CardRecord { buried: Some(day(9)), ..seen(20.0, 0, 90) };
    assert_eq!(today(exam(10, 9), &[suspended, buried, seen(20.0, 0, 90)], 9).reviews, [2]);
    assert_eq!(today(exam(10, 9), &[seen(20.0, 0, 5), NEW], 10), Today::default());
    assert_eq!(today(exam(10, 9), &[], 5), Today { phase: Phase::Maintain, ..Today::default() });
}

#[test]
fn until_the_sweep_less_is_kept_unless_the_learner_wants_even_less() {
    let scheduler = |share| Scheduler::new(Model::default(), DesiredRetention::new(share).unwrap(), true);
    let percent = |phase: Phase, own| format!("{:.2}", phase.scheduler(scheduler(own)).retention().share());
    assert_eq!([0.8, 0.9, 0.95].map(|own| percent(Phase::Maintain, own)), ["0.80", "0.85", "0.85"]);
    assert_eq!([0.8, 0.9, 0.95].map(|own| percent(Phase::Sweep, own)), ["0.80", "0.90", "0.95"]);
}

fn outset(records: &[CardRecord], on: u32) -> Outset {
    let key = |number| CardKey::parse(&format!("s/c{number}")).unwrap();
    Outset {
        today: day(on),
        cards: records.iter().enumerate().map(|(number, record)| (key(number), *record)).collect(),
        scheduler: Scheduler::new(Model::default(), DesiredRetention::default(), true),
        brings_new: true,
    }
}

#[test]
fn more_time_promises_more_and_the_same_records_promise_the_same() {
    let records = vec![NEW; 120];
    let known = |per_day| expect(&outset(&records, 0), exam(20, per_day)).unwrap().known;
    assert!(known(5) < known(10) && known(10) < known(25), "{} {} {}", known(5), known(10), known(25));
    assert!(known(25) > 0.9, "{}", known(25));
    assert_eq!(expect(&outset(&records, 0), exam(20, 9)), expect(&outset(&records, 0), exam(20, 9)));
}

#[test]
fn nothing_is_promised_without_cards_and_new_ones_count_as_not_known() {
    assert_eq!(expect(&outset(&[], 0), exam(20, 9)), None);
    assert_eq!(expect(&outset(&[CardRecord { suspended: true, ..NEW }], 0), exam(20, 9)), None);
    let without = Outset { brings_new: false, ..outset(&[NEW; 9], 0) };
    let expected = expect(&without, exam(20, 9)).unwrap();
    assert_eq!((expected.known, expected.least, expected.answers.iter().sum::<f64>()), (0.0, 0.0, 0.0));
    let on_the_day = expect(&outset(&[seen(20.0, 0, 90), NEW], 10), exam(10, 9)).unwrap();
    let recall =
        f64::from(Model::default().retrievability(MemoryState { stability: 20.0, difficulty: 5.0 }, 10));
    assert!((on_the_day.known - recall / 2.0).abs() < 1e-9);
    assert_eq!(on_the_day.answers, [0.0; 0]);
}

#[test]
fn the_days_keep_to_what_is_given_for_them() {
    let expected = expect(&outset(&[NEW; 80], 0), exam(30, 12)).unwrap();
    assert_eq!(expected.answers.len(), 30);
    // Twelve cards, each of them at most wrong and then right.
    assert!(expected.answers.iter().all(|answers| *answers <= 24.0), "{:?}", expected.answers);
}

/// Memories of people, spread around the published parameters.
fn someone(number: u32) -> Model {
    // Places of an even spread over the plane.
    let spread = |step: u32| f32::from(u16::try_from(number * step % 1_000).unwrap()) / 500.0 - 1.0;
    let (first, growth) = (spread(618), spread(755));
    let mut numbers = PUBLISHED.0;
    numbers[..4].iter_mut().for_each(|stability| *stability *= (first * 1.2).exp());
    numbers[8] += growth * 0.6;
    Model::new(ParameterSet(1), Parameters(numbers))
}

/// The share of cards that someone with that memory knows on the day who does what each day brings, and what is expected 15 days before it.
fn lived(number: u32) -> (f64, Expected) {
    let (model, truth) = (Model::default(), someone(number));
    let plan = exam(45, 15);
    let mut outset = outset(&[NEW; 120], 0);
    let mut memories: Vec<Option<(MemoryState, Day)>> = vec![None; 120];
    let mut expected = None;
    let mut draw = 0_u32;
    for on in 0..45 {
        let now = day(on);
        let mut records: Vec<CardRecord> = outset.cards.iter().map(|(_, record)| *record).collect();
        if on == 30 {
            outset.today = now;
            expected = expect(&outset, plan);
        }
        let part = plan.today(&model, &records, now);
        let scheduler = part.phase.scheduler(outset.scheduler.clone());
        let new = (0..120).filter(|place| records[*place].studied.is_none()).take(part.new);
        for place in part.reviews.into_iter().chain(new.collect::<Vec<_>>()) {
            draw += 1;
            let before = memories[place].map(|(memory, last)| (memory, now.days_since(last)));
            let recall = before.map_or(0.5, |(memory, days)| truth.retrievability(memory, days));
            let mixed = (draw + number * 7_919).wrapping_mul(0x9e37_79b9);
            let knows = f64::from(mixed ^ (mixed >> 15)) / f64::from(u32::MAX) < f64::from(recall);
            let key = outset.cards[place].0.clone();
            let mut load = crate::domain::schedule::Load::default();
            crate::domain::forecast::answer(&scheduler, &key, &mut records[place], now, knows, &mut load);
            let after = |before, rating: usize| {
                crate::domain::schedule::memories_after(&truth, before, crate::domain::model::Mode::Typed)
                    [rating]
            };
            let now_known = if knows { after(before, 2) } else { after(Some((after(before, 0), 0)), 2) };
            memories[place] = Some((now_known, now));
        }
        outset.cards.iter_mut().zip(records).for_each(|((_, record), after)| *record = after);
    }
    let known = memories.iter().flatten().zip(0_u32..).filter(|((memory, last), place)| {
        let mixed = (place + number * 104_729 + 5).wrapping_mul(0x85eb_ca6b);
        let chance = f64::from(truth.retrievability(*memory, day(45).days_since(*last)));
        f64::from(mixed ^ (mixed >> 13)) / f64::from(u32::MAX) < chance
    });
    (f64::from(u32::try_from(known.count()).unwrap()) / 120.0, expected.unwrap())
}

#[test]
fn the_bounds_hold_for_four_fifths_of_people() {
    let lives: Vec<(f64, Expected)> = (0..40).map(lived).collect();
    let inside = lives.iter().filter(|(known, told)| (told.least..=told.most).contains(known)).count();
    let off = lives.iter().map(|(known, told)| (known - told.known).abs()).sum::<f64>() / 40.0;
    assert!((30..=38).contains(&inside), "{inside} of 40; off by {off}");
    assert!(off < 0.03, "off by {off}");
}
