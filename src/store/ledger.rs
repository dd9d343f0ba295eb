//! The log and its records as one transaction sees them; the other files of this room say what can be done there.

use rusqlite::{Connection, Params, Row};

use super::Problem;
use crate::domain::model::DeviceId;
use crate::domain::schedule::Model;

/// One transaction's sight of a progress file.
pub(super) struct Ledger<'a> {
    /// The connection, inside the transaction.
    pub(super) connection: &'a Connection,
    /// What records are computed with.
    pub(super) model: &'a Model,
    /// The device this file writes as.
    pub(super) device: DeviceId,
}

impl Ledger<'_> {
    /// The first row of a query, if it has one.
    pub(super) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, Problem>,
    ) -> Result<Option<T>, Problem> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(read).transpose()
    }

    /// The row of a statement that always has one, run to its end.
    pub(super) fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
        let found = read(row)?;
        rows.next()?;
        Ok(found)
    }

    /// All rows of a query.
    pub(super) fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// Runs a statement that has no rows.
    pub(super) fn run(&self, sql: &str, params: impl Params) -> Result<(), Problem> {
        self.connection.prepare_cached(sql)?.execute(params)?;
        Ok(())
    }
}
