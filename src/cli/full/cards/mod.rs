//! The cards that are looked through: decks as they were read, where each card stands, what was done to them.
//!
//! A deck of the person's own is watched: it may be written while its cards are on show.

mod reading;

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::chosen::Chosen;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::selection::is_meant;
use crate::cli::sitting::Sitting;
use crate::cli::standing::Standing;
use crate::decks::{DeckFile, Origin};
use crate::diag::Report;
use crate::domain::filter::{Filter, parse};
use crate::domain::model::{Card, CardKey, CardRecord, Change};
use crate::domain::queue::Candidate;
use crate::domain::search::{Query, find};
use crate::domain::session::Session;
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::tui::{Browser, Entry};
use reading::Watched;

/// Signs that no search has and every filter that is more than a search.
const TELLS_FILTER: [char; 4] = [':', '<', '>', '='];

/// Decks, and how their cards stand.
pub(super) struct Cards {
    sitting: Sitting,
    store: Option<Store>,
    today: Day,
    /// What the list is called.
    title: String,
    /// Whether they are of one file.
    is_alone: bool,
    /// The file that is looked at for changes.
    watched: Option<Watched>,
    /// What is wrong with the file that was read last.
    faults: Report,
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
        let today = context.moment().day;
        let mut cards = Self { sitting, store, today, title, is_alone, watched: None, faults };
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

    /// Lists only the cards that the filter means.
    pub(super) fn only(mut self, filter: Option<Filter>) -> Self {
        self.sitting.wanted.filter = filter;
        self
    }

    /// A list of the cards.
    pub(super) fn browser(&self) -> Browser {
        let lang = self.sitting.lang().clone();
        let mut browser = Browser::new(self.title.clone(), lang, self.today);
        self.fill(&mut browser);
        browser
    }

    /// Puts into the list the cards that have its words, or that are meant where its words are a filter.
    pub(super) fn fill(&self, browser: &mut Browser) {
        let typed = browser.words();
        // Words alone are looked for as in a search, which puts the best first.
        let filter = typed.contains(TELLS_FILTER).then(|| parse(typed));
        let (entries, notice) = match filter {
            None => (self.entries(Query::read(typed).as_ref(), None), None),
            Some(Ok(filter)) => (self.entries(None, Some(&filter)), None),
            Some(Err(fault)) => (Vec::new(), Some(fault.to_string())),
        };
        browser.load(entries, self.faults.clone());
        if let Some(notice) = notice {
            browser.notice(notice);
        }
    }

    fn entries(&self, query: Option<&Query>, filter: Option<&Filter>) -> Vec<Entry> {
        let (model, decks) = (&self.sitting.model, &self.sitting.chosen.decks);
        let meant = self.sitting.meant(self.today);
        let candidates: Vec<&Candidate> =
            meant.filter(|candidate| is_meant(filter, decks, candidate, self.today, model)).collect();
        let records: BTreeMap<&CardKey, CardRecord> =
            candidates.iter().map(|candidate| (&candidate.card.key, candidate.record)).collect();
        let cards = candidates.iter().map(|candidate| &candidate.card);
        let mut keys = BTreeSet::new();
        let found = match query {
            Some(query) => find(query, cards),
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

    /// The card as its file has it now. Without an id it has another key when it was worded anew: then it is the one on
    /// its line.
    pub(super) fn as_it_is_now(&self, card: &Card) -> Option<Card> {
        let side = |card: &Card| card.key.card_id().strip_prefix(card.key.note_id()).map(str::to_owned);
        let is_there = |other: &Card| {
            other.deck == card.deck && other.note.line == card.note.line && side(other) == side(card)
        };
        let mut cards = self.sitting.candidates.iter().map(|candidate| &candidate.card);
        self.card(&card.key).or_else(|| cards.find(|other| is_there(other)).cloned())
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
    pub(super) fn standing(&self, key: &CardKey) -> Result<Standing, Failure> {
        Standing::of(self.store.as_ref(), key, self.today)
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
}

/// The name by which the file is found again.
fn name_of(file: &DeckFile) -> String {
    match &file.origin {
        Origin::Path(path) => path.display().to_string(),
        Origin::Bundled | Origin::User(_) => file.id.clone(),
    }
}
