//! How things look: the theme, the person's own colours, text from right to left.

use crate::decks::{Faults, Field, text_or_number, word, wrong_type};
use crate::diag::{Code, Diagnostic};
use crate::ui::text::bidi::Harakat;
use crate::ui::tui::{OwnColors, Palette, Role, color};
use crate::world::bidi::Wish;

/// A theme by its name.
pub(super) fn palette(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Palette> {
    word(field, &Palette::ALL.map(|palette| (palette.name(), palette)), faults)
}

/// Who turns text from right to left.
pub(super) fn bidi(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Wish> {
    word(field, &Wish::ALL.map(|wish| (wish.name(), wish)), faults)
}

/// Whether vowel marks are shown.
pub(super) fn harakat(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Harakat> {
    word(field, &Harakat::ALL.map(|harakat| (harakat.name(), harakat)), faults)
}

/// The table `[colors]`: a role and its colour a line.
pub(super) fn own_colors(field: &Field<'_>, faults: &mut Faults<'_>) -> OwnColors {
    let mut own = OwnColors::default();
    let Some(table) = field.table() else {
        faults.push(wrong_type(field, "a table").hint("write `[colors]`"));
        return own;
    };
    table.refuse_others(&Role::ALL.map(Role::name), faults);
    for role in Role::ALL {
        let Some(field) = table.field(role.name()) else { continue };
        let Some(written) = text_or_number(&field, faults) else { continue };
        if let Some(color) = color(&written) {
            own.set(role, color);
            continue;
        }
        let fault = Diagnostic::error(Code::BadColor, format!("`{written}` is not a colour"));
        let hint = "write a name such as `green` or `light-red`, a number from 0 to 255, or `#00aa00`";
        faults.push(fault.at(field.span.clone(), "wants a colour").hint(hint));
    }
    own
}
