//! What a person reads after a date or a number: how it was read, what is missing, how far off it is, what happened
//! before and after.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use support::Home;

const DECK: &str = r#"
title = "October"

[[card]]
id = "seen"
question = "When were the missiles seen?"
answer = 1962-10-14
event = { en = "a U-2 saw the missiles", ar = "رصدت طائرة الصواريخ" }

[[card]]
id = "told"
question = { en = "When was the blockade announced?", ar = "متى أُعلن الحصار؟" }
answer = 1962-10-22
event = { en = "the blockade was announced", ar = "أُعلن الحصار" }

[[card]]
id = "ended"
kind = "date"
question = "In which month did it end?"
answer = "1962-11"
event = { en = "the blockade was lifted", ar = "رُفع الحصار" }

[[card]]
id = "first"
question = "When did the first ship turn?"
answer = 1962-11-10

[[card]]
id = "thirteen"
kind = "date"
question = "From when to when did it last?"
answer = "1962-10-16/1962-10-28"

[[card]]
id = "decade"
kind = "date"
question = "In which decade?"
answer = "196X"

[[card]]
id = "season"
kind = "date"
question = "In which season?"
answer = "1962-23"

[[card]]
id = "about"
kind = "date"
question = "About when?"
answer = "1962~"
tolerance = 3

[[card]]
id = "way"
question = "How far is it to Florida?"
answer = 150
tolerance = 10
unit = { en = "km", ar = "كم" }
units = [{ unit = { en = "miles", ar = "ميل" }, worth = 1.609344 }]
"#;

fn home() -> Home {
    let home = Home::new();
    home.write("decks/october.toml", DECK);
    home
}

/// What is said of an answer, line by line.
#[track_caller]
fn assert_said(card: &str, typed: &str, said: &[&str]) {
    let run = home().quiz(&format!("grade october/{card} --answer {}", shell_words::quote(typed)));
    assert_eq!(run.stdout.lines().map(str::trim).collect::<Vec<_>>(), said, "{run}");
}

#[test]
fn a_date_that_says_less_is_told_what_is_missing() {
    let told = "Answer: 22 October 1962";
    assert_said("told", "October 1962", &["Close, but not quite.", "The month is right; which day?", told]);
    assert_said("told", "1962", &["Close, but not quite.", "The year is right; which month and day?", told]);
    let no_year = "The day and the month are right; which year?";
    assert_said("told", "22 October", &["Close, but not quite.", no_year, told]);
    assert_said("told", "22 Oct 62", &["Right.", told]);
    let span = "Answer: 16–28 October 1962";
    let month = "The month is right; from which day to which?";
    assert_said("thirteen", "October 1962", &["Close, but not quite.", month, span]);
    let unread = "That does not say from when to when; write it like 16–24 July 1969.";
    let before = "Before it: a U-2 saw the missiles (14 October 1962, 2 days)";
    let after = "After it: the blockade was lifted (November 1962, 1 month)";
    assert_said("thirteen", "in autumn", &["Not right.", unread, span, before, after]);
    let first = "That is when it began; until when?";
    assert_said("thirteen", "16 October 1962", &["Close, but not quite.", first, span]);
    let year = "The year is right; which season?";
    assert_said("season", "1962", &["Close, but not quite.", year, "Answer: autumn 1962"]);
    assert_said("decade", "the sixties", &["Right.", "Answer: the 1960s"]);
    assert_said("about", "1965", &["Right.", "Answer: about 1962"]);
}

#[test]
fn a_wrong_date_is_shown_as_it_was_read_with_what_happened_before_and_after() {
    let around = [
        "Before it: a U-2 saw the missiles (14 October 1962, 8 days)",
        "After it: the blockade was lifted (November 1962, 1 month)",
    ];
    for (typed, read) in [
        ("23 October 1962", "Read as 23 October 1962: a day too late."),
        ("20 October 1962", "Read as 20 October 1962: 2 days too early."),
        ("22 October 1961", "Read as 22 October 1961: a year too early."),
        ("December 1962", "Read as December 1962: 2 months too late."),
        ("1945", "Read as 1945."),
        ("the day after", "That could not be read as a date; write it like 21 July 1969."),
    ] {
        assert_said("told", typed, &["Not right.", read, "Answer: 22 October 1962", around[0], around[1]]);
    }
    let run = home().quiz("grade october/told --lang ar --answer '٢٣ تشرين الأول ١٩٦٢'");
    assert!(
        run.stdout.contains("قبله بفارق 8 أيام: رصدت طائرة الصواريخ، 14 تشرين الأول (أكتوبر) 1962"),
        "{run}"
    );
}

#[test]
fn a_date_of_three_numbers_is_shown_as_it_was_read() {
    let answer = "Answer: 10 November 1962";
    assert_said("first", "10/11/1962", &["Right.", "Read as 10 November 1962.", answer]);
    let other = "Read as 11 October 1962; did you mean 10 November 1962?";
    assert_said("first", "11/10/1962", &["Close, but not quite.", other, answer]);
    assert_said("told", "22/10/1962", &["Right.", "Answer: 22 October 1962"]);
    let sunday = "The date is right, but that was a Sunday.";
    assert_said("seen", "Monday 14 Oct 1962", &["Close, but not quite.", sunday, "Answer: 14 October 1962"]);
    let exact = "The date is right, and exact: leave out “about”.";
    assert_said("seen", "about 14 Oct 1962", &["Close, but not quite.", exact, "Answer: 14 October 1962"]);
}

#[test]
fn a_hint_says_less_than_the_date_and_of_a_span_when_it_began() {
    for (answer, hint) in [
        ("1962-10-16/1962-10-28", "It began in October 1962"),
        ("1962/1964", "It began in 196…"),
        ("1962-10~", "It was about 1962"),
        ("1962-23", "It was in 1962"),
        ("196X", "It was in 19…"),
    ] {
        let home = Home::new();
        let card =
            format!("[[card]]\nid = \"a\"\nkind = \"date\"\nquestion = \"When?\"\nanswer = \"{answer}\"");
        home.write("decks/one.toml", &format!("title = \"One\"\n\n{card}\n"));
        let run = home.type_in("--deck one", ":h\n:q\n");
        assert!(run.stdout.lines().any(|line| line.trim() == hint), "{hint}: {run}");
    }
}

#[test]
fn a_number_may_be_given_in_another_unit_and_is_said_to_be_near() {
    assert_said("way", "93 miles", &["Right.", "Answer: 150 km"]);
    assert_said(
        "way",
        "165",
        &["Close, but not quite.", "Near, but a little too far off.", "Answer: 150 km"],
    );
    assert_said("way", "1500", &["Not right.", "Answer: 150 km"]);
    let home = home();
    home.write("decks/exact.toml", &DECK.replace("tolerance = 10\n", ""));
    let run = home.quiz("grade exact/way --answer 151");
    assert_eq!(run.stdout.lines().nth(1).unwrap().trim(), "Near, but digits count.");
}
