//! How well parameters foretell answers.

use super::answers::{Answer, Answers, History, foretold};
use crate::domain::model::{MemoryState, Mode, ParameterSet, Parameters, Rating};
use crate::domain::schedule::{Model, memories_after};
use crate::domain::time::Day;

/// No answer is foretold more surely than this, so that one surprise does not outweigh all else.
const SUREST: f32 = 0.9999;

/// At least so many answers without options say more than those with options among them.
const ENOUGH: usize = 64;

/// What is foretold of answers, added up.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Loss {
    sum: f64,
    count: usize,
}

impl Loss {
    /// Minus the sum of the logarithms of the chances that were given to what happened.
    pub(super) const fn sum(self) -> f64 {
        self.sum
    }

    /// How many answers that are.
    pub const fn count(self) -> usize {
        self.count
    }

    /// The mean over the answers: log loss. 0 where there are none.
    #[expect(clippy::cast_precision_loss, reason = "far fewer answers than f64 is exact for")]
    pub fn mean(self) -> f64 {
        if self.count == 0 { 0.0 } else { self.sum / self.count as f64 }
    }

    fn take(&mut self, chance: f32, is_right: bool) {
        let chance = chance.clamp(1.0 - SUREST, SUREST);
        let happened = if is_right { chance } else { 1.0 - chance };
        self.sum -= f64::from(happened).ln();
        self.count += 1;
    }
}

/// How parameters do on the answers up to a place in the log, and on those behind it.
pub(super) struct Losses {
    pub(super) older: Loss,
    pub(super) newer: Loss,
}

/// What is measured: which answers, and where the newer ones begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measured {
    /// Answers at this place in the log and before it are not measured, only learnt from.
    from: usize,
    /// Answers at this place and before it are older.
    split: usize,
    /// Whether answers with options are measured too.
    choices: bool,
}

impl Measured {
    /// The answers behind `from`, older ones up to `split`.
    ///
    /// A right answer among options may be a guess: such answers are measured only where there are too few others.
    pub(super) fn of(answers: &Answers, from: usize, split: usize) -> Self {
        let all = Self { from, split, choices: true };
        let measured =
            answers.histories().iter().flat_map(|history| foretold(history)).map(|(answer, _)| answer);
        let typed = measured.filter(|answer| all.counts(answer) && !is_choice(answer)).count();
        Self { choices: typed < ENOUGH, ..all }
    }

    /// Whether this answer is measured.
    pub(super) const fn counts(self, answer: &Answer) -> bool {
        answer.place > self.from && (self.choices || !is_choice(answer))
    }

    /// Whether this answer is one of the older ones.
    pub(super) const fn is_older(self, answer: &Answer) -> bool {
        answer.place <= self.split
    }

    /// The histories with answers that may be measured.
    pub(super) fn histories(self, answers: &Answers) -> impl Iterator<Item = &History> {
        let is_measured =
            move |history: &&History| history.last().is_some_and(|answer| answer.place > self.from);
        answers.histories().iter().filter(is_measured)
    }

    /// How those parameters do.
    pub(super) fn losses(self, answers: &Answers, parameters: &Parameters) -> Losses {
        let mut losses = Losses { older: Loss::default(), newer: Loss::default() };
        self.foretell(answers, parameters, |answer, chance| {
            let loss = if self.is_older(answer) { &mut losses.older } else { &mut losses.newer };
            loss.take(chance, answer.rating.is_pass());
        });
        losses
    }

    /// Foretells every answer that is measured from those before it; `each` is told the chance that it is right.
    pub(super) fn foretell(
        self,
        answers: &Answers,
        parameters: &Parameters,
        mut each: impl FnMut(&Answer, f32),
    ) {
        let model = Model::new(ParameterSet::default(), *parameters);
        for history in self.histories(answers) {
            let mut before: Option<(MemoryState, Day)> = None;
            for answer in history {
                let known = before.map(|(memory, day)| (memory, answer.day.days_since(day)));
                if let Some((memory, days)) = known.filter(|(_, days)| *days > 0 && self.counts(answer)) {
                    each(answer, chance_of_right(model.retrievability(memory, days), answer.mode));
                }
                let [again, hard, good, easy] = memories_after(&model, known, answer.mode);
                let memory = match answer.rating {
                    Rating::Again => again,
                    Rating::Hard => hard,
                    Rating::Good => good,
                    Rating::Easy => easy,
                };
                before = Some((memory, answer.day));
            }
        }
    }
}

const fn is_choice(answer: &Answer) -> bool {
    matches!(answer.mode, Mode::Choice(_))
}

/// The chance of a right answer: among options it may be guessed.
fn chance_of_right(recall: f32, mode: Mode) -> f32 {
    match mode {
        Mode::Choice(options) => recall + (1.0 - recall) / f32::from(options.max(1)),
        Mode::Typed | Mode::Flip => recall,
    }
}
