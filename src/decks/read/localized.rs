//! Values written once, or once for each language.

use std::collections::HashSet;

use toml::de::DeValue;

use super::value::{items, string, strings, wrong_type};
use super::{Faults, Field};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Lang, Localized, Text};

/// A text: a string in `lang`, or a table of strings by language that has one in `lang`.
pub(in crate::decks) fn text(field: &Field<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Text> {
    match field.value {
        DeValue::Table(_) => {
            let text = by_language(field, lang, faults, string)?;
            if text.get(lang).is_none() {
                faults.push(missing_language(field, lang));
                return None;
            }
            Some(text)
        }
        DeValue::Array(_) => {
            faults.push(wrong_type(field, "text, or a table of texts by language"));
            None
        }
        _ => string(field, faults).map(|text| Text::one(lang.clone(), text)),
    }
}

/// A text that need not have a form in `lang`: a string in `lang`, or a table of strings by language.
pub(in crate::decks) fn text_of_some(
    field: &Field<'_>,
    lang: &Lang,
    faults: &mut Faults<'_>,
) -> Option<Text> {
    match field.value {
        DeValue::Table(_) => by_language(field, lang, faults, string),
        _ => text(field, lang, faults),
    }
}

/// Lists of texts: an array in `lang`, or a table of arrays by language.
pub(super) fn lists(
    field: &Field<'_>,
    lang: &Lang,
    faults: &mut Faults<'_>,
) -> Option<Localized<Vec<String>>> {
    match field.value {
        DeValue::Array(_) => strings(field, faults).map(|list| Localized::one(lang.clone(), list)),
        DeValue::Table(_) => by_language(field, lang, faults, strings),
        _ => {
            faults.push(wrong_type(field, "an array of texts, or a table of arrays by language"));
            None
        }
    }
}

/// Arrays of anything: an array in `lang`, or a table of arrays by language that has one in `lang`. `wanted` is what an
/// array is called in messages.
pub(super) fn arrays<T>(
    field: &Field<'_>,
    lang: &Lang,
    wanted: &str,
    faults: &mut Faults<'_>,
    read: impl Fn(&Field<'_>, &mut Faults<'_>) -> Option<T>,
) -> Option<Localized<Vec<T>>> {
    let array = |field: &Field<'_>, faults: &mut Faults<'_>| items(field, wanted, faults, &read);
    let DeValue::Table(_) = field.value else {
        return array(field, faults).map(|array| Localized::one(lang.clone(), array));
    };
    let arrays = by_language(field, lang, faults, array)?;
    if arrays.get(lang).is_none() {
        faults.push(missing_language(field, lang));
        return None;
    }
    Some(arrays)
}

/// A table by language tag; `lang` leads, the others follow in the order of the file.
fn by_language<T>(
    field: &Field<'_>,
    lang: &Lang,
    faults: &mut Faults<'_>,
    read: impl Fn(&Field<'_>, &mut Faults<'_>) -> Option<T>,
) -> Option<Localized<T>> {
    let mut found: Vec<(Lang, T)> = Vec::new();
    let mut is_whole = true;
    for mut entry in field.table()?.fields() {
        let tag = language_tag(&entry, found.iter().map(|(lang, _)| lang), faults);
        entry.name = format!("{}.{}", field.name, entry.name).into();
        match (tag, read(&entry, faults)) {
            (Some(tag), Some(value)) => found.push((tag, value)),
            _ => is_whole = false,
        }
    }
    found.sort_by_key(|(tag, _)| tag != lang);
    let collected = Localized::collect(found).filter(|_| is_whole);
    if collected.is_none() && is_whole {
        faults.push(missing_language(field, lang));
    }
    collected
}

fn language_tag<'l>(
    entry: &Field<'_>,
    mut earlier: impl Iterator<Item = &'l Lang>,
    faults: &mut Faults<'_>,
) -> Option<Lang> {
    match Lang::parse(&entry.name) {
        Ok(tag) if earlier.any(|lang| *lang == tag) => {
            let fault =
                Diagnostic::error(Code::BadLanguage, format!("the language `{tag}` stands here twice"));
            faults.push(fault.at(entry.key.clone(), "the case of a tag does not count"));
            None
        }
        Ok(tag) => Some(tag),
        Err(error) => {
            let fault = Diagnostic::error(Code::BadLanguage, error.to_string());
            faults.push(fault.at(entry.key.clone(), "wants a tag such as `en` or `ar`"));
            None
        }
    }
}

fn missing_language(field: &Field<'_>, lang: &Lang) -> Diagnostic {
    let message = format!("`{}` says nothing in the deck's language, `{lang}`", field.name);
    Diagnostic::error(Code::MissingLanguage, message).at(field.span.clone(), format!("has no `{lang}`"))
}

/// The forms with further accepted ones, each once.
///
/// # Errors
/// The language of an accepted form that the answer is not given in.
pub(super) fn merge_forms(
    mut forms: Localized<Vec<String>>,
    accept: &Localized<Vec<String>>,
) -> Result<Localized<Vec<String>>, Lang> {
    for (lang, more) in accept.iter() {
        let mut merged = forms.get(lang).ok_or_else(|| lang.clone())?.clone();
        let mut seen: HashSet<String> = merged.iter().cloned().collect();
        merged.extend(more.iter().filter(|form| seen.insert((*form).clone())).cloned());
        forms = forms.with(lang.clone(), merged);
    }
    Ok(forms)
}
