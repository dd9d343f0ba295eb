//! Every shipped card against every answer of its deck: its own are right, those of other cards never pass for it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use std::thread;

use quizdeck::decks::read;
use quizdeck::domain::grading::{Context, KnownAnswers, expected, grade, show_date, show_quantity, words};
use quizdeck::domain::model::{Answer, Card, Deck, Lang, Leniency, Quantity, Verdict};
use quizdeck::domain::time::{DateOrder, Months};

static DECKS: LazyLock<Vec<Deck>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let deck = |path: &std::path::PathBuf| {
        let id = path.file_stem().unwrap().to_str().unwrap();
        let (deck, diagnostics) = read(&std::fs::read_to_string(path).unwrap(), id, id);
        assert_eq!(diagnostics, [], "{id}");
        deck.unwrap()
    };
    paths.iter().map(deck).collect()
});

fn languages() -> [Lang; 2] {
    [Lang::english(), Lang::arabic()]
}

/// Every accepted way to answer a card, with the language it is written in.
fn answers(answer: &Answer) -> Vec<(Lang, String)> {
    let mut all: Vec<(Lang, String)> = Vec::new();
    match answer {
        Answer::Text(forms)
        | Answer::Person(forms)
        | Answer::Flip(forms)
        | Answer::Choice { right: forms, .. } => {
            for (lang, forms) in forms.iter() {
                all.extend(forms.iter().map(|form| (lang.clone(), form.clone())));
            }
        }
        Answer::Date { date, accept } => {
            for lang in languages() {
                let dates = std::iter::once(date).chain(accept);
                all.extend(dates.map(|date| (lang.clone(), show_date(*date, &lang))));
            }
        }
        Answer::Number { quantity, accept } => {
            for lang in languages() {
                let numbers = std::iter::once(quantity.number).chain(accept.iter().copied());
                let quantities = numbers.map(|number| Quantity { number, ..quantity.clone() });
                all.extend(quantities.map(|quantity| (lang.clone(), show_quantity(&quantity, &lang))));
            }
        }
        Answer::List { items, .. } | Answer::Several { right: items, .. } => {
            for (lang, items) in items.iter() {
                let most = items.iter().map(Vec::len).max().unwrap_or(0);
                // The first forms together, then the second ones, with the first where an item has no more.
                for at in 0..most {
                    let forms = items.iter().map(|forms| forms.get(at).unwrap_or(&forms[0]).as_str());
                    all.push((lang.clone(), forms.collect::<Vec<_>>().join("; ")));
                }
            }
        }
        Answer::Cloze(sentence) => {
            for (lang, sentence) in sentence.iter() {
                let gaps: BTreeSet<&Vec<String>> = sentence.gaps().collect();
                if let [forms] = gaps.iter().collect::<Vec<_>>().as_slice() {
                    all.extend(forms.iter().map(|form| (lang.clone(), form.clone())));
                }
                all.push((lang.clone(), sentence.sentence()));
            }
        }
        Answer::Truth(_) | Answer::Order(_) | Answer::Match(_) => {
            all.extend(languages().map(|lang| (lang.clone(), expected(answer, &lang))));
        }
    }
    all
}

/// Every pair of a card and an answer that `wanted` picks, judged in its deck.
fn judged<F>(wanted: F) -> Vec<(&'static Card, String, Verdict)>
where
    F: Fn(&Deck, &Card) -> Vec<(Lang, String)> + Sync,
{
    let judge = |deck: &'static Deck| {
        let known = KnownAnswers::of(&deck.cards);
        let mut found = Vec::new();
        for card in &deck.cards {
            for (lang, typed) in wanted(deck, card) {
                let context = Context {
                    lang: &lang,
                    date_order: DateOrder::default(),
                    months: Months::Levantine,
                    leniency: Leniency::default(),
                    known: &known,
                };
                let verdict = grade(card, &typed, &context).verdict;
                found.push((card, typed, verdict));
            }
        }
        found
    };
    thread::scope(|scope| {
        let decks: Vec<_> = DECKS.iter().map(|deck| scope.spawn(|| judge(deck))).collect();
        decks.into_iter().flat_map(|deck| deck.join().unwrap()).collect()
    })
}

fn assert_none(found: &BTreeSet<String>) {
    let lines: Vec<&str> = found.iter().map(String::as_str).collect();
    assert!(lines.is_empty(), "{} found:\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn every_accepted_answer_is_right_in_its_language() {
    let all = judged(|_, card| answers(&card.note.answer));
    let wrong = all.iter().filter(|(_, _, verdict)| *verdict != Verdict::Right);
    let found = wrong.map(|(card, typed, verdict)| format!("{} «{typed}» is {verdict:?}", card.key));
    assert_none(&found.collect());
}

/// Answers of other cards that pass, each with the reason why they should.
const EXCEPTIONS: &[(&str, &str, &str)] = &[];

#[test]
fn no_answer_of_another_card_passes() {
    let all = judged(|deck, card| {
        let others = deck.cards.iter().filter(|other| other.note.kind() == card.note.kind());
        let others = others.filter(|other| !satisfies(&other.note.answer, &card.note.answer));
        let typed: BTreeSet<String> =
            others.flat_map(|other| answers(&other.note.answer)).map(|(_, typed)| typed).collect();
        typed.into_iter().map(|typed| (Lang::english(), typed)).collect()
    });
    assert!(all.len() > 40_000, "{}", all.len());
    let passes = |verdict: Verdict| matches!(verdict, Verdict::Right | Verdict::Typo);
    let mut excused = BTreeSet::new();
    let mut found = BTreeSet::new();
    for (card, typed, verdict) in all.into_iter().filter(|(_, _, verdict)| passes(*verdict)) {
        match EXCEPTIONS.iter().find(|(key, other, _)| *key == card.key.as_str() && *other == typed) {
            Some((key, other, _)) => {
                excused.insert((*key, *other));
            }
            None => {
                found.insert(format!("{} «{typed}» is {verdict:?}", card.key));
            }
        }
    }
    assert_none(&found);
    let stale: Vec<_> =
        EXCEPTIONS.iter().filter(|(key, other, _)| !excused.contains(&(*key, *other))).collect();
    assert!(stale.is_empty(), "exceptions that are none any more: {stale:?}");
}

/// Whether an answer is one to another card too: a date or number as near as that card asks, or words that both accept.
fn satisfies(answer: &Answer, asked: &Answer) -> bool {
    match (answer, asked) {
        (Answer::Date { date, accept }, Answer::Date { date: asked, accept: too }) => {
            let right = || std::iter::once(asked).chain(too);
            let mut dates = std::iter::once(date).chain(accept);
            dates.any(|date| right().any(|right| right.is_answered_by(*date)))
        }
        (Answer::Number { quantity, accept }, Answer::Number { quantity: asked, accept: too }) => {
            let right = || std::iter::once(asked.number).chain(too.iter().copied());
            let mut numbers = std::iter::once(quantity.number).chain(accept.iter().copied());
            numbers.any(|number| right().any(|right| (number - right).abs() <= asked.tolerance))
        }
        (Answer::Truth(_), Answer::Truth(_)) => true,
        _ => {
            let folded = |answer: &Answer| -> BTreeSet<Vec<String>> {
                answers(answer).iter().map(|(_, form)| words(form)).collect()
            };
            !folded(answer).is_disjoint(&folded(asked))
        }
    }
}
