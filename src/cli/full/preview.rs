//! A card as it will be asked, from the list of cards. It may be answered; nothing of that is saved.

use std::collections::BTreeMap;

use super::Stage;
use super::cards::Cards;
use super::pages::Reply;
use super::play::{inform, spoken};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::table::Told;
use crate::domain::model::CardKey;
use crate::domain::session::{Effect, Event, Session};
use crate::ui::tui::session::{Command, SessionFace, Wish};
use crate::world::Happening;

/// The columns that faults are drawn for where the terminal does not tell its own.
const COLUMNS: usize = 80;

impl Stage {
    /// Asks the card of that key alone until the person has rated the answer, or leaves. Where its file changes, it is
    /// asked as it is then.
    pub(super) fn preview(
        &mut self,
        context: &Context<'_>,
        cards: &mut Cards,
        key: &CardKey,
    ) -> Result<Reply, Failure> {
        let Some(mut card) = cards.card(key) else { return Ok(Reply::Confirm) };
        cards.watch(context, &card)?;
        let words = &context.words;
        let Some(mut session) = cards.trial(context, key) else { return Ok(Reply::Confirm) };
        let mut face = SessionFace::new(BTreeMap::new());
        face.turn(&session.screen());
        face.notice(words.say("preview-notice"));
        let mut is_changed = false;
        loop {
            if std::mem::take(&mut is_changed) {
                match cards.as_it_is_now(&card) {
                    Some(now) => card = now,
                    // What cannot be asked now stays as it was, with what is wrong.
                    None if cards.has_faults() => {}
                    None => return Ok(Reply::Confirm),
                }
                if let Some(anew) = cards.trial(context, &card.key) {
                    session = anew;
                    face.turn(&session.screen());
                }
            }
            if let Some(faults) = cards.faults(context.world.terminal.width.unwrap_or(COLUMNS)) {
                face.notice(faults);
            }
            let happening = self
                .wait_at(words, cards, |look, area, buffer| face.draw(&session.screen(), look, area, buffer));
            let wish = match happening {
                None => {
                    cards.read_changed(context)?;
                    face.notice(words.say("preview-changed"));
                    is_changed = true;
                    continue;
                }
                Some(Happening::Key(key)) => face.key(&session.screen(), key, &self.look(words)),
                Some(Happening::Pointer(event)) => face.point(&session.screen(), event, &self.look(words)),
                Some(Happening::Paste(text)) => {
                    face.paste(&text);
                    Wish::Redraw
                }
                Some(Happening::Resized) => Wish::Redraw,
                Some(Happening::Interrupt) => return Ok(Reply::Interrupt),
            };
            match wish {
                Wish::Nothing | Wish::Redraw => {}
                Wish::Session(event @ (Event::Answer(_) | Event::FinalAnswer(_) | Event::Hint)) => {
                    try_out(context, &mut session, &mut face, event);
                }
                // What would be written is not done here.
                Wish::Session(Event::Undo | Event::Bury | Event::Suspend | Event::Flag) => {
                    face.notice(words.say("preview-notice"));
                }
                Wish::Session(_) => return Ok(Reply::Confirm),
                Wish::Command(Command::Edit) => {
                    let (reply, notice) = self.edit_from_list(context, cards, &card.key)?;
                    if reply == Reply::Interrupt {
                        return Ok(reply);
                    }
                    face.notice(notice);
                    is_changed = true;
                }
                Wish::Command(Command::Info) => {
                    inform(context, &mut face, &card, &cards.standing(&card.key)?);
                }
                Wish::Command(Command::Stop) => {
                    if self.screen.stop().is_err() {
                        return Ok(Reply::Interrupt);
                    }
                }
            }
        }
    }
}

/// Gives an answer or the wish for a hint to the session, and shows what it says.
fn try_out(context: &Context<'_>, session: &mut Session, face: &mut SessionFace, event: Event) {
    let effects = session.handle(event, context.moment());
    if effects.is_empty() {
        face.turn(&session.screen());
    }
    for effect in effects {
        match effect {
            Effect::Hint(hint) => face.hint(spoken(context, &Told::Hint(hint))),
            Effect::Refuse(refusal) => face.notice(spoken(context, &Told::Refused(refusal))),
            _ => {}
        }
    }
}
