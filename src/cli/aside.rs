//! What is said beside the results, on standard error.

use std::io::{self, Write};

/// Tells the person something on standard error; nothing can be done where even that cannot be written.
pub(crate) fn tell_aside(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
