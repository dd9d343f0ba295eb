//! The list of cards on the screen: what the person wishes there is done, and a file that changes is read anew.

use std::process::ExitCode;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cards::Cards;
use super::edit::Edited;
use super::pages::Reply;
use super::{Stage, is_wanted};
use crate::cli::args::Selection;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::standing::Standing;
use crate::cli::table::End;
use crate::domain::filter::Filter;
use crate::domain::model::CardKey;
use crate::ui::text::Words;
use crate::ui::tui::{Browser, BrowserWish, History, Look};
use crate::world::Happening;

/// Lists the cards that are meant, of the deck that a name, pattern or path stands for or of all decks, until the person
/// leaves.
pub(crate) fn browse(
    context: &mut Context<'_>,
    deck: Option<String>,
    selection: &Selection,
) -> Result<ExitCode, Failure> {
    let filter = selection.filter(context.world)?;
    if !is_wanted(context) {
        return Err(Failure::bad(
            "the list of cards needs the full screen",
            "`quiz cards` and `quiz search` list cards in lines, `quiz show` shows one",
        ));
    }
    context.speak_in_isolates();
    context.aside.keep();
    let done = open(context, deck, filter);
    context.aside.release();
    Ok(done?.exit_code())
}

fn open(context: &Context<'_>, deck: Option<String>, filter: Option<Filter>) -> Result<End, Failure> {
    // What cannot be read is told before the screen is taken.
    let cards = Cards::open(context, &deck.into_iter().collect::<Vec<_>>())?;
    Stage::enter(context)?.browse(context, cards.only(filter))
}

impl Stage {
    /// Lists the cards of decks that were chosen at home. What cannot be read is told.
    pub(super) fn look_through(&mut self, context: &Context<'_>, names: &[String]) -> Result<End, Failure> {
        match Cards::open(context, names) {
            Ok(cards) => self.browse(context, cards),
            Err(failure) => self.tell_failure(context, failure),
        }
    }

    /// Lists the cards until the person leaves.
    pub(super) fn browse(&mut self, context: &Context<'_>, mut cards: Cards) -> Result<End, Failure> {
        let mut browser = cards.browser();
        loop {
            let happening =
                self.wait_at(&context.words, &cards, |look, area, buffer| browser.draw(look, area, buffer));
            let wish = match happening {
                None => {
                    cards.read_changed(context)?;
                    cards.watch_no_more();
                    cards.fill(&mut browser);
                    continue;
                }
                Some(Happening::Key(key)) => browser.key(key, &self.look(&context.words)),
                Some(Happening::Paste(text)) => browser.paste(&text),
                Some(Happening::Pointer(event)) => browser.point(event),
                Some(Happening::Resized) => BrowserWish::Redraw,
                Some(Happening::Interrupt) => return Ok(End::Interrupted),
            };
            let reply = match wish {
                BrowserWish::Leave => return Ok(End::Finished),
                wish => self.fulfil(context, &mut cards, &mut browser, wish)?,
            };
            if reply == Reply::Interrupt {
                return Ok(End::Interrupted);
            }
        }
    }

    /// Draws, and waits until something happens, or until a file of the person's own that is on show has changed.
    pub(super) fn wait_at(
        &mut self,
        words: &Words,
        cards: &Cards,
        render: impl FnMut(&Look<'_>, Rect, &mut Buffer) -> Option<Position>,
    ) -> Option<Happening> {
        if cards.is_watching() {
            self.wait_or_change(words, || cards.has_changed(), render)
        } else {
            Some(self.wait(words, render))
        }
    }

    fn fulfil(
        &mut self,
        context: &Context<'_>,
        cards: &mut Cards,
        browser: &mut Browser,
        wish: BrowserWish,
    ) -> Result<Reply, Failure> {
        match wish {
            BrowserWish::Nothing | BrowserWish::Redraw | BrowserWish::Leave => {}
            BrowserWish::Find => cards.fill(browser),
            BrowserWish::Open(key) => {
                let Standing { rows, chance, .. } = cards.standing(&key)?;
                browser.open(History { rows, chance });
            }
            BrowserWish::Suspend(key) => browser.put(&key, cards.suspend(context, &key)?),
            BrowserWish::Flag(key) => browser.put(&key, cards.flag(context, &key)?),
            BrowserWish::Edit(key) => {
                let (reply, notice) = self.edit_from_list(context, cards, &key)?;
                cards.watch_no_more();
                cards.fill(browser);
                browser.notice(notice);
                return Ok(reply);
            }
            BrowserWish::Preview(key) => {
                let reply = self.preview(context, cards, &key)?;
                cards.watch_no_more();
                // The file may have changed meanwhile.
                cards.fill(browser);
                return Ok(reply);
            }
        }
        Ok(Reply::Confirm)
    }

    /// Opens the card in the editor, and takes over what was changed; gives what is to be said.
    pub(super) fn edit_from_list(
        &mut self,
        context: &Context<'_>,
        cards: &mut Cards,
        key: &CardKey,
    ) -> Result<(Reply, String), Failure> {
        let Some(card) = cards.card(key) else { return Ok((Reply::Confirm, String::new())) };
        let Some(file) = cards.file(&card) else { return Ok((Reply::Confirm, String::new())) };
        match self.open_at(context, &file, &card)? {
            Edited::Not(why) => Ok((Reply::Confirm, why)),
            Edited::Lost => Ok((Reply::Interrupt, String::new())),
            Edited::Done { file, notice } => {
                cards.take_over(context, &file)?;
                Ok((Reply::Confirm, notice))
            }
        }
    }
}
