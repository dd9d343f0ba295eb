//! The person's own keys: `[keys.MODE]` with an action and its key, or its keys, a line.

use std::ops::Range;

use crate::decks::{Faults, Field, Table, one_or_items, string, wrong_type};
use crate::diag::{Code, Diagnostic};
use crate::ui::tui::keys::{Action, Key, KeyMap, Mode, OwnKeys, parse};

/// A key that the file gives to an action.
struct Given {
    mode: Mode,
    action: Action,
    key: Key,
    span: Range<usize>,
}

/// Reads the tables of all modes. An action that is not there keeps the keys that it comes with.
pub(super) fn own_keys(field: &Field<'_>, faults: &mut Faults<'_>) -> OwnKeys {
    let mut own = OwnKeys::new();
    let mut given = Vec::new();
    let Some(modes) = field.table() else {
        faults.push(wrong_type(field, "a table for each mode").hint("write `[keys.verdict]`"));
        return own;
    };
    modes.refuse_others(&Mode::ALL.map(Mode::name), faults);
    for mode in Mode::ALL {
        let Some(section) = modes.field(mode.name()) else { continue };
        match section.table() {
            Some(table) => read_mode(&table, mode, &mut own, &mut given, faults),
            None => faults.push(wrong_type(&section, "a table").hint("write `[keys.verdict]`")),
        }
    }
    given.sort_by_key(|given| given.span.start);
    refuse_clashes(&given, &KeyMap::of(&own), faults);
    own
}

fn read_mode(
    table: &Table<'_>,
    mode: Mode,
    own: &mut OwnKeys,
    given: &mut Vec<Given>,
    faults: &mut Faults<'_>,
) {
    let actions: Vec<Action> = KeyMap::default().actions(mode).collect();
    let names: Vec<&str> = actions.iter().map(|action| action.name()).collect();
    table.refuse_others(&names, faults);
    for action in actions {
        let Some(field) = table.field(action.name()) else { continue };
        let keys = one_or_items(&field, "a key or an array of keys", faults, |item, faults| {
            let key = read_key(item, mode, action, faults)?;
            Some((key, item.span.clone()))
        });
        let Some(keys) = keys else { continue };
        if keys.is_empty() && action == Action::Confirm {
            let fault = Diagnostic::error(Code::BadKey, "`confirm` has no key");
            faults
                .push(fault.at(field.span.clone(), "nothing would go on").hint("name one, such as `enter`"));
        }
        given.extend(keys.iter().map(|(key, span)| Given { mode, action, key: *key, span: span.clone() }));
        own.insert((mode, action), keys.into_iter().map(|(key, _)| key).collect());
    }
}

fn read_key(item: &Field<'_>, mode: Mode, action: Action, faults: &mut Faults<'_>) -> Option<Key> {
    let written = string(item, faults)?;
    let Some(key) = parse(&written) else {
        let fault = Diagnostic::error(Code::BadKey, format!("`{written}` is not a key"));
        let hint = "write a letter, a digit or a sign as it is typed, or `ctrl-t`, `alt-x`, `enter`, `space`, `pageup`, `f2`";
        faults.push(fault.at(item.span.clone(), "wants a key").hint(hint));
        return None;
    };
    let leaves = parse("ctrl-c") == Some(key) && action == Action::Leave;
    let obstacle = key.obstacle(mode).filter(|_| !leaves);
    if let Some(obstacle) = obstacle {
        let fault = Diagnostic::error(Code::BadKey, format!("`{key}` cannot be a command: it {obstacle}"));
        let hint = if mode == Mode::Typing { "take one with `ctrl-` or `alt-`" } else { "take another key" };
        faults.push(fault.at(item.span.clone(), "cannot be pressed for this").hint(hint));
        return None;
    }
    Some(key)
}

/// Reports each key that two actions of a mode have, where the later of them was given it.
fn refuse_clashes(given: &[Given], map: &KeyMap, faults: &mut Faults<'_>) {
    for (place, one) in given.iter().enumerate() {
        let has_it =
            |action: &Action| *action != one.action && map.keys(one.mode, *action).contains(&one.key);
        let Some(other) = map.actions(one.mode).find(has_it) else { continue };
        let same = |given: &&Given| (given.mode, given.action, given.key) == (one.mode, other, one.key);
        if given.iter().skip(place).any(|later| same(&later)) {
            continue; // told there
        }
        let message = format!("`{}` would mean both `{}` and `{}`", one.key, other.name(), one.action.name());
        let fault =
            Diagnostic::error(Code::KeyClash, message).at(one.span.clone(), "has a meaning here already");
        let fault = match given.iter().take(place).find(same) {
            Some(first) => fault.see(first.span.clone(), "given here first"),
            None => fault,
        };
        faults.push(fault.hint(format!("give `{}` another key too, or take another one here", other.name())));
    }
}
