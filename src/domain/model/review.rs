//! One answered showing of a card.

use std::fmt;

use super::{CardKey, ContentHash, DeckId, Lang, ParameterSet, Rating, Verdict};
use crate::domain::time::Day;

/// How the answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Typed.
    Typed,
    /// Revealed and rated by the person.
    Flip,
    /// Chosen among this many options (2 for true or false), so that a guess may be right.
    Choice(u8),
}

impl fmt::Display for Mode {
    /// `typed`, `flip` or `choice-4`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Typed => f.write_str("typed"),
            Self::Flip => f.write_str("flip"),
            Self::Choice(options) => write!(f, "choice-{options}"),
        }
    }
}

impl Mode {
    /// Reads what [`Mode`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "typed" => Some(Self::Typed),
            "flip" => Some(Self::Flip),
            _ => text.strip_prefix("choice-")?.parse().ok().map(Self::Choice),
        }
    }
}

/// Why the card was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// It was new or its day had come.
    Due,
    /// Its day had not come yet.
    Ahead,
    /// For practice: the schedule stays as it is.
    Cram,
}

impl Purpose {
    /// The word in the log.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Ahead => "ahead",
            Self::Cram => "cram",
        }
    }

    /// The purpose of a word in the log.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Due, Self::Ahead, Self::Cram].into_iter().find(|purpose| purpose.name() == name)
    }

    /// Whether the answer changes the card's record.
    pub const fn is_scheduled(self) -> bool {
        matches!(self, Self::Due | Self::Ahead)
    }
}

/// A review as it stands in the log, but for when it happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The card.
    pub key: CardKey,
    /// The deck it was asked in.
    pub deck: DeckId,
    /// The person's rating.
    pub rating: Rating,
    /// The rating the verdict suggested.
    pub suggested: Rating,
    /// The grader's verdict; `None` for a card the person rates alone.
    pub verdict: Option<Verdict>,
    /// What was typed, as typed.
    pub typed: String,
    /// How the answer was given.
    pub mode: Mode,
    /// Why the card was shown.
    pub purpose: Purpose,
    /// The language it was asked in.
    pub lang: Lang,
    /// Milliseconds from question to answer, at most 60,000.
    pub answer_ms: u32,
    /// Share of the answer that was right, 0–1.
    pub score: f32,
    /// Hints taken before the answer.
    pub hints: u8,
    /// Desired retention the due day was computed for, 0.70–0.97.
    pub retention: f32,
    /// Parameters the due day was computed with.
    pub parameters: ParameterSet,
    /// The study day the card was given to come back; after practice the one it had, or its own for a new card.
    pub due: Day,
    /// Hash of what was asked.
    pub content: ContentHash,
}
