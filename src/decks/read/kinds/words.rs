//! Answers in words: text, person and flip.

use super::super::Field;
use super::super::localized::{lists, merge_forms, text};
use super::{Faults, Table};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Lang, Localized};

/// The answer and, after it, what else is accepted, per language.
pub(super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Localized<Vec<String>>> {
    let field = card.require("answer", faults);
    let answer = field.as_ref().and_then(|field| text(field, lang, faults));
    let accept = card.field("accept").map(|field| (lists(&field, lang, faults), field));
    let forms = answer?.map(|answer| vec![answer.clone()]);
    match accept {
        Some((more, field)) => merged(forms, &more?, &field, faults),
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
    merged(forms.clone(), &more, field, faults)
}

fn merged(
    forms: Localized<Vec<String>>,
    more: &Localized<Vec<String>>,
    field: &Field<'_>,
    faults: &mut Faults<'_>,
) -> Option<Localized<Vec<String>>> {
    let merged = merge_forms(forms, more);
    if let Err(lang) = &merged {
        let message = format!("`accept` has forms in `{lang}`, but `answer` says nothing in it");
        let fault = Diagnostic::error(Code::MissingLanguage, message)
            .at(field.span.clone(), format!("accepts forms in `{lang}`"));
        faults.push(fault.hint(format!("write the answer in `{lang}` too: `answer = {{ {lang} = \"…\" }}`")));
    }
    merged.ok()
}
