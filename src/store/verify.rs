//! Holds the file against itself: SQLite's own check, every row read, every record replayed.

use rusqlite::Row;

use super::fields::Fields;
use super::ledger::Ledger;
use super::names::CardNumber;
use super::rows::read_row;
use super::{Problem, Store, StoreError, sql};
use crate::domain::model::{CardKey, CardRecord};

/// What a check of the file found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verification {
    /// Rows in the log.
    pub rows: u64,
    /// Cards the log speaks of, each under its name of now.
    pub cards: u64,
    /// Damage: what SQLite reports, and rows that hold what was never written.
    pub faults: Vec<String>,
    /// Cards whose record is not what the log says.
    pub differences: Vec<Difference>,
}

impl Verification {
    /// Whether nothing was found.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty() && self.differences.is_empty()
    }
}

/// A record that is not what the log says.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The card.
    pub key: CardKey,
    /// The cached record.
    pub cached: CardRecord,
    /// What replaying the log gives.
    pub replayed: CardRecord,
}

impl Store {
    /// Checks the whole file, exactly, and changes nothing.
    ///
    /// # Errors
    /// [`StoreError`] for a file so damaged that SQLite cannot read its tables.
    pub fn verify(&self) -> Result<Verification, StoreError> {
        self.read(|ledger| {
            let mut found = Verification::default();
            ledger.check_pages(&mut found)?;
            ledger.check_rows(&mut found)?;
            ledger.check_records(&mut found)?;
            Ok(found)
        })
    }

    /// Makes all records anew from the log.
    ///
    /// # Errors
    /// [`StoreError`]; nothing was changed then. A damaged row of the log is named.
    pub fn rebuild_records(&mut self) -> Result<(), StoreError> {
        self.write(|ledger| {
            ledger.rebuild_all()?;
            Ok(())
        })
    }
}

impl Ledger<'_> {
    fn check_pages(&self, found: &mut Verification) -> Result<(), Problem> {
        let text = |row: &Row<'_>| Ok(row.get::<_, String>(0)?);
        let reports = found.note(self.all(sql::INTEGRITY, [], text))?.unwrap_or_default();
        for report in reports.into_iter().filter(|report| report != "ok") {
            found.add_fault(report);
        }
        let tables = found.note(self.all(sql::FOREIGN_KEYS, [], text))?.unwrap_or_default();
        for table in tables {
            found.add_fault(format!("a row of `{table}` names what is not there"));
        }
        Ok(())
    }

    fn check_rows(&self, found: &mut Verification) -> Result<(), Problem> {
        let mut statement = self.connection.prepare(sql::ROWS)?;
        let mut rows = statement.query([])?;
        while let Some(row) = found.note(rows.next().map_err(Problem::from))?.flatten() {
            found.rows += 1;
            found.note(read_row(row))?;
        }
        Ok(())
    }

    fn check_records(&self, found: &mut Verification) -> Result<(), Problem> {
        let Some(renames) = found.note(self.renames())? else { return Ok(()) };
        for (card, key) in self.cards()? {
            let is_current = renames.current(card) == card;
            found.cards += u64::from(is_current);
            let cached = self.cached(card).and_then(|cached| match cached {
                Some(cached) => self.up_to_date(&cached),
                None => Ok(CardRecord::default()),
            });
            let Some(cached) = found.note(cached)? else { continue };
            let replayed = if is_current { self.replayed(card) } else { Ok(CardRecord::default()) };
            let Some(replayed) = found.note(replayed)? else { continue };
            if cached != replayed {
                found.differences.push(Difference { key, cached, replayed });
            }
        }
        Ok(())
    }

    /// All cards the log speaks of, by number.
    pub(super) fn cards(&self) -> Result<Vec<(CardNumber, CardKey)>, Problem> {
        self.all(sql::CARDS, [], |row| {
            let mut fields = Fields::new(row, "a card");
            Ok((fields.value("number")?, fields.text("key", |key| CardKey::parse(key).ok())?))
        })
    }
}

impl Verification {
    /// Keeps what was read, or writes down that it is damaged.
    fn note<T>(&mut self, read: Result<T, Problem>) -> Result<Option<T>, Problem> {
        match read {
            Ok(value) => Ok(Some(value)),
            Err(Problem::DamagedEntry { owner, column, found }) => {
                self.add_fault(format!("{owner} has {found} as `{column}`"));
                Ok(None)
            }
            Err(Problem::Damaged(report)) => {
                self.add_fault(report);
                Ok(None)
            }
            Err(problem) => Err(problem),
        }
    }

    /// Damage met twice on the way is one fault.
    fn add_fault(&mut self, fault: String) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }
}
