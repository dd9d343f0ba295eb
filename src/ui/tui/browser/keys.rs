//! Which keys are told in the list and in an open card, and what is said of them.

use crate::ui::tui::Look;
use crate::ui::tui::help::{self, Told};
use crate::ui::tui::hints::Hint;
use crate::ui::tui::keys::{Action, Mode};

/// The keys of the list and of an open card, in the order they are told, and the message that says what they do.
const LIST: [(Action, &str); 14] = [
    (Action::Confirm, "keys-open"),
    (Action::Filter, "keys-find-cards"),
    (Action::Preview, "keys-preview"),
    (Action::Edit, "keys-edit"),
    (Action::Suspend, "keys-suspend-or-not"),
    (Action::Flag, "keys-flag"),
    (Action::Up, "keys-up-list"),
    (Action::Down, "keys-down-list"),
    (Action::PageUp, "keys-far-up"),
    (Action::PageDown, "keys-far-down"),
    (Action::First, "keys-first"),
    (Action::Last, "keys-last"),
    (Action::Help, "keys-help"),
    (Action::Leave, "keys-back"),
];

/// Every key there.
pub(super) fn told(is_typing: bool, look: &Look<'_>) -> Told {
    if is_typing { help::told_of_words("keys-look", look) } else { help::told(Mode::List, &LIST, look) }
}

/// The foot of the list.
pub(super) fn of_list(look: &Look<'_>) -> Vec<Hint> {
    let own = [(Action::Confirm, "does-open", 1), (Action::Filter, "does-find", 2)];
    row(Mode::List, own.into_iter().chain(BOTH), look)
}

/// The foot of an open card.
pub(super) fn of_card(look: &Look<'_>) -> Vec<Hint> {
    row(Mode::List, BOTH, look)
}

/// The foot while words are typed.
pub(super) fn of_words(look: &Look<'_>) -> Vec<Hint> {
    let own = [
        (Action::Confirm, "does-look", 0),
        (Action::Leave, "does-show-all", 0),
        (Action::Help, "does-help", 1),
    ];
    row(Mode::Typing, own, look)
}

/// What is told below the list and below an open card.
const BOTH: [(Action, &str, u8); 6] = [
    (Action::Preview, "does-preview", 3),
    (Action::Edit, "does-edit", 4),
    (Action::Suspend, "does-suspend", 5),
    (Action::Flag, "does-flag", 6),
    (Action::Help, "does-help", 0),
    (Action::Leave, "does-go-back", 0),
];

fn row(mode: Mode, keys: impl IntoIterator<Item = (Action, &'static str, u8)>, look: &Look<'_>) -> Vec<Hint> {
    let hint = |(action, id, rank)| Hint::of(look, mode, action, look.words.say(id), rank);
    keys.into_iter().filter_map(hint).collect()
}
