//! Collects what is wrong with a file.

use std::cmp::Reverse;
use std::ops::Range;

use crate::diag::{Code, Diagnostic};

/// The faults found so far in one file.
///
/// Where the text is no TOML, what it means is a guess, so faults of meaning that may only follow from a
/// fault of syntax are not reported: those on its line, and keys missing from its card.
pub(in crate::decks) struct Faults<'t> {
    file: &'t str,
    text: &'t str,
    found: Vec<Diagnostic>,
    errors: usize,
    broken_lines: Vec<Range<usize>>,
    in_broken_part: bool,
}

/// More faults than this are counted only; nobody reads them, and a hostile file could hold millions.
const SHOWN: usize = 1000;

impl<'t> Faults<'t> {
    /// Starts with the lines that are no TOML.
    pub(in crate::decks) fn new(file: &'t str, text: &'t str, broken_lines: Vec<Range<usize>>) -> Self {
        Self { file, text, found: Vec::new(), errors: 0, broken_lines, in_broken_part: false }
    }

    /// The file's text.
    pub(in crate::decks) fn text(&self) -> &'t str {
        self.text
    }

    /// Goes on to a part of the file, and says whether it is TOML from end to end.
    pub(in crate::decks) fn enter(&mut self, part: Range<usize>) -> bool {
        let overlaps = |line: &Range<usize>| line.start < part.end && part.start <= line.end;
        self.in_broken_part = self.broken_lines.iter().any(overlaps);
        !self.in_broken_part
    }

    /// Adds a fault of meaning, unless it may only follow from a fault of syntax.
    pub(in crate::decks) fn push(&mut self, fault: Diagnostic) {
        let missing_from_rubble = self.in_broken_part && fault.code == Code::MissingKey;
        let on_broken_line = fault.place().is_some_and(|label| {
            self.broken_lines
                .iter()
                .any(|line| line.start <= label.span.start && label.span.start <= line.end)
        });
        if missing_from_rubble || on_broken_line {
            self.errors += usize::from(fault.is_error());
        } else {
            self.push_syntax(fault);
        }
    }

    /// Adds a fault of syntax.
    pub(in crate::decks) fn push_syntax(&mut self, fault: Diagnostic) {
        self.errors += usize::from(fault.is_error());
        self.found.push(fault.in_file(self.file));
    }

    /// How many errors there were, those not reported included.
    pub(in crate::decks) fn errors(&self) -> usize {
        self.errors
    }

    /// The faults in the order of the text, those of the whole file first.
    pub(in crate::decks) fn finish(self) -> Vec<Diagnostic> {
        let mut found = self.found;
        found.sort_by_key(|fault| fault.place().map(|label| (label.span.start, Reverse(label.span.end))));
        let more = found.len().saturating_sub(SHOWN);
        if more > 0 {
            found.truncate(SHOWN);
            let message = format!("the file has {more} more faults");
            found.push(Diagnostic::error(Code::TooManyFaults, message).in_file(self.file));
        }
        found
    }
}
