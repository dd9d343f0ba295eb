//! Learning for an exam: maintain until some days before it, then sweep through all cards once more.
//!
//! In: the day of the exam and how many answers a day are given for it, the records of a deck's cards, the memory model, the
//! study day. Out: which cards today brings, and what may be expected on the day. Every day is planned anew from what the
//! records say, so days that were missed are dealt out over those that are left. Never here: the clock, decks, the progress
//! file.
//!
//! Source: measured by simulation (see `docs/exam.md`): as much is known on the day as with a desired retention of
//! 0.95 all along, for fewer answers.

mod arrange;
mod course;
mod expect;
mod plan;
#[cfg(test)]
mod tests;

pub use arrange::{arrange, restore};
pub use expect::{Expected, Outset, expect};
pub use plan::{Exam, Phase, Today};
