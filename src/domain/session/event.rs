//! What can happen to a session.

use crate::domain::model::{Card, CardKey, CardRecord, Rating, RowId};

/// Something the person did, or what became of an [`super::Effect`].
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The person answered; an option that does not exist is refused.
    Answer(String),
    /// The person answered and will not be asked again; an option that does not exist is wrong.
    FinalAnswer(String),
    /// The person wants a hint.
    Hint,
    /// The person agreed with the suggested rating.
    Accept,
    /// The person rated the answer.
    Rate(Rating),
    /// The person says the verdict is mistaken: right counts as wrong and wrong as right.
    Overrule,
    /// The person wants the last rating of this session back.
    Undo,
    /// The person leaves; a verdict on show is accepted.
    Leave,
    /// The card of that key was changed in its deck; this is what it is now.
    Reworded(CardKey, Box<Card>),
    /// The step is on disk as that row.
    Saved(RowId),
    /// The card was answered elsewhere meanwhile; this is where it stands now.
    Conflict(CardRecord),
    /// The last rating is taken back; this is where its card stands now.
    TakenBack(CardRecord),
}
