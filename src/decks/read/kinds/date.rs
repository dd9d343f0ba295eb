//! Answers that are a date: a day, a month or a year, about one, from one to another, a decade, a season.

use toml::de::DeValue;

use super::super::Field;
use super::super::value::{calendar_date, items, whole_in, wrong_type};
use super::{Faults, Table};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::Answer;
use crate::domain::time::{Form, PartialDate, Period, PeriodError};

pub(super) fn read(card: &Table<'_>, faults: &mut Faults<'_>) -> Option<Answer> {
    let date = card.require("answer", faults).and_then(|field| period(&field, faults));
    let date = match (date, card.field("tolerance")) {
        (Some(date), Some(field)) => Some(within(date, &field, faults)),
        (date, _) => date,
    };
    let accept = card.field("accept").map(|field| further(&field, date, faults));
    Some(Answer::Date { date: date?, accept: accept.unwrap_or(Some(Vec::new()))? })
}

/// The answer with how far off another may be, which only an answer *about* a date has.
fn within(date: Period, field: &Field<'_>, faults: &mut Faults<'_>) -> Period {
    let Period::About(about, _) = date else {
        let fault = Diagnostic::error(Code::MisplacedKey, "an exact date has no `tolerance`");
        let fault = fault.at(field.key.clone(), "means nothing here");
        faults.push(fault.hint("an answer such as `\"1956~\"` is about a date, and may have it"));
        return date;
    };
    whole_in(field, (0, 100), faults).map_or(date, |within| Period::About(about, within))
}

/// Further right dates, each as fine as the answer.
pub(super) fn further(
    field: &Field<'_>,
    answer: Option<Period>,
    faults: &mut Faults<'_>,
) -> Option<Vec<Period>> {
    items(field, "an array of dates", faults, |item, faults| also(item, answer, faults))
}

/// A day, a month or a year.
pub(in crate::decks) fn date(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<PartialDate> {
    if !can_be_date(field, faults) {
        return None;
    }
    let date = match field.value {
        DeValue::String(text) => PartialDate::parse(text.trim()),
        value => plain(value),
    };
    if date.is_none() {
        faults.push(fault(field, PeriodError::NoDate).hint(DATE_HINT));
    }
    date
}

/// Whatever a card can ask for.
fn period(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Period> {
    if !can_be_date(field, faults) {
        return None;
    }
    let period = match field.value {
        DeValue::String(text) => Period::parse(text.trim()),
        value => plain(value).map(Period::Date).ok_or(PeriodError::NoDate),
    };
    let error = match period {
        Ok(period) => return Some(period),
        Err(error) => error,
    };
    let hint = match error {
        PeriodError::NoDate => PERIOD_HINT,
        PeriodError::NoSeason => "spring 1956 is `\"1956-21\"`, then come 22, 23 and 24 for winter",
        PeriodError::Reversed => "the date before `/` is the earlier one",
        PeriodError::Uneven => "write both ends as days, as months or as years",
    };
    faults.push(fault(field, error).hint(hint));
    None
}

const DATE_HINT: &str = "write `1957-03-25`, or `\"1957-03\"` for a month, or `1957` for a year";

const PERIOD_HINT: &str = "write `1957-03-25`, `\"1957-03\"` or `1957`; from one date to another \
    `\"1956-02-14/1956-02-25\"`, about a year `\"1956~\"`, a decade `\"195X\"`, a season `\"1956-21\"`";

/// A date as TOML writes it, or a year as a number.
fn plain(value: &DeValue<'_>) -> Option<PartialDate> {
    match value {
        DeValue::Datetime(datetime) => calendar_date(datetime),
        DeValue::Integer(year) => year.as_str().parse().ok().and_then(PartialDate::year),
        _ => None,
    }
}

/// Whether it is of a type that dates are written in; says so where it is not.
fn can_be_date(field: &Field<'_>, faults: &mut Faults<'_>) -> bool {
    let can_be = match field.value {
        DeValue::String(_) | DeValue::Datetime(_) => true,
        DeValue::Integer(year) => year.radix() == 10,
        _ => false,
    };
    if !can_be {
        faults.push(wrong_type(field, "a date"));
    }
    can_be
}

fn fault(field: &Field<'_>, error: PeriodError) -> Diagnostic {
    let name = &*field.name;
    let message = match error {
        PeriodError::NoDate => format!("`{name}` is no date that can be asked"),
        PeriodError::NoSeason => format!("`{name}` names a season that is none"),
        PeriodError::Reversed => format!("`{name}` ends before it begins"),
        PeriodError::Uneven => format!("`{name}` is finer at one end than at the other"),
    };
    Diagnostic::error(Code::BadDate, message).at(field.span.clone(), error.to_string())
}

fn also(field: &Field<'_>, answer: Option<Period>, faults: &mut Faults<'_>) -> Option<Period> {
    let also = period(field, faults)?;
    let form = |period: Period| (period.form(), period.precision());
    let Some(wanted) = answer.filter(|wanted| form(*wanted) != form(also)) else {
        return Some(match (also, answer) {
            (Period::About(date, _), Some(Period::About(_, within))) => Period::About(date, within),
            _ => also,
        });
    };
    let (wanted, found) = (named(wanted), named(also));
    let message = format!("`{}` names {found}, but the answer {wanted}", field.name);
    let fault = Diagnostic::error(Code::BadDate, message);
    faults.push(fault.at(field.span.clone(), format!("wants {wanted}")));
    None
}

fn named(period: Period) -> &'static str {
    match (period.form(), Form::from(period.precision())) {
        (Form::Span, Form::Day) => "a span of days",
        (Form::Span, Form::Month) => "a span of months",
        (Form::Span, _) => "a span of years",
        (Form::Decade, _) => "a decade",
        (Form::Year, _) => "a year",
        (Form::Season, _) => "a season",
        (Form::Month, _) => "a month",
        (Form::Day, _) => "a day",
    }
}
