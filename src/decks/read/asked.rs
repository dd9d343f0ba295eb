//! What one `[[card]]` asks: one question, a question both ways, or one for each number of its gaps.
//!
//! In: a card's table and its kind. Out: sides, each with its question and its answer. Never here: the id of a card, and
//! what is said about it.

use super::header::Header;
use super::kinds::cloze::{self, Gapped};
use super::kinds::{self, reverse};
use super::localized::text;
use super::{Faults, Table};
use crate::domain::model::{Answer, Kind, Side, Text};

/// What a card's table asks, as far as it could be read.
pub(super) enum Asked {
    /// One question with its answer.
    Once(Option<Text>, Option<Answer>),
    /// A question with its answer, and the answer as a question.
    BothWays((Text, Answer), (Text, Answer)),
    /// A sentence, with a question for each of its gaps.
    Gaps(Option<Gapped>),
}

impl Asked {
    pub(super) fn read(
        card: &Table<'_>,
        kind: Option<Kind>,
        header: &Header,
        faults: &mut Faults<'_>,
    ) -> Self {
        if kind == Some(Kind::Cloze) {
            return Self::Gaps(cloze::read(card, &header.lang, faults));
        }
        let question = card.require("question", faults).and_then(|field| text(&field, &header.lang, faults));
        let answer = kind.and_then(|kind| kinds::read(kind, card, &header.answer_lang, faults));
        let field = card.field("reverse");
        let other = field.zip(question.as_ref()).zip(answer.as_ref());
        let other = other.and_then(|((field, question), answer)| {
            reverse::read(&field, question, answer, &header.lang, faults)
        });
        match (question, answer, other) {
            (Some(question), Some(answer), Some(other)) => Self::BothWays((question, answer), other),
            (question, answer, _) => Self::Once(question, answer),
        }
    }

    /// What the table is known by where it has no id.
    pub(super) fn wording(&self) -> Option<Text> {
        match self {
            Self::Once(question, _) => question.clone(),
            Self::BothWays((question, _), _) => Some(question.clone()),
            Self::Gaps(gapped) => gapped.as_ref().map(Gapped::sentence),
        }
    }

    /// The answer that a wrong one must not be.
    pub(super) fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Once(_, answer) => answer.as_ref(),
            Self::BothWays((_, answer), _) => Some(answer),
            Self::Gaps(_) => None,
        }
    }

    /// Of each card its side, its question and its answer.
    pub(super) fn sides(self) -> Option<Vec<(Option<Side>, Text, Answer)>> {
        match self {
            Self::Once(question, answer) => Some(vec![(None, question?, answer?)]),
            Self::BothWays((question, answer), (asked, right)) => {
                Some(vec![(None, question, answer), (Some(Side::Reverse), asked, right)])
            }
            Self::Gaps(gapped) => {
                let cards = gapped?.cards().into_iter();
                Some(cards.map(|(side, question, answer)| (Some(side), question, answer)).collect())
            }
        }
    }
}
