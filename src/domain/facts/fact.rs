//! One fact: what it says, where it stands, whether the source is right, and which cards it gives.

use super::{Template, What};
use crate::domain::model::{DeckId, Note, Text};
use crate::domain::time::PartialDate;

/// A fact of the base.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its id, which never changes: card ids are made from it.
    pub id: String,
    /// What it says.
    pub what: What,
    /// 3 (must know) to 1.
    pub importance: u8,
    /// Where it stands in the source.
    pub citation: Citation,
    /// The decks it belongs to, its own first.
    pub decks: Vec<DeckId>,
    /// The fact in a sentence.
    pub statement: Option<Text>,
    /// What a learner reads after the answer.
    pub explain: Option<Text>,
    /// The templates that make cards from it.
    pub ask: Vec<Template>,
    /// A work beside the source that was consulted.
    pub reference: Option<Text>,
    /// Whether the source is right.
    pub standing: Standing,
    /// Why the fact does not stand literally in the cited line.
    pub inferred: Option<String>,
    /// Words that stand in the cited line.
    pub mentions: Vec<String>,
    /// Words to select its cards by.
    pub tags: Vec<String>,
    /// Cards of its own.
    pub cards: Vec<OwnCard>,
    /// Where it is written.
    pub written: Written,
}

/// Where a fact is written in the base.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Which of the base's files, from 0.
    pub file: usize,
    /// The line of its header, from 1.
    pub line: usize,
}

/// Where a fact stands in the source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Citation {
    /// What the source calls this part of it.
    pub section: Option<Text>,
    /// Paragraph of the section, from 1.
    pub paragraph: Option<u32>,
    /// Line of the source's text, from 1.
    pub line: Option<u32>,
}

/// Whether the source is right about a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// It is.
    AsStated,
    /// It errs.
    Corrected {
        /// What it prints.
        printed: Option<Printed>,
        /// A sentence that names what it prints and what is right.
        note: Text,
    },
    /// It is open to dispute.
    Disputed {
        /// Both views.
        note: Text,
    },
}

/// What the source prints where it errs.
#[derive(Debug, Clone, PartialEq)]
pub enum Printed {
    /// A date.
    Date(PartialDate),
    /// A number.
    Number(f64),
    /// A person's id.
    Person(String),
    /// A place's id.
    Place(String),
    /// Words.
    Text(Text),
}

/// A card that is written out below a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnCard {
    /// The notes it is read into (a sentence with gaps makes several), without what they have from the fact.
    pub notes: Vec<Note>,
    /// Its decks, where they are not the fact's.
    pub decks: Option<Vec<DeckId>>,
}

impl Standing {
    /// The sentence that is added to the explanation.
    pub const fn note(&self) -> Option<&Text> {
        match self {
            Self::AsStated => None,
            Self::Corrected { note, .. } | Self::Disputed { note } => Some(note),
        }
    }

    /// What the source prints where it errs.
    pub const fn printed(&self) -> Option<&Printed> {
        match self {
            Self::Corrected { printed: Some(printed), .. } => Some(printed),
            _ => None,
        }
    }

    /// The tag that its cards carry.
    pub const fn tag(&self) -> Option<&'static str> {
        match self {
            Self::AsStated => None,
            Self::Corrected { .. } => Some("errata"),
            Self::Disputed { .. } => Some("disputed"),
        }
    }
}
