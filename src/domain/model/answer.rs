//! What a card wants to hear.

use serde::Serialize;

use super::{Localized, Text};
use crate::domain::time::PartialDate;

/// The kind of a question, which decides how its answer is given and judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Typed words.
    Text,
    /// A typed name.
    Person,
    /// A typed date.
    Date,
    /// A typed number.
    Number,
    /// One of several options.
    Choice,
    /// True or false.
    Truth,
    /// Revealed and rated by the person.
    Flip,
}

impl Kind {
    /// All kinds, in the order they are documented.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::Person, Self::Date, Self::Number, Self::Choice, Self::Truth, Self::Flip];

    /// The word used in decks and in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Person => "person",
            Self::Date => "date",
            Self::Number => "number",
            Self::Choice => "choice",
            Self::Truth => "truth",
            Self::Flip => "flip",
        }
    }

    /// The kind of a word in a deck.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The right answer of a note, in the shape its kind needs.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Words: per language the form to show, then further accepted forms.
    Text(Localized<Vec<String>>),
    /// A name: per language the form to show, then further accepted forms.
    Person(Localized<Vec<String>>),
    /// A date, asked at the precision it is written in.
    Date {
        /// The date to show.
        date: PartialDate,
        /// Further right dates, of the same precision.
        accept: Vec<PartialDate>,
    },
    /// A number.
    Number {
        /// The quantity to show.
        quantity: Quantity,
        /// Further right numbers, within the same tolerance.
        accept: Vec<f64>,
    },
    /// One right option among wrong ones.
    Choice {
        /// Per language the option to show, then further accepted forms of it.
        right: Localized<Vec<String>>,
        /// Per language the wrong options, aligned by index.
        wrong: Localized<Vec<String>>,
    },
    /// Whether the statement is true.
    Truth(bool),
    /// The back of a card that the person rates.
    Flip(Localized<Vec<String>>),
}

impl Answer {
    /// The kind of question this answers.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Text(_) => Kind::Text,
            Self::Person(_) => Kind::Person,
            Self::Date { .. } => Kind::Date,
            Self::Number { .. } => Kind::Number,
            Self::Choice { .. } => Kind::Choice,
            Self::Truth(_) => Kind::Truth,
            Self::Flip(_) => Kind::Flip,
        }
    }
}

/// A finite number with its unit and how far off an answer may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The number, finite.
    pub number: f64,
    /// What is counted or measured.
    pub unit: Option<Text>,
    /// The largest difference still right, ≥ 0; 0 asks for the number itself.
    pub tolerance: f64,
}

/// A known wrong answer; it is wrong whatever the tolerance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrongAnswer {
    /// What people answer.
    pub answer: Text,
    /// Why it is wrong, shown to those who do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
}
