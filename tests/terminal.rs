//! Line mode on a real terminal: lines, width, Ctrl-C, signals.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::io::Write;
use std::time::Duration;

use support::Home;
use support::screen::Screen;

#[test]
fn a_typed_line_can_be_edited_and_is_asked_again_where_it_says_nothing() {
    let home = Home::new();
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962", 80);
    screen.wait_for("“:?” shows what else you can do.");
    screen.press("kennedx\u{7f}y\r");
    screen.wait_for("Enter = good >");
    screen.press("7\r");
    screen.wait_for("Type 1, 2, 3 or 4, or just Enter.");
    screen.press("\r");
    screen.wait_for("2 of 10");
    screen.press(":x\r");
    screen.wait_for("“:x” is not a command.");
    screen.press(":q\r");
    screen.wait_for("Everything is saved.");
    assert_eq!(screen.exit_code(), 0);
    let log = home.log();
    assert_eq!(log.last().unwrap()["typed"], "kennedy");
}

/// An editor that writes a fault into the second line of the config, and mends it when it is opened again.
const MENDER: &str = r#"#!/bin/sh
echo "AT $1"
if grep -q retenton "$2"; then
    sed -i s/retenton/retention/ "$2"
else
    printf 'lang = "en"\nretenton = 0.9\n' > "$2"
fi
"#;

/// Puts that editor into a home; it is told lines as `vi` is.
fn editor(home: &Home, script: &str) -> String {
    use std::os::unix::fs::PermissionsExt as _;
    let editor = home.write("bin/vi", script);
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    editor.to_str().unwrap().to_owned()
}

fn edit_config(home: &Home) -> Screen {
    let editor = editor(home, MENDER);
    let mut screen = Screen::open_with(home, "config edit", 80, &[("EDITOR", &editor)]);
    screen.wait_for("AT +1");
    screen.wait_for("did you mean `retention`?");
    screen.wait_for("Enter = edit again, q = leave it so >");
    screen
}

#[test]
fn a_config_with_faults_is_edited_again_at_the_first_of_them_if_one_wants() {
    for yes in ["\r", "y\r"] {
        let home = Home::new();
        let mut screen = edit_config(&home);
        screen.press(yes);
        screen.wait_for("AT +2");
        screen.wait_for("No faults.");
        assert_eq!(screen.exit_code(), 0);
        assert_eq!(home.read("config.toml"), "lang = \"en\"\nretention = 0.9\n");
    }
}

#[test]
fn a_config_with_faults_may_be_left_so() {
    for (no, code) in [("q\r", 1), ("n\r", 1), ("\u{4}", 1), ("\u{3}", 130)] {
        let home = Home::new();
        let mut screen = edit_config(&home);
        screen.press(no);
        assert_eq!(screen.finish(), code, "{no:?}");
        assert_eq!(screen.text().matches("AT +").count(), 1);
        assert!(home.read("config.toml").contains("retenton"));
    }
}

#[test]
fn a_deck_with_faults_is_edited_again_or_left_so() {
    for (said, code) in [("\r", 0), ("q\r", 1), ("\u{3}", 130)] {
        let home = Home::new();
        home.write("decks/rivers.toml", "[[card]]\nid = \"a\"\nquestion = \"Which?\"\nanser = \"Nile\"\n");
        // The second round mends it.
        let script = "#!/bin/sh\necho \"AT $1\"\nif test -e \"$2.once\"; then sed -i s/anser/answer/ \"$2\"; \
                      else touch \"$2.once\"; fi\n";
        let editor = editor(&home, script);
        let mut screen = Screen::open_with(&home, "edit rivers", 80, &[("EDITOR", &editor)]);
        screen.wait_for("Cards with faults are left out");
        screen.press(said);
        assert_eq!(screen.finish(), code, "{}", screen.text());
        assert_eq!(screen.text().contains("AT +4"), code == 0, "{}", screen.text());
        assert_eq!(screen.text().contains("No faults."), code == 0);
    }
}

#[test]
fn a_near_miss_is_tried_once_more_and_the_answer_stays_hidden_till_then() {
    let home = Home::new();
    home.write(
        "decks/pacts.toml",
        "[[card]]\nid = \"pact\"\nquestion = \"Which alliance?\"\nanswer = \"Warsaw Treaty Organisation\"\n",
    );
    let mut screen = Screen::open(&home, "--plain --deck pacts", 80);
    screen.wait_for("> ");
    screen.press("warsaw treaty\r");
    screen.wait_for("One more try. Enter alone shows the answer.");
    assert!(screen.text().contains("Warsaw Treaty[+…]"), "{}", screen.text());
    assert!(!screen.text().contains("Organisation"), "{}", screen.text());
    screen.press("warsaw treaty organisation\r");
    screen.wait_for("Enter = hard >");
    screen.press("\r");
    screen.wait_for("Everything is saved.");
    assert_eq!(screen.exit_code(), 0);
    assert_eq!(home.log().last().unwrap()["typed"], "warsaw treaty\nwarsaw treaty organisation");
    assert!(home.quiz("show pacts/pact").stdout.contains("“warsaw treaty”, “warsaw treaty organisation”"));
}

/// For each kind a near miss and a second try, or a right answer; all are rated good, so that none comes once more.
#[test]
fn every_kind_is_played_on_a_terminal() {
    let home = Home::new();
    home.write("decks/every-kind.toml", include_str!("sessions/every-kind.toml"));
    let mut screen =
        Screen::open_sized(&home, "--plain --deck every-kind --new 20", (900, 80), &[("NO_COLOR", "1")]);
    let answers: [&[&str]; 14] = [
        &["the great Warsaw Pact", "warsaw pact"],
        &["Nikita Khrushchov"],
        &["February 1956", "14 February 1956"],
        &["15"],
        &[":h", "berlin"],
        &["Poland, Albania", "Hungary"],
        &["f"],
        &["Malenkov, Beria", "Molotov"],
        &["Khrushchev, Stalin, Brezhnev", "Stalin, Khrushchev, Brezhnev"],
        &["Secret speech, Geneva summit, Berlin Wall, Cuban crisis", ""],
        &["Poland: Gomułka, Hungary: Hoxha, Albania: Kádár", ""],
        &["Cominform", "Cominform, 1956"],
        &[""],
        &["ottepel"],
    ];
    let lines = answers.iter().flat_map(|answers| answers.iter().chain(&["3"]));
    for (prompts, line) in (1..).zip(lines) {
        screen.wait_for_count("> ", prompts);
        screen.press(&format!("{line}\r"));
    }
    screen.wait_for("Everything is saved.");
    insta::assert_snapshot!(screen.text());
}

/// A home where a card was answered twice with a text that the person counted as right, and is due again.
fn insisting(deck: &str, card: &str) -> Home {
    let mut home = Home::new();
    home.write("decks/rivers.toml", RIVERS);
    for now in ["2026-03-01T09:00:00Z", "2026-03-08T09:00:00Z"] {
        home.now = now.into();
        home.type_in(&format!("--deck {deck} --limit 1"), "old man river\no\n");
    }
    home.now = "2026-05-01T09:00:00Z".into();
    assert_eq!(home.log().last().unwrap()["key"], card);
    home
}

const RIVERS: &str =
    "# mine\n[[card]]\nid = \"longest\"\nquestion = \"Which river?\"\nanswer = \"Mississippi\" # USA\n";

#[test]
fn what_was_counted_as_right_three_times_may_be_accepted_from_then_on() {
    let home = insisting("rivers", "rivers/longest");
    let mut screen = Screen::open(&home, "--plain --deck rivers", 60);
    screen.wait_for("> ");
    screen.press("Old Man River!\r");
    screen.wait_for("Enter = again >");
    screen.press("o\r");
    screen.wait_for(
        "You have counted “Old Man River!” as right 3 times. Accept\nit from now on?\ny = yes, Enter = no >",
    );
    screen.press("y\r");
    screen.wait_for("Accepted from now on. Written to");
    screen.wait_for("Everything is saved.");
    assert_eq!(screen.exit_code(), 0);
    assert_eq!(home.read("decks/rivers.toml"), format!("{RIVERS}accept = [\"Old Man River!\"]\n"));
    assert!(home.quiz("grade rivers/longest --answer 'old man river'").stdout.starts_with("Right."));
}

#[test]
fn an_answer_is_accepted_only_where_that_is_wished_and_beside_a_bundled_deck() {
    let home = insisting("cuba-1962", "khrushchev/cuba-crisis-us-president");
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962 --limit 1", 80);
    screen.wait_for("> ");
    screen.press("old man river\r");
    screen.wait_for("Enter = again >");
    screen.press("3\r");
    screen.wait_for("y = yes, Enter = no >");
    screen.press("\r");
    screen.wait_for("Everything is saved.");
    assert!(!home.path().join("decks/overlay.toml").exists());

    let home = insisting("cuba-1962", "khrushchev/cuba-crisis-us-president");
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962 --limit 1", 80);
    screen.wait_for("> ");
    screen.press("old man river\r");
    screen.wait_for("Enter = again >");
    screen.press("o\r");
    screen.wait_for("y = yes, Enter = no >");
    screen.press("y\r");
    screen.wait_for("Everything is saved.");
    let overlay = home.read("decks/overlay.toml");
    let entry = "[\"khrushchev/cuba-crisis-us-president\"]\naccept = { en = [\"old man river\"] }\n";
    assert_eq!(overlay, entry);
}

#[test]
fn ctrl_c_at_a_verdict_saves_it_and_exits_130() {
    let home = Home::new();
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962", 80);
    screen.wait_for("> ");
    screen.press("kennedy\r");
    screen.wait_for("Enter = good >");
    screen.press("\u{3}");
    screen.wait_for("Everything is saved.");
    assert_eq!(screen.exit_code(), 130);
    assert_eq!(home.log().last().unwrap()["rating"], "good");
}

#[test]
fn ctrl_c_at_a_question_keeps_what_was_saved_before() {
    let home = Home::new();
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962", 80);
    screen.wait_for("> ");
    screen.press("kennedy\r");
    screen.wait_for("Enter = good >");
    screen.press("\r");
    screen.wait_for("2 of 10");
    screen.press("half an ans\u{3}");
    screen.wait_for("Everything is saved.");
    assert_eq!(screen.exit_code(), 130);
    assert_eq!(home.log().len(), 2, "the start of the deck and one review");
}

#[test]
fn a_signal_to_end_saves_the_verdict_and_gives_the_terminal_back() {
    let home = Home::new();
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962", 80);
    screen.wait_for("> ");
    screen.press("kennedy\r");
    screen.wait_for("Enter = good >");
    let pid = screen.child.process_id().unwrap();
    assert!(std::process::Command::new("kill").arg(pid.to_string()).status().unwrap().success());
    screen.wait_for("Everything is saved.");
    assert_eq!(screen.exit_code(), 130);
    assert_eq!(home.log().last().unwrap()["rating"], "good");
    let modes = format!("{:?}", screen.master.get_termios().unwrap().local_flags);
    assert!(modes.contains("ICANON") && modes.contains("ISIG"), "lines are lines again: {modes}");
}

#[test]
fn an_interrupt_sent_from_elsewhere_is_heard_while_a_line_is_edited() {
    let home = Home::new();
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962", 80);
    screen.wait_for("> ");
    screen.press("kennedy\r");
    screen.wait_for("Enter = good >");
    let pid = screen.child.process_id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    screen.wait_for("Everything is saved.");
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn when_the_day_is_done_more_new_cards_are_offered() {
    let home = Home::new();
    home.type_in("--deck cuba-1962 --new 1", "kennedy\n\n");
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962 --new 1", 80);
    screen.wait_for("Enter = 10 more new cards now, q = no >");
    screen.press("\r");
    screen.wait_for("1 of 10 · new");
    screen.press("\u{3}");
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn a_byte_that_is_no_text_does_not_end_the_session() {
    let home = Home::new();
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962", 80);
    screen.wait_for("> ");
    screen.keys.write_all(b"caf\xe9\r").unwrap();
    std::thread::sleep(Duration::from_millis(200));
    screen.press("kennedy\r");
    screen.wait_for("Enter = ");
    screen.press("q\r");
    assert_eq!(screen.exit_code(), 0);
}

#[test]
fn forty_columns_are_enough() {
    let home = Home::new();
    let mut screen = Screen::open(&home, "--plain --deck cuba-1962", 40);
    screen.wait_for("> ");
    screen.press("nixon\r");
    screen.wait_for("Enter = again >");
    insta::assert_snapshot!(screen.text());
}

/// An item, a side or a sentence that is longer than a line goes on below its beginning.
const LONG: &str = r#"
[[card]]
id = "order"
question = "What came first, what came next and what came last of all?"
order = ["The uprising of the workers in East Berlin", "The secret speech", "The first man in space"]

[[card]]
id = "pairs"
question = "Who is known for what?"
pairs = [["The man who banged his shoe", "Nikita Khrushchev, first secretary of the party"], ["The pilot", "Powers"]]
"#;

#[test]
fn forty_columns_are_enough_for_orders_and_pairs() {
    let home = Home::new();
    home.write("decks/long.toml", LONG);
    let mut screen = Screen::open(&home, "--plain --deck long", 40);
    screen.wait_for("> ");
    screen.press("1 2\r");
    screen.wait_for("each once.\n>");
    screen.press("2 3 1\r");
    screen.wait_for("Enter = good >");
    screen.press("\r");
    screen.wait_for("1c 2a 3b.\n>");
    screen.press("b a\r");
    screen
        .wait_for("Powers\n1 again: today · 2 hard: 1 day\n3 good: 2 days · 4 easy: 7 days\nEnter = good >");
    screen.press("q\r");
    screen.wait_for("Everything is saved.");
    insta::assert_snapshot!(screen.text());
}

#[test]
fn plain_lines_hold_no_escape_sequence_at_all_and_ctrl_c_still_saves() {
    let home = Home::new();
    for (words, variables, config) in [
        ("--deck cuba-1962 --plain", &[][..], ""),
        ("--deck cuba-1962", &[("TERM", "dumb")][..], ""),
        ("--deck cuba-1962", &[][..], "plain = true"),
    ] {
        home.write("config.toml", config);
        let mut screen = Screen::open_with(&home, words, 80, variables);
        screen.wait_for("> ");
        screen.press("kennedy\r");
        screen.wait_for("Enter = ");
        screen.press("\u{3}");
        screen.wait_for("Everything is saved.");
        assert_eq!(screen.exit_code(), 130);
        assert!(!screen.raw.contains(&0x1b), "{:?}", String::from_utf8_lossy(&screen.raw));
    }
    assert_eq!(home.log().iter().filter(|row| row["kind"] == "review").count(), 3);
}
