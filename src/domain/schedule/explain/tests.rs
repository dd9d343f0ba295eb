//! What is explained is what was scheduled, whatever happened to the card.

use proptest::prelude::*;

use super::*;
use crate::domain::model::{CardKey, DeckId, DeviceId, Lang, ParameterSet, Purpose, RowId};
use crate::domain::schedule::{Ahead, Scheduler, replay};
use crate::domain::time::{Moment, Timestamp};

#[derive(Debug, Clone)]
enum Step {
    Answer { wait: u32, rating: u8, options: u8 },
    SetDue(u32),
    Reset,
    Suspend,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => (0..60u32, 1..=4u8, 0..5u8)
            .prop_map(|(wait, rating, options)| Step::Answer { wait, rating, options }),
        1 => (0..90u32).prop_map(Step::SetDue),
        1 => Just(Step::Reset),
        1 => Just(Step::Suspend),
    ]
}

fn review(key: &CardKey, rating: Rating, mode: Mode, retention: f32, due: Day) -> Review {
    Review {
        key: key.clone(),
        deck: DeckId::parse("history").unwrap(),
        rating,
        suggested: rating,
        verdict: None,
        typed: String::new(),
        mode,
        purpose: Purpose::Due,
        lang: Lang::english(),
        answer_ms: 1000,
        score: 1.0,
        hints: 0,
        retention,
        parameters: ParameterSet::default(),
        due,
        content: 0,
    }
}

proptest! {
    #[test]
    fn what_is_explained_is_what_was_scheduled(
        steps in prop::collection::vec(step(), 1..20),
        retention in prop::sample::select(vec![0.7_f32, 0.85, 0.9, 0.97]),
        fuzz in any::<bool>(),
    ) {
        let model = Model::default();
        let scheduler = Scheduler::new(model.clone(), DesiredRetention::new(retention).unwrap(), fuzz);
        let key = CardKey::parse("history/card").unwrap();
        let mut day = Day::parse("2026-03-01").unwrap();
        let mut rows: Vec<LogRow> = Vec::new();
        for (seq, step) in (1..).zip(steps) {
            let record = replay(&rows, &model);
            let change = match step {
                Step::Answer { wait, rating, options } => {
                    day = day.plus(wait);
                    let rating = Rating::from_number(rating).unwrap();
                    let mode = if options < 2 { Mode::Typed } else { Mode::Choice(options) };
                    let outcome = scheduler.choices(&key, &record, day, mode, Ahead::NOTHING).of(rating);
                    Change::Review(review(&key, rating, mode, retention, outcome.due))
                }
                Step::SetDue(days) => Change::SetDue { key: key.clone(), due: day.plus(days) },
                Step::Reset => Change::Reset(key.clone()),
                Step::Suspend => Change::Suspend(key.clone()),
            };
            let moment = Moment { at: Timestamp::from_millis(i64::from(day.number()) * 86_400_000), offset: 0, day };
            rows.push(LogRow { id: RowId { device: DeviceId(1), seq }, moment, change, revoked: false });
            let record = replay(&rows, &model);
            let why = why(&rows, &model);
            prop_assert_eq!(why.answer.is_some(), record.studied.is_some());
            let (Some(answer), Some(studied)) = (why.answer, record.studied) else { continue };
            // The memory and the day are those of the record.
            prop_assert_eq!(answer.memory, studied.memory);
            prop_assert_eq!(answer.day, studied.last_day);
            let due = why.moves.iter().rev().find_map(|row| match row.change {
                Change::SetDue { due, .. } => Some(due),
                _ => None,
            });
            prop_assert_eq!(due.unwrap_or(answer.review.due), studied.due);
            prop_assert_eq!(answer.days.is_none(), !answer.review.rating.is_pass());
            if let Some(days) = answer.days {
                prop_assert_eq!(answer.day.plus(days.given), answer.review.due);
                prop_assert!((days.spread.0..=days.spread.1).contains(&days.given), "{:?}", days);
                prop_assert!(fuzz || days.given == days.exact, "{:?}", days);
                prop_assert_eq!(days.bound.is_none(), days.exact == days.rounded);
                prop_assert!((days.asked - model.interval(answer.memory, scheduler.retention())).abs() < f32::EPSILON);
            }
        }
    }
}

#[test]
fn a_step_that_is_held_back_says_by_what() {
    let key = CardKey::parse("history/card").unwrap();
    let day = Day::parse("2026-03-01").unwrap();
    let model = Model::default();
    let scheduler = Scheduler::new(model.clone(), DesiredRetention::new(0.97).unwrap(), false);
    let of = |rating| {
        let due =
            scheduler.choices(&key, &CardRecord::default(), day, Mode::Typed, Ahead::NOTHING).of(rating).due;
        let change = Change::Review(review(&key, rating, Mode::Typed, 0.97, due));
        let moment = Moment { at: Timestamp::from_millis(0), offset: 0, day };
        let rows = [LogRow { id: RowId { device: DeviceId(1), seq: 1 }, moment, change, revoked: false }];
        why(&rows, &model).answer.unwrap().days.unwrap()
    };
    assert_eq!((of(Rating::Hard).rounded, of(Rating::Hard).bound), (0, Some(Bound::OneDay)));
    assert_eq!(of(Rating::Good).bound, Some(Bound::Lower(Rating::Hard, 1)));
    assert_eq!(of(Rating::Easy).bound.is_none(), of(Rating::Easy).exact == of(Rating::Easy).rounded);
}
