//! Brings a file to the newest format: one transaction, after a backup of what was there.

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::backup::Progress;
use rusqlite::{Connection, MAIN_DB, OpenFlags, TransactionBehavior};

use super::header::APPLICATION_ID;
use super::{Problem, sql};
use crate::domain::model::DeviceId;

/// The newest format that a list of migrations leads to.
pub(super) fn newest(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).unwrap_or(u32::MAX)
}

/// The format of an open file; 0 for an empty one.
pub(super) fn format(connection: &Connection) -> Result<u32, Problem> {
    Ok(connection.query_row(sql::USER_VERSION, [], |row| row.get(0))?)
}

/// Runs the migrations the file still needs. An empty file becomes a progress file of `device`.
///
/// # Errors
/// A [`Problem`]; the file then has the format it had before.
pub(super) fn migrate(
    connection: &mut Connection,
    path: &Path,
    device: DeviceId,
    migrations: &[&str],
) -> Result<(), Problem> {
    let known = newest(migrations);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = format(&transaction)?; // again: another process may have done it while this one waited
    if found > known {
        return Err(Problem::Newer { found, known });
    }
    if found == known {
        return Ok(());
    }
    if found > 0 {
        back_up(path, found)?;
    }
    let run = || {
        for script in migrations.iter().skip(found as usize) {
            transaction.execute_batch(script)?;
        }
        if found == 0 {
            transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
            transaction.execute(sql::ADD_DEVICE, [device.to_string()])?;
        }
        transaction.pragma_update(None, "user_version", known)?;
        transaction.commit()
    };
    run().map_err(|source| match found {
        0 => source.into(),
        from => Problem::Migration { from, to: known, source },
    })
}

/// Copies the file to `NAME.vFORMAT.backup` beside it, on disk when it returns.
fn back_up(path: &Path, format: u32) -> Result<(), Problem> {
    let backup = beside(path, &format!(".v{format}.backup"));
    let unfinished = beside(path, &format!(".v{format}.backup.part"));
    copy(path, &unfinished, &backup).map_err(|cause| Problem::Backup { from: format, to: backup, cause })
}

#[expect(clippy::disallowed_methods, reason = "the store is the door to the progress file and its backups")]
fn copy(path: &Path, unfinished: &Path, backup: &Path) -> Result<(), String> {
    let _ = std::fs::remove_file(unfinished); // left by a run that was cut off
    let source = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE);
    source
        .and_then(|source| source.backup(MAIN_DB, unfinished, None::<fn(Progress)>))
        .map_err(|error| error.to_string())?;
    let synced = File::open(unfinished).and_then(|file| file.sync_all());
    synced.and_then(|()| std::fs::rename(unfinished, backup)).map_err(|error| error.to_string())?;
    if let Some(folder) = backup.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all(); // not every system lets a folder be synced
    }
    Ok(())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}
