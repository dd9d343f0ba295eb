//! `quiz why`: the steps of the last interval in words and numbers, ending at the day that stands in the log.
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

const DECK: &str = "title = 'Capitals'\n[[card]]\nid = 'france'\nquestion = 'What is the capital of France?'\n\
    answer = 'Paris'\n[[card]]\nid = 'peru'\nquestion = 'What is the capital of Peru?'\nanswer = 'Lima'\n\
    choices = ['Bogotá', 'Quito', 'La Paz']\n";

/// A home where the first card was known, known again 12 days later, and forgotten after a year.
fn home() -> Home {
    let home = Home::new();
    home.write("decks/capitals.toml", DECK);
    home
}

fn answer(home: &mut Home, day: &str, lines: &str) {
    home.now = format!("{day}T09:00:00Z");
    home.type_in("--deck capitals --new 1 --limit 1 --plain", lines);
}

#[test]
fn a_card_that_was_never_asked_has_no_day() {
    insta::assert_snapshot!(home().quiz("why capitals/france").stdout);
}

#[test]
fn each_step_is_said_in_words_and_numbers() {
    let mut home = home();
    answer(&mut home, "2026-03-01", "paris\n\n");
    insta::assert_snapshot!(home.quiz("why capitals/france").stdout);
    answer(&mut home, "2026-03-13", "paris\n2\n");
    insta::assert_snapshot!(home.quiz("why capitals/france").stdout);
    answer(&mut home, "2027-03-13", "lyon\n\n:q\n");
    insta::assert_snapshot!(home.quiz("why capitals/france").stdout);
    let (why, show) = (home.json("why capitals/france --json"), home.json("show capitals/france --json"));
    assert_eq!((&why["due"], &why["state"]), (&show["due"], &show["state"]));
    assert_eq!(why["after"]["stability"], show["stability"]);
    assert!(why["interval"].is_null() && why["before"]["days"] == 365, "{why}");
}

#[test]
fn a_guess_is_taken_out_and_said() {
    let mut home = home();
    answer(&mut home, "2026-03-01", "paris\n\n");
    let asked = home.type_in("--deck capitals --limit 1 --plain", ":q\n").stdout;
    let option = asked.lines().find_map(|line| line.trim().strip_suffix(" Lima").map(str::to_owned)).unwrap();
    let option = option.trim_matches(|c: char| !c.is_ascii_digit()).to_owned();
    home.type_in("--deck capitals --limit 1 --plain", &format!("{option}\n\n"));
    insta::assert_snapshot!(home.quiz("why capitals/peru").stdout);
    let why = home.json("why capitals/peru --json");
    assert_eq!((&why["guess"]["options"], &why["review"]["mode"]), (&4.into(), &"choice-4".into()));
}

#[test]
fn a_row_that_moved_the_card_is_named() {
    let mut home = home();
    answer(&mut home, "2026-03-01", "paris\n\n");
    home.quiz("set-due capitals/france +30d");
    home.quiz("suspend capitals/france");
    insta::assert_snapshot!(home.quiz("why capitals/france").stdout);
    let why = home.json("why capitals/france --json");
    assert_eq!((&why["due"], &why["moves"][0]["kind"]), (&"2026-03-31".into(), &"set-due".into()));
    home.quiz("reset capitals/france");
    insta::assert_snapshot!(home.quiz("why capitals/france").stdout);
    home.quiz("undo 3");
    assert_eq!(home.json("why capitals/france --json")["moves"].as_array().unwrap().len(), 0);
}

#[test]
fn it_is_said_in_arabic_too() {
    let mut home = home();
    answer(&mut home, "2026-03-01", "paris\n\n");
    answer(&mut home, "2026-03-13", "paris\n\n");
    insta::assert_snapshot!(home.quiz("why capitals/france --ui-lang ar").stdout);
}
