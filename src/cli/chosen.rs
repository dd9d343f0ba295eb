//! The decks a command works on: those named, or those of the daily review.

use std::collections::BTreeSet;

use super::aside::tell_aside;
use super::context::Context;
use super::failure::Failure;
use crate::decks::{DeckError, Origin};
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

    /// Those the config lists, then those started, each once. One that is gone is passed over, and that is said.
    fn daily_decks(&self, store: Option<&Store>) -> Result<Chosen, Failure> {
        let started = store.map(Store::started).transpose()?.unwrap_or_default();
        let mut ids: Vec<DeckId> = Vec::new();
        for id in self.settings.config.decks.iter().chain(&started) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        let mut decks = Vec::new();
        let mut is_any_unusable = false;
        for id in ids {
            let about = [("deck", id.as_str().into())];
            match self.library.find(id.as_str()) {
                Ok(files) => {
                    let loaded: Vec<Deck> = files.iter().filter_map(|file| self.load(file).ok()).collect();
                    is_any_unusable |= loaded.is_empty();
                    decks.extend(loaded);
                }
                Err(DeckError::NotFound { .. }) if started.contains(&id) => {
                    tell_aside(&format!("{}\n", self.words.tell("deck-gone", &about)));
                }
                Err(DeckError::NotFound { .. }) => {
                    tell_aside(&format!("{}\n", self.words.tell("deck-unknown", &about)));
                }
                Err(error) => return Err(error.into()),
            }
        }
        if decks.is_empty() && is_any_unusable {
            return Err(Failure::Found);
        }
        Ok(Chosen { decks, is_named: false, starts: BTreeSet::new() })
    }
}
