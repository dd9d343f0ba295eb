//! Keys by the names people know them by.

use ratatui::crossterm::event::KeyCode;
use ratatui::text::{Line, Span};

use crate::ui::text::Words;
use crate::ui::tui::keys::{Action, Key, KeyMap, Mode};
use crate::ui::tui::{Look, Role};

/// How many keys are told below the list.
const TOLD: usize = 5;

/// The keys of home, in the order they are told: what they do, and the message that says so. The first ones stand below
/// the list.
pub(super) const KEYS: [(Action, &str); 11] = [
    (Action::Confirm, "home-key-begin"),
    (Action::Filter, "home-key-filter"),
    (Action::Browse, "home-key-browse"),
    (Action::Help, "home-key-help"),
    (Action::Leave, "home-key-leave"),
    (Action::Up, "home-key-up"),
    (Action::Down, "home-key-down"),
    (Action::PageUp, "home-key-page-up"),
    (Action::PageDown, "home-key-page-down"),
    (Action::First, "home-key-first"),
    (Action::Last, "home-key-last"),
];

/// The first of the keys, each with its word, as many as fit: `Enter begin  / find`.
pub(super) fn short(look: &Look<'_>, width: u16) -> Line<'static> {
    let mut line = Line::default();
    for (action, message) in KEYS.into_iter().take(TOLD) {
        let Some(key) = look.keys.keys(Mode::List, action).first() else { continue };
        let gap = if line.spans.is_empty() { "" } else { "   " };
        let key = Span::styled(format!("{gap}{}", name(look.words, *key)), look.theme.style(Role::Key));
        let word = Span::styled(format!(" {}", look.words.say(message)), look.theme.style(Role::Faint));
        if line.width() + key.width() + word.width() > usize::from(width) {
            break;
        }
        line.spans.extend([key, word]);
    }
    line
}

/// All the keys of an action: `Up, k`.
pub(super) fn names(words: &Words, keys: &KeyMap, action: Action) -> String {
    let names = keys.keys(Mode::List, action).iter().map(|key| name(words, *key));
    names.collect::<Vec<_>>().join(", ")
}

fn name(words: &Words, key: Key) -> String {
    let code = match key.code {
        KeyCode::Char(' ') => words.say("key-space"),
        KeyCode::Char(letter) if key.ctrl || key.alt => letter.to_uppercase().to_string(),
        KeyCode::Char(letter) => letter.to_string(),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::Enter => words.say("key-enter"),
        KeyCode::Esc => words.say("key-esc"),
        KeyCode::Tab => words.say("key-tab"),
        KeyCode::Backspace => words.say("key-backspace"),
        KeyCode::Delete => words.say("key-delete"),
        KeyCode::Home => words.say("key-home"),
        KeyCode::End => words.say("key-end"),
        KeyCode::PageUp => words.say("key-page-up"),
        KeyCode::PageDown => words.say("key-page-down"),
        other => other.to_string(),
    };
    let held = [(key.ctrl, "Ctrl-"), (key.alt, "Alt-")];
    held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, held)| held).collect::<String>() + &code
}
