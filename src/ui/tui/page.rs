//! A page that is read: faults, where a card stands, an offer.
//!
//! In: sentences, the keys that are told below them. Out: cells; what a key does to the page. Never here: what comes of
//! an answer.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyEvent, MouseEvent};
use ratatui::layout::Rect;

use super::frame::Frame;
use super::hints::Hint;
use super::keys::{Action, Mode};
use super::pointer::Gesture;
use super::roll::{Roll, Scroll};
use super::{Look, Role, text};

/// A page, and how far it is turned.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What is read first.
    pub title: String,
    /// The text; it may have several lines.
    pub text: String,
    /// What keys do.
    pub keys: Vec<Hint>,
    scroll: Scroll,
}

/// What a key does to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Nothing.
    Nothing,
    /// Another part is shown.
    Moved,
    /// The person agrees, or has read it.
    Confirm,
    /// The person leaves it.
    Leave,
    /// The person wants to see cards.
    Browse,
    /// The person takes back what was done last.
    Undo,
}

impl Page {
    /// A page to be read from its beginning.
    pub fn new(title: String, text: String, keys: Vec<Hint>) -> Self {
        Self { title, text, keys, scroll: Scroll::default() }
    }

    /// Draws it.
    pub fn draw(&self, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
        let Some(frame) = Frame::of(area, look, buffer) else { return };
        let width = frame.body.width;
        frame.title(&look.words.say("bar-title"), "", look, buffer);
        let mut roll = Roll::default();
        roll.add(text::lines(&self.title, width, 0, look.theme.style(Role::Strong), look));
        if !self.title.is_empty() {
            roll.skip();
        }
        roll.add(text::lines(&self.text, width, 0, look.theme.style(Role::Text), look));
        roll.draw(&self.scroll, look, frame.body, buffer);
        frame.foot(self.keys.clone(), look, buffer);
    }

    /// What is done with the pointer: the wheel turns the page.
    pub fn point(&mut self, event: MouseEvent) -> Turn {
        match Gesture::of(event) {
            Some(Gesture::Wheel(action)) => {
                self.scroll.wheel(action);
                Turn::Moved
            }
            Some(Gesture::Click(_)) | None => Turn::Nothing,
        }
    }

    /// What a key means.
    pub fn key(&mut self, key: KeyEvent, look: &Look<'_>) -> Turn {
        match look.keys.action(Mode::Reading, key) {
            Some(Action::Confirm) => Turn::Confirm,
            Some(Action::Leave) => Turn::Leave,
            Some(Action::Browse) => Turn::Browse,
            Some(Action::Undo) => Turn::Undo,
            Some(action) if self.scroll.turn(action) => Turn::Moved,
            _ => Turn::Nothing,
        }
    }
}
