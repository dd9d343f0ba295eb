//! Known wrong answers and why they are wrong.

use toml::de::DeValue;

use super::header::Header;
use super::kinds::{RightForms, contradiction};
use super::localized::text;
use super::value::{calendar_date, items, number_text, wrong_type};
use super::{Faults, Field};
use crate::domain::model::{Answer, Text, WrongAnswer};

/// Reads `wrong`; `None` when one of the answers could not be read, or is right.
pub(super) fn read(
    field: &Field<'_>,
    right: Option<&Answer>,
    header: &Header,
    faults: &mut Faults<'_>,
) -> Option<Vec<WrongAnswer>> {
    let right = right.map(RightForms::of);
    items(field, "an array of tables", faults, |item, faults| {
        let Some(table) = item.table() else {
            faults.push(wrong_type(item, "tables").hint("write `{ answer = \"…\", why = \"…\" }`"));
            return None;
        };
        table.refuse_others(&["answer", "why"], faults);
        let why = table.field("why").and_then(|field| text(&field, &header.lang, faults));
        let field = table.require("answer", faults)?;
        let answer = shown(&field, header, faults)?;
        for (_, form) in answer.iter() {
            if right.as_ref().is_some_and(|right| right.contains(form)) {
                faults.push(contradiction(form, field.span.clone()));
                return None;
            }
        }
        Some(WrongAnswer { answer, why })
    })
}

/// The answer as it is shown: a number or a date may be written as TOML writes it.
fn shown(field: &Field<'_>, header: &Header, faults: &mut Faults<'_>) -> Option<Text> {
    let lang = &header.answer_lang;
    let plain = match field.value {
        DeValue::Datetime(datetime) => calendar_date(datetime).map(|date| date.to_string()),
        value => number_text(value),
    };
    plain.map(|plain| Text::one(lang.clone(), plain)).or_else(|| text(field, lang, faults))
}
