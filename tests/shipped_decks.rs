//! What is promised of the decks that ship: that what must be known is asked, in both languages, that errors of the
//! essay are refused, and that nothing but knowledge tells the right option.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use quizdeck::decks::{FactFile, print, read, read_facts};
use quizdeck::domain::facts::{Fact, FactBase, Printed, Standing, What};
use quizdeck::domain::generate::{Generated, generate};
use quizdeck::domain::grading::{Context, KnownAnswers, expected, grade, words};
use quizdeck::domain::model::{
    Answer, Card, CardRecord, Deck, DesiredRetention, Kind, Lang, Leniency, Note, Verdict,
};
use quizdeck::domain::queue::Item;
use quizdeck::domain::schedule::{LeechRule, Model, Scheduler};
use quizdeck::domain::session::{DeckRules, Screen, Session};
use quizdeck::domain::time::{DateOrder, Day, Moment, Months, Timestamp};

static BASE: LazyLock<FactBase> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks/facts");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.into_iter().map(|path| FactFile {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        text: std::fs::read_to_string(&path).unwrap(),
    });
    let reading = read_facts(files.collect());
    for report in &reading.reports {
        assert!(report.is_clean(), "{}", report.text(false, 100));
    }
    reading.base.unwrap()
});

static MADE: LazyLock<Generated> = LazyLock::new(|| generate(&BASE));

static DECKS: LazyLock<Vec<Deck>> = LazyLock::new(|| {
    let read = |deck| {
        let text = print(deck);
        let (deck, diagnostics) = read(&text, deck.id.as_str(), deck.id.as_str());
        assert_eq!(diagnostics, []);
        deck.unwrap()
    };
    MADE.decks.iter().filter(|deck| !deck.entries.is_empty()).map(read).collect()
});

/// Every card once.
static CARDS: LazyLock<BTreeMap<String, Card>> = LazyLock::new(|| {
    let all = DECKS.iter().flat_map(|deck| &deck.cards);
    all.map(|card| (card.key.to_string(), card.clone())).collect()
});

fn languages() -> [Lang; 2] {
    [Lang::english(), Lang::arabic()]
}

/// All that was found at once: a deck is mended in one go.
fn assert_none(found: &[String]) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}

fn fact_of(note: &Note) -> &'static Fact {
    BASE.fact(&note.facts[0]).unwrap()
}

fn verdict(card: &Card, typed: &str, lang: &Lang) -> Verdict {
    let known = KnownAnswers::of([card]);
    let context = Context {
        lang,
        date_order: DateOrder::default(),
        months: Months::Levantine,
        leniency: Leniency::default(),
        known: &known,
    };
    grade(card, typed, &context).verdict
}

#[test]
fn a_deck_reads_back_as_it_was_made() {
    for (made, deck) in MADE.decks.iter().filter(|deck| !deck.entries.is_empty()).zip(DECKS.iter()) {
        let notes: Vec<&Note> = made.entries.iter().flatten().collect();
        assert_eq!(notes.len(), deck.cards.len(), "{}", deck.id);
        for (note, card) in notes.into_iter().zip(&deck.cards) {
            let read = &card.note;
            assert_eq!((&note.id, note.side), (&read.id, read.side));
            assert_eq!((&note.question, &note.answer), (&read.question, &read.answer), "{}", note.id);
            assert_eq!((&note.wrong, &note.explain), (&read.wrong, &read.explain), "{}", note.id);
            assert_eq!((&note.tags, &note.facts), (&read.tags, &read.facts), "{}", note.id);
        }
    }
}

#[test]
fn there_is_a_deck_for_every_part_and_across_them() {
    let ids: BTreeSet<&str> = DECKS.iter().map(|deck| deck.id.as_str()).collect();
    for id in [
        "succession-1953",
        "thaw-1953",
        "malenkov-1955",
        "congress-1956",
        "secret-speech-1956",
        "anti-party-1957",
        "virgin-lands-1954",
        "coexistence-1956",
        "geneva-1955",
        "berlin-1961",
        "cuba-1962",
        "poland-1956",
        "hungary-1956",
        "china-1950",
        "sino-soviet-1960",
        "suez-1956",
        "ouster-1964",
        "office-holders",
        "timeline",
        "figures",
        "places",
        "who-did-it",
        "terms",
        "errata",
    ] {
        assert!(ids.contains(id), "{id}");
    }
}

#[test]
fn what_is_important_is_asked_and_what_must_be_known_in_two_ways() {
    let mut kinds: BTreeMap<&str, BTreeSet<Kind2>> = BTreeMap::new();
    for card in CARDS.values() {
        kinds.entry(fact_of(&card.note).id.as_str()).or_default().insert(Kind2(card.note.kind()));
    }
    let mut found = Vec::new();
    for fact in &BASE.facts {
        let asked = kinds.get(fact.id.as_str()).map_or(0, BTreeSet::len);
        let is_set = matches!(fact.what, What::Sequence(_) | What::Pairing(_));
        let wanted = if is_set { 1 } else { usize::from(fact.importance).saturating_sub(1) };
        if asked < wanted {
            found.push(format!("`{}` is asked in {asked} ways of {wanted}", fact.id));
        }
    }
    assert_none(&found);
}

/// A kind that can be sorted.
#[derive(PartialEq, Eq)]
struct Kind2(Kind);

impl Ord for Kind2 {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.name().cmp(other.0.name())
    }
}

impl PartialOrd for Kind2 {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

#[test]
fn every_card_speaks_both_languages_and_names_its_source() {
    for card in CARDS.values() {
        let note = &card.note;
        for lang in languages() {
            assert!(note.question.get(&lang).is_some(), "{}", card.key);
            assert!(!expected(&note.answer, &lang).is_empty(), "{}", card.key);
            let explain = note.explain.as_ref().is_some_and(|explain| explain.get(&lang).is_none());
            assert!(!explain, "{}", card.key);
            assert!(note.source.as_ref().is_some_and(|source| source.get(&lang).is_some()), "{}", card.key);
        }
    }
}

#[test]
fn the_right_answer_is_right_in_both_languages() {
    let mut found = Vec::new();
    for card in CARDS.values() {
        for lang in languages() {
            let answer = match &card.note.answer {
                Answer::Order(_) | Answer::Match(_) => continue,
                answer => expected(answer, &lang),
            };
            let verdict = verdict(card, &answer, &lang);
            if verdict != Verdict::Right {
                found.push(format!("{} «{answer}» is {verdict:?}", card.key));
            }
        }
    }
    assert_none(&found);
}

/// The cards of corrected facts whose answer is what the essay prints of something else, with the reason.
const ASKS_FOR_THE_PRINTED: &[(&str, &str)] = &[];

#[test]
fn what_the_essay_gets_wrong_is_never_right() {
    let (mut refused, mut found) = (0, Vec::new());
    for card in CARDS.values().filter(|card| card.note.kind() != Kind::Truth) {
        let fact = fact_of(&card.note);
        let Standing::Corrected { printed: Some(printed), .. } = &fact.standing else { continue };
        if ASKS_FOR_THE_PRINTED.iter().any(|(key, _)| *key == card.key.as_str()) {
            continue;
        }
        for lang in languages() {
            let shown = match (printed, &card.note.answer) {
                (Printed::Date(date), Answer::Date { date: right, .. }) => {
                    let date = date.at_precision(right.precision());
                    expected(&Answer::Date { date: date.into(), accept: Vec::new() }, &lang)
                }
                (Printed::Number(number), Answer::Number { .. }) => number.to_string(),
                (Printed::Person(id), Answer::Person(_) | Answer::Text(_)) => {
                    BASE.people[id].forms.pick(&lang)[0].clone()
                }
                (Printed::Place(id), Answer::Text(_)) => BASE.places[id].forms.pick(&lang)[0].clone(),
                (Printed::Text(text), Answer::Text(_) | Answer::Person(_)) => text.pick(&lang).clone(),
                _ => continue,
            };
            let verdict = verdict(card, &shown, &lang);
            if verdict != Verdict::Wrong {
                found.push(format!("{} «{shown}» is {verdict:?}", card.key));
            }
            refused += 1;
        }
    }
    assert_none(&found);
    assert!(refused >= 40, "{refused}");
}

#[test]
fn every_corrected_fact_says_what_the_essay_prints_and_who_says_otherwise() {
    for fact in BASE.facts.iter().filter(|fact| fact.standing.tag() == Some("errata")) {
        assert!(fact.reference.is_some(), "{}", fact.id);
        let cards: Vec<&Card> = CARDS.values().filter(|card| fact_of(&card.note).id == fact.id).collect();
        assert!(!cards.is_empty(), "{}", fact.id);
        for card in cards {
            for lang in languages() {
                let note = fact.standing.note().unwrap().pick(&lang);
                assert!(card.note.explain.as_ref().unwrap().pick(&lang).contains(note.as_str()));
                let reference = fact.reference.as_ref().unwrap().pick(&lang);
                assert!(card.note.source.as_ref().unwrap().pick(&lang).contains(reference.as_str()));
            }
        }
    }
}

#[test]
fn options_differ_and_their_length_tells_nothing() {
    let mut found = Vec::new();
    for lang in languages() {
        let (mut cards, mut longest, mut shortest, mut chance) = (0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64);
        for card in CARDS.values() {
            let Answer::Choice { right, wrong, .. } = &card.note.answer else { continue };
            let (right, wrong) = (&right.pick(&lang)[0], wrong.pick(&lang));
            let options: BTreeSet<Vec<String>> =
                wrong.iter().chain([right]).map(|option| words(option)).collect();
            assert_eq!(options.len(), wrong.len() + 1, "{}", card.key);
            for option in wrong {
                let verdict = verdict(card, option, &lang);
                if verdict != Verdict::Wrong {
                    found.push(format!("{} «{option}» is {verdict:?}", card.key));
                }
            }
            let length = right.chars().count();
            longest += f64::from(u8::from(wrong.iter().all(|option| option.chars().count() < length)));
            shortest += f64::from(u8::from(wrong.iter().all(|option| option.chars().count() > length)));
            chance += 1.0 / f64::from(u32::try_from(wrong.len() + 1).unwrap());
            cards += 1.0;
        }
        // Two standard deviations of a guesser who knows nothing.
        let most = chance + 2.0 * (cards * 0.25 * 0.75).sqrt();
        assert!(longest <= most, "{lang}: longest {longest} of {cards}, by chance {chance}");
        assert!(shortest <= most, "{lang}: shortest {shortest} of {cards}, by chance {chance}");
    }
    assert_none(&found);
}

/// The options of every choice as a session with that seed shows them, each with the right one.
fn shown_options(seed: u64, lang: &Lang) -> Vec<(Vec<String>, String)> {
    let day = Day::parse("2026-03-01").unwrap();
    let now = Moment { at: Timestamp::from_millis(1_772_355_600_000), offset: 0, day };
    let choices = CARDS.values().filter_map(|card| match &card.note.answer {
        Answer::Choice { right, .. } => Some((card, right.pick(lang)[0].clone())),
        _ => None,
    });
    let shown = choices.enumerate().map(|(at, (card, right))| {
        let scheduler = Scheduler::new(Model::default(), DesiredRetention::default(), false);
        let known = KnownAnswers::of([card]);
        let rules = DeckRules {
            date_order: DateOrder::default(),
            months: Months::Levantine,
            leniency: Leniency::default(),
            known,
            scheduler,
            leech: LeechRule::default(),
        };
        let seed = seed * 10_000 + u64::try_from(at).unwrap();
        let item = Item { card: card.clone(), record: CardRecord::default(), seed };
        let rules = BTreeMap::from([(card.deck.clone(), rules)]);
        let session = Session::new(vec![item], rules, lang.clone(), now);
        let Screen::Question(view) = session.screen() else { panic!("a question") };
        (view.options.to_vec(), right)
    });
    shown.collect()
}

#[test]
fn the_place_of_the_right_option_is_drawn_anew_and_tells_nothing() {
    let lang = Lang::english();
    let (mut first, mut all) = (0.0_f64, 0.0_f64);
    for seed in 0..5 {
        let shown = shown_options(seed, &lang);
        assert_eq!(shown, shown_options(seed, &lang), "the same seed shows the same");
        all += f64::from(u32::try_from(shown.len()).unwrap());
        first += shown.iter().filter(|(options, right)| options[0] == *right).map(|_| 1.0).sum::<f64>();
    }
    assert!((first / all - 0.25).abs() < 0.05, "{first} of {all}");
    assert_ne!(shown_options(0, &lang), shown_options(1, &lang));
}

#[test]
fn true_and_false_are_about_as_many() {
    let truths: Vec<bool> = CARDS
        .values()
        .filter_map(|card| match card.note.answer {
            Answer::Truth(truth) => Some(truth),
            _ => None,
        })
        .collect();
    let right = truths.iter().filter(|truth| **truth).count();
    assert!(right * 10 >= truths.len() * 4 && right * 10 <= truths.len() * 6, "{right} of {}", truths.len());
}
