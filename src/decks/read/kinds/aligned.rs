//! Items that stand side by side over the languages: what must hold of them.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::super::value::string;
use super::{Faults, Field, folded};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::Localized;

/// A text as it is shown among others: in one line.
pub(super) fn line(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<String> {
    string(field, faults).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What is wrong with the number of items, if anything: outside `allowed`, or another in each language.
pub(super) fn bad_number<T>(
    items: &Localized<Vec<T>>,
    field: &Field<'_>,
    what: &str,
    allowed: &RangeInclusive<usize>,
) -> Option<Diagnostic> {
    let mut counts = items.iter().map(|(_, items)| items.len());
    let first = counts.next().unwrap_or(0);
    let message = if counts.any(|count| count != first) {
        format!("`{}` has more {what}s in one language than in another", field.name)
    } else if allowed.contains(&first) {
        return None;
    } else {
        format!("`{}` has {first} {what}{}", field.name, if first == 1 { "" } else { "s" })
    };
    let (low, high) = (allowed.start(), allowed.end());
    let wanted = format!("wants {low} to {high}, as many in each language");
    Some(Diagnostic::error(Code::BadItems, message).at(field.span.clone(), wanted))
}

/// What is wrong with items that must differ, if anything: a form that two of them have in one language.
pub(super) fn twice<'i, T: 'i, F: IntoIterator<Item = &'i String>>(
    items: &'i Localized<Vec<T>>,
    field: &Field<'_>,
    forms: impl Fn(&'i T) -> F,
) -> Option<Diagnostic> {
    let form = items.iter().find_map(|(_, items)| {
        let mut seen = HashSet::new();
        items.iter().find_map(|item| {
            let own: Vec<&String> = forms(item).into_iter().collect();
            let known = own.iter().find(|form| seen.contains(&folded(form))).copied();
            seen.extend(own.iter().map(|form| folded(form)));
            known
        })
    })?;
    let fault = Diagnostic::error(Code::BadItems, format!("`{}` has `{form}` twice", field.name));
    Some(fault.at(field.span.clone(), "wants different ones"))
}
