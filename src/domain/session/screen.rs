//! What is to be seen: the same for every face.

use super::Summary;
use crate::domain::grading::Grade;
use crate::domain::model::{Card, CardRecord, Lang, Rating};
use crate::domain::schedule::Choices;
use crate::domain::time::Timestamp;

/// What a session shows now.
#[derive(Debug, Clone, PartialEq)]
pub enum Screen<'a> {
    /// A question waits for its answer.
    Question(QuestionView<'a>),
    /// An answer has been judged, or a card revealed, and waits for the rating.
    Verdict(VerdictView<'a>),
    /// A change is being written.
    Saving,
    /// The session is over.
    Over(Summary),
}

/// A question and where it stands in the session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuestionView<'a> {
    /// The card asked.
    pub card: &'a Card,
    /// Where the card stands.
    pub record: &'a CardRecord,
    /// The language it is asked in.
    pub lang: &'a Lang,
    /// The options of a choice, the items to be put in order or the right sides of pairs, in the order shown.
    pub options: &'a [String],
    /// How many cards of the session have come up, this one included.
    pub position: usize,
    /// Cards in the session.
    pub total: usize,
    /// Whether the card was failed earlier in this session.
    pub is_again: bool,
    /// Whether this is the first question of its kind in this session.
    pub is_first_of_kind: bool,
    /// Whether something of this session can be taken back.
    pub has_past: bool,
    /// What the grader says of the first answer, where that was close and another try is open.
    pub near: Option<&'a Grade>,
    /// When it came up.
    pub since: Timestamp,
}

/// A judged answer.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictView<'a> {
    /// The question that was asked.
    pub question: QuestionView<'a>,
    /// What was answered: for an option its text, for an order or pairs what they are, written as the right answer is.
    pub answered: &'a str,
    /// The judgement; `None` for a card the person rates alone.
    pub grade: Option<&'a Grade>,
    /// The rating that is taken when the person says nothing else.
    pub suggested: Rating,
    /// What each rating would do; nothing where the answer is practice and the schedule stays as it is.
    pub choices: Option<Choices>,
}
