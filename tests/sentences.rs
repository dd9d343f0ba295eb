//! No sentence that a person reads in a session, at home, in a summary or at a prompt is written in code. Errors and the
//! faults of files are: they stand beside the cause they describe.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use support::sources::files;

/// Files that speak English throughout, each with what it says.
const ENGLISH: [(&str, &str); 5] = [
    ("src/cli/args", "the help, and errors of what it names"),
    ("src/cli/selection.rs", "faults of filters"),
    ("src/cli/failure.rs", "errors"),
    ("src/cli/config/", "faults of the config"),
    ("src/ui/tui/keys.rs", "why the config may not give a key"),
];

/// What begins a statement that makes an error, or the hint below one.
const ERRORS: [&str; 3] = ["Failure::", "let hint", "tell_aside("];

/// The text literals of code with what stands before each in its statement. Attributes, comments and unit tests are left
/// out.
fn literals(code: &str) -> Vec<(String, String)> {
    let code = code.split("#[cfg(test)]").next().unwrap();
    let is_code = |line: &&str| !["//", "#[", "#!["].iter().any(|sign| line.trim_start().starts_with(sign));
    let code = code.lines().filter(is_code).collect::<Vec<_>>().join("\n").replace("'\"'", "' '");
    let (mut before, mut found) = (String::new(), Vec::new());
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                let mut literal = String::new();
                while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
                    literal.push(letter);
                    literal.extend((letter == '\\').then(|| letters.next()).flatten());
                }
                found.push((before.clone(), literal));
            }
            ';' => before.clear(),
            letter => before.push(letter),
        }
    }
    found
}

/// Whether two English words stand in it side by side, outside of what is inserted.
fn is_sentence(literal: &str) -> bool {
    let plain = literal.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    plain.into_iter().any(|text| {
        let words: Vec<&str> = text.split(' ').collect();
        let is_word = |word: &str| {
            let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
            word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic())
        };
        words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
    })
}

#[test]
fn sentences_come_from_the_message_files() {
    let sources = ["src/ui", "src/cli"].into_iter().flat_map(|room| files(room, "rs"));
    let is_tested = |path: &str| {
        let is_english = ENGLISH.iter().any(|(file, _)| path.starts_with(file));
        !is_english && !path.ends_with("/tests.rs") && !path.contains("/tests/")
    };
    let mut found = Vec::new();
    for (path, code) in sources.filter(|(path, _)| is_tested(path)) {
        let is_error = |before: &str| ERRORS.iter().any(|sign| before.contains(sign));
        let sentences = literals(&code).into_iter().filter(|(before, _)| !is_error(before));
        found.extend(
            sentences.filter(|(_, text)| is_sentence(text)).map(|(_, text)| format!("{path}: {text}")),
        );
    }
    assert!(found.is_empty(), "sentences in code:\n{}", found.join("\n"));
}

#[test]
fn a_sentence_is_found_where_it_stands_in_code_and_not_where_it_may_stand() {
    let sentences = |code: &str| {
        let literals = literals(code).into_iter();
        literals.map(|(_, text)| text).filter(|text| is_sentence(text)).collect::<Vec<_>>()
    };
    assert_eq!(sentences("let a = \"Well done\";\nb(\"{count} of {total}\", \"next-due\");"), ["Well done"]);
    assert_eq!(sentences("let c = '\"'; d(\"say \\\"hello there\\\"\");"), ["say \\\"hello there\\\""]);
    assert!(sentences("// say \"Well done\"\n#[reason = \"so it is\"]\n\"{a b}\"").is_empty());
    assert!(sentences("f();\n#[cfg(test)]\nmod tests { \"Well done\" }").is_empty());
}
