//! A card's history in words.

use super::{Words, date_of, given};
use crate::diag::printable;
use crate::domain::model::{Change, LogRow};

/// A row of a card's history in words: an answer, or what moved the card without one.
pub fn past(words: &Words, row: &LogRow) -> Option<String> {
    let day = ("day", date_of(words, row.moment.day).into());
    let or_revoked = |counts, revoked| if row.revoked { revoked } else { counts };
    Some(match &row.change {
        Change::Review(review) => words.tell(
            or_revoked("card-review", "card-review-revoked"),
            &[
                day,
                ("rating", words.say(&format!("rating-{}", review.rating.name())).into()),
                ("typed", printable(&review.typed).replace('\n', "”, “").into()),
                ("interval", given(words, review, row.moment.day).into()),
            ],
        ),
        Change::SetDue { due, .. } => words.tell(
            or_revoked("card-set-due", "card-set-due-revoked"),
            &[day, ("due", date_of(words, *due).into())],
        ),
        Change::Reset(_) => words.tell(or_revoked("card-reset", "card-reset-revoked"), &[day]),
        _ => return None,
    })
}
