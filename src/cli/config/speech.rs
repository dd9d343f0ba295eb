//! The language of the program, and how it writes dates and numbers in Arabic.

use crate::decks::{Faults, Field, string, word};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::Lang;
use crate::domain::time::Months;
use crate::ui::text::{Digits, Language};

/// A language that the program speaks.
pub(super) fn ui_lang(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Language> {
    let written = string(field, faults)?;
    let known = Lang::parse(&written).ok().as_ref().and_then(Language::of);
    if known.is_none() {
        // No nearest name here: of two letters any two are near.
        let named = |language: &Language| format!("`{}` ({})", language.tag, language.name);
        let spoken: Vec<String> = Language::all().iter().map(named).collect();
        let fault = Diagnostic::error(Code::UnknownWord, format!("the program does not speak `{written}`"));
        faults.push(fault.at(field.span.clone(), format!("none of {}", spoken.join(", "))));
    }
    known
}

/// Names of months; `auto` leaves them to the locale.
pub(super) fn months(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Months> {
    word(field, &or_auto(Months::ALL.map(|months| (months.name(), Some(months)))), faults)?
}

/// Digits; `auto` leaves them to the locale.
pub(super) fn digits(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Digits> {
    word(field, &or_auto(Digits::ALL.map(|digits| (digits.name(), Some(digits)))), faults)?
}

fn or_auto<T>(named: impl IntoIterator<Item = (&'static str, Option<T>)>) -> Vec<(&'static str, Option<T>)> {
    std::iter::once(("auto", None)).chain(named).collect()
}
