//! Which key does what.
//!
//! In: a key and what is on show. Out: an [`Action`]. Letters of actions also work from the same keys of the Arabic
//! layout. Never here: what an action does.

use std::collections::BTreeMap;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::domain::model::Rating;

/// Something a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Goes on: answers, reveals, takes the suggestion, opens what is chosen.
    Confirm,
    /// Rates the answer.
    Rate(Rating),
    /// The verdict is mistaken.
    Overrule,
    /// Takes back the last rating.
    Undo,
    /// A hint.
    Hint,
    /// Opens the card in the editor.
    Edit,
    /// Sets the card aside until tomorrow.
    Bury,
    /// Sets the card aside until it is taken back.
    Suspend,
    /// Marks the card, or takes the mark off.
    Flag,
    /// Shows where the card stands.
    Info,
    /// Shows every key.
    Help,
    /// Leaves; everything is saved.
    Leave,
    /// Up by one.
    Up,
    /// Down by one.
    Down,
    /// Up by a page.
    PageUp,
    /// Down by a page.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Picks up or puts down the item at the cursor, or marks an option.
    Pick,
    /// Looks for words.
    Filter,
    /// Shows the card as it will be asked.
    Preview,
    /// Opens the list of cards.
    Browse,
}

/// What is on show, which decides what keys mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// A text field: letters are letters, so actions are chords.
    Typing,
    /// Options, an order or pairs: a cursor.
    Choosing,
    /// A verdict, or a revealed card.
    Verdict,
    /// A list: home, the browser.
    List,
    /// A page that is only read.
    Reading,
}

/// A key as it is configured: `q`, `ctrl-t`, `pageup`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself; letters in lower case.
    pub code: KeyCode,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt is held.
    pub alt: bool,
}

impl Key {
    /// The key of an event; Shift counts through the letter that it gives.
    pub fn of(event: KeyEvent) -> Self {
        let code = match event.code {
            KeyCode::Char(c) => KeyCode::Char(latin(c).to_ascii_lowercase()),
            other => other,
        };
        let holds = |modifier| event.modifiers.contains(modifier);
        Self { code, ctrl: holds(KeyModifiers::CONTROL), alt: holds(KeyModifiers::ALT) }
    }
}

/// The letter on the same key of a Latin layout, for the Arabic one.
fn latin(c: char) -> char {
    // The key of B gives two letters there.
    const ARABIC: &str = "ضصثقفغعهخحشسيبلاتنمئءؤرىة";
    const LATIN: &str = "qwertyuiopasdfghjklzxcvnm";
    let place = ARABIC.chars().position(|arabic| arabic == c);
    match c {
        '؟' => '?',
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c),
        _ => place.and_then(|place| LATIN.chars().nth(place)).unwrap_or(c),
    }
}

/// The keys of every action, by what is on show.
#[derive(Debug, Clone)]
pub struct KeyMap {
    keys: BTreeMap<(Mode, Action), Vec<Key>>,
}

impl Default for KeyMap {
    fn default() -> Self {
        let mut map = Self { keys: BTreeMap::new() };
        for mode in [Mode::Typing, Mode::Choosing, Mode::Verdict, Mode::List, Mode::Reading] {
            for (action, keys) in defaults(mode) {
                map.keys.insert((mode, action), keys.iter().filter_map(|key| parse(key)).collect());
            }
        }
        map
    }
}

impl KeyMap {
    /// What a key does there.
    pub fn action(&self, mode: Mode, event: KeyEvent) -> Option<Action> {
        let key = Key::of(event);
        let bound = self.keys.iter().find(|((of, _), keys)| *of == mode && keys.contains(&key));
        bound.map(|((_, action), _)| *action)
    }

    /// The keys of an action there, the first of which is shown in hints.
    pub fn keys(&self, mode: Mode, action: Action) -> &[Key] {
        self.keys.get(&(mode, action)).map_or(&[], Vec::as_slice)
    }
}

/// Reads a key as it is configured: `q`, `ctrl-t`, `alt-x`, `enter`, `space`, `pageup`.
pub fn parse(text: &str) -> Option<Key> {
    let (text, ctrl) = text.strip_prefix("ctrl-").map_or((text, false), |rest| (rest, true));
    let (text, alt) = text.strip_prefix("alt-").map_or((text, false), |rest| (rest, true));
    let mut letters = text.chars();
    let code = match (text, letters.next(), letters.next()) {
        ("enter", ..) => KeyCode::Enter,
        ("esc", ..) => KeyCode::Esc,
        ("space", ..) => KeyCode::Char(' '),
        ("tab", ..) => KeyCode::Tab,
        ("backspace", ..) => KeyCode::Backspace,
        ("up", ..) => KeyCode::Up,
        ("down", ..) => KeyCode::Down,
        ("left", ..) => KeyCode::Left,
        ("right", ..) => KeyCode::Right,
        ("home", ..) => KeyCode::Home,
        ("end", ..) => KeyCode::End,
        ("pageup", ..) => KeyCode::PageUp,
        ("pagedown", ..) => KeyCode::PageDown,
        ("delete", ..) => KeyCode::Delete,
        (_, Some(letter), None) => KeyCode::Char(letter.to_ascii_lowercase()),
        _ => return None,
    };
    Some(Key { code, ctrl, alt })
}

/// The keys that come with the program.
fn defaults(mode: Mode) -> Vec<(Action, &'static [&'static str])> {
    let ratings = || {
        let keys: [&'static [&'static str]; 4] = [&["1"], &["2"], &["3"], &["4"]];
        Rating::ALL.into_iter().map(Action::Rate).zip(keys)
    };
    let moves: [(Action, &'static [&'static str]); 6] = [
        (Action::Up, &["up", "k"]),
        (Action::Down, &["down", "j"]),
        (Action::PageUp, &["pageup"]),
        (Action::PageDown, &["pagedown"]),
        (Action::First, &["home", "g"]),
        (Action::Last, &["end"]),
    ];
    let own: &[(Action, &'static [&'static str])] = match mode {
        Mode::Typing => &[
            (Action::Confirm, &["enter"]),
            (Action::Hint, &["ctrl-t"]),
            (Action::Undo, &["ctrl-b"]),
            (Action::Leave, &["esc", "ctrl-c", "ctrl-q"]),
            (Action::Help, &["ctrl-g"]),
            (Action::PageUp, &["pageup"]),
            (Action::PageDown, &["pagedown"]),
        ],
        Mode::Choosing => &[
            (Action::Confirm, &["enter"]),
            (Action::Pick, &["space"]),
            (Action::Hint, &["ctrl-t", "h"]),
            (Action::Undo, &["u"]),
            (Action::Leave, &["esc", "ctrl-c", "q"]),
            (Action::Help, &["?"]),
        ],
        Mode::Verdict => &[
            (Action::Confirm, &["enter", "space"]),
            (Action::Overrule, &["o"]),
            (Action::Undo, &["u"]),
            (Action::Edit, &["e"]),
            (Action::Bury, &["b"]),
            (Action::Suspend, &["!"]),
            (Action::Flag, &["f"]),
            (Action::Info, &["i"]),
            (Action::Leave, &["q", "esc", "ctrl-c"]),
            (Action::Help, &["?"]),
        ],
        Mode::List => &[
            (Action::Confirm, &["enter"]),
            (Action::Filter, &["/"]),
            (Action::Browse, &["c"]),
            (Action::Edit, &["e"]),
            (Action::Suspend, &["!"]),
            (Action::Preview, &["p"]),
            (Action::Help, &["?"]),
            (Action::Leave, &["q", "esc", "ctrl-c"]),
        ],
        Mode::Reading => {
            &[(Action::Confirm, &["enter", "space"]), (Action::Leave, &["q", "esc", "ctrl-c", "?"])]
        }
    };
    let own = own.iter().copied();
    match mode {
        Mode::Typing => own.collect(),
        Mode::Verdict => own.chain(ratings()).chain(moves).collect(),
        _ => own.chain(moves).collect(),
    }
}
