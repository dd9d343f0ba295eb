//! `quiz generate`: decks out of facts.
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
use std::path::{Path, PathBuf};

use support::Home;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The `[[card]]` tables of a deck file by their ids.
fn cards(text: &str) -> BTreeMap<String, String> {
    let tables = text.split("\n[[card]]\n").skip(1);
    let id = |table: &str| table.lines().next().unwrap().trim_start_matches("id = ").to_owned();
    tables.map(|table| (id(table), table.to_owned())).collect()
}

/// The files of a folder by name.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// A home with the facts of the shipped decks.
fn with_shipped_facts() -> Home {
    let home = Home::new();
    for (name, text) in files(&root().join("decks/facts")) {
        home.write(&format!("base/{name}"), &text);
    }
    home
}

fn with_rivers() -> Home {
    let home = Home::new();
    home.write("rivers.toml", &std::fs::read_to_string(root().join("tests/facts/rivers.toml")).unwrap());
    home
}

#[test]
fn the_shipped_decks_are_what_their_facts_give() {
    let home = Home::new();
    let facts = root().join("decks/facts");
    let run =
        home.quiz(&format!("generate {} --out {} --check", facts.display(), root().join("decks").display()));
    assert_eq!(run.code, Some(0), "{run}");
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let home = with_shipped_facts();
    assert_eq!(home.quiz("generate base --out one").code, Some(0));
    assert_eq!(home.quiz("generate base --out two").code, Some(0));
    assert_eq!(files(&home.path().join("one")), files(&home.path().join("two")));
    let again = home.quiz("generate base --out one");
    assert_eq!(again.stdout.lines().count(), 1, "nothing is written: {again}");
}

#[test]
fn another_spelling_of_a_name_changes_the_cards_that_use_it_and_no_id() {
    let home = with_shipped_facts();
    home.quiz("generate base --out before");
    let people = home.read("base/people.toml");
    home.write(
        "base/people.toml",
        &people.replace("en = \"Lazar Kaganovich\"", "en = \"Lazar Kaganowitsch\""),
    );
    home.quiz("generate base --out after");
    let (before, after) = (files(&home.path().join("before")), files(&home.path().join("after")));
    let mut changed = 0;
    for (name, text) in &before {
        let (old, new) = (cards(text), cards(&after[name]));
        assert!(old.keys().eq(new.keys()), "{name}");
        for (id, card) in &old {
            if new[id] != *card {
                assert!(card.contains("Lazar Kaganovich"), "{name}/{id}");
                changed += 1;
            }
        }
    }
    assert!(changed > 0);
}

#[test]
fn a_fact_that_changes_changes_its_own_cards() {
    let home = with_rivers();
    home.quiz("generate rivers.toml --out before");
    let text = home.read("rivers.toml");
    home.write("rivers.toml", &text.replace("Two brooks meet", "The Brigach and the Breg meet"));
    home.quiz("generate rivers.toml --out after");
    let (before, after) = (cards(&home.read("before/rivers.toml")), cards(&home.read("after/rivers.toml")));
    let changed: Vec<&String> = before.keys().filter(|id| before[*id] != after[*id]).collect();
    assert_eq!(changed, ["\"danube-begins-where\"", "\"danube-begins-where-choice\""]);
}

#[test]
fn a_small_base_of_one_language_gives_a_deck_that_is_sound_and_plays() {
    let home = with_rivers();
    insta::assert_snapshot!("rivers_generated", home.quiz("generate rivers.toml --out decks"));
    insta::assert_snapshot!("rivers_deck", home.read("decks/rivers.toml"));
    let check = home.quiz("check rivers");
    assert_eq!(check.code, Some(0), "{check}");
    let played = home.type_in("--deck rivers -n 3", "black forest\n\n1827\n\n1817\n\n:q\n");
    insta::assert_snapshot!("rivers_played", played);
}

#[test]
fn faults_of_facts_are_shown_where_they_stand() {
    let home = Home::new();
    home.write(
        "base/a.toml",
        "space = \"s\"\n[[deck]]\nid = \"d\"\n\n[[person]]\nid = \"anna\"\nname = { en = \"Anna\", ar = \"آنا\" }\n",
    );
    home.write(
        "base/b.toml",
        r#"space = "t"

[[event]]
id = "flood"
importance = 3
paragraph = 1
line = 1
decks = ["d", "e"]
date = 1900-02-03
until = 1899
people = ["ana"]
statement = "There was a flood."
ask = ["when", "where", "holder"]

[[role]]
id = "flood"
importance = 2
person = "anna"
did = { en = "swam", ar = "سبحت" }
statement = { en = "Anna swam.", ar = "سبحت آنا." }
paragraph = 1
line = 2
disputed = { note = { en = "Some doubt it.", ar = "يشك بعضهم في ذلك." } }
"#,
    );
    insta::assert_snapshot!(home.quiz("generate base --out decks"));
    assert!(!home.path().join("decks").exists(), "nothing is written");
}

#[test]
fn what_does_not_go_together_is_said() {
    let home = with_rivers();
    let more = r#"
[[tenure]]
id = "tulla-office"
importance = 2
paragraph = 2
line = 5
decks = ["rivers"]
office = "london-engineer"
holder = "tulla"
from = 1850
predecessor = "bazalgette"
statement = "Tula was never in London, nor was Bazalgete born there."
"#;
    let text = home.read("rivers.toml").replace("[\"Bazalgette\"]", "[\"Bazalgette\", \"Bazalgete\"]");
    home.write("rivers.toml", &(text + more));
    insta::assert_snapshot!(home.quiz("generate rivers.toml --out decks"));
}

#[test]
fn what_a_template_lacks_is_said_at_its_fact() {
    let home = with_rivers();
    let text = home.read("rivers.toml").replace("did = \"does the Danube rise\"\n", "");
    let text = text.replace("place = \"black-forest\"\nevent", "event").replace("date = 1827", "date = 1817");
    let text = text.replace("[\"when\", \"what\"]", "[\"when\", \"lasted\", \"what\"]");
    home.write("rivers.toml", &text);
    insta::assert_snapshot!(home.quiz("generate rivers.toml --out decks"));
}

#[test]
fn what_lasted_is_asked_from_when_to_when() {
    let home = with_rivers();
    let until = "1986-11-01\nuntil = 1986-11-10\nask = [\"lasted\"]\n";
    let text = home.read("rivers.toml").replace("1986-11-01\n", until);
    let (before, after) = text.rsplit_once("ask = [\"when\", \"what\"]\n").unwrap();
    home.write("rivers.toml", &format!("{before}{after}"));
    home.quiz("generate rivers.toml --out decks");
    let cards = cards(&home.read("decks/rivers.toml"));
    let card = &cards["\"rhine-fire-lasted\""];
    assert!(
        card.contains("From when to when did a burning warehouse near Basel poison the Rhine?"),
        "{card}"
    );
    assert!(card.contains("answer = \"1986-11-01/1986-11-10\""), "{card}");
    let graded = home.quiz("grade rivers/rhine-fire-lasted --answer '1–10 Nov 1986'");
    assert!(graded.stdout.starts_with("Right."), "{graded}");
}

#[test]
fn a_check_says_what_differs_and_writes_nothing() {
    let home = with_rivers();
    home.quiz("generate rivers.toml --out decks");
    let deck = home.read("decks/rivers.toml");
    home.write("decks/rivers.toml", &deck.replace("The Volga is", "The Wolga is").replace("Thames", "Isis"));
    home.write(
        "decks/old.toml",
        "# Generated by `quiz generate` from facts.\nsource = \"A handbook of European rivers\"\n",
    );
    home.write("decks/mine.toml", "title = \"Mine\"\n");
    insta::assert_snapshot!(home.quiz("generate rivers.toml --out decks --check"));
    assert!(home.path().join("decks/old.toml").exists());
    home.quiz("generate rivers.toml --out decks");
    assert_eq!(home.read("decks/rivers.toml"), deck);
    assert!(!home.path().join("decks/old.toml").exists() && home.path().join("decks/mine.toml").exists());
}

#[test]
fn a_folder_without_facts_says_what_to_do() {
    let home = Home::new();
    insta::assert_snapshot!("no_facts_here", home.quiz("generate"));
    std::fs::create_dir(home.path().join("empty")).unwrap();
    insta::assert_snapshot!("no_facts_in_folder", home.quiz("generate empty --out decks"));
    insta::assert_snapshot!("no_out", home.quiz("generate empty"));
}

/// A base of one deck, with what a test is about.
fn small(facts: &str) -> Home {
    let home = Home::new();
    let names: String = ["ann", "ben", "cay", "dot"]
        .map(|id| format!("[[person]]\nid = \"{id}\"\nname = \"{id} person\"\ncircle = \"c\"\n"))
        .concat();
    let office = "[[office]]\nid = \"chair\"\nname = \"chair\"\n";
    let deck = "[[deck]]\nid = \"d\"\n";
    // What every fact needs stands behind its id.
    let facts: String = facts
        .lines()
        .map(|line| match line.strip_prefix("id = ") {
            Some(id) => format!("id = {id}\nimportance = 1\nparagraph = 1\nline = 1\ndecks = [\"d\"]\nstatement = \"So it was.\"\n"),
            None => format!("{line}\n"),
        })
        .collect();
    home.write("base.toml", &format!("{deck}{names}{office}{facts}"));
    home
}

/// The card of an id as it was generated.
fn card(home: &Home, id: &str) -> String {
    let run = home.quiz("generate base.toml --out decks");
    assert_eq!(run.code, Some(0), "{run}");
    cards(&home.read("decks/d.toml"))[&format!("\"{id}\"")].clone()
}

#[test]
fn who_held_an_office_within_the_same_year_is_no_wrong_answer_to_that_year() {
    let tenure = |id: &str, holder: &str, dates: &str, ask: &str| {
        format!(
            "[[tenure]]\nid = \"{id}\"\noffice = \"chair\"\nholder = \"{holder}\"\n{dates}\nasked = \"year\"\nask = {ask}\n"
        )
    };
    let home = small(
        &[
            tenure(
                "one",
                "ann",
                "from = 1957-02-01\nto = 1957-06-01\nsuccessor = \"ben\"",
                "[\"holder\", \"holder-choice\", \"truth\"]",
            ),
            tenure("two", "ben", "from = 1957-06-02\nto = 1957-10-01", "[]"),
            tenure("three", "cay", "from = 1958\nto = 1960", "[]"),
        ]
        .concat(),
    );
    assert!(!card(&home, "one-holder").contains("ben person"));
    assert!(!card(&home, "one-holder-choice").contains("ben person"));
    assert!(card(&home, "one-holder-choice").contains("cay person"));
    assert!(card(&home, "one-truth").contains("answer = true"));
}

#[test]
fn who_did_the_same_is_no_wrong_option() {
    let role = |id: &str, person: &str, did: &str| {
        format!("[[role]]\nid = \"{id}\"\nperson = \"{person}\"\ndid = \"{did}\"\nask = [\"who-choice\"]\n")
    };
    let facts =
        [role("one", "ann", "signed it"), role("two", "ben", "signed it"), role("three", "cay", "refused")];
    let home = small(&facts.concat());
    let one = card(&home, "one-who-choice");
    assert!(!one.contains("ben person") && one.contains("cay person"), "{one}");
}

#[test]
fn a_printed_date_that_contains_the_right_one_is_not_refused() {
    let home = small(
        "[[event]]\nid = \"e\"\ndate = 1961-04-12\nevent = \"it happened\"\ndid = \"did it happen\"\nask = [\"when\", \"truth\"]\nreference = \"r\"\ncorrected = { date = 1961, note = \"It prints the year.\" }\n",
    );
    let run = home.quiz("generate base.toml --out decks");
    assert_eq!(run.stdout.matches("what the source prints is right").count(), 2, "{run}");
}

#[test]
fn two_cards_of_one_id_are_refused() {
    let home = small(
        "[[event]]\nid = \"e\"\ndate = 1961\nevent = \"it happened\"\nask = [\"when\"]\n\n[[event.card]]\nid = \"e-when\"\nquestion = \"When?\"\nanswer = \"Then\"\n",
    );
    let text = home.read("base.toml").replace("id = \"e-when\"\nimportance = 1\nparagraph = 1\nline = 1\ndecks = [\"d\"]\nstatement = \"So it was.\"\n", "id = \"e-when\"\n");
    home.write("base.toml", &text);
    let run = home.quiz("generate base.toml --out decks");
    assert!(run.stdout.contains("another card has the id `e-when`"), "{run}");
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_card_below_a_fact_may_be_asked_both_ways() {
    for reverse in ["true", "[\"sputnik\"]"] {
        let home = small(&format!(
            "[[event]]\nid = \"e\"\ndate = 1957\nask = []\n\n[[event.card]]\nid=\"word\"\nquestion = \"Спутник\"\nanswer = \"fellow traveller\"\nreverse = {reverse}\n"
        ));
        assert!(card(&home, "word").contains(&format!("\nreverse = {reverse}\n")));
        let keys: Vec<_> = home.json("cards --deck d --json").as_array().unwrap().clone();
        assert_eq!(keys.len(), 2, "{keys:?}");
    }
}

#[test]
fn a_name_is_wanted_in_every_language_of_the_base() {
    let home = small(
        "[[role]]\nid = \"r\"\nperson = \"ann\"\ndid = { en = \"signed it\", ar = \"وقّع عليها\" }\nask = [\"who\"]\n",
    );
    let text =
        home.read("base.toml").replace("\"So it was.\"", "{ en = \"So it was.\", ar = \"هكذا كان.\" }");
    home.write("base.toml", &text);
    let run = home.quiz("generate base.toml --out decks");
    assert!(run.stdout.contains("the name of `ann` says nothing in `ar`"), "{run}");
}

#[test]
fn facts_that_plan_no_deck_change_nothing() {
    let home = with_rivers();
    home.quiz("generate rivers.toml --out decks");
    home.write("empty.toml", "section = \"Nothing\"\n");
    let run = home.quiz("generate empty.toml --out decks");
    assert_eq!(run.code, Some(1), "{run}");
    assert!(home.path().join("decks/rivers.toml").exists());
}

#[test]
fn what_the_source_prints_is_said_once() {
    let home = small(
        "[[event]]\nid = \"e\"\nreference = \"r\"\ncorrected = { date = 1961, number = 3, note = \"It errs.\" }\n",
    );
    let run = home.quiz("generate base.toml --out decks");
    assert!(run.stdout.contains("`corrected` says twice what the source prints"), "{run}");
}

#[test]
fn the_small_base_of_the_page_gives_a_deck() {
    let page = std::fs::read_to_string(root().join("docs/facts.md")).unwrap();
    let example = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let home = Home::new();
    home.write("my-facts/rivers.toml", example);
    let run = home.quiz("generate my-facts --out decks");
    assert_eq!(run.stdout, "new      decks/rivers.toml\n1 deck, 1 card made.\n", "{run}");
    assert_eq!(home.quiz("check rivers").code, Some(0));
}
