//! How long answers take the learner.

use super::failure::Failure;
use crate::domain::stats;
use crate::domain::time::Day;
use crate::store::Store;

/// Milliseconds that an answer usually takes, or is taken to need where nothing is known yet.
pub(crate) fn pace(store: Option<&Store>, today: Day) -> Result<u32, Failure> {
    let mut past = stats::Figures::new(today);
    if let Some(store) = store {
        store.answered(|review| past.take(review))?;
    }
    Ok(stats::millis(past.pace()))
}
