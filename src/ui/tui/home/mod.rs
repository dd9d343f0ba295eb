//! Home: what today brings, and the decks to choose from.
//!
//! In: figures and decks as plain values, keys. Out: cells, and which deck is to be begun. Never here: where the figures
//! come from.

mod draw;
mod figures;
mod keys;

use ratatui::crossterm::event::{KeyCode, KeyEvent, MouseEvent};

use super::Look;
use super::help::Help;
use super::keys::{Action, Mode};
use super::pointer::{Gesture, Spots};
use crate::ui::field::Field;

pub use figures::{Deck, Figures, Standing};

/// How far the list goes on at once.
const PAGE: usize = 8;

/// What is to be begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Today's review of all decks that were started.
    Today,
    /// The deck of this id.
    Deck(String),
}

/// What is to be done after a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HomeWish {
    /// Nothing.
    Nothing,
    /// The screen is to be drawn anew.
    Redraw,
    /// Study begins.
    Begin(Choice),
    /// The cards of that are listed; of all decks for today's review.
    Browse(Choice),
    /// The person leaves.
    Leave,
}

/// Home, and where the person is on it.
#[derive(Debug, Clone, Default)]
pub struct Home {
    figures: Figures,
    decks: Vec<Deck>,
    cursor: usize,
    /// The words looked for, while they are typed.
    filter: Option<Field>,
    help: Option<Help>,
    /// Which choice lies where, as the list was last drawn.
    spots: Spots,
}

impl Home {
    /// Home with these figures and decks; those that were started come first, then those to be mended.
    pub fn new(figures: Figures, mut decks: Vec<Deck>) -> Self {
        decks.sort_by_key(Deck::rank);
        Self { figures, decks, ..Self::default() }
    }

    /// The same with other figures, the person staying where they are.
    #[must_use]
    pub fn renewed(self, figures: Figures, decks: Vec<Deck>) -> Self {
        let chosen = self.chosen();
        let mut home = Self::new(figures, decks);
        let place = home.choices().iter().position(|choice| Some(choice) == chosen.as_ref());
        home.cursor = place.unwrap_or(0);
        home
    }

    /// What a key means.
    pub fn key(&mut self, key: KeyEvent, look: &Look<'_>) -> HomeWish {
        if let Some(help) = &mut self.help {
            if !help.key(key, look) {
                self.help = None;
            }
            return HomeWish::Redraw;
        }
        let is_typing = self.filter.is_some();
        let mode = if is_typing { Mode::Typing } else { Mode::List };
        let last = self.choices().len().saturating_sub(1);
        self.cursor = match (look.keys.action(mode, key), key.code) {
            (Some(Action::Confirm), _) => {
                return self.chosen().map_or(HomeWish::Nothing, HomeWish::Begin);
            }
            (Some(Action::Browse), _) => {
                return self.chosen().map_or(HomeWish::Nothing, HomeWish::Browse);
            }
            (Some(Action::Leave), _) if is_typing => return self.look_for(None),
            (Some(Action::Leave), _) => return HomeWish::Leave,
            (Some(Action::Filter), _) => return self.look_for(Some(Field::default())),
            (Some(Action::Help), _) => {
                self.help = Some(Help::default());
                return HomeWish::Redraw;
            }
            (Some(Action::PageUp), _) => self.cursor.saturating_sub(PAGE),
            (Some(Action::PageDown), _) => self.cursor + PAGE,
            (Some(Action::First), _) => 0,
            (Some(Action::Last), _) => last,
            (Some(Action::Up), _) | (_, KeyCode::Up) => self.cursor.saturating_sub(1),
            (Some(Action::Down), _) | (_, KeyCode::Down) => self.cursor + 1,
            _ => return self.edit_filter(key, look),
        }
        .min(last);
        HomeWish::Redraw
    }

    /// What is done with the pointer: a click goes to a choice, another one begins it, the wheel moves on.
    pub fn point(&mut self, event: MouseEvent) -> HomeWish {
        let Some(gesture) = Gesture::of(event) else { return HomeWish::Nothing };
        if let Some(help) = &mut self.help {
            if !help.point(gesture) {
                self.help = None;
            }
            return HomeWish::Redraw;
        }
        self.cursor = match gesture {
            Gesture::Click(position) => match self.spots.at(position) {
                Some(place) if place == self.cursor => {
                    return self.chosen().map_or(HomeWish::Nothing, HomeWish::Begin);
                }
                Some(place) => place,
                None => return HomeWish::Nothing,
            },
            Gesture::Wheel(Action::Up) => self.cursor.saturating_sub(1),
            Gesture::Wheel(_) => (self.cursor + 1).min(self.choices().len().saturating_sub(1)),
        };
        HomeWish::Redraw
    }

    /// Looks for words that were pasted, where words are looked for.
    pub fn paste(&mut self, text: &str) -> HomeWish {
        let Some(mut filter) = self.filter.clone() else { return HomeWish::Nothing };
        filter.paste(text, " ");
        self.look_for(Some(filter))
    }

    fn edit_filter(&mut self, key: KeyEvent, look: &Look<'_>) -> HomeWish {
        let Some(mut filter) = self.filter.clone() else { return HomeWish::Nothing };
        if filter.text().is_empty() && key.code == KeyCode::Backspace {
            return self.look_for(None);
        }
        if filter.key(key, look.bidi) { self.look_for(Some(filter)) } else { HomeWish::Nothing }
    }

    fn look_for(&mut self, filter: Option<Field>) -> HomeWish {
        self.filter = filter;
        self.cursor = 0;
        HomeWish::Redraw
    }

    /// The decks that have what is looked for.
    fn shown(&self) -> impl Iterator<Item = &Deck> {
        let words = self.filter.as_ref().map_or("", Field::text).trim().to_lowercase();
        self.decks.iter().filter(move |deck| deck.has(&words))
    }

    /// Whether today's review is among the choices: nothing is looked for, and there is a deck to review.
    fn has_today(&self) -> bool {
        self.filter.is_none() && self.decks.iter().any(Deck::is_started)
    }

    fn choices(&self) -> Vec<Choice> {
        let today = self.has_today().then_some(Choice::Today);
        today.into_iter().chain(self.shown().map(|deck| Choice::Deck(deck.id.clone()))).collect()
    }

    fn chosen(&self) -> Option<Choice> {
        self.choices().into_iter().nth(self.cursor)
    }
}

#[cfg(test)]
mod tests;
