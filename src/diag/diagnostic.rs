//! One fault: what, how bad, where, and what to do.

use std::ops::Range;

use serde::Serialize;

use super::{Code, printable};

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The part of the file it is about cannot be used.
    Error,
    /// The file works, but probably not as meant.
    Warning,
}

/// A place in the file and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Bytes of the file's text.
    pub span: Range<usize>,
    /// What is to be said; may be empty.
    pub text: String,
    /// Whether this is where the fault is, rather than a place that explains it.
    pub primary: bool,
}

/// One fault of a file. Its sentences hold nothing that could control a terminal, whatever they quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The kind of fault.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: String,
    /// The file, as it is shown.
    pub file: String,
    /// Where; the primary label, if any, is the fault's own place.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// A fault that makes its part of the file useless.
    pub fn error(code: Code, message: impl AsRef<str>) -> Self {
        Self::new(code, Severity::Error, message.as_ref())
    }

    /// A fault that the file works in spite of.
    pub fn warning(code: Code, message: impl AsRef<str>) -> Self {
        Self::new(code, Severity::Warning, message.as_ref())
    }

    fn new(code: Code, severity: Severity, message: &str) -> Self {
        let message = printable(message).into_owned();
        Self { code, severity, message, file: String::new(), labels: Vec::new(), hints: Vec::new() }
    }

    /// Names the file it is in.
    #[must_use]
    pub fn in_file(mut self, name: &str) -> Self {
        self.file = printable(name).into_owned();
        self
    }

    /// Marks the place of the fault.
    #[must_use]
    pub fn at(self, span: Range<usize>, text: impl AsRef<str>) -> Self {
        self.label(span, text.as_ref(), true)
    }

    /// Marks a place that explains the fault.
    #[must_use]
    pub fn see(self, span: Range<usize>, text: impl AsRef<str>) -> Self {
        self.label(span, text.as_ref(), false)
    }

    fn label(mut self, span: Range<usize>, text: &str, primary: bool) -> Self {
        self.labels.push(Label { span, text: printable(text).into_owned(), primary });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, text: impl AsRef<str>) -> Self {
        self.hints.push(printable(text.as_ref()).into_owned());
        self
    }

    /// The fault's own place.
    pub fn place(&self) -> Option<&Label> {
        self.labels.iter().find(|label| label.primary)
    }

    /// Whether the fault makes its part of the file useless.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
