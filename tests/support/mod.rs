//! A home of its own for each test: an empty folder, a stopped clock, a fixed seed and zone.
#![allow(dead_code, missing_docs, unreachable_pub, reason = "each test file uses a part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

pub mod answers;
pub mod learner;
pub mod screen;
pub mod sources;

use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use quizdeck::domain::grading::KnownAnswers;
use quizdeck::domain::model::{Deck, DesiredRetention, Leniency};
use quizdeck::domain::schedule::{LeechRule, Model, Scheduler};
use quizdeck::domain::session::DeckRules;
use quizdeck::domain::time::{DateOrder, Months};
use serde_json::Value;
use tempfile::TempDir;

/// A learner's folder and the moment they live in.
pub struct Home {
    folder: TempDir,
    pub now: String,
    pub seed: u64,
}

/// What a run printed and how it ended.
pub struct Run {
    pub stdout: String,
    pub stderr: String,
    pub code: Option<i32>,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), now: "2026-03-01T09:00:00Z".into(), seed: 1 }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn progress(&self) -> PathBuf {
        self.path().join("progress.db")
    }

    /// Writes a file below the home, such as `decks/capitals.toml`.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// The program with its surroundings set, ready to be started.
    pub fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_quiz"));
        command
            .args(shell_words::split(words).unwrap())
            .current_dir(self.path())
            .env_clear()
            .env("QUIZ_HOME", self.path())
            .env("QUIZ_NOW", &self.now)
            .env("QUIZ_SEED", self.seed.to_string())
            .env("QUIZ_TZ", "UTC");
        command
    }

    /// Runs the program without input.
    pub fn quiz(&self, words: &str) -> Run {
        self.type_in(words, "")
    }

    /// Runs the program with lines on its standard input.
    pub fn type_in(&self, words: &str, lines: &str) -> Run {
        let mut child = self
            .command(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that ends without reading closes the pipe; that is no fault of the test.
        let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
        Run::of(&child.wait_with_output().unwrap(), self.path())
    }

    /// Runs the program and reads the JSON it prints.
    pub fn json(&self, words: &str) -> Value {
        let run = self.quiz(words);
        serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}\n{run}"))
    }

    /// The rows of the log, oldest first.
    pub fn log(&self) -> Vec<Value> {
        let run = self.quiz("log --json");
        run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

impl Run {
    fn of(output: &Output, home: &Path) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&*home.to_string_lossy(), "[HOME]");
        Self { stdout: text(&output.stdout), stderr: text(&output.stderr), code: output.status.code() }
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.map_or("signal".into(), |code| code.to_string());
        write!(f, "exit: {code}\n--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr)
    }
}

/// Whether all Arabic letters of a screen have the form that joins their neighbours, as all do that are put in the order
/// of the screen.
pub fn is_joined(buffer: &ratatui::buffer::Buffer) -> bool {
    let has_plain = |sign: &str| sign.contains(|c| matches!(c, 'آ'..='غ' | 'ف'..='ي'));
    !buffer.content().iter().any(|cell| has_plain(cell.symbol()))
}

/// The rules of a deck that says nothing of its own, with fuzz.
pub fn rules(deck: &Deck) -> DeckRules {
    DeckRules {
        date_order: DateOrder::default(),
        months: Months::Levantine,
        leniency: Leniency::default(),
        known: KnownAnswers::of(&deck.cards),
        scheduler: Scheduler::new(Model::default(), DesiredRetention::default(), true),
        leech: LeechRule::default(),
    }
}
