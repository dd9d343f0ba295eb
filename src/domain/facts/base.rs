//! A fact base: names, facts in the order of the course, and the decks to be made from them.

use super::{Fact, Names, Template};
use crate::domain::model::{DeckId, Kind, Lang, Space, Text};

/// All that the files of a fact base say.
#[derive(Debug, Clone, PartialEq)]
pub struct FactBase {
    /// The language of plain strings.
    pub lang: Lang,
    /// The languages that its texts are written in, that of plain strings first.
    pub langs: Vec<Lang>,
    /// The space that progress with its decks lives in; each deck's own where it is missing.
    pub space: Option<Space>,
    /// The work that the facts come from.
    pub source: Option<Text>,
    /// People by id.
    pub people: Names,
    /// Offices by id.
    pub offices: Names,
    /// Places by id.
    pub places: Names,
    /// The facts, in the order of the files.
    pub facts: Vec<Fact>,
    /// The decks, in the order they are listed.
    pub decks: Vec<DeckPlan>,
}

impl FactBase {
    /// The fact of an id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }
}

/// A deck to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct DeckPlan {
    /// Its id.
    pub id: DeckId,
    /// Its title.
    pub title: Text,
    /// What it is filed under in listings.
    pub group: Option<String>,
    /// Words to select it by.
    pub tags: Vec<String>,
    /// Which facts it takes.
    pub takes: Takes,
    /// The kinds it takes of their cards; with `templates` empty too, all.
    pub kinds: Vec<Kind>,
    /// The templates it takes cards of.
    pub templates: Vec<Template>,
}

/// Which facts a deck takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Those that name it.
    Named,
    /// Those where the source errs.
    Corrected,
    /// Those that are open to dispute.
    Disputed,
}
