//! The list of cards: find one, see where it stands, open it, set it aside, mark it.
//!
//! In: cards with their records, what is wrong with their file, keys. Out: cells, and what the person wishes. Never here:
//! decks, the progress file, which cards have some words.

mod card;
mod keys;
mod list;
mod steer;

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Look;
use super::frame::Frame;
use super::help::Help;
use super::pointer::Spots;
use super::roll::Scroll;
use crate::diag::Report;
use crate::domain::model::{Card, CardKey, CardRecord, Lang, LogRow};
use crate::domain::time::Day;
use crate::ui::field::Field;

/// A card of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The card.
    pub card: Card,
    /// Where it stands.
    pub record: CardRecord,
}

/// What is known of the card that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// Its rows of the log, oldest first.
    pub rows: Vec<LogRow>,
    /// The chance that it is known today, 0–1; nothing while it is new.
    pub chance: Option<f32>,
}

/// What is to be done after a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrowserWish {
    /// Nothing.
    Nothing,
    /// Something looks different now.
    Redraw,
    /// Other words are looked for: load the cards that have them.
    Find,
    /// Open that card.
    Open(CardKey),
    /// Set it aside, or take it back.
    Suspend(CardKey),
    /// Mark it, or take the mark off.
    Flag(CardKey),
    /// Open it in the editor.
    Edit(CardKey),
    /// Show it as it will be asked.
    Preview(CardKey),
    /// Go back to where the person came from.
    Leave,
}

/// The list, and what the person is doing in it.
#[derive(Debug, Clone)]
pub struct Browser {
    title: String,
    lang: Lang,
    today: Day,
    entries: Vec<Entry>,
    faults: Report,
    cursor: usize,
    words: Field,
    /// Whether the cards on show are not yet those that have the words.
    has_new_words: bool,
    is_typing: bool,
    open: Option<History>,
    notice: String,
    help: Option<Help>,
    /// How far the open card is turned.
    scroll: Scroll,
    /// Rows of the list as it was last drawn, since a key knows no sizes.
    height: Cell<usize>,
    /// Which of the cards lies where in it.
    spots: Spots,
}

impl Browser {
    /// An empty list of that name, whose cards are shown in `lang`.
    pub fn new(title: String, lang: Lang, today: Day) -> Self {
        Self {
            title,
            lang,
            today,
            entries: Vec::new(),
            faults: Report::default(),
            cursor: 0,
            words: Field::default(),
            has_new_words: false,
            is_typing: false,
            open: None,
            notice: String::new(),
            help: None,
            scroll: Scroll::default(),
            height: Cell::default(),
            spots: Spots::default(),
        }
    }

    /// The words that are looked for; all cards are shown where there are none.
    pub fn words(&self) -> &str {
        self.words.text()
    }

    /// Shows these cards, and what is wrong with their file. The cursor stays at its card where that is still there; of
    /// what was found by other words it is at the best.
    pub fn load(&mut self, entries: Vec<Entry>, faults: Report) {
        let is_found = std::mem::take(&mut self.has_new_words);
        let key = self.current().filter(|_| !is_found).map(|entry| entry.card.key.clone());
        let place = entries.iter().position(|entry| Some(&entry.card.key) == key.as_ref());
        if place.is_none() {
            self.open = None;
        }
        let nearest = if is_found { 0 } else { self.cursor.min(entries.len().saturating_sub(1)) };
        self.cursor = place.unwrap_or(nearest);
        self.entries = entries;
        self.faults = faults;
    }

    /// Opens the card at the cursor.
    pub fn open(&mut self, history: History) {
        self.open = Some(history);
        self.scroll = Scroll::from_top();
    }

    /// Where a card stands from now on.
    pub fn put(&mut self, key: &CardKey, record: CardRecord) {
        for entry in self.entries.iter_mut().filter(|entry| entry.card.key == *key) {
            entry.record = record;
        }
    }

    /// Shows a sentence until the next key.
    pub fn notice(&mut self, text: String) {
        self.notice = text;
    }

    /// Draws the list or the open card; tells where the cursor is shown.
    pub fn draw(&self, look: &Look<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        if let Some(help) = &self.help {
            let frame = Frame::of(area, look, buffer)?;
            frame.title(&self.title, "", look, buffer);
            help.draw(keys::told(self.is_typing, look), look, &frame, buffer);
            return None;
        }
        match (&self.open, self.current()) {
            (Some(history), Some(entry)) => {
                card::draw(self, entry, history, look, area, buffer);
                None
            }
            _ => list::draw(self, look, area, buffer),
        }
    }

    fn current(&self) -> Option<&Entry> {
        self.entries.get(self.cursor)
    }
}
