//! What lies over a card until a key is pressed: every key there, or where the card stands.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use super::draft::{NOT_KNOWN, in_short};
use crate::domain::model::Rating;
use crate::ui::tui::help::{self, Told};
use crate::ui::tui::hints::name;
use crate::ui::tui::keys::{Action, Key, Mode};
use crate::ui::tui::roll::{Roll, Scroll};
use crate::ui::tui::{Look, Role, text};

/// A page that lies over a card.
#[derive(Debug, Clone)]
pub(super) enum Overlay {
    /// Every key that is in force, where these signs stand before what is shown.
    Keys { mode: Mode, labels: Vec<char> },
    /// Where the card stands, a paragraph each line.
    Info(Vec<String>),
}

impl Overlay {
    /// Draws the page.
    pub(super) fn draw(&self, scroll: &Scroll, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
        let mut page = match self {
            Self::Keys { mode, labels } => help::page(told(*mode, labels, look), look, area.width),
            Self::Info(_) => Roll::default(),
        };
        if let Self::Info(lines) = self {
            let title = look.words.say("about-title");
            page.add(text::lines(&title, area.width, 0, look.theme.style(Role::Strong), look));
            page.skip();
            for line in lines {
                page.add(text::lines(line, area.width, 0, look.theme.style(Role::Text), look));
            }
        }
        page.draw(scroll, look, area, buffer);
    }
}

/// The keys in force, and what they do.
fn told(mode: Mode, labels: &[char], look: &Look<'_>) -> Told {
    let mut told = Told::new();
    let is_label = |key: &&Key| match key.code {
        KeyCode::Char(sign) => !key.ctrl && !key.alt && labels.contains(&sign),
        _ => false,
    };
    for (action, id) in actions(mode) {
        let names: Vec<String> = look
            .keys
            .keys(mode, action)
            .iter()
            .filter(|key| !is_label(key))
            .map(|key| name(key, look.words))
            .collect();
        if !names.is_empty() {
            told.push((names.join(" "), look.words.say(id)));
        }
    }
    if !labels.is_empty() {
        told.push((in_short(labels), look.words.say("keys-choose")));
        told.push((NOT_KNOWN.to_string(), look.words.say("keys-not-known")));
    }
    let others: &[[&str; 2]] = match mode {
        Mode::Typing => &[["keys-of-lines", "keys-move-in-field"], ["keys-that-cut", "keys-cut-in-field"]],
        _ => &[],
    };
    told.extend(others.iter().map(|[keys, id]| (look.words.say(keys), look.words.say(id))));
    told.push(help::shell(look));
    told
}

/// What can be done there, in the order it is told.
fn actions(mode: Mode) -> Vec<(Action, &'static str)> {
    let turning = [(Action::PageUp, "keys-page-up"), (Action::PageDown, "keys-page-down")];
    let leaving = [(Action::Help, "keys-help"), (Action::Leave, "keys-leave")];
    let own: &[(Action, &'static str)] = match mode {
        Mode::Typing => {
            &[(Action::Confirm, "keys-answer"), (Action::Hint, "keys-hint"), (Action::Undo, "keys-undo")]
        }
        Mode::Choosing => &[
            (Action::Confirm, "keys-answer-chosen"),
            (Action::Pick, "keys-pick"),
            (Action::Up, "keys-up"),
            (Action::Down, "keys-down"),
            (Action::First, "keys-first"),
            (Action::Last, "keys-last"),
            (Action::Hint, "keys-hint"),
            (Action::Undo, "keys-undo"),
        ],
        _ => &[
            (Action::Confirm, "keys-accept"),
            (Action::Rate(Rating::Again), "keys-again"),
            (Action::Rate(Rating::Hard), "keys-hard"),
            (Action::Rate(Rating::Good), "keys-good"),
            (Action::Rate(Rating::Easy), "keys-easy"),
            (Action::Overrule, "keys-overrule"),
            (Action::Undo, "keys-undo"),
            (Action::Edit, "keys-edit"),
            (Action::Bury, "keys-bury"),
            (Action::Suspend, "keys-suspend"),
            (Action::Flag, "keys-flag"),
            (Action::Info, "keys-info"),
            (Action::Up, "keys-line-up"),
            (Action::Down, "keys-line-down"),
            (Action::First, "keys-top"),
            (Action::Last, "keys-bottom"),
        ],
    };
    own.iter().copied().chain(turning).chain(leaving).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::Words;
    use crate::ui::text::bidi::{Bidi, Direction};
    use crate::ui::tui::keys::KeyMap;
    use crate::ui::tui::{Depth, Theme};

    /// All that keys do anywhere.
    const ACTIONS: [Action; 25] = [
        Action::Confirm,
        Action::Rate(Rating::Again),
        Action::Rate(Rating::Hard),
        Action::Rate(Rating::Good),
        Action::Rate(Rating::Easy),
        Action::Overrule,
        Action::Undo,
        Action::Hint,
        Action::Edit,
        Action::Bury,
        Action::Suspend,
        Action::Flag,
        Action::Info,
        Action::Help,
        Action::Leave,
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
        Action::First,
        Action::Last,
        Action::Pick,
        Action::Filter,
        Action::Preview,
        Action::Browse,
    ];

    fn keys_told(mode: Mode, labels: &[char]) -> Vec<String> {
        let (words, keys, theme) = (Words::english(), KeyMap::default(), Theme::of_terminal(Depth::Sixteen));
        let look = Look { words: &words, theme: &theme, keys: &keys, bidi: Bidi::app(Direction::FromLeft) };
        told(mode, labels, &look).into_iter().map(|(keys, _)| keys).collect()
    }

    #[test]
    fn every_key_that_is_in_force_is_told() {
        let (words, keys) = (Words::english(), KeyMap::default());
        for mode in [Mode::Typing, Mode::Choosing, Mode::Verdict] {
            let told = keys_told(mode, &[]);
            for key in ACTIONS.iter().flat_map(|action| keys.keys(mode, *action)) {
                let name = name(key, &words);
                assert!(told.iter().any(|keys| keys.split(' ').any(|key| key == name)), "{mode:?} {name}");
            }
        }
    }

    #[test]
    fn a_letter_that_stands_before_something_is_no_command() {
        let hint = |labels: &[char]| keys_told(Mode::Choosing, labels)[6].clone();
        assert_eq!(hint(&['a', 'b']), "Ctrl-T h");
        assert_eq!(hint(&['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']), "Ctrl-T");
    }

    #[test]
    fn labels_are_told_in_short() {
        for (labels, told) in [("1234", "1–4"), ("12", "1 2"), ("123abc", "1–3 a–c"), ("tf", "t f"), ("", "")]
        {
            assert_eq!(in_short(&labels.chars().collect::<Vec<_>>()), told);
        }
    }
}
