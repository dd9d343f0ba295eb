//! The facts: what all kinds have in common.

use super::super::read::{
    Faults, Field, Table, date, items, number, refuse, string, strings, text, whole_in, word, wrong_type,
};
use super::header::BaseHeader;
use super::names::{self, AllNames};
use super::{Ids, Source, kinds, own};
use crate::diag::{Code, Diagnostic, Lines, nearest};
use crate::domain::facts::{
    Citation, DeckPlan, Fact, Printed, Standing, Template, What, Written, templates_of,
};
use crate::domain::model::DeckId;

/// The tables of facts.
pub(super) const TABLES: [&str; 9] =
    ["event", "tenure", "role", "term", "figure", "outcome", "cause", "sequence", "pairing"];

/// The keys that facts of every kind have.
const KEYS: &[&str] = &[
    "id",
    "importance",
    "paragraph",
    "line",
    "decks",
    "statement",
    "explain",
    "ask",
    "reference",
    "corrected",
    "disputed",
    "inferred",
    "mentions",
    "tags",
    "card",
];

const ALIASES: &[(&str, &str)] = &[
    ("note", "explain"),
    ("notes", "explain"),
    ("deck", "decks"),
    ("cards", "card"),
    ("refs", "reference"),
    ("references", "reference"),
    ("templates", "ask"),
    ("error", "corrected"),
];

/// What facts are read with.
pub(super) struct Reader<'a> {
    pub(super) header: &'a BaseHeader,
    pub(super) names: &'a AllNames,
    plans: &'a [DeckPlan],
}

/// Which table of which file a fact is.
#[derive(Clone, Copy)]
struct Place<'l> {
    name: &'static str,
    written: Written,
    lines: &'l Lines<'l>,
}

pub(super) fn read(
    sources: &mut [Source<'_>],
    header: &BaseHeader,
    names: &AllNames,
    plans: &[DeckPlan],
) -> Vec<Fact> {
    let reader = Reader { header, names, plans };
    let (mut facts, mut ids, mut cards) = (Vec::new(), Ids::default(), own::CardIds::default());
    for (number, file) in sources.iter_mut().enumerate() {
        let (document, faults) = (&file.document, &mut file.faults);
        let lines = Lines::new(faults.text());
        let mut tables = Vec::new();
        for name in TABLES {
            let of_kind = Source::tables(document, name, file.length, faults);
            tables.extend(of_kind.into_iter().map(|(table, part)| (name, table, part)));
        }
        // Facts of all kinds stand in one order, that of the file.
        tables.sort_by_key(|(_, table, _)| table.span.start);
        for (name, table, part) in tables {
            faults.enter(part);
            let written = Written { file: number, line: lines.line(table.span.start) };
            let place = Place { name, written, lines: &lines };
            facts.extend(reader.fact(&place, &table, &mut ids, &mut cards, faults));
        }
    }
    facts
}

impl Reader<'_> {
    fn fact(
        &self,
        place: &Place<'_>,
        table: &Table<'_>,
        ids: &mut Ids,
        cards: &mut own::CardIds,
        faults: &mut Faults<'_>,
    ) -> Option<Fact> {
        let Place { name, written, lines } = *place;
        refuse_unknown_keys(name, table, faults);
        let id = names::id(table, "facts", ids, faults);
        let what = kinds::read(self, name, table, faults);
        let is_set = matches!(what, Some(What::Sequence(_) | What::Pairing(_)));
        let mut needed = |key| if is_set { table.field(key) } else { table.require(key, faults) };
        let (statement, paragraph, line) = (needed("statement"), needed("paragraph"), needed("line"));
        let importance =
            table.require("importance", faults).and_then(|field| whole_in(&field, (1, 3), faults));
        let mut number =
            |field: Option<Field<'_>>| field.and_then(|field| whole_in(&field, (1, 1_000_000), faults));
        let (paragraph, line) = (number(paragraph), number(line));
        let mut say = |key: &str| table.field(key).and_then(|field| text(&field, &self.header.lang, faults));
        let (explain, reference) = (say("explain"), say("reference"));
        let statement = statement.and_then(|field| text(&field, &self.header.lang, faults));
        let standing = self.standing(table, reference.is_some(), faults);
        let ask = table.field("ask").and_then(|field| asked(&field, name, faults));
        let decks = table.field("decks").and_then(|field| self.decks(&field, faults));
        let inferred = table.field("inferred").and_then(|field| string(&field, faults));
        let mut words = |key| table.field(key).and_then(|field| strings(&field, faults)).unwrap_or_default();
        let (mentions, tags) = (words("mentions"), words("tags"));
        let id = id?;
        let own = own::read(self, table, lines, cards, faults);
        Some(Fact {
            id,
            what: what?,
            importance: u8::try_from(importance?).ok()?,
            citation: Citation {
                section: self.header.sections.get(written.file).cloned().flatten(),
                paragraph,
                line,
            },
            decks: decks.unwrap_or_default(),
            statement,
            explain,
            ask: ask.unwrap_or_default(),
            reference,
            standing,
            inferred,
            mentions,
            tags,
            cards: own,
            written,
        })
    }

    /// The ids of decks that the base has.
    pub(super) fn decks(&self, field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Vec<DeckId>> {
        items(field, "an array of deck ids", faults, |item, faults| {
            let id = string(item, faults)?;
            if let Some(plan) = self.plans.iter().find(|plan| plan.id.as_str() == id) {
                return Some(plan.id.clone());
            }
            let fault = Diagnostic::error(Code::UnknownName, format!("the base has no deck `{id}`"))
                .at(item.span.clone(), "names no deck");
            faults.push(match nearest(&id, self.plans.iter().map(|plan| plan.id.as_str())) {
                Some(near) => fault.hint(format!("did you mean `{near}`?")),
                None => fault.hint("write a `[[deck]]` with this `id` and a `title`"),
            });
            None
        })
    }

    fn standing(&self, table: &Table<'_>, has_reference: bool, faults: &mut Faults<'_>) -> Standing {
        let (corrected, disputed) = (table.field("corrected"), table.field("disputed"));
        if let (Some(field), false) = (corrected.as_ref().or(disputed.as_ref()), has_reference) {
            let message = format!("a fact that is {} wants a `reference`", field.name);
            let fault = Diagnostic::error(Code::MissingReference, message);
            faults.push(fault.at(field.key.clone(), "says who is right, but not who says so"));
        }
        if let (Some(_), Some(field)) = (&corrected, &disputed) {
            let message = "a fact is either `corrected` or `disputed`";
            faults.push(Diagnostic::error(Code::MisplacedKey, message).at(field.key.clone(), "is both"));
        }
        let standing = match (corrected, disputed) {
            (Some(field), _) => self.corrected(&field, faults),
            (None, Some(field)) => self.disputed(&field, faults),
            (None, None) => Some(Standing::AsStated),
        };
        standing.unwrap_or(Standing::AsStated)
    }

    fn disputed(&self, field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Standing> {
        let table = inner(field, &["note"], faults)?;
        let note = table.require("note", faults)?;
        Some(Standing::Disputed { note: text(&note, &self.header.lang, faults)? })
    }

    fn corrected(&self, field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Standing> {
        let table = inner(field, &["date", "number", "person", "place", "text", "note"], faults)?;
        let note = table.require("note", faults).and_then(|note| text(&note, &self.header.lang, faults));
        let mut values = table.fields().into_iter().filter(|field| field.name != "note");
        let printed = values.next();
        if let Some(second) = values.next() {
            let message = "`corrected` says twice what the source prints";
            let fault = Diagnostic::error(Code::MisplacedKey, message).at(second.key.clone(), "said again");
            faults.push(fault.hint("name the one value that it gets wrong, and the rest in the `note`"));
        }
        let printed = printed.and_then(|field| match &*field.name {
            "date" => date(&field, faults).map(Printed::Date),
            "number" => number(&field, faults).map(Printed::Number),
            "person" => names::known_name(&field, "person", &self.names.people, faults).map(Printed::Person),
            "place" => names::known_name(&field, "place", &self.names.places, faults).map(Printed::Place),
            "text" => text(&field, &self.header.lang, faults).map(Printed::Text),
            _ => None,
        });
        Some(Standing::Corrected { printed, note: note? })
    }
}

/// The table of `corrected` or `disputed`.
fn inner<'d>(field: &Field<'d>, keys: &[&str], faults: &mut Faults<'_>) -> Option<Table<'d>> {
    let Some(table) = field.table() else {
        let wrong = wrong_type(field, "a table");
        faults.push(wrong.hint(format!("write `{} = {{ note = \"…\" }}`", field.name)));
        return None;
    };
    table.refuse_others(keys, faults);
    Some(table)
}

/// The templates of `ask`, which are those of the kind.
fn asked(field: &Field<'_>, table: &str, faults: &mut Faults<'_>) -> Option<Vec<Template>> {
    let words: Vec<_> = templates_of(table).iter().map(|template| (template.name(), *template)).collect();
    items(field, "an array of templates", faults, |item, faults| word(item, &words, faults))
}

fn refuse_unknown_keys(name: &str, table: &Table<'_>, faults: &mut Faults<'_>) {
    let own = kinds::keys(name);
    for field in table.fields() {
        let key = &&*field.name;
        if KEYS.contains(key) || own.contains(key) {
            continue;
        }
        let homes: Vec<&str> = TABLES.into_iter().filter(|table| kinds::keys(table).contains(key)).collect();
        if homes.is_empty() {
            refuse(&field, &[KEYS, own].concat(), ALIASES, faults);
        } else {
            let fault = Diagnostic::error(Code::MisplacedKey, format!("`[[{name}]]` has no `{key}`"))
                .at(field.key.clone(), "means nothing here");
            faults.push(fault.hint(format!("`[[{}]]` has it", homes.join("]]`, `[["))));
        }
    }
}
