//! Aligns the words of two phrases in order and tells what the match is worth.
//!
//! In: the tokens of the right phrase and of the typed one, a few dozen at most. Out: a [`Finding`]. Order
//! counts: who invaded whom is not the same the other way round.

use super::Rule;
use super::closeness;
use super::finding::Finding;
use super::lexicon::particles;
use super::measure::Level;
use super::phrase::Token;

/// How the tokens of two phrases match, in order.
pub(super) struct Alignment {
    /// What became of each token, from the first to the last.
    pub(super) steps: Vec<Step>,
    /// Whether a number or month is missing or extra.
    misses_number: bool,
    /// Whether every extra token is a word that says nothing of its own.
    adds_small_words: bool,
}

/// What became of a token, by its place in the right phrase and in the typed one.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Match(usize, usize, Level),
    Missing(usize),
    Extra(usize),
}

impl Alignment {
    /// Matches as many tokens as possible, and among those ways the one with the fewest slips.
    pub(super) fn of(expected: &[Token], typed: &[Token]) -> Self {
        let table = Table::of(expected, typed);
        let (mut row, mut column) = (0, 0);
        let mut steps = Vec::new();
        let (mut misses_number, mut adds_small_words) = (false, true);
        loop {
            let step = match (expected.get(row), typed.get(column)) {
                (None, None) => break,
                (Some(_), None) => Step::Missing(row),
                (None, Some(_)) => Step::Extra(column),
                (Some(_), Some(_)) => table.step(row, column),
            };
            match step {
                Step::Match(..) => {
                    row += 1;
                    column += 1;
                }
                Step::Missing(_) => {
                    misses_number |= expected.get(row).is_some_and(|token| token.is_exact);
                    row += 1;
                }
                Step::Extra(_) => {
                    misses_number |= typed.get(column).is_some_and(|token| token.is_exact);
                    adds_small_words = adds_small_words
                        && typed.get(column).is_some_and(|token| particles::is_small(&token.value));
                    column += 1;
                }
            }
            steps.push(step);
        }
        Self { steps, misses_number, adds_small_words }
    }

    /// All the same: right. All matched: a slip. Two words and more with half as many extra ones, or three fifths of three words
    /// and more without extra ones: close.
    pub(super) fn finding(&self) -> Finding {
        if self.misses_number {
            return Finding::WRONG.by(Rule::NumberDiffers);
        }
        let count = |is_counted: fn(&Step) -> bool| self.steps.iter().filter(|step| is_counted(step)).count();
        let same = count(|step| matches!(step, Step::Match(_, _, Level::Same)));
        let missing = count(|step| matches!(step, Step::Missing(_)));
        let extra = count(|step| matches!(step, Step::Extra(_)));
        let matched = self.steps.len() - missing - extra;
        let expected = matched + missing;
        let with_extra = missing == 0 && same >= 2 && extra * 2 <= same;
        let with_missing = extra == 0 && expected >= 3 && same * 5 >= expected * 3;
        let worst = self.worst();
        match (missing, extra) {
            (0, 0) if worst == Level::Same => Finding::RIGHT.by(Rule::SameWords),
            (0, 0) if worst == Level::Typo => Finding::TYPO,
            (0, 0) if worst == Level::Near => Finding::close(0.5).by(Rule::OtherEnding),
            _ if with_extra || with_missing => {
                let rule = match with_extra {
                    true if self.adds_small_words => Rule::ExtraSmallWords,
                    true => Rule::ExtraWords,
                    false => Rule::MissingWords,
                };
                Finding::close(share(matched, expected + extra)).by(rule)
            }
            _ => Finding::WRONG,
        }
    }

    /// The worst of the matches.
    fn worst(&self) -> Level {
        let levels = self.steps.iter().filter_map(|step| match step {
            Step::Match(_, _, level) => Some(*level),
            Step::Missing(_) | Step::Extra(_) => None,
        });
        levels.min().unwrap_or(Level::Different)
    }
}

/// `part` of `whole` as a share, 0–1; both are small counts.
pub(super) fn share(part: usize, whole: usize) -> f32 {
    let count = |n: usize| u16::try_from(n).map_or(f32::from(u16::MAX), f32::from);
    count(part) / count(whole.max(1))
}

/// Per pair of positions how well the tokens from there on can be matched at best.
struct Table {
    width: usize,
    levels: Vec<Level>,
    best: Vec<u32>,
}

impl Table {
    fn of(expected: &[Token], typed: &[Token]) -> Self {
        let width = typed.len() + 1;
        let mut table = Self { width, levels: Vec::new(), best: vec![0; (expected.len() + 1) * width] };
        for token in expected {
            table.levels.extend(typed.iter().map(|typed| closeness::of_tokens(token, typed)));
            table.levels.push(Level::Different);
        }
        for row in (0..expected.len()).rev() {
            for column in (0..typed.len()).rev() {
                let best = table
                    .with_match(row, column)
                    .max(table.best(row + 1, column))
                    .max(table.best(row, column + 1));
                if let Some(cell) = table.best.get_mut(row * width + column) {
                    *cell = best;
                }
            }
        }
        table
    }

    fn best(&self, row: usize, column: usize) -> u32 {
        self.best.get(row * self.width + column).copied().unwrap_or(0)
    }

    fn level(&self, row: usize, column: usize) -> Level {
        self.levels.get(row * self.width + column).copied().unwrap_or(Level::Different)
    }

    /// The worth of matching these two; any match outweighs the slips of all others.
    fn with_match(&self, row: usize, column: usize) -> u32 {
        let worth = match self.level(row, column) {
            Level::Different => return 0,
            Level::Near => 1000,
            Level::Typo => 1001,
            Level::Same => 1002,
        };
        worth + self.best(row + 1, column + 1)
    }

    fn step(&self, row: usize, column: usize) -> Step {
        let best = self.best(row, column);
        if best > 0 && self.with_match(row, column) == best {
            Step::Match(row, column, self.level(row, column))
        } else if self.best(row + 1, column) == best {
            Step::Missing(row)
        } else {
            Step::Extra(column)
        }
    }
}
