//! The decks a command works on: those named, or those of the daily review.

use std::collections::BTreeSet;

use super::aside::tell_aside;
use super::context::Context;
use super::failure::Failure;
use crate::decks::Origin;
use crate::domain::model::{Deck, DeckId};
use crate::store::Store;

/// Decks, and how they came to be chosen.
pub(crate) struct Chosen {
    /// The decks, each once.
    pub(crate) decks: Vec<Deck>,
    /// Whether they were asked for by name; each then has its own limits.
    pub(crate) is_named: bool,
    /// Those that an answer starts: asked for by name, and found again by it tomorrow.
    pub(crate) starts: BTreeSet<DeckId>,
}

impl Context<'_> {
    /// The decks that names, patterns or paths stand for; without any, those of the daily review.
    pub(crate) fn choose(&self, names: &[String], store: Option<&Store>) -> Result<Chosen, Failure> {
        if names.is_empty() { self.daily_decks(store) } else { self.named_decks(names) }
    }

    /// A deck that cannot be used is passed over where a pattern found it among others.
    pub(crate) fn named_decks(&self, names: &[String]) -> Result<Chosen, Failure> {
        let mut chosen = Chosen { decks: Vec::new(), is_named: true, starts: BTreeSet::new() };
        for name in names {
            let files = self.library.find(name)?;
            let is_alone = files.len() == 1;
            for file in files {
                let deck = match self.load(&file) {
                    Err(failure) if is_alone => return Err(failure),
                    Err(_) => continue,
                    Ok(deck) => deck,
                };
                if !matches!(file.origin, Origin::Path(_)) {
                    chosen.starts.insert(deck.id.clone());
                }
                if chosen.decks.iter().all(|known| known.id != deck.id) {
                    chosen.decks.push(deck);
                }
            }
        }
        Ok(chosen)
    }

    /// Those the config lists, then those started. One that is gone is passed over, and that is said.
    fn daily_decks(&self, store: Option<&Store>) -> Result<Chosen, Failure> {
        let mut ids = self.settings.config.decks.clone();
        let started = store.map(Store::started).transpose()?.unwrap_or_default();
        ids.extend(started.into_iter().filter(|id| !self.settings.config.decks.contains(id)));
        let mut decks = Vec::new();
        for id in ids {
            if let Ok(files) = self.library.find(id.as_str()) {
                decks.extend(files.iter().filter_map(|file| self.load(file).ok()));
            } else {
                let gone = self.words.tell("deck-gone", &[("deck", id.as_str().into())]);
                tell_aside(&format!("{gone}\n"));
            }
        }
        Ok(Chosen { decks, is_named: false, starts: BTreeSet::new() })
    }
}
