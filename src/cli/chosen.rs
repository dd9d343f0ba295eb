//! The decks a command works on: those named, or those of the daily review.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use super::exams::Exams;
use super::failure::Failure;
use crate::decks::{DeckError, DeckFile, Origin};
use crate::domain::model::{Deck, DeckId};
use crate::store::Store;

/// Decks, and how they came to be chosen.
#[derive(Default)]
pub(crate) struct Chosen {
    /// The decks, each once.
    pub(crate) decks: Vec<Deck>,
    /// The file of each.
    pub(crate) files: BTreeMap<DeckId, DeckFile>,
    /// Whether they were asked for by name; each then has its own limits.
    pub(crate) is_named: bool,
    /// Those that an answer starts: asked for by name, and found again by it tomorrow.
    pub(crate) starts: BTreeSet<DeckId>,
}

impl Chosen {
    /// Fails where no deck has a card that can be asked.
    pub(crate) fn refuse_empty(&self) -> Result<(), Failure> {
        if self.decks.iter().any(|deck| !deck.cards.is_empty()) {
            return Ok(());
        }
        Err(Failure::bad("no card can be asked", "mend the faults above; `quiz check` shows them again"))
    }
}

impl Context<'_> {
    /// The decks that names, patterns or paths stand for; without any, those of the daily review.
    pub(crate) fn choose(&self, names: &[String], store: Option<&Store>) -> Result<Chosen, Failure> {
        if names.is_empty() { self.daily_decks(store) } else { self.named_decks(names) }
    }

    /// A deck that cannot be used is passed over where a pattern found it among others.
    pub(crate) fn named_decks(&self, names: &[String]) -> Result<Chosen, Failure> {
        let mut chosen =
            Chosen { decks: Vec::new(), files: BTreeMap::new(), is_named: true, starts: BTreeSet::new() };
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
                    chosen.files.insert(deck.id.clone(), file);
                    chosen.decks.push(deck);
                }
            }
        }
        Ok(chosen)
    }

    /// Those the config lists, then those started, then those learnt for an exam, each once. One that is gone is passed over, and that is said.
    fn daily_decks(&self, store: Option<&Store>) -> Result<Chosen, Failure> {
        let started = store.map(Store::started).transpose()?.unwrap_or_default();
        let exams = Exams::of(store, self.moment().day)?;
        let mut ids: Vec<DeckId> = Vec::new();
        for id in self.settings.decks().value.iter().chain(&started).chain(exams.decks()) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        let mut decks = Vec::new();
        let mut files_of = BTreeMap::new();
        let mut is_any_unusable = false;
        for id in ids {
            let about = [("deck", id.as_str().into())];
            match self.library.find(id.as_str()) {
                Ok(files) => {
                    let loaded = files.into_iter().filter_map(|file| Some((self.load(&file).ok()?, file)));
                    let before = decks.len();
                    for (deck, file) in loaded {
                        files_of.insert(deck.id.clone(), file);
                        decks.push(deck);
                    }
                    is_any_unusable |= decks.len() == before;
                }
                Err(DeckError::NotFound { .. }) if started.contains(&id) => {
                    self.aside.tell(format!("{}\n", self.words.tell("deck-gone", &about)));
                }
                Err(DeckError::NotFound { .. }) => {
                    self.aside.tell(format!("{}\n", self.words.tell("deck-unknown", &about)));
                }
                Err(error) => return Err(error.into()),
            }
        }
        if decks.is_empty() && is_any_unusable {
            return Err(Failure::Found);
        }
        Ok(Chosen { decks, files: files_of, is_named: false, starts: BTreeSet::new() })
    }
}
