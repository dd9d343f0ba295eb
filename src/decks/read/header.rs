//! What stands above the cards: which deck it is, and how it wants to be studied.

use std::ops::Range;

use super::localized::text;
use super::settings::{cards_a_day, date_order, language, leniency, retention};
use super::table::refuse;
use super::value::{string, strings, whole_in, wrong_type};
use super::{Faults, Field, Table};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{DeckId, DeckSettings, InvalidName, Lang, Limits, Space, Text};

/// The keys of a header.
pub(super) const KEYS: &[&str] = &[
    "id",
    "title",
    "lang",
    "answer_lang",
    "tags",
    "space",
    "group",
    "order",
    "source",
    "retention",
    "date_order",
    "leniency",
    "limits",
    "card",
];

const ALIASES: &[(&str, &str)] = &[
    ("name", "title"),
    ("language", "lang"),
    ("answer_language", "answer_lang"),
    ("namespace", "space"),
    ("folder", "group"),
    ("position", "order"),
    ("desired_retention", "retention"),
    ("cards", "card"),
    ("note", "card"),
    ("notes", "card"),
];

/// A header as far as it could be read. Without `id` or `space` it is not known where progress belongs.
pub(in crate::decks) struct Header {
    pub(super) id: Option<DeckId>,
    pub(super) space: Option<Space>,
    pub(super) title: Text,
    /// Language of plain strings.
    pub(super) lang: Lang,
    /// Language of plain strings in answers.
    pub(super) answer_lang: Lang,
    pub(super) group: Option<String>,
    pub(super) order: Option<u32>,
    pub(super) tags: Vec<String>,
    pub(super) source: Option<Text>,
    pub(super) settings: DeckSettings,
}

impl Header {
    /// What a card outside a deck file is read with.
    pub(in crate::decks) fn of_lang(lang: Lang) -> Self {
        Self {
            id: None,
            space: None,
            title: Text::one(lang.clone(), String::new()),
            answer_lang: lang.clone(),
            lang,
            group: None,
            order: None,
            tags: Vec::new(),
            source: None,
            settings: DeckSettings::default(),
        }
    }

    /// Reads the entries beside `card`.
    pub(super) fn read(table: &Table<'_>, fallback_id: &str, faults: &mut Faults<'_>) -> Self {
        refuse_unknown_keys(table, faults);
        let lang = table.field("lang").map(|field| language(&field, faults));
        let answer_lang = table.field("answer_lang").map(|field| language(&field, faults));
        let is_readable = lang != Some(None) && answer_lang != Some(None);
        let lang = lang.flatten().unwrap_or_else(Lang::english);
        let answer_lang = answer_lang.flatten().unwrap_or_else(|| lang.clone());

        let id = deck_id(table, fallback_id, faults).filter(|_| is_readable);
        let space = match table.field("space") {
            Some(field) => name(&field, Space::parse, faults),
            None => id.as_ref().map(Space::from),
        };
        let own_title = table.field("title").and_then(|field| text(&field, &lang, faults));
        let named = id.as_ref().map_or(fallback_id, DeckId::as_str);
        Self {
            title: own_title.unwrap_or_else(|| Text::one(lang.clone(), named.to_owned())),
            group: table.field("group").and_then(|field| string(&field, faults)),
            order: table.field("order").and_then(|field| whole_in(&field, (1, 9999), faults)),
            tags: table.field("tags").and_then(|field| strings(&field, faults)).unwrap_or_default(),
            source: table.field("source").and_then(|field| text(&field, &lang, faults)),
            settings: settings(table, faults),
            id,
            space,
            lang,
            answer_lang,
        }
    }
}

fn refuse_unknown_keys(table: &Table<'_>, faults: &mut Faults<'_>) {
    for field in table.fields() {
        if super::card::is_key(&field.name) && !KEYS.contains(&&*field.name) {
            let fault =
                Diagnostic::error(Code::UnknownKey, format!("the deck itself has no `{}`", field.name))
                    .at(field.key.clone(), "stands above the first card");
            faults.push(fault.hint("a card's keys stand below its `[[card]]`"));
        } else if !KEYS.contains(&&*field.name) {
            refuse(&field, KEYS, ALIASES, faults);
        }
    }
}

fn deck_id(table: &Table<'_>, fallback_id: &str, faults: &mut Faults<'_>) -> Option<DeckId> {
    if let Some(field) = table.field("id") {
        return name(&field, DeckId::parse, faults);
    }
    let parsed = DeckId::parse(fallback_id);
    if let Err(error) = &parsed {
        let fault = Diagnostic::error(Code::BadName, format!("the file's name gives no deck id: {error}"));
        faults.push(fault.hint("rename the file, or write `id = \"…\"` above the first card"));
    }
    parsed.ok()
}

/// A name that progress hangs on.
pub(in crate::decks) fn name<T>(
    field: &Field<'_>,
    parse: impl Fn(&str) -> Result<T, InvalidName>,
    faults: &mut Faults<'_>,
) -> Option<T> {
    let written = string(field, faults)?;
    let what = if field.name == "space" { "a space" } else { "an id" };
    name_at(&written, field.span.clone(), what, parse, faults)
}

/// A name that stands at a place: a value, or a key.
pub(crate) fn name_at<T>(
    written: &str,
    place: Range<usize>,
    what: &str,
    parse: impl Fn(&str) -> Result<T, InvalidName>,
    faults: &mut Faults<'_>,
) -> Option<T> {
    let parsed = parse(written);
    if parsed.is_err() {
        let fault = Diagnostic::error(Code::BadName, format!("`{written}` cannot be {what}"))
            .at(place, "wants letters, digits, `-`, `_` and `.`, a letter or digit first");
        faults.push(match crate::decks::slug::slug(written) {
            Some(slug) => fault.hint(format!("`{slug}` would do")),
            None => fault,
        });
    }
    parsed.ok()
}

fn settings(table: &Table<'_>, faults: &mut Faults<'_>) -> DeckSettings {
    DeckSettings {
        retention: table.field("retention").and_then(|field| retention(&field, faults)),
        date_order: table.field("date_order").and_then(|field| date_order(&field, faults)),
        leniency: table.field("leniency").and_then(|field| leniency(&field, faults)),
        limits: table.field("limits").map(|field| limits(&field, faults)).unwrap_or_default(),
    }
}

fn limits(field: &Field<'_>, faults: &mut Faults<'_>) -> Limits {
    let Some(table) = field.table() else {
        faults.push(wrong_type(field, "a table").hint("write `limits = { new = 10, reviews = 200 }`"));
        return Limits::default();
    };
    table.refuse_others(&["new", "reviews"], faults);
    let mut limit = |key| table.field(key).and_then(|field| cards_a_day(&field, faults));
    Limits { new: limit("new"), reviews: limit("reviews") }
}
