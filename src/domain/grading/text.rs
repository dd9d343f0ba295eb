//! Judges typed words.
//!
//! In: the accepted forms in all languages and what was typed. Out: a [`Finding`]. The order of the tests is
//! the rule: what is accepted is right; then what the deck calls wrong and what answers another card is
//! wrong; only then may letters be off.

use super::closeness::{self, Level};
use super::finding::Finding;
use super::phrase::{Phrase, Token};
use super::{Context, Reason};
use crate::domain::model::{Localized, Verdict, WrongAnswer};

/// Phrases of more tokens are the same or different; it bounds the work on hostile input.
const MAX_TOKENS: usize = 40;

/// Judges words against the accepted forms.
pub(super) fn judge(
    forms: &Localized<Vec<String>>,
    wrong: &[WrongAnswer],
    typed: &Phrase,
    context: &Context<'_>,
) -> Finding {
    let own = phrases(forms);
    if own.iter().any(|form| form.says(typed)) {
        return Finding::RIGHT;
    }
    if let Some(finding) = foreseen(wrong, typed, context) {
        return finding;
    }
    if context.known.is_other_answer(typed, &own) {
        return Finding::WRONG.because(Reason::OtherCard);
    }
    let best = own.iter().map(|form| compare(form, typed)).max_by(|a, b| a.score.total_cmp(&b.score));
    match best.unwrap_or(Finding::WRONG) {
        typo if typo.verdict == Verdict::Typo => {
            let foreseen_too = wrong.iter().flat_map(|wrong| wrong.answer.iter());
            let is_torn = foreseen_too.map(|(_, text)| Phrase::of(text)).any(|form| is_typo(&form, typed));
            if is_torn || context.known.has_rival(typed, &own) { Finding::close(0.5) } else { typo }
        }
        other => other,
    }
}

/// The accepted forms in all languages, ready for comparison.
pub(super) fn phrases(forms: &Localized<Vec<String>>) -> Vec<Phrase> {
    forms.iter().flat_map(|(_, forms)| forms).map(|form| Phrase::of(form)).collect()
}

/// The finding for an answer that the deck foresees as wrong.
pub(super) fn foreseen(wrong: &[WrongAnswer], typed: &Phrase, context: &Context<'_>) -> Option<Finding> {
    let says = |wrong: &&WrongAnswer| wrong.answer.iter().any(|(_, text)| Phrase::of(text).says(typed));
    wrong.iter().find(says).map(|wrong| Finding::known_wrong(wrong, context.lang))
}

/// Whether what was typed is the form but for a slip.
pub(super) fn is_typo(form: &Phrase, typed: &Phrase) -> bool {
    compare(form, typed).verdict == Verdict::Typo
}

/// Compares phrases that do not say the same.
pub(super) fn compare(form: &Phrase, typed: &Phrase) -> Finding {
    let is_turned = form.is_negated() != typed.is_negated();
    let is_hedged = typed.hedges() && !form.hedges();
    let is_long = form.tokens.len().max(typed.tokens.len()) > MAX_TOKENS;
    if is_turned || is_hedged || is_long || form.is_blank() {
        return Finding::WRONG;
    }
    if form.tokens.len() != typed.tokens.len() && is_typo_across_blanks(form, typed) {
        return Finding::TYPO;
    }
    Alignment::of(&form.tokens, &typed.tokens).finding()
}

/// Whether the phrases differ by a slip once the blanks are gone, as in `peacefull co existence`.
fn is_typo_across_blanks(form: &Phrase, typed: &Phrase) -> bool {
    let whole = |phrase: &Phrase| Token {
        value: phrase.key.clone(),
        written: phrase.key.clone(),
        is_exact: phrase.tokens.iter().any(|token| token.is_exact),
    };
    let near_in_size = form.tokens.len().abs_diff(typed.tokens.len()) == 1;
    near_in_size
        && !whole(form).is_exact
        && !whole(typed).is_exact
        && strsim::osa_distance(&form.key, &typed.key) == 1
        && closeness::of_tokens(&whole(form), &whole(typed)) == Level::Typo
}

/// How the tokens of two phrases match, in order.
struct Alignment {
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
    fn of(expected: &[Token], typed: &[Token]) -> Self {
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

    /// All matched: a slip. Two words and more with half as many extra ones, or three fifths of three words
    /// and more without extra ones: close.
    fn finding(&self) -> Finding {
        if self.misses_number {
            return Finding::WRONG;
        }
        let expected = self.matched + self.missing;
        let with_extra = self.missing == 0 && self.same >= 2 && self.extra * 2 <= self.same;
        let with_missing = self.extra == 0 && expected >= 3 && self.same * 5 >= expected * 3;
        match (self.missing, self.extra) {
            (0, 0) if self.worst >= Level::Typo => Finding::TYPO,
            (0, 0) if self.worst == Level::Near => Finding::close(0.5),
            _ if with_extra || with_missing => Finding::close(share(self.matched, expected + self.extra)),
            _ => Finding::WRONG,
        }
    }
}

/// `part` of `whole` as a share, 0–1; both are small counts.
fn share(part: usize, whole: usize) -> f32 {
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
