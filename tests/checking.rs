//! `quiz check`, and what it promises of decks, of the overlay and of what it writes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use support::{Home, Run};

const ROME: &str = "[[card]]\nquestion = \"Rome?\"\nanswer = \"Yes\"\n";

/// A deck of the space `s` with one card; without an id where `id` is empty.
fn in_space(id: &str, question: &str) -> String {
    let id = if id.is_empty() { String::new() } else { format!("id = \"{id}\"\n") };
    format!("space = \"s\"\n[[card]]\n{id}question = \"{question}\"\nanswer = \"Yes\"\n")
}

fn first_lines(run: &Run) -> Vec<&str> {
    run.stdout.lines().filter(|line| line.starts_with("error[") || line.starts_with("warning[")).collect()
}

#[test]
fn a_new_id_is_none_that_another_deck_of_the_space_has() {
    let home = Home::new();
    home.write("decks/a.toml", &in_space("", "Rome?"));
    home.write("decks/b.toml", &in_space("rome", "Is Rome older than Carthage?"));
    home.type_in("--deck a", "yes\n\n");
    assert_eq!(home.quiz("check --fix").code, Some(0));
    assert!(home.read("decks/a.toml").contains("id = \"rome-2\""), "{}", home.read("decks/a.toml"));
    assert_eq!(home.json("show a/rome-2 --json")["reps"], 1);
    assert_eq!(home.json("show b/rome --json")["reps"], 0, "another card keeps its own progress");
    assert!(home.quiz("add a 'Rome?' Yes").stdout.contains("Added a/rome-3 "));
}

#[test]
fn a_new_id_is_none_that_the_log_knows() {
    let home = Home::new();
    home.write("decks/a.toml", &in_space("rome", "Is Rome older than Carthage?"));
    home.type_in("--deck a", "yes\n\n");
    home.write("decks/a.toml", &in_space("", "Rome?"));
    assert_eq!(home.quiz("check a --fix").code, Some(0));
    assert_eq!(
        home.json("show a/rome-2 --json")["reps"],
        0,
        "a card that is gone leaves its progress to none"
    );
}

#[test]
fn progress_follows_every_card_of_a_note_that_is_given_an_id() {
    let mut home = Home::new();
    home.write("decks/a.toml", "[[card]]\ncloze = \"{{1:Lenin}} and {{2:Trotsky}}\"\n");
    home.type_in("--deck a", "Lenin\n\n");
    home.now = "2026-03-02T09:00:00Z".into();
    home.type_in("--deck a", "Trotsky\n\n");
    assert_eq!(home.quiz("check a --fix").code, Some(0));
    for side in ["1", "2"] {
        let shown = home.json(&format!("show a/lenin-and-trotsky:{side} --json"));
        assert_eq!(shown["reps"], 1, "{shown}");
    }
}

#[test]
fn what_the_learner_accepts_besides_does_not_reword_a_card() {
    let home = Home::new();
    home.write("decks/a.toml", &in_space("rome", "Rome?"));
    home.type_in("--deck a", "yes\n\n");
    home.write("decks/overlay.toml", "[\"s/rome\"]\naccept = [\"Aye\"]\n");
    assert_eq!(home.json("grade a/rome --answer aye --json")["verdict"], "right");
    assert!(!home.quiz("show a/rome").stdout.contains("reworded"));
}

#[test]
fn more_than_a_thousand_missing_ids_are_a_warning_and_are_written() {
    let home = Home::new();
    let cards: String =
        (0..1100).map(|n| format!("[[card]]\nquestion = \"Question {n}?\"\nanswer = \"Yes\"\n")).collect();
    home.write("decks/many.toml", &cards);
    let run = home.quiz("check many");
    assert_eq!(run.code, Some(0));
    assert!(run.stdout.contains("warning[too-many-faults]: the file has 100 more faults"));
    assert_eq!(home.quiz("check many --fix").code, Some(0));
    assert_eq!(home.read("decks/many.toml").matches("\nid = ").count(), 1100);
}

#[test]
fn faults_of_the_overlay_are_told_once() {
    let home = Home::new();
    home.write("decks/a.toml", &in_space("rome", "Rome?"));
    home.write("decks/b.toml", &in_space("rome", "Rome?"));
    home.write(
        "decks/overlay.toml",
        "[\"s/rome\"]\naccept = \"Aye\"\n[\"t/elsewhere\"]\nacept = 3\n[[broken\n",
    );
    let run = home.quiz("check");
    assert_eq!(run.code, Some(1));
    let found = first_lines(&run);
    assert_eq!(
        found[..2],
        [
            "error[wrong-type]: `accept` wants an array of texts, or a table of arrays by language, not text",
            "error[unknown-key]: unknown key `acept`",
        ],
        "{run}"
    );
    assert!(found.len() == 3 && found[2].starts_with("error[syntax]"), "{run}");
}

#[test]
fn a_header_that_claims_a_bundled_deck_is_a_fault_and_takes_no_ones_place() {
    let home = Home::new();
    home.write("decks/mine.toml", &format!("id = \"cuba-1962\"\n{ROME}"));
    let decks = home.json("decks --json");
    let listed: Vec<_> = decks
        .as_array()
        .unwrap()
        .iter()
        .map(|deck| (deck["id"].as_str().unwrap(), deck["origin"].as_str().unwrap(), deck["faults"] != 0))
        .collect();
    let is_ours = |(id, ..): &&(&str, &str, bool)| ["cuba-1962", "mine"].contains(id);
    let ours: Vec<_> = listed.iter().filter(is_ours).copied().collect();
    assert_eq!(ours, [("cuba-1962", "bundled", false), ("mine", "user", true)]);
    for words in ["check", "check mine", "check decks/mine.toml"] {
        let run = home.quiz(words);
        assert_eq!(run.code, Some(1), "{run}");
        assert!(first_lines(&run).iter().any(|line| line.starts_with("error[deck-clash]")), "{run}");
    }
    assert_eq!(home.quiz("--deck mine").code, Some(1), "it is not known which deck it is");
}

#[test]
fn the_same_file_is_checked_once() {
    let home = Home::new();
    home.write("decks/q.toml", &in_space("rome", "Rome?"));
    for words in ["check q q", "check q decks/q.toml", "check q ./decks/../decks/q.toml 'q*'"] {
        let run = home.quiz(words);
        assert_eq!(run.stdout, "1 deck, 1 card: no faults.\n", "{words}\n{run}");
    }
    assert_eq!(home.quiz("check cuba-1962 cuba-1962 q q").code, Some(0));
}

#[test]
fn counts_are_told_in_their_numbers() {
    let home = Home::new();
    home.write("decks/a.toml", ROME);
    let last = |run: Run| run.stdout.lines().last().unwrap().to_owned();
    assert_eq!(last(home.quiz("check a")), "1 deck, 1 card: 0 errors, 1 warning.");
    home.write("decks/b.toml", "[[card]]\nid = \"x\"\nquestion = \"\"\nanswer = \"\"\n");
    assert_eq!(last(home.quiz("check a b")), "2 decks, 1 card: 2 errors, 1 warning.");
}
