//! Aligns the words of two phrases in order and tells what the match is worth.
//!
//! In: the tokens of the right phrase and of the typed one, a few dozen at most. Out: a [`Finding`]. Order
//! counts: who invaded whom is not the same the other way round.

use super::Rule;
use super::closeness::{self, Level};
use super::finding::Finding;
use super::phrase::Token;

/// How the tokens of two phrases match, in order.
pub(super) struct Alignment {
    same: usize,
    matched: usize,
    worst: Level,
    missing: usize,
    extra: usize,
    /// Whether a number or month is missing or extra.
    misses_number: bool,
}

impl Alignment {
    /// Matches as many tokens as possible, and among those ways the one with the fewest slips.
    pub(super) fn of(expected: &[Token], typed: &[Token]) -> Self {
        let table = Table::of(expected, typed);
        let (mut row, mut column) = (0, 0);
        let mut levels = Vec::new();
        let mut misses_number = false;
        loop {
            let step = match (expected.get(row), typed.get(column)) {
                (None, None) => break,
                (Some(_), None) => Step::Missing,
                (None, Some(_)) => Step::Extra,
                (Some(_), Some(_)) => table.step(row, column),
            };
            match step {
                Step::Match(level) => {
                    levels.push(level);
                    row += 1;
                    column += 1;
                }
                Step::Missing => {
                    misses_number |= expected.get(row).is_some_and(|token| token.is_exact);
                    row += 1;
                }
                Step::Extra => {
                    misses_number |= typed.get(column).is_some_and(|token| token.is_exact);
                    column += 1;
                }
            }
        }
        let matched = levels.len();
        Self {
            same: levels.iter().filter(|level| **level == Level::Same).count(),
            matched,
            worst: levels.into_iter().min().unwrap_or(Level::Different),
            missing: expected.len() - matched,
            extra: typed.len() - matched,
            misses_number,
        }
    }

    /// All the same: right. All matched: a slip. Two words and more with half as many extra ones, or three fifths of three words
    /// and more without extra ones: close.
    pub(super) fn finding(&self) -> Finding {
        if self.misses_number {
            return Finding::WRONG.by(Rule::NumberDiffers);
        }
        let expected = self.matched + self.missing;
        let with_extra = self.missing == 0 && self.same >= 2 && self.extra * 2 <= self.same;
        let with_missing = self.extra == 0 && expected >= 3 && self.same * 5 >= expected * 3;
        match (self.missing, self.extra) {
            (0, 0) if self.worst == Level::Same => Finding::RIGHT.by(Rule::SameWords),
            (0, 0) if self.worst == Level::Typo => Finding::TYPO,
            (0, 0) if self.worst == Level::Near => Finding::close(0.5).by(Rule::OtherEnding),
            _ if with_extra || with_missing => {
                let rule = if with_extra { Rule::ExtraWords } else { Rule::MissingWords };
                Finding::close(share(self.matched, expected + self.extra)).by(rule)
            }
            _ => Finding::WRONG,
        }
    }
}

/// `part` of `whole` as a share, 0–1; both are small counts.
pub(super) fn share(part: usize, whole: usize) -> f32 {
    let count = |n: usize| u16::try_from(n).map_or(f32::from(u16::MAX), f32::from);
    count(part) / count(whole.max(1))
}

#[derive(Clone, Copy)]
enum Step {
    Match(Level),
    Missing,
    Extra,
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
            Step::Match(self.level(row, column))
        } else if self.best(row + 1, column) == best {
            Step::Missing
        } else {
            Step::Extra
        }
    }
}
