//! The records: a cache of what replaying the log gives, one for each card under its name of now.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Row, params};

use super::fields::Fields;
use super::ledger::Ledger;
use super::names::CardNumber;
use super::rows::read_row;
use super::{Problem, sql};
use crate::domain::model::{CardKey, CardRecord, MemoryState, ParameterSet, Parameters, State, Studied};
use crate::domain::schedule::{after, replay};
use crate::domain::time::Day;

/// A record as it is cached.
pub(super) struct Cached {
    /// The card's number.
    pub(super) card: CardNumber,
    /// The record.
    pub(super) record: CardRecord,
    algorithm: String,
    parameters: ParameterSet,
}

impl Ledger<'_> {
    /// The record of the card that has this name of now.
    pub(super) fn record(&self, card: CardNumber) -> Result<CardRecord, Problem> {
        match self.cached(card)? {
            Some(cached) => self.up_to_date(&cached),
            None => Ok(CardRecord::default()),
        }
    }

    /// The record as it is cached, whatever computed it.
    pub(super) fn cached(&self, card: CardNumber) -> Result<Option<Cached>, Problem> {
        self.first(sql::RECORD, [card], read_record)
    }

    /// A cached record, or its replay where other parameters than those of now computed it.
    pub(super) fn up_to_date(&self, cached: &Cached) -> Result<CardRecord, Problem> {
        if cached.algorithm == Parameters::ALGORITHM && cached.parameters == self.model.set() {
            Ok(cached.record)
        } else {
            self.replayed(cached.card)
        }
    }

    /// What the log says of a card, under all its names.
    pub(super) fn replayed(&self, card: CardNumber) -> Result<CardRecord, Problem> {
        let rows = self.rows_of(&self.renames()?.names(card))?;
        Ok(replay(&rows, self.model))
    }

    /// Replays a card and caches the result under its name of now.
    pub(super) fn rebuild(&self, card: CardNumber) -> Result<(), Problem> {
        let renames = self.renames()?;
        for name in renames.names(card) {
            self.run(sql::DROP_RECORD, [name])?;
        }
        let card = renames.current(card);
        self.put(card, &self.replayed(card)?)
    }

    /// Replays all cards, in one pass over the log, and caches the results.
    pub(super) fn rebuild_all(&self) -> Result<(), Problem> {
        self.run(sql::DROP_RECORDS, [])?;
        let renames = self.renames()?;
        let cards = self.cards()?.into_iter();
        let numbers: HashMap<CardKey, CardNumber> =
            cards.map(|(number, key)| (key, renames.current(number))).collect();
        let mut records: BTreeMap<CardNumber, CardRecord> = BTreeMap::new();
        let mut statement = self.connection.prepare(sql::ROWS)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let row = read_row(row)?;
            let Some(card) = row.change.card().and_then(|key| numbers.get(key)) else { continue };
            let record = records.entry(*card).or_default();
            if !row.revoked {
                *record = after(record, &row, self.model);
            }
        }
        records.iter().try_for_each(|(card, record)| self.put(*card, record))
    }

    /// Caches a record. One that no row stands behind is not kept.
    pub(super) fn put(&self, card: CardNumber, record: &CardRecord) -> Result<(), Problem> {
        let Some(last) = record.last_row else { return self.run(sql::DROP_RECORD, [card]) };
        let studied = record.studied;
        let values = params![
            card,
            last.device.to_string(),
            last.seq.cast_signed(),
            Parameters::ALGORITHM,
            self.model.set().0,
            record.suspended,
            record.buried.map(Day::number),
            record.flagged,
            record.state().name(),
            studied.map(|studied| studied.memory.stability),
            studied.map(|studied| studied.memory.difficulty),
            studied.map(|studied| studied.due.number()),
            studied.map(|studied| studied.interval),
            studied.map(|studied| studied.first_day.number()),
            studied.map(|studied| studied.last_day.number()),
            studied.map(|studied| studied.reps),
            studied.map(|studied| studied.lapses),
            studied.map(|studied| studied.content.cast_signed()),
        ];
        self.run(sql::PUT_RECORD, values)
    }
}

/// Reads a row of `sql::RECORD`; what is damaged is named by the card's key.
pub(super) fn read_record(row: &Row<'_>) -> Result<Cached, Problem> {
    let mut fields = Fields::new(row, "a record");
    let card = fields.value("card")?;
    let key = fields.text("key", |key| CardKey::parse(key).ok())?;
    let mut fields = fields.owned_by(format!("the record of `{key}`"));
    let last_row = Some(fields.row_id("last_row")?);
    let algorithm = fields.value("algorithm")?;
    let parameters = ParameterSet(fields.value("parameters")?);
    let suspended = fields.value("suspended")?;
    let buried = fields.optional_day("buried")?;
    let flagged = fields.value("flagged")?;
    let studied = match fields.text("state", State::from_name)? {
        State::New => None,
        state => Some(read_studied(fields, state)?),
    };
    let record = CardRecord { studied, suspended, buried, flagged, last_row };
    Ok(Cached { card, record, algorithm, parameters })
}

/// Reads the columns that only a card answered before has.
fn read_studied(mut fields: Fields<'_, String>, state: State) -> Result<Studied, Problem> {
    let positive = |number: f32| (number.is_finite() && number > 0.0).then_some(number);
    Ok(Studied {
        state,
        memory: MemoryState {
            stability: fields.number("stability", positive)?,
            difficulty: fields.number("difficulty", positive)?,
        },
        due: fields.day("due")?,
        interval: fields.value("interval")?,
        first_day: fields.day("first_day")?,
        last_day: fields.day("last_day")?,
        reps: fields.value("reps")?,
        lapses: fields.value("lapses")?,
        content: fields.value::<i64>("content")?.cast_unsigned(),
    })
}
