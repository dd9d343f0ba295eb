//! Simulated learners, whose true memories are known.

use std::hash::Hasher;

use proptest::prelude::*;
use siphasher::sip::SipHasher13;

use super::answers::Answers;
use super::loss::Measured;
use super::{FEWEST, Method, Stop, fit};
use crate::domain::model::{
    CardKey, CardRecord, Change, DeckId, DesiredRetention, DeviceId, Lang, LogRow, MemoryState, Mode,
    ParameterSet, Parameters, Purpose, Rating, Review, RowId,
};
use crate::domain::schedule::{Ahead, Model, PUBLISHED, Scheduler, after_review, memories_after};
use crate::domain::time::{Day, Moment, Timestamp};

/// 0 to below 1, the same whenever asked for the same.
fn chance(learner: u32, what: &str, number: usize) -> f32 {
    let mut hasher = SipHasher13::new();
    hasher.write_u32(learner);
    hasher.write(what.as_bytes());
    hasher.write_usize(number);
    #[expect(clippy::cast_precision_loss, reason = "24 bits are exact in f32")]
    let place = (hasher.finish() >> 40) as f32;
    place / 16_777_216.0
}

/// About normal, with mean 0 and standard deviation 1.
fn deviation(learner: u32, number: usize) -> f32 {
    (0..12).map(|part| chance(learner, "deviation", number * 12 + part)).sum::<f32>() - 6.0
}

/// A learner's true parameters, around the published ones.
fn truth(learner: u32) -> Parameters {
    let mut numbers = PUBLISHED.0;
    let all = deviation(learner, 100) * 0.8;
    for (place, number) in numbers.iter_mut().enumerate() {
        let own = deviation(learner, place);
        match place {
            0 => *number *= (all + own * 0.8).exp(),
            1..=3 => *number *= (all + own * 0.2).exp(),
            4 | 6 => *number += own * 0.3,
            8 => *number += own * 0.4,
            11 | 20 => *number *= (own * 0.4).exp(),
            _ => *number *= (own * 0.05).exp(),
        }
    }
    Parameters(numbers)
}

fn first_day() -> Day {
    Day::parse("2026-01-01").unwrap()
}

fn row(number: usize, day: Day, change: Change) -> LogRow {
    let at = Timestamp::from_millis(i64::from(day.number()) * 86_400_000 + i64::try_from(number).unwrap());
    let id = RowId { device: DeviceId(1), seq: number as u64 + 1 };
    LogRow { id, moment: Moment { at, offset: 0, day }, change, revoked: false }
}

fn review(key: &CardKey, rating: Rating, mode: Mode, due: Day) -> Change {
    Change::Review(Review {
        key: key.clone(),
        deck: DeckId::parse("d").unwrap(),
        rating,
        suggested: rating,
        verdict: None,
        typed: String::new(),
        mode,
        purpose: Purpose::Due,
        lang: Lang::english(),
        answer_ms: 1_000,
        score: 1.0,
        hints: 0,
        retention: 0.9,
        parameters: ParameterSet::default(),
        due,
        content: 1,
    })
}

fn key(card: usize) -> CardKey {
    CardKey::parse(&format!("s/c{card}")).unwrap()
}

/// What a learner with that memory answers over so many days to so many cards, scheduled by the published parameters.
fn log(learner: u32, truth: &Parameters, cards: usize, days: u32) -> (Vec<LogRow>, Vec<f32>) {
    let memory = Model::new(ParameterSet(1), *truth);
    let believed = Model::default();
    let scheduler = Scheduler::new(believed.clone(), DesiredRetention::default(), true);
    let keys: Vec<CardKey> = (0..cards).map(key).collect();
    let mut records = vec![CardRecord::default(); cards];
    let mut memories: Vec<Option<(MemoryState, Day)>> = vec![None; cards];
    let (mut rows, mut chances, mut unseen) = (Vec::new(), Vec::new(), 0);
    for day in (0..days).map(|day| first_day().plus(day)) {
        let new = unseen..(unseen + 3).min(cards);
        unseen = new.end;
        for card in 0..cards {
            if !(new.contains(&card) || records[card].is_due(day)) {
                continue;
            }
            loop {
                let recall = memories[card]
                    .map_or(0.6, |(state, last)| memory.retrievability(state, day.days_since(last)));
                let rating =
                    if chance(learner, "answer", rows.len()) < recall { Rating::Good } else { Rating::Again };
                let choices =
                    scheduler.choices(&keys[card], &records[card], day, Mode::Typed, Ahead::NOTHING);
                let change = review(&keys[card], rating, Mode::Typed, choices.of(rating).due);
                let next = row(rows.len(), day, change);
                let Change::Review(review) = &next.change else { unreachable!() };
                records[card] = after_review(&records[card], next.id, day, review, &believed);
                let before = memories[card].map(|(state, last)| (state, day.days_since(last)));
                let [again, _, good, _] = memories_after(&memory, before, Mode::Typed);
                memories[card] = Some((if rating.is_pass() { good } else { again }, day));
                rows.push(next);
                chances.push(recall);
                if rating.is_pass() {
                    break;
                }
            }
        }
    }
    (rows, chances)
}

fn answers<'r>(rows: impl IntoIterator<Item = &'r LogRow>) -> Answers {
    let mut answers = Answers::default();
    rows.into_iter().for_each(|row| answers.take(row));
    answers
}

/// The log loss that parameters must expect of the answers behind that place, where `chances` are the true ones: what the
/// log loss would be over many learners with this memory.
fn expected(answers: &Answers, split: usize, parameters: &Parameters, chances: &[f32]) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    Measured::of(answers, 0, split).foretell(answers, parameters, |answer, chance| {
        if answer.place > split {
            let (truth, chance) = (f64::from(chances[answer.place - 1]), f64::from(chance));
            sum -= truth * chance.ln() + (1.0 - truth) * (1.0 - chance).ln();
            count += 1.0;
        }
    });
    sum / count
}

#[test]
fn fitted_parameters_foretell_the_next_answers_of_most_learners_better() {
    let (mut gain, mut hoped, mut worse) = (0.0, 0.0, 0);
    for learner in 0..60 {
        let (rows, chances) = log(learner, &truth(learner), 90, 150);
        let all = answers(&rows);
        let split = all.behind(all.count() / 5);
        let fit = fit(&answers(&rows[..split]), &PUBLISHED, &Stop::default()).unwrap();
        let loss = |parameters| Measured::of(&all, 0, split).losses(&all, parameters).newer.mean();
        gain += loss(&PUBLISHED) - loss(&fit.parameters);
        let expected = |parameters| expected(&all, split, parameters, &chances);
        let more = expected(&fit.parameters) - expected(&PUBLISHED);
        hoped -= more;
        worse += u32::from(more > 0.002);
    }
    assert!(gain / 60.0 > 0.002, "log loss fell by {gain} over all");
    assert!(hoped / 60.0 > 0.003, "log loss is expected to fall by {hoped} over all");
    assert!(worse <= 3, "{worse} of 60 are served worse by more than 0.002");
}

/// A learner of many cards, who forgets half as fast as the published parameters say after a lapse, and twice as fast else.
fn hard_learner() -> Parameters {
    let mut numbers = PUBLISHED.0;
    numbers[..4].iter_mut().for_each(|stability| *stability *= 0.3);
    numbers[8] -= 0.8;
    numbers[11] *= 2.0;
    Parameters(numbers)
}

#[test]
fn many_answers_are_worth_training_all_parameters() {
    let (rows, chances) = log(7, &hard_learner(), 300, 250);
    let all = answers(&rows);
    let split = all.behind(all.count() / 5);
    let fit = fit(&answers(&rows[..split]), &PUBLISHED, &Stop::default()).unwrap();
    let methods: Vec<Method> = fit.candidates.iter().map(|candidate| candidate.method).collect();
    assert_eq!(methods, [Method::Current, Method::Five, Method::Trained]);
    assert_ne!(fit.best.method, Method::Current);
    let expected = |parameters| expected(&all, split, parameters, &chances);
    let (fitted, published, best) =
        (expected(&fit.parameters), expected(&PUBLISHED), expected(&hard_learner()));
    assert!(published - fitted > (published - best) / 2.0, "{fitted} between {published} and {best}");
}

#[test]
fn what_holds_is_kept_where_nothing_foretells_better() {
    let (rows, _) = log(3, &PUBLISHED, 90, 150);
    let fit = fit(&answers(&rows), &PUBLISHED, &Stop::default()).unwrap();
    assert_eq!((fit.best.method, fit.parameters), (Method::Current, PUBLISHED));
    assert_eq!(fit.best.loss, fit.current());
}

#[test]
fn parameters_that_fit_badly_give_way_to_the_published_ones_or_better() {
    let (rows, _) = log(4, &PUBLISHED, 60, 120);
    let fit = fit(&answers(&rows), &hard_learner(), &Stop::default()).unwrap();
    let methods: Vec<Method> = fit.candidates.iter().map(|candidate| candidate.method).collect();
    assert_eq!(methods[..3], [Method::Current, Method::Published, Method::Five]);
    assert!(matches!(fit.best.method, Method::Published | Method::Five), "{:?}", fit.best);
    assert!(fit.best.loss.mean() < fit.current().mean());
}

#[test]
fn a_fit_that_is_stopped_gives_nothing() {
    let (rows, _) = log(5, &hard_learner(), 60, 60);
    let stop = Stop::default();
    stop.press();
    assert_eq!(fit(&answers(&rows), &PUBLISHED, &stop), None);
}

#[test]
fn the_same_log_gives_the_same_parameters() {
    let (rows, _) = log(6, &hard_learner(), 120, 120);
    let fitted = || fit(&answers(&rows), &PUBLISHED, &Stop::default()).unwrap();
    assert_eq!(fitted(), fitted());
}

/// An answer to a card so many days into the log.
fn answer(number: usize, card: usize, rating: Rating, mode: Mode, day: u32) -> LogRow {
    let day = first_day().plus(day);
    row(number, day, review(&key(card), rating, mode, day.plus(1)))
}

#[test]
fn too_few_answers_are_not_fitted_to() {
    let of = |cards: usize| {
        let rows = (0..cards * 2).map(|number| {
            answer(number, number % cards, Rating::Good, Mode::Typed, if number < cards { 0 } else { 3 })
        });
        fit(&answers(&rows.collect::<Vec<_>>()), &PUBLISHED, &Stop::default())
    };
    assert_eq!(of(FEWEST - 1), None);
    assert!(of(FEWEST).is_some());
}

#[test]
fn answers_of_one_day_foretell_nothing() {
    let rows: Vec<LogRow> =
        (0..200).map(|number| answer(number, number % 5, Rating::Good, Mode::Typed, 0)).collect();
    assert_eq!(answers(&rows).count(), 0);
    assert_eq!(fit(&answers(&rows), &PUBLISHED, &Stop::default()), None);
}

#[test]
fn answers_taken_back_and_practice_are_left_out() {
    let mut rows: Vec<LogRow> = (0..4).map(|day| answer(0, 0, Rating::Good, Mode::Typed, day)).collect();
    assert_eq!(answers(&rows).count(), 3);
    rows[1].revoked = true;
    assert_eq!(answers(&rows).count(), 2);
    let Change::Review(review) = &mut rows[2].change else { unreachable!() };
    review.purpose = Purpose::Cram;
    assert_eq!(answers(&rows).count(), 1);
}

#[test]
fn a_card_made_new_again_begins_anew() {
    let mut rows: Vec<LogRow> = (0..4).map(|day| answer(0, 0, Rating::Good, Mode::Typed, day)).collect();
    rows.insert(2, row(0, first_day().plus(1), Change::Reset(key(0))));
    assert_eq!(answers(&rows).count(), 2);
    let lengths: Vec<usize> = answers(&rows).histories().iter().map(Vec::len).collect();
    assert_eq!(lengths, [2, 2]);
}

#[test]
fn a_renamed_card_goes_on_with_its_answers() {
    let rename = |from, to| row(0, first_day(), Change::Rename { from: key(from), to: key(to) });
    let rows = [
        answer(0, 0, Rating::Good, Mode::Typed, 0),
        answer(1, 1, Rating::Good, Mode::Typed, 1),
        rename(0, 1),
        answer(2, 1, Rating::Again, Mode::Typed, 2),
        rename(1, 2),
        answer(3, 0, Rating::Good, Mode::Typed, 3), // a deck may still use its first name
    ];
    let answers = answers(&rows);
    let days: Vec<Vec<u32>> = answers
        .histories()
        .iter()
        .map(|history| history.iter().map(|answer| answer.day.days_since(first_day())).collect())
        .filter(|days: &Vec<u32>| !days.is_empty())
        .collect();
    assert_eq!(days, [[0, 1, 2, 3]]);
}

#[test]
fn lucky_guesses_are_measured_only_where_there_is_little_else() {
    let rows = |typed: usize| -> Vec<LogRow> {
        let cards = typed + 10;
        let mode = |card: usize| if card < typed { Mode::Typed } else { Mode::Choice(4) };
        let all = (0..cards * 2).map(|number| {
            let card = number % cards;
            answer(number, card, Rating::Good, mode(card), if number < cards { 0 } else { 3 })
        });
        all.collect()
    };
    let measured = |typed: usize| {
        let answers = answers(&rows(typed));
        let mut count = 0;
        Measured::of(&answers, 0, usize::MAX).foretell(&answers, &PUBLISHED, |_, _| count += 1);
        count
    };
    assert_eq!((measured(63), measured(64)), (73, 64));
}

#[test]
fn a_guess_makes_a_right_answer_likelier() {
    let rows = [answer(0, 0, Rating::Good, Mode::Typed, 0), answer(1, 0, Rating::Good, Mode::Choice(2), 30)];
    let answers = answers(&rows);
    let mut chances = Vec::new();
    Measured::of(&answers, 0, usize::MAX).foretell(&answers, &PUBLISHED, |_, chance| chances.push(chance));
    let memory = memories_after(&Model::default(), None, Mode::Typed)[2];
    let recall = Model::default().retrievability(memory, 30);
    assert_eq!(chances, [recall + (1.0 - recall) / 2.0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_log_is_too_odd(
        odd in prop::collection::vec((0..6usize, 1..=4u8, 0..5u8, 0..40u32), 0..1_200)
    ) {
        let rows: Vec<LogRow> = odd
            .into_iter()
            .enumerate()
            .map(|(number, (card, rating, options, day))| {
                let mode = if options == 0 { Mode::Typed } else { Mode::Choice(options) };
                answer(number, card, Rating::from_number(rating).unwrap(), mode, day)
            })
            .collect();
        let found = fit(&answers(&rows), &PUBLISHED, &Stop::default());
        prop_assert!(found.is_none_or(|found| found.parameters.are_finite()));
    }
}
