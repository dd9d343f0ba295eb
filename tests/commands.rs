//! The commands around a session: what they print, what they write, how they end.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use serde_json::{Value, json};
use support::Home;

const CAPITALS: &str = r#"title = "Capitals"

# The first one.
[[card]]
id = "france"
question = "What is the capital of France?"
answer = "Paris"

[[card]]
id = "peru"
question = "What is the capital of Peru?"
answer = "Lima"
"#;

fn home_with_capitals() -> Home {
    let home = Home::new();
    home.write("decks/capitals.toml", CAPITALS);
    home
}

/// A deck as `quiz decks --json` has it.
fn listed(home: &Home, id: &str) -> Value {
    let decks = home.json("decks --json");
    decks.as_array().unwrap().iter().find(|deck| deck["id"] == id).unwrap().clone()
}

#[test]
fn a_first_run_says_how_to_begin() {
    let home = Home::new();
    let run = home.quiz("");
    assert!(run.stdout.starts_with("No deck has been started yet."), "{run}");
    assert!(run.stdout.contains("quiz --deck succession-1953"), "{run}");
    assert!(run.stdout.lines().count() <= 24, "no wall of text: {run}");
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert!(!home.progress().exists(), "looking makes nothing");
}

#[test]
fn a_deck_joins_the_daily_review_with_its_first_answer() {
    let mut home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\n:q\n");
    home.now = "2026-03-03T09:00:00Z".into();
    let run = home.type_in("", "paris\n\nlima\n\n");
    assert!(run.stdout.contains("2 cards answered, 2 right at the first try (100%)"), "{run}");
}

#[test]
fn looking_at_a_deck_does_not_start_it() {
    let home = home_with_capitals();
    home.quiz("--deck capitals");
    assert!(home.quiz("").stdout.starts_with("No deck has been started yet."));
}

#[test]
fn when_nothing_is_due_that_is_said_and_is_no_failure() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\nlima\n\n");
    insta::assert_snapshot!(home.quiz("--deck capitals"));
}

#[test]
fn an_unknown_deck_is_answered_with_the_nearest() {
    let home = Home::new();
    insta::assert_snapshot!(home.quiz("--deck cuba-1926"));
}

#[test]
fn a_card_without_its_deck_is_answered_with_the_deck() {
    let run = Home::new().quiz("show cuba-crisis-month");
    assert!(run.stderr.contains("did you mean `cuba-1962/cuba-crisis-month`?"), "{run}");
    assert_eq!(run.code, Some(2));
}

#[test]
fn an_unknown_card_is_answered_with_the_nearest() {
    let home = home_with_capitals();
    insta::assert_snapshot!(home.quiz("show capitals/frnace"));
}

#[test]
fn the_limits_of_a_day_are_counted_from_the_log() {
    let home = home_with_capitals();
    home.type_in("--deck capitals --new 1", "paris\n\n");
    let run = home.quiz("--deck capitals --new 1");
    assert!(run.stdout.contains("1 new card waits beyond today's limit"), "{run}");
    assert_eq!(home.json("due --deck capitals --json")["new"], 1);
}

#[test]
fn taking_back_the_only_answer_stops_the_deck_again() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\n:u\n:q\n");
    assert!(home.quiz("").stdout.starts_with("No deck has been started yet."));
    assert_eq!(listed(&home, "capitals")["started"], false);
}

#[test]
fn a_deck_studied_by_its_path_is_not_started() {
    let home = Home::new();
    home.write("elsewhere/capitals.toml", CAPITALS);
    home.type_in("--deck elsewhere/capitals.toml", "paris\n\n:q\n");
    let run = home.quiz("");
    assert!(run.stdout.starts_with("No deck has been started yet.") && run.stderr.is_empty(), "{run}");
}

#[test]
fn a_deck_of_which_no_card_can_be_asked_is_a_failure() {
    let home = Home::new();
    home.write("decks/broken.toml", "[[card]]\nid = \"a\"\nquestion = \"?\"\n");
    let run = home.quiz("--deck broken");
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("missing-key") && run.stderr.contains("no card can be asked"), "{run}");
}

#[test]
fn a_card_in_two_decks_of_one_space_counts_once() {
    let home = Home::new();
    home.write("decks/a.toml", &format!("space = \"world\"\n{CAPITALS}"));
    home.write("decks/b.toml", &format!("space = \"world\"\n{CAPITALS}"));
    home.type_in("-d a -d b", "paris\n\n:q\n");
    home.type_in("-d b", ":q\n");
    home.write("config.toml", "decks = [\"a\", \"b\"]\nnew_per_day = 2\n");
    let due = home.json("due --json");
    assert_eq!((&due["new"], &due["keys"]), (&json!(1), &json!(["world/peru"])));
}

#[test]
fn a_deck_can_be_kept_from_bringing_new_cards() {
    let home = home_with_capitals();
    home.write("config.toml", "decks = [\"capitals\"]\n[deck.capitals]\nnew_per_day = 0\n");
    assert_eq!(home.json("due --json")["new"], 0);
}

#[test]
fn a_flag_counts_more_than_what_a_deck_says_of_itself() {
    let home = Home::new();
    home.write("decks/capitals.toml", &format!("limits = {{ new = 0 }}\n{CAPITALS}"));
    home.write("config.toml", "decks = [\"capitals\", \"capitals\"]\n");
    assert!(home.quiz("").stdout.contains("2 new cards wait beyond today's limit"));
    assert!(home.quiz("--new 1").stdout.contains("1 of 1"));
}

#[test]
fn a_deck_that_cannot_be_read_hides_no_other() {
    let home = home_with_capitals();
    std::fs::write(home.path().join("decks/latin.toml"), b"title = \"caf\xe9\"\n").unwrap();
    let run = home.quiz("cards --json");
    assert!(run.stdout.contains("\"capitals\"") && run.stderr.contains("not-utf8"), "{run}");
    assert_eq!(run.code, Some(0), "{run}");
}

#[test]
fn a_deck_that_was_never_there_is_told_from_one_that_is_gone() {
    let home = home_with_capitals();
    home.write("config.toml", "decks = [\"nosuch\"]\n");
    assert_eq!(home.quiz("").stderr, "The settings name the deck nosuch, but there is none.\n");
    home.type_in("--deck capitals", "paris\n\n:q\n");
    std::fs::remove_file(home.path().join("decks/capitals.toml")).unwrap();
    assert!(home.quiz("").stderr.contains("capitals is not here any more; its progress is kept."));
}

#[test]
fn a_wrong_word_is_answered_with_what_was_probably_meant() {
    let run = Home::new().quiz("cuba-1962\u{202e}");
    assert_eq!(run.code, Some(2), "{run}");
    assert!(
        run.stderr.contains("To study a deck: quiz --deck cuba-1962") && !run.stderr.contains('\u{202e}'),
        "{run}"
    );
}

#[test]
fn a_day_that_has_passed_cannot_be_planned() {
    let home = home_with_capitals();
    insta::assert_snapshot!(home.quiz("due 2026-02-28"));
}

#[test]
fn undo_and_redo_work_in_later_runs_and_leave_the_log_as_it_is() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\nlima\n1\n:q\n");
    let before = home.json("show capitals/peru --json");
    let undone = home.quiz("undo");
    assert_eq!(undone.stdout, "Taken back: the rating “again” of capitals/peru on 1 March 2026.\n");
    assert_eq!(home.json("show capitals/peru --json")["state"], "new");
    assert_eq!(home.json("show capitals/peru --json")["reviews"][0]["revoked"], true);
    assert_eq!(
        home.quiz("redo").stdout,
        "Brought back: the rating “again” of capitals/peru on 1 March 2026.\n"
    );
    assert_eq!(home.json("show capitals/peru --json"), before);
    assert_eq!(home.quiz("redo").stdout, "There is nothing to bring back.\n");
    let kinds: Vec<_> = home.log().iter().map(|row| row["kind"].clone()).collect();
    assert_eq!(kinds, ["start", "review", "review", "undo", "redo"]);
    assert_eq!(home.json("doctor --json")["sound"], true);
}

#[test]
fn many_steps_are_taken_back_and_brought_back_at_once() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\nlima\n\n");
    home.quiz("suspend capitals/france");
    let before = home.json("show capitals/france --json");
    let undone = home.quiz("undo 2").stdout;
    let lines: Vec<&str> = undone.lines().collect();
    assert!(lines[0].starts_with("Taken back: capitals/france suspended"), "{undone}");
    assert!(lines[1].starts_with("Taken back: the rating “good” of capitals/peru"), "{undone}");
    assert_eq!(home.quiz("undo 9").stdout.lines().count(), 1);
    assert_eq!(home.json("show capitals/france --json")["state"], "new");
    assert_eq!(home.quiz("redo 3").stdout.lines().count(), 3);
    assert_eq!(home.json("show capitals/france --json"), before);
    assert_eq!(home.quiz("undo 0").code, Some(2));
}

#[test]
fn answers_of_a_clock_that_was_ahead_are_told_and_taken_back_by_their_rows() {
    let mut home = home_with_capitals();
    home.now = "2027-03-01T09:00:00Z".into();
    home.type_in("--deck capitals", "paris\n\n:q\n");
    home.now = "2026-03-02T09:00:00Z".into();
    let run = home.type_in("--deck capitals", "lima\n\n:q\n");
    assert!(run.stdout.contains("The clock is behind your last review"), "{run}");
    let moved = home.quiz("set-due capitals/france today").stdout;
    assert!(moved.starts_with("capitals/france has an answer that is dated after today"), "{moved}");
    let found = home.json("doctor --json");
    assert_eq!((&found["sound"], found["ahead"].as_array().unwrap().len()), (&json!(true), 1));
    let row = found["ahead"][0].as_str().unwrap().to_owned();
    let run = home.quiz("doctor");
    assert_eq!(run.code, Some(0));
    assert!(run.stdout.contains("1 row is dated after today"), "{run}");
    assert!(run.stdout.contains(&format!("  2027-03-01  {row}  review  capitals/france")), "{run}");
    let undone = home.quiz(&format!("undo {row}")).stdout;
    assert_eq!(undone, "Taken back: the rating “good” of capitals/france on 1 March 2027.\n");
    assert_eq!(home.quiz(&format!("undo {row}")).stdout, "There is nothing to take back.\n");
    assert_eq!(home.json("doctor --json")["ahead"], json!([]));
    assert_eq!(home.json("show capitals/france --json")["state"], "new");
    assert_eq!(home.json("show capitals/peru --json")["state"], "review");
    assert_eq!(home.quiz("undo 0000000000000001-99").code, Some(1));
    assert_eq!(home.quiz("undo soon").code, Some(2));
}

#[test]
fn a_card_is_given_another_day_and_its_memory_stays() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\n:q\n");
    let before = home.json("show capitals/france --json");
    assert_eq!(
        home.quiz("set-due capitals/france capitals/peru +3d").stdout,
        "capitals/peru was not asked yet, so it has no day that could be moved.\n\
         1 card comes back on 4 March 2026 (in 3 days). “quiz undo” takes that back.\n"
    );
    let after = home.json("show capitals/france --json");
    assert_eq!((&after["due"], &after["interval"]), (&json!("2026-03-04"), &json!(3)));
    assert_eq!((&after["stability"], &after["reps"]), (&before["stability"], &before["reps"]));
    assert_eq!(
        (&after["moves"][0]["kind"], &after["moves"][0]["due"]),
        (&json!("set-due"), &json!("2026-03-04"))
    );
    let shown = home.quiz("show capitals/france").stdout;
    assert!(shown.contains("1 March 2026: given another day, 4 March 2026"), "{shown}");
    let row = home.log().pop().unwrap();
    assert_eq!((&row["kind"], &row["due"]), (&json!("set-due"), &json!("2026-03-04")));
    assert_eq!(home.json("due 2026-03-04 --deck capitals --json")["due"], 1);
    assert_eq!(home.json("doctor --json")["sound"], true);
    assert_eq!(
        home.quiz("undo").stdout,
        "Taken back: capitals/france given another day on 1 March 2026: 4 March 2026.\n"
    );
    assert_eq!(home.json("show capitals/france --json")["due"], before["due"]);
    for (words, code) in [
        ("set-due capitals/france 2026-02-28", 2),
        ("set-due capitals/france soon", 2),
        ("set-due today", 2),
        ("set-due capitals/norway today", 1),
    ] {
        assert_eq!(home.quiz(words).code, Some(code), "{words}");
    }
    assert_eq!(home.quiz("set-due capitals/france today").code, Some(0));
    assert_eq!(home.json("due --deck capitals --json")["due"], 1);
}

#[test]
fn a_card_made_new_again_begins_anew_and_keeps_its_log() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\nlima\n\n");
    home.quiz("suspend capitals/france");
    assert_eq!(
        home.quiz("reset capitals/france").stdout,
        "1 card is new again. “quiz undo” takes that back.\n"
    );
    let shown = home.json("show capitals/france --json");
    assert_eq!(
        (&shown["state"], &shown["reps"], &shown["suspended"]),
        (&json!("new"), &json!(0), &json!(true))
    );
    assert_eq!(
        (shown["reviews"].as_array().unwrap().len(), &shown["moves"][0]["kind"]),
        (1, &json!("reset"))
    );
    assert_eq!(home.quiz("reset capitals/france").stdout, "capitals/france is new already.\n");
    let refused = home.quiz("reset --deck capitals");
    assert_eq!(refused.code, Some(2));
    assert!(refused.stderr.contains("add --yes"), "{refused}");
    assert_eq!(
        home.quiz("reset --deck capitals --yes").stdout,
        "1 card is new again. “quiz undo” takes that back.\n"
    );
    assert_eq!(
        home.quiz("reset --deck capitals --yes").stdout,
        "No card was asked yet: nothing is to be changed.\n"
    );
    assert_eq!(home.quiz("undo 2").stdout.lines().count(), 2);
    assert_eq!(home.json("show capitals/peru --json")["state"], "review");
    assert_eq!(home.json("doctor --json")["sound"], true);
}

#[test]
fn a_suspended_card_is_not_asked_until_it_is_taken_back() {
    let home = home_with_capitals();
    assert_eq!(home.quiz("suspend capitals/france").code, Some(0));
    assert_eq!(home.json("due --deck capitals --json")["cards"], json!(["peru"]));
    assert_eq!(listed(&home, "capitals")["suspended"], 1);
    assert_eq!(home.quiz("unsuspend capitals/france").code, Some(0));
    assert_eq!(home.json("due --deck capitals --json")["cards"], json!(["france", "peru"]));
    assert_eq!(home.quiz("undo").stdout, "Taken back: capitals/france unsuspended on 1 March 2026.\n");
    assert_eq!(home.json("show capitals/france --json")["suspended"], true);
}

#[test]
fn a_card_buried_in_a_session_comes_back_the_next_day_and_the_answer_counts() {
    let home = home_with_capitals();
    let run = home.type_in("--deck capitals", "paris\nb\n:b\n");
    assert!(run.stdout.contains("Set aside until tomorrow."), "{run}");
    let shown = home.json("show capitals/france --json");
    assert_eq!((&shown["buried"], &shown["reps"]), (&json!("2026-03-01"), &json!(1)));
    let shown = home.json("show capitals/peru --json");
    assert_eq!((&shown["buried"], &shown["state"]), (&json!("2026-03-01"), &json!("new")));
    assert_eq!(home.json("due --deck capitals --json")["cards"], json!([]));
    assert_eq!(home.json("due 2026-03-02 --deck capitals --json")["cards"], json!(["peru"]));
    let run = home.quiz("--deck capitals");
    assert!(run.stdout.contains("2 cards are set aside until tomorrow."), "{run}");
    assert_eq!(
        home.quiz("undo").stdout,
        "Taken back: capitals/peru set aside for the day on 1 March 2026.\n"
    );
    assert_eq!(home.json("due --deck capitals --json")["cards"], json!(["peru"]));
}

#[test]
fn a_flag_is_set_at_a_question_shown_and_logged() {
    let home = home_with_capitals();
    let run = home.type_in("--deck capitals", ":f\nparis\nf\nf\n\n:!\n");
    assert_eq!(run.stdout.matches("Flagged.").count(), 2, "{run}");
    assert_eq!(run.stdout.matches("The flag is taken off.").count(), 1, "{run}");
    assert_eq!(home.json("show capitals/france --json")["flagged"], true);
    assert_eq!(home.json("show capitals/peru --json")["suspended"], true);
    assert!(home.quiz("show capitals/france").stdout.contains("\nFlagged.\n"));
    let flagged = home.json("cards --flagged --json");
    assert_eq!((flagged.as_array().unwrap().len(), &flagged[0]["id"]), (1, &json!("france")));
    assert_eq!(home.quiz("cards --flagged --deck cuba-1962").stdout, "No card is flagged.\n");
    let log = home.quiz("log").stdout;
    let kinds: Vec<&str> = log.lines().filter_map(|line| line.split("  ").nth(2)).collect();
    assert_eq!(kinds, ["flag", "unflag", "flag", "start", "review", "suspend"]);
}

#[test]
fn rewording_a_question_with_an_id_keeps_its_progress() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\n:q\n");
    let before = home.json("show capitals/france --json");
    home.write(
        "decks/capitals.toml",
        &CAPITALS.replace("What is the capital of France?", "Which city governs France?"),
    );
    assert_eq!(home.json("show capitals/france --json"), before);
    assert!(home.quiz("show capitals/france").stdout.contains("reworded"));
}

#[test]
fn ids_written_by_check_take_the_progress_along() {
    let home = Home::new();
    home.write(
        "decks/rivers.toml",
        "# Rivers.\n[[card]]\nquestion = \"Which river flows through Cairo?\"\nanswer = \"Nile\"\n",
    );
    home.type_in("--deck rivers", "nile\n\n");
    let run = home.quiz("check rivers --fix");
    assert_eq!(run.code, Some(0), "{run}");
    let text = home.read("decks/rivers.toml");
    assert!(
        text.starts_with("# Rivers.\n") && text.contains("id = \"which-river-flows-through-cairo\""),
        "{text}"
    );
    let card = home.json("show rivers/which-river-flows-through-cairo --json");
    assert_eq!((&card["reps"], &card["state"]), (&json!(1), &json!("review")));
    assert_eq!(home.json("doctor --json")["sound"], true);
}

#[test]
fn an_id_changed_in_the_editor_takes_the_progress_along() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\n:q\n");
    let mut command = home.command("edit capitals/france");
    command.env("EDITOR", "sed -i s/\\\"france\\\"/\\\"paris\\\"/").env("PATH", "/usr/bin:/bin");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(home.read("decks/capitals.toml").contains("id = \"paris\""));
    assert_eq!(home.json("show capitals/paris --json")["reps"], 1);
}

#[test]
fn an_id_changed_in_the_editor_takes_the_progress_of_all_its_gaps_along() {
    let home = Home::new();
    home.write("decks/pact.toml", "[[card]]\nid = \"old\"\ncloze = \"{{1:Lenin}} and {{2:Trotsky}}\"\n");
    home.type_in("--deck pact", "lenin\n\n");
    let mut command = home.command("edit pact/old:2");
    command.env("EDITOR", "sed -i s/\\\"old\\\"/\\\"new\\\"/").env("PATH", "/usr/bin:/bin");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(home.json("show pact/new:1 --json")["reps"], 1);
    assert_eq!(home.json("show pact/new:2 --json")["reps"], 0);
}

#[test]
fn a_card_is_added_and_the_rest_of_the_file_stays() {
    let home = home_with_capitals();
    let run = home.quiz("add capitals 'What is the capital of Chile?' Santiago");
    assert_eq!(run.stdout, "Added capitals/what-is-the-capital-of-chile to [HOME]/decks/capitals.toml\n");
    let text = home.read("decks/capitals.toml");
    assert!(text.starts_with(CAPITALS), "{text}");
    assert_eq!(
        home.json("grade capitals/what-is-the-capital-of-chile --answer santiago --json")["verdict"],
        "right"
    );
}

#[test]
fn editing_a_bundled_deck_makes_a_copy_and_says_so() {
    let home = Home::new();
    let mut command = home.command("edit cuba-1962/cuba-crisis-month");
    command.env("EDITOR", "sh -c 'echo \"# mine\" >> \"$0\"'").env("PATH", "/usr/bin:/bin");
    let output = command.output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.starts_with("Copied the bundled deck to "), "{printed}");
    assert!(home.read("decks/cuba-1962.toml").ends_with("# mine\n"));
    let deck = listed(&home, "cuba-1962");
    assert_eq!((&deck["origin"], &deck["shadows"]), (&json!("user"), &json!("bundled")));
}

#[test]
fn a_deck_that_is_there_is_never_overwritten() {
    let home = home_with_capitals();
    insta::assert_snapshot!(home.quiz("new capitals"));
    assert_eq!(home.read("decks/capitals.toml"), CAPITALS);
}

#[test]
fn a_new_deck_never_takes_the_place_of_a_bundled_one() {
    insta::assert_snapshot!(Home::new().quiz("new cuba-1962"));
}

#[test]
fn a_new_file_ends_in_toml_and_lies_in_a_folder_that_is_there() {
    let home = Home::new();
    assert_eq!(home.quiz("new overlay").code, Some(2), "that file says what else is accepted");
    assert_eq!(home.quiz("new geo/capitals").code, Some(2));
    assert_eq!(home.quiz("new geo/capitals.toml").code, Some(1));
    assert_eq!(home.quiz("new ./capitals.toml").code, Some(0));
}

#[test]
fn a_starter_deck_is_valid_and_can_be_studied() {
    let home = Home::new();
    assert_eq!(home.quiz("new 'تاريخ'").code, Some(0));
    assert_eq!(home.quiz("check 'تاريخ'").code, Some(0));
    assert!(home.quiz("--deck 'تاريخ'").stdout.contains("1 of "));
}

#[test]
fn a_broken_neighbour_changes_nothing() {
    let home = home_with_capitals();
    home.write("decks/broken.toml", "[[card]\nquestion = ");
    home.write("decks/huge.toml", &"#".repeat(17 * 1024 * 1024));
    let run = home.type_in("--deck capitals", ":q\n");
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{run}");
    let faulty = |id| listed(&home, id)["faults"] != 0;
    assert_eq!(["broken", "capitals", "cuba-1962", "huge"].map(faulty), [true, false, false, true]);
}

#[test]
fn faults_in_the_config_are_shown_with_their_place() {
    let home = home_with_capitals();
    home.write("config.toml", "lang = \"en\"\nnew_per_dya = 5\n");
    insta::assert_snapshot!(home.quiz("--deck capitals"));
}

#[test]
fn the_config_changes_what_a_day_brings() {
    let home = home_with_capitals();
    home.write("config.toml", "decks = [\"capitals\"]\nnew_per_day = 5\n[deck.capitals]\nnew_per_day = 1\n");
    assert_eq!(home.json("due --json")["new"], 1);
    assert_eq!(home.json("due --deck capitals --json")["new"], 1);
    assert_eq!(listed(&home, "capitals")["started"], true);
}

#[test]
fn the_settings_in_the_guide_are_all_there_are() {
    let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/guide.md")).unwrap();
    let block = guide.split("```toml\nlang = ").nth(1).unwrap().split("```").next().unwrap();
    let home = Home::new();
    home.write("config.toml", &format!("lang = {block}"));
    let shown = home.quiz("config");
    assert_eq!(shown.code, Some(0), "{shown}");
    let is_setting = |line: &&str| line.ends_with(" default") || line.ends_with(" config");
    let unsaid: Vec<&str> =
        shown.stdout.lines().filter(is_setting).filter(|line| line.ends_with(" default")).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
    // What may be said of one deck stands above the first empty line.
    for line in
        format!("lang = {block}").split("\n\n").next().unwrap().lines().filter(|line| !line.starts_with(' '))
    {
        home.write("config.toml", &format!("[deck.cuba-1962]\n{line}\n"));
        assert_eq!(home.quiz("config").code, Some(0), "{line}");
    }
}

#[test]
fn every_setting_is_shown_with_where_it_comes_from() {
    let home = home_with_capitals();
    home.write(
        "config.toml",
        "lang = 'ar'\nui_lang = 'en'\ndecks = ['capitals']\n[deck.cuba-1962]\ntyped = true\n[keys.verdict]\nundo = ['x', 'ctrl-x']\n\
         [colors]\nright = '#00aa00'\n",
    );
    insta::assert_snapshot!(home.quiz("config"));
    insta::assert_snapshot!(home.quiz("config --deck cuba-1962 --lang en --no-fuzz"));
}

#[test]
fn a_deck_s_header_counts_in_its_own_view_alone() {
    let home = Home::new();
    home.write("decks/capitals.toml", &format!("limits = {{ new = 3 }}\nretention = 0.95\n{CAPITALS}"));
    home.write("config.toml", "retention = 0.85\n");
    let shown = |words: &str, key: &str| {
        let config = home.json(words);
        let rows = config["settings"].as_array().unwrap().clone();
        let row = rows.into_iter().find(|row| row["key"] == key).unwrap();
        (row["value"].clone(), row["from"].as_str().unwrap().to_owned())
    };
    let deck = "config --deck capitals --json";
    assert_eq!(shown(deck, "new_per_day"), (json!(3), "header".to_owned()));
    assert_eq!(shown(deck, "retention"), (json!(0.85), "config".to_owned()));
    assert_eq!(shown("config --json", "new_per_day"), (json!(10), "default".to_owned()));
    assert_eq!(home.quiz("config --deck capitals --deck cuba-1962").code, Some(2));
}

#[test]
fn the_editor_opens_a_starter_config_and_what_was_written_is_checked() {
    let home = Home::new();
    assert!(home.quiz("config").stdout.contains("There is no such file yet."));
    let edit = |script: &str| {
        let mut command = home.command("config edit");
        command.env("EDITOR", format!("sed -i {script}")).env("PATH", "/usr/bin:/bin");
        command.output().unwrap()
    };
    assert_eq!(edit("s/^#new_per_day/new_per_day/").stdout, b"No faults.\n");
    assert!(home.read("config.toml").contains("\nnew_per_day = 10\n#reviews_per_day = 200\n"));
    let output = edit("s/^new_per_day/new_per_dya/");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean `new_per_day`?"));
    assert_eq!(edit("s/^new_per_dya/new_per_day/").status.code(), Some(0), "a broken file can be mended");
}

#[test]
fn options_can_be_left_out_for_one_deck_by_the_config() {
    let home = Home::new();
    let choice =
        "[[card]]\nid = \"a\"\nquestion = \"Which city?\"\nanswer = \"Lima\"\nchoices = [\"Quito\"]\n";
    home.write("decks/one.toml", choice);
    home.write("decks/two.toml", choice);
    home.write("config.toml", "[deck.one]\ntyped = true\n");
    assert!(!home.type_in("--deck one", ":q\n").stdout.contains("Quito"));
    assert!(home.type_in("--deck two", ":q\n").stdout.contains("Quito"));
}

#[test]
fn a_file_that_is_not_ours_is_refused_untouched() {
    let home = home_with_capitals();
    std::fs::write(home.progress(), "a shopping list").unwrap();
    let run = home.type_in("--deck capitals", "paris\n\n");
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("progress.db") && run.stderr.contains("hint"), "{run}");
    assert_eq!(std::fs::read_to_string(home.progress()).unwrap(), "a shopping list");
}

#[test]
fn the_doctor_tells_damage_and_mends_records_from_the_log() {
    let home = home_with_capitals();
    home.type_in("--deck capitals", "paris\n\nlima\n\n");
    let sqlite = rusqlite::Connection::open(home.progress()).unwrap();
    sqlite.execute("UPDATE record SET stability = 99 WHERE rowid = 1", []).unwrap();
    drop(sqlite);
    assert_eq!(home.quiz("doctor").code, Some(1));
    assert_eq!(home.json("doctor --json")["differences"], json!(["capitals/france"]));
    assert_eq!(home.quiz("doctor --fix").code, Some(0));
    assert_eq!(home.json("doctor --json")["sound"], true);

    let mut bytes = std::fs::read(home.progress()).unwrap();
    bytes[1024..].fill(0xab);
    std::fs::write(home.progress(), bytes).unwrap();
    let run = home.quiz("doctor --json");
    assert_eq!(run.code, Some(1), "{run}");
    let found: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((&found["sound"], found["faults"].as_array().unwrap().len()), (&json!(false), 1));
}

#[test]
fn a_wrong_environment_is_a_wrong_call() {
    let mut home = Home::new();
    home.now = "yesterday".into();
    insta::assert_snapshot!(home.quiz("decks"));
}

#[test]
fn a_reader_who_leaves_is_no_failure() {
    let home = Home::new();
    let quiz = env!("CARGO_BIN_EXE_quiz");
    let line = format!("'{quiz}' cards | head -1; '{quiz}' cards --json | true; echo \"${{PIPESTATUS[*]}}\"");
    let output = std::process::Command::new("bash")
        .args(["-c", &line])
        .env("QUIZ_HOME", home.path())
        .stderr(std::process::Stdio::piped())
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.ends_with("0 0\n"), "{printed}");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_a_deck_or_a_person_writes_never_steers_the_terminal() {
    let home = Home::new();
    home.write("decks/evil.toml", "[[card]]\nid = \"a\"\nquestion = \"\\u001b[2Jboo\"\nanswer = \"x\"\n\n[[card]]\nid = \"b\"\nquestion = \"b?\"\nanswer = \"y\"\n");
    let run = home.type_in("--deck evil", "\u{1b}]0;owned\u{7}\n\n");
    assert!(run.stderr.contains("control-character"), "{run}");
    for text in [&run.stdout, &run.stderr, &home.quiz("log").stdout, &home.quiz("show evil/b").stdout] {
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
    }
}

#[test]
fn a_file_name_never_steers_the_terminal() {
    let home = Home::new();
    home.write("decks/e\u{1b}]0;pwn\u{7}\u{9b}31m.toml", CAPITALS);
    for words in ["", "decks", "check", "-d '*'", "cards"] {
        let run = home.quiz(words);
        for text in [&run.stdout, &run.stderr] {
            assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{words}: {text:?}");
        }
    }
}

#[test]
fn errors_that_cannot_be_told_do_not_change_how_a_command_ends() {
    let home = Home::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let status = home.command("--deck nosuch").stderr(full).status().unwrap();
    assert_eq!(status.code(), Some(1));
}

#[test]
fn the_help_reads_well() {
    insta::assert_snapshot!(Home::new().quiz("--help"));
}

#[test]
fn completions_and_manual_page_need_no_decks() {
    let home = Home::new();
    home.write("config.toml", "broken = ");
    assert!(home.quiz("completions bash").stdout.contains("_quiz()"));
    let page = home.quiz("man").stdout;
    assert!(page.contains(".TH quiz 1") && page.contains("Take back the last undo"), "{page}");
    assert!(!page.contains("review(1)"), "only this page exists");
}

#[test]
fn cards_that_ask_for_several_things_are_documented_json() {
    let home = Home::new();
    home.write(
        "decks/several.toml",
        r#"
[[card]]
id = "list"
question = "Who?"
answer = ["Malenkov", ["Beria", "Lavrentiy Beria"]]
[[card]]
id = "order"
question = "When?"
order = { en = ["Korea", "Suez", "Cuba"], ar = ["كوريا", "السويس", "كوبا"] }
[[card]]
id = "match"
question = "Where?"
pairs = [["Poland", "Gomułka"], ["Hungary", "Nagy"]]
[[card]]
id = "pact"
cloze = "The {{1:Warsaw Pact|Warsaw Treaty}} of {{2:1955}}."
"#,
    );
    let cards = home.json("cards --deck several --json");
    let told: Vec<_> = cards
        .as_array()
        .unwrap()
        .iter()
        .map(|card| json!([card["id"], card["key"], card["kind"], card["answer"]]))
        .collect();
    assert_eq!(
        json!(told),
        json!([
            ["list", "several/list", "list", { "items": { "en": [["Malenkov"], ["Beria", "Lavrentiy Beria"]] }, "ordered": false }],
            ["order", "several/order", "order", { "order": { "en": ["Korea", "Suez", "Cuba"], "ar": ["كوريا", "السويس", "كوبا"] } }],
            ["match", "several/match", "match", { "pairs": { "en": [["Poland", "Gomułka"], ["Hungary", "Nagy"]] } }],
            ["pact:1", "several/pact:1", "cloze", { "sentence": { "en": "The Warsaw Pact of 1955." }, "gaps": { "en": [["Warsaw Pact", "Warsaw Treaty"]] } }],
            ["pact:2", "several/pact:2", "cloze", { "sentence": { "en": "The Warsaw Pact of 1955." }, "gaps": { "en": [["1955"]] } }],
        ])
    );
    assert_eq!(cards[4]["question"], json!({ "en": "The Warsaw Pact of ____." }));
    assert_eq!(home.json("show several/pact:2 --json")["key"], "several/pact:2");
    assert!(home.quiz("show several/match").stdout.contains("  Poland: Gomułka\n  Hungary: Nagy\n"));
    for (card, answer, verdict) in [
        ("list", "Beria and Malenkov", "right"),
        ("order", "Korea, Suez, Cuba", "right"),
        ("order", "Suez, Korea, Cuba", "close"),
        ("match", "Poland: Gomulka, Hungary: Nagy", "right"),
        ("pact:2", "1956", "wrong"),
    ] {
        let grade = home.json(&format!("grade several/{card} --answer '{answer}' --json"));
        assert_eq!(grade["verdict"], verdict, "{card}: {answer}");
    }
    let run = home.quiz("show several/pact");
    assert_eq!(run.code, Some(1), "{run}");
    assert!(run.stderr.contains("did you mean `several/pact:1`?"), "{run}");
}
