//! The kinds of fact, each with what its templates need.

use super::Template;
use crate::domain::model::{Localized, Quantity, Text};
use crate::domain::time::{PartialDate, Precision};

/// What a fact says, by kind.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Something that happened.
    Event(Event),
    /// Somebody in an office.
    Tenure(Tenure),
    /// Who did what.
    Role(Role),
    /// A word or slogan.
    Term(Term),
    /// A number.
    Figure(Figure),
    /// What came of something.
    Outcome(Link),
    /// What led to something.
    Cause(Link),
    /// Events in their order.
    Sequence(Sequence),
    /// Facts to be matched.
    Pairing(Pairing),
}

/// Something that happened.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Event {
    /// When it happened or began.
    pub date: Option<PartialDate>,
    /// When it ended, where it lasted.
    pub until: Option<PartialDate>,
    /// The precision to ask at; the date's own where it is missing.
    pub asked: Option<Precision>,
    /// Where it happened: the id of a place.
    pub place: Option<String>,
    /// Ids of people in it.
    pub people: Vec<String>,
    /// A clause in the past, without date and full stop.
    pub clause: Option<Text>,
    /// The clause as it stands after a question word, where a language turns it round.
    pub turned: Option<Text>,
}

/// Somebody in an office.
#[derive(Debug, Clone, PartialEq)]
pub struct Tenure {
    /// The id of the office.
    pub office: String,
    /// The id of the person.
    pub holder: String,
    /// When it began.
    pub from: Option<PartialDate>,
    /// When it ended.
    pub to: Option<PartialDate>,
    /// The id of the person who held the office before.
    pub predecessor: Option<String>,
    /// The id of the person who held the office next.
    pub successor: Option<String>,
    /// The precision to name and ask the dates at; their own where it is missing.
    pub asked: Option<Precision>,
}

/// Who did what.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// The id of the person.
    pub person: String,
    /// What they did: a clause that fits after *who*.
    pub did: Text,
    /// When.
    pub date: Option<PartialDate>,
}

/// A word or slogan.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Per language the word, then further accepted forms.
    pub forms: Localized<Vec<String>>,
    /// What it means: a noun phrase.
    pub meaning: Option<Text>,
    /// Wrong options are taken from the same circle.
    pub circle: Option<String>,
}

/// A number and the question that asks for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The number with unit and tolerance.
    pub quantity: Quantity,
    /// What asks for it.
    pub question: Option<Text>,
}

/// What led to what: two noun phrases.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// What led to it.
    pub cause: Option<Text>,
    /// What came of it.
    pub effect: Option<Text>,
}

/// Events to be put in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Sequence {
    /// Ids of events, as they are written.
    pub events: Vec<String>,
    /// What asks for the order, instead of the template's words.
    pub question: Option<Text>,
}

/// Events to be matched with their dates, or people with their offices.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairing {
    /// Ids of events.
    pub events: Vec<String>,
    /// Ids of tenures.
    pub tenures: Vec<String>,
    /// The precision of the dates; that of the events where it is missing.
    pub asked: Option<Precision>,
    /// What asks for the pairs, instead of the template's words.
    pub question: Option<Text>,
}

impl What {
    /// The name of the table in a file.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Event(_) => "event",
            Self::Tenure(_) => "tenure",
            Self::Role(_) => "role",
            Self::Term(_) => "term",
            Self::Figure(_) => "figure",
            Self::Outcome(_) => "outcome",
            Self::Cause(_) => "cause",
            Self::Sequence(_) => "sequence",
            Self::Pairing(_) => "pairing",
        }
    }
}

/// The templates of a kind of fact, by the name of its table.
pub const fn templates_of(table: &str) -> &'static [Template] {
    use Template as T;
    match table.as_bytes() {
        b"event" => &[T::When, T::Lasted, T::What, T::Where, T::WhereChoice, T::Truth],
        b"tenure" => &[
            T::Holder,
            T::HolderChoice,
            T::Successor,
            T::Predecessor,
            T::Began,
            T::Ended,
            T::Office,
            T::Truth,
        ],
        b"role" => &[T::Who, T::WhoChoice, T::Did],
        b"term" => &[T::Name, T::NameChoice, T::Meaning],
        b"figure" => &[T::Number, T::NumberChoice],
        b"outcome" | b"cause" => &[T::Effect, T::Cause],
        _ => &[],
    }
}

impl Event {
    /// The date at the precision to be asked.
    pub fn asked_date(&self) -> Option<PartialDate> {
        let date = self.date?;
        Some(self.asked.map_or(date, |asked| date.at_precision(asked)))
    }
}

impl Tenure {
    /// A date of the tenure at the precision to be named or asked.
    pub fn at_asked(&self, date: PartialDate) -> PartialDate {
        self.asked.map_or(date, |asked| date.at_precision(asked))
    }
}
