//! Why a deck could not be found, opened or changed.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::diag::{Code, Diagnostic, printable};

/// Why a deck could not be found, opened or changed.
#[derive(Debug, Error)]
pub enum DeckError {
    /// There is nothing at the path.
    #[error("`{}` does not exist", shown(.path))]
    Missing {
        /// The path asked for.
        path: PathBuf,
    },
    /// The path leads to a folder.
    #[error("`{}` is a folder, not a deck", shown(.path))]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// The path leads to a pipe, a socket or a device.
    #[error("`{}` is not a regular file", shown(.path))]
    Special {
        /// The path asked for.
        path: PathBuf,
    },
    /// The file is larger than any deck may be.
    #[error("`{}` is larger than the 16 MiB a deck may have", shown(.path))]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// The file is not text.
    #[error("`{}` is not UTF-8 text: line {line} has the byte 0x{byte:02x} at offset {offset}", shown(.path))]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// Line of the first wrong byte, from 1.
        line: usize,
        /// Its place in the file, from 0.
        offset: usize,
        /// The wrong byte.
        byte: u8,
    },
    /// There is a file where a new one was to be written.
    #[error("`{}` exists already", shown(.path))]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// There is a file where a generated one was to be written, and it was not generated.
    #[error("`{}` was not generated, and is not written over", shown(.path))]
    NotGenerated {
        /// The file.
        path: PathBuf,
    },
    /// The system refused to read.
    #[error("cannot read `{}`: {error}", shown(.path))]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The system refused to write.
    #[error("cannot write `{}`: {error}", shown(.path))]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// No deck has the id.
    #[error("no deck is called `{}`", printable(.name))]
    NotFound {
        /// The id asked for.
        name: String,
        /// An id much like it.
        nearest: Option<String>,
    },
    /// No deck's id fits the pattern.
    #[error("no deck fits `{}`", printable(.pattern))]
    NoMatch {
        /// The pattern asked for.
        pattern: String,
    },
    /// Two files of the user claim the id.
    #[error("two files have the deck id `{}`: `{}` and `{}`", printable(.id), .first, .second)]
    Ambiguous {
        /// The id.
        id: String,
        /// One file, as it is shown.
        first: String,
        /// The other.
        second: String,
    },
    /// The changed text would be no better deck than before.
    #[error("{reason}")]
    Refused {
        /// What is wrong with the change.
        reason: String,
    },
}

impl DeckError {
    /// What to do about it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::NotFound { nearest: Some(id), .. } => {
                Some(format!("did you mean `{}`? `quiz decks` lists all", printable(id)))
            }
            Self::NotFound { .. } | Self::NoMatch { .. } => Some("`quiz decks` lists all decks".into()),
            Self::Ambiguous { .. } => Some("rename one of them, or give the path".into()),
            Self::NotUtf8 { .. } => Some("save the file as UTF-8".into()),
            Self::NotGenerated { .. } => Some("move it away, or give the deck another id".into()),
            Self::Exists { .. } => Some("choose another name, or open it with `quiz edit`".into()),
            Self::TooLarge { .. } => Some("divide it into several decks".into()),
            Self::Folder { .. } => Some("name one deck in it, or give a pattern such as `cuba-*`".into()),
            _ => None,
        }
    }

    /// The error as a fault of the file, to stand among the faults of other files.
    pub(super) fn to_diagnostic(&self, file: &str) -> Diagnostic {
        let code = match self {
            Self::Folder { .. } | Self::Special { .. } => Code::NotAFile,
            Self::TooLarge { .. } => Code::TooLarge,
            Self::NotUtf8 { .. } => Code::NotUtf8,
            _ => Code::Unreadable,
        };
        let fault = Diagnostic::error(code, self.to_string()).in_file(file);
        self.hint().into_iter().fold(fault, Diagnostic::hint)
    }
}

/// A path as it is shown.
pub(super) fn shown(path: &Path) -> String {
    printable(&path.to_string_lossy()).into_owned()
}
