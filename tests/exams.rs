//! Exams: said, moved, called off, followed and looked back on.
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

use serde_json::Value;
use support::screen::Screen;
use support::{Home, Run};

/// A deck of so many cards, each answered by its number.
fn deck(cards: usize) -> String {
    let mut deck = "title = \"Numbers\"\n".to_owned();
    for number in 0..cards {
        let card = format!(
            "[[card]]\nid = \"n{number}\"\nquestion = \"What is {number}?\"\nanswer = \"w{number}\"\n"
        );
        write!(deck, "{card}").unwrap();
    }
    deck
}

fn home(cards: usize) -> Home {
    let home = Home::new();
    home.write("decks/numbers.toml", &deck(cards));
    home
}

fn text(run: &Run) -> String {
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{run}");
    run.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Answers rightly what a day asks, a session for each card; gives how many there were.
fn study(home: &Home, flags: &str) -> usize {
    for asked in 0..200 {
        let shown = home.type_in(&format!("{flags} --plain -n 1"), ":q\n").stdout;
        let question = shown.split("What is ").nth(1).and_then(|rest| rest.split('?').next());
        let Some(number) = question else { return asked };
        let run = home.type_in(&format!("{flags} --plain -n 1"), &format!("w{number}\n\n"));
        assert_eq!(run.code, Some(0), "{run}");
    }
    panic!("there is no end");
}

fn exam(home: &Home) -> Value {
    home.json("exam --json")["exams"][0].clone()
}

#[test]
fn an_exam_is_said_moved_and_called_off() {
    let home = home(30);
    assert_eq!(text(&home.quiz("exam")), "No exam is planned. “quiz exam DECK DATE” plans one.");
    insta::assert_snapshot!(home.quiz("exam numbers 2026-03-31 --per-day 10"));
    let said = exam(&home);
    assert_eq!(
        (&said["date"], &said["per_day"], &said["days"]),
        (&"2026-03-31".into(), &10.into(), &30.into())
    );
    assert_eq!((&said["phase"], &said["sweep_from"]), (&"maintain".into(), &"2026-03-27".into()));
    home.quiz("exam numbers +10d");
    let moved = exam(&home);
    assert_eq!(
        (&moved["date"], &moved["per_day"]),
        (&"2026-03-11".into(), &10.into()),
        "what was said stays"
    );
    home.quiz("exam numbers --per-day 40");
    assert_eq!((&exam(&home)["date"], &exam(&home)["per_day"]), (&"2026-03-11".into(), &40.into()));
    assert!(text(&home.quiz("exam numbers --remove")).contains("is called off"));
    assert_eq!(text(&home.quiz("exam numbers --remove")), "No exam in numbers is planned.");
    assert_eq!(home.json("exam --json")["exams"].as_array().unwrap().len(), 0);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let home = home(3);
    for (words, code, fault) in [
        ("exam numbers 2026-02-01", 2, "2026-02-01 has passed"),
        ("exam numbers today", 2, "today is too late for a plan"),
        ("exam numbers 2036-01-01", 2, "is too far ahead"),
        ("exam numbers soon", 2, "`soon` is no day"),
        ("exam numbers --per-day 5", 2, "`numbers` has no exam"),
        ("exam numbers +9d --per-day 0", 2, "0 is not in 1..=9999"),
        ("exam --remove", 2, "no deck is named"),
        ("exam nowhere +9d", 1, "nowhere"),
    ] {
        let run = home.quiz(words);
        assert_eq!(run.code, Some(code), "{words}: {run}");
        assert!(run.stderr.contains(fault), "{words}: {run}");
    }
    assert_eq!(home.json("exam --json")["exams"].as_array().unwrap().len(), 0);
}

#[test]
fn days_until_the_sweep_bring_new_cards_in_time_and_the_sweep_the_rest_before_their_day() {
    let mut home = home(12);
    home.quiz("exam numbers 2026-03-09 --per-day 6");
    // The sweep of 12 cards takes three days; 12 new ones are spread over four of the five days before it.
    assert_eq!(exam(&home)["sweep_from"], "2026-03-06");
    assert_eq!((&exam(&home)["new"], &home.json("due --json")["new"]), (&3.into(), &3.into()));
    for day in 1..=5 {
        home.now = format!("2026-03-0{day}T09:00:00Z");
        study(&home, "");
    }
    let reviews =
        |home: &Home| home.log().into_iter().filter(|row| row["kind"] == "review").collect::<Vec<_>>();
    let before = reviews(&home);
    assert!(
        before.iter().all(|row| row["retention"].as_f64().unwrap() < 0.86),
        "less is kept until the sweep"
    );
    let seen: std::collections::BTreeSet<&str> =
        before.iter().map(|row| row["key"].as_str().unwrap()).collect();
    assert_eq!(seen.len(), 12, "all were seen in time");

    home.now = "2026-03-06T09:00:00Z".into();
    let said = exam(&home);
    assert_eq!(said["phase"], "sweep");
    let due = home.json("due --json");
    let asked = usize::try_from(due["due"].as_u64().unwrap() + due["ahead"].as_u64().unwrap()).unwrap();
    assert_eq!(asked, usize::try_from(said["reviews"].as_u64().unwrap()).unwrap());
    assert_eq!(study(&home, ""), asked);
    assert_eq!(study(&home, ""), 0, "a second session of the day brings no second share");
    let swept = reviews(&home).split_off(before.len());
    assert!(swept.iter().any(|row| row["purpose"] == "ahead"), "some come before their day");
    assert!(swept.iter().all(|row| row["retention"].as_f64().unwrap() > 0.89), "{swept:?}");
    assert!(home.quiz("doctor").stdout.contains("is sound"));
}

#[test]
fn the_limits_of_the_day_hold_for_other_decks_and_not_for_the_exam() {
    let home = home(60);
    home.write("decks/other.toml", &deck(60).replace("Numbers", "Other"));
    home.write("config.toml", "decks = [\"other\"]\nnew_per_day = 4\n");
    home.quiz("exam numbers +6d --per-day 30");
    let due = home.json("due --json");
    let of = |deck: &str| {
        due["keys"].as_array().unwrap().iter().filter(|key| key.as_str().unwrap().starts_with(deck)).count()
    };
    let wanted = usize::try_from(exam(&home)["new"].as_u64().unwrap()).unwrap();
    assert!(wanted > 4, "{wanted}");
    assert_eq!((of("numbers/"), of("other/")), (wanted, 4));
    assert_eq!(home.json("due --deck numbers --json")["new"], wanted);
    home.write("config.toml", "[deck.numbers]\nnew_per_day = 0\n");
    assert_eq!(home.json("due --json")["new"], 0, "who wants no new cards gets none");
}

#[test]
fn new_cards_go_on_after_the_usual_number_of_a_day() {
    let home = home(60);
    home.write("config.toml", "[deck.numbers]\nnew_per_day = 2\n");
    home.quiz("exam numbers +6d --per-day 30");
    let wanted = usize::try_from(exam(&home)["new"].as_u64().unwrap()).unwrap();
    assert!(wanted > 5, "{wanted}");
    assert_eq!(study(&home, "--new 1"), 1, "a flag counts");
    assert_eq!(study(&home, ""), wanted - 1);
}

#[test]
fn looking_ahead_in_the_sweep_brings_what_comes_soon_and_no_more() {
    let mut home = home(12);
    home.quiz("exam numbers 2026-03-09 --per-day 6");
    for day in 1..=5 {
        home.now = format!("2026-03-0{day}T09:00:00Z");
        study(&home, "");
    }
    home.now = "2026-03-06T09:00:00Z".into();
    let asked = |home: &Home, flags: &str| {
        home.json(&format!("due {flags} --json"))["keys"].as_array().unwrap().len()
    };
    assert!(asked(&home, "--ahead 1") < 12, "{}", home.quiz("due --ahead 1"));
    assert_eq!(asked(&home, "--ahead 60"), 12);
}

#[test]
fn a_file_elsewhere_would_not_be_found_again() {
    let home = Home::new();
    home.write("elsewhere/numbers.toml", &deck(3));
    let run = home.quiz("exam elsewhere/numbers.toml +9d");
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("would not be found tomorrow"), "{run}");
}

#[test]
fn it_is_told_where_the_day_is_told() {
    let home = home(30);
    home.quiz("exam numbers 2026-03-13 --per-day 20");
    insta::assert_snapshot!(home.quiz("due"));
    insta::assert_snapshot!(home.quiz("due --ui-lang ar"));
    let mut screen = Screen::open(&home, "", 80);
    screen.wait_for("Exam in numbers in 12 days: 4 cards today, 96 of 100 expected.");
    screen.press("q");
    assert_eq!(screen.finish(), 0);
}

#[test]
fn several_exams_are_told_the_nearest_first_and_many_in_short() {
    let home = Home::new();
    for (name, days) in [("a", 30), ("b", 10), ("c", 20), ("d", 40)] {
        let text = deck(4).replace("title = \"Numbers\"", &format!("title = \"{name}\"\nspace = \"{name}\""));
        home.write(&format!("decks/{name}.toml"), &text);
        home.quiz(&format!("exam {name} +{days}d"));
    }
    let told = home.quiz("due").stdout;
    let order: Vec<&str> =
        told.lines().filter_map(|line| line.strip_prefix("Exam in ")?.split(' ').next()).collect();
    assert_eq!(order, ["b", "c", "a"]);
    assert!(told.contains("“quiz exam” tells of 1 more exam."), "{told}");
    assert_eq!(home.json("exam --json")["exams"].as_array().unwrap().len(), 4);
}

#[test]
fn what_is_over_keeps_what_was_expected_beside_what_came() {
    let mut home = home(5);
    home.quiz("exam numbers 2026-03-06 --per-day 20");
    for day in 1..=5 {
        home.now = format!("2026-03-0{day}T09:00:00Z");
        study(&home, "");
    }
    home.now = "2026-03-06T09:00:00Z".into();
    assert!(text(&home.quiz("exam")).starts_with("Exam in numbers today: you know about "));
    home.type_in("--deck numbers --ahead 90 --plain -n 2", "w0\n\nw0\n\n:q\n");
    home.now = "2026-03-20T09:00:00Z".into();
    let past = home.json("exam --json")["past"][0].clone();
    assert_eq!((&past["date"], &past["asked"]), (&"2026-03-06".into(), &2.into()));
    assert!(past["right"].as_u64() <= Some(1), "{past}");
    let known = past["expected"]["known"].as_f64().unwrap();
    assert!((0.9..1.0).contains(&known), "{past}");
    let said = text(&home.quiz("exam"));
    assert!(said.starts_with("numbers, 6 March 2026: on the eve about 9"), "{said}");
    assert!(said.contains(" of 2 right at once."), "{said}");
    // Later answers change nothing of it.
    home.type_in("--deck numbers --ahead 90 --plain", "w0\n\n:q\n");
    assert_eq!(home.json("exam --json")["past"][0], past);
}

#[test]
fn a_deck_that_is_gone_breaks_nothing() {
    let mut home = home(5);
    home.quiz("exam numbers +20d");
    std::fs::remove_file(home.path().join("decks/numbers.toml")).unwrap();
    let run = home.quiz("exam");
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("There is an exam in numbers, but the deck cannot be read now."), "{run}");
    home.now = "2026-05-01T09:00:00Z".into();
    assert!(text(&home.quiz("exam")).contains("over. The deck cannot be read now."));
    home.now = "2026-03-02T09:00:00Z".into();
    assert!(text(&home.quiz("exam numbers --remove")).contains("is called off"));
}

#[test]
fn everything_is_told_in_forty_columns() {
    let home = home(30);
    home.quiz("exam numbers 2026-03-31 --per-day 10");
    for lang in ["en", "ar"] {
        let mut screen = Screen::open(&home, &format!("exam numbers --ui-lang {lang}"), 40);
        let code = screen.finish();
        assert_eq!(code, 0);
        insta::assert_snapshot!(format!("forty_columns_{lang}"), screen.text());
    }
}
