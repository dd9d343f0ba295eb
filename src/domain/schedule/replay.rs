//! The one rule by which a row of the log changes a card's record, live and in replay alike.

use super::Model;
use super::scheduler::next_memories;
use crate::domain::model::{
    CardRecord, Change, ContentHash, LogRow, MemoryState, Rating, Review, RowId, State, Studied,
};
use crate::domain::time::Day;

/// The record after a review on `day`. The due day is the one the review was given, so a later change of parameters
/// moves nothing. Practice leaves the record as it was, its last row too.
pub fn after_review(record: &CardRecord, row: RowId, day: Day, review: &Review, model: &Model) -> CardRecord {
    if !review.purpose.is_scheduled() {
        return *record;
    }
    let [again, hard, good, easy] = next_memories(model, record, day, review.mode);
    let memory = match review.rating {
        Rating::Again => again,
        Rating::Hard => hard,
        Rating::Good => good,
        Rating::Easy => easy,
    };
    let studied = studied_after(record.studied, day, review.rating, (memory, review.due), review.content);
    CardRecord { studied: Some(studied), last_row: Some(row), ..*record }
}

/// What is known of a card after an answer on `day` that left this memory and gave it this day to come back.
pub fn studied_after(
    before: Option<Studied>,
    day: Day,
    rating: Rating,
    (memory, due): (MemoryState, Day),
    content: ContentHash,
) -> Studied {
    let was_known = before.is_some_and(|studied| matches!(studied.state, State::Review));
    let was_relearning = before.is_some_and(|studied| matches!(studied.state, State::Relearning));
    let forgotten = !rating.is_pass();
    let state = match (forgotten, was_known || was_relearning) {
        (false, _) => State::Review,
        (true, false) => State::Learning,
        (true, true) => State::Relearning,
    };
    Studied {
        state,
        memory,
        due,
        interval: due.days_since(day),
        first_day: before.map_or(day, |studied| studied.first_day),
        last_day: day,
        reps: before.map_or(0, |studied| studied.reps).saturating_add(1),
        lapses: before.map_or(0, |studied| studied.lapses).saturating_add(u32::from(forgotten && was_known)),
        content,
    }
}

/// The record of one card, rebuilt from the rows that speak of it, oldest first. Revoked rows do not count.
pub fn replay<'a>(rows: impl IntoIterator<Item = &'a LogRow>, model: &Model) -> CardRecord {
    let counting = rows.into_iter().filter(|row| !row.revoked);
    counting.fold(CardRecord::default(), |record, row| after(&record, row, model))
}

/// The record after a row that counts.
pub fn after(record: &CardRecord, row: &LogRow, model: &Model) -> CardRecord {
    let record = *record;
    match &row.change {
        Change::Review(review) => after_review(&record, row.id, row.moment.day, review, model),
        Change::Suspend(_) => CardRecord { suspended: true, last_row: Some(row.id), ..record },
        Change::Unsuspend(_) => CardRecord { suspended: false, last_row: Some(row.id), ..record },
        Change::Bury(_) => CardRecord { buried: Some(row.moment.day), last_row: Some(row.id), ..record },
        Change::Flag(_) => CardRecord { flagged: true, last_row: Some(row.id), ..record },
        Change::Unflag(_) => CardRecord { flagged: false, last_row: Some(row.id), ..record },
        Change::SetDue { due, .. } => CardRecord { last_row: Some(row.id), ..moved(&record, *due) },
        Change::Reset(_) => CardRecord { studied: None, last_row: Some(row.id), ..record },
        Change::Rename { .. } => CardRecord { last_row: Some(row.id), ..record },
        Change::Start(_)
        | Change::Parameters(_)
        | Change::Exam { .. }
        | Change::NoExam(_)
        | Change::Undo(_)
        | Change::Redo(_) => record,
    }
}

/// The record when the card comes back on `due`. A card never answered has no day that could be moved, and one that is
/// being learnt keeps the interval that says so.
fn moved(record: &CardRecord, due: Day) -> CardRecord {
    let studied = record.studied.map(|studied| Studied {
        due,
        interval: if studied.state == State::Review { due.days_since(studied.last_day) } else { 0 },
        ..studied
    });
    CardRecord { studied, ..*record }
}
