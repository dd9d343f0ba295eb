//! Judges a typed answer: lenient on letters, exact on digits.
//!
//! In: a card, what was typed, the language asked in. Out: a [`Grade`] with the verdict, the rating it
//! suggests and what to show. Never here: the schedule, files, the terminal.

mod grade;

pub use grade::{DateOrder, DiffPart, Grade, Reason};
