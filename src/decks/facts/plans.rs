//! The decks that are to be made.

use super::super::read::{Faults, Table, items, string, strings, text, word};
use super::header::BaseHeader;
use super::{Ids, Source, names};
use crate::domain::facts::{DeckPlan, Takes, Template};
use crate::domain::model::{DeckId, Kind, Text};

const KEYS: &[&str] = &["id", "title", "group", "tags", "kinds", "templates", "takes"];

const TAKES: &[(&str, Takes)] = &[("corrected", Takes::Corrected), ("disputed", Takes::Disputed)];

pub(super) fn read(sources: &mut [Source<'_>], header: &BaseHeader) -> Vec<DeckPlan> {
    let (mut plans, mut ids) = (Vec::new(), Ids::default());
    for file in sources {
        let (document, faults) = (&file.document, &mut file.faults);
        for (table, part) in Source::tables(document, "deck", file.length, faults) {
            faults.enter(part);
            plans.extend(read_one(&table, header, &mut ids, faults));
        }
    }
    plans
}

fn read_one(
    table: &Table<'_>,
    header: &BaseHeader,
    ids: &mut Ids,
    faults: &mut Faults<'_>,
) -> Option<DeckPlan> {
    table.refuse_others(KEYS, faults);
    let id = names::id(table, "decks", ids, faults);
    let title = table.field("title").and_then(|field| text(&field, &header.lang, faults));
    let tags = table.field("tags").and_then(|field| strings(&field, faults)).unwrap_or_default();
    let kinds = table.field("kinds").and_then(|field| {
        let words = Kind::ALL.map(|kind| (kind.name(), kind));
        items(&field, "an array of kinds", faults, |item, faults| word(item, &words, faults))
    });
    let templates = table.field("templates").and_then(|field| all_templates(&field, faults));
    let takes = table.field("takes").and_then(|field| word(&field, TAKES, faults));
    let id = DeckId::parse(&id?).ok()?;
    Some(DeckPlan {
        title: title.unwrap_or_else(|| Text::one(header.lang.clone(), id.to_string())),
        group: table.field("group").and_then(|field| string(&field, faults)),
        tags,
        takes: takes.unwrap_or(Takes::Named),
        kinds: kinds.unwrap_or_default(),
        templates: templates.unwrap_or_default(),
        id,
    })
}

fn all_templates(field: &super::super::read::Field<'_>, faults: &mut Faults<'_>) -> Option<Vec<Template>> {
    let words: Vec<_> = Template::ALL.iter().map(|template| (template.name(), *template)).collect();
    items(field, "an array of templates", faults, |item, faults| word(item, &words, faults))
}
