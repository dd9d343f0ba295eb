//! What a card wants to hear.

use serde::Serialize;

use super::{Cloze, Localized, Text};
use crate::domain::time::Period;

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
    /// Several typed answers.
    List,
    /// Items put in order.
    Order,
    /// Pairs found again.
    Match,
    /// The gaps of a sentence filled in.
    Cloze,
    /// Revealed and rated by the person.
    Flip,
}

impl Kind {
    /// All kinds, in the order they are documented.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Person,
        Self::Date,
        Self::Number,
        Self::Choice,
        Self::Truth,
        Self::List,
        Self::Order,
        Self::Match,
        Self::Cloze,
        Self::Flip,
    ];

    /// The word used in decks and in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Person => "person",
            Self::Date => "date",
            Self::Number => "number",
            Self::Choice => "choice",
            Self::Truth => "truth",
            Self::List => "list",
            Self::Order => "order",
            Self::Match => "match",
            Self::Cloze => "cloze",
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
        date: Period,
        /// Further right dates, of the same form.
        accept: Vec<Period>,
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
        /// Whether it makes sense without its options too.
        open: bool,
    },
    /// Several right options among wrong ones, all of them wanted.
    Several {
        /// Per language the right options, aligned by index: of each the form to show, then further accepted forms.
        right: Localized<Vec<Vec<String>>>,
        /// Per language the wrong options, aligned by index.
        wrong: Localized<Vec<String>>,
        /// Whether it makes sense without its options too.
        open: bool,
    },
    /// Whether the statement is true.
    Truth(bool),
    /// Several answers, all of them wanted.
    List {
        /// Per language the items, aligned by index: of each the form to show, then further accepted forms.
        items: Localized<Vec<Vec<String>>>,
        /// Whether they are to be given in that order.
        ordered: bool,
    },
    /// Items to be put in order: per language in the right one, aligned by index.
    Order(Localized<Vec<String>>),
    /// What belongs together: per language the pairs, aligned by index.
    Match(Localized<Vec<Pair>>),
    /// A sentence with the gaps that are asked, per language.
    Cloze(Localized<Cloze>),
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
            Self::Choice { .. } | Self::Several { .. } => Kind::Choice,
            Self::Truth(_) => Kind::Truth,
            Self::List { .. } => Kind::List,
            Self::Order(_) => Kind::Order,
            Self::Match(_) => Kind::Match,
            Self::Cloze(_) => Kind::Cloze,
            Self::Flip(_) => Kind::Flip,
        }
    }
}

/// Two things that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What is given.
    pub left: String,
    /// What is to be found for it.
    pub right: String,
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
    /// Other units that may be answered in.
    pub units: Vec<OtherUnit>,
}

/// A unit that a number may be given in instead of the card's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OtherUnit {
    /// What it is called.
    pub unit: Text,
    /// How many of the card's unit one of it is, finite and above 0.
    pub worth: f64,
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
