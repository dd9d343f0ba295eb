//! Which keys are told at home, and what is said of them.

use crate::ui::tui::Look;
use crate::ui::tui::help::{self, Told};
use crate::ui::tui::hints::Hint;
use crate::ui::tui::keys::{Action, Mode};

/// The keys of home, in the order they are told, and the message that says what they do.
const LIST: [(Action, &str); 11] = [
    (Action::Confirm, "keys-begin"),
    (Action::Filter, "keys-find-deck"),
    (Action::Browse, "keys-browse"),
    (Action::Up, "keys-up"),
    (Action::Down, "keys-down"),
    (Action::PageUp, "keys-far-up"),
    (Action::PageDown, "keys-far-down"),
    (Action::First, "keys-first"),
    (Action::Last, "keys-last"),
    (Action::Help, "keys-help"),
    (Action::Leave, "keys-leave-home"),
];

/// Every key there.
pub(super) fn told(is_typing: bool, look: &Look<'_>) -> Told {
    if is_typing { help::told_of_words("keys-begin", look) } else { help::told(Mode::List, &LIST, look) }
}

/// The foot.
pub(super) fn foot(is_typing: bool, look: &Look<'_>) -> Vec<Hint> {
    let (mode, keys): (_, &[_]) = if is_typing {
        let keys = &[
            (Action::Confirm, "does-begin", 0),
            (Action::Leave, "does-show-all", 0),
            (Action::Help, "does-help", 1),
        ];
        (Mode::Typing, keys)
    } else {
        let keys = &[
            (Action::Confirm, "does-begin", 0),
            (Action::Filter, "does-find", 1),
            (Action::Browse, "does-browse", 2),
            (Action::Help, "does-help", 0),
            (Action::Leave, "does-leave", 3),
        ];
        (Mode::List, keys)
    };
    let hint = |(action, id, rank): &(_, &str, _)| Hint::of(look, mode, *action, look.words.say(id), *rank);
    keys.iter().filter_map(hint).collect()
}
