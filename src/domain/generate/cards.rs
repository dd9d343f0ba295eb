//! The cards of every fact.

use super::Unmade;
use super::maker::Maker;
use super::templates::{make, make_set};
use crate::domain::facts::{Fact, Template, What};
use crate::domain::model::{DeckId, Note};

/// A card and where it wants to stand.
#[derive(Debug, Clone)]
pub(super) struct Made<'a> {
    /// The notes of one `[[card]]`; never empty.
    pub(super) notes: Vec<Note>,
    /// What made it; `None` for a card of the fact's own.
    pub(super) template: Option<Template>,
    /// The decks it names itself, where those are not the fact's.
    pub(super) decks: Option<&'a [DeckId]>,
}

/// The cards of a fact: its own first, which its author chose with care, then those of its templates.
pub(super) fn of<'a>(maker: &Maker<'a>, fact: &'a Fact, unmade: &mut Vec<Unmade>) -> Vec<Made<'a>> {
    let own = fact.cards.iter().map(|card| Made {
        notes: card.notes.iter().map(|note| maker.own(fact, note)).collect(),
        template: None,
        decks: card.decks.as_deref(),
    });
    let mut made: Vec<Made<'a>> = own.collect();
    let mut add = |template: Option<Template>, name, note| match note {
        Ok(note) => made.push(Made { notes: vec![note], template, decks: None }),
        Err(lack) => {
            unmade.push(Unmade { fact: fact.id.clone(), written: fact.written, template: name, lack });
        }
    };
    if let What::Sequence(_) | What::Pairing(_) = fact.what {
        add(None, fact.what.name(), make_set(maker, fact));
    }
    for template in &fact.ask {
        add(Some(*template), template.name(), make(maker, fact, *template));
    }
    made
}
