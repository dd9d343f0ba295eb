//! The page that names every key.
//!
//! In: keys by their names and what they do. Out: the page as lines, and what a key does while it is on show.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyEvent;
use ratatui::style::Style;

use super::frame::Frame;
use super::hints::{self, Hint};
use super::keys::{Action, Mode};
use super::pointer::Gesture;
use super::roll::{Roll, Scroll};
use super::{Look, Role, text};

/// Columns of the keys' names: as many as most of them need, or all where there is room.
const KEYS: usize = 14;

/// From so many columns on there is room.
const WIDE: u16 = 60;

/// The names of keys, and what these do.
pub(super) type Told = Vec<(String, String)>;

/// The page while it lies over something.
#[derive(Debug, Clone, Default)]
pub(super) struct Help {
    scroll: Scroll,
}

impl Help {
    /// Draws the page between a bar and the foot.
    pub(super) fn draw(&self, told: Told, look: &Look<'_>, frame: &Frame, buffer: &mut Buffer) {
        page(told, look, frame.body.width).draw(&self.scroll, look, frame.body, buffer);
        frame.foot(foot(self.scroll.has_more(), look), look, buffer);
    }

    /// Turns the page by the wheel; tells whether it stays, which it does not for a click.
    pub(super) fn point(&mut self, gesture: Gesture) -> bool {
        match gesture {
            Gesture::Click(_) => false,
            Gesture::Wheel(action) => {
                self.scroll.wheel(action);
                true
            }
        }
    }

    /// Turns the page; tells whether it stays, which it does for no other key.
    pub(super) fn key(&mut self, key: KeyEvent, look: &Look<'_>) -> bool {
        look.keys.action(Mode::Reading, key).is_some_and(|action| self.scroll.turn(action))
    }
}

/// Every key of these actions in a mode, and what the message says of it; then what works everywhere.
pub(super) fn told(mode: Mode, actions: &[(Action, &str)], look: &Look<'_>) -> Told {
    let names = |action| {
        let keys = look.keys.keys(mode, action).iter().map(|key| hints::name(key, look.words));
        keys.collect::<Vec<_>>().join(" ")
    };
    let own = actions.iter().map(|(action, id)| (names(*action), look.words.say(id)));
    own.filter(|(names, _)| !names.is_empty()).chain([shell(look)]).collect()
}

/// Every key while words are typed over a list; the message says what is done with them.
pub(super) fn told_of_words(confirm: &str, look: &Look<'_>) -> Told {
    let actions = [
        (Action::Confirm, confirm),
        (Action::PageUp, "keys-far-up"),
        (Action::PageDown, "keys-far-down"),
        (Action::Help, "keys-help"),
        (Action::Leave, "keys-show-all"),
    ];
    let mut told = told(Mode::Typing, &actions, look);
    told.insert(1, (look.words.say("keys-arrows"), look.words.say("keys-by-arrows")));
    told
}

/// The key that gives the terminal back.
pub(super) fn shell(look: &Look<'_>) -> (String, String) {
    (look.words.say("keys-of-shell"), look.words.say("keys-to-shell"))
}

/// The page.
pub(super) fn page(told: Told, look: &Look<'_>, width: u16) -> Roll {
    let mut page = Roll::default();
    page.add(text::lines(&look.words.say("keys-title"), width, 0, look.theme.style(Role::Strong), look));
    page.skip();
    let widest = told.iter().map(|(keys, _)| text::columns(keys, look)).max().unwrap_or(0);
    let room = if width < WIDE { KEYS } else { widest + 2 };
    for (keys, says) in told {
        let blanks = room.saturating_sub(text::columns(&keys, look)).max(2);
        let keys = text::piece(&keys, look.theme.style(Role::Key), look);
        let label = vec![keys, text::blanks(blanks, Style::new())];
        page.add(text::labelled(label, &says, width, look.theme.style(Role::Text), look));
    }
    page
}

/// The keys at the foot of what lies over a screen.
pub(super) fn foot(has_more: bool, look: &Look<'_>) -> Vec<Hint> {
    let hint = |action, id, rank| Hint::of(look, Mode::Reading, action, look.words.say(id), rank);
    let turn = has_more.then(|| hint(Action::PageDown, "does-turn", 1)).flatten();
    hint(Action::Confirm, "does-go-back", 0).into_iter().chain(turn).collect()
}
