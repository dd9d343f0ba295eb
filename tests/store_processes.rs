//! Several processes on one progress file, and processes that are killed while they write.
//!
//! The processes are this test program itself, told by an environment variable to write instead of test.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use quizdeck::domain::model::{
    CardKey, Change, DeckId, Lang, Mode, ParameterSet, Purpose, Rating, Review, Verdict,
};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use quizdeck::store::{Committed, Store};

const FILE: &str = "STORE_TEST_FILE";
const NAME: &str = "STORE_TEST_NAME";
const COUNT: &str = "STORE_TEST_COUNT";

/// A process that answers `count` cards in the name of `name`, a third of them one card that all processes share, and
/// prints what it typed once that is on disk.
fn writer(file: &Path, name: &str, count: u32) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writer_process", "--nocapture"])
        .env(FILE, file)
        .env(NAME, name)
        .env(COUNT, count.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the parent process says what to write in the environment")]
fn writer_process() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let name = std::env::var(NAME).unwrap();
    let count: u32 = std::env::var(COUNT).unwrap().parse().unwrap();
    let mut store = Store::open(Path::new(&file), u64::from(std::process::id())).unwrap();
    for turn in 0..count {
        let card = if turn % 3 == 0 { "shared".to_owned() } else { format!("card-{}", turn % 20) };
        let typed = format!("{name}-{turn}");
        answer(&mut store, &card, &typed);
        println!("saved {typed}");
        std::io::stdout().flush().unwrap();
    }
}

/// Commits one answer, from the newer record where another process was faster.
fn answer(store: &mut Store, card: &str, typed: &str) {
    let day = Day::parse("2026-03-01").unwrap();
    let at = Timestamp::from_millis(1_772_352_000_000);
    let review = Review {
        key: CardKey::parse(&format!("s/{card}")).unwrap(),
        deck: DeckId::parse("history").unwrap(),
        rating: Rating::Good,
        suggested: Rating::Good,
        verdict: Some(Verdict::Right),
        typed: typed.to_owned(),
        mode: Mode::Typed,
        purpose: Purpose::Due,
        lang: Lang::english(),
        answer_ms: 1_500,
        score: 1.0,
        hints: 0,
        retention: 0.9,
        parameters: ParameterSet::default(),
        due: day.plus(3),
        content: 0x1234_5678_9abc_def0,
    };
    let mut expected = store.record(&review.key).unwrap().last_row;
    while let Committed::Conflict(record) =
        store.commit_review(Moment { at, offset: 0, day }, &review, expected, true).unwrap()
    {
        expected = record.last_row;
    }
}

/// What was typed, row by row.
fn typed(store: &Store) -> Vec<String> {
    let mut typed = Vec::new();
    store
        .log(|row| {
            if let Change::Review(review) = row.change {
                typed.push(review.typed);
            }
            ControlFlow::Continue(())
        })
        .unwrap();
    typed
}

fn acknowledged(line: &str) -> Option<String> {
    line.strip_prefix("saved ").map(str::to_owned)
}

#[test]
fn processes_that_make_and_fill_a_file_at_once_lose_and_double_nothing() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("quiz").join("progress.db");
    let children: Vec<Child> = ["one", "two", "three"].map(|name| writer(&file, name, 30)).into();
    let mut saved = BTreeSet::new();
    for mut child in children {
        let mut output = String::new();
        child.stdout.take().unwrap().read_to_string(&mut output).unwrap();
        assert!(child.wait().unwrap().success());
        saved.extend(output.lines().filter_map(acknowledged));
    }
    let store = Store::open_existing(&file).unwrap().unwrap();
    let typed = typed(&store);
    assert_eq!((saved.len(), typed.len()), (90, 90));
    assert_eq!(typed.into_iter().collect::<BTreeSet<_>>(), saved);
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn a_killed_process_leaves_every_acknowledged_answer_and_a_file_that_opens() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("progress.db");
    let mut saved = BTreeSet::new();
    for run in 0..25_u32 {
        let mut child = writer(&file, &format!("run-{run}"), 1_000_000);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Early runs are killed while the file is made, later ones at some point between two answers.
        let acknowledged_first = (run / 3) as usize;
        saved.extend(
            lines
                .by_ref()
                .map_while(Result::ok)
                .filter_map(|line| acknowledged(&line))
                .take(acknowledged_first),
        );
        thread::sleep(Duration::from_micros(u64::from(run * 7 % 25) * 300));
        child.kill().unwrap();
        saved.extend(lines.map_while(Result::ok).filter_map(|line| acknowledged(&line)));
        child.wait().unwrap();
        let Some(store) = Store::open_existing(&file).unwrap() else {
            assert!(saved.is_empty());
            continue;
        };
        let all = typed(&store);
        let distinct: BTreeSet<String> = all.iter().cloned().collect();
        assert_eq!(distinct.len(), all.len(), "nothing is doubled");
        assert!(saved.is_subset(&distinct), "nothing acknowledged is lost");
        assert!(store.verify().unwrap().is_sound());
    }
    assert!(saved.len() > 25, "the runs did write: {}", saved.len());
}
