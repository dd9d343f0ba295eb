//! Answers in words: text, person and flip.

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
    let Some((accept, accept_field)) = accept else { return Some(forms) };
    match merge_forms(forms, &accept?) {
        Ok(forms) => Some(forms),
        Err(lang) => {
            let message = format!("`accept` has forms in `{lang}`, but `answer` says nothing in it");
            let fault = Diagnostic::error(Code::MissingLanguage, message)
                .at(accept_field.span, format!("accepts forms in `{lang}`"));
            faults.push(
                fault.hint(format!("write the answer in `{lang}` too: `answer = {{ {lang} = \"…\" }}`")),
            );
            None
        }
    }
}
