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
    /// The person sets the card aside until the next study day; a verdict on show is accepted first.
    Bury,
    /// The person sets the card aside until it is taken back; a verdict on show is accepted first.
    Suspend,
    /// The person marks the card, or takes the mark off.
    Flag,
    /// The person wants back what was last rated, set aside or marked in this session.
    Undo,
    /// The person leaves; a verdict on show is accepted.
    Leave,
    /// The card of that key was changed in its deck; this is what it is now.
    Reworded(CardKey, Box<Card>),
    /// The step is on disk as that row.
    Saved(RowId),
    /// The card was answered elsewhere meanwhile; this is where it stands now.
    Conflict(CardRecord),
    /// The change is on disk as that row; this is where its card stands now.
    Appended(RowId, CardRecord),
    /// What was last done is taken back; this is where its card stands now.
    TakenBack(CardRecord),
}
