//! What may be expected on the day.

use super::Exam;
use super::course::{Run, run};
use crate::domain::model::{CardKey, CardRecord};
use crate::domain::schedule::Scheduler;
use crate::domain::time::Day;

/// What a simulation begins with.
#[derive(Debug, Clone)]
pub struct Outset {
    /// The first day.
    pub today: Day,
    /// The cards in the order of the deck, and where they stand.
    pub cards: Vec<(CardKey, CardRecord)>,
    /// What schedules them apart from the exam.
    pub scheduler: Scheduler,
    /// Whether new cards come at all.
    pub brings_new: bool,
}

/// What is expected, if the learner does what each day brings.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    /// The share of the cards that are known on the day, 0–1. Suspended cards do not count, new ones count as not known.
    pub known: f64,
    /// Four times in five the share lies from here …
    pub least: f64,
    /// … to here.
    pub most: f64,
    /// Expected answers on each day until then, today first; wrong ones and their repetition too.
    pub answers: Vec<f64>,
}

/// The bounds of four fifths of a normal distribution, in standard deviations.
const FOUR_FIFTHS: f64 = 1.2816;

/// How far a learner's memory may lie from the model, as a standard deviation of the logarithm of the odds to know a card.
///
/// Source: chosen so that the share lies within the bounds for four fifths of simulated learners whose memories
/// spread as those of people do around the published parameters (`domain/exam/tests`).
const MODEL_SPREAD: f64 = 0.35;

/// About how many answers all runs together give, which bounds the time they take: home tells what is expected.
const ANSWERS: usize = 5_000;

/// Answers that a card takes until its exam, about.
const PER_CARD: usize = 5;

/// How many runs are made at least and at most. The fewer cards, the more chance weighs.
const RUNS: [usize; 2] = [3, 20];

/// What may be expected of an exam that is still to come; nothing where there is no card that counts.
pub fn expect(outset: &Outset, exam: Exam) -> Option<Expected> {
    let count = outset.cards.iter().filter(|(_, record)| !record.suspended).count();
    if count == 0 {
        return None;
    }
    let days = exam.day.days_since(outset.today) as usize;
    let [least, most] = RUNS;
    let of_a_run = (count * PER_CARD).min(exam.per_day * days).max(1);
    let runs = (ANSWERS / of_a_run).clamp(least, most);
    let runs: Vec<Run> = (0_u32..).take(runs).map(|number| run(outset, exam, number)).collect();
    let cards = exact(count);
    let known = mean(&runs, |run| run.known) / cards;
    let by_chance = mean(&runs, |run| run.variance) / (cards * cards);
    let of_runs = mean(&runs, |run| (run.known / cards - known).powi(2));
    let of_model = (known * (1.0 - known) * MODEL_SPREAD).powi(2);
    let reach = FOUR_FIFTHS * (by_chance + of_runs + of_model).sqrt();
    let on = |day: usize| mean(&runs, |run| run.answers.get(day).map_or(0.0, |count| f64::from(*count)));
    let answers = (0..days).map(on).collect();
    Some(Expected { known, least: (known - reach).max(0.0), most: (known + reach).min(1.0), answers })
}

fn mean(runs: &[Run], of: impl Fn(&Run) -> f64) -> f64 {
    runs.iter().map(of).sum::<f64>() / exact(runs.len().max(1))
}

fn exact(count: usize) -> f64 {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}
