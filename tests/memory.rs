//! How fast the learner forgets, learnt from their answers, and days that follow it.
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
use std::process::Stdio;
use std::sync::LazyLock;
use std::time::Duration;

use quizdeck::domain::model::CardKey;
use quizdeck::domain::time::Day;
use quizdeck::store::Store;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use support::learner::{forgetful, study};
use support::screen::Screen;
use support::{Home, Run};

const CARDS: usize = 60;

/// The day after the learner has studied for so many days.
const AFTER: &str = "2026-04-01T09:00:00Z";

fn keys() -> Vec<CardKey> {
    (0..CARDS).map(|number| CardKey::parse(&format!("numbers/n{number}")).unwrap()).collect()
}

/// What the progress file of a learner who forgets fast is after 90 days.
static PROGRESS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let home = Home::new();
    study(&home.progress(), "numbers", &keys(), &forgetful(), "2026-01-01", 90);
    std::fs::read(home.progress()).unwrap()
});

/// Their home.
fn home() -> Home {
    let mut home = Home::new();
    let mut deck = "title = \"Numbers\"\n".to_owned();
    for number in 0..CARDS {
        write!(
            deck,
            "[[card]]\nid = \"n{number}\"\nquestion = \"What is {number}?\"\nanswer = \"w{number}\"\n"
        )
        .unwrap();
    }
    home.write("decks/numbers.toml", &deck);
    std::fs::write(home.progress(), &*PROGRESS).unwrap();
    home.now = AFTER.into();
    home
}

/// The day on which each card comes back.
fn days(home: &Home) -> Vec<Day> {
    let store = Store::open_existing(&home.progress()).unwrap().unwrap();
    keys().iter().map(|key| store.record(key).unwrap().studied.unwrap().due).collect()
}

/// What the log says but for answers.
fn changes(home: &Home) -> Vec<String> {
    let kinds = home.log().into_iter().map(|row| row["kind"].as_str().unwrap().to_owned());
    kinds.filter(|kind| kind != "review").collect()
}

fn text(run: &Run) -> String {
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{run}");
    run.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_learnt_holds_from_now_on_and_moves_no_day() {
    let home = home();
    let before = days(&home);
    let would = home.json("optimize --dry-run --json");
    assert_eq!((&would["best"], &would["kept"]), (&"five".into(), &false.into()));
    assert_eq!(changes(&home), ["start"]);

    let said = text(&home.quiz("optimize"));
    assert!(said.contains("What was learnt foretells those better"), "{said}");
    assert_eq!(changes(&home), ["start", "parameters"]);
    assert_eq!(days(&home), before);
    assert!(home.quiz("doctor").stdout.contains("is sound"));

    let again = home.json("optimize --json");
    assert_eq!((&again["best"], &again["kept"]), (&"current".into(), &false.into()));
    assert_eq!(again["parameters"], would["parameters"], "the same answers teach the same");
}

#[test]
fn each_way_can_be_compared_and_nothing_changes() {
    let home = home();
    let said = home.quiz("optimize --compare");
    insta::assert_snapshot!(said);
    assert_eq!(changes(&home), ["start"]);
}

#[test]
fn what_was_learnt_can_be_forgotten() {
    let home = home();
    let published = home.json("optimize --reset --json");
    assert_eq!(published["changed"], false);
    home.quiz("optimize");
    let said = text(&home.quiz("optimize --reset"));
    assert!(said.contains("most people"), "{said}");
    assert_eq!(changes(&home), ["start", "parameters", "parameters"]);
    assert!(text(&home.quiz("optimize --reset")).contains("Nothing was learnt"));
    assert!(home.quiz("doctor").stdout.contains("is sound"));
}

#[test]
fn ctrl_c_leaves_what_is_known() {
    // When the fit begins and ends nobody sees: it is interrupted earlier and later until once it went on.
    let interrupted = |after: u64| {
        let home = home();
        let child = home.command("optimize").stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(after));
        let process = Pid::from_child(&child);
        // A process that has ended cannot be told.
        let _ = kill_process(process, Signal::INT);
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        if output.status.code() != Some(130) {
            return false;
        }
        assert_eq!(
            (said.as_str(), changes(&home)),
            ("Stopped. All stays as it was.\n", vec!["start".into()])
        );
        true
    };
    assert!([100, 200, 50, 400, 25, 800, 150, 300].into_iter().any(interrupted));
}

#[test]
fn there_may_be_too_little_to_learn_from() {
    let said = "There are too few answers to learn from: it takes 30";
    assert!(text(&Home::new().quiz("optimize")).starts_with(said));
    let home = Home::new();
    study(&home.progress(), "numbers", &keys(), &forgetful(), "2026-02-26", 2);
    assert!(text(&home.quiz("optimize")).starts_with(said));
    assert_eq!(home.json("optimize --json")["answers"], Value::Null);
    assert_eq!(changes(&home), ["start"]);
}

#[test]
fn new_days_are_given_when_they_are_asked_for_and_taken_back() {
    let home = home();
    assert!(text(&home.quiz("optimize")).contains("quiz reschedule"));
    let before = days(&home);
    let would = home.json("reschedule --dry-run --json");
    let cards = would["cards"].as_array().unwrap();
    assert!(cards.len() > 5, "{would}");
    assert_eq!((&would["changed"], days(&home)), (&false.into(), before.clone()));
    for card in cards {
        assert!(card["to"].as_str() >= Some("2026-04-01"), "{card}");
        assert_ne!(card["to"], card["from"]);
    }

    let said = text(&home.quiz("reschedule"));
    assert!(said.starts_with(&format!("{} cards have a new day.", cards.len())), "{said}");
    let after = days(&home);
    assert_eq!(before.iter().zip(&after).filter(|(old, new)| old != new).count(), cards.len());
    assert_eq!(text(&home.quiz("reschedule")), "Every card has a day that fits already.");

    text(&home.quiz(&format!("undo {}", cards.len())));
    assert_eq!(days(&home), before);
    assert!(home.quiz("doctor").stdout.contains("is sound"));
}

#[test]
fn nothing_is_rescheduled_where_nothing_was_studied() {
    assert_eq!(text(&Home::new().quiz("reschedule")), "Every card has a day that fits already.");
}

#[test]
fn at_the_end_of_a_session_it_is_learnt_by_itself_once() {
    let mut home = home();
    let session = |home: &Home, flags: &str| {
        let run = home.type_in(&format!("--deck numbers --limit 1 {flags}"), "nothing\n\n:q\n");
        assert_eq!(run.code, Some(0), "{run}");
        run.stdout
    };
    assert!(!session(&home, "--no-auto-optimize").contains("how fast you forget"));
    home.write("config.toml", "auto_optimize = false\n");
    assert!(!session(&home, "").contains("how fast you forget"));
    assert_eq!(changes(&home), ["start"]);

    home.write("config.toml", "");
    home.now = "2026-04-02T09:00:00Z".into();
    let said = session(&home, "");
    assert!(
        said.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .contains("has learnt from 659 answers how fast you forget"),
        "{said}"
    );
    assert_eq!(changes(&home), ["start", "parameters"]);
    home.now = "2026-04-03T09:00:00Z".into();
    assert!(!session(&home, "").contains("how fast you forget"));
    assert_eq!(changes(&home), ["start", "parameters"]);
}

#[test]
fn the_end_of_a_session_says_what_was_learnt_once_it_is_known() {
    let home = home();
    let mut screen = Screen::open(&home, "--deck numbers --limit 1", 80);
    screen.wait_for("What is");
    screen.press("nothing\r");
    screen.wait_for("Not right");
    screen.press("\r");
    screen.wait_for("once more");
    screen.press("\u{1b}");
    screen.wait_for("quiz has learnt from 658 answers how fast you forget.");
    assert_eq!(changes(&home), ["start", "parameters"]);
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
}

#[test]
fn why_says_that_more_is_known_by_now() {
    let home = home();
    let told = |home: &Home| {
        let lines = (0..CARDS).map(|number| text(&home.quiz(&format!("why numbers/n{number}"))));
        lines.filter(|line| line.contains("what quiz has learnt since")).count()
    };
    assert_eq!(told(&home), 0);
    home.quiz("optimize");
    assert!(told(&home) > 5);
    let why = home.json("why numbers/n0 --json");
    assert_eq!(why["parameters"], serde_json::json!({ "then": 0, "now": 1 }));
}
