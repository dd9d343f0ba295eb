//! What keys do in the list, in an open card and while words are typed.

use ratatui::crossterm::event::{KeyCode, KeyEvent, MouseEvent};

use super::{Browser, BrowserWish};
use crate::domain::model::CardKey;
use crate::ui::field::Field;
use crate::ui::tui::Look;
use crate::ui::tui::help::Help;
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::pointer::Gesture;

impl Browser {
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

    /// What is done with the pointer: a click goes to a card, another one does what Enter does, the wheel moves on or turns
    /// the open card.
    pub fn point(&mut self, event: MouseEvent) -> BrowserWish {
        let Some(gesture) = Gesture::of(event) else { return BrowserWish::Nothing };
        if let Some(help) = &mut self.help {
            if !help.point(gesture) {
                self.help = None;
            }
            return BrowserWish::Redraw;
        }
        let had_notice = !std::mem::take(&mut self.notice).is_empty();
        let wish = match gesture {
            Gesture::Wheel(action) if self.open.is_some() => {
                self.scroll.wheel(action);
                BrowserWish::Redraw
            }
            Gesture::Wheel(action) => self.go(action),
            // The list is not to be seen.
            Gesture::Click(_) if self.open.is_some() => BrowserWish::Nothing,
            Gesture::Click(position) => match self.spots.at(position) {
                Some(place) if place == self.cursor && self.is_typing => {
                    self.is_typing = false;
                    BrowserWish::Redraw
                }
                Some(place) if place == self.cursor => {
                    let key = self.current().map(|entry| entry.card.key.clone());
                    key.map_or(BrowserWish::Nothing, BrowserWish::Open)
                }
                Some(place) => {
                    self.cursor = place;
                    BrowserWish::Redraw
                }
                None => BrowserWish::Nothing,
            },
        };
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
            Action::Leave if !self.words().is_empty() => {
                self.words = Field::default();
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
        self.words.paste(text, " ");
        self.find()
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
                self.words = Field::default();
                return BrowserWish::Find;
            }
            _ => {}
        }
        match key.code {
            KeyCode::Up => self.go(Action::Up),
            KeyCode::Down => self.go(Action::Down),
            _ => {
                let before = self.words().to_owned();
                match self.words.key(key, look.bidi) {
                    true if *self.words() != before => self.find(),
                    true => BrowserWish::Redraw,
                    false => BrowserWish::Nothing,
                }
            }
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
