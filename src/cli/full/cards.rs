//! The cards that are looked through: decks as they were read, where each card stands, what was done to them.
//!
//! A deck of the person's own is watched: it may be written while its cards are on show.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::cli::chosen::Chosen;
use crate::cli::commands::retrievability;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::follow::{rename_in, renamed};
use crate::cli::shelves::place_of_deck;
use crate::cli::sitting::Sitting;
use crate::decks::files::{Stamp, stamp};
use crate::decks::{DeckFile, Loaded, Origin};
use crate::diag::{Diagnostic, Report};
use crate::domain::model::{Card, CardKey, CardRecord, Change, Deck, DeckId};
use crate::domain::search::{Query, find};
use crate::domain::session::Session;
use crate::store::Store;
use crate::ui::tui::{Browser, Entry, History};

/// Decks, and how their cards stand.
pub(super) struct Cards {
    sitting: Sitting,
    store: Option<Store>,
    /// What the list is called.
    title: String,
    /// Whether they are of one file.
    is_alone: bool,
    /// The file that is looked at for changes.
    watched: Option<Watched>,
    /// What is wrong with the file that was read last.
    faults: Report,
}

struct Watched {
    file: DeckFile,
    path: PathBuf,
    stamp: Stamp,
}

impl Cards {
    /// The cards of the decks that names, patterns or paths stand for, of all where there is no name. What is wrong with
    /// a deck that is alone is shown with its cards, also where it has none left.
    pub(super) fn open(context: &Context<'_>, names: &[String]) -> Result<Self, Failure> {
        let all = ["*".to_owned()];
        let names = if names.is_empty() { &all } else { names };
        let found = names.iter().map(|name| context.library.find(name));
        let files: Vec<DeckFile> = found.collect::<Result<Vec<_>, _>>()?.concat();
        Self::of(context, &files, names)
    }

    /// The cards of decks that were chosen already.
    pub(super) fn of_chosen(context: &Context<'_>, chosen: &Chosen) -> Result<Self, Failure> {
        let files: Vec<DeckFile> = chosen.files.values().cloned().collect();
        let names: Vec<String> = files.iter().map(name_of).collect();
        Self::of(context, &files, &names)
    }

    fn of(context: &Context<'_>, files: &[DeckFile], names: &[String]) -> Result<Self, Failure> {
        let store = context.look_at_store()?;
        let (chosen, title) = match files {
            [file] => (Chosen::default(), file.id.clone()),
            _ => (context.named_decks(names)?, context.words.say("browse-decks")),
        };
        let sitting = Sitting::new(context, chosen, store.as_ref())?;
        let is_alone = files.len() == 1;
        let faults = Report::default();
        let mut cards = Self { sitting, store, title, is_alone, watched: None, faults };
        if let [file] = files {
            cards.read(context, file)?;
            if let Some(deck) = cards.sitting.chosen.decks.first() {
                cards.title.clone_from(deck.title.pick(cards.sitting.lang()));
            }
        } else {
            cards.arrange(context)?;
        }
        Ok(cards)
    }

    /// A list of the cards.
    pub(super) fn browser(&self, context: &Context<'_>) -> Browser {
        let lang = self.sitting.lang().clone();
        let mut browser = Browser::new(self.title.clone(), lang, context.moment().day);
        self.fill(&mut browser);
        browser
    }

    /// Puts into the list the cards that have its words.
    pub(super) fn fill(&self, browser: &mut Browser) {
        browser.load(self.entries(browser.words()), self.faults.clone());
    }

    fn entries(&self, words: &str) -> Vec<Entry> {
        let candidates = &self.sitting.candidates;
        let records: BTreeMap<&CardKey, CardRecord> =
            candidates.iter().map(|candidate| (&candidate.card.key, candidate.record)).collect();
        let cards = candidates.iter().map(|candidate| &candidate.card);
        let mut keys = BTreeSet::new();
        let found = match Query::read(words) {
            Some(query) => find(&query, cards),
            // A card of several decks stands under the first one.
            None => cards.filter(|card| keys.insert(&card.key)).collect(),
        };
        let record = |card: &Card| records.get(&card.key).copied().unwrap_or_default();
        found.into_iter().map(|card| Entry { card: card.clone(), record: record(card) }).collect()
    }

    /// The card of that key.
    pub(super) fn card(&self, key: &CardKey) -> Option<Card> {
        let cards = self.sitting.candidates.iter().map(|candidate| &candidate.card);
        cards.into_iter().find(|card| card.key == *key).cloned()
    }

    /// The file of the deck that a card stands in.
    pub(super) fn file(&self, card: &Card) -> Option<DeckFile> {
        self.sitting.chosen.files.get(&card.deck).cloned()
    }

    /// A session over that card alone.
    pub(super) fn trial(&self, context: &Context<'_>, key: &CardKey) -> Option<Session> {
        self.sitting.trial(context, key)
    }

    /// Where a card stands, and how it was answered.
    pub(super) fn history(
        &self,
        context: &Context<'_>,
        key: &CardKey,
    ) -> Result<(CardRecord, History), Failure> {
        let (record, rows) = match &self.store {
            Some(store) => (store.record(key)?, store.card_log(key)?),
            None => (CardRecord::default(), Vec::new()),
        };
        let chance = retrievability(context, &record);
        Ok((record, History { rows, chance }))
    }

    /// Sets a card aside or takes it back; gives where it stands then.
    pub(super) fn suspend(&mut self, context: &Context<'_>, key: &CardKey) -> Result<CardRecord, Failure> {
        self.change(context, key, |record| if record.suspended { Change::Unsuspend } else { Change::Suspend })
    }

    /// Marks a card or takes the mark off; gives where it stands then.
    pub(super) fn flag(&mut self, context: &Context<'_>, key: &CardKey) -> Result<CardRecord, Failure> {
        self.change(context, key, |record| if record.flagged { Change::Unflag } else { Change::Flag })
    }

    /// The progress file is made where there is none yet.
    fn change(
        &mut self,
        context: &Context<'_>,
        key: &CardKey,
        change: impl Fn(&CardRecord) -> fn(CardKey) -> Change,
    ) -> Result<CardRecord, Failure> {
        let store = match self.store.take() {
            Some(store) => store,
            None => context.open_store()?,
        };
        let store = self.store.insert(store);
        store.append(context.moment(), &change(&store.record(key)?)(key.clone()))?;
        let record = store.record(key)?;
        let same = self.sitting.candidates.iter_mut().filter(|candidate| candidate.card.key == *key);
        same.for_each(|candidate| candidate.record = record);
        Ok(record)
    }

    /// What is wrong with the file that was read last, if anything is.
    pub(super) fn faults(&self, width: usize) -> Option<String> {
        (!self.faults.is_clean()).then(|| self.faults.text(false, width))
    }

    /// Looks from now on for changes of the file of that card's deck, if it is the person's own. It is read anew, since
    /// among many decks it was not looked at so far.
    pub(super) fn watch(&mut self, context: &Context<'_>, card: &Card) -> Result<(), Failure> {
        let file = self.file(card).filter(|file| !self.is_alone && file.origin.path().is_some());
        file.map_or(Ok(()), |file| self.read(context, &file))
    }

    /// Looks no longer where many decks are listed; but what is wrong with one stays on show until it is mended.
    pub(super) fn watch_no_more(&mut self) {
        if !self.is_alone && self.faults.is_clean() {
            self.watched = None;
        }
    }

    /// Whether there is a file that may change.
    pub(super) fn is_watching(&self) -> bool {
        self.watched.is_some()
    }

    /// Whether the file was written since it was read.
    pub(super) fn has_changed(&self) -> bool {
        self.watched.as_ref().is_some_and(|watched| stamp(&watched.path) != watched.stamp)
    }

    /// Reads the file anew that was written.
    pub(super) fn read_changed(&mut self, context: &Context<'_>) -> Result<(), Failure> {
        match self.watched.take() {
            Some(watched) => self.read(context, &watched.file),
            None => Ok(()),
        }
    }

    /// Takes over what was changed in the editor; progress follows cards that have another id now.
    pub(super) fn take_over(&mut self, context: &Context<'_>, file: &DeckFile) -> Result<(), Failure> {
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

    fn read(&mut self, context: &Context<'_>, file: &DeckFile) -> Result<(), Failure> {
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
        if let Some(id) = id {
            chosen.files.insert(id, file.clone());
        }
        self.arrange(context)
    }

    /// Puts decks in their order and looks up their cards' records.
    fn arrange(&mut self, context: &Context<'_>) -> Result<(), Failure> {
        let mut chosen = std::mem::take(&mut self.sitting.chosen);
        chosen.decks.sort_by(|one, other| place_of_deck(one).cmp(&place_of_deck(other)));
        self.sitting = Sitting::new(context, chosen, self.store.as_ref())?;
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

/// The name by which the file is found again.
fn name_of(file: &DeckFile) -> String {
    match &file.origin {
        Origin::Path(path) => path.display().to_string(),
        Origin::Bundled | Origin::User(_) => file.id.clone(),
    }
}
