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

use serde_json::json;
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

#[test]
fn an_explanation_tells_how_the_answer_was_read_and_which_rule_decided() {
    let home = Home::new();
    let ask = |card: &str, answer: &str, flags: &str| {
        let run = home.quiz(&format!("grade {card} --answer '{answer}' --explain {flags}"));
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{run}");
        let call = format!("$ quiz grade {card} --answer '{answer}' --explain {flags}");
        format!("{}\n{}", call.trim_end(), run.stdout)
    };
    let deck =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verdicts/deck.toml")).unwrap();
    home.write("decks/essay.toml", &deck);
    let told = [
        ask("essay/warsaw-pact", "the Warsow Pact", ""),
        ask("essay/khrushchev", "Kruschev", ""),
        ask("essay/foster-dulles", "Dulles", ""),
        ask("essay/kennedy", "Robert Kennedy", ""),
        ask("essay/colonialism", "الاستثمار", "--lang ar --ui-lang en"),
        ask("essay/congress", "21st Congress", ""),
        ask("essay/premier", "Chairman of the Ministers", "--leniency lenient"),
        ask("essay/blockade", "naval blokade", "--leniency strict"),
        ask("essay/photographs", "١٥ تشرين الأول ١٩٦٢", ""),
        ask("essay/ships", "25 tanks", ""),
        ask("essay/troika", "Malenkow, Beria and Zhukov", ""),
        ask("essay/capital", "Warsaw", ""),
        ask("essay/is-true", "maybe", ""),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn an_explanation_has_stable_keys_for_scripts() {
    let home = Home::new();
    home.write("decks/offices.toml", OFFICES);
    let grade = home.json(
        "grade offices/premier --answer 'the Chairman of the Counsil' --explain --json --leniency lenient",
    );
    let explain = &grade["explain"];
    assert_eq!(
        explain["read"],
        json!({ "words": "the chairman of the counsil", "counted": "chairman counsil" })
    );
    assert_eq!(
        explain["nearest"]["words"][1],
        json!({
            "part": "word", "expected": "council", "typed": "counsil", "level": "slip", "ground": "letters",
            "off": 1, "allowed": 1
        })
    );
    assert_eq!(explain["rule"], "other");
    let grade = home
        .json("grade offices/premier --answer 'Chairman of the Council' --explain --json --leniency lenient");
    assert_eq!((&grade["verdict"], &grade["explain"]["rule"]), (&json!("typo"), &json!("missing-words")));
    assert_eq!(grade["explain"]["before_leniency"], "close");
}
