//! The only doors to the outside: environment, clock, chance, places of files, terminal, editor.
//!
//! In: the process. Out: plain values for `cli` to hand on. No door decides anything about quizzing.

pub mod bidi;
mod clock;
mod editor;
mod environment;
mod keyboard;
mod keys;
mod line;
mod places;
mod pointer;
mod screen;
mod seed;
mod terminal;
mod typing;

use bidi::{Host, Wish};
use thiserror::Error;

pub use clock::{Clock, Zone};
pub use editor::{EditorError, open_editor};
pub use environment::Environment;
pub use keyboard::{Input, Keyboard};
pub use line::LineEditor;
pub use places::Places;
pub use screen::{FullScreen, Happening};
pub use seed::Seed;
pub use terminal::{Colors, Stream, Terminal};

/// Everything outside, as found at the start of the program.
#[derive(Debug, Clone)]
pub struct World {
    /// What time it is, and where.
    pub clock: Clock,
    /// Where chance comes from.
    pub seed: Seed,
    /// Where files are kept.
    pub places: Places,
    /// What the terminal can do.
    pub terminal: Terminal,
    /// What terminals say of themselves in the environment.
    pub host: Host,
    /// Who is to turn text from right to left, where the environment says so.
    pub bidi: Option<Wish>,
    /// The person's editor, as a command line.
    pub editor: Option<String>,
    /// The system's locale, such as `ar_EG.UTF-8`.
    pub locale: Option<String>,
}

/// An environment that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WorldError {
    /// `QUIZ_NOW` is no instant.
    #[error("`QUIZ_NOW` is `{0}`, wanted an instant such as `2026-03-01T09:00:00+02:00`")]
    Now(String),
    /// `QUIZ_SEED` is no number.
    #[error("`QUIZ_SEED` is `{0}`, wanted a whole number from 0")]
    Seed(String),
    /// `QUIZ_TZ` names no zone.
    #[error("`QUIZ_TZ` is `{0}`, wanted a zone such as `Europe/Berlin` or `+02:00`")]
    Zone(String),
    /// `QUIZ_BIDI` is no word for who turns text.
    #[error("`QUIZ_BIDI` is `{0}`, wanted `auto`, `terminal`, `app` or `off`")]
    Bidi(String),
    /// The system draws no random numbers.
    #[error("the system has no random numbers")]
    NoChance,
    /// There is no home folder.
    #[error("no home folder is known to keep your progress in")]
    NoHome,
}

impl WorldError {
    /// What to do about it.
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Now(_) | Self::Seed(_) | Self::Zone(_) => "unset the variable to use the system's",
            Self::Bidi(_) => "unset the variable to let `quiz` find out",
            Self::NoChance => "set `QUIZ_SEED` to a whole number of your own",
            Self::NoHome => "set `HOME`, or `QUIZ_HOME` to the folder you want",
        }
    }
}

impl World {
    /// Looks around.
    ///
    /// # Errors
    /// [`WorldError`] for a variable that says nothing usable.
    pub fn look() -> Result<Self, WorldError> {
        let environment = Environment::read();
        Ok(Self {
            clock: Clock::of(&environment)?,
            seed: Seed::of(&environment)?,
            places: Places::of(&environment)?,
            terminal: Terminal::of(&environment),
            bidi: wish(environment.bidi)?,
            host: environment.host,
            editor: environment.editor,
            locale: environment.locale,
        })
    }
}

fn wish(written: Option<String>) -> Result<Option<Wish>, WorldError> {
    written.map(|word| word.parse().map_err(|()| WorldError::Bidi(word))).transpose()
}
