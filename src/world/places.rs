//! Where files are kept.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::{Environment, WorldError};

/// The three places: config, decks, progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The config file.
    pub config: PathBuf,
    /// The folder of the user's decks.
    pub decks: PathBuf,
    /// The progress file.
    pub progress: PathBuf,
}

impl Places {
    /// All in `QUIZ_HOME` where it is set, else in the folders of the XDG convention.
    ///
    /// # Errors
    /// [`WorldError::NoHome`] where neither is known.
    ///
    /// Source: XDG Base Directory Specification; on macOS the same folders, on Windows `AppData`.
    pub fn of(environment: &Environment) -> Result<Self, WorldError> {
        if let Some(home) = &environment.home {
            return Ok(Self::below(home, home));
        }
        let strategy = etcetera::choose_base_strategy().map_err(|_| WorldError::NoHome)?;
        Ok(Self::below(&strategy.config_dir().join("quiz"), &strategy.data_dir().join("quiz")))
    }

    fn below(config: &Path, data: &Path) -> Self {
        Self {
            config: config.join("config.toml"),
            decks: data.join("decks"),
            progress: data.join("progress.db"),
        }
    }
}
