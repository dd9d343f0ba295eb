//! Figures about studying, from the log.
//!
//! In: reviews, newest first, and the study day. Out: the days in a row, the pace, the last session's score. Never here:
//! the progress file, the clock, words.

mod figures;
mod pace;
mod score;
mod streak;

pub use figures::Figures;
pub use pace::{millis, minutes};
pub use score::Score;
