//! What a fair teacher says of what people really type: every answer in `tests/verdicts`, all mismatches at once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

use std::path::Path;

use quizdeck::decks::read;
use quizdeck::domain::grading::{Context, KnownAnswers, grade};
use quizdeck::domain::model::{Deck, Lang, Leniency, Verdict};
use quizdeck::domain::time::{DateOrder, Months};

/// The words of the tables with the verdict they stand for.
const VERDICTS: [(&str, Verdict); 4] = [
    ("right", Verdict::Right),
    ("typo", Verdict::Typo),
    ("close", Verdict::Close),
    ("wrong", Verdict::Wrong),
];

/// An answer with the verdict that is fair.
struct Row {
    card: String,
    typed: String,
    fair: Verdict,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verdicts")
}

fn deck() -> Deck {
    let text = std::fs::read_to_string(folder().join("deck.toml")).unwrap();
    let (deck, diagnostics) = read(&text, "deck", "deck.toml");
    assert_eq!(diagnostics, []);
    deck.unwrap()
}

fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for name in ["words", "people", "several", "dates", "numbers"] {
        let text = std::fs::read_to_string(folder().join(format!("{name}.toml"))).unwrap();
        for (card, verdicts) in text.parse::<toml::Table>().unwrap() {
            for (word, answers) in verdicts.as_table().unwrap() {
                let known = VERDICTS.iter().find(|(known, _)| known == word);
                let (_, fair) = known.unwrap_or_else(|| panic!("{name}: `{word}` is no verdict"));
                let answers = answers.as_array().unwrap().iter().map(|typed| typed.as_str().unwrap());
                rows.extend(answers.map(|typed| Row {
                    card: card.clone(),
                    typed: typed.to_owned(),
                    fair: *fair,
                }));
            }
        }
    }
    rows
}

#[test]
fn answers_are_judged_as_a_fair_teacher_would() {
    let (deck, rows) = (deck(), rows());
    let known = KnownAnswers::of(&deck.cards);
    let lang = Lang::english();
    let mut unfair = Vec::new();
    for Row { card: id, typed, fair } in &rows {
        let card = deck.cards.iter().find(|card| card.key.card_id() == id);
        let card = card.unwrap_or_else(|| panic!("there is no card `{id}`"));
        let context = Context {
            lang: &lang,
            date_order: DateOrder::default(),
            months: Months::Levantine,
            leniency: Leniency::default(),
            known: &known,
        };
        let verdict = grade(card, typed, &context).verdict;
        if verdict != *fair {
            unfair.push(format!("{id} «{typed}» is {verdict:?}, not {fair:?}"));
        }
    }
    assert!(unfair.is_empty(), "{} of {} are unfair:\n{}", unfair.len(), rows.len(), unfair.join("\n"));
    let wrong = rows.iter().filter(|row| row.fair == Verdict::Wrong).count();
    assert!(rows.len() >= 300 && wrong >= 100, "{wrong} of {} must be wrong", rows.len());
}
