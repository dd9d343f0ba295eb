//! The parameters of the memory model: those that hold, and new ones.

use rusqlite::{Connection, Row};

use super::fields::Fields;
use super::ledger::Ledger;
use super::names::number;
use super::{Problem, Store, StoreError, sql};
use crate::domain::model::{Change, ParameterSet, Parameters};
use crate::domain::schedule::{Model, PUBLISHED};
use crate::domain::time::Moment;

/// How far a log has grown since parameters were last fitted to it, or chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    /// Rows in this device's log.
    pub rows: u64,
    /// How many there were then; 0 where that was never done.
    pub at_last_fit: u64,
}

impl Store {
    /// The memory model with the parameters that hold.
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// From now on those parameters hold, also where they did before; a row says so. All records are made anew with them,
    /// but for the days on which cards come back. All of it is on disk when it returns.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was written then.
    pub fn adopt(&mut self, moment: Moment, parameters: &Parameters) -> Result<(), StoreError> {
        let before = self.model.set();
        let model = self.write(|ledger| {
            let set = ledger.add_parameters(parameters)?;
            ledger.append(moment, &Change::Parameters(set))?;
            let model = Model::new(set, *parameters);
            if set != before {
                Ledger { model: &model, ..*ledger }.rebuild_all()?;
            }
            Ok(model)
        })?;
        self.model = model;
        Ok(())
    }

    /// How far this device's log has grown since parameters were last fitted or chosen.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read.
    pub fn growth(&self) -> Result<Growth, StoreError> {
        self.read(|ledger| {
            ledger.one(sql::LAST_FIT, [], |row| {
                let mut fields = Fields::new(row, "the log");
                let mut count = || fields.number("seq", |seq: i64| u64::try_from(seq).ok());
                Ok(Growth { rows: count()?, at_last_fit: count()? })
            })
        })
    }
}

impl Ledger<'_> {
    /// The number of those parameters, given now where they have none.
    fn add_parameters(&self, parameters: &Parameters) -> Result<ParameterSet, Problem> {
        if *parameters == PUBLISHED {
            return Ok(ParameterSet::default());
        }
        let weights = parameters.to_string();
        let values = [Parameters::ALGORITHM, &weights];
        let found = match self.first(sql::PARAMETERS_NUMBER, values, number)? {
            Some(found) => found,
            None => self.one(sql::ADD_PARAMETERS, values, number)?,
        };
        // There are far fewer than 2^32.
        Ok(ParameterSet(u32::try_from(found).unwrap_or(u32::MAX)))
    }
}

/// The model with the parameters that hold in an open file; the published ones where it never named any.
pub(super) fn model(connection: &Connection) -> Result<Model, Problem> {
    let mut statement = connection.prepare_cached(sql::PARAMETERS)?;
    let mut rows = statement.query([])?;
    rows.next()?.map_or_else(|| Ok(Model::default()), read_model)
}

/// Reads a row of `sql::PARAMETERS`.
fn read_model(row: &Row<'_>) -> Result<Model, Problem> {
    let mut fields = Fields::new(row, "the newest row of parameters");
    let set = ParameterSet(fields.value("parameters")?);
    if set == ParameterSet::default() {
        return Ok(Model::default());
    }
    let mut fields = fields.owned_by(format!("the set of parameters {}", set.0));
    let algorithm: String = fields.value("algorithm")?;
    if algorithm != Parameters::ALGORITHM {
        return Err(Problem::UnknownAlgorithm(algorithm));
    }
    Ok(Model::new(set, fields.text("weights", Parameters::parse)?))
}
