//! Cards chosen by a filter: in a session, in listings, and what is said where a filter cannot be read.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::fmt::Write as _;

use support::Home;

const CAPITALS: &str = r#"title = "Capitals"
tags = ["geography"]

[[card]]
id = "france"
question = "What is the capital of France?"
answer = "Paris"
tags = ["europe"]

[[card]]
id = "peru"
question = "What is the capital of Peru?"
answer = "Lima"
tags = ["america"]

[[card]]
id = "chad"
question = "What is the capital of Chad?"
answer = "N'Djamena"
tags = ["africa", "sahel"]
"#;

fn home() -> Home {
    let home = Home::new();
    home.write("decks/capitals.toml", CAPITALS);
    home
}

/// A home in which France was known and Peru was not, two days ago.
fn studied() -> Home {
    let mut home = home();
    let run = home.type_in("--deck capitals --new 2", "paris\n\nquito\n\n:q\n");
    assert_eq!(run.code, Some(0), "{run}");
    home.now = "2026-03-03T09:00:00Z".into();
    home
}

fn listed(home: &Home, flags: &str) -> Vec<String> {
    let cards = home.json(&format!("cards --deck capitals {flags} --json"));
    cards.as_array().unwrap().iter().map(|card| card["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn cards_are_listed_by_what_they_are_and_where_they_stand() {
    let home = studied();
    for (flags, meant) in [
        ("", vec!["france", "peru", "chad"]),
        ("--tag europe", vec!["france"]),
        ("--tag europe --tag america", vec!["france", "peru"]),
        ("--tag geo", vec!["france", "peru", "chad"]),
        ("--tag europe --tag america --state learning", vec!["peru"]),
        ("--state NEW", vec!["chad"]),
        ("--state review", vec!["france"]),
        ("--lapses '=0' --state new --state learning", vec!["peru", "chad"]),
        ("--due '<=today'", vec!["france", "peru"]),
        ("--due '<today'", vec!["peru"]),
        ("--retrievability '<1'", vec!["france", "peru"]),
        ("--stability '>1'", vec!["france"]),
        ("--difficulty '>5'", vec!["peru"]),
        ("--filter 'state:new or tag:europe'", vec!["chad", "france"]),
        ("--filter 'capital and not (tag:europe or tag:america)'", vec!["chad"]),
        ("--filter 'kind:date'", vec![]),
    ] {
        let mut found = listed(&home, flags);
        let mut meant = meant;
        found.sort();
        meant.sort_unstable();
        assert_eq!(found, meant, "{flags}");
    }
    let run = home.quiz("cards --deck capitals --filter kind:date");
    assert_eq!(
        (run.stdout.as_str(), run.code),
        ("No card is meant by what you asked for.\n", Some(0)),
        "{run}"
    );
}

#[test]
fn a_session_asks_the_cards_that_are_meant_within_the_limits_of_the_day() {
    let home = studied();
    let run = home.type_in("--deck capitals --tag africa --plain", "ndjamena\n\n");
    assert!(run.stdout.contains("1 of 1"), "{run}");
    assert!(run.stdout.contains("Chad") && !run.stdout.contains("Peru"), "{run}");
    // Two new cards were brought today: the third is over the limit, whatever is meant.
    let mut home = Home::new();
    home.write("decks/capitals.toml", CAPITALS);
    home.type_in("--deck capitals --new 2", "paris\n\nlima\n\n");
    let run = home.quiz("--deck capitals --new 2 --tag africa");
    assert!(run.stdout.contains("Nothing is due now."), "{run}");
    assert!(run.stdout.contains("1 new card"), "{run}");
    home.now = "2026-03-02T09:00:00Z".into();
    assert_eq!(home.json("due --deck capitals --tag africa --json")["new"], 1);
    assert_eq!(home.json("due --deck capitals --state review --json")["new"], 0);
    let run = home.quiz("--deck capitals --tag asia");
    assert_eq!(
        (run.stdout.as_str(), run.code),
        ("No card is meant by what you asked for.\n", Some(0)),
        "{run}"
    );
}

#[test]
fn what_cannot_be_read_is_shown_with_its_place() {
    let home = home();
    let mut drawn = String::new();
    for flags in [
        "--filter ''",
        "--filter 'retrievabilty<0.8'",
        "--filter 'colour:red'",
        "--filter 'tag:cuba retrievability<0.8'",
        "--filter 'tag:cuba and'",
        "--filter 'tag:cuba and or lapses>3'",
        "--filter '(tag:cuba or \"missile crisis\"'",
        "--filter 'tag:cuba)'",
        "--filter '\"missile crisis'",
        "--filter 'tag=cuba'",
        "--filter 'lapses:3'",
        "--filter 'lapses>'",
        "--filter 'tag:\"?!\"'",
        "--filter 'state:suspnded'",
        "--filter 'kind:essay'",
        "--filter 'lapses>many'",
        "--filter 'retrievability<80'",
        "--filter 'difficulty>11'",
        "--filter 'due<soon'",
        "--filter 'مهمة أو حل'",
        "--retrievability 0.8",
        "--lapses '>=3 or 4'",
        "--due '<=3'",
        "--tag '…'",
    ] {
        let run = home.quiz(&format!("cards --deck capitals {flags}"));
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{flags}: {run}");
        writeln!(drawn, "$ quiz cards {flags}\n{}", run.stderr).unwrap();
    }
    insta::assert_snapshot!(drawn);
    for verb in ["", "review", "due", "cards"] {
        assert_eq!(home.quiz(&format!("{verb} --filter 'tg:cuba'")).code, Some(2), "{verb}");
    }
    assert!(home.quiz("--state sleepy").stderr.contains("sleepy"));
}

#[test]
fn a_shell_completes_the_words_of_a_filter() {
    let home = home();
    let script = home.quiz("completions bash").stdout;
    for word in ["state\\:suspended", "retrievability<"] {
        assert!(script.contains(word) || script.contains(&word.replace('\\', "")), "{word}");
    }
}
