//! What the days to come bring, by a simulation over the real records.
//!
//! In: cards with their records, schedulers, limits, the study day. Out: expected cards and answers for each day. What
//! looks like chance is a hash of run, card and repetition, so the same records give the same forecast. Never here: the
//! clock, pace, words.

mod course;
mod outset;
mod recall;

#[cfg(test)]
mod tests;

pub use course::{Forecast, Load, forecast, runs_for};
pub use outset::{Outset, Shelf};
pub use recall::{answer, is_known};
