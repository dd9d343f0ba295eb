//! Cards asked before their day, for practice, or once more: what is scheduled, what is not, and what is said of it.
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
use support::Home;
use support::screen::Screen;

const CAPITALS: &str = r#"title = "Capitals"

[[card]]
id = "france"
question = "What is the capital of France?"
answer = "Paris"

[[card]]
id = "peru"
question = "What is the capital of Peru?"
answer = "Lima"

[[card]]
id = "chad"
question = "What is the capital of Chad?"
answer = "N'Djamena"
"#;

/// A home in which France was known and Peru was not at first, and Chad is new.
fn home() -> Home {
    let home = Home::new();
    home.write("decks/capitals.toml", CAPITALS);
    let run = home.type_in("--deck capitals --new 2 --no-fuzz", "paris\n4\nquito\n\nlima\n\n");
    assert_eq!(run.code, Some(0), "{run}");
    home
}

/// All records, every column of each.
fn records(home: &Home) -> String {
    let file = rusqlite::Connection::open(home.progress()).unwrap();
    let mut statement = file.prepare("SELECT * FROM record ORDER BY card").unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut text = String::new();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            write!(text, "{:?} ", row.get_ref(column).unwrap()).unwrap();
        }
        text.push('\n');
    }
    text
}

/// Card, purpose, verdict and rating of the reviews that count, oldest first.
fn reviews(home: &Home) -> Vec<[String; 4]> {
    let is_counted = |row: &Value| row["kind"] == "review" && row["revoked"] == false;
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let rows = home.log().into_iter().filter(is_counted);
    rows.map(|row| ["key", "purpose", "verdict", "rating"].map(|key| text(&row, key))).collect()
}

fn sound(home: &Home) {
    let run = home.quiz("doctor");
    assert_eq!(run.code, Some(0), "{run}");
}

#[test]
fn practice_is_logged_and_leaves_every_record_as_it_was() {
    let mut home = home();
    home.now = "2026-03-02T09:00:00Z".into();
    let before = records(&home);
    let run = home.type_in("--deck capitals --cram", "lima\n\nparis\n4\nx\n\nn'djamena\no\nn'djamena\n\n");
    insta::assert_snapshot!("cram", run);
    assert_eq!(records(&home), before);
    let practised: Vec<[String; 4]> = reviews(&home).into_iter().filter(|row| row[1] == "cram").collect();
    assert_eq!(practised.len(), 4, "{practised:?}");
    assert_eq!(home.json("show capitals/chad --json")["state"], "new");
    assert!(home.quiz("show capitals/france").stdout.contains("as it was"));
    sound(&home);
    // Nor does the log itself say otherwise when the records are made anew.
    home.quiz("doctor --fix");
    assert_eq!(records(&home), before);
}

#[test]
fn practice_is_taken_back_and_brought_again_without_a_trace_in_the_records() {
    let mut home = home();
    home.now = "2026-03-02T09:00:00Z".into();
    let before = records(&home);
    home.type_in("--deck capitals --cram --filter france", "rome\n\nparis\n\n");
    assert_eq!(reviews(&home).len(), 5);
    for expected in [4, 3] {
        assert_eq!(home.quiz("undo").code, Some(0));
        assert_eq!(reviews(&home).len(), expected);
        assert_eq!(records(&home), before);
    }
    home.quiz("redo");
    assert_eq!(reviews(&home).len(), 4);
    home.type_in("--deck capitals --cram --filter france", "paris\n\n");
    home.type_in("--deck capitals --cram --filter france", "paris\nu\n:q\n");
    assert_eq!(records(&home), before);
    sound(&home);
}

#[test]
fn practice_starts_no_deck_and_counts_for_no_limit() {
    let home = Home::new();
    home.write("decks/capitals.toml", CAPITALS);
    let run = home.type_in("--deck capitals --cram -n 2", "a\n4\nb\n4\n");
    assert!(run.stdout.contains("2 cards answered"), "{run}");
    assert_eq!(records(&home), "");
    assert!(home.quiz("").stdout.starts_with("No deck has been started yet."));
    assert_eq!(home.json("due --deck capitals --json")["new"], 3);
    sound(&home);
}

#[test]
fn cards_ahead_come_behind_those_of_the_day_and_count_the_days_that_passed() {
    let mut home = home();
    let due = |home: &Home, card: &str| home.json(&format!("show capitals/{card} --json"))["due"].clone();
    assert_eq!((due(&home, "france"), due(&home, "peru")), ("2026-03-09".into(), "2026-03-03".into()));
    home.now = "2026-03-03T09:00:00Z".into();
    assert_eq!(home.json("due --deck capitals --ahead 6 --tag x --json")["ahead"], 0);
    assert_eq!(home.json("due --deck capitals --ahead 5 --json")["ahead"], 0);
    let plan = home.json("due --deck capitals --ahead 6 --json");
    assert_eq!(
        (&plan["due"], &plan["new"], &plan["ahead"], &plan["cram"]),
        (&1.into(), &1.into(), &1.into(), &0.into())
    );
    assert_eq!(plan["cards"][2], "france");
    let run = home.type_in("--deck capitals --ahead 6 --no-fuzz", "lima\n\nn'djamena\n\nparis\n\n");
    insta::assert_snapshot!("ahead", run);
    let purposes: Vec<String> = reviews(&home).into_iter().skip(3).map(|row| row[..2].join(" ")).collect();
    assert_eq!(purposes, ["peru due", "chad due", "france ahead"]);
    // The same answers on the same days give the same, whatever they are called: two days of eight had passed.
    let mut other = self::home();
    other.now = "2026-03-03T09:00:00Z".into();
    other.type_in("--deck capitals --ahead 9 --filter france --no-fuzz", "paris\n\n");
    let memory = |home: &Home| {
        let card = home.json("show capitals/france --json");
        [card["stability"].clone(), card["due"].clone(), card["interval"].clone()]
    };
    assert_eq!(memory(&home), memory(&other));
    let mut late = self::home();
    late.now = "2026-03-09T09:00:00Z".into();
    late.type_in("--deck capitals --filter france --no-fuzz", "paris\n\n");
    assert!(memory(&late)[0].as_f64() > memory(&home)[0].as_f64(), "a longer wait says more");
    sound(&home);
}

#[test]
fn limits_hold_ahead_too() {
    let mut home = home();
    home.now = "2026-03-03T09:00:00Z".into();
    let run = home.type_in("--deck capitals --ahead 9 --reviews 1 --new 0", "lima\n\n");
    assert!(run.stdout.contains("1 of 1"), "{run}");
    let run = home.type_in("--deck capitals --ahead 9 --reviews 1 --new 0", "");
    assert!(run.stdout.contains("Nothing is due now."), "{run}");
    assert_eq!(home.quiz("--ahead 0").code, Some(2));
    assert_eq!(home.quiz("--ahead 3 --cram").code, Some(2));
}

#[test]
fn what_was_wrong_today_is_asked_once_more() {
    let home = home();
    let before = records(&home);
    // Peru was wrong and is done for today; France was right.
    let run = home.type_in("--deck capitals --failed", "lima\n\n");
    insta::assert_snapshot!("failed", run);
    assert_eq!(records(&home), before);
    assert_eq!(reviews(&home).last().unwrap()[..2], ["peru".to_owned(), "cram".to_owned()]);
    // What is still due today is scheduled.
    home.type_in("--deck capitals", "x\n\n:q\n");
    let plan = home.json("due --deck capitals --failed --json");
    assert_eq!((&plan["due"], &plan["cram"]), (&1.into(), &1.into()));
    home.type_in("--deck capitals --failed --filter chad", "n'djamena\n\n");
    assert_eq!(reviews(&home).last().unwrap()[..2], ["chad".to_owned(), "due".to_owned()]);
    home.type_in("--deck capitals --failed --cram --filter peru", "lima\n\n");
    assert_eq!(reviews(&home).last().unwrap()[..2], ["peru".to_owned(), "cram".to_owned()]);
    let mut tomorrow = home;
    tomorrow.now = "2026-03-02T09:00:00Z".into();
    let run = tomorrow.quiz("--deck capitals --failed");
    assert!(run.stdout.starts_with("Nothing was answered wrong today."), "{run}");
    sound(&tomorrow);
}

#[test]
fn the_full_screen_offers_practice_where_nothing_else_is_left() {
    let home = home();
    home.type_in("--deck capitals", "n'djamena\n\n");
    let before = records(&home);
    let mut screen = Screen::open(&home, "--deck capitals", 80);
    screen.wait_for("3 cards for practice");
    screen.press("\r");
    screen.wait_for("1 of 3");
    screen.press("x\r");
    screen.wait_for("Not right.");
    assert!(screen.text().contains("Practice: the schedule stays as it is."));
    let text = screen.text();
    assert!(text.contains("1 again") && !text.contains("days"), "{text}");
    screen.press("\r");
    screen.wait_for("2 of 3");
    screen.press("\u{3}");
    screen.finish();
    assert_eq!(records(&home), before);
    assert_eq!(reviews(&home).last().unwrap()[1], "cram");
}
