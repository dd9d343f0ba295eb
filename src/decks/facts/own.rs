//! Cards that are written out below a fact.

use std::collections::HashMap;
use std::ops::Range;

use toml::de::DeValue;

use super::super::read::{self, Faults, Field, Table, wrong_type};
use super::expand::expanded;
use super::fact::Reader;
use crate::diag::{Code, Diagnostic, Lines};
use crate::domain::facts::OwnCard;
use crate::domain::model::NoteId;

/// The ids of all cards that are written out, each with its file and place.
#[derive(Default)]
pub(super) struct CardIds(HashMap<NoteId, (String, Range<usize>)>);

/// Reads the cards below a fact; a faulty one is reported and left out.
pub(super) fn read(
    reader: &Reader<'_>,
    fact: &Table<'_>,
    lines: &Lines<'_>,
    ids: &mut CardIds,
    faults: &mut Faults<'_>,
) -> Vec<OwnCard> {
    let Some(field) = fact.field("card") else { return Vec::new() };
    let DeValue::Array(items) = field.value else {
        faults.push(wrong_type(&field, "an array of tables").hint("write `[[….card]]`, with two brackets"));
        return Vec::new();
    };
    let tables = items.iter().filter_map(|item| {
        let item = field.item(item);
        let table = item.table();
        if table.is_none() {
            faults.push(wrong_type(&item, "a table"));
        }
        table
    });
    let tables: Vec<_> = tables.collect();
    tables.iter().filter_map(|table| read_one(reader, table, lines, ids, faults)).collect()
}

fn read_one(
    reader: &Reader<'_>,
    table: &Table<'_>,
    lines: &Lines<'_>,
    ids: &mut CardIds,
    faults: &mut Faults<'_>,
) -> Option<OwnCard> {
    let before = faults.errors();
    for field in table.fields().iter().filter(|field| ["source", "facts"].contains(&&*field.name)) {
        faults.push(of_the_fact(field));
    }
    table.require("id", faults)?;
    let decks = table.field("decks").map(|field| reader.decks(&field, faults));
    let document = expanded(table, reader, faults)?;
    let line = lines.line(table.span.start);
    let card = Table::new(&document, table.span.clone());
    let notes = read::card(&card, &reader.header.cards, line, faults);
    let id = &notes.first()?.id;
    let place = table.field("id").map_or(table.span.clone(), |field| field.span);
    if let Some((file, first)) = ids.0.get(id) {
        faults.push(duplicate(id, place, file, first.clone(), faults.file()));
        return None;
    }
    ids.0.insert(id.clone(), (faults.file().to_owned(), place));
    // Where its decks could not be read, that was an error.
    (faults.errors() == before).then_some(OwnCard { notes, decks: decks.flatten() })
}

fn of_the_fact(field: &Field<'_>) -> Diagnostic {
    let message = format!("a card below a fact has no `{}` of its own", field.name);
    Diagnostic::error(Code::MisplacedKey, message).at(field.key.clone(), "comes from the fact")
}

fn duplicate(id: &NoteId, place: Range<usize>, file: &str, first: Range<usize>, here: &str) -> Diagnostic {
    let fault = Diagnostic::error(Code::DuplicateId, format!("two cards have the id `{id}`"))
        .at(place, "used again here");
    if file == here {
        fault.see(first, "first used here").hint("give one of them another id")
    } else {
        fault.hint(format!("`{file}` has it too: give one of them another id"))
    }
}
