//! Which parameters are kept.

use super::answers::Answers;
use super::five::five;
use super::loss::{Loss, Measured};
use super::trained::trained;
use super::{FEWEST, Stop};
use crate::domain::model::Parameters;
use crate::domain::schedule::PUBLISHED;

/// Of more answers only so many are fitted to, the newest: they say all there is, and take less than a second.
const MOST: usize = 100_000;

/// With more answers than this, five numbers are not tried: all of them, trained, do better by far.
///
/// Source: on a real log training overtook the five somewhere between 1,000 and 6,000 answers.
const MOST_FOR_FIVE: usize = 5_000;

/// The newest answers, in per cent, that candidates are compared on.
const NEWEST: usize = 20;

/// How many times as likely others must make all of the newest answers together as the parameters that hold do, as a
/// logarithm, so that chance changes little.
///
/// Source: measured on simulated learners of some 450 answers. Without a margin, three in sixty were given parameters that
/// serve them worse than the published ones; with it one was, for a tenth of the gain.
const MARGIN: f64 = 1.0;

/// Where parameters come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// They hold now.
    Current,
    /// The published ones.
    Published,
    /// Five numbers near the published ones, fitted.
    Five,
    /// All of them, trained.
    Trained,
}

impl Method {
    /// The word in output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Published => "published",
            Self::Five => "five",
            Self::Trained => "trained",
        }
    }
}

/// Parameters, and how well they foretell the newest fifth of the answers without having been fitted to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Where they come from.
    pub method: Method,
    /// Their loss on the newest fifth; lower is better.
    pub loss: Loss,
}

/// What a fit found.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// How many answers there were to fit to.
    pub answers: usize,
    /// The candidates, those that hold first.
    pub candidates: Vec<Candidate>,
    /// The best of them; [`Method::Current`] where nothing foretells better than what holds.
    pub best: Candidate,
    /// The best ones, fitted to all answers.
    pub parameters: Parameters,
}

impl Fit {
    /// How well the parameters that hold foretell the newest fifth.
    pub fn current(&self) -> Loss {
        self.candidates.first().map(|current| current.loss).unwrap_or_default()
    }
}

/// Fits parameters to the older answers, compares them with those that hold and the published ones on the newest fifth,
/// and fits the best way again to all answers. `None` where there are fewer than [`FEWEST`], or when it was stopped.
pub fn fit(answers: &Answers, current: &Parameters, stop: &Stop) -> Option<Fit> {
    let count = answers.count();
    if count < FEWEST {
        return None;
    }
    let most = count.min(MOST);
    let from = answers.behind(most);
    let compared = Measured::of(answers, from, answers.behind(most * NEWEST / 100));
    let mut fitted = vec![(Method::Current, *current)];
    if *current != PUBLISHED {
        fitted.push((Method::Published, PUBLISHED));
    }
    if count <= MOST_FOR_FIVE {
        fitted.push((Method::Five, five(answers, compared, stop)?));
    }
    fitted.extend(trained(answers, compared, stop).map(|parameters| (Method::Trained, parameters)));
    let candidates: Vec<Candidate> = fitted
        .iter()
        .map(|(method, parameters)| Candidate {
            method: *method,
            loss: compared.losses(answers, parameters).newer,
        })
        .collect();
    let current_loss = candidates.first()?.loss.sum();
    let best = candidates
        .iter()
        .filter(|candidate| {
            candidate.method == Method::Current || candidate.loss.sum() <= current_loss - MARGIN
        })
        .min_by(|one, other| one.loss.sum().total_cmp(&other.loss.sum()))
        .copied()?;
    let all = Measured::of(answers, from, usize::MAX);
    let parameters = match best.method {
        Method::Current => *current,
        Method::Published => PUBLISHED,
        Method::Five => five(answers, all, stop)?,
        Method::Trained => trained(answers, all, stop)?,
    };
    if stop.is_pressed() {
        return None;
    }
    Some(Fit { answers: count, candidates, best, parameters })
}
