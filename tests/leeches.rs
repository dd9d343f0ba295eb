//! Cards that are forgotten again and again: told, listed, suspended where that is wished.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use support::{Home, Run};

const CAPITALS: &str = "title = 'Capitals'\n[[card]]\nid = 'france'\nquestion = 'What is the capital of France?'\n\
    answer = 'Paris'\n[[card]]\nid = 'peru'\nquestion = 'What is the capital of Peru?'\nanswer = 'Lima'\n\
    [[card]]\nid = 'town'\nquestion = 'Which town lies on the Rimac?'\nanswer = 'Lima'\n";

/// A home where two lapses make a leech.
fn home(config: &str) -> Home {
    let home = Home::new();
    home.write("decks/capitals.toml", CAPITALS);
    home.write("config.toml", &format!("leech_threshold = 2\n{config}"));
    home
}

/// In each year the first card is answered rightly once, then wrongly.
fn forget(home: &mut Home, years: std::ops::Range<u32>, wrong: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    for year in years {
        for (month, answer) in [(3, "paris"), (10, wrong)] {
            home.now = format!("{year}-{month:02}-01T09:00:00Z");
            runs.push(
                home.type_in("--deck capitals --new 1 --limit 1 --plain", &format!("{answer}\n\n:q\n")),
            );
        }
    }
    runs
}

#[test]
fn a_leech_is_told_once_with_the_card_it_is_confused_with() {
    let mut home = home("");
    let runs = forget(&mut home, 2026..2028, "lima");
    let told = runs.iter().filter(|run| run.stdout.contains("You have forgotten")).count();
    assert_eq!(told, 1, "{}", runs[3]);
    let said = runs[3].stdout.replace('\n', " ");
    assert!(
        said.contains(
            "You have forgotten capitals/france 2 times after you had known it. 2 times you answered “lima”, which \
             answers another card, capitals/peru: “What is the capital of Peru?” – Lima. Look at the two side by side."
        ),
        "{said}"
    );
    let shown = home.quiz("show capitals/france");
    assert!(shown.stdout.contains("capitals/peru: “What is the capital of Peru?” – Lima"), "{shown}");
    assert_eq!(home.json("show capitals/france --json")["leech"], true);
    assert_eq!(home.json("show capitals/peru --json")["leech"], false);
    let listed = home.json("cards --deck capitals --leech --json");
    assert_eq!((listed.as_array().unwrap().len(), &listed[0]["id"]), (1, &"france".into()));
    assert_eq!(home.quiz("undo").code, Some(0));
    assert_eq!(home.quiz("cards --deck capitals --leech").stdout, "No card is forgotten again and again.\n");
}

#[test]
fn a_leech_without_a_rival_is_told_with_advice_and_only_where_it_is_wished() {
    let mut home = home("");
    let runs = forget(&mut home, 2026..2028, "berlin");
    assert!(runs[3].stdout.contains("Tie its answer to a picture"), "{}", runs[3]);
    let mut off = self::home("[deck.capitals]\nleech_threshold = 0\n");
    let runs = forget(&mut off, 2026..2029, "berlin");
    assert!(runs.iter().all(|run| !run.stdout.contains("You have forgotten")));
    assert_eq!(off.json("show capitals/france --json")["leech"], false);
}

#[test]
fn a_leech_is_suspended_by_a_row_that_undo_takes_back() {
    let mut home = home("leech_action = 'suspend'\n");
    let runs = forget(&mut home, 2026..2028, "lima");
    let said = runs[3].stdout.replace('\n', " ");
    assert!(said.contains("It is suspended now; “quiz unsuspend capitals/france” takes it back."), "{said}");
    let kinds: Vec<_> = home.log().iter().map(|row| row["kind"].clone()).collect();
    assert_eq!(kinds, ["start", "review", "review", "review", "review", "suspend"]);
    assert_eq!(home.json("show capitals/france --json")["suspended"], true);
    assert_eq!(home.quiz("undo").stdout, "Taken back: capitals/france suspended on 1 October 2027.\n");
    assert_eq!(home.json("show capitals/france --json")["suspended"], false);
    assert_eq!(home.json("doctor --json")["sound"], true);
}

#[test]
fn what_is_told_of_a_leech_is_said_in_arabic_too() {
    let mut home = home("ui_lang = 'ar'\n");
    let runs = forget(&mut home, 2026..2028, "lima");
    assert!(runs[3].stdout.contains("نسيتَ capitals/france بعد أن عرفتها مرتين."), "{}", runs[3]);
}
