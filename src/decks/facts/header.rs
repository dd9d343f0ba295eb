//! What stands above the tables of the files: once for the base, and the section of each file.

use std::ops::Range;

use super::super::read::{Faults, Field, Header, Table, language, name, refuse, text};
use super::Source;
use crate::diag::{Code, Diagnostic};
use crate::domain::facts::{DeckPlan, Fact, FactBase};
use crate::domain::model::{Lang, Space, Text};

use super::names::AllNames;

/// The keys above the first table, and the tables.
const KEYS: &[&str] = &[
    "section", "lang", "space", "source", "person", "office", "place", "deck", "event", "tenure", "role",
    "term", "figure", "outcome", "cause", "sequence", "pairing",
];

const ALIASES: &[(&str, &str)] = &[
    ("title", "section"),
    ("chapter", "section"),
    ("language", "lang"),
    ("people", "person"),
    ("persons", "person"),
    ("offices", "office"),
    ("places", "place"),
    ("decks", "deck"),
    ("events", "event"),
    ("number", "figure"),
    ("card", "event"),
];

/// What the files say of the whole base.
pub(super) struct BaseHeader {
    pub(super) lang: Lang,
    pub(super) space: Option<Space>,
    pub(super) source: Option<Text>,
    /// Per file, the part of the source it is about.
    pub(super) sections: Vec<Option<Text>>,
    /// What a card below a fact is read with.
    pub(super) cards: Header,
}

impl BaseHeader {
    pub(super) fn read(sources: &mut [Source<'_>]) -> Self {
        let lang = once(sources, "lang", language).unwrap_or_else(Lang::english);
        let space = once(sources, "space", |field, faults| name(field, Space::parse, faults));
        let source = once(sources, "source", |field, faults| text(field, &lang, faults));
        let mut sections = Vec::with_capacity(sources.len());
        for file in sources {
            let root = Table::root(&file.document);
            refuse_unknown_keys(&root, &mut file.faults);
            let section = root.field("section");
            sections.push(section.and_then(|field| text(&field, &lang, &mut file.faults)));
        }
        let cards = Header::of_lang(lang.clone());
        Self { lang, space, source, sections, cards }
    }

    pub(super) fn base(self, names: AllNames, facts: Vec<Fact>, decks: Vec<DeckPlan>) -> FactBase {
        let langs = langs(&self.lang, &names, &facts);
        let AllNames { people, offices, places } = names;
        let (lang, space, source) = (self.lang, self.space, self.source);
        FactBase { lang, langs, space, source, people, offices, places, facts, decks }
    }
}

/// The value of a key that one file of the base may have.
fn once<T>(
    sources: &mut [Source<'_>],
    key: &str,
    read: impl Fn(&Field<'_>, &mut Faults<'_>) -> Option<T>,
) -> Option<T> {
    let mut found: Option<Option<T>> = None;
    for file in sources {
        let Some(field) = Table::root(&file.document).field(key) else { continue };
        if found.is_some() {
            file.faults.push(again(key, field.key.clone()));
        } else {
            found = Some(read(&field, &mut file.faults));
        }
    }
    found.flatten()
}

fn again(key: &str, place: Range<usize>) -> Diagnostic {
    Diagnostic::error(Code::DuplicateId, format!("the base says `{key}` twice"))
        .at(place, "said in another file too")
        .hint("say it once, in the file that names the decks")
}

fn refuse_unknown_keys(root: &Table<'_>, faults: &mut Faults<'_>) {
    for field in root.fields() {
        if !KEYS.contains(&&*field.name) {
            refuse(&field, KEYS, ALIASES, faults);
        }
    }
}

/// The languages of names and statements, that of plain strings first, the others by tag.
fn langs(lead: &Lang, names: &AllNames, facts: &[Fact]) -> Vec<Lang> {
    let of_names = names.all().flat_map(|named| named.forms.iter().map(|(lang, _)| lang));
    let statements = facts.iter().filter_map(|fact| fact.statement.as_ref());
    let of_facts = statements.flat_map(|statement| statement.iter().map(|(lang, _)| lang));
    let mut langs: Vec<Lang> = of_names.chain(of_facts).filter(|lang| *lang != lead).cloned().collect();
    langs.sort();
    langs.dedup();
    langs.insert(0, lead.clone());
    langs
}
