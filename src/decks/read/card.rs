//! One `[[card]]`: its id, its question, and what is to be said about it.

use std::collections::HashMap;
use std::ops::Range;

use super::asked::Asked;
use super::header::{self, Header};
use super::localized::text;
use super::table::refuse;
use super::value::{strings, whole_in};
use super::{Faults, Field, Table, kinds, wrong};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Kind, Note, NoteId, Side, Text};

/// The keys that cards of every kind have.
const KEYS: &[&str] = &["id", "kind", "explain", "source", "tags", "facts", "importance"];

const ALIASES: &[(&str, &str)] = &[
    ("prompt", "question"),
    ("q", "question"),
    ("front", "question"),
    ("a", "answer"),
    ("back", "answer"),
    ("correct", "answer"),
    ("note", "explain"),
    ("notes", "explain"),
    ("explanation", "explain"),
    ("comment", "explain"),
    ("gaps", "cloze"),
    ("items", "answer"),
    ("match", "pairs"),
    ("options", "choices"),
    ("distractors", "choices"),
    ("alternatives", "accept"),
    ("aliases", "accept"),
    ("type", "kind"),
    ("sequence", "order"),
    ("ref", "source"),
    ("reference", "source"),
    ("priority", "importance"),
];

/// Whether cards of some kind have such a key.
pub(super) fn is_key(name: &str) -> bool {
    KEYS.contains(&name) || kinds::ALL_KEYS.contains(&name)
}

/// The ids used so far in a file, with the places that use them.
#[derive(Default)]
pub(super) struct Ids(HashMap<NoteId, Range<usize>>);

/// Reads a card's table: one note, or one for each of its sides; none when anything about it is wrong.
pub(super) fn read(
    card: &Table<'_>,
    header: &Header,
    line: usize,
    ids: &mut Ids,
    faults: &mut Faults<'_>,
) -> Vec<Note> {
    let before = faults.errors();
    let notes = notes(card, header, line, ids, faults).unwrap_or_default();
    if faults.errors() == before { notes } else { Vec::new() }
}

fn notes(
    card: &Table<'_>,
    header: &Header,
    line: usize,
    ids: &mut Ids,
    faults: &mut Faults<'_>,
) -> Option<Vec<Note>> {
    let kind = kinds::kind_of(card, faults);
    refuse_unknown_keys(card, kind, faults);
    let asked = Asked::read(card, kind, header, faults);
    let id = read_id(card, asked.wording().as_ref(), header, ids, faults);
    let wrong = card.field("wrong").map(|field| wrong::read(&field, asked.answer(), header, faults));
    let mut optional_text = |key| card.field(key).and_then(|field| text(&field, &header.lang, faults));
    let (explain, own_source) = (optional_text("explain"), optional_text("source"));
    let event = optional_text("event");
    let mut words = |key| card.field(key).and_then(|field| strings(&field, faults)).unwrap_or_default();
    let (tags, facts) = (words("tags"), words("facts"));
    let importance = card.field("importance").and_then(|field| whole_in(&field, (1, 3), faults));
    let importance = importance.and_then(|importance| u8::try_from(importance).ok());
    let (id, wrong) = (id?, wrong.unwrap_or(Some(Vec::new()))?);
    let source = source(header.source.as_ref(), own_source);

    let note = |(side, question, answer)| Note {
        id: id.clone(),
        side,
        question,
        answer,
        event: event.clone(),
        // They answer the question as it is written.
        wrong: if side == Some(Side::Reverse) { Vec::new() } else { wrong.clone() },
        explain: explain.clone(),
        source: source.clone(),
        tags: tags.clone(),
        facts: facts.clone(),
        importance,
        line,
    };
    Some(asked.sides()?.into_iter().map(note).collect())
}

fn refuse_unknown_keys(card: &Table<'_>, kind: Option<Kind>, faults: &mut Faults<'_>) {
    let own = kind.map_or(kinds::ALL_KEYS, kinds::keys);
    for field in card.fields() {
        let name = &*field.name;
        match kind {
            _ if KEYS.contains(&name) || own.contains(&name) => {}
            Some(kind) if is_key(name) => faults.push(kinds::misplaced(kind, &field)),
            _ if header::KEYS.contains(&name) => faults.push(of_the_deck(&field)),
            _ => refuse(&field, &[KEYS, kinds::ALL_KEYS].concat(), ALIASES, faults),
        }
    }
}

fn of_the_deck(field: &Field<'_>) -> Diagnostic {
    Diagnostic::error(Code::UnknownKey, format!("a card has no `{}`", field.name))
        .at(field.key.clone(), "belongs to the deck")
        .hint("the deck's keys stand above the first `[[card]]`")
}

/// The id that is written, or else the one of the wording; reported when another card of the file has it.
fn read_id(
    card: &Table<'_>,
    question: Option<&Text>,
    header: &Header,
    ids: &mut Ids,
    faults: &mut Faults<'_>,
) -> Option<NoteId> {
    let (id, place) = if let Some(field) = card.field("id") {
        (header::name(&field, NoteId::parse, faults)?, field.span)
    } else {
        let wording = question?.pick(&header.lang);
        let place = card.field("question").or_else(|| card.field("cloze"));
        let place = place.map_or(card.span.clone(), |field| field.span);
        (NoteId::of_wording(wording), place)
    };
    if let Some(first) = ids.0.get(&id) {
        faults.push(duplicate(&id, place, first.clone()));
        return None;
    }
    if id.is_wording() {
        let fault =
            Diagnostic::warning(Code::NoId, "the card has no `id`: its progress hangs on its wording");
        faults.push(fault.at(card.span.clone(), "has no `id`").hint("`quiz check --fix` writes one"));
    }
    ids.0.insert(id.clone(), place);
    Some(id)
}

fn duplicate(id: &NoteId, place: Range<usize>, first: Range<usize>) -> Diagnostic {
    let (message, hint) = if id.is_wording() {
        ("two cards without an `id` ask the same".to_owned(), "give each an `id`")
    } else {
        (format!("two cards have the id `{id}`"), "give one of them another id")
    };
    Diagnostic::error(Code::DuplicateId, message)
        .at(place, "used again here")
        .see(first, "first used here")
        .hint(hint)
}

/// The deck's source and the card's own, as one line in every language that either has.
fn source(deck: Option<&Text>, own: Option<Text>) -> Option<Text> {
    match (deck, own) {
        (Some(deck), Some(own)) => {
            let langs = deck.iter().chain(own.iter()).map(|(lang, _)| lang.clone());
            let joined = langs.map(|lang| {
                let line = format!("{} · {}", deck.pick(&lang), own.pick(&lang));
                (lang, line)
            });
            Text::collect(joined)
        }
        (deck, own) => own.or_else(|| deck.cloned()),
    }
}
