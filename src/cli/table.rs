//! A session and the progress file at one table, whoever shows the session.
//!
//! In: an event. Out: what the person is to be told. What the session asks for is done in between, in its order; every
//! rating is on disk before the next question can be shown.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use super::failure::Failure;
use super::insist::{self, Insistence};
use crate::decks::DeckFile;
use crate::domain::grading::Hint;
use crate::domain::model::{DeckId, Review};
use crate::domain::session::{Effect, Event, Refusal, Session, Step, is_overruled};
use crate::store::{Committed, Store};

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// All cards were asked, or the person left.
    Finished,
    /// Ctrl-C or a signal; what was on show is saved.
    Interrupted,
}

/// Something to tell the person.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Told {
    /// A part of the answer.
    Hint(Hint),
    /// Why nothing happened.
    Refused(Refusal),
    /// The last rating is taken back.
    TakenBack,
}

/// The things a session is played with.
pub(crate) struct Table<'t> {
    store: &'t mut Store,
    /// The decks that an answer starts.
    starts: &'t BTreeSet<DeckId>,
    /// The file of each deck.
    files: &'t BTreeMap<DeckId, DeckFile>,
    /// The review just saved that counts as known what the grader did not.
    insisted: Option<Review>,
}

impl<'t> Table<'t> {
    /// A table for cards of those decks.
    pub(crate) fn new(
        store: &'t mut Store,
        starts: &'t BTreeSet<DeckId>,
        files: &'t BTreeMap<DeckId, DeckFile>,
    ) -> Self {
        Self { store, starts, files, insisted: None }
    }

    /// Gives an event to the session and does what it asks for.
    pub(crate) fn carry_out(
        &mut self,
        context: &Context<'_>,
        session: &mut Session,
        event: Event,
    ) -> Result<Vec<Told>, Failure> {
        let mut told = Vec::new();
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in session.handle(event, context.moment()) {
                match effect {
                    Effect::Commit(step) => events.push(self.commit(&step)?),
                    Effect::TakeBack(key, row, moment) => {
                        self.store.undo_row(moment, row)?;
                        told.push(Told::TakenBack);
                        events.push(Event::TakenBack(self.store.record(&key)?));
                    }
                    Effect::Hint(hint) => told.push(Told::Hint(hint)),
                    Effect::Refuse(refusal) => told.push(Told::Refused(refusal)),
                    Effect::Finish(_) => {}
                }
            }
        }
        Ok(told)
    }

    /// The answer just saved, where the person has insisted on it so often that it may be accepted from now on.
    pub(crate) fn insistence(&mut self, session: &Session) -> Result<Option<Insistence>, Failure> {
        let Some(review) = self.insisted.take() else { return Ok(None) };
        let card = session.items().iter().map(|item| &item.card).find(|card| card.key == review.key);
        match (self.files.get(&review.deck), card) {
            (Some(file), Some(card)) => insist::find(self.store, file, card, &review),
            _ => Ok(None),
        }
    }

    fn commit(&mut self, step: &Step) -> Result<Event, Failure> {
        let starts = self.starts.contains(&step.review.deck);
        let committed = self.store.commit_review(step.moment, &step.review, step.expected, starts)?;
        Ok(match committed {
            Committed::Saved(row) => {
                self.insisted = Some(step.review.clone()).filter(is_overruled);
                Event::Saved(row)
            }
            Committed::Conflict(record) => Event::Conflict(record),
        })
    }
}
