//! What a rule found out about an answer, before it is dressed up as a grade.

use super::Reason;
use crate::domain::model::{Lang, Text, Verdict, WrongAnswer};

/// A verdict with its score and reason.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Finding {
    pub(super) verdict: Verdict,
    /// 0–1.
    pub(super) score: f32,
    pub(super) reason: Option<Reason>,
    /// The part of what was typed that has a slip in it, where the whole is a list.
    pub(super) slip: Option<String>,
}

impl Finding {
    pub(super) const RIGHT: Self = Self { verdict: Verdict::Right, score: 1.0, reason: None, slip: None };
    pub(super) const TYPO: Self = Self { verdict: Verdict::Typo, score: 1.0, reason: None, slip: None };
    pub(super) const WRONG: Self = Self { verdict: Verdict::Wrong, score: 0.0, reason: None, slip: None };
    pub(super) const BLANK: Self = Self { verdict: Verdict::Blank, score: 0.0, reason: None, slip: None };

    /// A near miss that is worth `score`, 0–1.
    pub(super) const fn close(score: f32) -> Self {
        Self { verdict: Verdict::Close, score, reason: None, slip: None }
    }

    /// The wrong answer that the deck foresees, with what it says of it in the language asked in.
    pub(super) fn known_wrong(wrong: &WrongAnswer, lang: &Lang) -> Self {
        let why = wrong.why.as_ref().map(|why: &Text| why.pick(lang).clone());
        Self::WRONG.because(Reason::KnownWrong(why))
    }

    /// The same finding with a reason to show.
    pub(super) fn because(self, reason: Reason) -> Self {
        Self { reason: Some(reason), ..self }
    }
}
