//! The list of cards: find one, see where it stands, open it, set it aside, mark it.
//!
//! In: cards with their records, what is wrong with their file, keys. Out: cells, and what the person wishes. Never here:
//! decks, the progress file, which cards have some words.

mod card;
mod keys;
mod list;

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};

use super::Look;
use super::frame::Frame;
use super::help::Help;
use super::keys::{Action, Mode};
use super::roll::Scroll;
use crate::diag::Report;
use crate::domain::model::{Card, CardKey, CardRecord, Lang, LogRow};
use crate::domain::time::Day;

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
    words: String,
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
            words: String::new(),
            has_new_words: false,
            is_typing: false,
            open: None,
            notice: String::new(),
            help: None,
            scroll: Scroll::default(),
            height: Cell::default(),
        }
    }

    /// The words that are looked for; all cards are shown where there are none.
    pub fn words(&self) -> &str {
        &self.words
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

    /// What a key means. It may change what is looked for or where the cursor is.
    pub fn key(&mut self, key: KeyEvent, look: &Look<'_>) -> BrowserWish {
        if let Some(help) = &mut self.help {
            if !help.key(key, look) {
                self.help = None;
            }
            return BrowserWish::Redraw;
        }
        let had_notice = !std::mem::take(&mut self.notice).is_empty();
        let wish = if self.is_typing { self.type_key(key, look) } else { self.meaning(key, look) };
        if had_notice && wish == BrowserWish::Nothing { BrowserWish::Redraw } else { wish }
    }

    fn meaning(&mut self, key: KeyEvent, look: &Look<'_>) -> BrowserWish {
        let Some(action) = look.keys.action(Mode::List, key) else { return BrowserWish::Nothing };
        let current = self.current().map(|entry| entry.card.key.clone());
        let about = |wish: fn(CardKey) -> BrowserWish| current.clone().map_or(BrowserWish::Nothing, wish);
        match action {
            Action::Suspend => about(BrowserWish::Suspend),
            Action::Flag => about(BrowserWish::Flag),
            Action::Edit => about(BrowserWish::Edit),
            Action::Preview => about(BrowserWish::Preview),
            Action::Confirm | Action::Leave if self.open.is_some() => {
                self.open = None;
                BrowserWish::Redraw
            }
            Action::Confirm => about(BrowserWish::Open),
            Action::Leave if !self.words.is_empty() => {
                self.words.clear();
                BrowserWish::Find
            }
            Action::Leave => BrowserWish::Leave,
            Action::Help => self.show_help(),
            Action::Filter => {
                self.open = None;
                self.is_typing = true;
                BrowserWish::Redraw
            }
            action => self.go(action),
        }
    }

    /// Text that was pasted, while words are typed.
    pub fn paste(&mut self, text: &str) -> BrowserWish {
        if !self.is_typing {
            return BrowserWish::Nothing;
        }
        self.words.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        self.find()
    }

    fn current(&self) -> Option<&Entry> {
        self.entries.get(self.cursor)
    }

    fn type_key(&mut self, key: KeyEvent, look: &Look<'_>) -> BrowserWish {
        match look.keys.action(Mode::Typing, key) {
            Some(Action::Confirm) => {
                self.is_typing = false;
                return BrowserWish::Redraw;
            }
            Some(Action::Help) => return self.show_help(),
            Some(action @ (Action::PageUp | Action::PageDown)) => return self.go(action),
            Some(Action::Leave) => {
                self.is_typing = false;
                self.words.clear();
                return BrowserWish::Find;
            }
            _ => {}
        }
        match key.code {
            KeyCode::Char(c) if !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => {
                self.words.push(c);
                self.find()
            }
            KeyCode::Backspace if self.words.pop().is_some() => self.find(),
            KeyCode::Up => self.go(Action::Up),
            KeyCode::Down => self.go(Action::Down),
            _ => BrowserWish::Nothing,
        }
    }

    fn find(&mut self) -> BrowserWish {
        self.has_new_words = true;
        BrowserWish::Find
    }

    fn show_help(&mut self) -> BrowserWish {
        self.help = Some(Help::default());
        BrowserWish::Redraw
    }

    /// Moves the cursor, or turns the open card.
    fn go(&mut self, action: Action) -> BrowserWish {
        if self.open.is_some() {
            return if self.scroll.turn(action) { BrowserWish::Redraw } else { BrowserWish::Nothing };
        }
        let page = self.height.get().saturating_sub(1).max(1);
        let most = self.entries.len().saturating_sub(1);
        let before = self.cursor;
        self.cursor = match action {
            Action::Up => before.saturating_sub(1),
            Action::Down => before.saturating_add(1),
            Action::PageUp => before.saturating_sub(page),
            Action::PageDown => before.saturating_add(page),
            Action::First => 0,
            Action::Last => most,
            _ => return BrowserWish::Nothing,
        }
        .min(most);
        if self.cursor == before { BrowserWish::Nothing } else { BrowserWish::Redraw }
    }
}
