//! Takes changes back and brings them again, by rows that name the rows they revoke. Nothing is ever deleted.

use super::ledger::Ledger;
use super::names::number;
use super::rows::card_of;
use super::{Problem, Store, StoreError, sql};
use crate::domain::model::{Change, LogRow, RowId};
use crate::domain::time::Moment;

impl Store {
    /// Takes back exactly that review, or that a card was set aside, marked or the reverse, and gives the row taken back;
    /// `None` when it no longer counts anyway.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn undo_row(&mut self, moment: Moment, row: RowId) -> Result<Option<LogRow>, StoreError> {
        self.write(|ledger| {
            if ledger.undoable(row)?.revoked {
                return Ok(None);
            }
            ledger.undo(moment, row)?;
            ledger.row(row)
        })
    }

    /// Takes back this device's last row that undo takes back and that still counts, and gives it.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn undo_last(&mut self, moment: Moment) -> Result<Option<LogRow>, StoreError> {
        self.write(|ledger| {
            let Some(row) = ledger.last_change()? else { return Ok(None) };
            ledger.undo(moment, row)?;
            ledger.row(row)
        })
    }

    /// Brings back what this device's last undo took, and gives its row. Several undos come back one by one, the last
    /// first; `None` when there is none, or when something new was done since.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn redo_last(&mut self, moment: Moment) -> Result<Option<LogRow>, StoreError> {
        self.write(|ledger| {
            let newest = ledger.last_change()?.map_or(0, |row| row.seq.cast_signed());
            let Some(undo) = ledger.first(sql::LAST_UNDO, [newest], number)? else { return Ok(None) };
            let undo = ledger.own_row(undo);
            let row = ledger.undone_by(undo)?;
            ledger.redo(moment, undo)?;
            ledger.row(row)
        })
    }
}

impl Ledger<'_> {
    /// Appends an undo row and rebuilds the card it touches.
    pub(super) fn undo(&self, moment: Moment, row: RowId) -> Result<RowId, Problem> {
        let taken = self.undoable(row)?;
        let undo = self.append(moment, &Change::Undo(row))?;
        self.rebuild_for(&taken)?;
        Ok(undo)
    }

    /// Appends a redo row and rebuilds the card it touches.
    pub(super) fn redo(&self, moment: Moment, undo: RowId) -> Result<RowId, Problem> {
        let taken = self.undoable(self.undone_by(undo)?)?;
        let redo = self.append(moment, &Change::Redo(undo))?;
        self.rebuild_for(&taken)?;
        Ok(redo)
    }

    fn last_change(&self) -> Result<Option<RowId>, Problem> {
        Ok(self.first(sql::LAST_CHANGE, [], number)?.map(|seq| self.own_row(seq)))
    }

    /// The row of that id, if it is of a kind that undo takes back.
    fn undoable(&self, id: RowId) -> Result<LogRow, Problem> {
        let is_undoable = |row: &LogRow| match row.change {
            Change::Review(_)
            | Change::Suspend(_)
            | Change::Unsuspend(_)
            | Change::Bury(_)
            | Change::Flag(_)
            | Change::Unflag(_) => true,
            Change::Start(_) | Change::Rename { .. } | Change::Undo(_) | Change::Redo(_) => false,
        };
        self.row(id)?.filter(is_undoable).ok_or(Problem::NoSuchRow(id))
    }

    /// The row that an undo row took back.
    fn undone_by(&self, undo: RowId) -> Result<RowId, Problem> {
        match self.row(undo)?.map(|row| row.change) {
            Some(Change::Undo(row)) => Ok(row),
            _ => Err(Problem::NoSuchRow(undo)),
        }
    }

    fn rebuild_for(&self, row: &LogRow) -> Result<(), Problem> {
        match card_of(&row.change) {
            // Practice has changed nothing.
            _ if matches!(&row.change, Change::Review(review) if !review.purpose.is_scheduled()) => Ok(()),
            Some(key) => self.rebuild(self.add_card(key)?),
            None => Ok(()),
        }
    }
}
