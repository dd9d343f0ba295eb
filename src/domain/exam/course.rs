//! One way the days until the exam may go: a learner who forgets as the model says, and does what each day brings.

use super::{Exam, Outset, Phase};
use crate::domain::forecast::{answer, is_known};
use crate::domain::model::CardRecord;
use crate::domain::schedule::Load;

/// How a run ended.
pub(super) struct Run {
    /// Answers on each day, today first; wrong ones and their repetition too.
    pub(super) answers: Vec<u32>,
    /// The chance of each card to be known on the day, added up.
    pub(super) known: f64,
    /// By how much the number of cards known may differ by chance, squared.
    pub(super) variance: f64,
}

/// Goes through the days before the exam. What looks like chance hangs on `number`.
pub(super) fn run(outset: &Outset, exam: Exam, number: u32) -> Run {
    let model = outset.scheduler.model();
    let mut records: Vec<CardRecord> = outset.cards.iter().map(|(_, record)| *record).collect();
    let mut load = Load::default();
    for record in &records {
        load.moves(&CardRecord::default(), record);
    }
    let lower = Phase::Maintain.scheduler(outset.scheduler.clone());
    let days = exam.day.days_since(outset.today);
    let mut answers = Vec::new();
    for day in (0..days).map(|day| outset.today.plus(day)) {
        let today = exam.today(model, &records, day);
        let scheduler = if today.phase == Phase::Maintain { &lower } else { &outset.scheduler };
        let is_learnt = |record: &CardRecord| {
            record.is_due(day) && record.studied.is_some_and(|studied| studied.last_day == day)
        };
        let learnt = (0..records.len()).filter(|place| records.get(*place).is_some_and(is_learnt));
        let new = (0..records.len())
            .filter(|place| {
                records.get(*place).is_some_and(|record| is_new(record) && !record.is_buried(day))
            })
            .take(if outset.brings_new { today.new } else { 0 });
        let asked: Vec<usize> = learnt.chain(today.reviews).chain(new).collect();
        let mut count = 0;
        for place in asked {
            let (Some(record), Some((key, _))) = (records.get_mut(place), outset.cards.get(place)) else {
                continue;
            };
            let knows = is_known(model, record, day, (number, place));
            count += answer(scheduler, key, record, day, knows, &mut load);
        }
        answers.push(count);
    }
    let (mut known, mut variance) = (0.0, 0.0);
    for studied in records.iter().filter(|record| !record.suspended).filter_map(|record| record.studied) {
        let chance = f64::from(model.retrievability(studied.memory, exam.day.days_since(studied.last_day)));
        known += chance;
        variance += chance * (1.0 - chance);
    }
    Run { answers, known, variance }
}

fn is_new(record: &CardRecord) -> bool {
    record.studied.is_none() && !record.suspended
}
