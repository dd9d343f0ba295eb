//! Exams as `--json` prints them; `docs/json.md` documents every key.

use serde::Serialize;

use super::Told;
use crate::cli::prospect::Prospect;
use crate::domain::exam::Expected;
use crate::domain::model::DeckId;
use crate::domain::time::Day;

/// All exams.
#[derive(Serialize)]
pub(super) struct ExamJson<'a> {
    exams: Vec<ProspectJson<'a>>,
    past: Vec<PastJson<'a>>,
}

/// Whether an exam was called off.
#[derive(Serialize)]
pub(super) struct RemovedJson {
    pub(super) removed: bool,
}

#[derive(Serialize)]
struct ProspectJson<'a> {
    deck: &'a DeckId,
    date: Day,
    days: u32,
    per_day: usize,
    phase: &'static str,
    sweep_from: Day,
    reviews: usize,
    new: usize,
    expected: Option<ExpectedJson>,
    less: Option<ExpectedJson>,
    more: Option<ExpectedJson>,
    answers: Vec<f64>,
}

#[derive(Serialize)]
struct ExpectedJson {
    known: f64,
    least: f64,
    most: f64,
}

#[derive(Serialize)]
struct PastJson<'a> {
    deck: &'a DeckId,
    date: Day,
    expected: Option<ExpectedJson>,
    asked: usize,
    right: usize,
}

impl From<&Expected> for ExpectedJson {
    fn from(expected: &Expected) -> Self {
        let [known, least, most] = [expected.known, expected.least, expected.most].map(thousandths);
        Self { known, least, most }
    }
}

impl<'a> ExamJson<'a> {
    pub(super) fn of(told: &'a Told) -> Self {
        let prospect = |prospect: &'a Prospect| {
            let [less, more] = told.otherwise(prospect);
            ProspectJson {
                deck: &prospect.deck,
                date: prospect.exam.day,
                days: prospect.exam.day.days_since(told.today),
                per_day: prospect.exam.per_day,
                phase: prospect.today.phase.name(),
                sweep_from: prospect.start,
                reviews: prospect.today.reviews.len(),
                new: prospect.new_today(),
                expected: prospect.expected.as_ref().map(ExpectedJson::from),
                less: less.as_ref().map(ExpectedJson::from),
                more: more.as_ref().map(ExpectedJson::from),
                answers: prospect
                    .expected
                    .iter()
                    .flat_map(|expected| &expected.answers)
                    .copied()
                    .map(thousandths)
                    .collect(),
            }
        };
        let past = told.past.iter().map(|past| PastJson {
            deck: &past.deck,
            date: past.day,
            expected: past.expected.as_ref().map(ExpectedJson::from),
            asked: past.asked,
            right: past.right,
        });
        Self { exams: told.prospects.iter().map(prospect).collect(), past: past.collect() }
    }
}

fn thousandths(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
