//! Answers in words: text, person and flip.

use super::super::Field;
use super::super::localized::{lists, merge_forms, text};
use super::{Faults, Table};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Lang, Localized};

/// The answer and, after it, what else is accepted, per language.
pub(super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Localized<Vec<String>>> {
    forms(card, "answer", lang, faults)
}

/// What stands under a key and, after it, what else `accept` has, per language.
pub(in crate::decks) fn forms(
    table: &Table<'_>,
    key: &str,
    lang: &Lang,
    faults: &mut Faults<'_>,
) -> Option<Localized<Vec<String>>> {
    let first = table.require(key, faults).and_then(|field| text(&field, lang, faults));
    let accept = table.field("accept").map(|field| (lists(&field, lang, faults), field));
    let forms = first?.map(|first| vec![first.clone()]);
    match accept {
        Some((more, field)) => merged(forms, &more?, key, &field, faults),
        None => Some(forms),
    }
}

/// The forms with further ones; plain strings are in the language that leads.
pub(super) fn accept_more(
    forms: &Localized<Vec<String>>,
    field: &Field<'_>,
    faults: &mut Faults<'_>,
) -> Option<Localized<Vec<String>>> {
    let (lang, _) = forms.iter().next()?;
    let more = lists(field, lang, faults)?;
    merged(forms.clone(), &more, "answer", field, faults)
}

fn merged(
    forms: Localized<Vec<String>>,
    more: &Localized<Vec<String>>,
    key: &str,
    field: &Field<'_>,
    faults: &mut Faults<'_>,
) -> Option<Localized<Vec<String>>> {
    let merged = merge_forms(forms, more);
    if let Err(lang) = &merged {
        let message = format!("`accept` has forms in `{lang}`, but `{key}` says nothing in it");
        let fault = Diagnostic::error(Code::MissingLanguage, message)
            .at(field.span.clone(), format!("accepts forms in `{lang}`"));
        faults.push(fault.hint(format!("write the {key} in `{lang}` too: `{key} = {{ {lang} = \"…\" }}`")));
    }
    merged.ok()
}
