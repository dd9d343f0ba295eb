//! What can go wrong with the progress file, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;
use thiserror::Error;

use crate::domain::model::{Parameters, RowId};

/// A fault of one progress file.
#[derive(Debug, Error)]
#[error("progress file `{}` {problem}", shown(path))]
pub struct StoreError {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub problem: Problem,
}

impl StoreError {
    pub(super) fn new(path: &Path, problem: impl Into<Problem>) -> Self {
        Self { path: path.to_owned(), problem: problem.into() }
    }

    /// What a person can do about it, where there is something.
    pub fn hint(&self) -> Option<&'static str> {
        match &self.problem {
            Problem::Full => {
                Some("all answers before this one are saved; free some space, then answer again")
            }
            Problem::ReadOnly | Problem::Unopened => {
                Some("all answers before are saved; check the permissions of the file and of its folder")
            }
            Problem::Busy => {
                Some("all answers before this one are saved; wait for the other one, then try again")
            }
            Problem::Newer { .. } | Problem::UnknownAlgorithm(_) => {
                Some("install the newest `quiz`; the file was not touched")
            }
            Problem::NotSqlite | Problem::OtherProgram { .. } | Problem::NotAFile => {
                Some("it was not touched; move it away, or name another folder with `QUIZ_HOME`")
            }
            Problem::Migration { .. } | Problem::Backup { .. } => Some("the file is as it was before"),
            Problem::Damaged(_) | Problem::DamagedEntry { .. } => {
                Some("keep a copy of the file before anything else; `quiz doctor` lists what it finds")
            }
            Problem::Folder(_) | Problem::Unreadable(_) => {
                Some("check the permissions of the folder, or name another one with `QUIZ_HOME`")
            }
            Problem::NoSuchRow(_) | Problem::Sqlite(_) => None,
        }
    }
}

/// What is wrong with a progress file.
#[derive(Debug, Error)]
pub enum Problem {
    /// Its folder cannot be made.
    #[error("cannot be created: its folder cannot be made: {0}")]
    Folder(io::Error),
    /// The system does not let it be read.
    #[error("cannot be read: {0}")]
    Unreadable(io::Error),
    /// It is a directory or a device.
    #[error("is not a file")]
    NotAFile,
    /// Its first bytes are not those of SQLite.
    #[error("is not a progress file: it is no SQLite database")]
    NotSqlite,
    /// It is a database that something else made.
    #[error("is not a progress file: it is a database of another program (application id {found:#010x})")]
    OtherProgram {
        /// The application id in its header.
        found: u32,
    },
    /// It is of a format this program does not know yet.
    #[error("was written by a newer quiz (format {found}; this one knows {known})")]
    Newer {
        /// The format of the file.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// Its parameters are of an algorithm that this program does not know.
    #[error("schedules with {0:?}, which this quiz does not know (it knows {ALGORITHM:?})", ALGORITHM = Parameters::ALGORITHM)]
    UnknownAlgorithm(String),
    /// It could not be copied before a change of format.
    #[error("cannot be backed up to `{}` before format {from} is changed: {cause}", shown(.to))]
    Backup {
        /// The format of the file.
        from: u32,
        /// Where the backup was to go.
        to: PathBuf,
        /// What went wrong.
        cause: String,
    },
    /// It could not be brought to a newer format.
    #[error("cannot be brought from format {from} to {to}: {source}")]
    Migration {
        /// The format of the file.
        from: u32,
        /// The format wanted.
        to: u32,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// There is no room to write.
    #[error("cannot be written: the disk is full")]
    Full,
    /// The disk, the folder or the file does not allow writing.
    #[error("cannot be written: the disk, the folder or the file is read-only")]
    ReadOnly,
    /// The file, or one of those SQLite keeps beside it, cannot be opened.
    #[error("cannot be opened: the disk, the folder or the file may be read-only")]
    Unopened,
    /// Another process kept it locked for longer than the store waits.
    #[error("is locked by another program, for more than 5 seconds")]
    Busy,
    /// SQLite finds its pages inconsistent.
    #[error("is damaged: {0}")]
    Damaged(String),
    /// A row holds what was never written to it.
    #[error("is damaged: {owner} has {found} as `{column}`")]
    DamagedEntry {
        /// The row, or the card whose record it is.
        owner: String,
        /// The column.
        column: &'static str,
        /// What stands there.
        found: String,
    },
    /// The log holds no such row, or none that a row like this may name.
    #[error("has no row `{0}` that can be taken back")]
    NoSuchRow(RowId),
    /// Anything else SQLite reports.
    #[error("cannot be used: {0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            // The index of the log of SQLite could not grow.
            _ if error.sqlite_extended_error_code() == Some(SQLITE_IOERR_SHMSIZE) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::CannotOpen) => Self::Unopened,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}

/// A path without the control characters a hostile file name may carry.
fn shown(path: &Path) -> String {
    path.to_string_lossy().chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_file_what_was_found_and_what_to_do() {
        let error = StoreError::new(Path::new("home/progress.db"), Problem::Newer { found: 2, known: 1 });
        let message =
            "progress file `home/progress.db` was written by a newer quiz (format 2; this one knows 1)";
        assert_eq!(error.to_string(), message);
        assert_eq!(error.hint(), Some("install the newest `quiz`; the file was not touched"));
    }

    #[test]
    fn a_hostile_file_name_cannot_speak_to_the_terminal() {
        let error = StoreError::new(Path::new("a\u{1b}[2Jb"), Problem::Full);
        assert_eq!(error.to_string(), "progress file `a\u{fffd}[2Jb` cannot be written: the disk is full");
    }

    #[test]
    fn each_fault_of_sqlite_is_told_in_our_words() {
        for (code, message) in [
            (13, "cannot be written: the disk is full"),
            (SQLITE_IOERR_SHMSIZE, "cannot be written: the disk is full"),
            (8, "cannot be written: the disk, the folder or the file is read-only"),
            (14, "cannot be opened: the disk, the folder or the file may be read-only"),
            (5, "is locked by another program, for more than 5 seconds"),
            (11, "is damaged: database disk image is malformed"),
            (26, "is damaged: file is not a database"),
        ] {
            let text = message.strip_prefix("is damaged: ").map(str::to_owned);
            let error = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), text);
            assert_eq!(Problem::from(error).to_string(), message, "code {code}");
        }
    }
}
