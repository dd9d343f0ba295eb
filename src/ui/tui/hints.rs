//! Keys by their names, and the row at the foot that says what the most needed ones do.

use ratatui::crossterm::event::KeyCode;
use ratatui::text::{Line, Span};

use super::keys::{Action, Key, Mode};
use super::{Look, Role, text};
use crate::ui::text::Words;

/// From so many columns on there is more room between hints.
const WIDE: u16 = 60;

/// A key and what it does, in a word or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    key: String,
    does: String,
    /// Those of the highest rank go first where room is short.
    rank: u8,
}

impl Hint {
    /// The first key of an action, if it has one.
    pub fn of(look: &Look<'_>, mode: Mode, action: Action, does: String, rank: u8) -> Option<Self> {
        let key = look.keys.keys(mode, action).first()?;
        Some(Self { key: name(key, look.words), does, rank })
    }

    /// A key that is no action's.
    pub fn plain(key: &str, does: String, rank: u8) -> Self {
        Self { key: key.to_owned(), does, rank }
    }

    fn width(&self, look: &Look<'_>) -> usize {
        text::columns(&self.key, look) + 1 + text::columns(&self.does, look)
    }
}

/// The hints in a row, without those that do not fit.
pub(super) fn row(mut hints: Vec<Hint>, look: &Look<'_>, width: u16) -> Line<'static> {
    let between = if width < WIDE { "  " } else { "   " };
    let needed = |hints: &[Hint]| {
        hints.iter().map(|hint| hint.width(look)).sum::<usize>()
            + hints.len().saturating_sub(1) * between.len()
    };
    while needed(&hints) > usize::from(width) {
        let Some(last) = hints.iter().map(|hint| hint.rank).max() else { break };
        hints.retain(|hint| hint.rank < last);
    }
    let mut spans = Vec::new();
    for hint in hints {
        if !spans.is_empty() {
            spans.push(Span::raw(between));
        }
        let faint = look.theme.style(Role::Faint);
        spans.push(text::piece(&hint.key, look.theme.style(Role::Key), look));
        spans.push(text::blanks(1, faint));
        spans.push(text::piece(&hint.does, faint, look));
    }
    text::row(spans, width, look)
}

/// What a key is called: `Enter`, `Ctrl-T`, `q`.
pub(super) fn name(key: &Key, words: &Words) -> String {
    let named = match key.code {
        KeyCode::Enter => words.say("name-enter"),
        KeyCode::Esc => words.say("name-escape"),
        KeyCode::Char(' ') => words.say("name-space"),
        KeyCode::Tab => words.say("name-tab"),
        KeyCode::Backspace => words.say("name-backspace"),
        KeyCode::Delete => words.say("name-delete"),
        KeyCode::Home => words.say("name-home"),
        KeyCode::End => words.say("name-end"),
        KeyCode::PageUp => words.say("name-page-up"),
        KeyCode::PageDown => words.say("name-page-down"),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::Char(letter) if key.ctrl || key.alt => letter.to_uppercase().to_string(),
        KeyCode::Char(letter) => letter.to_string(),
        KeyCode::F(number) => format!("F{number}"),
        _ => String::new(),
    };
    let with = |held: bool, id: &str, key: String| {
        if held { words.tell(id, &[("key", key.into())]) } else { key }
    };
    with(key.ctrl, "name-with-control", with(key.alt, "name-with-alt", named))
}
