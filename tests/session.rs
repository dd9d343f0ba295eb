//! Whole sessions through a pipe: what is printed, what is written, and that the bare machine does the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::collections::BTreeMap;

use quizdeck::decks::Library;
use quizdeck::domain::model::{CardRecord, DesiredRetention, DeviceId, Lang, RowId};
use quizdeck::domain::queue::{Candidate, Group, NewOrder, Room, build};
use quizdeck::domain::schedule::{Model, Scheduler, after_review};
use quizdeck::domain::session::{DeckRules, Effect, Event, Screen, Session, Step};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;
use serde_json::json;
use support::Home;

/// Ten cards of every kind, in both languages.
const DECK: &str = r#"
title = "All kinds"
source = "The almanac"

[[card]]
id = "peru"
question = "What is the capital of Peru?"
answer = { en = "Lima", ar = "ليما" }

[[card]]
id = "moon"
kind = "person"
question = "Who first walked on the Moon?"
answer = "Neil Armstrong"
wrong = [{ answer = "Buzz Aldrin", why = "He came second, nineteen minutes later." }]
explain = "He landed with Buzz Aldrin while Michael Collins stayed in orbit."

[[card]]
id = "landing"
question = "On what date did people first land on the Moon?"
answer = 1969-07-20

[[card]]
id = "wall"
kind = "date"
question = "In which month and year did the Berlin Wall fall?"
answer = "1989-11"

[[card]]
id = "everest"
question = "How high is Mount Everest, to ten metres?"
answer = 8849
unit = "m"
tolerance = 10

[[card]]
id = "australia"
question = "What is the capital of Australia?"
answer = "Canberra"
choices = ["Sydney", "Melbourne", "Perth"]

[[card]]
id = "nile"
question = "The Nile flows into the Red Sea."
answer = false
explain = "It flows into the Mediterranean."

[[card]]
id = "seasons"
kind = "flip"
question = "Why are there seasons?"
answer = "The axis of the Earth is tilted."

[[card]]
id = "oxygen"
question = "Which gas do fires need?"
answer = "Oxygen"

[[card]]
id = "rome"
question = "Which river flows through Rome?"
answer = "Tiber"
"#;

/// Right in the other language; a foreseen wrong answer; a date in another form, rated; one less fine than asked; a
/// hint; an option by its number, overruled; the failed cards once more; true or false; a card revealed; two misspellings
/// and a rating taken back.
const TEN_CARDS: &str = "\
ليما

Aldrin

20/7/1969
4
1989

:h
8,850 metres

2
o
Armstrong

f

Nov 1989


3
Canberra

oxigen

:u
oxygen
4
Tibre

";

const RUN: &str = "--deck kinds --limit 10";

fn home() -> Home {
    let home = Home::new();
    home.write("decks/kinds.toml", DECK);
    home
}

#[test]
fn a_scripted_session_is_the_same_every_time() {
    insta::assert_snapshot!(home().type_in(RUN, TEN_CARDS));
}

/// The events that the line protocol makes of a line; see the guide.
fn event(screen: &Screen<'_>, line: &str) -> Event {
    match (screen, line) {
        (Screen::Question(_), ":q") => Event::Leave,
        (Screen::Question(_), ":u") => Event::Undo,
        (Screen::Question(_), ":h") => Event::Hint,
        (Screen::Question(_), answer) => Event::FinalAnswer(answer.to_owned()),
        (_, "o") => Event::Overrule,
        (_, "u") => Event::Undo,
        (_, "q") => Event::Leave,
        (_, "1") => Event::Rate(quizdeck::domain::model::Rating::Again),
        (_, "2") => Event::Rate(quizdeck::domain::model::Rating::Hard),
        (_, "3") => Event::Rate(quizdeck::domain::model::Rating::Good),
        (_, "4") => Event::Rate(quizdeck::domain::model::Rating::Easy),
        _ => Event::Accept,
    }
}

/// The same session without a program around it: cards, draws and clock as `Home` sets them.
fn bare_session(home: &Home, now: Moment) -> Session {
    let library = Library::new(home.path().join("decks"));
    let deck = library.load(&library.find("kinds").unwrap()[0]).deck.unwrap();
    let candidate = |card: &_| Candidate { card: Clone::clone(card), record: CardRecord::default() };
    let group = Group {
        candidates: deck.cards.iter().map(candidate).collect(),
        room: Room::ENDLESS,
        gap: 0,
        order: NewOrder::Deck,
        is_apart: false,
    };
    let room = Room { new: 10, reviews: 200 };
    let items = build(&[group], now.day, room, 10, &mut Xoshiro256PlusPlus::seed_from_u64(home.seed));
    let scheduler =
        Scheduler::new(Model::default(), DesiredRetention::default(), true).balanced(true).apart(2);
    let rules = DeckRules { scheduler, ..support::rules(&deck) };
    Session::new(items, BTreeMap::from([(deck.id, rules)]), Lang::english(), now)
}

#[test]
fn the_bare_machine_has_the_same_effects() {
    let home = home();
    home.type_in(RUN, TEN_CARDS);
    let written = home.log();

    let day = Day::parse("2026-03-01").unwrap();
    let now = Moment { at: Timestamp::from_millis(1_772_355_600_000), offset: 0, day };
    let mut session = bare_session(&home, now);
    let mut steps: Vec<Step> = Vec::new();
    let mut taken_back = 0;
    for line in TEN_CARDS.lines().map(Some).chain([None]) {
        let mut events = vec![line.map_or(Event::Leave, |line| event(&session.screen(), line))];
        while let Some(event) = events.pop() {
            for effect in session.handle(event, now) {
                match effect {
                    Effect::Commit(step) => {
                        steps.push(step);
                        events.push(Event::Saved(RowId { device: DeviceId(1), seq: steps.len() as u64 }));
                    }
                    Effect::TakeBack(key, rows, _) => {
                        taken_back += 1;
                        let before = steps.iter().zip(1..).filter(|(step, seq)| {
                            step.review.key == key && rows.iter().all(|row| row.seq != *seq)
                        });
                        let record = before.fold(CardRecord::default(), |record, (step, seq)| {
                            let row = RowId { device: DeviceId(1), seq };
                            after_review(&record, row, step.moment.day, &step.review, &Model::default())
                        });
                        events.push(Event::TakenBack(record));
                    }
                    Effect::Append(..)
                    | Effect::Leech(..)
                    | Effect::Hint(_)
                    | Effect::Refuse(_)
                    | Effect::Finish(_) => {}
                }
            }
        }
    }

    let reviews: Vec<_> = written.iter().filter(|row| row["kind"] == "review").collect();
    assert!(steps.len() > 8 && steps.len() == reviews.len(), "{} steps, {} rows", steps.len(), reviews.len());
    for (step, row) in steps.iter().zip(reviews) {
        let review = &step.review;
        let expected = json!({
            "key": review.key, "deck": review.deck, "rating": review.rating, "suggested": review.suggested,
            "verdict": review.verdict, "typed": review.typed, "mode": review.mode.to_string(), "lang": review.lang,
            "score": review.score, "hints": review.hints, "due": review.due, "ms": review.answer_ms,
            "content": format!("{:016x}", review.content),
        });
        for (key, value) in expected.as_object().unwrap() {
            assert_eq!(&row[key], value, "{key} of {row}");
        }
    }
    assert_eq!(taken_back, written.iter().filter(|row| row["kind"] == "undo").count());
    assert!(taken_back > 0, "the script takes something back");
}

#[test]
fn an_option_that_does_not_exist_is_wrong_in_a_pipe() {
    let home = Home::new();
    home.write(
        "decks/one.toml",
        "[[card]]\nid = \"a\"\nquestion = \"?\"\nanswer = \"red\"\nchoices = [\"blue\", \"green\"]\n",
    );
    let run = home.type_in("--deck one", "9\nnonsense\n:q\n");
    assert!(run.stdout.contains("Not right."), "{run}");
    let log = home.log();
    let row = log.last().unwrap();
    assert_eq!(
        (&row["typed"], &row["rating"], &row["mode"]),
        (&json!("9"), &json!("again"), &json!("choice-3"))
    );
}

#[test]
fn a_line_too_long_to_be_an_answer_is_one_answer_all_the_same() {
    let home = Home::new();
    home.type_in("--deck cuba-1962", &format!("{}\n2\nOctober 1962\n4\n:q\n", "a".repeat(200_000)));
    let log = home.log();
    let ratings: Vec<_> =
        log.iter().filter(|row| row["kind"] == "review").map(|row| &row["rating"]).collect();
    assert_eq!(ratings, ["hard", "easy"]);
}

#[test]
fn the_end_of_input_at_a_verdict_takes_the_suggestion() {
    let home = Home::new();
    let run = home.type_in("--deck cuba-1962", "kennedy\n");
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(home.log().last().unwrap()["rating"], "good");
}

#[test]
fn a_question_is_printed_once() {
    let home = Home::new();
    let run = home.type_in("--deck cuba-1962", ":?\n:u\n:h\nkennedy\n?\n\n:q\n");
    assert_eq!(run.stdout.matches("Which US president").count(), 1, "{run}");
}

#[test]
fn a_card_asked_in_arabic_is_logged_as_such() {
    let home = Home::new();
    let run = home.type_in("--deck cuba-1962 --lang ar", "كينيدي\n\n:q\n");
    assert!(run.stdout.contains("جون كينيدي"), "{run}");
    let log = home.log();
    let row = log.last().unwrap();
    assert_eq!(
        (&row["lang"], &row["verdict"], &row["typed"]),
        (&json!("ar"), &json!("right"), &json!("كينيدي"))
    );
}

/// A card of every kind that is answered by several things at once.
const SEVERAL: &str = r#"
title = "Several at once"

[[card]]
id = "troika"
question = { en = "Which three men led the Soviet Union after Stalin's death?", ar = "من هم الثلاثة الذين قادوا الاتحاد السوفييتي بعد وفاة ستالين؟" }
answer = { en = ["Malenkov", ["Beria", "Lavrentiy Beria"], "Molotov"], ar = ["مالنكوف", ["بيريا", "لافرنتي بيريا"], "مولوتوف"] }
wrong = [{ answer = "Bulganin", why = "He became premier in 1955 only." }]

[[card]]
id = "leaders"
question = { en = "Which three men led the Soviet Union one after the other?", ar = "من قادوا الاتحاد السوفييتي بالترتيب؟" }
answer = { en = ["Lenin", "Stalin", "Khrushchev"], ar = ["لينين", "ستالين", "خروتشوف"] }
ordered = true

[[card]]
id = "crises"
question = { en = "Put these crises in order.", ar = "رتّب هذه الأزمات." }
order = { en = ["Korea", "Suez", "Berlin Wall", "Cuba"], ar = ["كوريا", "السويس", "جدار برلين", "كوبا"] }

[[card]]
id = "parties"
question = { en = "Who led which party?", ar = "من قاد أي حزب؟" }
pairs = { en = [["Poland", "Gomułka"], ["Hungary", "Nagy"], ["Albania", "Hoxha"]], ar = [["بولندا", "غومولكا"], ["هنغاريا", "ناج"], ["ألبانيا", "خوجة"]] }

[[card]]
id = "pact"
cloze = { en = "The {{1:Warsaw Pact|Warsaw Treaty}} was founded in {{2:1955}}.", ar = "تأسس {{1:حلف وارسو}} عام {{2:1955}}." }

[[card]]
id = "born"
cloze = { en = "{{1:Lenin}} died in {{1:1924}}.", ar = "توفي {{1:لينين}} عام {{1:1924}}." }
"#;

fn several() -> Home {
    let home = Home::new();
    home.write("decks/several.toml", SEVERAL);
    home
}

/// Some of a list, a list in another order, a neighbour swapped, one pair of three, a hint and a slip; then what was
/// failed once more: all of the list, in order, by letters, by letters alone; half of the gaps and all of them.
#[test]
fn several_answers_at_once_are_played_through_a_pipe() {
    let lines = "\
Beria, Bulganin

Stalin, Lenin, Khrushchev

4 2 3 1

1a 2b 3c

:h
Warsow Pact

Malenkov, Beria and Molotof

Lenin, Stalin, Khrushchev

dcba

b a c

Lenin

Lenin, 1924

";
    insta::assert_snapshot!(several().type_in("--deck several", lines));
}

#[test]
fn several_answers_at_once_are_played_in_arabic() {
    let lines = "\
مالنكوف وبيريا ومولوتوف

لينين، ستالين

٢ ٤ ٣ ١

١أ ٢ج ٣ب

حلف وارسو

لينين، ١٩٢٤

لينين وستالين وخروتشوف

";
    insta::assert_snapshot!(several().type_in("--deck several --lang ar", lines));
}

/// A card of every kind.
const EVERY_KIND: &str = include_str!("sessions/every-kind.toml");

fn every_kind() -> Home {
    let home = Home::new();
    home.write("decks/every-kind.toml", EVERY_KIND);
    home
}

/// An answer that is not simply right for each kind; all are rated good, so that none comes once more.
#[test]
fn every_kind_is_played_through_a_pipe() {
    let lines = "\
the Pact\n3
Kruschev\n3
15 Feb 1956\n3
16\n3
Vienna\n3
Poland, Hungary\n3
true\n3
Malenkov, Beria\n3
Khrushchev, Stalin, Brezhnev\n3
Secret speech, Geneva summit, Berlin Wall, Cuban crisis\n3
1a 2b 3c\n3
Cominform\n3
\n3
othepel\n3
";
    insta::assert_snapshot!(every_kind().type_in("--deck every-kind --new 20", lines));
}

#[test]
fn every_kind_is_played_through_a_pipe_in_arabic() {
    let lines = "\
حلف وارسو\n
خروشوف\n
١٤ شباط ١٩٥٦\n
خمس عشرة جمهورية\n
ج\n
بولندا وهنغاريا وألبانيا\n
خطأ\n
مالينكوف وبيريا ومولوتوف\n
ستالين، خروتشوف، بريجنيف\n
قمة جنيف، الخطاب السري، جدار برلين، أزمة كوبا\n
بولندا: غومولكا، هنغاريا: كادار، ألبانيا: خوجة\n
الكومنفورم، ١٩٥٦\n
\n
أوتيبل\n
";
    insta::assert_snapshot!(every_kind().type_in("--deck every-kind --new 20 --lang ar", lines));
}

#[test]
fn questions_with_options_are_asked_without_them_where_that_is_wished_and_makes_sense() {
    let home = every_kind();
    let lines = "Warsaw Pact\n\nKhrushchev\n\n14 Feb 1956\n\n15\n\nVienna\n\n1 2 3\n\n:q\n";
    insta::assert_snapshot!(home.type_in("--deck every-kind --typed", lines));
    let log = home.log();
    let modes: Vec<&str> = log.iter().filter_map(|row| row["mode"].as_str()).collect();
    assert_eq!(modes, ["typed", "typed", "typed", "typed", "typed", "choice-10"]);
}

/// Words of a language, asked both ways; the second is right with and without its article.
const WORDS: &str = r#"
title = "German"
lang = "de"
answer_lang = "en"
[[card]]
id = "dog"
question = "der Hund"
answer = "dog"
reverse = ["Hund"]
[[card]]
id = "cat"
question = "die Katze"
answer = "cat"
reverse = true
"#;

#[test]
fn words_are_asked_both_ways_on_different_days() {
    let mut home = Home::new();
    home.write("decks/german.toml", WORDS);
    let first = home.type_in("--deck german", "dog\n\nder Hund\n4\n");
    assert!(first.stdout.contains("der Hund") && first.stdout.contains("die Katze"), "{}", first.stdout);
    let ids = |home: &Home| home.json("due --deck german --json")["cards"].clone();
    assert_eq!(ids(&home), json!([]));
    home.now = "2026-03-02T09:00:00Z".into();
    assert_eq!(ids(&home), json!(["dog:reverse", "cat:reverse"]));
    let grade = |card: &str, typed: &str| {
        home.json(&format!("grade german/{card} --answer '{typed}' --json"))["verdict"].clone()
    };
    for (card, typed, verdict) in [
        ("dog:reverse", "der Hund", "right"),
        ("dog:reverse", "Hund", "right"),
        ("dog:reverse", "dog", "wrong"),
        ("cat:reverse", "die Katze", "right"),
        ("dog", "der Hund", "wrong"),
    ] {
        assert_eq!(grade(card, typed), verdict, "{card}: {typed}");
    }
}

#[test]
fn the_cards_of_a_note_come_on_different_days() {
    let mut home = several();
    let ids = |home: &Home| -> Vec<String> {
        let due = home.json("due --deck several --json");
        due["cards"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    let first = ids(&home);
    assert!(first.contains(&"pact:1".to_owned()) && !first.contains(&"pact:2".to_owned()), "{first:?}");
    home.type_in("--deck several --limit 5", "x\n4\nx\n4\nx\n4\nx\n4\nx\n4\n");
    assert_eq!(ids(&home), ["born:1"]);
    home.now = "2026-03-02T09:00:00Z".into();
    assert!(!ids(&home).contains(&"pact:2".to_owned()), "its sibling was asked yesterday");
    home.now = "2026-03-03T09:00:00Z".into();
    assert!(ids(&home).contains(&"pact:2".to_owned()));
}

#[test]
fn after_missed_days_it_is_said_how_many_cards_wait_and_how_they_are_cleared() {
    let mut home = Home::new();
    let card =
        |number| format!("[[card]]\nid = 'c{number}'\nquestion = 'Number {number}?'\nanswer = 'amber'\n");
    home.write("decks/many.toml", &(0..24).map(card).collect::<String>());
    home.type_in("--deck many --new 24", &"amber\n\n".repeat(24));
    assert_eq!(home.json("due --json")["backlog"], json!(null));
    home.now = "2026-03-20T09:00:00Z".into();
    let plan = json!({"waiting": 24, "more_a_day": 5, "days": 5});
    assert_eq!(home.json("due --json")["backlog"], plan);
    assert_eq!(home.json("due 2026-03-21 --json")["backlog"], json!(null), "the plan is of today");
    let told = "24 cards wait from days that have passed. 5 a day more clears them in 5 days.";
    let due = home.quiz("due --deck many");
    assert!(due.stdout.ends_with(&format!("{told}\n")), "{due}");
    let session = home.type_in("--deck many", ":q\n");
    assert!(session.stdout.starts_with(told), "{session}");
    let practice = home.type_in("--deck many --cram", ":q\n");
    assert!(!practice.stdout.contains(told), "{practice}");
    home.write("config.toml", "reviews_per_day = 0\n");
    let full = home.quiz("due --deck many");
    assert!(full.stdout.contains("The daily limit has no room for more;"), "{full}");
    home.write("config.toml", "");
    let arabic = home.quiz("due --deck many --ui-lang ar");
    assert!(arabic.stdout.contains("زيادة 5 بطاقات كل يوم تنهيها في 5 أيام."), "{arabic}");
}
