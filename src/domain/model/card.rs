//! One question made from a note.

use std::sync::Arc;

use super::content::content_hash;
use super::{CardKey, ContentHash, DeckId, Note, Space};

/// A question as it is scheduled and asked. Cheap to clone: the note is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What progress hangs on.
    pub key: CardKey,
    /// The deck it is asked in.
    pub deck: DeckId,
    /// The note it asks, with what the learner accepts besides.
    pub note: Arc<Note>,
    content: ContentHash,
}

impl Card {
    /// The card of a note as its deck has it.
    pub fn new(deck: DeckId, space: &Space, note: Note) -> Self {
        let key = CardKey::of(space, &note.id, note.side);
        Self { key, deck, content: content_hash(&note), note: Arc::new(note) }
    }

    /// The hash of question and answer as the deck has them: what the learner accepts besides is no rewording.
    pub const fn content_hash(&self) -> ContentHash {
        self.content
    }

    /// What the card shares with its siblings: cards of one note or of one fact give each other away, so only one of
    /// them is asked a day.
    pub fn kin(&self) -> impl Iterator<Item = Kin<'_>> {
        let space = self.key.space();
        let note = Kin { space, note: Some(self.note.id.as_str()), fact: None };
        let facts = self.note.facts.iter().map(move |fact| Kin { space, note: None, fact: Some(fact) });
        std::iter::once(note).chain(facts)
    }
}

/// A note or a fact that several cards may have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kin<'a> {
    space: &'a str,
    note: Option<&'a str>,
    fact: Option<&'a str>,
}
