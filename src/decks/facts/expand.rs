//! Writes out what a card names by id, so that it reads as a deck's card.
//!
//! In: the table of a card below a fact. Out: the same table with `answer`, `accept` and `choices` instead of
//! `person`, `place`, `office` and `among`, every value at the place of the key that it comes from.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::super::read::{Faults, Field, Table, items};
use super::fact::Reader;
use super::names::known_name;
use crate::diag::{Code, Diagnostic};
use crate::domain::facts::Named;
use crate::domain::model::Lang;

/// The sorts of names that a card may have for its answer.
const SORTS: [&str; 3] = ["person", "place", "office"];

/// Keys that a card below a fact has and a deck's card has not.
const OWN_KEYS: [&str; 5] = ["person", "place", "office", "among", "decks"];

/// The card with its names written out; `None` where one of them is unknown.
pub(super) fn expanded<'a>(
    card: &Table<'a>,
    reader: &Reader<'_>,
    faults: &mut Faults<'_>,
) -> Option<DeTable<'a>> {
    let mut table = card.entries().clone();
    let answer = SORTS.into_iter().find_map(|sort| Some((sort, card.field(sort)?)));
    if let Some((sort, field)) = &answer {
        refuse_second_answer(card, field, faults)?;
        let named = name(field, sort, reader, faults)?;
        write_answer(&mut table, sort, &named, field, card, &reader.header.lang);
    }
    if let Some(among) = card.field("among") {
        let Some((sort, _)) = answer else {
            let fault =
                Diagnostic::error(Code::MisplacedKey, "`among` wants a `person`, `place` or `office`");
            faults.push(fault.at(among.key.clone(), "among what?"));
            return None;
        };
        let others =
            items(&among, "an array of ids", faults, |item, faults| name(item, sort, reader, faults))?;
        put(&mut table, "kind", &among.key, DeValue::String("choice".into()));
        let choices = by_language(&others, &among.span, |named, lang| vec![shown(named, lang)]);
        put(&mut table, "choices", &among.key, choices);
    }
    expand_wrong(&mut table, card, reader, faults)?;
    for key in OWN_KEYS {
        table.remove(key);
    }
    Some(table)
}

fn refuse_second_answer(card: &Table<'_>, field: &Field<'_>, faults: &mut Faults<'_>) -> Option<()> {
    let Some(answer) = card.field("answer") else { return Some(()) };
    let message = format!("the card has an `answer` and names a {} as well", field.name);
    let fault = Diagnostic::error(Code::Contradiction, message).at(answer.key.clone(), "one answer");
    faults.push(fault.see(field.key.clone(), "another"));
    None
}

fn name(field: &Field<'_>, sort: &str, reader: &Reader<'_>, faults: &mut Faults<'_>) -> Option<Named> {
    let names = reader.names.of(sort);
    let id = known_name(field, sort, names, faults)?;
    names.get(&id).cloned()
}

fn write_answer<'a>(
    table: &mut DeTable<'a>,
    sort: &str,
    named: &Named,
    field: &Field<'a>,
    card: &Table<'a>,
    lang: &Lang,
) {
    if sort == "person" && card.field("kind").is_none() {
        put(table, "kind", &field.key, DeValue::String("person".into()));
    }
    let mut answer = DeTable::new();
    for (lang, forms) in named.forms.iter() {
        let first = forms.first().cloned().unwrap_or_default();
        put(&mut answer, lang.as_str(), &field.span, DeValue::String(first.into()));
    }
    put(table, "answer", &field.key, DeValue::Table(answer));
    let own = card.field("accept");
    let mut accept = DeTable::new();
    for (tag, forms) in named.forms.iter() {
        let mut all: Vec<Spanned<DeValue<'a>>> =
            forms.iter().skip(1).map(|form| string(form.clone(), &field.span)).collect();
        all.extend(own.as_ref().map(|own| own_forms(own, tag, lang)).unwrap_or_default());
        if !all.is_empty() {
            put(&mut accept, tag.as_str(), &field.span, DeValue::Array(all.into_iter().collect()));
        }
    }
    if !accept.is_empty() {
        put(table, "accept", &field.key, DeValue::Table(accept));
    }
}

/// The forms that the card accepts itself in a language.
fn own_forms<'a>(own: &Field<'a>, tag: &Lang, lead: &Lang) -> Vec<Spanned<DeValue<'a>>> {
    let array = match own.value {
        DeValue::Array(array) if tag == lead => Some(array),
        DeValue::Table(table) => table.get(tag.as_str()).and_then(|value| value.get_ref().as_array()),
        _ => None,
    };
    array.map(|array| array.iter().cloned().collect()).unwrap_or_default()
}

/// `{ person = "id", why = "…" }` in `wrong` becomes `{ answer = …, why = … }`.
fn expand_wrong(
    table: &mut DeTable<'_>,
    card: &Table<'_>,
    reader: &Reader<'_>,
    faults: &mut Faults<'_>,
) -> Option<()> {
    let Some(field) = card.field("wrong") else { return Some(()) };
    let DeValue::Array(array) = field.value else { return Some(()) };
    let Some(DeValue::Array(written)) = table.get_mut("wrong").map(Spanned::get_mut) else { return Some(()) };
    let mut is_known = true;
    for (item, written) in array.iter().zip(written.iter_mut()) {
        let Some(wrong) = field.item(item).table() else { continue };
        for (sort, field) in SORTS.into_iter().filter_map(|sort| Some((sort, wrong.field(sort)?))) {
            let named = name(&field, sort, reader, faults);
            is_known &= named.is_some();
            let (Some(named), DeValue::Table(entries)) = (named, written.get_mut()) else { continue };
            entries.remove(sort);
            let mut answer = DeTable::new();
            for (lang, _) in named.forms.iter() {
                put(&mut answer, lang.as_str(), &field.span, DeValue::String(shown(&named, lang).into()));
            }
            put(entries, "answer", &field.key, DeValue::Table(answer));
        }
    }
    is_known.then_some(())
}

fn by_language<'a>(
    names: &[Named],
    span: &Range<usize>,
    forms: impl Fn(&Named, &Lang) -> Vec<String>,
) -> DeValue<'a> {
    let mut table = DeTable::new();
    let langs: Vec<&Lang> =
        names.first().map(|named| named.forms.iter().map(|(lang, _)| lang).collect()).unwrap_or_default();
    for lang in langs {
        let all = names.iter().flat_map(|named| forms(named, lang));
        let array: DeArray<'a> = all.map(|form| string(form, span)).collect();
        put(&mut table, lang.as_str(), span, DeValue::Array(array));
    }
    DeValue::Table(table)
}

fn shown(named: &Named, lang: &Lang) -> String {
    named.forms.pick(lang).first().cloned().unwrap_or_default()
}

fn string<'a>(text: String, span: &Range<usize>) -> Spanned<DeValue<'a>> {
    Spanned::new(span.clone(), DeValue::String(Cow::Owned(text)))
}

fn put<'a>(table: &mut DeTable<'a>, key: &str, span: &Range<usize>, value: DeValue<'a>) {
    table.insert(Spanned::new(span.clone(), Cow::Owned(key.to_owned())), Spanned::new(span.clone(), value));
}
