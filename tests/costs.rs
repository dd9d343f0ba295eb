//! What an answer costs: counted, never timed. Needs `strace`; without it the test says so and passes, except in CI.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::io::Write;
use std::process::{Command, Stdio};

use support::Home;

const CARDS: usize = 20;

fn deck() -> String {
    let card = |number| {
        format!("\n[[card]]\nid = \"c{number}\"\nquestion = \"Question {number}?\"\nanswer = \"amber\"\n")
    };
    format!("title = \"Cards\"\n{}", (0..CARDS).map(card).collect::<String>())
}

/// Runs a session of right answers under `strace` and gives the calls it made.
fn traced(home: &Home) -> Vec<String> {
    let trace = home.path().join("trace");
    let quiz = home.command(&format!("--deck cards --new {CARDS}"));
    let mut child = Command::new("strace")
        .args(["-f", "-s", "64", "-e", "trace=fsync,fdatasync,pwrite64,write", "-o"])
        .arg(&trace)
        .arg(quiz.get_program())
        .args(quiz.get_args())
        .envs(quiz.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all("amber\n\n".repeat(CARDS).as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    std::fs::read_to_string(trace).unwrap().lines().map(str::to_owned).collect()
}

/// The calls between one question's appearance and the next.
fn by_answer(calls: &[String]) -> Vec<&[String]> {
    let is_question = |line: &String| line.contains("write(1,") && line.contains(&format!(" of {CARDS} "));
    let places: Vec<usize> =
        calls.iter().enumerate().filter(|(_, line)| is_question(line)).map(|(at, _)| at).collect();
    places.windows(2).map(|pair| &calls[pair[0]..pair[1]]).collect()
}

fn written(calls: &[String]) -> u64 {
    let files = calls.iter().filter(|line| line.contains("pwrite64("));
    files.map(|line| line.rsplit("= ").next().unwrap().trim().parse::<u64>().unwrap()).sum()
}

#[test]
fn an_answer_costs_one_fsync_and_a_few_pages() {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        assert!(std::env::var_os("CI").is_none(), "CI must have strace");
        eprintln!("strace is not here: what an answer costs was not counted");
        return;
    }
    let home = Home::new();
    home.write("decks/cards.toml", &deck());
    let calls = traced(&home);
    let answers = by_answer(&calls);
    assert_eq!(answers.len(), CARDS - 1);
    // The first answer of a session also makes the write-ahead log.
    for (number, calls) in answers.iter().enumerate().skip(1) {
        let syncs =
            calls.iter().filter(|line| line.contains("fsync(") || line.contains("fdatasync(")).count();
        assert_eq!(syncs, 1, "answer {number}: {calls:#?}");
    }
    let mut bytes: Vec<u64> = answers.iter().skip(1).map(|calls| written(calls)).collect();
    bytes.sort_unstable();
    assert!(bytes[bytes.len() / 2] <= 6 * 1024, "bytes an answer: {bytes:?}");
    assert!(*bytes.last().unwrap() <= 12 * 1024, "bytes an answer: {bytes:?}");
}
