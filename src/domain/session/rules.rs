//! What holds for the cards of one deck during a session.

use crate::domain::grading::KnownAnswers;
use crate::domain::model::Leniency;
use crate::domain::schedule::{LeechRule, Scheduler};
use crate::domain::time::{DateOrder, Months};

/// How a deck's answers are judged and its cards scheduled.
#[derive(Debug, Clone)]
pub struct DeckRules {
    /// How `10/11/1962` is read.
    pub date_order: DateOrder,
    /// The names of months in the dates that are told in Arabic.
    pub months: Months,
    /// How kindly words are judged.
    pub leniency: Leniency,
    /// The answers of all the deck's cards.
    pub known: KnownAnswers,
    /// The scheduler with the deck's desired retention.
    pub scheduler: Scheduler,
    /// Which cards are leeches.
    pub leech: LeechRule,
}
