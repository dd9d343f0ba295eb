//! What can be asked of a card, by name.

use std::ops::RangeInclusive;

/// A name that stands before a colon or a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Tags, by words.
    Tag,
    /// The id of the deck, by words.
    Deck,
    /// The kind of question.
    Kind,
    /// Where the card stands.
    State,
    /// A number.
    Measure(Measure),
    /// The day the card comes back.
    Due,
}

impl Field {
    /// All fields, in the order they are documented.
    pub const ALL: [Self; 10] = [
        Self::Tag,
        Self::Deck,
        Self::Kind,
        Self::State,
        Self::Measure(Measure::Retrievability),
        Self::Measure(Measure::Stability),
        Self::Measure(Measure::Difficulty),
        Self::Measure(Measure::Lapses),
        Self::Measure(Measure::Reps),
        Self::Due,
    ];

    /// The name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Deck => "deck",
            Self::Kind => "kind",
            Self::State => "state",
            Self::Measure(measure) => measure.name(),
            Self::Due => "due",
        }
    }

    /// The field of a name, in whatever case.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name().eq_ignore_ascii_case(name))
    }

    /// Whether it is compared rather than given a word.
    pub const fn is_compared(self) -> bool {
        matches!(self, Self::Measure(_) | Self::Due)
    }
}

/// A number of a card's memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The chance of recall today, 0–1.
    Retrievability,
    /// Days until recall falls to 0.9.
    Stability,
    /// 1 (easy) to 10 (hard).
    Difficulty,
    /// How often it was forgotten after it had been known.
    Lapses,
    /// Reviews that count for the schedule.
    Reps,
}

impl Measure {
    /// The name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Retrievability => "retrievability",
            Self::Stability => "stability",
            Self::Difficulty => "difficulty",
            Self::Lapses => "lapses",
            Self::Reps => "reps",
        }
    }

    /// What it can be.
    pub const fn bounds(self) -> RangeInclusive<f32> {
        match self {
            Self::Retrievability => 0.0..=1.0,
            Self::Difficulty => 1.0..=10.0,
            Self::Stability | Self::Lapses | Self::Reps => 0.0..=36_500.0,
        }
    }
}

/// Where a card stands: in its life, or set aside or marked by the person. Several may hold at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Never answered.
    New,
    /// Failed when new; comes once more today.
    Learning,
    /// Waiting for its day.
    Review,
    /// Failed after it had been known; comes once more today.
    Relearning,
    /// Set aside until it is taken back.
    Suspended,
    /// Set aside until tomorrow.
    Buried,
    /// Marked.
    Flagged,
}

impl Standing {
    /// All of them, in the order they are documented.
    pub const ALL: [Self; 7] = [
        Self::New,
        Self::Learning,
        Self::Review,
        Self::Relearning,
        Self::Suspended,
        Self::Buried,
        Self::Flagged,
    ];

    /// The word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Learning => "learning",
            Self::Review => "review",
            Self::Relearning => "relearning",
            Self::Suspended => "suspended",
            Self::Buried => "buried",
            Self::Flagged => "flagged",
        }
    }

    /// What a word stands for, in whatever case.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.name().eq_ignore_ascii_case(name))
    }
}
