//! A page that is read: faults, where a card stands, an offer.
//!
//! In: sentences, the keys that are told below them. Out: cells; what a key does to the page. Never here: what comes of
//! an answer.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::keys::{Action, Mode};
use super::{Look, Role, text};

/// The smallest screen that is drawn on.
const SMALLEST: (u16, u16) = (40, 12);

/// The widest column; longer lines are hard to read.
const WIDEST: u16 = 84;

/// How far a page goes on at once.
const PAGE: usize = 8;

/// A page and the line it is read from.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What is read first.
    pub title: String,
    /// The text; it may have several lines.
    pub text: String,
    /// What keys do.
    pub hint: String,
    from: usize,
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
}

impl Page {
    /// A page to be read from its beginning.
    pub fn new(title: String, text: String, hint: String) -> Self {
        Self { title, text, hint, from: 0 }
    }

    /// Draws it.
    pub fn draw(&self, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
        if is_too_small(look, area, buffer) {
            return;
        }
        let room = inner(area);
        let mut top = text::lines(&self.title, room.width, 0, look.theme.style(Role::Strong));
        top.push(Line::default());
        let below = text::lines(&self.hint, room.width, 0, look.theme.style(Role::Faint));
        let text = text::lines(&self.text, room.width, 0, look.theme.style(Role::Text));
        let height = usize::from(room.height).saturating_sub(top.len() + below.len() + 1);
        let from = self.from.min(text.len().saturating_sub(height));
        let shown = text.into_iter().skip(from).take(height);
        put(top.into_iter().chain(shown), room, buffer);
        put_below(below, room, buffer);
    }

    /// What a key means.
    pub fn key(&mut self, key: KeyEvent, look: &Look<'_>) -> Turn {
        self.from = match look.keys.action(Mode::Reading, key) {
            Some(Action::Confirm) => return Turn::Confirm,
            Some(Action::Leave) => return Turn::Leave,
            Some(Action::Browse) => return Turn::Browse,
            Some(Action::Up) => self.from.saturating_sub(1),
            Some(Action::Down) => self.from + 1,
            Some(Action::PageUp) => self.from.saturating_sub(PAGE),
            Some(Action::PageDown) => self.from + PAGE,
            Some(Action::First) => 0,
            _ => return Turn::Nothing,
        };
        // Beyond the end nothing is shown, and the way back would be long.
        self.from = self.from.min(self.text.len());
        Turn::Moved
    }
}

/// Says so where the screen is too small for anything else.
pub(super) fn is_too_small(look: &Look<'_>, area: Rect, buffer: &mut Buffer) -> bool {
    let is_small = area.width < SMALLEST.0 || area.height < SMALLEST.1;
    if is_small {
        let size = [("columns", SMALLEST.0.into()), ("rows", SMALLEST.1.into())];
        let sentence = look.words.tell("screen-too-small", &size);
        put(text::lines(&sentence, area.width, 0, look.theme.style(Role::Text)), area, buffer);
    }
    is_small
}

/// What is left of the screen between its margins: a column in the middle.
pub(super) fn inner(area: Rect) -> Rect {
    let width = WIDEST.min(area.width.saturating_sub(4));
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y.saturating_add(1),
        width,
        height: area.height.saturating_sub(1),
    }
}

/// Lines from the top of an area on; gives how many rows they take.
pub(super) fn put<'a>(lines: impl IntoIterator<Item = Line<'a>>, area: Rect, buffer: &mut Buffer) -> u16 {
    let mut used = 0;
    for (line, row) in lines.into_iter().zip(area.rows()) {
        text::draw(&line, row, buffer);
        used += 1;
    }
    used
}

/// Lines at the bottom of an area.
pub(super) fn put_below(lines: Vec<Line<'_>>, area: Rect, buffer: &mut Buffer) {
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    put(lines, Rect { y: area.bottom() - height, height, ..area }, buffer);
}
