//! Decides when a card comes back: FSRS-6 for the memory, our own rules for the days.
//!
//! In: a card's record, a rating, the study day. Out: the next record. Never here: the clock, a random
//! generator (fuzz is drawn from a hash of the card), the progress file.

mod guess;
mod interval;
mod model;
mod replay;
mod scheduler;

pub use model::Model;
pub use replay::{after_review, replay, studied_after};
pub use scheduler::{Choices, Outcome, Scheduler};
