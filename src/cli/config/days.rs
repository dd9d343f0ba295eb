//! Which days are to bring fewer cards than others, or none.

use std::ops::RangeInclusive;

use crate::decks::{Faults, Field, items, share, string, wrong_type};
use crate::diag::{Code, Diagnostic};
use crate::domain::time::Day;

/// Weekdays as the config calls them, from Monday on.
pub(crate) const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A factor for each weekday, from Monday on; 1 for those that are not named.
pub(super) fn easy_days(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<[f32; 7]> {
    let Some(table) = field.table() else {
        faults.push(wrong_type(field, "a table of weekdays").hint("write `{ saturday = 0.5 }`"));
        return None;
    };
    table.refuse_others(&WEEKDAYS, faults);
    let factor = |name: &str| table.field(name).map_or(Some(1.0), |day| share(&day, faults));
    let [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = WEEKDAYS.map(factor);
    Some([monday?, tuesday?, wednesday?, thursday?, friday?, saturday?, sunday?])
}

/// Days without any cards: `2027-01-01`, or `2026-12-25..2026-12-31` with both ends.
pub(super) fn days_off(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Vec<RangeInclusive<Day>>> {
    items(field, "an array of dates", faults, |item, faults| {
        let written = string(item, faults)?;
        let (from, to) = written.split_once("..").unwrap_or((&written, &written));
        let days = Day::parse(from.trim()).zip(Day::parse(to.trim()));
        let fault = |message: String, wanted: &str| {
            Diagnostic::error(Code::BadDate, message).at(item.span.clone(), wanted)
        };
        match days {
            None => {
                let wanted = "wants a date such as `2027-01-01`, or `2026-12-25..2026-12-31`";
                faults.push(fault(format!("`{written}` is neither a date nor two"), wanted));
                None
            }
            Some((from, to)) if to < from => {
                let hint = format!("`{to}..{from}` would do");
                faults.push(
                    fault(format!("`{to}` is before `{from}`"), "wants the earlier date first").hint(hint),
                );
                None
            }
            Some((from, to)) => Some(from..=to),
        }
    })
}
