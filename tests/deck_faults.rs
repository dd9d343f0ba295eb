//! Every fault of a deck is found in one pass, at its place.
//!
//! The decks in `tests/decks` hold their expected faults beside them: `#! code: part of the message` stands
//! at the end of the faulty line, or `#!^` on a line of its own for the line above (`#!^^` for two above).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "the fixtures are files")]

use std::collections::BTreeSet;
use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use quizdeck::decks::read;
use quizdeck::diag::{Code, Lines, render_json, render_text};
use quizdeck::domain::model::{Answer, Deck, Kind, Localized, Pair, Text};

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
            let (code, message) = note[above..].split_once(": ").unwrap();
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
    let elsewhere = |code: &Code| !codes.contains(code);
    let untested: Vec<_> = Code::ALL.iter().copied().filter(elsewhere).map(Code::name).collect();
    assert_eq!(
        untested,
        [
            // Of a file as a whole, and between files: tested beside their code.
            "unreadable",
            "not-a-file",
            "too-large",
            "not-utf8",
            "no-cards",
            "too-many-faults",
            "deck-clash",
            "space-clash",
            "card-clash",
            "unknown-card",
            // Of facts: tested with `quiz generate`.
            "unknown-name",
            "missing-reference",
            "outside-tenure",
            "not-askable",
            "asks-nothing",
            "other-spelling",
            // Of the config: tested beside its code.
            "bad-key",
            "key-clash",
            "bad-color",
            "bad-filter",
        ]
    );
}

/// The fixture with a dozen different faults, without the notes beside them.
fn twelve() -> String {
    let (_, text) = fixtures().into_iter().find(|(name, _)| name == "twelve.toml").unwrap();
    text.lines().map(|line| line.split("#!").next().unwrap().trim_end().to_owned() + "\n").collect()
}

#[test]
fn a_deck_with_a_dozen_faults_is_drawn_with_all_of_them() {
    let text = twelve();
    let (deck, diagnostics) = read(&text, "twelve.toml", "twelve");
    assert!(diagnostics.iter().map(|one| one.code).collect::<BTreeSet<_>>().len() >= 12);
    assert_eq!(deck.unwrap().cards.len(), 0, "no card of it is good");
    insta::assert_snapshot!(render_text(&diagnostics, &text, false, 80));
}

#[test]
fn json_has_the_same_faults_at_the_same_places_as_the_drawing() {
    let text = twelve();
    let (_, diagnostics) = read(&text, "twelve.toml", "twelve");
    let drawn = render_text(&diagnostics, &text, false, 80);
    let titles = drawn.lines().filter(|line| line.starts_with("error[") || line.starts_with("warning["));
    let places = drawn.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
    let drawn: Vec<String> = titles.zip(places).map(|(title, place)| format!("{place} {title}")).collect();
    let json: Vec<String> = render_json(&diagnostics, &text)
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let word = |key: &str| one[key].as_str().unwrap().to_owned();
            let place = format!("{}:{}:{}", word("file"), one["line"], one["column"]);
            format!("{place} {}[{}]: {}", word("severity"), word("code"), word("message"))
        })
        .collect();
    assert_eq!(json, drawn);
    assert_eq!(json.len(), 14);
}

#[test]
fn a_broken_card_never_hides_the_good_ones() {
    for (name, text) in fixtures() {
        let good = "[[card]]\nid = \"last\"\nquestion = \"Is it read?\"\nanswer = \"Yes\"\n";
        let text = text
            .replace("id = \"cuba 1962\"", "")
            .replace("space = \"a/b\"", "")
            .replace("\"english\"", "\"en\"");
        let (deck, _) = read(&format!("{text}\n{good}"), &name, "deck");
        let deck = deck.unwrap_or_else(|| panic!("{name} gives no deck"));
        assert_eq!(deck.cards.last().unwrap().note.id.as_str(), "last", "{name}");
    }
}

#[test]
fn a_file_full_of_faults_is_told_in_a_bounded_number() {
    let text = "a = 1\n".repeat(5000);
    let (_, diagnostics) = read(&text, "deck.toml", "deck");
    assert_eq!(diagnostics.len(), 1001);
    assert_eq!(diagnostics[1000].message, "the file has 4000 more faults");
}

/// Every text of a deck that could reach a terminal.
fn texts(deck: &Deck) -> Vec<String> {
    let mut found: Vec<String> = deck.tags.clone();
    let mut all = |text: &Text| found.extend(text.iter().map(|(_, text)| text.clone()));
    all(&deck.title);
    deck.source.iter().for_each(&mut all);
    for card in &deck.cards {
        let note = &card.note;
        all(&note.question);
        note.explain.iter().chain(&note.source).for_each(&mut all);
        note.wrong.iter().for_each(|wrong| {
            all(&wrong.answer);
            wrong.why.iter().for_each(&mut all);
        });
    }
    for card in &deck.cards {
        found.push(card.key.to_string());
        found.extend(card.note.tags.iter().chain(&card.note.facts).cloned());
        let mut lists = |text: &Localized<Vec<String>>| {
            found.extend(text.iter().flat_map(|(_, list)| list.iter().cloned()));
        };
        match &card.note.answer {
            Answer::Text(forms) | Answer::Person(forms) | Answer::Flip(forms) | Answer::Order(forms) => {
                lists(forms);
            }
            Answer::Choice { right, wrong, .. } => [right, wrong].into_iter().for_each(lists),
            Answer::Several { right, wrong, .. } => {
                lists(&right.map(|options| options.concat()));
                lists(wrong);
            }
            Answer::List { items, .. } => lists(&items.map(|items| items.concat())),
            Answer::Match(pairs) => {
                let sides = |pairs: &Vec<Pair>| {
                    pairs.iter().flat_map(|pair| [pair.left.clone(), pair.right.clone()]).collect()
                };
                lists(&pairs.map(sides));
            }
            Answer::Cloze(text) => {
                lists(&text.map(|text| text.gaps().flatten().cloned().chain([text.sentence()]).collect()));
            }
            Answer::Date { .. } | Answer::Number { .. } | Answer::Truth(_) => {}
        }
    }
    found
}

fn could_control_a_terminal(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}')
}

/// Reads a text as the program would and checks what holds for every text.
fn survive(text: &str) {
    let (deck, diagnostics) = read(text, "deck\u{1b}.toml", "deck");
    if let Some(deck) = &deck {
        for text in texts(deck) {
            assert!(!text.contains(could_control_a_terminal), "{text:?}");
        }
    }
    let drawn = render_text(&diagnostics, text, false, 80);
    assert!(!drawn.contains(|c| could_control_a_terminal(c) || c == '\t'), "{drawn:?}");
    render_json(&diagnostics, text);
}

/// Pieces that have a meaning somewhere in a deck, and some that must not.
const PIECES: &[&str] = &[
    "[[card]]\n",
    "[card]\n",
    "card",
    "\"",
    "\"\"\"",
    "'",
    "=",
    "{",
    "}",
    "[",
    "]",
    ",",
    "#",
    "\n",
    "\r\n",
    "\\",
    "\\u001b",
    "\\e",
    "\\u202e",
    "\u{1b}",
    "\u{7f}",
    "\u{9b}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{feff}",
    "\0",
    "\t",
    "id = \"a\"\n",
    "kind = \"date\"\n",
    "lang = \"ar\"\n",
    "accept = [\"x\"]\n",
    "1962-10-14",
    "nan",
    "-1",
    "true",
    "9999999999999999999",
    "كوبا",
    "e\u{301}",
    "~",
    ".",
    "{{",
    "}}",
    "{{1:a}}",
    "{{2:",
    "|",
    "order = ",
    "pairs = ",
    "cloze = ",
    "reverse = ",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>()) {
        survive(&text);
    }

    #[test]
    fn any_pieces_are_read_without_a_panic(pieces in vec(select(PIECES), 0..40)) {
        survive(&pieces.concat());
    }

    #[test]
    fn a_deck_changed_anywhere_is_read_without_a_panic(
        changes in vec((any::<Index>(), 0..12_usize, select(PIECES)), 1..8),
    ) {
        let mut text: Vec<char> = GOOD.chars().collect();
        for (place, removed, piece) in changes {
            let at = place.index(text.len());
            let end = (at + removed).min(text.len());
            text.splice(at..end, piece.chars());
        }
        survive(&text.iter().collect::<String>());
    }
}

/// A deck with something of everything.
const GOOD: &str = include_str!("decks/good.toml");

#[test]
fn a_deck_with_something_of_everything_has_no_faults() {
    let (deck, diagnostics) = read(GOOD, "good.toml", "good");
    assert_eq!(diagnostics, []);
    let kinds: BTreeSet<_> = deck.unwrap().cards.iter().map(|card| card.note.kind().name()).collect();
    assert_eq!(kinds.len(), Kind::ALL.len());
}

/// The sections of the page on diagnostics: each heading's code, whether it is a warning, and its example.
fn sections() -> Vec<(String, bool, Option<String>)> {
    let page = include_str!("../docs/diagnostics.md");
    page.split("\n## ")
        .skip(1)
        .map(|section| {
            let (heading, body) = section.split_once('\n').unwrap();
            let example = body.split_once("```toml\n").map(|(_, rest)| rest.split("```").next().unwrap());
            let code = heading.split('`').nth(1).unwrap().to_owned();
            (code, heading.ends_with("(warning)"), example.map(str::to_owned))
        })
        .collect()
}

#[test]
fn the_page_on_diagnostics_has_every_code_in_order() {
    let documented: Vec<String> = sections().into_iter().map(|(code, ..)| code).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(documented, codes);
}

#[test]
fn each_example_of_the_page_has_that_fault_and_no_other() {
    let mut without_example = Vec::new();
    for (code, is_warning, example) in sections() {
        let Some(example) = example else {
            without_example.push(code);
            continue;
        };
        let (_, diagnostics) = read(&example, "example.toml", "example");
        let found: BTreeSet<_> = diagnostics.iter().map(|one| (one.code.name(), !one.is_error())).collect();
        assert_eq!(found, BTreeSet::from([(code.as_str(), is_warning)]));
    }
    let of_files = ["unreadable", "not-a-file", "too-large", "not-utf8", "too-many-faults"];
    let between_files = ["deck-clash", "space-clash", "card-clash", "unknown-card"];
    let of_facts = [
        "unknown-name",
        "missing-reference",
        "outside-tenure",
        "not-askable",
        "asks-nothing",
        "other-spelling",
    ];
    let of_config = ["bad-key", "key-clash", "bad-color", "bad-filter"];
    assert_eq!(without_example, [&of_files[..], &between_files, &of_facts, &of_config].concat());
}
