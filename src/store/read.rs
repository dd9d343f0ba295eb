//! What the other rooms ask of the file.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use rusqlite::Row;

use super::fields::Fields;
use super::rows::read_row;
use super::{Problem, Store, StoreError, sql};
use crate::domain::model::{Answered, CardKey, CardRecord, DeckId, LogRow, Rating};
use crate::domain::schedule::Load;
use crate::domain::time::Timestamp;

impl Store {
    /// The record of a card; the default for one the log does not know. A renamed key gives the card's record too.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read.
    pub fn record(&self, key: &CardKey) -> Result<CardRecord, StoreError> {
        self.read(|ledger| match ledger.card_number(key)? {
            Some(card) => ledger.record(ledger.renames()?.current(card)),
            None => Ok(CardRecord::default()),
        })
    }

    /// How many cards come back on each day, those included whose day has come.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read.
    pub fn load(&self) -> Result<Load, StoreError> {
        self.read(|ledger| {
            let days = ledger.all(sql::LOAD, [], |row| {
                let mut fields = Fields::new(row, "a day's records");
                Ok((fields.day("due")?, fields.value("count")?))
            })?;
            Ok(days.into_iter().collect())
        })
    }

    /// The keys of all cards that the log speaks of, also those renamed since.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read.
    pub fn keys(&self) -> Result<Vec<CardKey>, StoreError> {
        self.read(|ledger| Ok(ledger.cards()?.into_iter().map(|(_, key)| key).collect()))
    }

    /// Hands out the whole log, oldest first, until `each` breaks.
    ///
    /// The order is study day, time, device, sequence. Rows are read as they are handed out.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read, naming the row where one is damaged.
    pub fn log(&self, mut each: impl FnMut(LogRow) -> ControlFlow<()>) -> Result<(), StoreError> {
        // Without a transaction around it, so that `each` may ask the store about a row.
        let mut hand_out = || {
            let mut statement = self.connection.prepare_cached(sql::ROWS)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                if each(read_row(row)?).is_break() {
                    break;
                }
            }
            Ok(())
        };
        hand_out().map_err(|problem: Problem| StoreError::new(&self.path, problem))
    }

    /// Hands out the reviews of this device that count, newest first, until `each` breaks; older ones are not read then.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read.
    pub fn answered(&self, mut each: impl FnMut(Answered) -> ControlFlow<()>) -> Result<(), StoreError> {
        self.read(|ledger| {
            let mut statement = ledger.connection.prepare_cached(sql::ANSWERED)?;
            let mut rows = statement.query([ledger.device.to_string()])?;
            while let Some(row) = rows.next()? {
                if each(read_answered(row)?).is_break() {
                    break;
                }
            }
            Ok(())
        })
    }

    /// The rows that speak of one card under any of its names, oldest first; undo and redo rows show in `revoked` alone.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read, naming the row where one is damaged.
    pub fn card_log(&self, key: &CardKey) -> Result<Vec<LogRow>, StoreError> {
        self.read(|ledger| match ledger.card_number(key)? {
            Some(card) => ledger.rows_of(&ledger.renames()?.names(card)),
            None => Ok(Vec::new()),
        })
    }

    /// The decks that were begun, and in which an answer still counts.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read.
    pub fn started(&self) -> Result<BTreeSet<DeckId>, StoreError> {
        self.read(|ledger| {
            let read = |row: &Row<'_>| Fields::new(row, "a deck").text("id", |id| DeckId::parse(id).ok());
            let decks = ledger.all(sql::STARTED, [], read)?;
            Ok(decks.into_iter().collect())
        })
    }
}

/// Reads a row of `sql::ANSWERED`.
fn read_answered(row: &Row<'_>) -> Result<Answered, Problem> {
    let mut fields = Fields::new(row, "a review");
    Ok(Answered {
        at: Timestamp::from_millis(fields.value("at")?),
        day: fields.day("day")?,
        key: fields.text("card", |key| CardKey::parse(key).ok())?,
        rating: fields.number("rating", Rating::from_number)?,
        answer_ms: fields.value("answer_ms")?,
        is_aided: fields.value("is_aided")?,
    })
}
