//! What the grader says of an answer.

use crate::domain::model::{Rating, Verdict};
use crate::domain::time::Precision;

/// The judgement of one typed answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Grade {
    /// What the machine makes of it.
    pub verdict: Verdict,
    /// The rating that follows from the verdict.
    pub suggested: Rating,
    /// Share that was right, 0–1.
    pub score: f32,
    /// The right answer, as it is shown in the language asked in.
    pub expected: String,
    /// What was typed against the nearest right answer; empty where a diff would not help.
    pub diff: Vec<DiffPart>,
    /// Why the answer is not simply right, where there is something to say.
    pub reason: Option<Reason>,
}

/// A stretch of a typed answer held against a right one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiffPart {
    /// In both.
    Same(String),
    /// In the right answer only.
    Missing(String),
    /// In what was typed only.
    Extra(String),
}

/// Why an answer is not simply right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A wrong answer that the deck foresees, with what it says of it.
    KnownWrong(Option<String>),
    /// The right answer of another card of the deck.
    OtherCard,
    /// A right date, but less fine than the precision asked.
    Coarser(Precision),
    /// What was typed was read as this date, which is not the answer.
    ReadAsDate(String),
    /// What was typed could not be read as a date of the precision asked.
    NotADate(Precision),
    /// The right date, but for the first digits of its year.
    ShortYear,
    /// What was typed could not be read as a number.
    NotANumber,
    /// The number is right, but other words stand beside it.
    UnknownWords(String),
    /// Some items of a list, and perhaps others.
    Items {
        /// How many of its items were named.
        right: usize,
        /// How many it has.
        of: usize,
        /// Those that were not named.
        missing: Vec<String>,
        /// What was typed and is none of its items.
        extra: Vec<String>,
        /// What the deck says of one of those, where it foresees it.
        why: Option<String>,
    },
    /// All items of a list, but not in their order.
    OtherOrder,
    /// Two neighbours, in their right order, that were put the other way round.
    Swapped(String, String),
    /// Some of the pairs.
    Pairs {
        /// How many were right.
        right: usize,
        /// How many there are.
        of: usize,
    },
}
