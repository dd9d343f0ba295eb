//! A deck: cards that are studied together.

use super::{Card, DeckId, DesiredRetention, Lang, Leniency, Space, Text};
use crate::domain::time::DateOrder;

/// A deck as read from its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// Its id.
    pub id: DeckId,
    /// The space its cards' progress lives in.
    pub space: Space,
    /// Its title; the id where the file gives none.
    pub title: Text,
    /// The language of plain strings in it.
    pub lang: Lang,
    /// What it is filed under in listings.
    pub group: Option<String>,
    /// Its place in listings among the decks of its group, from 1; those without one come last.
    pub order: Option<u32>,
    /// Words to select it by.
    pub tags: Vec<String>,
    /// Where its claims come from, unless a card says more.
    pub source: Option<Text>,
    /// How it wants to be studied.
    pub settings: DeckSettings,
    /// Its cards, in the order of the file.
    pub cards: Vec<Card>,
}

/// What a deck may say about how it is studied; a flag or the config overrules it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct DeckSettings {
    /// The chance of knowing a card when it comes back.
    pub retention: Option<DesiredRetention>,
    /// How `10/11/1962` is read in its answers.
    pub date_order: Option<DateOrder>,
    /// How kindly its answers in words are judged.
    pub leniency: Option<Leniency>,
    /// How many cards a day.
    pub limits: Limits,
}

/// How many cards a study day may bring; `None` leaves it to the next in precedence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Cards never seen before.
    pub new: Option<u32>,
    /// Cards seen before.
    pub reviews: Option<u32>,
}
