//! Collects what is wrong with a file.

use std::cmp::Reverse;
use std::ops::Range;

use crate::diag::{Code, Diagnostic};

/// The faults found so far in one file.
///
/// Where the text is no TOML, what it means is a guess, so faults of meaning that may only follow from a
/// fault of syntax are not reported: those on its line, and keys missing from its card.
pub(crate) struct Faults<'t> {
    file: &'t str,
    text: &'t str,
    found: Vec<Diagnostic>,
    errors: usize,
    broken_lines: Vec<Range<usize>>,
    in_broken_part: bool,
    /// Keys of this part that are there, but misspelt.
    meant: Vec<String>,
}

/// More faults than this are counted only; nobody reads them, and a hostile file could hold millions.
const SHOWN: usize = 1000;

impl<'t> Faults<'t> {
    /// Starts with the lines that are no TOML, in order.
    pub(super) fn new(file: &'t str, text: &'t str, broken_lines: Vec<Range<usize>>) -> Self {
        Self {
            file,
            text,
            found: Vec::new(),
            errors: 0,
            broken_lines,
            in_broken_part: false,
            meant: Vec::new(),
        }
    }

    /// The file, as it is shown.
    pub(in crate::decks) fn file(&self) -> &'t str {
        self.file
    }

    /// The file's text.
    pub(in crate::decks) fn text(&self) -> &'t str {
        self.text
    }

    /// Goes on to a part of the file, and says whether it is TOML from end to end.
    pub(in crate::decks) fn enter(&mut self, part: Range<usize>) -> bool {
        self.meant.clear();
        self.in_broken_part = self.is_broken(part.start, part.end);
        !self.in_broken_part
    }

    /// Notes that a key of this part was misspelt, so that it is not reported as missing too.
    pub(super) fn take_as_meant(&mut self, key: &str) {
        self.meant.push(key.to_owned());
    }

    /// Whether a key of this part is there, but misspelt.
    pub(super) fn is_meant(&self, key: &str) -> bool {
        self.meant.iter().any(|meant| meant == key)
    }

    /// Adds a fault of meaning, unless it may only follow from a fault of syntax.
    pub(crate) fn push(&mut self, fault: Diagnostic) {
        let missing_from_rubble = self.in_broken_part && fault.code == Code::MissingKey;
        let place = fault.place().map(|label| label.span.start);
        let on_broken_line = place.is_some_and(|at| self.is_broken(at, at + 1));
        if missing_from_rubble || on_broken_line {
            self.errors += usize::from(fault.is_error());
        } else {
            self.push_syntax(fault);
        }
    }

    /// Whether any of the bytes from `start` to before `end` is on a line that is no TOML.
    fn is_broken(&self, start: usize, end: usize) -> bool {
        let first = self.broken_lines.partition_point(|line| line.end < start);
        self.broken_lines.get(first).is_some_and(|line| line.start < end)
    }

    /// Adds a fault of syntax.
    pub(super) fn push_syntax(&mut self, fault: Diagnostic) {
        self.errors += usize::from(fault.is_error());
        self.found.push(fault.in_file(self.file));
    }

    /// How many errors there were, those not reported included.
    pub(in crate::decks) fn errors(&self) -> usize {
        self.errors
    }

    /// All faults in the order of the text, those of the whole file first.
    pub(in crate::decks) fn all(self) -> Vec<Diagnostic> {
        let mut found = self.found;
        found.sort_by_key(|fault| fault.place().map(|label| (label.span.start, Reverse(label.span.end))));
        found
    }

    /// The faults in the order of the text, as many as are shown.
    pub(crate) fn finish(self) -> Vec<Diagnostic> {
        shorten(self.all())
    }
}

/// The faults that are shown, and how many more there are: an error where one of those is.
pub(in crate::decks) fn shorten(mut faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let more = faults.split_off(SHOWN.min(faults.len()));
    if let Some(first) = more.first() {
        let plural = if more.len() == 1 { "" } else { "s" };
        let message = format!("the file has {} more fault{plural}", more.len());
        let is_error = more.iter().any(Diagnostic::is_error);
        let severity = if is_error { Diagnostic::error } else { Diagnostic::warning };
        faults.push(severity(Code::TooManyFaults, message).in_file(&first.file));
    }
    faults
}
