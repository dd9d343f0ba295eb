//! What a simulation begins with.

use crate::domain::model::{CardKey, CardRecord};
use crate::domain::queue::Room;
use crate::domain::schedule::Scheduler;
use crate::domain::time::Day;

/// Cards, and what the days allow.
#[derive(Debug, Clone)]
pub struct Outset {
    /// The first day.
    pub today: Day,
    /// The decks; a card that stands in several is of the first.
    pub shelves: Vec<Shelf>,
    /// What today still allows over all decks.
    pub room: Room,
    /// What every later day allows over all decks.
    pub limits: Room,
}

/// The cards of a deck.
#[derive(Debug, Clone)]
pub struct Shelf {
    /// The cards in the order of the deck, and where they stand.
    pub cards: Vec<(CardKey, CardRecord)>,
    /// What schedules them.
    pub scheduler: Scheduler,
    /// What today still allows.
    pub room: Room,
    /// What every later day allows.
    pub limits: Room,
}
