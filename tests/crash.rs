//! `quiz` killed at any moment, and two at once: no acknowledged answer is lost, none is doubled.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use support::Home;

const CARDS: usize = 30;
/// What a transcript has once for each question.
const QUESTION: &str = " of 30 · new\n";

fn deck() -> String {
    let card = |number| {
        format!("\n[[card]]\nid = \"c{number}\"\nquestion = \"Question {number}?\"\nanswer = \"amber\"\n")
    };
    format!("title = \"Cards\"\n{}", (0..CARDS).map(card).collect::<String>())
}

/// An answer line that says which it is, and a rating line that passes the card, for every card.
fn lines(name: &str) -> String {
    (0..CARDS).map(|number| format!("{name}-{number}\n3\n")).collect()
}

fn typed(home: &Home) -> Vec<String> {
    let reviews = home.log().into_iter().filter(|row| row["kind"] == "review");
    reviews.map(|row| row["typed"].as_str().unwrap().to_owned()).collect()
}

/// How many answers the transcript acknowledges: each question after the first, and the summary, says that the answer
/// before it is saved.
fn acknowledged(transcript: &str) -> usize {
    let questions = transcript.matches(QUESTION).count();
    if transcript.contains("Everything is saved.") { CARDS } else { questions.saturating_sub(1) }
}

/// Starts a session, lets it get to its `questions`-th question and a little further, and kills it. Gives what it printed.
fn run_and_kill(home: &Home, questions: usize, after: Duration) -> String {
    let mut child = home
        .command(&format!("--deck cards --new {CARDS}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let _ = stdin.write_all(lines("a").as_bytes());
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut transcript = String::new();
    while transcript.matches(QUESTION).count() < questions {
        assert!(stdout.read_line(&mut transcript).unwrap() > 0, "ended early:\n{transcript}");
    }
    sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    stdout.read_to_string(&mut transcript).unwrap();
    transcript
}

#[test]
fn killed_at_two_hundred_moments_no_acknowledged_answer_is_lost() {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(200);
    let mut cut_short = 0;
    for moment in 0..200 {
        let home = Home::new();
        home.write("decks/cards.toml", &deck());
        let after = Duration::from_micros(rng.random_range(0..4000));
        let transcript = run_and_kill(&home, rng.random_range(0..CARDS / 2), after);
        let saved = acknowledged(&transcript);
        let typed = typed(&home);
        let expected: Vec<String> = (0..typed.len()).map(|number| format!("a-{number}")).collect();
        assert_eq!(typed, expected, "moment {moment}: the answers in their order, none twice");
        assert!(
            typed.len() >= saved && typed.len() <= saved + 1,
            "moment {moment}: {} of {saved}",
            typed.len()
        );
        assert_eq!(home.json("doctor --json")["sound"], true, "moment {moment}");
        cut_short += usize::from(saved < CARDS);
    }
    assert!(cut_short > 100, "only {cut_short} of 200 sessions were cut short");
}

#[test]
fn two_at_once_on_the_same_cards_keep_all_answers() {
    let home = Home::new();
    home.write("decks/cards.toml", &deck());
    // Both have chosen the same cards before either answers.
    let sit_down = || {
        let mut child = home
            .command(&format!("--deck cards --new {CARDS}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = [0; 40];
        child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
        child
    };
    let mut both = [sit_down(), sit_down()];
    for (child, name) in both.iter_mut().zip(["a", "b"]) {
        child.stdin.take().unwrap().write_all(lines(name).as_bytes()).unwrap();
    }
    for child in both {
        assert!(child.wait_with_output().unwrap().status.success());
    }
    let found: BTreeSet<String> = typed(&home).into_iter().collect();
    assert_eq!(typed(&home).len(), found.len(), "none is doubled");
    assert_eq!(found.iter().filter(|typed| typed.starts_with("a-")).count(), CARDS);
    let doctor = home.json("doctor --json");
    assert_eq!(doctor["sound"], true, "{doctor}");
}
