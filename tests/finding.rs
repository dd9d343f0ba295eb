//! Finding a deck and a card: the groups of the decks, their tags, and the search.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use serde_json::json;
use support::Home;

const PACTS: &str = r#"title = { en = "Pacts and alliances of two blocs", ar = "الأحلاف" }
space = "cold"
group = "History"
order = 2
tags = ["cold-war", "treaties"]

[[card]]
id = "pact"
question = { en = "In which city was the eastern alliance of 1955 founded?", ar = "في أي مدينة تأسس الحلف الشرقي؟" }
answer = { en = "Warsaw", ar = "وارسو" }
accept = { en = ["Warszawa"] }

[[card]]
id = "nato"
question = { en = "In which year was NATO founded?", ar = "في أي سنة تأسس الناتو؟" }
answer = 1949
kind = "date"
explain = { en = "Six years before the alliance of Warsaw.", ar = "قبل حلف وارسو بست سنوات." }
"#;

const CRISES: &str = r#"title = "Crises"
space = "cold"
group = "History"
order = 1
tags = ["cold-war"]

[[card]]
id = "missiles"
question = { en = "Which island gave its name to the missile crisis?", ar = "أي جزيرة عُرفت بها أزمة الصواريخ؟" }
answer = { en = "Cuba", ar = "كوبا" }
tags = ["castro"]

[[card]]
id = "pact"
question = { en = "In which city was the eastern alliance of 1955 founded?", ar = "في أي مدينة تأسس الحلف الشرقي؟" }
answer = { en = "Warsaw", ar = "وارسو" }
accept = { en = ["Warszawa"] }
"#;

const RIVERS: &str =
    "tags = [\"geography\"]\n[[card]]\nid = \"nile\"\nquestion = \"Which river?\"\nanswer = \"Nile\"\n";

/// Decks under one tag of their own, so that listings and searches leave the bundled ones out.
fn home() -> Home {
    let home = Home::new();
    home.write("decks/pacts.toml", PACTS);
    home.write("decks/crises.toml", CRISES);
    home.write("decks/rivers.toml", RIVERS);
    home.write(
        "decks/trip.toml",
        &RIVERS.replace("geography", "travel").replace("tags", "group = \"Art\"\ntags"),
    );
    home
}

const MINE: &str = "-d pacts -d crises -d rivers";

#[test]
fn decks_stand_in_groups() {
    insta::assert_snapshot!(home().quiz("decks --tag treaties --tag geography --tag travel --tag Castro"));
}

#[test]
fn the_shipped_groups_come_first_and_json_is_in_the_order_of_the_listing() {
    let home = home();
    for group in ["section", "across", "optional"] {
        home.write(
            &format!("decks/a-{group}.toml"),
            &format!("group = \"{group}\"\ntags = [\"x\"]\n{}", RIVERS.split_once('\n').unwrap().1),
        );
    }
    let run = home.quiz("decks --tag x --tag geography");
    let headings: Vec<_> =
        run.stdout.lines().filter(|line| !line.is_empty() && !line.starts_with(' ')).collect();
    assert_eq!(headings, ["The essay, part by part", "Across the essay", "Optional", "Other decks"], "{run}");
    let decks = home.json("decks --tag x --tag geography --tag cold-war --json");
    let mine = decks.as_array().unwrap().iter().filter(|deck| deck["origin"] == "user");
    let told: Vec<_> = mine.map(|deck| json!([deck["id"], deck["order"]])).collect();
    assert_eq!(
        json!(told),
        json!([
            ["a-section", null],
            ["a-across", null],
            ["a-optional", null],
            ["crises", 1],
            ["pacts", 2],
            ["rivers", null]
        ])
    );
}

#[test]
fn decks_without_any_group_need_no_heading() {
    insta::assert_snapshot!(home().quiz("decks --tag geography").stdout, @r"
    rivers  rivers
      1 card · 1 new · yours
    ");
}

#[test]
fn a_tag_that_no_deck_has_is_answered_with_the_nearest() {
    insta::assert_snapshot!(home().quiz("decks --tag geografy"));
}

#[test]
fn a_card_of_two_decks_is_found_once_and_what_is_asked_comes_first() {
    insta::assert_snapshot!(home().quiz(&format!("search {MINE} alliance warsaw")));
}

#[test]
fn cards_are_found_in_every_language_and_shown_in_the_one_wished() {
    let home = home();
    for (words, card) in [
        ("صواريخ", "crises/missiles"),
        ("وارسو الشرقي", "crises/pact"),
        ("warszaw", "crises/pact"),
        ("1949", "pacts/nato"),
        ("CASTRO", "crises/missiles"),
        ("ناتو founded", "pacts/nato"),
    ] {
        let run = home.quiz(&format!("search {MINE} {words}"));
        assert!(run.stdout.starts_with(&format!("{card}  ")), "{words}: {run}");
        assert!(run.stdout.ends_with("\n1 card found.\n"), "{words}: {run}");
    }
    let run = home.quiz(&format!("search {MINE} --lang ar missile"));
    assert!(run.stdout.starts_with("crises/missiles  أي جزيرة"), "{run}");
}

#[test]
fn a_search_says_how_many_more_there_are() {
    insta::assert_snapshot!(home().quiz(&format!("search {MINE} -n 1 which")).stdout, @r"
    crises/missiles  Which island gave its name to the missile crisis?
    4 cards found, 3 more than are shown; “-n 4” shows all.
    ");
}

#[test]
fn a_search_without_a_find_is_no_failure() {
    insta::assert_snapshot!(home().quiz(&format!("search {MINE} cuban zebras")));
}

#[test]
fn a_search_without_words_is_a_wrong_call() {
    assert_eq!(home().quiz("search '?!'").code, Some(2));
    assert_eq!(home().quiz("search").code, Some(2));
}

#[test]
fn a_search_is_documented_json() {
    let found = home().json(&format!("search {MINE} -n 1 warsaw --json"));
    assert_eq!((&found["found"], found["cards"].as_array().unwrap().len()), (&json!(2), 1));
    let card = &found["cards"][0];
    assert_eq!(
        (&card["deck"], &card["key"], &card["kind"]),
        (&json!("crises"), &json!("cold/pact"), &json!("text"))
    );
    assert_eq!(home().json(&format!("search {MINE} zebra --json")), json!({ "found": 0, "cards": [] }));
}

#[test]
fn what_is_searched_for_never_steers_the_terminal() {
    let run = home().quiz(&format!("search {MINE} 'zebra\u{1b}[2J'"));
    assert!(run.stdout.contains("zebra␛[2J"), "{run}");
}

#[test]
fn half_a_deck_s_name_brings_the_whole() {
    let run = Home::new().quiz("--deck virgin");
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("did you mean `virgin-lands-1954`?"), "{run}");
    assert!(!Home::new().quiz("--deck ''").stderr.contains("did you mean"));
}
