//! Opens the progress file, or makes it.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::fields::{Fields, read_device};
use super::header::{self, Header};
use super::migrate::{format, migrate, newest};
use super::parameters::model;
use super::{Problem, Store, StoreError, sql};
use crate::domain::model::DeviceId;

/// How long to wait for another process.
const PATIENCE: Duration = Duration::from_secs(5);

/// Bytes of a page. An answer rewrites three or four pages whole, so small ones cost least.
const PAGE_SIZE: u32 = 1024;

/// Prepared statements kept: all there are.
const STATEMENTS: usize = 64;

impl Store {
    /// Opens the progress file. One that is missing or empty is made, with its folder; one of an older format is brought
    /// to the newest after a backup.
    ///
    /// `device_seed` names the device of a file made now; it should be drawn at random.
    ///
    /// # Errors
    /// [`StoreError`]. A file that is not ours, or of a newer format, is left untouched.
    pub fn open(path: &Path, device_seed: u64) -> Result<Self, StoreError> {
        open(path, DeviceId(device_seed), sql::MIGRATIONS).map_err(|problem| StoreError::new(path, problem))
    }

    /// Opens the progress file to look at it; `None` where there is none yet. Nothing is made.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_existing(path: &Path) -> Result<Option<Self>, StoreError> {
        open_existing(path, sql::MIGRATIONS).map_err(|problem| StoreError::new(path, problem))
    }
}

pub(super) fn open(path: &Path, device: DeviceId, migrations: &[&str]) -> Result<Store, Problem> {
    let path = &plain(path);
    let header = header::peek(path, newest(migrations))?;
    if header == Header::Empty {
        make_folder(path)?;
    }
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_CREATE)?;
    // Better said now than after the first answer.
    if connection.is_readonly("main")? {
        return Err(Problem::ReadOnly);
    }
    if format(&connection)? != newest(migrations) {
        connection.pragma_update(None, "page_size", PAGE_SIZE)?;
        migrate(&mut connection, path, device, migrations)?;
    }
    if header != (Header::Ours { is_wal: true }) {
        switch_to_wal(&connection)?;
    }
    store(connection, path)
}

pub(super) fn open_existing(path: &Path, migrations: &[&str]) -> Result<Option<Store>, Problem> {
    let path = &plain(path);
    if header::peek(path, newest(migrations))? == Header::Empty {
        return Ok(None);
    }
    let mut connection = connect(path, OpenFlags::empty())?;
    match format(&connection)? {
        0 => return Ok(None), // its making was cut off, and SQLite has just rolled that back
        format if format == newest(migrations) => {}
        _ => migrate(&mut connection, path, DeviceId(0), migrations)?,
    }
    store(connection, path).map(Some)
}

/// The path in a form that SQLite cannot take for a URI (`file:…`) or for one of its own names (`:memory:`).
fn plain(path: &Path) -> PathBuf {
    if path.is_relative() { Path::new(".").join(path) } else { path.to_owned() }
}

/// Opens a connection. SQLite touches the file at the first statement only.
fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Problem> {
    let flags = flags | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

fn store(connection: Connection, path: &Path) -> Result<Store, Problem> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    let device = connection.query_row_and_then(sql::OWN_DEVICE, [], |row| {
        Fields::new(row, "device 1").text("id", read_device)
    })?;
    let model = model(&connection)?;
    Ok(Store { connection, path: path.to_owned(), model, device })
}

#[expect(clippy::disallowed_methods, reason = "the store is the door to the progress file and its folder")]
fn make_folder(path: &Path) -> Result<(), Problem> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => {
            std::fs::create_dir_all(folder).map_err(Problem::Folder)
        }
        _ => Ok(()),
    }
}

/// Switches a new file to WAL, which it then stays in. SQLite does not wait for others here, so this does; a file that is
/// always in use stays as it is until the next opening, slower but just as safe.
fn switch_to_wal(connection: &Connection) -> Result<(), Problem> {
    const PAUSE: Duration = Duration::from_millis(10);
    let tries = PATIENCE.as_millis() / PAUSE.as_millis();
    for _ in 0..tries {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => thread::sleep(PAUSE),
            switched => return Ok(switched?),
        }
    }
    Ok(())
}
