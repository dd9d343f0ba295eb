//! The list of cards on a real terminal: found, opened, tried, set aside, edited, and read anew when its file changes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::time::Duration;

use support::Home;
use support::screen::Screen;

const RIVERS: &str = r#"
title = "Rivers"

[[card]]
id = "egypt"
question = "Which river flows through Cairo?"
answer = "Nile"

[[card]]
id = "peru"
question = "Which river rises in Peru?"
answer = "Amazon"
"#;

fn home() -> Home {
    let home = Home::new();
    home.write("decks/rivers.toml", RIVERS);
    home
}

/// The kinds of the rows of the log, oldest first.
fn kinds(home: &Home) -> Vec<String> {
    home.log().iter().map(|row| row["kind"].as_str().unwrap().to_owned()).collect()
}

fn leave(mut screen: Screen) {
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert!(!screen.is_taken() && screen.is_ordinary());
}

/// An editor that does this to the file, which its last argument names.
fn editor(home: &Home, work: &str) -> String {
    let path = home.write("editor.sh", &format!("#!/bin/sh\nfor file; do :; done\n{work}\n"));
    format!("sh {}", path.display())
}

#[test]
fn home_opens_the_cards_of_the_deck_that_is_chosen() {
    let home = home();
    let mut screen = Screen::open(&home, "", 80);
    screen.wait_for("Choose a deck to begin with.");
    screen.press("/rivers");
    screen.wait_for("Find: rivers");
    screen.press("\u{1b}");
    screen.wait_until(|screen| !screen.text().contains("Find:"));
    screen.press("\u{1b}[F");
    screen.wait_for("▸ Rivers");
    screen.press("c");
    screen.wait_for("Which river rises in Peru?");
    screen.press("q");
    screen.wait_for("▸ Rivers");
    leave(screen);
}

#[test]
fn cards_of_all_decks_are_found_by_words() {
    let home = home();
    let mut screen = Screen::open(&home, "browse", 80);
    screen.wait_for("Decks");
    screen.press("/river peru");
    screen.wait_for("1 card");
    assert!(screen.text().contains("Which river rises in Peru?"), "{}", screen.text());
    assert!(!screen.text().contains("Cairo"), "{}", screen.text());
    screen.press("\r\r");
    screen.wait_for("Amazon");
    screen.press("qqq");
    assert_eq!(screen.finish(), 0);
    assert!(!screen.is_taken() && screen.is_ordinary());
    assert!(!home.progress().exists(), "looking makes nothing");
}

#[test]
fn a_card_is_set_aside_taken_back_and_flagged() {
    let home = home();
    let mut screen = Screen::open(&home, "browse rivers", 80);
    screen.wait_for("2 cards");
    screen.press("!");
    screen.wait_for("suspended");
    screen.press("!f");
    screen.wait_for("› *");
    assert!(!screen.text().contains("suspended"), "{}", screen.text());
    screen.press("q");
    assert_eq!(screen.finish(), 0);
    assert_eq!(kinds(&home), ["suspend", "unsuspend", "flag"]);
}

#[test]
fn the_editor_opens_the_card_and_what_it_changed_is_on_show() {
    let home = home();
    home.type_in("--deck rivers -n 1", "nile\n\n");
    let edit = editor(
        &home,
        "sed -i 's/id = \"egypt\"/id = \"cairo\"/; s/answer = \"Nile\"/answer = \"The Nile\"/' \"$file\"",
    );
    let mut screen = Screen::open_with(&home, "browse rivers", 80, &[("EDITOR", &edit)]);
    screen.wait_for("in 2 d");
    screen.press("e");
    screen.press("\r");
    screen.wait_for("The Nile");
    screen.wait_for("good, “nile”");
    leave(screen);
    assert_eq!(kinds(&home).last().unwrap(), "rename", "progress follows the card");
}

#[test]
fn a_bundled_deck_is_copied_before_it_is_edited_and_that_is_said() {
    let home = Home::new();
    let edit = editor(&home, "sed -i '0,/^question = .*/s//question = \"What is new?\"/' \"$file\"");
    let mut screen = Screen::open_with(&home, "browse cuba-1962", 80, &[("EDITOR", &edit)]);
    screen.wait_for("67 cards");
    screen.press("e");
    screen.wait_for("cuba-1962.toml");
    screen.wait_for("What is new?");
    home.write("decks/cuba-1962.toml", RIVERS);
    screen.wait_for("Which river rises in Peru?");
    leave(screen);
}

#[test]
fn without_an_editor_that_is_said() {
    let home = home();
    let mut screen = Screen::open(&home, "browse rivers", 80);
    screen.wait_for("2 cards");
    screen.press("e");
    screen.wait_for("no editor is known");
    screen.press("j");
    screen.wait_until(|screen| !screen.text().contains("no editor is known"));
    leave(screen);
}

#[test]
fn a_preview_asks_the_card_and_saves_nothing() {
    let home = home();
    let mut screen = Screen::open(&home, "browse rivers", 80);
    screen.wait_for("2 cards");
    screen.press("p");
    screen.wait_for("A preview: nothing is saved.");
    screen.press("nile\r");
    screen.wait_for("easy");
    screen.press("f");
    screen.wait_for("A preview: nothing is saved.");
    screen.press("\r");
    screen.wait_for("2 cards");
    leave(screen);
    assert!(!home.progress().exists());
}

#[test]
fn a_preview_follows_the_file_with_its_faults() {
    let home = home();
    let mut screen = Screen::open(&home, "browse rivers", 80);
    screen.wait_for("2 cards");
    screen.press("p");
    screen.wait_for("Which river flows through Cairo?");
    home.write("decks/rivers.toml", &RIVERS.replace("Cairo", "Khartoum"));
    screen.wait_for("Which river flows through Khartoum?");
    home.write("decks/rivers.toml", &RIVERS.replace("answer = \"Amazon\"", "anser = \"Amazon\""));
    screen.wait_for("did you mean `answer`?");
    assert!(screen.text().contains("Which river flows through Cairo?"), "{}", screen.text());
    leave(screen);
}

#[test]
fn a_preview_stays_while_its_own_card_has_faults_or_another_wording() {
    let home = Home::new();
    let deck = RIVERS.replace("id = \"egypt\"\n", "");
    home.write("decks/rivers.toml", &deck);
    let mut screen = Screen::open(&home, "browse rivers", 80);
    screen.wait_for("2 cards");
    screen.press("p");
    screen.wait_for("Which river flows through Cairo?");
    home.write("decks/rivers.toml", &deck.replace("answer = \"Nile\"", "answer ="));
    screen.wait_for("error");
    assert!(screen.text().contains("Which river flows through Cairo?"), "{}", screen.text());
    home.write("decks/rivers.toml", &deck.replace("Cairo", "Khartoum"));
    screen.wait_for("Which river flows through Khartoum?");
    assert!(!screen.text().contains("error"), "{}", screen.text());
    screen.press("nile\r");
    screen.wait_for("easy");
    leave(screen);
}

#[test]
fn a_list_follows_the_file_with_its_faults() {
    let home = home();
    let mut screen = Screen::open(&home, "browse rivers", 80);
    screen.wait_for("2 cards");
    home.write("decks/rivers.toml", &RIVERS.replace("answer = \"Amazon\"", "anser = \"Amazon\""));
    screen.wait_for("did you mean `answer`?");
    assert!(screen.text().contains("1 card"), "{}", screen.text());
    home.write("decks/rivers.toml", "title = ");
    screen.wait_for("0 cards");
    home.write("decks/rivers.toml", RIVERS);
    screen.wait_for("2 cards");
    assert!(!screen.text().contains("error"), "{}", screen.text());
    leave(screen);
}

#[test]
fn a_deck_that_cannot_be_read_is_opened_with_its_faults() {
    let home = Home::new();
    home.write("decks/broken.toml", "title = \"Broken\"\n[[card]]\nid = \"a\"\nqestion = \"Who?\"\n");
    let mut screen = Screen::open(&home, "browse broken", 80);
    screen.wait_for("did you mean `question`?");
    home.write("decks/broken.toml", RIVERS);
    screen.wait_for("Which river rises in Peru?");
    leave(screen);
}

#[test]
fn nothing_is_written_while_a_file_on_show_stays_as_it_is() {
    let home = home();
    let mut screen = Screen::open(&home, "browse rivers", 80);
    screen.wait_for("2 cards");
    screen.listen(Duration::from_millis(300));
    assert_eq!(screen.listen(Duration::from_millis(2500)), 0);
    leave(screen);
}

#[test]
fn the_end_of_a_session_shows_its_cards_and_what_was_done_to_them_counts() {
    let home = home();
    let mut screen = Screen::open(&home, "--deck rivers --new 1", 80);
    screen.wait_for("Cairo");
    screen.press("nile\r");
    screen.wait_for("easy");
    screen.press("\r");
    screen.wait_for("Everything is saved.");
    screen.press("c");
    screen.wait_for("2 cards");
    screen.press("j!");
    screen.wait_for("suspended");
    screen.press("q");
    screen.wait_for("Everything is saved.");
    screen.press("\r");
    screen.wait_for("Today's review");
    leave(screen);
    assert_eq!(kinds(&home), ["start", "review", "suspend"]);
}

#[test]
fn in_lines_of_text_other_commands_are_named() {
    let run = home().quiz("browse rivers");
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("needs the full screen") && run.stderr.contains("quiz cards"), "{run}");
}

#[test]
fn cards_are_found_by_a_filter_too() {
    let home = home();
    let mut screen = Screen::open(&home, "browse rivers", 80);
    screen.wait_for("Which river rises in Peru?");
    screen.press("/cairo or state:flag");
    screen.wait_for("`flag` is no state");
    screen.press("ged");
    screen.wait_for("Which river flows through Cairo?");
    assert!(!screen.text().contains("Peru"), "{}", screen.text());
    leave(screen);
    let mut screen = Screen::open(&home, "browse rivers --filter 'not cairo'", 80);
    screen.wait_for("Which river rises in Peru?");
    assert!(!screen.text().contains("Cairo"), "{}", screen.text());
    leave(screen);
}
