//! The full screen on a real terminal: home, sessions, and the terminal given back whatever happens.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::process::{Command, Stdio};
use std::time::Duration;

use ratatui::widgets::Paragraph;
use support::Home;
use support::screen::{Screen, is_inside};

/// A deck of so many cards, the answer to each of which is `amber`.
fn cards(count: usize) -> String {
    let card = |number| {
        format!("\n[[card]]\nid = \"c{number}\"\nquestion = \"Question {number}?\"\nanswer = \"amber\"\n")
    };
    format!("title = \"Cards\"\n{}", (1..=count).map(card).collect::<String>())
}

fn home_with(count: usize) -> Home {
    let home = Home::new();
    home.write("decks/cards.toml", &cards(count));
    home
}

fn reviews(home: &Home) -> Vec<(String, String)> {
    let rows = home.log().into_iter().filter(|row| row["kind"] == "review");
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    rows.map(|row| (text(&row["typed"]), text(&row["rating"]))).collect()
}

fn review(typed: &str, rating: &str) -> (String, String) {
    (typed.to_owned(), rating.to_owned())
}

/// Answers the question on show and waits for the four ratings.
fn answer(screen: &mut Screen, text: &str) {
    screen.press(&format!("{text}\r"));
    screen.wait_for("easy");
}

#[test]
fn from_an_empty_home_the_first_card_is_rated_with_three_keys_and_the_answer() {
    let home = Home::new();
    let mut screen = Screen::open(&home, "", 80);
    screen.wait_for("Choose a deck to begin with.");
    screen.press("\r");
    screen.wait_for("?");
    answer(&mut screen, "no idea");
    screen.press("\r");
    screen.wait_until(|screen| !screen.text().contains("easy"));
    assert_eq!(reviews(&home), [review("no idea", "again")]);
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert!(!screen.is_taken() && screen.is_ordinary());
}

#[test]
fn a_session_ends_in_its_figures_then_home_and_home_knows_of_it() {
    let home = home_with(2);
    let mut screen = Screen::open(&home, "--deck cards", 80);
    screen.wait_for("Question 1?");
    answer(&mut screen, "amber");
    screen.press("\r");
    screen.wait_for("Question 2?");
    answer(&mut screen, "amber");
    screen.press("\r");
    screen.wait_for("Everything is saved.");
    screen.press("q");
    screen.wait_for("Last time 2 of 2 right.");
    assert!(screen.text().contains("1 day in a row."), "{}", screen.text());
    assert!(screen.text().contains("Nothing is due today."), "{}", screen.text());
    screen.press("q");
    assert_eq!(screen.finish(), 0);
    assert!(!screen.is_taken() && screen.is_ordinary());
    assert_eq!(reviews(&home), [review("amber", "good"), review("amber", "good")]);
}

#[test]
fn from_the_end_one_goes_back_to_the_last_card() {
    let home = home_with(2);
    let mut screen = Screen::open(&home, "--deck cards", 80);
    screen.wait_for("Question 1?");
    answer(&mut screen, "tin");
    screen.press("\r");
    screen.wait_for("Question 2?");
    answer(&mut screen, "amber");
    screen.press("\r");
    screen.wait_for("once more");
    answer(&mut screen, "amber");
    screen.press("\r");
    screen.wait_for("1 of 2 right");
    assert!(screen.text().contains("What was hard") && screen.text().contains("u last card again"));
    // What was hard stays so over the break, and over a look at the cards.
    screen.press("c");
    screen.wait_for("2 cards");
    screen.press("q");
    screen.wait_for("What was hard");
    for _ in 0..2 {
        screen.press("u");
        screen.wait_for("Taken back");
        screen.wait_for("Question 1?");
        answer(&mut screen, "amber");
        screen.press("2");
        screen.wait_for("What was hard");
    }
    // Back to where nothing was answered: there is no end to be seen.
    screen.press("u");
    screen.wait_for("Question 1?");
    screen.press("\u{2}");
    screen.wait_for("Question 2?");
    screen.press("\u{2}");
    screen.wait_for("1 of 2 · new");
    screen.press("\u{1b}");
    screen.wait_for("Choose a deck to begin with.");
    screen.press("q");
    assert_eq!(screen.finish(), 0);
    let log = home.log();
    assert_eq!(
        log.iter().filter(|row| row["kind"] == "review" && row["revoked"] == false).count(),
        0,
        "{log:?}"
    );
    assert_eq!(home.json("doctor --json")["sound"], true);
}

#[test]
fn after_the_end_the_last_card_is_asked_as_it_was_edited_meanwhile() {
    let home = home_with(1);
    let editor = editor(&home, "#!/bin/sh\nsed -i 's/Question 1/Which resin/' \"$2\"\n");
    let mut screen = Screen::open_with(&home, "--deck cards", 80, &[("EDITOR", &editor)]);
    screen.wait_for("Question 1?");
    answer(&mut screen, "amber");
    screen.press("\r");
    screen.wait_for("Everything is saved.");
    screen.press("c");
    screen.wait_for("1 card");
    screen.press("e");
    screen.wait_for("Which resin?");
    screen.press("q");
    screen.wait_for("Everything is saved.");
    screen.press("u");
    screen.wait_for("Which resin?");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
}

#[test]
fn home_finds_a_deck_by_words_and_begins_it() {
    let home = home_with(1);
    let mut screen = Screen::open(&home, "", 80);
    screen.wait_for("Choose a deck to begin with.");
    screen.press("/cards");
    screen.wait_for("Find: cards");
    screen.press("\r");
    screen.wait_for("Question 1?");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
}

/// What is typed is right; where something is chosen, Enter takes what is at the cursor, or 0 says that one does not know.
/// All are rated good, so that none comes once more.
#[test]
fn every_kind_is_played_on_the_full_screen() {
    let home = Home::new();
    home.write("decks/every-kind.toml", include_str!("sessions/every-kind.toml"));
    let mut screen = Screen::open(&home, "--deck every-kind --new 20", 80);
    let questions = [
        ("Which alliance", "Warsaw Pact\r"),
        ("secret speech", "Khrushchev\r"),
        ("20th Congress", "14 February 1956\r"),
        ("Soviet republics", "15\r"),
        ("Which city", "\r\u{1b}[B\r"),
        ("joined the Warsaw Pact?", "0"),
        ("Finland", "\rf"),
        ("spring of 1953", "Malenkov, Beria, Molotov\r"),
        ("one after the other", "Stalin, Khrushchev, Brezhnev\r"),
        ("Put these in order", "0"),
        ("Who led which party", "0"),
        ("dissolved in", "Cominform, 1956\r"),
        ("Malenkov fell", "\r"),
        ("thaw", "ottepel\r"),
    ];
    for (question, keys) in questions {
        screen.wait_for(question);
        screen.press(keys);
        screen.wait_for("easy");
        screen.press("3");
        screen.wait_until(|screen| !screen.text().contains("easy"));
    }
    screen.wait_for("Everything is saved.");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    let all = reviews(&home);
    assert_eq!(all.len(), questions.len());
    assert!(all.iter().all(|(_, rating)| rating == "good"), "{all:?}");
}

#[test]
fn a_function_key_that_is_bound_is_named_and_does_what_it_is_bound_to() {
    let home = home_with(1);
    home.write("config.toml", "[keys.typing]\nhelp = \"f2\"\n");
    let mut screen = Screen::open(&home, "--deck cards", 80);
    screen.wait_for("F2 keys");
    for f2 in ["\u{1b}OQ", "\u{1b}[12~", "\u{1b}[[B"] {
        screen.press(f2);
        screen.wait_for("this page");
        screen.press("\r");
        screen.wait_for("Question 1?");
    }
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
}

#[test]
fn when_the_day_is_done_more_new_cards_are_offered() {
    let home = home_with(3);
    home.type_in("--deck cards --new 1", "amber\n\n");
    let mut screen = Screen::open(&home, "--deck cards --new 1", 80);
    screen.wait_for("Enter 2 more new cards now   q home");
    screen.press("\r");
    screen.wait_for("Question 2?");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
}

#[test]
fn another_size_is_drawn_at_once_and_one_too_small_says_so() {
    let home = home_with(1);
    let mut screen = Screen::open(&home, "", 80);
    screen.wait_for("Choose a deck to begin with.");
    screen.resize(11, 39);
    screen.wait_for("This window is too small");
    screen.resize(12, 40);
    screen.wait_for("Choose a deck to begin with.");
    screen.press("/cards\r");
    screen.wait_for("Question 1?");
    screen.press("amb");
    screen.resize(24, 100);
    screen.wait_for("amb");
    answer(&mut screen, "er");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert_eq!(reviews(&home), [review("amber", "good")]);
}

#[test]
fn ctrl_z_gives_the_terminal_back_and_fg_takes_it_again() {
    let home = home_with(1);
    let quiz = env!("CARGO_BIN_EXE_quiz");
    let line = format!("sh -c 'set -m; {quiz} --deck cards; echo AWAY; read x; fg; echo code $?'");
    let mut screen = Screen::run(&home, &line, (24, 80), &[]);
    screen.wait_for("Question 1?");
    screen.press("am");
    screen.wait_for("am");
    screen.press("\u{1a}");
    screen.wait_for("AWAY");
    assert!(!screen.is_taken() && screen.is_ordinary());
    screen.press("\r");
    screen.wait_for("Question 1?");
    assert!(screen.is_taken() && !screen.is_ordinary());
    answer(&mut screen, "ber");
    screen.press("\u{3}");
    screen.wait_for("code 130");
    assert_eq!(reviews(&home), [review("amber", "good")]);
}

#[test]
fn keys_pressed_ahead_are_not_lost() {
    let home = home_with(2);
    let mut screen = Screen::open(&home, "--deck cards", 80);
    // Before the program has even begun.
    screen.press("amber\r\ramber\r\r");
    screen.wait_for("Everything is saved.");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert_eq!(reviews(&home), [review("amber", "good"), review("amber", "good")]);
}

#[test]
fn a_signal_to_end_saves_the_verdict_and_gives_the_terminal_back() {
    for name in ["TERM", "HUP", "INT"] {
        let home = home_with(1);
        let mut screen = Screen::open(&home, "--deck cards", 80);
        screen.wait_for("Question 1?");
        answer(&mut screen, "amber");
        screen.signal(name);
        assert_eq!(screen.finish(), 130, "{name}");
        assert!(!screen.is_taken() && screen.is_ordinary(), "{name}");
        assert_eq!(reviews(&home), [review("amber", "good")], "{name}");
    }
}

#[test]
fn a_terminal_that_is_lost_loses_no_answer() {
    let home = home_with(1);
    let mut screen = Screen::open(&home, "--deck cards", 80);
    screen.wait_for("Question 1?");
    answer(&mut screen, "amber");
    assert_eq!(screen.hang_up("?"), 130);
    assert_eq!(reviews(&home), [review("amber", "good")]);
}

/// A fault of the program while the screen is taken.
fn fail_in_full_screen() -> ! {
    let mut screen = quizdeck::world::FullScreen::enter(true).unwrap();
    screen.draw(|frame| frame.render_widget(Paragraph::new("all is well"), frame.area())).unwrap();
    screen.next();
    panic!("this is told on the ordinary screen");
}

#[test]
fn a_fault_of_the_program_is_told_on_the_ordinary_screen() {
    if is_inside() {
        fail_in_full_screen();
    }
    let home = Home::new();
    let mut screen = Screen::of_test(&home, "a_fault_of_the_program_is_told_on_the_ordinary_screen");
    screen.wait_for("all is well");
    assert!(screen.is_taken() && !screen.is_ordinary() && screen.has_pointer());
    screen.press("x");
    screen.wait_for("this is told on the ordinary screen");
    assert!(!screen.is_taken() && screen.is_ordinary() && !screen.has_pointer());
}

fn home_with_mouse() -> Home {
    let home = Home::new();
    let choice = "answer = \"Lima\"\nchoices = [\"Quito\", \"Bogota\"]\n";
    home.write(
        "decks/cities.toml",
        &format!("[[card]]\nid = \"peru\"\nquestion = \"Which city?\"\n{choice}"),
    );
    home.write("config.toml", "mouse = true\n");
    home
}

#[test]
fn with_the_mouse_a_card_is_found_answered_and_rated() {
    let home = home_with_mouse();
    let mut screen = Screen::open(&home, "", 80);
    screen.wait_for("Choose a deck to begin with.");
    screen.press("/cities");
    screen.wait_for("Find: cities");
    screen.click("▸");
    screen.wait_for("Which city?");
    screen.click("Lima");
    screen.wait_for("easy");
    // What is no report is no key either: another rating, or a way out.
    screen.press("\u{1b}[<1;2M\u{1b}[<q;4M\u{1b}[M 4q");
    screen.click("hard");
    screen.wait_for("Everything is saved.");
    assert!(screen.has_pointer());
    screen.press("q");
    screen.wait_for("Last time");
    screen.press("q");
    assert_eq!(screen.finish(), 0);
    assert!(!screen.is_taken() && screen.is_ordinary() && !screen.has_pointer());
    let rows = reviews(&home);
    assert_eq!(rows.iter().map(|(_, rating)| rating.as_str()).collect::<Vec<_>>(), ["hard"]);
}

#[test]
fn the_mouse_is_given_back_whatever_happens_and_taken_again_after() {
    for name in ["TERM", "HUP", "INT"] {
        let home = home_with_mouse();
        let mut screen = Screen::open(&home, "--deck cities", 80);
        screen.wait_for("Which city?");
        assert!(screen.has_pointer());
        screen.signal(name);
        assert_eq!(screen.finish(), 130, "{name}");
        assert!(!screen.has_pointer(), "{name}");
    }
    let home = home_with_mouse();
    let editor = editor(&home, EDITOR);
    let quiz = env!("CARGO_BIN_EXE_quiz");
    let line = format!("sh -c 'set -m; {quiz} --deck cities; echo AWAY; read x; fg; echo code $?'");
    let mut screen = Screen::run(&home, &line, (24, 80), &[("EDITOR", &editor)]);
    screen.wait_for("Which city?");
    screen.press("\u{1a}");
    screen.wait_for("AWAY");
    assert!(!screen.has_pointer());
    screen.press("\r");
    screen.wait_for("Which city?");
    screen.wait_until(Screen::has_pointer);
    screen.click("Lima");
    screen.wait_for("easy");
    screen.press("e");
    screen.wait_for("EDITING");
    assert!(!screen.has_pointer());
    screen.press("\r");
    screen.wait_for("easy");
    screen.wait_until(Screen::has_pointer);
    screen.press("\u{3}");
    screen.wait_for("code 130");
    assert!(!screen.has_pointer());
}

#[test]
fn unless_the_mouse_is_wished_the_terminal_keeps_it() {
    let home = home_with(1);
    let mut screen = Screen::open(&home, "--deck cards", 80);
    screen.wait_for("Question 1?");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    let raw = String::from_utf8_lossy(&screen.raw).into_owned();
    assert!(["?1000", "?1002", "?1003", "?1006"].iter().all(|mode| !raw.contains(mode)), "{raw:?}");
}

/// An editor that says where it was sent, waits for Enter and then changes the answer.
const EDITOR: &str = "#!/bin/sh\necho \"EDITING $1\"\nread line\nsed -i 's/amber/copper/' \"$2\"\n";

fn editor(home: &Home, text: &str) -> String {
    use std::os::unix::fs::PermissionsExt as _;
    let path = home.write("bin/vi", text);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path.display().to_string()
}

#[test]
fn a_card_is_edited_where_it_stands_and_its_answer_judged_anew() {
    let home = home_with(2);
    let editor = editor(&home, EDITOR);
    let mut screen = Screen::open_with(&home, "--deck cards", 80, &[("EDITOR", &editor)]);
    screen.wait_for("Question 1?");
    answer(&mut screen, "copper");
    screen.press("e");
    screen.wait_for("EDITING +3");
    assert!(!screen.is_taken() && screen.is_ordinary());
    screen.press("\r");
    screen.wait_for("Question 1?");
    assert!(screen.is_taken());
    screen.press("\r");
    screen.wait_for("Question 2?");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert_eq!(reviews(&home), [review("copper", "good")]);
    assert!(home.read("decks/cards.toml").contains("copper"));
}

#[test]
fn faults_that_were_edited_into_a_deck_are_shown_and_the_session_goes_on() {
    let home = home_with(1);
    let editor = editor(&home, "#!/bin/sh\nsed -i 's/answer/anwser/' \"$2\"\n");
    let mut screen = Screen::open_with(&home, "--deck cards", 80, &[("EDITOR", &editor)]);
    screen.wait_for("Question 1?");
    answer(&mut screen, "amber");
    screen.press("e");
    screen.wait_for("did you mean `answer`?");
    screen.press("\r");
    screen.wait_for("easy");
    screen.press("\r");
    screen.wait_for("Everything is saved.");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert_eq!(reviews(&home), [review("amber", "good")]);
}

#[test]
fn what_was_counted_as_right_three_times_may_be_accepted_from_then_on() {
    let mut home = home_with(1);
    for now in ["2026-03-01T09:00:00Z", "2026-03-08T09:00:00Z"] {
        home.now = now.into();
        home.type_in("--deck cards --limit 1", "fossil resin\no\n");
    }
    home.now = "2026-05-01T09:00:00Z".into();
    let mut screen = Screen::open(&home, "--deck cards", 80);
    screen.wait_for("Question 1?");
    answer(&mut screen, "fossil resin");
    screen.press("o");
    screen.wait_for("Accept it from now on?");
    screen.press("y");
    screen.wait_for("Everything is saved.");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert!(home.read("decks/cards.toml").contains("accept = [\"fossil resin\"]"));
}

#[test]
fn killed_after_any_key_no_acknowledged_answer_is_lost() {
    let keys = ["a", "b", "\r", "\r", "a", "b", "\r", "\r"];
    // What is seen once a key has been heard, and how many answers that acknowledges.
    let seen = ["a", "ab", "easy", "Question 2?", "a", "ab", "easy", "Everything is saved."];
    for count in 0..=keys.len() {
        let home = Home::new();
        home.write("decks/cards.toml", &cards(2).replace("amber", "ab"));
        let mut screen = Screen::open(&home, "--deck cards", 80);
        screen.wait_for("Question 1?");
        for (key, seen) in keys.iter().zip(seen).take(count) {
            screen.press(key);
            screen.wait_for(seen);
        }
        screen.signal("KILL");
        screen.child.wait().unwrap();
        let acknowledged = seen.iter().take(count).filter(|seen| seen.len() > 10).count();
        assert_eq!(reviews(&home).len(), acknowledged, "after {count} keys");
        assert_eq!(home.json("doctor --json")["sound"], true, "after {count} keys");
    }
}

/// The processor time a process has used, in ticks.
fn ticks(pid: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11..13].iter().map(|ticks| ticks.parse::<u64>().unwrap()).sum()
}

#[test]
fn nothing_is_done_while_nothing_happens() {
    let home = home_with(1);
    let mut screen = Screen::open(&home, "--deck cards", 80);
    screen.wait_for("Question 1?");
    screen.press("am");
    screen.wait_for("am");
    screen.listen(Duration::from_millis(300));
    let pid = screen.child.process_id().unwrap();
    let before = ticks(pid);
    assert_eq!(screen.listen(Duration::from_secs(3)), 0, "bytes written");
    assert_eq!(ticks(pid), before, "processor time used");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
}

/// How the screen and what was written of it change in so long.
fn written(screen: &mut Screen, duration: Duration) -> (Vec<usize>, usize) {
    let before: Vec<String> = screen.text().lines().map(str::to_owned).collect();
    let bytes = screen.listen(duration);
    let after = screen.text();
    let changed =
        after.lines().enumerate().filter(|(row, line)| before.get(*row).is_none_or(|was| was != line));
    (changed.map(|(row, _)| row).collect(), bytes)
}

#[test]
fn a_timer_writes_a_few_cells_of_the_bar_a_second_and_only_while_an_answer_is_waited_for() {
    let home = home_with(1);
    home.write("config.toml", "timer = true\n");
    // The clock runs.
    let mut screen = Screen::open_with(&home, "--deck cards", 80, &[("QUIZ_NOW", "")]);
    screen.wait_for("0:00 · 1 of 1 · new");
    screen.press("am");
    screen.wait_for("am");
    screen.wait_for("0:01 · 1 of 1 · new");
    let (rows, bytes) = written(&mut screen, Duration::from_millis(2_500));
    assert_eq!(rows, [0], "{}", screen.text());
    // Two or three frames: the mark that one begins, the cells, the cursor put back, the mark that it ends.
    assert!((1..=3 * 100).contains(&bytes), "{bytes} bytes written");
    answer(&mut screen, "ber");
    assert!(
        screen.text().lines().next().unwrap().trim_end().ends_with("  1 of 1 · new"),
        "{}",
        screen.text()
    );
    screen.listen(Duration::from_millis(300));
    assert_eq!(screen.listen(Duration::from_millis(1_500)), 0, "bytes written at a verdict");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
}

/// How often a session of so many cards waits for the disk.
fn syncs(count: usize) -> usize {
    let home = home_with(20);
    let quiz = env!("CARGO_BIN_EXE_quiz");
    let line = format!("strace -f -e trace=fsync,fdatasync -o trace {quiz} --deck cards --limit {count}");
    let mut screen = Screen::run(&home, &line, (24, 80), &[]);
    for number in 1..=count {
        screen.wait_for(&format!("Question {number}?"));
        answer(&mut screen, "amber");
        screen.press("\r");
    }
    screen.wait_for("Everything is saved.");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    home.read("trace").matches("sync(").count()
}

#[test]
fn an_answer_waits_for_the_disk_once() {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        assert!(std::env::var_os("CI").is_none(), "CI must have strace");
        eprintln!("strace is not here: what an answer costs was not counted");
        return;
    }
    assert_eq!(syncs(6) - syncs(2), 4);
}

#[test]
fn without_colour_nothing_is_coloured() {
    for (variables, is_coloured) in [(&[("NO_COLOR", "1")][..], false), (&[], true)] {
        let home = home_with(1);
        let mut screen = Screen::open_with(&home, "--deck cards", 80, variables);
        screen.wait_for("Question 1?");
        answer(&mut screen, "amber");
        let raw = String::from_utf8_lossy(&screen.raw).into_owned();
        // 39 and 49 are the terminal's own.
        let colours = ["\u{1b}[32m", "\u{1b}[36m", "\u{1b}[38;5;", "\u{1b}[31m", "\u{1b}[33m"];
        assert_eq!(colours.iter().any(|colour| raw.contains(colour)), is_coloured, "{raw:?}");
        screen.press("\u{3}");
        assert_eq!(screen.finish(), 130);
    }
}

#[test]
fn a_deck_that_cannot_be_asked_is_told_with_its_faults_and_one_stays_at_home() {
    let home = Home::new();
    home.write("decks/broken.toml", "title = \"Broken\"\n[[card]]\nid = \"a\"\nqestion = \"Who?\"\n");
    let mut screen = Screen::open(&home, "", 80);
    screen.wait_for("Choose a deck to begin with.");
    screen.press("/broken\r");
    screen.wait_for("did you mean `question`?");
    screen.press("\r");
    screen.wait_for("▸ Broken");
    screen.press("\u{3}");
    assert_eq!(screen.finish(), 130);
    assert!(!screen.text().contains("did you mean"), "it is told once");
}

#[test]
fn home_opens_though_no_deck_that_was_started_can_be_asked() {
    let home = home_with(1);
    home.type_in("--deck cards", "amber\n\n");
    home.write("decks/cards.toml", "space = 3\n[[card]]\nid = \"a\"\n");
    let mut screen = Screen::open(&home, "", 80);
    screen.wait_for("Choose a deck to begin with.");
    screen.press("q");
    assert_eq!(screen.finish(), 0);
    assert!(screen.text().contains("`space` wants"), "{}", screen.text());
}
