//! The decks one sits down to, whoever shows the session: their cards, rules and language.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use super::backlog::{backlog, tell};
use super::chosen::Chosen;
use super::context::{Context, model};
use super::exams::Exams;
use super::failure::Failure;
use super::plan::plan;
use super::selection::is_meant;
use super::wanted::{Wanted, Way};
use crate::decks::Origin;
use crate::domain::grading::KnownAnswers;
use crate::domain::model::{Card, CardKey, Deck, DeckId, Lang};
use crate::domain::queue::{Candidate, Item, Outlook, whatever_their_day};
use crate::domain::schedule::{Model, Scheduler};
use crate::domain::session::{DeckRules, Practice, Session};
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::date_of;

/// How many new cards are offered when the day's are done.
const MORE_NEW: usize = 10;

/// How many cards are offered for practice.
const TO_PRACTISE: usize = 20;

/// Cards to be asked, and what for.
pub(crate) struct Round {
    pub(crate) items: Vec<Item>,
    pub(crate) practice: Practice,
}

/// Decks chosen, and their cards as they stand.
pub(crate) struct Sitting {
    pub(crate) chosen: Chosen,
    /// In the order of the decks.
    pub(crate) candidates: Vec<Candidate>,
    /// Which of the cards are asked, and what for.
    pub(crate) wanted: Wanted,
    /// What was answered wrong today, where that is wanted.
    pub(crate) failed: BTreeSet<CardKey>,
    /// What is known of the learner's memory.
    pub(crate) model: Model,
    /// The exams that decks are learnt for.
    pub(crate) exams: Exams,
    lang: Lang,
}

impl Sitting {
    /// Sits down to those decks. A progress file that is not there yet has nothing to say.
    pub(crate) fn new(context: &Context<'_>, chosen: Chosen, store: Option<&Store>) -> Result<Self, Failure> {
        let mut candidates = Context::candidates(&chosen.decks, store)?;
        for candidate in &mut candidates {
            candidate.card = as_asked(context, candidate.card.clone());
        }
        let lang = session_lang(context, &chosen);
        let (wanted, failed, model) = (Wanted::default(), BTreeSet::new(), model(store));
        let exams = Exams::of(store, context.moment().day)?;
        Ok(Self { chosen, candidates, wanted, failed, model, exams, lang })
    }

    /// The same decks for what is wanted.
    pub(crate) fn wanting(
        self,
        context: &Context<'_>,
        wanted: Wanted,
        store: Option<&Store>,
    ) -> Result<Self, Failure> {
        let failed = match (wanted.way, store) {
            (Way::Failed { .. }, Some(store)) => failed_on(store, context.moment().day)?,
            _ => BTreeSet::new(),
        };
        Ok(Self { wanted, failed, ..self })
    }

    /// Sits down to the decks that names, patterns or paths stand for, or to the daily ones where there is no name; `None`
    /// where there are none. The progress file is made where there is none yet.
    pub(crate) fn begin(
        context: &Context<'_>,
        names: &[String],
        wanted: Wanted,
    ) -> Result<Option<(Self, Store)>, Failure> {
        // Decks that are named need no look at what was started.
        let store = if names.is_empty() { context.look_at_store()? } else { None };
        let chosen = context.choose(names, store.as_ref())?;
        if chosen.decks.is_empty() {
            return Ok(None);
        }
        chosen.refuse_empty()?;
        // One process opens the file once at a time.
        drop(store);
        let store = context.open_store()?;
        let sitting = Self::new(context, chosen, Some(&store))?.wanting(context, wanted, Some(&store))?;
        Ok(Some((sitting, store)))
    }

    /// The cards of each deck that has any, in its order.
    pub(crate) fn by_deck(&self) -> HashMap<&DeckId, &[Candidate]> {
        let decks = self.candidates.chunk_by(|one, next| one.card.deck == next.card.deck);
        decks.filter_map(|own| Some((&own.first()?.card.deck, own))).collect()
    }

    /// The cards that are wanted on that day.
    pub(crate) fn items(&self, context: &Context<'_>, day: Day) -> Vec<Item> {
        plan(context, self, day, 0)
    }

    /// What is asked on that day.
    pub(crate) fn round(&self, context: &Context<'_>, day: Day) -> Round {
        Round { items: self.items(context, day), practice: self.wanted.way.practice() }
    }

    /// What may be asked when that is done: more new cards; without any, for practice some that were seen.
    pub(crate) fn more(&self, context: &Context<'_>, day: Day) -> Round {
        let items = plan(context, self, day, MORE_NEW);
        if !items.is_empty() || self.wanted.way.practice() != Practice::Scheduled {
            return Round { items, practice: Practice::Scheduled };
        }
        let seen = self.meant(day).filter(|candidate| candidate.record.studied.is_some());
        let items = whatever_their_day(seen, day, TO_PRACTISE, &mut context.world.seed.rng());
        Round { items, practice: Practice::Cram }
    }

    /// The message that says that nothing is asked on that day.
    pub(crate) fn nothing(&self, day: Day) -> &'static str {
        let is_meant = |card: &Candidate| {
            !matches!(self.wanted.way, Way::Failed { .. }) || self.failed.contains(&card.card.key)
        };
        if self.wanted.filter.is_some() && self.meant(day).next().is_none() {
            "filter-none"
        } else if !self.meant(day).any(is_meant) {
            "failed-none"
        } else {
            "nothing-due"
        }
    }

    /// The cards that are meant, whatever their day.
    pub(crate) fn meant(&self, today: Day) -> impl Iterator<Item = &Candidate> {
        let is_meant = move |card: &&Candidate| {
            is_meant(self.wanted.filter.as_ref(), &self.chosen.decks, card, today, &self.model)
        };
        self.candidates.iter().filter(is_meant)
    }

    /// A session over those cards, among all that the progress file knows.
    pub(crate) fn session(
        &self,
        context: &Context<'_>,
        round: Round,
        store: &Store,
    ) -> Result<Session, Failure> {
        let asked: HashSet<&DeckId> = round.items.iter().map(|item| &item.card.deck).collect();
        let decks = self.chosen.decks.iter().filter(|deck| asked.contains(&deck.id));
        let rules = self.rules(context, decks);
        let session = Session::new(round.items, rules, self.lang.clone(), context.moment());
        Ok(session.among(store.load()?, &self.candidates).practising(round.practice))
    }

    /// A session over the card of that key alone, for trying how it is asked.
    pub(crate) fn trial(&self, context: &Context<'_>, key: &CardKey) -> Option<Session> {
        let candidate = self.candidates.iter().find(|candidate| candidate.card.key == *key)?;
        let Candidate { card, record } = candidate.clone();
        let decks = self.chosen.decks.iter().filter(|deck| deck.id == card.deck);
        let rules = self.rules(context, decks);
        let items = vec![Item { card, record, seed: 0 }];
        Some(Session::new(items, rules, self.lang.clone(), context.moment()))
    }

    /// By which rules the cards of those decks are judged and scheduled.
    fn rules<'d>(
        &self,
        context: &Context<'_>,
        decks: impl IntoIterator<Item = &'d Deck>,
    ) -> BTreeMap<DeckId, DeckRules> {
        let rules = |(deck, scheduler): (&Deck, Scheduler)| DeckRules {
            date_order: context.settings.date_order(deck),
            months: context.settings.months().value,
            leniency: context.settings.leniency(deck),
            known: KnownAnswers::of(&deck.cards),
            scheduler,
            leech: context.settings.leech_rule(Some(&deck.id)),
        };
        let schedulers = self.schedulers(context, decks).into_iter();
        schedulers.map(|(deck, scheduler)| (deck.id.clone(), rules((deck, scheduler)))).collect()
    }

    /// What schedules the cards of each of those decks today.
    pub(crate) fn schedulers<'d>(
        &self,
        context: &Context<'_>,
        decks: impl IntoIterator<Item = &'d Deck>,
    ) -> Vec<(&'d Deck, Scheduler)> {
        let (by_deck, today) = (self.by_deck(), context.moment().day);
        let calendar = Arc::new(context.settings.calendar());
        let scheduler = |deck: &Deck| {
            let own = by_deck.get(&deck.id).copied().unwrap_or_default();
            let scheduler = context.settings.scheduler(deck, &self.model, &calendar);
            self.exams.scheduler(&deck.id, own, today, scheduler)
        };
        decks.into_iter().map(|deck| (deck, scheduler(deck))).collect()
    }

    /// What schedules the cards of a deck where it is learnt for no exam.
    pub(crate) fn own_scheduler(&self, context: &Context<'_>, deck: &Deck) -> Scheduler {
        context.settings.scheduler(deck, &self.model, &Arc::new(context.settings.calendar()))
    }

    /// The same decks as their files are now.
    pub(crate) fn renewed(self, context: &Context<'_>, store: &Store) -> Result<Self, Failure> {
        let mut chosen = self.chosen;
        for deck in &mut chosen.decks {
            let Some(file) = chosen.files.get_mut(&deck.id) else { continue };
            // A bundled deck may have become a file of the person's.
            if !matches!(file.origin, Origin::Path(_))
                && let Ok(found) = context.deck_file(deck.id.as_str())
            {
                *file = found;
            }
            // What cannot be read now is asked as it was.
            if let Ok(read) = context.load(file) {
                *deck = read;
            }
        }
        Self::new(context, chosen, Some(store))?.wanting(context, self.wanted, Some(store))
    }

    /// The language of a session.
    pub(crate) fn lang(&self) -> &Lang {
        &self.lang
    }

    /// What lies ahead of the cards that are meant.
    pub(crate) fn outlook(&self, today: Day) -> Outlook {
        Outlook::of(self.meant(today), today)
    }

    /// Takes over what a session did to the cards.
    pub(crate) fn bring_up_to_date(&mut self, session: &Session) {
        let items: BTreeMap<&CardKey, &Item> =
            session.items().iter().map(|item| (&item.card.key, item)).collect();
        for candidate in &mut self.candidates {
            if let Some(item) = items.get(&candidate.card.key) {
                candidate.record = item.record;
                if item.card.deck == candidate.card.deck {
                    candidate.card = item.card.clone();
                }
            }
        }
    }

    /// The cards of the session that are worded otherwise by now.
    pub(crate) fn reworded(&self, session: &Session) -> Vec<Card> {
        let asked: BTreeMap<&CardKey, &Card> =
            session.items().iter().map(|item| (&item.card.key, &item.card)).collect();
        let is_other =
            |card: &&Card| asked.get(&card.key).is_some_and(|asked| asked.deck == card.deck && asked != card);
        self.candidates.iter().map(|candidate| &candidate.card).filter(is_other).cloned().collect()
    }

    /// What waits from days that were missed, in a sentence, where that is much.
    pub(crate) fn backlog(&self, context: &Context<'_>, today: Day) -> Option<String> {
        let backlog = backlog(&context.settings, &self.chosen, &self.candidates, today)?;
        Some(tell(&context.words, &backlog))
    }

    /// What a learner may not expect, in sentences: a language that a deck lacks, a clock that was set back, a backlog.
    pub(crate) fn warnings(&self, context: &Context<'_>, today: Day) -> Vec<String> {
        let lang = &self.lang;
        let lacks = |deck: &&Deck| deck.cards.iter().all(|card| card.note.question.get(lang).is_none());
        let mut lines: Vec<String> = self
            .chosen
            .decks
            .iter()
            .filter(|deck| !deck.cards.is_empty())
            .filter(lacks)
            .filter(|deck| context.settings.lang_is_wished(deck))
            .map(|deck| {
                let about = [("deck", deck.id.as_str().into()), ("lang", lang.as_str().into())];
                context.words.tell("lang-missing", &about)
            })
            .collect();
        let studied = self.candidates.iter().filter_map(|candidate| candidate.record.studied);
        let last = studied.map(|studied| studied.last_day).max();
        if let Some(last) = last.filter(|last| *last > today) {
            let date = date_of(&context.words, last);
            lines.push(context.words.tell("clock-behind", &[("date", date.into())]));
        }
        // Practice brings none of it back.
        if self.wanted.way.practice() == Practice::Scheduled {
            lines.extend(self.backlog(context, today));
        }
        lines
    }
}

/// The cards that were answered wrong on that day.
fn failed_on(store: &Store, day: Day) -> Result<BTreeSet<CardKey>, Failure> {
    let mut failed = BTreeSet::new();
    store.answered(|review| {
        if review.day == day && !review.rating.is_pass() {
            failed.insert(review.key);
            return ControlFlow::Continue(());
        }
        if review.day < day { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(failed)
}

/// The card as it is asked: without its options where that is wished.
pub(crate) fn as_asked(context: &Context<'_>, card: Card) -> Card {
    if context.settings.typed(Some(&card.deck)).value { card.without_options() } else { card }
}

/// One language for a whole session; the config of a deck counts where it is studied alone.
fn session_lang(context: &Context<'_>, chosen: &Chosen) -> Lang {
    match chosen.decks.as_slice() {
        [deck] => context.settings.lang(Some(&deck.id)),
        _ => context.settings.lang(None),
    }
}
