//! Reads a deck from its text: every fault in one pass, every good card kept.
//!
//! In: the text of a file. Out: a [`Deck`] and what is wrong with the file. Never here: where the file lies,
//! other decks. A new kind of card is a file in `kinds/` and a line in its table.

mod asked;
mod card;
mod faults;
mod header;
mod kinds;
mod localized;
mod prose;
mod settings;
mod syntax;
mod table;
mod value;
mod wrong;

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::diag::{Code, Diagnostic, Lines};
use crate::domain::model::{Card, Deck, Note};

pub(crate) use faults::Faults;
pub(super) use faults::shorten;
pub(crate) use header::name_at;
pub(super) use header::{Header, name};
pub(super) use kinds::{accept_more, date, forms, quantity};
pub(super) use localized::{text, text_of_some};
pub(crate) use settings::{cards_a_day, date_order, language, leniency, retention, share};
pub(crate) use syntax::open;
pub(super) use table::refuse;
pub(crate) use table::{Field, Table};
pub(crate) use value::{boolean, items, one_or_items, string, text_or_number, whole_in, word, wrong_type};
pub(super) use value::{number, strings};

/// Reads a deck. The id is `fallback_id` (the file's stem) unless the header names another.
///
/// The deck holds the cards without errors; it is `None` where the header leaves open which deck it is or in
/// which language. Whether an error stops anything is the caller's decision. The diagnostics are in the order
/// of the text, at most a thousand and how many more there are.
pub fn read(text: &str, file_name: &str, fallback_id: &str) -> (Option<Deck>, Vec<Diagnostic>) {
    let reading = read_spanned(text, file_name, fallback_id);
    (reading.deck, shorten(reading.diagnostics))
}

/// A deck with the places of its cards.
pub(super) struct Reading {
    pub(super) deck: Option<Deck>,
    /// Where each card of the deck stands: its `[[card]]`, or its braces; cards of one table at one place.
    pub(super) places: Vec<Range<usize>>,
    /// Whether the header names a space.
    pub(super) names_space: bool,
    /// All that is wrong with the file, in the order of the text.
    pub(super) diagnostics: Vec<Diagnostic>,
}

pub(super) fn read_spanned(text: &str, file_name: &str, fallback_id: &str) -> Reading {
    let mut spare = String::new();
    let (document, mut faults) = open(text, file_name, &mut spare);

    let tables = card_tables(&document, &mut faults);
    let first = tables.first().map_or(text.len(), |table| table.span.start);
    faults.enter(0..first);
    let root = Table::root(&document);
    let header = Header::read(&root, fallback_id, &mut faults);

    let (notes, places) = read_notes(text, &tables, &header, &mut faults);
    if tables.is_empty() && faults.errors() == 0 {
        let fault = Diagnostic::error(Code::NoCards, "the deck has no cards");
        faults.push(fault.hint("write a `[[card]]` with a `question` and an `answer`"));
    }
    let names_space = root.field("space").is_some();
    Reading { deck: deck(header, notes), places, names_space, diagnostics: faults.all() }
}

/// Reads one `[[card]]` that stands outside a deck file: the notes it makes, none where anything about it is wrong.
pub(super) fn card(table: &Table<'_>, header: &Header, line: usize, faults: &mut Faults<'_>) -> Vec<Note> {
    card::read(table, header, line, &mut card::Ids::default(), faults)
}

/// The tables under `card`, in the order of the file.
fn card_tables<'a>(document: &'a DeTable<'a>, faults: &mut Faults<'_>) -> Vec<Table<'a>> {
    let Some(field) = Table::root(document).field("card") else { return Vec::new() };
    let DeValue::Array(items) = field.value else {
        faults.push(wrong_type(&field, "an array of tables").hint("write `[[card]]`, with two brackets"));
        return Vec::new();
    };
    let mut tables = Vec::with_capacity(items.len());
    for item in items {
        let item = field.item(item);
        match item.table() {
            Some(table) => tables.push(table),
            None => faults.push(wrong_type(&item, "a table").hint("a card has keys of its own")),
        }
    }
    tables
}

fn read_notes(
    text: &str,
    tables: &[Table<'_>],
    header: &Header,
    faults: &mut Faults<'_>,
) -> (Vec<Note>, Vec<Range<usize>>) {
    let lines = Lines::new(text);
    let mut ids = card::Ids::default();
    let ends = tables.iter().skip(1).map(|next| next.span.start).chain([text.len()]);
    let mut read = Vec::with_capacity(tables.len());
    for (table, end) in tables.iter().zip(ends) {
        let is_whole = faults.enter(table.span.start..end);
        let line = lines.line(table.span.start);
        let notes = card::read(table, header, line, &mut ids, faults);
        if is_whole {
            read.extend(notes.into_iter().map(|note| (note, table.span.clone())));
        }
    }
    read.into_iter().unzip()
}

fn deck(header: Header, notes: Vec<Note>) -> Option<Deck> {
    let (id, space) = (header.id?, header.space?);
    let cards = notes.into_iter().map(|note| Card::new(id.clone(), &space, note)).collect();
    let title = header.title;
    Some(Deck {
        id,
        space,
        title,
        lang: header.lang,
        group: header.group,
        order: header.order,
        tags: header.tags,
        source: header.source,
        settings: header.settings,
        cards,
    })
}
