//! What figures need of a review.

use super::{CardKey, Rating};
use crate::domain::time::{Day, Timestamp};

/// A review that counts, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// When it was rated.
    pub at: Timestamp,
    /// The study day.
    pub day: Day,
    /// The card.
    pub key: CardKey,
    /// The person's rating.
    pub rating: Rating,
    /// Milliseconds from question to answer, at most 60,000.
    pub answer_ms: u32,
    /// Whether it took a hint or a second try.
    pub is_aided: bool,
}
