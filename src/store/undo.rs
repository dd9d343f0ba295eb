//! Takes changes back and brings them again, by rows that name the rows they revoke. Nothing is ever deleted.

use super::ledger::Ledger;
use super::names::number;
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

    /// Takes back this device's last rows that undo takes back and that still count, at most `steps` of them, and gives
    /// them, the newest first. All at once: others see all of it or nothing.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn undo_last(&mut self, moment: Moment, steps: u32) -> Result<Vec<LogRow>, StoreError> {
        self.write(|ledger| step_by_step(steps, || ledger.undo_next(moment)))
    }

    /// Brings back what this device's last undos took, at most `steps` of them, the last undo first, and gives the rows
    /// in that order. Nothing comes back once something new was done.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn redo_last(&mut self, moment: Moment, steps: u32) -> Result<Vec<LogRow>, StoreError> {
        self.write(|ledger| step_by_step(steps, || ledger.redo_next(moment)))
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

    fn undo_next(&self, moment: Moment) -> Result<Option<LogRow>, Problem> {
        let Some(row) = self.last_change()? else { return Ok(None) };
        self.undo(moment, row)?;
        self.row(row)
    }

    fn redo_next(&self, moment: Moment) -> Result<Option<LogRow>, Problem> {
        let newest = self.last_change()?.map_or(0, |row| row.seq.cast_signed());
        let Some(undo) = self.first(sql::LAST_UNDO, [newest], number)? else { return Ok(None) };
        let undo = self.own_row(undo);
        let row = self.undone_by(undo)?;
        self.redo(moment, undo)?;
        self.row(row)
    }

    fn last_change(&self) -> Result<Option<RowId>, Problem> {
        Ok(self.first(sql::LAST_CHANGE, [], number)?.map(|seq| self.own_row(seq)))
    }

    /// The row of that id, if it is of a kind that undo takes back.
    fn undoable(&self, id: RowId) -> Result<LogRow, Problem> {
        self.row(id)?.filter(|row| row.change.is_undoable()).ok_or(Problem::NoSuchRow(id))
    }

    /// The row that an undo row took back.
    fn undone_by(&self, undo: RowId) -> Result<RowId, Problem> {
        match self.row(undo)?.map(|row| row.change) {
            Some(Change::Undo(row)) => Ok(row),
            _ => Err(Problem::NoSuchRow(undo)),
        }
    }

    fn rebuild_for(&self, row: &LogRow) -> Result<(), Problem> {
        match row.change.card() {
            Some(key) => self.rebuild(self.add_card(key)?),
            None => Ok(()),
        }
    }
}

/// The rows of up to `steps` steps; the first that finds nothing is the end.
fn step_by_step(
    steps: u32,
    mut next: impl FnMut() -> Result<Option<LogRow>, Problem>,
) -> Result<Vec<LogRow>, Problem> {
    let mut rows = Vec::new();
    for _ in 0..steps {
        match next()? {
            Some(row) => rows.push(row),
            None => break,
        }
    }
    Ok(rows)
}
