//! Faults of a text file: what is wrong, where, and what to do about it.
//!
//! In: spans of a file's text and sentences about them. Out: the faults drawn for a person or as JSON. Never
//! here: what a file means, where it lies, whether a fault matters.

mod code;
mod diagnostic;
mod json;
mod lines;
mod nearest;
mod printable;
mod report;
mod text;

pub use code::Code;
pub use diagnostic::{Diagnostic, Label, Severity};
pub use json::render_json;
pub use lines::{Lines, Position};
pub use nearest::nearest;
pub use printable::printable;
pub use report::Report;
pub use text::render_text;
