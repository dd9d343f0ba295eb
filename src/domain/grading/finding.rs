//! What a rule found out about an answer, before it is dressed up as a grade.

use super::{Reason, Rule};
use crate::domain::model::{Lang, Text, Verdict, WrongAnswer};

/// A verdict with its score and reason.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Finding {
    pub(super) verdict: Verdict,
    /// 0–1.
    pub(super) score: f32,
    pub(super) reason: Option<Reason>,
    /// The rule that decided.
    pub(super) rule: Rule,
    /// The part of what was typed that has a slip in it, where the whole is a list.
    pub(super) slip: Option<String>,
}

impl Finding {
    pub(super) const RIGHT: Self = Self::of(Verdict::Right, 1.0, Rule::Accepted);
    pub(super) const TYPO: Self = Self::of(Verdict::Typo, 1.0, Rule::Slip);
    pub(super) const WRONG: Self = Self::of(Verdict::Wrong, 0.0, Rule::Other);
    pub(super) const BLANK: Self = Self::of(Verdict::Blank, 0.0, Rule::Blank);

    const fn of(verdict: Verdict, score: f32, rule: Rule) -> Self {
        Self { verdict, score, reason: None, rule, slip: None }
    }

    /// A near miss that is worth `score`, 0–1.
    pub(super) const fn close(score: f32) -> Self {
        Self::of(Verdict::Close, score, Rule::Near)
    }

    /// The wrong answer that the deck foresees, with what it says of it in the language asked in.
    pub(super) fn known_wrong(wrong: &WrongAnswer, lang: &Lang) -> Self {
        let why = wrong.why.as_ref().map(|why: &Text| why.pick(lang).clone());
        Self::WRONG.by(Rule::Foreseen).because(Reason::KnownWrong(why))
    }

    /// The wrong finding where what was typed answers another card of the deck.
    pub(super) fn other_card() -> Self {
        Self::WRONG.by(Rule::OtherCard).because(Reason::OtherCard)
    }

    /// The same finding with the rule that decided.
    pub(super) fn by(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }

    /// The same finding with a reason to show.
    pub(super) fn because(self, reason: Reason) -> Self {
        Self { reason: Some(reason), ..self }
    }
}
