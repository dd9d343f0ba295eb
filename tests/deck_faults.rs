//! Every fault of a deck is found in one pass, at its place.
//!
//! The decks in `tests/decks` hold their expected faults beside them: `#! code: part of the message` stands
//! at the end of the faulty line, or `#!^` on a line of its own for the line above (`#!^^` for two above).

use std::collections::BTreeSet;
use std::path::Path;

use quizdeck::decks::read;
use quizdeck::diag::{Code, Lines, render_json, render_text};

struct Expected {
    line: usize,
    code: String,
    message: String,
}

fn expected(text: &str) -> Vec<Expected> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for note in line.split("#!").skip(1) {
            let above = note.bytes().take_while(|byte| *byte == b'^').count();
            let (code, message) = note[above..].split_once(": ").expect(note);
            found.push(Expected {
                line: index + 1 - above,
                code: code.trim().into(),
                message: message.trim().into(),
            });
        }
    }
    found
}

#[track_caller]
fn compare(name: &str, text: &str) -> BTreeSet<Code> {
    let (_, diagnostics) = read(text, name, "deck");
    let lines = Lines::new(text);
    let mut found: Vec<(usize, String, String)> = diagnostics
        .iter()
        .map(|one| {
            let line = one.place().map_or(0, |label| lines.position(label.span.start).line);
            (line, one.code.to_string(), one.message.clone())
        })
        .collect();
    let mut missing = Vec::new();
    for wanted in expected(text) {
        let matches = |(line, code, message): &(usize, String, String)| {
            *line == wanted.line && *code == wanted.code && message.contains(&wanted.message)
        };
        match found.iter().position(matches) {
            Some(index) => drop(found.remove(index)),
            None => missing.push(format!("{}: {}: {}", wanted.line, wanted.code, wanted.message)),
        }
    }
    assert!(missing.is_empty() && found.is_empty(), "{name}: missing {missing:#?}, not expected {found:#?}");
    diagnostics.iter().map(|one| one.code).collect()
}

fn fixtures() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/decks");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        found.push((name, std::fs::read_to_string(&path).unwrap()));
    }
    found.sort();
    found
}

#[test]
fn each_fixture_has_exactly_the_faults_written_beside_its_lines() {
    let codes: BTreeSet<Code> = fixtures().iter().flat_map(|(name, text)| compare(name, text)).collect();
    assert!(codes.len() > 15, "{codes:?}");
}
