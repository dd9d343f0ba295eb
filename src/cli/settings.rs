//! Flags over config over deck over default: what holds for a deck.

use super::args::Study;
use super::config::Config;
use crate::domain::model::{Deck, DeckId, Lang};
use crate::domain::schedule::{Model, Scheduler};
use crate::domain::time::DateOrder;

/// New cards a day where nothing else is said.
const NEW_PER_DAY: u32 = 10;
/// Cards seen before a day where nothing else is said.
const REVIEWS_PER_DAY: u32 = 200;

/// What was asked for, from flags and config.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    /// The flags of this run.
    pub(crate) flags: Study,
    /// The config file.
    pub(crate) config: Config,
}

impl Settings {
    /// The language questions are asked in: one for a whole session. The config of the deck counts where a single
    /// deck is studied.
    pub(crate) fn lang(&self, only: Option<&DeckId>) -> Lang {
        let of_deck = only.and_then(|id| self.config.deck.get(id)).and_then(|deck| deck.lang.clone());
        self.flags
            .lang
            .clone()
            .or(of_deck)
            .or_else(|| self.config.all.lang.clone())
            .unwrap_or_else(Lang::english)
    }

    /// New cards a day; of one deck, or of all together.
    pub(crate) fn new_per_day(&self, deck: Option<&Deck>) -> u32 {
        let of_deck = deck.and_then(|deck| self.config.deck.get(&deck.id)).and_then(|deck| deck.new_per_day);
        self.flags
            .new
            .or(of_deck)
            .or(self.config.all.new_per_day)
            .or(deck.and_then(|deck| deck.settings.limits.new))
            .unwrap_or(NEW_PER_DAY)
    }

    /// Cards seen before a day; of one deck, or of all together.
    pub(crate) fn reviews_per_day(&self, deck: Option<&Deck>) -> u32 {
        let of_deck =
            deck.and_then(|deck| self.config.deck.get(&deck.id)).and_then(|deck| deck.reviews_per_day);
        self.flags
            .reviews
            .or(of_deck)
            .or(self.config.all.reviews_per_day)
            .or(deck.and_then(|deck| deck.settings.limits.reviews))
            .unwrap_or(REVIEWS_PER_DAY)
    }

    /// How `10/11/1962` is read in a deck.
    pub(crate) fn date_order(&self, deck: &Deck) -> DateOrder {
        let of_deck = self.config.deck.get(&deck.id).and_then(|deck| deck.date_order);
        of_deck.or(self.config.all.date_order).or(deck.settings.date_order).unwrap_or_default()
    }

    /// The scheduler for a deck.
    pub(crate) fn scheduler(&self, deck: &Deck, model: &Model) -> Scheduler {
        let of_deck = self.config.deck.get(&deck.id).and_then(|deck| deck.retention);
        let retention = of_deck.or(self.config.all.retention).or(deck.settings.retention).unwrap_or_default();
        let fuzz = !self.flags.no_fuzz && self.config.fuzz.unwrap_or(true);
        Scheduler::new(model.clone(), retention, fuzz)
    }
}
