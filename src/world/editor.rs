//! The person's editor.

use std::path::Path;
use std::process::Command;

use thiserror::Error;

/// Why a file could not be edited.
#[derive(Debug, Error)]
pub enum EditorError {
    /// Neither `VISUAL` nor `EDITOR` is set.
    #[error("no editor is known")]
    Unknown,
    /// The variable is no command line.
    #[error("`{0}` is not a command")]
    NotACommand(String),
    /// The editor could not be started.
    #[error("cannot start `{program}`: {cause}")]
    NotStarted {
        /// The program asked for.
        program: String,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The editor ended with a failure.
    #[error("`{0}` ended with an error; what it saved is kept")]
    Failed(String),
}

/// Opens `file` at `line` (from 1) and waits until the person is done.
///
/// # Errors
/// [`EditorError`] when there is no editor or it fails.
pub fn open_editor(command: Option<&str>, file: &Path, line: usize) -> Result<(), EditorError> {
    let command = command.ok_or(EditorError::Unknown)?;
    let words = shell_words::split(command).map_err(|_| EditorError::NotACommand(command.to_owned()))?;
    let Some((program, arguments)) = words.split_first() else { return Err(EditorError::Unknown) };
    let status = Command::new(program)
        .args(arguments)
        .args(line_argument(program, line))
        .arg(file)
        .status()
        .map_err(|cause| EditorError::NotStarted { program: program.clone(), cause })?;
    if status.success() { Ok(()) } else { Err(EditorError::Failed(program.clone())) }
}

/// How common editors are told the line; an unknown one just gets the file.
fn line_argument(program: &str, line: usize) -> Option<String> {
    let name = Path::new(program).file_name()?.to_str()?;
    match name {
        "vi" | "vim" | "nvim" | "nano" | "emacs" | "emacsclient" | "micro" | "kak" | "joe" | "ed" | "mg"
        | "ne" | "jed" | "pico" | "gedit" | "kate" | "gvim" => Some(format!("+{line}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editors_that_take_a_line_are_given_one() {
        assert_eq!(line_argument("/usr/bin/nvim", 12), Some("+12".into()));
        assert_eq!(line_argument("notepad", 12), None);
    }

    #[test]
    fn an_editor_that_is_missing_is_named() {
        let file = Path::new("deck.toml");
        assert_eq!(open_editor(None, file, 1).unwrap_err().to_string(), "no editor is known");
        assert_eq!(open_editor(Some("'"), file, 1).unwrap_err().to_string(), "`'` is not a command");
        let error = open_editor(Some("no-such-editor-here -w"), file, 1).unwrap_err().to_string();
        assert!(error.starts_with("cannot start `no-such-editor-here`"), "{error}");
    }
}
