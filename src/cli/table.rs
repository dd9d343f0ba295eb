//! A session and the progress file at one table, whoever shows the session.
//!
//! In: an event. Out: what the person is to be told. What the session asks for is done in between, in its order; every
//! rating is on disk before the next question can be shown.

use std::collections::BTreeMap;
use std::process::ExitCode;

use super::chosen::Chosen;
use super::context::Context;
use super::failure::Failure;
use super::follow::{rename_in, renamed};
use super::insist::{self, Insistence};
use super::leech;
use super::standing::Standing;
use crate::decks::DeckFile;
use crate::domain::grading::Hint;
use crate::domain::model::{Card, CardKey, Change, Deck, DeckId, Lang, Review, RowId};
use crate::domain::session::{Effect, Event, Refusal, Session, Step, is_overruled};
use crate::domain::time::Day;
use crate::store::{Committed, Store};

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// All cards were asked, or the person left.
    Finished,
    /// Ctrl-C or a signal; what was on show is saved.
    Interrupted,
}

impl End {
    /// The exit code: 130 after Ctrl-C (128 + SIGINT, as shells count).
    pub(crate) fn exit_code(self) -> ExitCode {
        match self {
            Self::Finished => ExitCode::SUCCESS,
            Self::Interrupted => ExitCode::from(130),
        }
    }
}

/// Something to tell the person.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Told {
    /// A part of the answer.
    Hint(Hint),
    /// Why nothing happened.
    Refused(Refusal),
    /// What was last done is taken back.
    TakenBack,
    /// The card was set aside or marked.
    Noted(Change),
    /// The card is a leech; the text says why and what may help.
    Leech(String),
}

impl Told {
    /// Whether the session shows something else afterwards.
    pub(crate) fn turns(&self) -> bool {
        match self {
            Self::Hint(_) | Self::Refused(_) => false,
            Self::TakenBack | Self::Leech(_) => true,
            Self::Noted(change) => !matches!(change, Change::Flag(_) | Change::Unflag(_)),
        }
    }
}

/// Cards that were not known, by the rows that say so.
pub(crate) type Forgotten = BTreeMap<RowId, CardKey>;

/// The things a session is played with.
pub(crate) struct Table<'t> {
    store: &'t mut Store,
    chosen: &'t mut Chosen,
    /// The review just saved that counts as known what the grader did not.
    insisted: Option<Review>,
    /// The answers that show that a card was not known.
    forgotten: Forgotten,
}

impl<'t> Table<'t> {
    /// A table for cards of those decks.
    pub(crate) fn new(store: &'t mut Store, chosen: &'t mut Chosen) -> Self {
        Self { store, chosen, insisted: None, forgotten: Forgotten::new() }
    }

    /// The same table after a break, with the cards that were not known before it.
    pub(crate) fn after_break(self, forgotten: Forgotten) -> Self {
        Self { forgotten, ..self }
    }

    /// The cards that were not known, to be remembered over a break.
    pub(crate) fn into_forgotten(self) -> Forgotten {
        self.forgotten
    }

    /// Gives an event to the session and does what it asks for.
    pub(crate) fn carry_out(
        &mut self,
        context: &Context<'_>,
        session: &mut Session,
        event: Event,
    ) -> Result<Vec<Told>, Failure> {
        let (mut told, mut leeches) = (Vec::new(), Vec::new());
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in session.handle(event, context.moment()) {
                match effect {
                    Effect::Commit(step) => events.push(self.commit(&step)?),
                    Effect::Append(key, change, moment) => {
                        let row = self.store.append(moment, &change)?;
                        told.push(Told::Noted(change));
                        events.push(Event::Appended(row, self.store.record(&key)?));
                    }
                    Effect::TakeBack(key, rows, moment) => {
                        for row in rows {
                            self.store.undo_row(moment, row)?;
                            self.forgotten.remove(&row);
                        }
                        told.push(Told::TakenBack);
                        events.push(Event::TakenBack(self.store.record(&key)?));
                    }
                    Effect::Leech(key, lapses, suspends) => leeches.push((key, lapses, suspends)),
                    Effect::Hint(hint) => told.push(Told::Hint(hint)),
                    Effect::Refuse(refusal) => told.push(Told::Refused(refusal)),
                    Effect::Finish(_) => {}
                }
            }
        }
        for (key, lapses, suspends) in leeches {
            // That text says that it is suspended, and stands last.
            told.retain(|told| !(suspends && matches!(told, Told::Noted(Change::Suspend(_)))));
            told.extend(self.leech(context, session, &key, (lapses, suspends))?);
        }
        Ok(told)
    }

    /// What is told of a leech.
    fn leech(
        &self,
        context: &Context<'_>,
        session: &Session,
        key: &CardKey,
        standing: (u32, bool),
    ) -> Result<Option<Told>, Failure> {
        let card = session.items().iter().map(|item| &item.card).find(|card| card.key == *key);
        let Some(card) = card else { return Ok(None) };
        let deck = self.chosen.decks.iter().find(|deck| deck.id == card.deck);
        let rows = self.store.card_log(key)?;
        Ok(Some(Told::Leech(leech::told(context, deck, card, &rows, standing))))
    }

    /// The answer just saved, where the person has insisted on it so often that it may be accepted from now on.
    pub(crate) fn insistence(&mut self, session: &Session) -> Result<Option<Insistence>, Failure> {
        let Some(review) = self.insisted.take() else { return Ok(None) };
        let card = session.items().iter().map(|item| &item.card).find(|card| card.key == review.key);
        match (self.chosen.files.get(&review.deck), card) {
            (Some(file), Some(card)) => insist::find(self.store, file, card, &review),
            _ => Ok(None),
        }
    }

    /// The cards of the session that were not known at least once, each once.
    pub(crate) fn hard<'s>(&self, session: &'s Session) -> Vec<&'s Card> {
        let cards = session.items().iter().map(|item| &item.card);
        cards.filter(|card| self.forgotten.values().any(|key| *key == card.key)).collect()
    }

    /// What the decks are called in that language.
    pub(crate) fn titles(&self, lang: &Lang) -> BTreeMap<DeckId, String> {
        let decks = self.chosen.decks.iter();
        decks.map(|deck| (deck.id.clone(), deck.title.pick(lang).clone())).collect()
    }

    /// The file of the deck that a card is asked in.
    pub(crate) fn file(&self, card: &Card) -> Option<DeckFile> {
        self.chosen.files.get(&card.deck).cloned()
    }

    /// Where a card stands, and how it was answered.
    pub(crate) fn standing(&self, card: &Card, today: Day) -> Result<Standing, Failure> {
        Standing::of(Some(self.store), &card.key, today)
    }

    /// Takes over a deck that was changed, now in this file; progress follows its cards. Gives the key that the card of
    /// this key has now.
    pub(crate) fn replace(
        &mut self,
        context: &Context<'_>,
        deck: &Deck,
        file: DeckFile,
        key: &CardKey,
    ) -> Result<CardKey, Failure> {
        let Some(before) = self.chosen.decks.iter_mut().find(|before| before.id == deck.id) else {
            return Ok(key.clone());
        };
        let pairs = renamed(before, deck);
        rename_in(self.store, context.moment(), &pairs)?;
        *before = deck.clone();
        self.chosen.files.insert(deck.id.clone(), file);
        Ok(pairs.into_iter().find(|(from, _)| from == key).map_or_else(|| key.clone(), |(_, to)| to))
    }

    fn commit(&mut self, step: &Step) -> Result<Event, Failure> {
        let starts = self.chosen.starts.contains(&step.review.deck);
        let committed = self.store.commit_review(step.moment, &step.review, step.expected, starts)?;
        Ok(match committed {
            Committed::Saved(row) => {
                self.insisted = Some(step.review.clone()).filter(is_overruled);
                if !step.review.rating.is_pass() {
                    self.forgotten.insert(row, step.review.key.clone());
                }
                Event::Saved(row)
            }
            Committed::Conflict(record) => Event::Conflict(record),
        })
    }
}
