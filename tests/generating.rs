//! `quiz generate`: decks out of facts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use support::Home;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The `[[card]]` tables of a deck file by their ids.
fn cards(text: &str) -> BTreeMap<String, String> {
    let tables = text.split("\n[[card]]\n").skip(1);
    let id = |table: &str| table.lines().next().unwrap().trim_start_matches("id = ").to_owned();
    tables.map(|table| (id(table), table.to_owned())).collect()
}

/// The files of a folder by name.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// A home with the facts of the shipped decks.
fn with_shipped_facts() -> Home {
    let home = Home::new();
    for (name, text) in files(&root().join("decks/facts")) {
        home.write(&format!("base/{name}"), &text);
    }
    home
}

fn with_rivers() -> Home {
    let home = Home::new();
    home.write("rivers.toml", &std::fs::read_to_string(root().join("tests/facts/rivers.toml")).unwrap());
    home
}

#[test]
fn the_shipped_decks_are_what_their_facts_give() {
    let home = Home::new();
    let facts = root().join("decks/facts");
    let run =
        home.quiz(&format!("generate {} --out {} --check", facts.display(), root().join("decks").display()));
    assert_eq!(run.code, Some(0), "{run}");
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let home = with_shipped_facts();
    assert_eq!(home.quiz("generate base --out one").code, Some(0));
    assert_eq!(home.quiz("generate base --out two").code, Some(0));
    assert_eq!(files(&home.path().join("one")), files(&home.path().join("two")));
    let again = home.quiz("generate base --out one");
    assert_eq!(again.stdout.lines().count(), 1, "nothing is written: {again}");
}

#[test]
fn another_spelling_of_a_name_changes_the_cards_that_use_it_and_no_id() {
    let home = with_shipped_facts();
    home.quiz("generate base --out before");
    let people = home.read("base/people.toml");
    home.write(
        "base/people.toml",
        &people.replace("en = \"Lazar Kaganovich\"", "en = \"Lazar Kaganowitsch\""),
    );
    home.quiz("generate base --out after");
    let (before, after) = (files(&home.path().join("before")), files(&home.path().join("after")));
    let mut changed = 0;
    for (name, text) in &before {
        let (old, new) = (cards(text), cards(&after[name]));
        assert!(old.keys().eq(new.keys()), "{name}");
        for (id, card) in &old {
            if new[id] != *card {
                assert!(card.contains("Lazar Kaganovich"), "{name}/{id}");
                changed += 1;
            }
        }
    }
    assert!(changed > 0);
}

#[test]
fn a_fact_that_changes_changes_its_own_cards() {
    let home = with_rivers();
    home.quiz("generate rivers.toml --out before");
    let text = home.read("rivers.toml");
    home.write("rivers.toml", &text.replace("Two brooks meet", "The Brigach and the Breg meet"));
    home.quiz("generate rivers.toml --out after");
    let (before, after) = (cards(&home.read("before/rivers.toml")), cards(&home.read("after/rivers.toml")));
    let changed: Vec<&String> = before.keys().filter(|id| before[*id] != after[*id]).collect();
    assert_eq!(changed, ["\"danube-begins-where\"", "\"danube-begins-where-choice\""]);
}

#[test]
fn a_small_base_of_one_language_gives_a_deck_that_is_sound_and_plays() {
    let home = with_rivers();
    insta::assert_snapshot!("rivers_generated", home.quiz("generate rivers.toml --out decks"));
    insta::assert_snapshot!("rivers_deck", home.read("decks/rivers.toml"));
    let check = home.quiz("check rivers");
    assert_eq!(check.code, Some(0), "{check}");
    let played = home.type_in("--deck rivers -n 3", "black forest\n\n1827\n\n1817\n\n:q\n");
    insta::assert_snapshot!("rivers_played", played);
}

#[test]
fn faults_of_facts_are_shown_where_they_stand() {
    let home = Home::new();
    home.write(
        "base/a.toml",
        "space = \"s\"\n[[deck]]\nid = \"d\"\n\n[[person]]\nid = \"anna\"\nname = { en = \"Anna\", ar = \"آنا\" }\n",
    );
    home.write(
        "base/b.toml",
        r#"space = "t"

[[event]]
id = "flood"
importance = 3
paragraph = 1
line = 1
decks = ["d", "e"]
date = 1900-02-03
until = 1899
people = ["ana"]
statement = "There was a flood."
ask = ["when", "where", "holder"]

[[role]]
id = "flood"
importance = 2
person = "anna"
did = { en = "swam", ar = "سبحت" }
statement = { en = "Anna swam.", ar = "سبحت آنا." }
paragraph = 1
line = 2
disputed = { note = { en = "Some doubt it.", ar = "يشك بعضهم في ذلك." } }
"#,
    );
    insta::assert_snapshot!(home.quiz("generate base --out decks"));
    assert!(!home.path().join("decks").exists(), "nothing is written");
}

#[test]
fn what_does_not_go_together_is_said() {
    let home = with_rivers();
    let more = r#"
[[tenure]]
id = "tulla-office"
importance = 2
paragraph = 2
line = 5
decks = ["rivers"]
office = "london-engineer"
holder = "tulla"
from = 1850
predecessor = "bazalgette"
statement = "Tula was never in London, nor was Bazalgete born there."
"#;
    let text = home.read("rivers.toml").replace("[\"Bazalgette\"]", "[\"Bazalgette\", \"Bazalgete\"]");
    home.write("rivers.toml", &(text + more));
    insta::assert_snapshot!(home.quiz("generate rivers.toml --out decks"));
}

#[test]
fn what_a_template_lacks_is_said_at_its_fact() {
    let home = with_rivers();
    let text = home.read("rivers.toml").replace("did = \"does the Danube rise\"\n", "");
    let text = text.replace("place = \"black-forest\"\nevent", "event").replace("date = 1827", "date = 1817");
    home.write("rivers.toml", &text);
    insta::assert_snapshot!(home.quiz("generate rivers.toml --out decks"));
}

#[test]
fn a_check_says_what_differs_and_writes_nothing() {
    let home = with_rivers();
    home.quiz("generate rivers.toml --out decks");
    let deck = home.read("decks/rivers.toml");
    home.write("decks/rivers.toml", &deck.replace("The Volga is", "The Wolga is").replace("Thames", "Isis"));
    home.write("decks/old.toml", "# Generated by `quiz generate` from facts.\n");
    home.write("decks/mine.toml", "title = \"Mine\"\n");
    insta::assert_snapshot!(home.quiz("generate rivers.toml --out decks --check"));
    assert!(home.path().join("decks/old.toml").exists());
    home.quiz("generate rivers.toml --out decks");
    assert_eq!(home.read("decks/rivers.toml"), deck);
    assert!(!home.path().join("decks/old.toml").exists() && home.path().join("decks/mine.toml").exists());
}

#[test]
fn a_folder_without_facts_says_what_to_do() {
    let home = Home::new();
    insta::assert_snapshot!("no_facts_here", home.quiz("generate"));
    std::fs::create_dir(home.path().join("empty")).unwrap();
    insta::assert_snapshot!("no_facts_in_folder", home.quiz("generate empty --out decks"));
    insta::assert_snapshot!("no_out", home.quiz("generate empty"));
}
