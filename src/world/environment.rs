//! The environment variables the program listens to.

use std::ffi::OsString;
use std::path::PathBuf;

use super::bidi::Host;

/// The variables, as they are set; an empty one counts as unset.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// `QUIZ_HOME`: one folder for config, decks and progress.
    pub home: Option<PathBuf>,
    /// `QUIZ_NOW`: the instant it is taken to be.
    pub now: Option<String>,
    /// `QUIZ_SEED`: where chance begins.
    pub seed: Option<String>,
    /// `QUIZ_TZ`: the zone the learner lives in.
    pub zone: Option<String>,
    /// `LC_ALL`, else `LC_MESSAGES`, else `LANG`: the language and region of the system.
    pub locale: Option<String>,
    /// `VISUAL`, else `EDITOR`.
    pub editor: Option<String>,
    /// `NO_COLOR` is set.
    pub is_colorless: bool,
    /// `TERM`.
    pub term: Option<String>,
    /// `COLORTERM`: how many colours it shows.
    pub colorterm: Option<String>,
    /// `QUIZ_BIDI`: who turns text from right to left.
    pub bidi: Option<String>,
    /// What terminals say of themselves.
    pub host: Host,
    /// `COLUMNS`: the width of the terminal.
    pub columns: Option<String>,
}

impl Environment {
    /// Reads the variables of the process.
    pub fn read() -> Self {
        Self {
            home: raw("QUIZ_HOME").map(PathBuf::from),
            now: text("QUIZ_NOW"),
            seed: text("QUIZ_SEED"),
            zone: text("QUIZ_TZ"),
            locale: text("LC_ALL").or_else(|| text("LC_MESSAGES")).or_else(|| text("LANG")),
            editor: text("VISUAL").or_else(|| text("EDITOR")),
            is_colorless: raw("NO_COLOR").is_some(),
            term: text("TERM"),
            colorterm: text("COLORTERM"),
            bidi: text("QUIZ_BIDI"),
            host: Host::of(text),
            columns: text("COLUMNS"),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the door to the environment")]
fn raw(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

fn text(name: &str) -> Option<String> {
    raw(name).map(|value| value.to_string_lossy().into_owned())
}
