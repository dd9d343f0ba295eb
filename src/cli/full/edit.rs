//! The card on show in the person's editor, then asked as it is from then on.

use super::Stage;
use super::pages::Reply;
use super::play::card;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::own::made_own;
use crate::cli::sitting::as_asked;
use crate::cli::table::Table;
use crate::decks::{DeckFile, Origin};
use crate::domain::model::Card;
use crate::domain::session::{Event, Screen, Session};
use crate::ui::tui::session::SessionFace;
use crate::world::{EditorError, open_editor};

/// What came of the editor.
pub(super) enum Edited {
    /// It was not opened: why.
    Not(String),
    /// The terminal could not be taken again.
    Lost,
    /// It was; the file that the deck is in now, and what is to be said.
    Done { file: DeckFile, notice: String },
}

impl Stage {
    /// Opens the deck at the card, and takes over what was changed. What goes wrong is told; the session goes on.
    pub(super) fn edit(
        &mut self,
        context: &Context<'_>,
        table: &mut Table<'_>,
        session: &mut Session,
        face: &mut SessionFace,
    ) -> Result<Reply, Failure> {
        let Some(card) = card(session) else { return Ok(Reply::Confirm) };
        let Some(file) = table.file(&card) else { return Ok(Reply::Confirm) };
        let file = match self.open_at(context, &file, &card)? {
            Edited::Not(why) => {
                face.notice(why);
                return Ok(Reply::Confirm);
            }
            Edited::Lost => return Ok(Reply::Interrupt),
            Edited::Done { file, notice } => {
                face.notice(notice);
                file
            }
        };
        let loaded = context.library.load(&file);
        if loaded.report.errors() > 0 {
            let words = &context.words;
            let text = loaded.report.text(false, context.world.terminal.width.unwrap_or(80));
            let reply = self.show_text(context, words.say("edit-faults"), text);
            if reply == Reply::Interrupt {
                return Ok(reply);
            }
        }
        let Some(deck) = loaded.deck else { return Ok(Reply::Confirm) };
        let key = table.replace(context, &deck, file, &card.key)?;
        match deck.cards.into_iter().find(|other| other.key == key) {
            Some(changed) => {
                let changed = Box::new(as_asked(context, changed));
                table.carry_out(context, session, Event::Reworded(card.key, changed))?;
                // It may be answered in another way now.
                if matches!(session.screen(), Screen::Question(_)) {
                    face.turn(&session.screen());
                }
            }
            None => face.notice(context.words.say("edit-gone")),
        }
        Ok(Reply::Confirm)
    }

    /// Opens the file of a card's deck at the card; a bundled deck becomes the person's own first.
    pub(super) fn open_at(
        &mut self,
        context: &Context<'_>,
        file: &DeckFile,
        card: &Card,
    ) -> Result<Edited, Failure> {
        let Some(editor) = context.world.editor.as_deref() else {
            return Ok(Edited::Not(EditorError::Unknown.to_string()));
        };
        let (path, copied) = match made_own(context, file) {
            Ok(own) => own,
            Err(Failure::Bad { message, .. }) => return Ok(Edited::Not(message)),
            Err(other) => return Err(other),
        };
        let edited =
            self.screen.with_terminal_given_back(|| open_editor(Some(editor), &path, card.note.line));
        let Ok(edited) = edited else { return Ok(Edited::Lost) };
        let notice = edited.err().map_or(copied.unwrap_or_default(), |error| error.to_string());
        // A bundled deck has become a file of the person's by now.
        let file = match file.origin {
            Origin::Path(_) => file.clone(),
            Origin::Bundled | Origin::User(_) => match context.deck_file(card.deck.as_str()) {
                Ok(file) => file,
                Err(Failure::Bad { message, .. }) => return Ok(Edited::Not(message)),
                Err(other) => return Err(other),
            },
        };
        Ok(Edited::Done { file, notice })
    }
}
