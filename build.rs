//! Embeds the decks of `decks/` with an index of what a listing shows of them, and the languages of the program.
//!
//! In: `decks/*.toml`. Out: `$OUT_DIR/bundled.rs`, read by `src/decks/bundled.rs`. It takes the decks as they
//! are: a faulty one is told by `quiz check` and by a test, not by a build that fails.
//!
//! In: `src/ui/text/messages/*.ftl`. Out: `$OUT_DIR/languages.rs`, read by `src/ui/text/languages.rs`.
#![expect(clippy::disallowed_methods, reason = "a build script has no other door to files and environment")]
use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

#[path = "src/decks/read/kinds/gaps.rs"]
mod gaps;

const MESSAGES: &str = "src/ui/text/messages";

type Entry<'a> = (&'a str, &'a DeValue<'a>);

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=decks");
    println!("cargo:rerun-if-changed={MESSAGES}");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/decks/read/kinds/gaps.rs");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let mut decks = Vec::new();
    for path in files_in(&root.join("decks"), "toml")? {
        let text = fs::read_to_string(&path)?;
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        decks.push(index(stem, &text));
    }
    decks.sort();
    let mut code = String::from("static DECKS: &[BundledDeck] = &[\n");
    for (_, entry) in decks {
        code.push_str(&entry);
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("bundled.rs"), code)?;
    fs::write(out.join("languages.rs"), languages(&root.join(MESSAGES))?)?;
    Ok(())
}

/// The Rust array of the program's languages: one for each file of messages, which says its own name.
fn languages(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut files = files_in(folder, "ftl")?;
    files.sort();
    let mut code = String::from("static LANGUAGES: &[Language] = &[\n");
    for path in files {
        let tag = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let text = fs::read_to_string(&path)?;
        let name = text.lines().find_map(|line| line.strip_prefix("language-name = "));
        let name = name.ok_or_else(|| format!("{} has no message `language-name`", path.display()))?;
        let file = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{MESSAGES}/{tag}.ftl\")");
        let _ = writeln!(
            code,
            "    Language {{ tag: {tag:?}, name: {name:?}, messages: include_str!({file}) }},"
        );
    }
    code.push_str("];\n");
    Ok(code)
}

fn files_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            files.push(entry?.path());
        }
    }
    files.retain(|path| path.extension().is_some_and(|own| own == extension));
    Ok(files)
}

/// The deck's id and the Rust expression of its index entry.
fn index(stem: &str, text: &str) -> (String, String) {
    let (document, _) = DeTable::parse_recoverable(text);
    let header = document.get_ref();
    let id = string(header, "id").unwrap_or(stem);
    let space = string(header, "space").unwrap_or(id);
    let lang = string(header, "lang").unwrap_or("en").to_ascii_lowercase();
    let mut title = match header.get("title").map(Spanned::get_ref) {
        Some(DeValue::String(title)) => vec![(lang.clone(), title.trim())],
        Some(DeValue::Table(titles)) => in_order(titles)
            .into_iter()
            .filter_map(|(tag, title)| Some((tag.into(), title.as_str()?.trim())))
            .collect(),
        _ => vec![(lang.clone(), id)],
    };
    title.sort_by_key(|(tag, _)| *tag != lang);
    let tags: Vec<_> = items(header, "tags").iter().filter_map(|tag| tag.get_ref().as_str()).collect();
    let cards = items(header, "card").iter().filter_map(|card| card.get_ref().as_table());
    let keys: Vec<_> = cards.flat_map(|card| card_keys(card, space)).collect();

    let mut entry = String::from("    BundledDeck {\n");
    let group = string(header, "group");
    let order = header.get("order").and_then(|order| order.get_ref().as_integer());
    let order = order.and_then(|order| order.as_str().parse::<u32>().ok());
    let path = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/decks/{stem}.toml\")");
    let _ = writeln!(entry, "        id: {id:?},\n        space: {space:?},\n        title: &{title:?},");
    let _ = writeln!(
        entry,
        "        group: {group:?},\n        order: {order:?},\n        tags: &{tags:?},\n        keys: &{keys:?},"
    );
    let _ = writeln!(entry, "        text: include_str!({path}),\n    }},");
    (id.to_owned(), entry)
}

/// The keys of a table's cards: one, one for each way it is asked, or one for each number of a cloze's gaps.
fn card_keys(card: &DeTable<'_>, space: &str) -> Vec<String> {
    let Some(id) = string(card, "id") else { return Vec::new() };
    let text = card.get("cloze").map(Spanned::get_ref).and_then(|cloze| match cloze {
        DeValue::Table(texts) => texts.values().find_map(|text| text.get_ref().as_str()),
        text => text.as_str(),
    });
    let Some(text) = text else {
        let is_asked = |reverse: &DeValue<'_>| !matches!(reverse, DeValue::Boolean(false));
        let reverse = card.get("reverse").map(Spanned::get_ref).is_some_and(is_asked);
        let reverse = reverse.then(|| format!("{space}/{id}:reverse"));
        return std::iter::once(format!("{space}/{id}")).chain(reverse).collect();
    };
    let numbers: BTreeSet<u8> = gaps::parse(text).unwrap_or_default().iter().filter_map(number).collect();
    numbers.into_iter().map(|number| format!("{space}/{id}:{number}")).collect()
}

fn number(segment: &gaps::Segment) -> Option<u8> {
    match segment {
        gaps::Segment::Gap { number, .. } => Some(*number),
        gaps::Segment::Text(_) => None,
    }
}

fn string<'a>(table: &'a DeTable<'_>, key: &str) -> Option<&'a str> {
    table.get(key)?.get_ref().as_str()
}

fn items<'a, 'i>(table: &'a DeTable<'i>, key: &str) -> &'a [Spanned<DeValue<'i>>] {
    table.get(key).and_then(|value| value.get_ref().as_array()).map_or(&[], |array| array)
}

/// The entries of a table in the order of the file.
fn in_order<'a>(table: &'a DeTable<'a>) -> Vec<Entry<'a>> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries.into_iter().map(|(key, value)| (key.get_ref().as_ref(), value.get_ref())).collect()
}
