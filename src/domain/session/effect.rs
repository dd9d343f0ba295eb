//! What a session asks the world to do.

use super::Summary;
use crate::domain::grading::Hint;
use crate::domain::model::{CardKey, Change, Review, RowId};
use crate::domain::time::Moment;

/// A wish of the session; carried out in order, each before the next event.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write the step; answer with `Saved` or `Conflict`.
    Commit(Step),
    /// Write that the card was set aside or marked; answer with `Appended`.
    Append(CardKey, Change, Moment),
    /// Take those rows of that card back, in this order; answer with `TakenBack`.
    TakeBack(CardKey, Vec<RowId>, Moment),
    /// Tell the person that the card is a leech, and of how many lapses; with `true` it is suspended next.
    Leech(CardKey, u32, bool),
    /// Tell the person a part of the answer.
    Hint(Hint),
    /// Tell the person why nothing happened.
    Refuse(Refusal),
    /// The session is over.
    Finish(Summary),
}

/// A rated answer, ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The row to write.
    pub review: Review,
    /// When the rating was given.
    pub moment: Moment,
    /// The last row of the card's log that the due day was computed from.
    pub expected: Option<RowId>,
}

/// Why an event changed nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The answer names none of this many options.
    NotAnOption(usize),
    /// The answer does not name some of this many options, each once.
    NotOptions(usize),
    /// The answer does not name each of this many items once.
    NotAnOrder(usize),
    /// The answer does not name each side of this many pairs once.
    NotAllPairs(usize),
    /// The answer is neither true nor false.
    NotTrueOrFalse,
    /// There is no hint for this kind of question.
    NoHint,
    /// All hints for this question were given.
    NoMoreHints,
    /// Nothing was done yet in this session.
    NothingToUndo,
}
