//! The first bytes of a file, which say whose it is before SQLite may touch it.
//!
//! Source: "Database File Format" of SQLite, section 1.3: the magic at 0, the write version at 18 (2 is WAL), the
//! user version at 60 and the application id at 68, both big-endian.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::Problem;

/// The application id of a progress file: `QUIZ` in ASCII.
pub(super) const APPLICATION_ID: u32 = 0x5155_495a;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const LENGTH: usize = 100;

/// What a file is before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Header {
    /// There is none, or it is empty.
    Empty,
    /// A progress file of a format known here.
    Ours {
        /// Whether it is in WAL mode already.
        is_wal: bool,
    },
}

/// Looks at the file without changing it.
///
/// # Errors
/// A [`Problem`] for what cannot be read, is no progress file or is of a format newer than `known`.
#[expect(clippy::disallowed_methods, reason = "the store is the door to the progress file")]
pub(super) fn peek(path: &Path, known: u32) -> Result<Header, Problem> {
    match path.metadata() {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => return Err(Problem::NotAFile),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Header::Empty),
        Err(error) => return Err(Problem::Unreadable(error)),
    }
    let mut bytes = [0; LENGTH];
    let file = File::open(path).map_err(Problem::Unreadable)?;
    let mut length = 0;
    while let Some(rest) = bytes.get_mut(length..).filter(|rest| !rest.is_empty()) {
        match (&file).read(rest) {
            Ok(0) => break,
            Ok(count) => length += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(Problem::Unreadable(error)),
        }
    }
    match length {
        0 => Ok(Header::Empty),
        LENGTH => read(&bytes, known),
        _ => Err(Problem::NotSqlite),
    }
}

fn read(bytes: &[u8; LENGTH], known: u32) -> Result<Header, Problem> {
    if !bytes.starts_with(MAGIC) {
        return Err(Problem::NotSqlite);
    }
    let found = big_endian(bytes, 68);
    if found != APPLICATION_ID {
        return Err(Problem::OtherProgram { found });
    }
    let found = big_endian(bytes, 60);
    if found > known {
        return Err(Problem::Newer { found, known });
    }
    Ok(Header::Ours { is_wal: bytes.get(18) == Some(&2) })
}

fn big_endian(bytes: &[u8; LENGTH], at: usize) -> u32 {
    bytes.iter().skip(at).take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}
