//! Values of the file: strings, numbers, dates, words out of a set.

use toml::de::{DeFloat, DeInteger, DeValue};
use toml::value::Datetime;

use super::Faults;
use super::Field;
use super::prose::prose;
use super::table::quoted;
use crate::diag::{Code, Diagnostic, nearest};
use crate::domain::time::PartialDate;

/// A value of another type than wanted.
pub(crate) fn wrong_type(field: &Field<'_>, wanted: &str) -> Diagnostic {
    let found = describe(field.value);
    Diagnostic::error(Code::WrongType, format!("`{}` wants {wanted}, not {found}", field.name))
        .at(field.span.clone(), format!("this is {found}"))
}

fn describe(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(date) if date.time.is_none() => "a date",
        DeValue::Datetime(_) => "a time",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}

/// A text.
pub(crate) fn string(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<String> {
    match field.value {
        DeValue::String(text) => prose(field, text, faults),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
            faults.push(wrong_type(field, "text").hint("put it in double quotes"));
            None
        }
        _ => {
            faults.push(wrong_type(field, "text"));
            None
        }
    }
}

/// True or false.
pub(crate) fn boolean(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<bool> {
    if let DeValue::Boolean(boolean) = field.value {
        return Some(*boolean);
    }
    faults.push(wrong_type(field, "`true` or `false`").hint("without quotes"));
    None
}

/// An array of texts.
pub(in crate::decks) fn strings(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Vec<String>> {
    items(field, "an array of texts", faults, string)
}

/// An array, each item read in the same way; `None` when one of them could not be.
pub(crate) fn items<'a, T>(
    field: &Field<'a>,
    wanted: &str,
    faults: &mut Faults<'_>,
    read: impl Fn(&Field<'a>, &mut Faults<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let DeValue::Array(array) = field.value else {
        faults.push(wrong_type(field, wanted));
        return None;
    };
    let read: Vec<_> = array.iter().map(|item| read(&field.item(item), faults)).collect();
    read.into_iter().collect()
}

/// A text, or an array of such, each read in the same way.
pub(crate) fn one_or_items<'a, T>(
    field: &Field<'a>,
    wanted: &str,
    faults: &mut Faults<'_>,
    read: impl Fn(&Field<'a>, &mut Faults<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    match field.value {
        DeValue::String(_) => read(field, faults).map(|one| vec![one]),
        _ => items(field, wanted, faults, read),
    }
}

/// A text, or a whole number as it is shown.
pub(crate) fn text_or_number(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<String> {
    match field.value {
        DeValue::String(_) => string(field, faults),
        DeValue::Integer(_) => number_text(field.value),
        _ => {
            faults.push(wrong_type(field, "text or a whole number"));
            None
        }
    }
}

/// One of a set of words.
pub(crate) fn word<T: Copy>(field: &Field<'_>, words: &[(&str, T)], faults: &mut Faults<'_>) -> Option<T> {
    let written = string(field, faults)?;
    let found = words.iter().find(|(word, _)| *word == written).map(|(_, meaning)| *meaning);
    if found.is_none() {
        let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        let fault = Diagnostic::error(Code::UnknownWord, format!("unknown {} `{written}`", field.name))
            .at(field.span.clone(), format!("none of {}", quoted(&words)));
        faults.push(match nearest(&written, words) {
            Some(word) => fault.hint(format!("did you mean `{word}`?")),
            None => fault,
        });
    }
    found
}

/// A finite number.
pub(in crate::decks) fn number(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<f64> {
    let number = match field.value {
        DeValue::Integer(number) => integer(number).and_then(exact),
        DeValue::Float(number) => float(number),
        _ => {
            faults.push(wrong_type(field, "a number"));
            return None;
        }
    };
    if number.is_none() {
        let message = format!("`{}` is not a number that can be asked", field.name);
        let fault = Diagnostic::error(Code::OutOfRange, message);
        faults.push(fault.at(field.span.clone(), "wants a finite number of at most 15 digits"));
    }
    number
}

/// A whole number of a range.
pub(crate) fn whole_in(field: &Field<'_>, range: (u32, u32), faults: &mut Faults<'_>) -> Option<u32> {
    let DeValue::Integer(number) = field.value else {
        faults.push(wrong_type(field, "a whole number"));
        return None;
    };
    let (low, high) = range;
    let whole = integer(number).and_then(|whole| u32::try_from(whole).ok());
    let fits = whole.filter(|whole| (low..=high).contains(whole));
    if fits.is_none() {
        faults.push(out_of_range(
            field,
            &number.to_string(),
            &format!("a whole number from {low} to {high}"),
        ));
    }
    fits
}

pub(super) fn out_of_range(field: &Field<'_>, found: &str, wanted: &str) -> Diagnostic {
    Diagnostic::error(Code::OutOfRange, format!("`{}` is {found}", field.name))
        .at(field.span.clone(), format!("wants {wanted}"))
}

fn integer(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// The integer as a float, where the float says the same.
fn exact(integer: i64) -> Option<f64> {
    const LARGEST: i64 = 1 << 53;
    #[expect(clippy::cast_precision_loss, reason = "floats hold every integer up to 2^53")]
    (-LARGEST..=LARGEST).contains(&integer).then_some(integer as f64)
}

fn float(number: &DeFloat<'_>) -> Option<f64> {
    number.as_str().parse().ok().filter(|number: &f64| number.is_finite())
}

/// A number as it is shown: no separators, no exponent.
pub(super) fn number_text(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::Integer(number) => integer(number).map(|number| number.to_string()),
        DeValue::Float(number) => float(number).map(|number| number.to_string()),
        _ => None,
    }
}

/// A TOML date without a time of day.
pub(super) fn calendar_date(datetime: &Datetime) -> Option<PartialDate> {
    let date = datetime.date.filter(|_| datetime.time.is_none() && datetime.offset.is_none())?;
    PartialDate::day(date.year, date.month, date.day)
}
