//! Answers that are a date: a day, a month or a year.

use toml::de::DeValue;

use super::super::Field;
use super::super::value::{calendar_date, items, wrong_type};
use super::{Faults, Table};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::Answer;
use crate::domain::time::{PartialDate, Precision};

pub(super) fn read(card: &Table<'_>, faults: &mut Faults<'_>) -> Option<Answer> {
    let date = card.require("answer", faults).and_then(|field| date(&field, faults));
    let accept = card.field("accept").map(|field| further(&field, date, faults));
    Some(Answer::Date { date: date?, accept: accept.unwrap_or(Some(Vec::new()))? })
}

/// Further right dates, each as fine as the answer.
pub(super) fn further(
    field: &Field<'_>,
    answer: Option<PartialDate>,
    faults: &mut Faults<'_>,
) -> Option<Vec<PartialDate>> {
    items(field, "an array of dates", faults, |item, faults| also(item, answer, faults))
}

/// A day, a month or a year.
pub(in crate::decks) fn date(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<PartialDate> {
    let date = match field.value {
        DeValue::Datetime(datetime) => calendar_date(datetime),
        DeValue::String(text) => PartialDate::parse(text.trim()),
        DeValue::Integer(year) if year.radix() == 10 => {
            year.as_str().parse().ok().and_then(PartialDate::year)
        }
        _ => {
            faults.push(wrong_type(field, "a date"));
            return None;
        }
    };
    if date.is_none() {
        let message = format!("`{}` is no date that can be asked", field.name);
        let fault = Diagnostic::error(Code::BadDate, message).at(field.span.clone(), "no such date");
        faults.push(fault.hint("write `1957-03-25`, or `\"1957-03\"` for a month, or `1957` for a year"));
    }
    date
}

fn also(field: &Field<'_>, answer: Option<PartialDate>, faults: &mut Faults<'_>) -> Option<PartialDate> {
    let date = date(field, faults)?;
    let found = date.precision();
    let Some(wanted) = answer.map(PartialDate::precision).filter(|wanted| *wanted != found) else {
        return Some(date);
    };
    let (wanted, found) = (named(wanted), named(found));
    let message = format!("`{}` names {found}, but the answer {wanted}", field.name);
    let fault = Diagnostic::error(Code::BadDate, message);
    faults.push(fault.at(field.span.clone(), format!("wants {wanted}")));
    None
}

fn named(precision: Precision) -> &'static str {
    match precision {
        Precision::Year => "a year",
        Precision::Month => "a month",
        Precision::Day => "a day",
    }
}
