//! `quiz grade`: how an author asks what the grader makes of an answer, and why.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use support::Home;

const OFFICES: &str = r#"title = "Offices"

[[card]]
id = "premier"
question = "Which office did Khrushchev take over in 1958?"
answer = "Chairman of the Council of Ministers"
"#;

fn verdict(home: &Home, flags: &str, answer: &str) -> String {
    let grade = home.json(&format!("grade offices/premier --answer '{answer}' --json {flags}"));
    grade["verdict"].as_str().unwrap().to_owned()
}

#[test]
fn how_kindly_words_are_judged_is_said_by_flag_config_or_deck() {
    let home = Home::new();
    let (slip, missing) = ("Chairman of the Counsil of Ministers", "Chairman of the Ministers");
    home.write("decks/offices.toml", OFFICES);
    assert_eq!([slip, missing].map(|answer| verdict(&home, "", answer)), ["typo", "close"]);
    home.write("decks/offices.toml", &format!("leniency = \"lenient\"\n{OFFICES}"));
    assert_eq!([slip, missing].map(|answer| verdict(&home, "", answer)), ["typo", "typo"]);
    home.write("config.toml", "leniency = \"normal\"\n");
    assert_eq!([slip, missing].map(|answer| verdict(&home, "", answer)), ["typo", "close"]);
    home.write("config.toml", "leniency = \"normal\"\n[deck.offices]\nleniency = \"strict\"\n");
    assert_eq!([slip, missing].map(|answer| verdict(&home, "", answer)), ["close", "close"]);
    let flag = "--leniency lenient";
    assert_eq!([slip, missing].map(|answer| verdict(&home, flag, answer)), ["typo", "typo"]);
    let run = home.type_in("--deck offices --leniency strict", &format!("{slip}\n\n:q\n"));
    assert!(run.stdout.contains("Close, but not quite."), "{run}");
}

#[test]
fn an_unknown_leniency_is_a_wrong_call() {
    let run = Home::new().quiz("grade offices/premier --answer x --leniency kind");
    assert!(run.code == Some(2) && run.stderr.contains("strict, normal, lenient"), "{run}");
}
