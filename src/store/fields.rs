//! Takes the columns of a row one after the other and checks each.
//!
//! In: a row of SQLite, and whose row it is. Out: checked values, or the damage with its owner, column and
//! content. It knows nothing of what the columns mean.

use std::fmt;

use rusqlite::Row;
use rusqlite::types::{FromSql, ValueRef};

use super::Problem;
use crate::domain::model::{DeviceId, RowId};
use crate::domain::time::Day;

/// The columns of a row, from left to right.
pub(super) struct Fields<'a, Owner> {
    row: &'a Row<'a>,
    next: usize,
    owner: Owner,
}

impl<'a, Owner: fmt::Display> Fields<'a, Owner> {
    /// All columns of a row, which faults will call `owner`.
    pub(super) const fn new(row: &'a Row<'a>, owner: Owner) -> Self {
        Self { row, next: 0, owner }
    }

    /// The columns that are left, under another name.
    pub(super) fn owned_by<Other>(self, owner: Other) -> Fields<'a, Other> {
        Fields { row: self.row, next: self.next, owner }
    }

    /// The next column as it is; NULL where an option is wanted.
    pub(super) fn value<T: FromSql>(&mut self, column: &'static str) -> Result<T, Problem> {
        self.checked(column, |value| T::column_result(value).ok())
    }

    /// The next column, a number that `read` understands.
    pub(super) fn number<N: FromSql, T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(N) -> Option<T>,
    ) -> Result<T, Problem> {
        self.checked(column, |value| read(N::column_result(value).ok()?))
    }

    /// The next column, a text that `read` understands.
    pub(super) fn text<T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Problem> {
        self.checked(column, |value| read(value.as_str().ok()?))
    }

    /// The next column, NULL or a text that `read` understands.
    pub(super) fn optional_text<T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        self.checked(column, |value| match value {
            ValueRef::Null => Some(None),
            value => read(value.as_str().ok()?).map(Some),
        })
    }

    /// The next column, a day as its number.
    pub(super) fn day(&mut self, column: &'static str) -> Result<Day, Problem> {
        self.number(column, Day::from_number)
    }

    /// The next column, NULL or a day as its number.
    pub(super) fn optional_day(&mut self, column: &'static str) -> Result<Option<Day>, Problem> {
        self.number(column, |number: Option<_>| {
            number.map_or(Some(None), |day| Some(Some(Day::from_number(day)?)))
        })
    }

    /// The next two columns, a device and its sequence.
    pub(super) fn row_id(&mut self, column: &'static str) -> Result<RowId, Problem> {
        let device = self.text(column, read_device)?;
        let seq = self.number(column, |seq: i64| u64::try_from(seq).ok())?;
        Ok(RowId { device, seq })
    }

    /// The next two columns, both NULL or a device and its sequence.
    pub(super) fn optional_row_id(&mut self, column: &'static str) -> Result<Option<RowId>, Problem> {
        let device = self.optional_text(column, read_device)?;
        let seq = self.value::<Option<i64>>(column)?;
        Ok(device.zip(seq).map(|(device, seq)| RowId { device, seq: seq.cast_unsigned() }))
    }

    /// What `value` must be where this kind of row has it.
    pub(super) fn required<T>(&self, column: &'static str, value: Option<T>) -> Result<T, Problem> {
        value.ok_or_else(|| self.damage(column, ValueRef::Null))
    }

    fn checked<T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(ValueRef<'a>) -> Option<T>,
    ) -> Result<T, Problem> {
        let value = self.row.get_ref(self.next)?;
        self.next += 1;
        read(value).ok_or_else(|| self.damage(column, value))
    }

    fn damage(&self, column: &'static str, value: ValueRef<'_>) -> Problem {
        let found = match value {
            ValueRef::Null => "nothing".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(text) => format!("{:?}", String::from_utf8_lossy(text)),
            ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
        };
        Problem::DamagedEntry { owner: self.owner.to_string(), column, found }
    }
}

/// Reads the 16 hexadecimal digits of a device.
pub(super) fn read_device(text: &str) -> Option<DeviceId> {
    u64::from_str_radix(text, 16).ok().map(DeviceId)
}
