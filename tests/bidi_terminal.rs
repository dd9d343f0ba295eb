//! Text from right to left on a real terminal: what is asked, what is switched, and that all is undone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use quizdeck::world::FullScreen;
use quizdeck::world::bidi::Switches;
use ratatui::widgets::Paragraph;
use support::Home;
use support::answers::Answers;
use support::screen::{Screen, is_inside};

const VTE: (&str, &str) = ("\u{1b}[8l", "\u{1b}[8h");
const VTE_LINES: (&str, &str) = ("\u{1b}[?2501h", "\u{1b}[?2501l");
const KONSOLE: (&str, &str) =
    ("\u{1b}]50;BidiRenderingEnabled=false\u{7}", "\u{1b}]50;BidiRenderingEnabled=true\u{7}");
const MLTERM: (&str, &str) = ("\u{1b}]5379;use_ctl=false\u{7}", "\u{1b}]5379;use_ctl=true\u{7}");
const NOTHING: (&str, &str) = ("", "");

/// The end of the first question, and the test whether mode 8 can be switched.
const ASKED: &str = "\u{1b}[>0q\u{1b}[>c\u{1b}[8$p\u{1b}[c";
const TRIED: &str = "\u{1b}[8l\u{1b}[8$p\u{1b}[8h\u{1b}[c";

/// A home with a deck of two cards that are asked in Arabic.
fn home() -> Home {
    let home = Home::new();
    let card = |number: u8| {
        format!("[[card]]\nid = \"c{number}\"\nquestion = \"سؤال FSRS{number}؟\"\nanswer = \"amber\"\n")
    };
    home.write("decks/arabic.toml", &format!("lang = \"ar\"\n{}\n{}", card(1), card(2)));
    home.write("decks/english.toml", "[[card]]\nid = \"a\"\nquestion = \"Which?\"\nanswer = \"amber\"\n");
    home
}

fn open(home: &Home, words: &str, variables: &[(&str, &str)], answers: Answers) -> Screen {
    let line = format!("{} {words}", env!("CARGO_BIN_EXE_quiz"));
    run(home, &line, variables, answers)
}

fn run(home: &Home, line: &str, variables: &[(&str, &str)], answers: Answers) -> Screen {
    Screen::answering(home, line, (40, 80), variables, Some(answers.answer()))
}

fn raw(screen: &Screen) -> String {
    String::from_utf8_lossy(&screen.raw).replace(TRIED, "")
}

/// How often it was switched and undone; one follows the other.
fn switched(screen: &Screen, (enter, leave): (&str, &str)) -> usize {
    let raw = raw(screen);
    let mut places: Vec<(usize, bool)> = raw.match_indices(enter).map(|(place, _)| (place, true)).collect();
    places.extend(raw.match_indices(leave).map(|(place, _)| (place, false)));
    places.sort_unstable();
    let is_balanced = places.chunks(2).all(|pair| pair.len() == 2 && pair[0].1 && !pair[1].1);
    assert!(is_balanced, "{places:?}\n{raw:?}");
    places.len() / 2
}

/// All that could be switched, but for what is expected, is not.
fn expect_only(screen: &Screen, expected: (&str, &str), count: usize) {
    for one in [VTE, VTE_LINES, KONSOLE, MLTERM] {
        assert_eq!(
            switched(screen, one),
            if one == expected { count } else { 0 },
            "{one:?}\n{:?}",
            raw(screen)
        );
    }
}

fn answer(screen: &mut Screen) {
    screen.press("amber\r");
    screen.wait_for("easy");
}

#[test]
fn each_terminal_is_switched_as_it_needs_while_it_is_taken() {
    for (answers, variables, expected) in [
        (Answers::VTE, &[][..], VTE),
        (Answers { mode: Some(2), ..Answers::VTE }, &[], VTE),
        (Answers { switches: false, ..Answers::VTE }, &[], VTE_LINES),
        (Answers { in_bytes: true, ..Answers::VTE }, &[], VTE),
        (Answers::KONSOLE, &[], KONSOLE),
        (Answers::MLTERM, &[], MLTERM),
        (Answers::KITTY, &[], NOTHING),
        (Answers::XTERM, &[("VTE_VERSION", "7006"), ("KONSOLE_VERSION", "221203")], NOTHING),
        (Answers::PLAIN, &[], NOTHING),
    ] {
        let home = home();
        let mut screen = open(&home, "--deck arabic", variables, answers);
        screen.wait_for("FSRS1");
        assert!(raw(&screen).contains(ASKED));
        answer(&mut screen);
        screen.press("\u{3}");
        assert_eq!(screen.finish(), 130, "{answers:?}");
        expect_only(&screen, expected, usize::from(expected != NOTHING));
        assert!(!screen.is_taken() && screen.is_ordinary());
    }
}

#[test]
fn a_terminal_that_answers_nothing_is_waited_for_a_moment_and_used_all_the_same() {
    for (variables, expected) in [(&[][..], NOTHING), (&[("VTE_VERSION", "7006")], VTE)] {
        let home = home();
        let mut screen = Screen::open_with(&home, "--deck arabic", 80, variables);
        screen.wait_for("FSRS1");
        answer(&mut screen);
        screen.press("\u{3}");
        assert_eq!(screen.finish(), 130);
        expect_only(&screen, expected, usize::from(expected != NOTHING));
    }
}

#[test]
fn replies_that_come_late_are_not_taken_for_an_answer() {
    let home = home();
    let mut screen = Screen::open(&home, "--deck arabic", 80);
    screen.wait_for("FSRS1");
    screen.press("am\u{1b}P>|Slow(1)\u{1b}\\\u{1b}[>1;2;3c\u{1b}[8;0$y\u{1b}[?62cber\r");
    screen.wait_for("easy");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert_eq!(home.log().last().unwrap()["typed"], "amber");
}

#[test]
fn nothing_is_asked_that_nobody_needs_to_know() {
    for (words, variables) in [
        ("--deck english", &[("VTE_VERSION", "7006")][..]),
        ("--deck english --plain", &[]),
        ("--deck arabic --bidi terminal", &[]),
        ("--deck arabic --bidi app", &[]),
        ("--deck arabic --bidi off", &[("VTE_VERSION", "7006")]),
        ("--deck arabic", &[("QUIZ_BIDI", "off")]),
        ("--deck arabic", &[("TERM", "dumb")]),
        ("--deck arabic", &[("TMUX", "/tmp/tmux"), ("TERM", "tmux-256color")]),
    ] {
        let home = home();
        let mut screen = Screen::open_with(&home, words, 80, variables);
        screen.wait_for(if words.contains("arabic") { "FSRS1" } else { "Which?" });
        screen.press("amber\r");
        screen.wait_for("easy");
        screen.press("\u{3}");
        assert_eq!(screen.finish(), 130);
        assert!(!raw(&screen).contains("\u{1b}[c"), "{words} {variables:?}");
        expect_only(&screen, NOTHING, 0);
    }
}

#[test]
fn what_is_wished_is_switched_by_what_the_environment_says() {
    let home = home();
    let mut screen = Screen::open_with(&home, "--deck arabic --bidi app", 80, &[("VTE_VERSION", "7006")]);
    screen.wait_for("FSRS1");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert!(!raw(&screen).contains("\u{1b}[c"));
    expect_only(&screen, VTE, 1);
}

#[test]
fn the_rows_of_tmux_in_vte_are_marked() {
    let home = home();
    let variables = [("TMUX", "/tmp/tmux"), ("VTE_VERSION", "7006")];
    let mut screen = Screen::open_with(&home, "--deck arabic", 80, &variables);
    screen.wait_for("FSRS1");
    assert_eq!(raw(&screen).matches('\u{202d}').count(), 40);
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    expect_only(&screen, NOTHING, 0);
}

#[test]
fn keys_typed_while_the_terminal_is_asked_are_not_lost() {
    for in_bytes in [false, true] {
        let home = home();
        let answers = Answers { typed: "am", in_bytes, ..Answers::VTE };
        let mut screen = open(&home, "--deck arabic", &[], answers);
        screen.wait_for("FSRS1");
        screen.wait_for("am");
        screen.press("ber\r");
        screen.wait_for("easy");
        screen.press("\u{3}");
        assert_eq!(screen.finish(), 130);
        assert_eq!(home.log().last().unwrap()["typed"], "amber");
    }
}

#[test]
fn home_is_left_in_peace_until_there_is_something_from_the_right() {
    let home = home();
    let mut screen = open(&home, "", &[], Answers::VTE);
    screen.wait_for("Choose a deck to begin with.");
    screen.press("/english\r");
    screen.wait_for("Which?");
    screen.press("\u{1b}");
    screen.wait_for("Choose a deck to begin with.");
    assert!(!raw(&screen).contains(ASKED));
    screen.press("/arabic\r");
    screen.wait_for("FSRS1");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert_eq!(raw(&screen).matches(ASKED).count(), 1);
    expect_only(&screen, VTE, 1);
}

#[test]
fn a_signal_to_end_undoes_what_was_switched() {
    for name in ["TERM", "HUP", "INT"] {
        let home = home();
        let mut screen = open(&home, "--deck arabic", &[], Answers::VTE);
        screen.wait_for("FSRS1");
        screen.signal(name);
        assert_eq!(screen.finish(), 130, "{name}");
        expect_only(&screen, VTE, 1);
        assert!(!screen.is_taken() && screen.is_ordinary(), "{name}");
    }
}

#[test]
fn ctrl_z_undoes_what_was_switched_and_fg_switches_it_again() {
    let home = home();
    let quiz = env!("CARGO_BIN_EXE_quiz");
    let line = format!("sh -c 'set -m; {quiz} --deck arabic; echo AWAY; read x; fg; echo code $?'");
    let mut screen = run(&home, &line, &[], Answers::KONSOLE);
    screen.wait_for("FSRS1");
    screen.press("\u{1a}");
    screen.wait_for("AWAY");
    expect_only(&screen, KONSOLE, 1);
    screen.press("\r");
    screen.wait_for("FSRS1");
    screen.press("\u{3}");
    screen.wait_for("code 130");
    expect_only(&screen, KONSOLE, 2);
    assert_eq!(raw(&screen).matches(ASKED).count(), 1);
}

#[test]
fn an_editor_has_the_terminal_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = home();
    let editor = home.write("bin/vi", "#!/bin/sh\necho EDITING\nread line\n");
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    let editor = editor.display().to_string();
    let mut screen = open(&home, "--deck arabic", &[("EDITOR", &editor)], Answers::MLTERM);
    screen.wait_for("FSRS1");
    answer(&mut screen);
    screen.press("e");
    screen.wait_for("EDITING");
    expect_only(&screen, MLTERM, 1);
    screen.press("\r");
    screen.wait_for("easy");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    expect_only(&screen, MLTERM, 2);
}

/// A fault of the program while something is switched.
fn fail_in_full_screen() -> ! {
    let mut screen = FullScreen::enter(false).unwrap();
    screen.switch(Switches::EXPLICIT).unwrap();
    screen.draw(|frame| frame.render_widget(Paragraph::new("all is well"), frame.area())).unwrap();
    screen.next();
    panic!("this is told on the ordinary screen");
}

#[test]
fn a_fault_of_the_program_undoes_what_was_switched() {
    if is_inside() {
        fail_in_full_screen();
    }
    let home = Home::new();
    let mut screen = Screen::of_test(&home, "a_fault_of_the_program_undoes_what_was_switched");
    screen.wait_for("all is well");
    screen.press("x");
    screen.wait_for("this is told on the ordinary screen");
    expect_only(&screen, VTE, 1);
}

#[test]
fn lines_are_left_to_a_terminal_that_turns_them_well() {
    let (logical, seen) = ("سؤال FSRS1؟", "؟FSRS1 \u{fedd}\u{fe8d}\u{fe86}\u{feb3}");
    let turned_by_kitty = "؟FSRS1 \u{feb3}\u{fe86}\u{fe8d}\u{fedd}";
    // An Arabic answer is typed from the right; where the terminal shows it by itself, it is asked for at the left.
    for (answers, expected, shown, prompt) in [
        (Answers::VTE, VTE_LINES, logical, "\n> "),
        (Answers::KONSOLE, NOTHING, "\u{2067}سؤال FSRS1؟\u{2069}", "\n> "),
        (Answers::MLTERM, NOTHING, logical, "\n> "),
        (Answers::XTERM, NOTHING, seen, " <"),
        (Answers::KITTY, NOTHING, turned_by_kitty, " <"),
    ] {
        let home = home();
        let mut screen = open(&home, "--plain --deck arabic", &[], answers);
        screen.wait_for(prompt);
        screen.press("amber\r");
        screen.wait_for("Enter = good >");
        screen.press("q\r");
        screen.wait_for("Everything is saved.");
        assert_eq!(screen.finish(), 0);
        expect_only(&screen, expected, usize::from(expected != NOTHING));
        assert!(raw(&screen).contains(ASKED) && screen.is_ordinary());
        assert!(raw(&screen).contains(shown), "{answers:?} {:?}", raw(&screen));
        // What is undone is undone behind the last line.
        let end = raw(&screen).rfind("Everything").unwrap();
        assert!(raw(&screen)[end..].contains(expected.1));
    }
}

/// A deck whose answer is written from the right.
fn october() -> Home {
    let home = Home::new();
    let card =
        "[[card]]\nid = \"a\"\nquestion = \"متى؟\"\nanswer = \"أكتوبر 1962 (FSRS)\"\nkind = \"text\"\n";
    home.write("decks/october.toml", &format!("lang = \"ar\"\n{card}"));
    home
}

#[test]
fn arabic_is_typed_and_changed_from_the_right() {
    // The end is at the left: from there an arrow goes right over the bracket, before which a letter is taken back.
    let keys = ["أكتوبر 1962 (FSRSX)", "\u{1b}[H\u{1b}[F", "\u{1b}[C\u{7f}"];
    for (words, end) in [("--plain --deck october", " <"), ("--deck october", " ‹")] {
        let home = october();
        let mut screen = open(&home, words, &[], Answers::XTERM);
        screen.wait_for(end);
        for keys in keys {
            screen.press(keys);
        }
        screen.wait_for(&format!("(FSRS) 1962 \u{feae}\u{fe91}\u{feee}\u{fe98}\u{fedb}\u{fe83}{end}"));
        // The cursor stands on the bracket.
        screen.wait_until(|screen| {
            let text = screen.text();
            let line = text.lines().find(|line| line.contains("(FSRS)")).unwrap();
            line.chars().position(|sign| sign == '(') == Some(usize::from(screen.cursor().1))
        });
        screen.press("\r");
        screen.wait_for("easy");
        screen.press("\u{3}");
        assert_eq!(screen.finish(), 130);
        assert!(screen.is_ordinary());
        assert_eq!(home.log().last().unwrap()["typed"], "أكتوبر 1962 (FSRS)");
    }
}

#[test]
fn a_line_from_the_right_takes_pastes_and_can_be_left() {
    let home = october();
    let mut screen = open(&home, "--plain --deck october", &[], Answers::XTERM);
    screen.wait_for(" <");
    screen.press("\u{1b}[200~\u{fe8e}\n\u{1b}[201~");
    screen.wait_for("\u{fe8d} <");
    screen.press("\u{15}\u{4}");
    screen.wait_for("No card answered.");
    assert_eq!(screen.finish(), 0);
    assert!(screen.is_ordinary());
    let paste = |sign: &str| raw(&screen).matches(&format!("\u{1b}[?2004{sign}")).count();
    assert_eq!(paste("h"), paste("l"));
}

#[test]
fn a_line_that_is_typed_while_the_terminal_is_asked_is_not_lost() {
    let home = home();
    let answers = Answers { typed: "amx\u{7f}", in_bytes: true, ..Answers::VTE };
    let mut screen = open(&home, "--plain --deck arabic", &[], answers);
    screen.wait_for("> ");
    screen.press("ber\u{1b}[?62c\r");
    screen.wait_for("Enter = good >");
    screen.press("q\r");
    assert_eq!(screen.finish(), 0);
    assert_eq!(home.log().last().unwrap()["typed"], "amber");
}

#[test]
fn ctrl_c_and_signals_undo_what_was_switched_for_lines() {
    for name in ["", "TERM", "HUP"] {
        let home = home();
        let mut screen = open(&home, "--plain --deck arabic", &[], Answers::VTE);
        screen.wait_for("> ");
        if name.is_empty() {
            screen.press("\u{3}");
        } else {
            screen.signal(name);
        }
        assert_eq!(screen.finish(), 130);
        expect_only(&screen, VTE_LINES, 1);
    }
}

#[test]
fn ctrl_z_undoes_what_was_switched_for_lines() {
    let home = home();
    let quiz = env!("CARGO_BIN_EXE_quiz");
    let line = format!("sh -c 'set -m; {quiz} --plain --deck arabic; echo AWAY; read x; fg; echo code $?'");
    let mut screen = run(&home, &line, &[], Answers::VTE);
    screen.wait_for("> ");
    screen.press("\u{1a}");
    screen.wait_for("AWAY");
    expect_only(&screen, VTE_LINES, 1);
    screen.press("\r");
    screen.wait_until(|screen| raw(screen).matches(VTE_LINES.0).count() == 2);
    screen.press("amber\r");
    screen.wait_for("Enter = good >");
    screen.press("q\r");
    screen.wait_for("code 0");
    expect_only(&screen, VTE_LINES, 2);
}

#[test]
fn ctrl_z_stops_nothing_where_nobody_could_wake_it() {
    let home = home();
    let mut screen = open(&home, "--plain --deck arabic", &[], Answers::VTE);
    screen.wait_for("> ");
    screen.press("\u{1a}");
    screen.wait_until(|screen| raw(screen).matches(VTE_LINES.0).count() == 2);
    screen.press("amber\r");
    screen.wait_for("Enter = good >");
    screen.press("q\r");
    assert_eq!(screen.finish(), 0);
    expect_only(&screen, VTE_LINES, 2);
}

#[test]
fn the_doctor_says_what_the_terminal_is_and_undoes_what_was_left() {
    for (name, answers, variables) in [
        ("vte", Answers::VTE, &[("TERM", "xterm-256color")][..]),
        ("kitty", Answers::KITTY, &[("TERM", "xterm-kitty")]),
        ("xterm", Answers::XTERM, &[]),
    ] {
        let home = home();
        let mut screen = open(&home, "doctor --terminal", variables, answers);
        assert_eq!(screen.finish(), 0);
        insta::assert_snapshot!(format!("doctor_{name}"), screen.text());
        let raw = raw(&screen);
        let undone = raw.find("\u{1b}[8h\u{1b}[?2501l");
        assert_eq!(undone.is_some(), name == "vte");
    }
    let home = home();
    let mut screen = open(&home, "doctor --terminal", &[], Answers::KONSOLE);
    screen.wait_for("Press Enter to see the next.");
    screen.press("\r");
    assert_eq!(screen.finish(), 0);
    assert!(screen.text().contains("3: bidi = \"off\""), "{}", screen.text());
    let raw = raw(&screen);
    assert_eq!(raw.matches(KONSOLE.0).count() + 1, raw.matches(KONSOLE.1).count());
}

#[test]
fn the_doctor_asks_nothing_where_there_is_no_terminal() {
    let home = home();
    insta::assert_snapshot!("doctor_in_a_pipe", home.quiz("doctor --terminal --bidi app").stdout);
    let found = home.json("doctor --terminal --json");
    assert_eq!(found["asked"], false);
    assert_eq!((&found["full_screen"]["mode"], &found["lines"]["mode"]), (&"off".into(), &"off".into()));
    let mut screen = open(&home, "doctor --terminal --json", &[], Answers::KITTY);
    assert_eq!(screen.finish(), 0);
    insta::assert_snapshot!("doctor_json", screen.text());
}

#[test]
fn a_wish_that_nobody_knows_is_a_wrong_call() {
    let home = home();
    let run = |words: &str, wish: &str| home.command(words).env("QUIZ_BIDI", wish).output().unwrap();
    let wrong = run("due", "right");
    assert_eq!(wrong.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&wrong.stderr),
        "error: `QUIZ_BIDI` is `right`, wanted `auto`, `terminal`, `app` or `off`\nhint: unset the variable to let `quiz` find out\n"
    );
    assert_eq!(run("due", "off").status.code(), Some(0));
    assert_eq!(home.quiz("--bidi right").code, Some(2));
    let shown = String::from_utf8(run("config", "off").stdout).unwrap();
    let line = shown.lines().find(|line| line.starts_with("bidi ")).unwrap();
    assert!(line.contains("off") && line.ends_with("environment"), "{line}");
}
