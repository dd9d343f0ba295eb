//! Writes what happened: the row and the record it changes, in one transaction.

use super::ledger::Ledger;
use super::names::number;
use super::{Problem, Store, StoreError, sql};
use crate::domain::model::{CardRecord, Change, DeckId, Review, RowId};
use crate::domain::schedule::after_review;
use crate::domain::time::Moment;

/// What became of a review.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Committed {
    /// It is on disk, as this row.
    Saved(RowId),
    /// Nothing was written: another row changed the card meanwhile. Its record is now this.
    Conflict(CardRecord),
}

impl Store {
    /// Writes a review and the record that follows from it; both are on disk when it returns.
    ///
    /// `expected` is the last row of the record the review was computed from. With `start`, the deck it was asked in
    /// counts as begun from now on.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then, and the same review can be committed again.
    pub fn commit_review(
        &mut self,
        moment: Moment,
        review: &Review,
        expected: Option<RowId>,
        start: bool,
    ) -> Result<Committed, StoreError> {
        self.write(|ledger| ledger.commit_review(moment, review, expected, start))
    }

    /// Writes any other row and rebuilds the record it speaks of; both are on disk when it returns.
    ///
    /// A renamed key and its new one are one card from then on, with all their rows.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then. An undo or redo row must name a row it can take back.
    pub fn append(&mut self, moment: Moment, change: &Change) -> Result<RowId, StoreError> {
        self.write(|ledger| ledger.append_any(moment, change))
    }

    /// Writes rows about several cards, all or none of them; on disk when it returns.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn append_all(&mut self, moment: Moment, changes: &[Change]) -> Result<(), StoreError> {
        self.write(|ledger| changes.iter().try_for_each(|change| ledger.append_any(moment, change).map(drop)))
    }
}

impl Ledger<'_> {
    fn append_any(&self, moment: Moment, change: &Change) -> Result<RowId, Problem> {
        match change {
            Change::Undo(row) => self.undo(moment, *row),
            Change::Redo(row) => self.redo(moment, *row),
            change => self.append_and_rebuild(moment, change),
        }
    }

    fn commit_review(
        &self,
        moment: Moment,
        review: &Review,
        expected: Option<RowId>,
        start: bool,
    ) -> Result<Committed, Problem> {
        let renames = self.renames()?;
        let before = match self.card_number(&review.key)? {
            Some(card) => self.record(renames.current(card))?,
            None => CardRecord::default(),
        };
        if before.last_row != expected {
            return Ok(Committed::Conflict(before));
        }
        if start && !self.is_started(&review.deck)? {
            self.append(moment, &Change::Start(review.deck.clone()))?;
        }
        let row = self.append_review(moment, review)?;
        let card = renames.current(self.add_card(&review.key)?);
        if self.stands_after(row, moment, before.last_row)? {
            self.put(card, &after_review(&before, row, moment.day, review, self.model))?;
        } else {
            self.rebuild(card)?;
        }
        Ok(Committed::Saved(row))
    }

    fn append_and_rebuild(&self, moment: Moment, change: &Change) -> Result<RowId, Problem> {
        let row = self.append(moment, change)?;
        if let Some(key) = change.card() {
            self.rebuild(self.add_card(key)?)?;
        }
        Ok(row)
    }

    /// Whether a new row comes last in the order of replay; it does not when the clock was set back.
    fn stands_after(&self, row: RowId, moment: Moment, last: Option<RowId>) -> Result<bool, Problem> {
        let Some(last) = last else { return Ok(true) };
        Ok(self.place(last)?.is_some_and(|place| place < (moment.day, moment.at, row)))
    }

    fn is_started(&self, deck: &DeckId) -> Result<bool, Problem> {
        let deck = self.add_deck(deck)?;
        self.one(sql::IS_STARTED, [deck], number).map(|found| found != 0)
    }
}
