//! Answers that are a number, with a unit and a tolerance.

use toml::de::DeValue;

use super::super::Field;
use super::super::localized::text;
use super::super::value::{items, number, out_of_range, wrong_type};
use super::{Faults, Table};
use crate::domain::model::{Answer, Lang, OtherUnit, Quantity};

pub(super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Answer> {
    let answer = card.require("answer", faults).and_then(|field| {
        if let DeValue::String(_) = field.value {
            let hint = "write it without quotes; its `unit` has a key of its own";
            faults.push(wrong_type(&field, "a number").hint(hint));
            return None;
        }
        number(&field, faults)
    });
    let quantity = quantity(answer, card, lang, faults);
    let accept = card.field("accept").map(|field| further(&field, faults));
    Some(Answer::Number { quantity: quantity?, accept: accept.unwrap_or(Some(Vec::new()))? })
}

/// A number with the `unit`, the `tolerance` and the other `units` that a table gives it.
pub(in crate::decks) fn quantity(
    number: Option<f64>,
    table: &Table<'_>,
    lang: &Lang,
    faults: &mut Faults<'_>,
) -> Option<Quantity> {
    let unit = table.field("unit").and_then(|field| text(&field, lang, faults));
    let tolerance = table.field("tolerance").map(|field| distance(&field, faults));
    let units = table.field("units").map(|field| other_units(&field, lang, faults));
    let (tolerance, units) = (tolerance.unwrap_or(Some(0.0))?, units.unwrap_or(Some(Vec::new()))?);
    Some(Quantity { number: number?, unit, tolerance, units })
}

/// Units that may be answered in beside the card's, each with what one of it is worth.
fn other_units(field: &Field<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Vec<OtherUnit>> {
    items(field, "an array of tables", faults, |item, faults| {
        let Some(table) = item.table() else {
            faults.push(wrong_type(item, "tables").hint("write `{ unit = \"miles\", worth = 1.609344 }`"));
            return None;
        };
        table.refuse_others(&["unit", "worth"], faults);
        let unit = table.require("unit", faults).and_then(|field| text(&field, lang, faults));
        let field = table.require("worth", faults)?;
        let worth = number(&field, faults)?;
        if worth <= 0.0 {
            faults.push(out_of_range(&field, &worth.to_string(), "more than 0"));
            return None;
        }
        Some(OtherUnit { unit: unit?, worth })
    })
}

/// How far off an answer may be.
fn distance(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<f64> {
    let distance = number(field, faults)?;
    if distance < 0.0 {
        faults.push(out_of_range(field, &distance.to_string(), "at least 0"));
        return None;
    }
    Some(distance)
}

/// Further right numbers.
pub(super) fn further(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Vec<f64>> {
    items(field, "an array of numbers", faults, number)
}
