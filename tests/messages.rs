//! Every sentence the code asks for is in the message file, and every sentence of the file is asked for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The text literals of the code that have the form of a message id, and those that begin one.
fn literals() -> BTreeSet<String> {
    let mut found = Vec::new();
    for room in ["ui", "cli"] {
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room), &mut found);
    }
    let code: Vec<String> = found
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let quoted = code.iter().flat_map(|code| code.split('"').skip(1).step_by(2));
    quoted.map(str::to_owned).collect()
}

#[test]
fn messages_and_code_know_each_other() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/text/messages/en.ftl");
    let file = std::fs::read_to_string(path).unwrap();
    let messages: BTreeSet<&str> = file
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
        .collect();
    let literals = literals();
    let is_built = |id: &str| {
        [
            "month-",
            "rating-",
            "rule-",
            "ground-",
            "level-",
            "ask-date-",
            "reason-coarser-",
            "reason-no-date-",
            "off-",
            "turned-",
            "because-",
        ]
        .iter()
        .any(|prefix| id.starts_with(prefix) && literals.contains(&format!("{prefix}{{}}")))
    };
    let unused: Vec<&&str> = messages.iter().filter(|id| !literals.contains(**id) && !is_built(id)).collect();
    assert!(unused.is_empty(), "messages that no code asks for: {unused:?}");

    let families: BTreeSet<&str> =
        messages.iter().filter_map(|id| id.split_once('-')).map(|(word, _)| word).collect();
    let is_id = |text: &str| {
        text.split_once('-').is_some_and(|(word, _)| families.contains(word))
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let missing: Vec<&String> = literals
        .iter()
        .filter(|text| is_id(text) && !text.ends_with('-') && !messages.contains(text.as_str()))
        .collect();
    assert!(missing.is_empty(), "messages that are not in the file: {missing:?}");
}
