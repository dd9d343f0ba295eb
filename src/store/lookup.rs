//! The records of many cards at once: one by one where few are asked for, else in one pass over all of them.

use std::collections::HashMap;

use super::fields::Fields;
use super::ledger::Ledger;
use super::names::number;
use super::records::read_record;
use super::{Problem, Store, StoreError, sql};
use crate::domain::model::{CardKey, CardRecord};

/// A pass reads this many records in the time it takes to look one up.
const READ_PER_LOOKUP: usize = 4;

impl Store {
    /// The records of those cards; one that was never answered nor suspended is absent.
    ///
    /// # Errors
    /// [`StoreError`] for a file that cannot be read.
    pub fn records<'k>(
        &self,
        keys: impl IntoIterator<Item = &'k CardKey>,
    ) -> Result<HashMap<&'k CardKey, CardRecord>, StoreError> {
        let wanted: HashMap<&str, &CardKey> = keys.into_iter().map(|key| (key.as_str(), key)).collect();
        self.read(|ledger| {
            let all = ledger.one(sql::MOST_RECORDS, [], number)?;
            if wanted.len().saturating_mul(READ_PER_LOOKUP) < usize::try_from(all).unwrap_or(usize::MAX) {
                ledger.records_of(wanted.into_values())
            } else {
                ledger.records_among(&wanted)
            }
        })
    }
}

impl Ledger<'_> {
    /// The records of those cards, each looked up by its name.
    fn records_of<'k>(
        &self,
        keys: impl IntoIterator<Item = &'k CardKey>,
    ) -> Result<HashMap<&'k CardKey, CardRecord>, Problem> {
        let renames = self.renames()?;
        let mut records = HashMap::new();
        for key in keys {
            let Some(card) = self.card_number(key)? else { continue };
            let record = self.record(renames.current(card))?;
            if record.last_row.is_some() {
                records.insert(key, record);
            }
        }
        Ok(records)
    }

    /// The same, read in one pass; only names that were given or taken away, which are few, are looked up.
    fn records_among<'k>(
        &self,
        wanted: &HashMap<&str, &'k CardKey>,
    ) -> Result<HashMap<&'k CardKey, CardRecord>, Problem> {
        let renamed = self.all(sql::RENAMED_KEYS, [], |row| {
            Fields::new(row, "a renamed card").text("key", |key| Some(wanted.get(key).copied()))
        })?;
        let mut records = self.records_of(renamed.into_iter().flatten())?;
        let mut statement = self.connection.prepare_cached(sql::RECORDS)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let key = row.get_ref(KEY)?.as_str().ok().and_then(|key| wanted.get(key));
            if let Some(key) = key {
                records.insert(key, self.up_to_date(&read_record(row)?)?);
            }
        }
        Ok(records)
    }
}

/// The place of the key among the columns of `sql::RECORDS`.
const KEY: usize = 1;
