//! Every sentence the code asks for is in the message files, every sentence of a file is asked for, and the files of
//! all languages have the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

use std::collections::{BTreeMap, BTreeSet};

mod support;

use support::sources::files;

/// The text literals of the code that have the form of a message id, and those that begin one.
fn literals() -> BTreeSet<String> {
    let code = ["src/ui", "src/cli"].into_iter().flat_map(|room| files(room, "rs"));
    let code: Vec<String> = code.map(|(_, code)| code).collect();
    let quoted = code.iter().flat_map(|code| code.split('"').skip(1).step_by(2));
    quoted.map(str::to_owned).collect()
}

/// What every message is told, whether it asks or not.
const ALWAYS_TOLD: &str = "months";
/// What the build script asks for.
const FOR_THE_BUILD: &str = "language-name";

/// The messages of each file in the order they stand in, each with the arguments that it asks for.
fn languages() -> BTreeMap<String, Vec<(String, BTreeSet<String>)>> {
    let read = |(path, text): (String, String)| {
        let mut messages: Vec<(String, BTreeSet<String>)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let begun = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()));
            messages.extend(begun.map(|(id, _)| (id.to_owned(), BTreeSet::new())));
            let names = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
                    .collect::<String>()
            });
            let Some((_, asked)) = messages.last_mut() else { continue };
            asked.extend(names.filter(|name| name != ALWAYS_TOLD));
        }
        (path.rsplit(['/', '.']).nth(1).unwrap().to_owned(), messages)
    };
    files("src/ui/text/messages", "ftl").into_iter().map(read).collect()
}

#[test]
fn all_languages_have_the_same_messages_and_ask_for_the_same() {
    let languages = languages();
    let asked = |language: &str| languages[language].iter().cloned().collect::<BTreeMap<_, _>>();
    for (language, messages) in &languages {
        assert_eq!(messages.len(), asked(language).len(), "{language}: a message stands there twice");
        let (own, english) = (asked(language), asked("en"));
        let lacking: Vec<&String> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        assert!(lacking.is_empty(), "{language} lacks {lacking:?}");
        for (id, asked) in own {
            assert_eq!(Some(&asked), english.get(&id), "{language}: `{id}`");
        }
    }
}

#[test]
fn messages_and_code_know_each_other() {
    let languages = languages();
    let messages: BTreeSet<&str> = languages["en"].iter().map(|(id, _)| id.as_str()).collect();
    let literals = literals();
    let is_begun = |prefix: &str| literals.iter().any(|text| text.starts_with(&format!("{prefix}{{")));
    let is_built = |id: &str| {
        [
            "month-",
            "rating-",
            "kind-",
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
        .any(|prefix| id.starts_with(prefix) && is_begun(prefix))
    };
    let is_asked = |id: &str| literals.contains(id) || is_built(id) || id == FOR_THE_BUILD;
    let unused: Vec<&&str> = messages.iter().filter(|id| !is_asked(id)).collect();
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
