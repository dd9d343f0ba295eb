//! The card on show in the person's editor, then asked as it is from then on.

use super::Stage;
use super::pages::Reply;
use super::play::card;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::own::made_own;
use crate::cli::sitting::as_asked;
use crate::cli::table::Table;
use crate::decks::Origin;
use crate::domain::session::{Event, Session};
use crate::ui::tui::Page;
use crate::ui::tui::session::SessionFace;
use crate::world::{EditorError, open_editor};

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
        let Some(editor) = context.world.editor.as_deref() else {
            face.notice(EditorError::Unknown.to_string());
            return Ok(Reply::Confirm);
        };
        let (path, copied) = match made_own(context, &file) {
            Ok(own) => own,
            Err(Failure::Bad { message, .. }) => {
                face.notice(message);
                return Ok(Reply::Confirm);
            }
            Err(other) => return Err(other),
        };
        let edited =
            self.screen.with_terminal_given_back(|| open_editor(Some(editor), &path, card.note.line));
        let Ok(edited) = edited else { return Ok(Reply::Interrupt) };
        if let Err(error) = edited {
            face.notice(error.to_string());
        } else if let Some(copied) = copied {
            face.notice(copied);
        }
        // A bundled deck has become a file of the person's by now.
        let file = match file.origin {
            Origin::Path(_) => file,
            Origin::Bundled | Origin::User(_) => context.deck_file(card.deck.as_str())?,
        };
        let loaded = context.library.load(&file);
        if loaded.report.errors() > 0 {
            let words = &context.words;
            let text = loaded.report.text(false, context.world.terminal.width.unwrap_or(80));
            let reply = self.show(context, Page::new(words.say("edit-faults"), text, words.say("go-on")));
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
            }
            None => face.notice(context.words.say("edit-gone")),
        }
        Ok(Reply::Confirm)
    }
}
