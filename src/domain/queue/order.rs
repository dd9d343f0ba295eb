//! In which order cards never seen come.

use rand::Rng;
use rand::seq::SliceRandom;

use super::{Candidate, Group};

/// In which order the new cards of a deck come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NewOrder {
    /// As they stand in the deck.
    #[default]
    Deck,
    /// By chance.
    Random,
    /// The most important first, as they stand in the deck where they are as important.
    Importance,
}

/// The importance of a card that says nothing of it: neither the highest nor the lowest.
const USUAL: u8 = 2;

impl NewOrder {
    /// All orders.
    pub const ALL: [Self; 3] = [Self::Deck, Self::Random, Self::Importance];

    /// Its word in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Deck => "deck",
            Self::Random => "random",
            Self::Importance => "importance",
        }
    }
}

/// Puts new cards in the order that their groups wish. Those of groups with one wish share their places among all, so
/// that the most important card of several decks comes first.
pub(super) fn arrange(unseen: &mut [(usize, &Candidate)], groups: &[Group<'_>], rng: &mut impl Rng) {
    for order in [NewOrder::Random, NewOrder::Importance] {
        let is_meant =
            |(group, _): &(usize, &Candidate)| groups.get(*group).is_some_and(|group| group.order == order);
        let mut meant: Vec<(usize, &Candidate)> = unseen.iter().copied().filter(is_meant).collect();
        if order == NewOrder::Random {
            meant.shuffle(rng);
        } else {
            let importance = |candidate: &Candidate| candidate.card.note.importance.unwrap_or(USUAL);
            meant.sort_by_key(|(_, candidate)| std::cmp::Reverse(importance(candidate)));
        }
        for (place, card) in unseen.iter_mut().filter(|card| is_meant(card)).zip(meant) {
            *place = card;
        }
    }
}
