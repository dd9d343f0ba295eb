//! The files of the cards on show: read, looked at for changes, read anew.

use std::path::PathBuf;

use super::Cards;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::follow::{rename_in, renamed};
use crate::cli::shelves::place_of_deck;
use crate::cli::sitting::Sitting;
use crate::decks::files::{Stamp, stamp};
use crate::decks::{DeckFile, Loaded};
use crate::diag::Diagnostic;
use crate::domain::model::{Card, Deck, DeckId};

/// A file that is looked at, as it was when it was read.
pub(super) struct Watched {
    file: DeckFile,
    path: PathBuf,
    stamp: Stamp,
}

impl Cards {
    /// Whether anything is wrong with the file that was read last.
    pub(in crate::cli::full) fn has_faults(&self) -> bool {
        !self.faults.is_clean()
    }

    /// What is wrong with the file that was read last, if anything is.
    pub(in crate::cli::full) fn faults(&self, width: usize) -> Option<String> {
        self.has_faults().then(|| self.faults.text(false, width))
    }

    /// Looks from now on for changes of the file of that card's deck, if it is the person's own. It is read anew, since
    /// among many decks it was not looked at so far.
    pub(in crate::cli::full) fn watch(&mut self, context: &Context<'_>, card: &Card) -> Result<(), Failure> {
        let file = self.file(card).filter(|file| !self.is_alone && file.origin.path().is_some());
        file.map_or(Ok(()), |file| self.read(context, &file))
    }

    /// Looks no longer where many decks are listed; but what is wrong with one stays on show until it is mended.
    pub(in crate::cli::full) fn watch_no_more(&mut self) {
        if !self.is_alone && self.faults.is_clean() {
            self.watched = None;
        }
    }

    /// Whether there is a file that may change.
    pub(in crate::cli::full) fn is_watching(&self) -> bool {
        self.watched.is_some()
    }

    /// Whether the file was written since it was read.
    pub(in crate::cli::full) fn has_changed(&self) -> bool {
        self.watched.as_ref().is_some_and(|watched| stamp(&watched.path) != watched.stamp)
    }

    /// Reads the file anew that was written.
    pub(in crate::cli::full) fn read_changed(&mut self, context: &Context<'_>) -> Result<(), Failure> {
        match self.watched.take() {
            Some(watched) => self.read(context, &watched.file),
            None => Ok(()),
        }
    }

    /// Takes over what was changed in the editor; progress follows cards that have another id now.
    pub(in crate::cli::full) fn take_over(
        &mut self,
        context: &Context<'_>,
        file: &DeckFile,
    ) -> Result<(), Failure> {
        let before = self.deck_of(file).cloned();
        self.read(context, file)?;
        let pairs = match (&before, self.deck_of(file)) {
            (Some(before), Some(after)) => renamed(before, after),
            _ => Vec::new(),
        };
        if let Some(store) = self.store.as_mut().filter(|_| !pairs.is_empty()) {
            rename_in(store, context.moment(), &pairs)?;
            self.arrange(context)?;
        }
        Ok(())
    }

    pub(super) fn read(&mut self, context: &Context<'_>, file: &DeckFile) -> Result<(), Failure> {
        let before = self.id_of(file);
        self.watched = Watched::of(file.clone());
        let Loaded { deck, mut report, .. } = context.library.load(file);
        // What merely might be meant otherwise is for `quiz check` to say.
        report.diagnostics.retain(Diagnostic::is_error);
        self.faults = report;
        let chosen = &mut self.sitting.chosen;
        let id = deck.as_ref().map(|deck| deck.id.clone()).or(before.clone());
        chosen.decks.retain(|known| Some(&known.id) != id.as_ref() && Some(&known.id) != before.as_ref());
        chosen.decks.extend(deck);
        chosen.files.retain(|known, _| Some(known) != before.as_ref());
        if let Some(id) = id {
            chosen.files.insert(id, file.clone());
        }
        self.arrange(context)
    }

    /// Puts decks in their order and looks up their cards' records.
    pub(super) fn arrange(&mut self, context: &Context<'_>) -> Result<(), Failure> {
        let mut chosen = std::mem::take(&mut self.sitting.chosen);
        chosen.decks.sort_by(|one, other| place_of_deck(one).cmp(&place_of_deck(other)));
        let filter = self.sitting.filter.take();
        self.sitting = Sitting::new(context, chosen, self.store.as_ref())?.only(filter);
        Ok(())
    }

    fn deck_of(&self, file: &DeckFile) -> Option<&Deck> {
        let id = self.id_of(file)?;
        self.sitting.chosen.decks.iter().find(|deck| deck.id == id)
    }

    /// The id of the deck that was read from the file, or from the bundled deck that it takes the place of.
    fn id_of(&self, file: &DeckFile) -> Option<DeckId> {
        let is_it = |known: &DeckFile| known.real_path() == file.real_path() || known.id == file.id;
        let files = self.sitting.chosen.files.iter();
        files.into_iter().find(|(_, known)| is_it(known)).map(|(id, _)| id.clone())
    }
}

impl Watched {
    /// A file to look at; a bundled deck has none.
    fn of(file: DeckFile) -> Option<Self> {
        let path = file.origin.path()?.to_owned();
        let stamp = stamp(&path);
        Some(Self { file, path, stamp })
    }
}
