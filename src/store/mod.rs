//! The progress file: a log of all that happened, and a record of each card that replaying the log gives.
//!
//! In: a path, the moment of each change, a number that names a new file's device. Out: records, rows
//! and whether a change is on disk. Never here: decks, the clock, randomness, the environment, the terminal.
//!
//! Each change is one transaction that appends rows to the log and rewrites the records they touch. Rows are never
//! changed or deleted; an undo is a row that names another. `docs/progress-file.md` describes the file for people.

mod commit;
mod error;
mod exams;
mod fields;
mod header;
mod ledger;
mod lookup;
mod migrate;
mod names;
mod open;
mod parameters;
mod read;
mod records;
mod renames;
mod rows;
mod sql;
#[cfg(test)]
mod tests;
mod undo;
mod verify;

use std::path::PathBuf;

use rusqlite::{Connection, TransactionBehavior};

use crate::domain::model::DeviceId;
use crate::domain::schedule::Model;
use ledger::Ledger;

pub use commit::Committed;
pub use error::{Problem, StoreError};
pub use exams::Booked;
pub use parameters::Growth;
pub use verify::{Difference, Verification};

/// An open progress file.
///
/// Several processes may have one file open at once. Within a process a file is opened once at a time: looking at its
/// header closes a handle, and on Unix that gives up the locks the process holds on it.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    model: Model,
    device: DeviceId,
}

impl Store {
    #[cfg(test)]
    /// The device this file writes as.
    const fn device(&self) -> DeviceId {
        self.device
    }

    /// Looks at the file as it stands at one instant.
    fn read<T>(&self, look: impl FnOnce(&Ledger<'_>) -> Result<T, Problem>) -> Result<T, StoreError> {
        let looked = || {
            let transaction = self.connection.unchecked_transaction()?;
            look(&Ledger { connection: &transaction, model: &self.model, device: self.device })
        };
        looked().map_err(|problem| StoreError::new(&self.path, problem))
    }

    /// Does all of it, on disk when it returns, or nothing.
    fn write<T>(&mut self, work: impl FnOnce(&Ledger<'_>) -> Result<T, Problem>) -> Result<T, StoreError> {
        let Self { connection, path, model, device } = self;
        let worked = || {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&Ledger { connection: &transaction, model, device: *device })?;
            transaction.commit()?;
            Ok(done)
        };
        worked().map_err(|problem: Problem| StoreError::new(path, problem))
    }
}
