//! What the grader says of an answer.

use crate::domain::model::{Rating, Verdict};
use crate::domain::time::{Form, Precision};

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
    /// The date that was read from three numbers, where day and month could also be the other way round.
    pub read_as: Option<String>,
    /// What the deck knows to have happened before and after the date that was not known.
    pub neighbours: Option<Neighbours>,
}

/// The events before and after a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// The last event that was over before it.
    pub before: Option<Neighbour>,
    /// The first event that began after it.
    pub after: Option<Neighbour>,
}

/// An event beside a date, in the language asked in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// What happened.
    pub event: String,
    /// When.
    pub date: String,
    /// The time between it and the date.
    pub apart: Apart,
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

/// How far apart two dates are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    /// How many units, at least one.
    pub count: u32,
    /// Days, months or years: as finely as both dates are known.
    pub unit: Precision,
}

/// How far a date is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Off {
    /// The time between it and the right one.
    pub by: Apart,
    /// Whether it is too late, not too early.
    pub is_late: bool,
}

/// Why an answer is not simply right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A wrong answer that the deck foresees, with what it says of it.
    KnownWrong(Option<String>),
    /// The right answer of another card of the deck.
    OtherCard,
    /// A right date, but less fine than asked.
    Coarser {
        /// What was said.
        said: Form,
        /// What is asked.
        asked: Form,
    },
    /// What was typed was read as this date, which is not the answer.
    ReadAsDate {
        /// The date as it was read.
        date: String,
        /// How far off it is, where that is near.
        off: Option<Off>,
    },
    /// What was typed could not be read as a date of the form asked.
    NotADate(Form),
    /// The right date, but for the first digits of its year.
    ShortYear,
    /// The right day and month, without their year.
    NoYear,
    /// The right date, said to be only about that.
    Hedged,
    /// The right date with another day of the week than the one it has, which is this.
    OtherWeekday(String),
    /// With day and month the other way round it is the right date.
    OtherReading {
        /// The date as it was read.
        read: String,
        /// The right one.
        other: String,
    },
    /// Of a span that is asked only one end.
    OneEnd {
        /// Whether it is the beginning.
        is_first: bool,
    },
    /// What was typed could not be read as a number.
    NotANumber,
    /// The number is wrong, and near.
    NearNumber,
    /// The number is within twice the tolerance, but not within it.
    JustOutside,
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
