//! Several answers that are all wanted, in any order or in the one that is written.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::super::localized::arrays;
use super::super::value::{self, boolean};
use super::{Faults, Field, Table, aligned};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Lang, Localized};

/// How many items a list may have.
const ITEMS: RangeInclusive<usize> = 2..=20;

pub(super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Answer> {
    let ordered = card.field("ordered").map(|field| boolean(&field, faults));
    let items = items(card, lang, &ITEMS, faults)?;
    Some(Answer::List { items, ordered: ordered.unwrap_or(Some(false))? })
}

/// The items of an `answer` that is an array, as many as are `allowed`.
pub(super) fn items(
    card: &Table<'_>,
    lang: &Lang,
    allowed: &RangeInclusive<usize>,
    faults: &mut Faults<'_>,
) -> Option<Localized<Vec<Vec<String>>>> {
    let field = card.require("answer", faults)?;
    let items = arrays(&field, lang, "an array of texts", faults, forms)?;
    let fault = aligned::bad_number(&items, &field, "item", allowed);
    if let Some(fault) = fault.or_else(|| aligned::twice(&items, &field, |forms: &Vec<String>| forms)) {
        faults.push(fault);
        return None;
    }
    Some(items)
}

/// An item: a text, or an array of accepted forms of which the first is shown.
fn forms(item: &Field<'_>, faults: &mut Faults<'_>) -> Option<Vec<String>> {
    let DeValue::Array(_) = item.value else { return aligned::line(item, faults).map(|form| vec![form]) };
    let forms = value::items(item, "an array of texts", faults, aligned::line)?;
    if forms.is_empty() {
        let fault = Diagnostic::error(Code::BadItems, format!("`{}` has an item without a form", item.name));
        faults.push(fault.at(item.span.clone(), "wants the form to show, then further accepted ones"));
        return None;
    }
    Some(forms)
}
