//! The console blocks of the README and the guide, executed.
//!
//! A block runs in one home, its commands one after the other. What stands after a prompt is typed; everything printed
//! must be as the page shows it; the learner's folder is shown where it usually lies. A command of which the page shows no output, where it
//! would print some, is only held to succeed.
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
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use support::Home;

/// Where a page shows the learner's folder.
const HOME: &str = "/home/you/.local/share/quiz";

/// A command of a page, with the lines below it.
struct Example {
    line: String,
    shown: String,
}

fn examples(page: &str) -> Vec<Vec<Example>> {
    let blocks = page.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.map(commands).collect()
}

fn commands(block: &str) -> Vec<Example> {
    let mut found: Vec<Example> = Vec::new();
    for line in block.lines() {
        match (line.strip_prefix("$ "), found.last_mut()) {
            (Some(command), _) => found.push(Example { line: command.to_owned(), shown: String::new() }),
            (None, Some(last)) => last.shown = format!("{}{line}\n", last.shown),
            (None, None) => panic!("a block begins with a command: {line}"),
        }
    }
    found
}

/// What a transcript shows as typed: the lines at a prompt.
fn typed(shown: &str) -> String {
    let at_prompt = |line: &str| match line.split_once("> ") {
        Some(("", typed)) => Some(format!("{typed}\n")),
        Some((before, typed)) if before.starts_with("Enter = ") => Some(format!("{typed}\n")),
        _ => None,
    };
    shown.lines().filter_map(at_prompt).collect()
}

/// A folder with a `cargo` that runs the program under test, and knows the other words the README uses.
fn tools(home: &Home) -> String {
    let quiz = env!("CARGO_BIN_EXE_quiz");
    let script = format!(
        "#!/bin/sh\ncase \"$*\" in\n  'run --release -- '*) shift 3; exec '{quiz}' \"$@\" ;;\n  test|'install --path .') ;;\n  *) exit 9 ;;\nesac\n"
    );
    let cargo = home.write("tools/cargo", &script);
    std::fs::set_permissions(&cargo, std::fs::Permissions::from_mode(0o755)).unwrap();
    let bin = Path::new(quiz).parent().unwrap();
    format!("{}:{}:/usr/bin:/bin", cargo.parent().unwrap().display(), bin.display())
}

fn run(home: &Home, path: &str, example: &Example) -> (String, bool) {
    let mut child = Command::new("sh")
        .args(["-c", &example.line])
        .current_dir(home.path())
        .env_clear()
        .env("PATH", path)
        .env("QUIZ_HOME", home.path())
        .env("QUIZ_NOW", &home.now)
        .env("QUIZ_SEED", "1")
        .env("QUIZ_TZ", "UTC")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(typed(&example.shown).as_bytes());
    let output = child.wait_with_output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap().replace(&*home.path().to_string_lossy(), HOME);
    (printed, output.status.success())
}

fn hold(page: &str) {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
    let blocks = examples(&text);
    assert!(!blocks.is_empty(), "{page} has console blocks");
    for block in blocks {
        let home = Home::new();
        let path = tools(&home);
        for example in block {
            let (printed, is_success) = run(&home, &path, &example);
            assert!(is_success, "{page}: `{}` failed", example.line);
            if !example.shown.is_empty() {
                assert_eq!(printed, example.shown, "{page}: `{}`", example.line);
            }
        }
    }
}

#[test]
fn the_readme_shows_what_happens() {
    hold("README.md");
}
