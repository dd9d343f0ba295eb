//! One `[[card]]` table of a deck, or what one of its sides asks.

use super::{Answer, Kind, NoteId, Side, Text, WrongAnswer};

/// A question with its answer and what is to be said about it.
///
/// A table that makes several cards is read into one note for each: they have the id in common, and what is said, and
/// differ in side, question and answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The id progress hangs on.
    pub id: NoteId,
    /// Which card of its table it is, where that makes several.
    pub side: Option<Side>,
    /// What is asked.
    pub question: Text,
    /// What is right.
    pub answer: Answer,
    /// What happened at the date that is asked, as a clause; shown beside the dates of other cards.
    pub event: Option<Text>,
    /// Known wrong answers.
    pub wrong: Vec<WrongAnswer>,
    /// Shown once the answer is given.
    pub explain: Option<Text>,
    /// Where the claim comes from; shown once the answer is given.
    pub source: Option<Text>,
    /// Words to select cards by.
    pub tags: Vec<String>,
    /// Ids of the facts the note was made from; notes that share one are siblings.
    pub facts: Vec<String>,
    /// 3 (must know) to 1.
    pub importance: Option<u8>,
    /// Line of the note's `[[card]]` in its file, from 1.
    pub line: usize,
}

impl Note {
    /// The kind of question.
    pub const fn kind(&self) -> Kind {
        self.answer.kind()
    }
}

#[cfg(test)]
impl Note {
    /// A note with nothing but a question and an answer, to try things on.
    pub(crate) fn plain(id: &str, question: Text, answer: Answer) -> Self {
        Self {
            id: NoteId::parse(id).unwrap(),
            side: None,
            question,
            answer,
            event: None,
            wrong: Vec::new(),
            explain: None,
            source: None,
            tags: Vec::new(),
            facts: Vec::new(),
            importance: None,
            line: 1,
        }
    }

    /// The card of the note in a deck called `deck`.
    pub(crate) fn into_card(self) -> super::Card {
        let deck = super::DeckId::parse("deck").unwrap();
        super::Card::new(deck.clone(), &(&deck).into(), self)
    }
}
