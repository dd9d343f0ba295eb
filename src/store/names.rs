//! The small numbers by which the log names cards and decks.

use rusqlite::Row;

use super::ledger::Ledger;
use super::{Problem, sql};
use crate::domain::model::{CardKey, DeckId};

/// A card's number in this file.
pub(super) type CardNumber = i64;

impl Ledger<'_> {
    /// The number of a card the log speaks of.
    pub(super) fn card_number(&self, key: &CardKey) -> Result<Option<CardNumber>, Problem> {
        self.first(sql::CARD_NUMBER, [key.as_str()], number)
    }

    /// The number of a card, given now where it has none.
    pub(super) fn add_card(&self, key: &CardKey) -> Result<CardNumber, Problem> {
        match self.card_number(key)? {
            Some(number) => Ok(number),
            None => self.one(sql::ADD_CARD, [key.as_str()], number),
        }
    }

    /// The number of a deck, given now where it has none.
    pub(super) fn add_deck(&self, deck: &DeckId) -> Result<i64, Problem> {
        match self.first(sql::DECK_NUMBER, [deck.as_str()], number)? {
            Some(number) => Ok(number),
            None => self.one(sql::ADD_DECK, [deck.as_str()], number),
        }
    }
}

/// The only column of a row.
pub(super) fn number(row: &Row<'_>) -> Result<i64, Problem> {
    Ok(row.get(0)?)
}
