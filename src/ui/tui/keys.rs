//! Which key does what.
//!
//! In: a key and what is on show. Out: an [`Action`]. Letters of actions also work from the same keys of the Arabic
//! layout. Never here: what an action does.

use std::collections::BTreeMap;
use std::fmt;

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

impl Action {
    /// The word in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Rate(rating) => rating.name(),
            Self::Overrule => "overrule",
            Self::Undo => "undo",
            Self::Hint => "hint",
            Self::Edit => "edit",
            Self::Bury => "bury",
            Self::Suspend => "suspend",
            Self::Flag => "flag",
            Self::Info => "info",
            Self::Help => "help",
            Self::Leave => "leave",
            Self::Up => "up",
            Self::Down => "down",
            Self::PageUp => "page-up",
            Self::PageDown => "page-down",
            Self::First => "first",
            Self::Last => "last",
            Self::Pick => "pick",
            Self::Filter => "filter",
            Self::Preview => "preview",
            Self::Browse => "browse",
        }
    }
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

impl Mode {
    /// All modes.
    pub const ALL: [Self; 5] = [Self::Typing, Self::Choosing, Self::Verdict, Self::List, Self::Reading];

    /// The word in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Typing => "typing",
            Self::Choosing => "choosing",
            Self::Verdict => "verdict",
            Self::List => "list",
            Self::Reading => "reading",
        }
    }
}

/// A key as it is configured: `q`, `ctrl-t`, `pageup`, `f2`.
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
    /// The key of an event as a Latin layout has it; Shift counts through the letter that it gives.
    pub fn of(event: KeyEvent) -> Self {
        let key = Self::pressed(event);
        match key.code {
            KeyCode::Char(c) => Self { code: KeyCode::Char(latin(c).to_ascii_lowercase()), ..key },
            _ => key,
        }
    }

    /// The key of an event as the person's layout has it.
    fn pressed(event: KeyEvent) -> Self {
        let code = match event.code {
            KeyCode::Char(c) => KeyCode::Char(c.to_ascii_lowercase()),
            other => other,
        };
        let holds = |modifier| event.modifiers.contains(modifier);
        Self { code, ctrl: holds(KeyModifiers::CONTROL), alt: holds(KeyModifiers::ALT) }
    }

    /// Why the key cannot be a command in that mode, if it cannot.
    ///
    /// Source: what terminals send for Ctrl and a letter is a control character of ASCII, and several of those are keys of
    /// their own.
    pub fn obstacle(self, mode: Mode) -> Option<&'static str> {
        let is_text = !self.ctrl && !self.alt && mode == Mode::Typing;
        match self.code {
            KeyCode::Char('c') if self.ctrl && !self.alt => Some("always leaves"),
            KeyCode::Char('z') if self.ctrl && !self.alt => {
                Some("always stops the program until it is called back")
            }
            KeyCode::F(1) => Some("opens the help of many terminals"),
            KeyCode::Char('h') if self.ctrl => Some("is Backspace on many terminals"),
            KeyCode::Char('i') if self.ctrl => Some("is Tab on a terminal"),
            KeyCode::Char('j' | 'm') if self.ctrl => Some("is Enter on a terminal"),
            KeyCode::Char(c) if self.ctrl && !c.is_ascii_lowercase() => Some("is not sent by terminals"),
            KeyCode::Enter | KeyCode::Esc | KeyCode::Tab | KeyCode::Backspace if self.ctrl => {
                Some("is not sent by terminals")
            }
            KeyCode::Char(_) if is_text => Some("is a letter of the answer here"),
            KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Home
            | KeyCode::End
                if is_text =>
            {
                Some("edits the answer here")
            }
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    /// As it is configured.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = if self.ctrl { "ctrl-" } else { "" };
        let held = if self.alt { format!("{held}alt-") } else { held.to_owned() };
        match (NAMED.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => write!(f, "{held}{name}"),
            (None, KeyCode::Char(c)) => write!(f, "{held}{c}"),
            (None, KeyCode::F(number)) => write!(f, "{held}f{number}"),
            (None, other) => write!(f, "{held}{other}"),
        }
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
        // Both letters of the key of B, where the layout sends them as one.
        'ﻻ' => 'b',
        '۰'..='۹' => char::from_digit(u32::from(c) - u32::from('۰'), 10).unwrap_or(c),
        '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap_or(c),
        _ => place.and_then(|place| LATIN.chars().nth(place)).unwrap_or(c),
    }
}

/// The keys that a person gives to actions.
pub type OwnKeys = BTreeMap<(Mode, Action), Vec<Key>>;

/// The keys of every action, by what is on show.
#[derive(Debug, Clone)]
pub struct KeyMap {
    keys: BTreeMap<(Mode, Action), Vec<Key>>,
}

impl Default for KeyMap {
    fn default() -> Self {
        let mut map = Self { keys: BTreeMap::new() };
        for mode in Mode::ALL {
            for (action, keys) in defaults(mode) {
                map.keys.insert((mode, action), keys.iter().filter_map(|key| parse(key)).collect());
            }
        }
        map
    }
}

impl KeyMap {
    /// The keys with the person's own: those of an action take the place of the ones that come with the program. Ctrl-C
    /// leaves whatever else does.
    pub fn of(own: &OwnKeys) -> Self {
        let mut map = Self::default();
        for ((mode, action), keys) in own {
            let always = parse("ctrl-c").filter(|key| *action == Action::Leave && !keys.contains(key));
            map.keys.insert((*mode, *action), keys.iter().copied().chain(always).collect());
        }
        map
    }

    /// What a key does there. A letter of another layout that is bound itself counts as it is.
    pub fn action(&self, mode: Mode, event: KeyEvent) -> Option<Action> {
        self.bound(mode, Key::pressed(event)).or_else(|| self.bound(mode, Key::of(event)))
    }

    fn bound(&self, mode: Mode, key: Key) -> Option<Action> {
        self.actions(mode).find(|action| self.keys(mode, *action).contains(&key))
    }

    /// What can be done there.
    pub fn actions(&self, mode: Mode) -> impl Iterator<Item = Action> {
        self.keys.keys().filter(move |(of, _)| *of == mode).map(|(_, action)| *action)
    }

    /// The keys of an action there, the first of which is shown in hints.
    pub fn keys(&self, mode: Mode, action: Action) -> &[Key] {
        self.keys.get(&(mode, action)).map_or(&[], Vec::as_slice)
    }
}

/// The keys that have names.
const NAMED: [(&str, KeyCode); 14] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("space", KeyCode::Char(' ')),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("delete", KeyCode::Delete),
];

/// Reads a key as it is configured: `q`, `ctrl-t`, `alt-x`, `enter`, `space`, `pageup`, `f2`.
pub fn parse(text: &str) -> Option<Key> {
    let (text, ctrl) = text.strip_prefix("ctrl-").map_or((text, false), |rest| (rest, true));
    let (text, alt) = text.strip_prefix("alt-").map_or((text, false), |rest| (rest, true));
    let mut letters = text.chars();
    let named = NAMED.iter().find(|(name, _)| *name == text).map(|(_, code)| *code);
    let code = match (named.or_else(|| function(text)), letters.next(), letters.next()) {
        (Some(code), ..) => code,
        (None, Some(letter), None) if !letter.is_whitespace() => KeyCode::Char(letter.to_ascii_lowercase()),
        _ => return None,
    };
    Some(Key { code, ctrl, alt })
}

/// The function key of that name: `f1` to `f12`.
fn function(text: &str) -> Option<KeyCode> {
    (1..=12).find(|number| text.strip_prefix('f') == Some(number.to_string().as_str())).map(KeyCode::F)
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
            (Action::Flag, &["f"]),
            (Action::Preview, &["p"]),
            (Action::Help, &["?"]),
            (Action::Leave, &["q", "esc", "ctrl-c"]),
        ],
        Mode::Reading => &[
            (Action::Confirm, &["enter", "space"]),
            (Action::Undo, &["u"]),
            (Action::Browse, &["c"]),
            (Action::Leave, &["q", "esc", "ctrl-c", "?"]),
        ],
    };
    let own = own.iter().copied();
    match mode {
        Mode::Typing => own.collect(),
        Mode::Verdict => own.chain(ratings()).chain(moves).collect(),
        _ => own.chain(moves).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(c: char) -> KeyEvent {
        KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)
    }

    fn own(mode: Mode, action: Action, keys: &[&str]) -> OwnKeys {
        BTreeMap::from([((mode, action), keys.iter().map(|key| parse(key).unwrap()).collect())])
    }

    #[test]
    fn a_key_is_written_as_it_is_read() {
        let letters = ["q", "f", "?", "ض", "ctrl-t", "alt-x", "ctrl-alt-x"];
        let others = ["enter", "space", "pageup", "ctrl-up", "f1", "f2", "f12", "ctrl-f5", "alt-f10"];
        for text in letters.iter().chain(&others) {
            assert_eq!(parse(text).unwrap().to_string(), *text);
        }
        for text in ["", "f0", "f02", "f13", "f1x", "shift-tab", "ctrl-", "enterr", " ", "qq"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn no_key_that_comes_with_the_program_has_two_meanings_or_cannot_be_pressed() {
        let map = KeyMap::default();
        for mode in Mode::ALL {
            for action in map.actions(mode) {
                for key in map.keys(mode, action) {
                    assert_eq!(map.bound(mode, *key), Some(action), "{} {key}", mode.name());
                    let obstacle = key.obstacle(mode).filter(|_| key.to_string() != "ctrl-c");
                    assert_eq!(obstacle, None, "{} {key}", mode.name());
                }
            }
        }
    }

    #[test]
    fn own_keys_take_the_place_of_those_of_the_action_in_that_mode_alone() {
        let map = KeyMap::of(&own(Mode::Verdict, Action::Undo, &["x", "ctrl-x"]));
        assert_eq!(map.action(Mode::Verdict, press('x')), Some(Action::Undo));
        assert_eq!(map.action(Mode::Verdict, press('u')), None);
        assert_eq!(map.action(Mode::Choosing, press('u')), Some(Action::Undo));
    }

    #[test]
    fn a_function_key_is_a_command_also_while_an_answer_is_typed() {
        let map = KeyMap::of(&own(Mode::Typing, Action::Hint, &["f2", "ctrl-f3"]));
        let press = |number, modifiers| KeyEvent::new(KeyCode::F(number), modifiers);
        assert_eq!(map.action(Mode::Typing, press(2, KeyModifiers::NONE)), Some(Action::Hint));
        assert_eq!(map.action(Mode::Typing, press(3, KeyModifiers::CONTROL)), Some(Action::Hint));
        assert_eq!(map.action(Mode::Typing, press(3, KeyModifiers::NONE)), None);
    }

    #[test]
    fn ctrl_c_leaves_whatever_else_does() {
        let map = KeyMap::of(&own(Mode::Verdict, Action::Leave, &["x"]));
        let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(map.action(Mode::Verdict, interrupt), Some(Action::Leave));
        assert_eq!(map.action(Mode::Verdict, press('q')), None);
        assert_eq!(map.keys(Mode::Verdict, Action::Leave).first(), parse("x").as_ref());
    }

    #[test]
    fn letters_of_the_arabic_layout_work_from_the_same_keys_unless_bound_themselves() {
        let map = KeyMap::default();
        for (c, action) in
            [('ض', Action::Leave), ('ع', Action::Undo), ('ﻻ', Action::Bury), ('ب', Action::Flag)]
        {
            assert_eq!(map.action(Mode::Verdict, press(c)), Some(action), "{c}");
        }
        assert_eq!(map.action(Mode::Verdict, press('٣')), Some(Action::Rate(Rating::Good)));
        let map = KeyMap::of(&own(Mode::Verdict, Action::Edit, &["ع"]));
        assert_eq!(map.action(Mode::Verdict, press('ع')), Some(Action::Edit));
        assert_eq!(map.action(Mode::Verdict, press('u')), Some(Action::Undo));
    }

    #[test]
    fn keys_that_terminals_do_not_tell_apart_or_that_are_text_are_no_commands() {
        for (mode, key, obstacle) in [
            (Mode::Verdict, "ctrl-m", Some("is Enter on a terminal")),
            (Mode::Verdict, "ctrl-1", Some("is not sent by terminals")),
            (Mode::Verdict, "ctrl-z", Some("always stops the program until it is called back")),
            (Mode::Verdict, "x", None),
            (Mode::Typing, "x", Some("is a letter of the answer here")),
            (Mode::Typing, "left", Some("edits the answer here")),
            (Mode::Typing, "ctrl-x", None),
            (Mode::Typing, "alt-x", None),
            (Mode::Typing, "pageup", None),
            (Mode::Typing, "f2", None),
            (Mode::Verdict, "f12", None),
            (Mode::Verdict, "f1", Some("opens the help of many terminals")),
            (Mode::Typing, "ctrl-f1", Some("opens the help of many terminals")),
        ] {
            assert_eq!(parse(key).unwrap().obstacle(mode), obstacle, "{key}");
        }
    }
}
