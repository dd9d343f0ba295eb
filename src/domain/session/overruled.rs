//! How often a person insisted that an answer is right.

use crate::domain::grading::words;
use crate::domain::model::{Change, LogRow, Review};

/// Whether the person counted as known what the grader did not; what nobody typed is not insisted on.
pub fn is_overruled(review: &Review) -> bool {
    !review.suggested.is_pass() && review.rating.is_pass() && !last_try(review).trim().is_empty()
}

/// What was typed at the last try.
pub fn last_try(review: &Review) -> &str {
    review.typed.lines().last().unwrap_or_default()
}

/// How often that text was counted as right against the grader, by the rows about the card that still count.
pub fn times_overruled(log: &[LogRow], text: &str) -> usize {
    let wanted = words(text);
    let reviews = log.iter().filter(|row| !row.revoked).filter_map(|row| match &row.change {
        Change::Review(review) => Some(review),
        _ => None,
    });
    reviews.filter(|review| is_overruled(review) && words(last_try(review)) == wanted).count()
}
