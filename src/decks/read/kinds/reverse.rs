//! Cards that are asked the other way round too, as words of a language are.

use toml::de::DeValue;

use super::super::localized::{lists, merge_forms};
use super::super::value::wrong_type;
use super::{Faults, Field};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Lang, Localized, Text};

/// The question and the answer of the other way, where `reverse` is `true` or lists further forms that are right then;
/// plain ones are in `lang`, that of questions. Nothing for an answer that is not in words.
pub(in super::super) fn read(
    field: &Field<'_>,
    question: &Text,
    answer: &Answer,
    lang: &Lang,
    faults: &mut Faults<'_>,
) -> Option<(Text, Answer)> {
    let (Answer::Text(forms) | Answer::Person(forms) | Answer::Flip(forms)) = answer else { return None };
    let shown = question.map(|question| vec![question.clone()]);
    let right = match field.value {
        DeValue::Boolean(is_asked) => is_asked.then_some(shown)?,
        DeValue::Array(_) | DeValue::Table(_) => with_more(shown, field, lang, faults)?,
        _ => {
            faults.push(wrong_type(field, "`true`, or an array of texts that are right then too"));
            return None;
        }
    };
    let asked = forms.map(|forms| forms.first().cloned().unwrap_or_default());
    Some((asked, if let Answer::Flip(_) = answer { Answer::Flip(right) } else { Answer::Text(right) }))
}

fn with_more(
    shown: Localized<Vec<String>>,
    field: &Field<'_>,
    lang: &Lang,
    faults: &mut Faults<'_>,
) -> Option<Localized<Vec<String>>> {
    let more = lists(field, lang, faults)?;
    let all = merge_forms(shown, &more);
    if let Err(lang) = &all {
        let message = format!("`reverse` has forms in `{lang}`, but `question` says nothing in it");
        let fault = Diagnostic::error(Code::MissingLanguage, message)
            .at(field.span.clone(), format!("accepts forms in `{lang}`"));
        faults.push(fault.hint(format!("write the question in `{lang}` too")));
    }
    all.ok()
}
