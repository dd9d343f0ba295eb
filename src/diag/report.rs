//! The faults of one file beside its text.

use super::{Diagnostic, render_json, render_text};

/// A file's text and its faults.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The text that the faults' spans are of; empty where it could not be read.
    pub source: String,
    /// The faults, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// How many of the faults are errors.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count()
    }

    /// Whether nothing was found.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Draws the faults for a person; see [`render_text`].
    pub fn text(&self, color: bool, width: usize) -> String {
        render_text(&self.diagnostics, &self.source, color, width)
    }

    /// The faults as JSON; see [`render_json`].
    pub fn json(&self) -> serde_json::Value {
        render_json(&self.diagnostics, &self.source)
    }
}
