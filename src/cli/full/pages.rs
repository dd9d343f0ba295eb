//! The screen with something on it, until the person does something.

use std::io;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Position, Rect};

use super::Stage;
use crate::cli::context::Context;
use crate::cli::insist::{Insistence, is_yes};
use crate::ui::text::Words;
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::{Hint, Look, Page, Turn, finish, fits, is_partly_from_right};
use crate::world::Happening;
use crate::world::bidi::Place;

/// How often a file on show is looked at.
const ONE_LOOK: Duration = Duration::from_secs(1);

/// How a page was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    /// The person agrees, or has read it.
    Confirm,
    /// The person does not.
    Leave,
    /// Ctrl-C, or a signal to stop.
    Interrupt,
}

impl Stage {
    /// Draws, and waits until something happens. A screen that takes nothing more is lost.
    pub(super) fn wait(
        &mut self,
        words: &Words,
        mut render: impl FnMut(&Look<'_>, Rect, &mut Buffer) -> Option<Position>,
    ) -> Happening {
        if !self.paint(words, &mut render) {
            return Happening::Interrupt;
        }
        loop {
            let happening = self.screen.next();
            if self.is_meant(&happening) {
                return happening;
            }
        }
    }

    /// The same, but where there is a limit for no longer than that; nothing where nothing happened.
    pub(super) fn wait_within(
        &mut self,
        words: &Words,
        patience: Option<Duration>,
        mut render: impl FnMut(&Look<'_>, Rect, &mut Buffer) -> Option<Position>,
    ) -> Option<Happening> {
        if !self.paint(words, &mut render) {
            return Some(Happening::Interrupt);
        }
        loop {
            match self.screen.next_within(patience) {
                Some(happening) if !self.is_meant(&happening) => {}
                happening => return happening,
            }
        }
    }

    /// Draws, and waits where a file is on show, which is looked at once a second; nothing when it has changed.
    pub(super) fn wait_or_change(
        &mut self,
        words: &Words,
        has_changed: impl Fn() -> bool,
        mut render: impl FnMut(&Look<'_>, Rect, &mut Buffer) -> Option<Position>,
    ) -> Option<Happening> {
        if !self.paint(words, &mut render) {
            return Some(Happening::Interrupt);
        }
        loop {
            match self.screen.next_within(Some(ONE_LOOK)) {
                None if has_changed() => return None,
                Some(happening) if self.is_meant(&happening) => return Some(happening),
                _ => {}
            }
        }
    }

    /// Whether the person sees what it is about: keys in a window that is too small for anything are not meant.
    fn is_meant(&self, happening: &Happening) -> bool {
        self.is_seen || matches!(happening, Happening::Resized | Happening::Interrupt)
    }

    /// Draws a frame. Before the first that has something read from the right, it is found out how that gets to this
    /// terminal; such a frame is drawn twice.
    fn paint(
        &mut self,
        words: &Words,
        render: &mut dyn FnMut(&Look<'_>, Rect, &mut Buffer) -> Option<Position>,
    ) -> bool {
        let Self { screen, theme, keys, turning, is_seen } = self;
        let look = Look { words, theme, keys, bidi: turning.bidi() };
        let mut is_open = false;
        let drawn = screen.draw(|frame| {
            let area = frame.area();
            *is_seen = fits(area);
            let cursor = render(&look, area, frame.buffer_mut());
            is_open = !turning.is_settled() && is_partly_from_right(frame.buffer_mut());
            if is_open {
                frame.buffer_mut().reset();
                return;
            }
            finish(frame.buffer_mut(), turning.finish());
            if let Some(cursor) = cursor {
                frame.set_cursor_position(cursor);
            }
        });
        match drawn {
            Ok(()) if is_open => self.settle().is_ok() && self.paint(words, render),
            drawn => drawn.is_ok(),
        }
    }

    fn settle(&mut self) -> io::Result<()> {
        let Self { screen, turning, .. } = self;
        let switches = turning.settle(Place::FullScreen, |host| screen.ask(host))?;
        screen.switch(switches)
    }

    /// The key of an action on a page, with a word or two for what it does.
    pub(super) fn hint(&self, words: &Words, action: Action, does: &str) -> Option<Hint> {
        Hint::of(&self.look(words), Mode::Reading, action, words.say(does), 0)
    }

    /// Shows a text to be read.
    pub(super) fn show_text(&mut self, context: &Context<'_>, title: String, text: String) -> Reply {
        let keys = self.hint(&context.words, Action::Confirm, "does-continue");
        self.show(context, Page::new(title, text, keys.into_iter().collect()))
    }

    /// Shows a page until it is left.
    pub(super) fn show(&mut self, context: &Context<'_>, mut page: Page) -> Reply {
        loop {
            let happening = self.wait(&context.words, |look, area, buffer| {
                page.draw(look, area, buffer);
                None
            });
            match happening {
                Happening::Key(key) => match page.key(key, &self.look(&context.words)) {
                    Turn::Confirm => return Reply::Confirm,
                    Turn::Leave => return Reply::Leave,
                    Turn::Nothing | Turn::Moved | Turn::Browse | Turn::Undo => {}
                },
                Happening::Pointer(event) => {
                    page.point(event);
                }
                Happening::Interrupt => return Reply::Interrupt,
                Happening::Paste(_) | Happening::Resized => {}
            }
        }
    }

    /// Asks whether an answer is to be accepted from now on: `y` means yes, Enter, Esc and `n` mean no.
    pub(super) fn ask(&mut self, context: &Context<'_>, insistence: &Insistence) -> Reply {
        let words = &context.words;
        let yes = Hint::plain("y", words.say("does-accept"), 0);
        let keys = [yes].into_iter().chain(self.hint(words, Action::Confirm, "does-not-accept"));
        let page = Page::new(words.say("accept-title"), insistence.question(context), keys.collect());
        loop {
            let happening = self.wait(words, |look, area, buffer| {
                page.draw(look, area, buffer);
                None
            });
            match happening {
                Happening::Key(key) => match key.code {
                    KeyCode::Char(letter) if is_yes(&letter.to_string()) => return Reply::Confirm,
                    KeyCode::Enter | KeyCode::Esc | KeyCode::Char('n' | 'q') => return Reply::Leave,
                    _ => {}
                },
                Happening::Interrupt => return Reply::Interrupt,
                Happening::Paste(_) | Happening::Pointer(_) | Happening::Resized => {}
            }
        }
    }
}
