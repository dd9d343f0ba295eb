//! What is told of a card that was set aside or marked in a session.

use super::Words;
use crate::domain::model::Change;

/// The change in words; nothing for one that no session makes.
pub fn noted(change: &Change, words: &Words) -> String {
    match change {
        Change::Bury(_) => words.say("buried"),
        Change::Suspend(_) => words.say("suspended-now"),
        Change::Flag(_) => words.say("flagged"),
        Change::Unflag(_) => words.say("unflagged"),
        _ => String::new(),
    }
}
