//! What is said beside the results, on standard error.

use std::cell::RefCell;
use std::io::{self, Write};

use crate::ui::text::bidi::without_isolates;

/// Tells the person something on standard error, where nothing puts text in order and takes out what it is put together
/// with; nothing can be done where even that cannot be written.
pub(crate) fn tell_aside(text: &str) {
    let _ = io::stderr().write_all(without_isolates(text).as_bytes());
}

/// What is said beside the results while a command runs: at once, or once the terminal is no longer one whole screen.
#[derive(Debug, Default)]
pub(crate) struct Aside(RefCell<Option<Vec<String>>>);

impl Aside {
    /// From now on what is told is kept.
    pub(crate) fn keep(&self) {
        self.0.replace(Some(Vec::new()));
    }

    /// Tells what was kept, and from now on everything at once.
    pub(crate) fn release(&self) {
        self.0.take().into_iter().flatten().for_each(|text| tell_aside(&text));
    }

    /// What was kept so far, in one piece; it is not told again.
    pub(crate) fn take(&self) -> String {
        self.0.borrow_mut().as_mut().map(std::mem::take).unwrap_or_default().concat()
    }

    /// Whether what is told is kept.
    pub(crate) fn keeps(&self) -> bool {
        self.0.borrow().is_some()
    }

    /// Tells it now or later; what is kept already is not kept twice.
    pub(crate) fn tell(&self, text: String) {
        match &mut *self.0.borrow_mut() {
            Some(kept) if kept.contains(&text) => {}
            Some(kept) => kept.push(text),
            None => tell_aside(&text),
        }
    }
}
