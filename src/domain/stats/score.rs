//! What a session came to, seen from the log.

use std::collections::HashMap;

use crate::domain::model::{Answered, CardKey};

/// How long nothing is answered between two sessions, in milliseconds.
const PAUSE_MS: u64 = 30 * 60 * 1000;

/// The cards of a session, and how many were known when they first came up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Different cards.
    pub cards: u32,
    /// Those right at the first try.
    pub right: u32,
}

/// The score of the session that the newest of the reviews belong to; they come newest first.
pub(super) fn last(reviews: &[Answered]) -> Option<Score> {
    let mut later = reviews.first()?.at;
    let mut first_try: HashMap<&CardKey, bool> = HashMap::new();
    for review in reviews {
        if later.millis_since(review.at) > PAUSE_MS {
            break;
        }
        later = review.at;
        first_try.insert(&review.key, review.rating.is_pass() && !review.is_aided);
    }
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let right = first_try.values().filter(|is_right| **is_right).count();
    Some(Score { cards: count(first_try.len()), right: count(right) })
}
