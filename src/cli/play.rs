//! Plays a session in line mode: a person, a session and a progress file at one table.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use super::failure::Failure;
use super::insist;
use crate::decks::DeckFile;
use crate::diag::printable;
use crate::domain::model::{Change, DeckId, Review};
use crate::domain::session::{Effect, Event, Screen, Session, Step, is_overruled};
use crate::store::{Committed, Store};
use crate::ui::line::{Face, Reading};
use crate::world::{Input, Keyboard};

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// All cards were asked, or the person left.
    Finished,
    /// Ctrl-C or a signal; what was on show is saved.
    Interrupted,
}

/// The things a session is played with.
pub(crate) struct Table<'t, 'w> {
    pub(crate) context: &'t mut Context<'w>,
    pub(crate) keyboard: &'t Keyboard,
    pub(crate) store: &'t mut Store,
    /// The decks that an answer starts.
    pub(crate) starts: &'t BTreeSet<DeckId>,
    /// The file of each deck.
    pub(crate) files: &'t BTreeMap<DeckId, DeckFile>,
    /// The review just saved that counts as known what the grader did not.
    pub(crate) insisted: Option<Review>,
}

impl Table<'_, '_> {
    /// Plays the session to its end. Every rating is on disk before the next question is shown.
    pub(crate) fn play(&mut self, session: &mut Session) -> Result<End, Failure> {
        let mut is_fresh = true;
        while !matches!(session.screen(), Screen::Over(_)) {
            if is_fresh {
                let text = self.face().show(&session.screen());
                self.context.output.print(&text)?;
            }
            let prompt = self.face().prompt(&session.screen());
            let event = match ask(self.context, self.keyboard, &prompt)? {
                Input::Line(line) => match self.face().read(&session.screen(), &line) {
                    Reading::Event(event) => event,
                    Reading::Explain(message) => {
                        let text = self.face().explain(message, &printable(line.trim()));
                        self.context.output.print(&text)?;
                        is_fresh = false;
                        continue;
                    }
                },
                Input::End => Event::Leave,
                Input::Interrupt => {
                    self.carry_out(session, Event::Leave)?;
                    return Ok(End::Interrupted);
                }
            };
            if event == Event::Overrule {
                let text = self.face().overrule(&session.screen());
                self.context.output.print(&text)?;
            }
            is_fresh = self.carry_out(session, event)?;
            if self.is_broken_off_at_an_offer(session)? {
                self.carry_out(session, Event::Leave)?;
                return Ok(End::Interrupted);
            }
        }
        Ok(End::Finished)
    }

    /// Gives an event to the session and does what it asks for; tells whether there is something new to show.
    fn carry_out(&mut self, session: &mut Session, event: Event) -> Result<bool, Failure> {
        let mut is_fresh = true;
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in session.handle(event, self.context.moment()) {
                match effect {
                    Effect::Commit(step) => events.push(self.commit(&step)?),
                    Effect::Append(key, change, moment) => {
                        let row = self.store.append(moment, &change)?;
                        let text = self.face().noted(&change);
                        self.context.output.print(&text)?;
                        is_fresh = !matches!(change, Change::Flag(_) | Change::Unflag(_));
                        events.push(Event::Appended(row, self.store.record(&key)?));
                    }
                    Effect::TakeBack(key, rows, moment) => {
                        for row in rows {
                            self.store.undo_row(moment, row)?;
                        }
                        let text = self.face().taken_back();
                        self.context.output.print(&text)?;
                        events.push(Event::TakenBack(self.store.record(&key)?));
                    }
                    Effect::Hint(hint) => {
                        let text = self.face().hint(&hint);
                        self.context.output.print(&text)?;
                        is_fresh = false;
                    }
                    Effect::Refuse(refusal) => {
                        let text = self.face().refuse(refusal);
                        self.context.output.print(&text)?;
                        is_fresh = false;
                    }
                    Effect::Finish(_) => {}
                }
            }
        }
        Ok(is_fresh)
    }

    /// Where a person insists on an answer, it may be accepted from now on.
    fn is_broken_off_at_an_offer(&mut self, session: &Session) -> Result<bool, Failure> {
        let Some(review) = self.insisted.take().filter(|_| self.context.world.terminal.is_typed) else {
            return Ok(false);
        };
        let card = session.items().iter().map(|item| &item.card).find(|card| card.key == review.key);
        match (self.files.get(&review.deck), card) {
            (Some(file), Some(card)) => {
                insist::offer(self.context, self.keyboard, self.store, file, card, &review)
            }
            _ => Ok(false),
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

    fn face(&self) -> Face<'_> {
        self.context.face()
    }
}

/// Prints the prompt and reads a line; in a pipe the line is printed after it, so that a transcript can be read.
pub(crate) fn ask(context: &mut Context<'_>, keyboard: &Keyboard, prompt: &str) -> Result<Input, Failure> {
    if !keyboard.edits() {
        context.output.print(prompt)?;
    }
    context.output.flush()?;
    let input = keyboard.read(prompt);
    match &input {
        Input::Line(line) if !context.world.terminal.is_typed => context.output.line(&printable(line))?,
        Input::End | Input::Interrupt if !keyboard.edits() => context.output.print("\n")?,
        _ => {}
    }
    Ok(input)
}
