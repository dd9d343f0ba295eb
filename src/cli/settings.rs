//! Flags over config over deck over default: what holds for a deck.

use super::args::Study;
use super::config::Config;
use crate::domain::model::{Deck, DeckId, Lang, Leniency, Limits};
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

    /// Whether a language was asked for, rather than taken for want of a wish.
    pub(crate) fn lang_is_wished(&self, deck: &Deck) -> bool {
        let of_deck = self.config.deck.get(&deck.id).and_then(|own| own.lang.as_ref());
        self.flags.lang.is_some() || self.config.all.lang.is_some() || of_deck.is_some()
    }

    /// Cards a day of a deck that was named.
    pub(crate) fn limits_by_name(&self, deck: &Deck) -> Limits {
        let own = self.limits_of_deck(deck);
        let all = self.limits_of_review();
        let header = deck.settings.limits;
        let new = self.flags.new.or(own.new).or(self.config.all.new_per_day).or(header.new).or(all.new);
        let reviews =
            self.flags.reviews.or(own.reviews).or(self.config.all.reviews_per_day).or(header.reviews);
        Limits { new, reviews: reviews.or(all.reviews) }
    }

    /// Cards a day of a deck within a daily review: a flag, or what was said of this deck.
    pub(crate) fn limits_in_review(&self, deck: &Deck) -> Limits {
        let own = self.limits_of_deck(deck);
        let header = deck.settings.limits;
        Limits {
            new: self.flags.new.or(own.new).or(header.new),
            reviews: self.flags.reviews.or(own.reviews).or(header.reviews),
        }
    }

    /// Cards a day of all decks of a daily review together.
    pub(crate) fn limits_of_review(&self) -> Limits {
        Limits {
            new: self.flags.new.or(self.config.all.new_per_day).or(Some(NEW_PER_DAY)),
            reviews: self.flags.reviews.or(self.config.all.reviews_per_day).or(Some(REVIEWS_PER_DAY)),
        }
    }

    fn limits_of_deck(&self, deck: &Deck) -> Limits {
        let own = self.config.deck.get(&deck.id);
        Limits { new: own.and_then(|own| own.new_per_day), reviews: own.and_then(|own| own.reviews_per_day) }
    }

    /// How `10/11/1962` is read in a deck.
    pub(crate) fn date_order(&self, deck: &Deck) -> DateOrder {
        let of_deck = self.config.deck.get(&deck.id).and_then(|deck| deck.date_order);
        of_deck.or(self.config.all.date_order).or(deck.settings.date_order).unwrap_or_default()
    }

    /// How kindly words are judged in a deck.
    pub(crate) fn leniency(&self, deck: &Deck) -> Leniency {
        let of_deck = self.config.deck.get(&deck.id).and_then(|deck| deck.leniency);
        let settings = of_deck.or(self.config.all.leniency).or(deck.settings.leniency);
        self.flags.leniency.or(settings).unwrap_or_default()
    }

    /// The scheduler for a deck.
    pub(crate) fn scheduler(&self, deck: &Deck, model: &Model) -> Scheduler {
        let of_deck = self.config.deck.get(&deck.id).and_then(|deck| deck.retention);
        let retention = of_deck.or(self.config.all.retention).or(deck.settings.retention).unwrap_or_default();
        let fuzz = !self.flags.no_fuzz && self.config.fuzz.unwrap_or(true);
        Scheduler::new(model.clone(), retention, fuzz)
    }
}
