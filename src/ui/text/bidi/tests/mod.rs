//! Text becomes rows as an Arabic reader expects them.
mod lines;
mod properties;
mod recorded;

use super::*;

/// The only row of a text.
fn row(text: &str) -> String {
    Paragraph::of(text, Bidi { keeps_marks: true, ..Bidi::app(Direction::FromLeft) }).row().to_string()
}
