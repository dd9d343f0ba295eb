//! People, offices and places.

use std::collections::BTreeMap;

use super::super::read::{Faults, Field, Table, boolean, forms, name_at, string};
use super::header::BaseHeader;
use super::{Ids, Source};
use crate::diag::{Code, Diagnostic, nearest};
use crate::domain::facts::{Named, Names};
use crate::domain::model::NoteId;

/// The names of a base.
#[derive(Default)]
pub(super) struct AllNames {
    pub(super) people: Names,
    pub(super) offices: Names,
    pub(super) places: Names,
}

impl AllNames {
    pub(super) fn all(&self) -> impl Iterator<Item = &Named> {
        self.people.values().chain(self.offices.values()).chain(self.places.values())
    }

    /// The names of one sort: `person`, `office` or `place`.
    pub(super) fn of(&self, sort: &str) -> &Names {
        match sort {
            "person" => &self.people,
            "office" => &self.offices,
            _ => &self.places,
        }
    }
}

pub(super) fn read(sources: &mut [Source<'_>], header: &BaseHeader) -> AllNames {
    let mut sort = |table: &str, what: &str| {
        let (mut names, mut ids) = (BTreeMap::new(), Ids::default());
        for file in sources.iter_mut() {
            let (document, faults) = (&file.document, &mut file.faults);
            for (entry, part) in Source::tables(document, table, file.length, faults) {
                faults.enter(part);
                let read = read_one(&entry, table, header, what, &mut ids, faults);
                names.extend(read.map(|named| (named.id.clone(), named)));
            }
        }
        names
    };
    AllNames {
        people: sort("person", "people"),
        offices: sort("office", "offices"),
        places: sort("place", "places"),
    }
}

fn read_one(
    table: &Table<'_>,
    sort: &str,
    header: &BaseHeader,
    what: &str,
    ids: &mut Ids,
    faults: &mut Faults<'_>,
) -> Option<Named> {
    let keys: &[&str] = match sort {
        "person" => &["id", "name", "accept", "circle", "feminine"],
        _ => &["id", "name", "accept", "circle"],
    };
    table.refuse_others(keys, faults);
    let id = id(table, what, ids, faults);
    let forms = forms(table, "name", &header.lang, faults);
    let circle = table.field("circle").and_then(|field| string(&field, faults));
    let is_feminine = table.field("feminine").and_then(|field| boolean(&field, faults)).unwrap_or(false);
    Some(Named { id: id?, forms: forms?, circle, is_feminine })
}

/// The id of a table, which no other of its sort may have.
pub(super) fn id(table: &Table<'_>, what: &str, ids: &mut Ids, faults: &mut Faults<'_>) -> Option<String> {
    let field = table.require("id", faults)?;
    let written = string(&field, faults)?;
    name_at(&written, field.span.clone(), "an id", NoteId::parse, faults)?;
    let file = faults.file().to_owned();
    ids.take(&written, what, field.span, &file, faults).then_some(written)
}

/// The id of a name that the base has, under a key.
pub(super) fn known_name(
    field: &Field<'_>,
    sort: &str,
    names: &Names,
    faults: &mut Faults<'_>,
) -> Option<String> {
    let id = string(field, faults)?;
    if names.contains_key(&id) {
        return Some(id);
    }
    let fault = Diagnostic::error(Code::UnknownName, format!("no {sort} of the base has the id `{id}`"))
        .at(field.span.clone(), "names nobody and nothing");
    faults.push(match nearest(&id, names.keys().map(String::as_str)) {
        Some(near) => fault.hint(format!("did you mean `{near}`?")),
        None => fault.hint(format!("write a `[[{sort}]]` with this `id` and a `name`")),
    });
    None
}
