//! Decides when a card comes back: FSRS-6 for the memory, our own rules for the days.
//!
//! In: a card's record, a rating, the study day, how many cards come back on the days ahead. Out: the next record.
//! Never here: the clock, a random generator (fuzz is drawn from a hash of the card), the progress file.

mod anew;
mod calendar;
mod explain;
mod guess;
mod interval;
mod leech;
mod load;
mod model;
mod place;
mod replay;
mod scheduler;
#[cfg(test)]
mod tests;

pub use calendar::Calendar;
pub use explain::{Before, Bound, Days, Explained, Guessed, Why, why};
pub use interval::slack;
pub use leech::{LeechAction, LeechRule};
pub use load::{Ahead, Load};
pub use model::{Model, PUBLISHED};
pub use replay::{after, after_review, replay, studied_after};
pub use scheduler::{Choices, Outcome, Scheduler, memories_after};
