//! `quiz verify`: facts are looked for in the lines of a text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use serde_json::json;
use support::Home;

const FACTS: &str = r#"[[deck]]
id = "wells"
title = "Wells"

[[event]]
id = "well-dug"
importance = 2
line = 1
decks = ["wells"]
paragraph = 1
statement = "So it was."
date = 1951-08-14
event = "the well was dug"

[[figure]]
id = "well-depth"
importance = 2
line = 2
decks = ["wells"]
paragraph = 1
statement = "So it was."
number = 40
unit = "metres"
question = "How deep is the well?"

[[figure]]
id = "well-buckets"
importance = 1
line = 2
decks = ["wells"]
paragraph = 1
statement = "So it was."
number = 3
inferred = "counted in the picture"
question = "How many buckets hang in the well?"
"#;

#[test]
fn facts_that_stand_where_they_say_are_counted() {
    let home = Home::new();
    home.write("decks/facts/wells.toml", FACTS);
    home.write("source.txt", "في 14 آب/أغسطس 1951 حُفرت البئر.\nIt is forty metres deep.\n");
    let run = home.quiz("verify --against source.txt");
    assert_eq!(run.stdout, "3 facts: 2 found, 0 corrected, 1 inferred.\n", "{run}");
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn facts_that_do_not_are_listed_with_what_was_looked_for() {
    let home = Home::new();
    home.write("base/wells.toml", FACTS);
    home.write("source.txt", "The well was dug on 14 August 1952.\n");
    let run = home.quiz("verify base --against source.txt");
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(
        lines,
        [
            "base/wells.toml:5: well-dug: not in line 1: “14 August 1951”",
            "base/wells.toml:15: well-depth: there is no line 2; the text ends after 1 line",
            "3 facts: 0 found, 0 corrected, 1 inferred, 2 not found.",
        ],
        "{run}"
    );
    assert_eq!(run.code, Some(1));

    let rows = home.json("verify base --against source.txt --json");
    let first = json!({
        "fact": "well-dug", "line": 1, "outcome": "missing", "note": null, "wanted": ["14 August 1951"],
        "file": "base/wells.toml", "written": 5,
    });
    assert_eq!(rows[0], first);
    assert_eq!(
        (&rows[2]["outcome"], &rows[2]["note"]),
        (&json!("inferred"), &json!("counted in the picture"))
    );
}

#[test]
fn a_text_that_is_not_there_is_said_so() {
    let home = Home::new();
    home.write("base/wells.toml", FACTS);
    let run = home.quiz("verify base --against nowhere.txt");
    assert!(run.stderr.contains("nowhere.txt"), "{run}");
    assert_eq!(run.code, Some(1));
}
