//! Why a command ended early, and what the person is told.

use std::fmt::Write as _;
use std::io;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};

use super::aside::tell_aside;
use crate::decks::DeckError;
use crate::diag::printable;
use crate::store::StoreError;
use crate::world::{EditorError, Environment, Terminal, WorldError};

/// A command that could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reader of our output has left; nothing more is to be said.
    Closed,
    /// Faults that have been printed already.
    Found,
    /// Faults of the call that have been printed already.
    Refused,
    /// Something is wrong with what we were given.
    Bad {
        /// What, in one sentence without a full stop.
        message: String,
        /// What to do about it.
        hint: String,
    },
    /// The command was called in a way it does not understand.
    Usage {
        /// What, in one sentence without a full stop.
        message: String,
        /// What to do about it.
        hint: String,
    },
}

impl Failure {
    /// The exit code of a wrong call.
    pub(crate) const USAGE: u8 = 2;

    /// A failure of what we were given.
    pub(crate) fn bad(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Bad { message: message.into(), hint: hint.into() }
    }

    /// A failure of how we were called.
    pub(crate) fn usage(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Usage { message: message.into(), hint: hint.into() }
    }

    /// Tells the person on standard error and names the exit code.
    pub(crate) fn report(self) -> ExitCode {
        let (message, hint, exit) = match self {
            Self::Closed => return ExitCode::SUCCESS,
            Self::Found => return ExitCode::FAILURE,
            Self::Refused => return ExitCode::from(Self::USAGE),
            Self::Bad { message, hint } => (message, hint, ExitCode::FAILURE),
            Self::Usage { message, hint } => (message, hint, ExitCode::from(Self::USAGE)),
        };
        let has_color = Terminal::of(&Environment::read()).errors.has_color;
        tell_aside(&drawn(&message, &hint, has_color));
        exit
    }
}

fn drawn(message: &str, hint: &str, has_color: bool) -> String {
    let [red, bold] =
        if has_color { [AnsiColor::Red.on_default().bold(), Style::new().bold()] } else { [Style::new(); 2] };
    let mut text = format!("{red}error{red:#}: {}\n", printable(message));
    if !hint.is_empty() {
        let _ = writeln!(text, "{bold}hint{bold:#}: {}", printable(hint));
    }
    text
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::bad(format!("cannot write the output: {error}"), "is the disk full?"),
        }
    }
}

impl From<WorldError> for Failure {
    fn from(error: WorldError) -> Self {
        Self::usage(error.to_string(), error.hint())
    }
}

impl From<EditorError> for Failure {
    fn from(error: EditorError) -> Self {
        Self::bad(error.to_string(), "set `EDITOR` to the editor you use, such as `nano`")
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::bad(error.to_string(), error.hint().unwrap_or_default())
    }
}

impl From<DeckError> for Failure {
    fn from(error: DeckError) -> Self {
        Self::bad(error.to_string(), error.hint().unwrap_or_default())
    }
}
