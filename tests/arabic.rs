//! The program speaks Arabic: what it counts agrees, and what it inserts is isolated where that is wished.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect"
)]

mod support;

use std::collections::BTreeSet;

use quizdeck::domain::model::Lang;
use quizdeck::ui::text::{Habits, Value, Words};
use support::Home;
use support::sources::files;

/// A number of each form that a word takes in Arabic, and a broken one.
const NUMBERS: [f64; 7] = [0.0, 1.0, 2.0, 3.0, 11.0, 100.0, 1.5];

/// A message with its arguments: those that choose a plural form, and the others.
struct Message {
    id: String,
    counts: BTreeSet<String>,
    others: BTreeSet<String>,
}

/// The names that stand behind a dollar sign.
fn names(line: &str) -> impl Iterator<Item = String> {
    line.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>())
}

fn messages() -> Vec<Message> {
    let files = files("src/ui/text/messages", "ftl");
    let (_, text) = files.iter().find(|(path, _)| path.ends_with("/ar.ftl")).unwrap();
    let mut messages: Vec<Message> = Vec::new();
    let mut chosen_by = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) =
            line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            messages.push(Message { id: id.into(), counts: BTreeSet::new(), others: BTreeSet::new() });
        }
        let Some(message) = messages.last_mut() else { continue };
        message.others.extend(names(line));
        if line.ends_with("->") {
            chosen_by = names(line).last();
        }
        if line.trim_start().starts_with("[two]") {
            message.counts.extend(chosen_by.clone());
        }
    }
    for message in &mut messages {
        message.others.retain(|name| !message.counts.contains(name) && name != "months");
    }
    messages
}

fn arabic(isolates: bool) -> Words {
    Words::of(&Lang::arabic(), Habits::default(), isolates)
}

/// The message with a number for one argument, 3 for others that choose a form, and a dash for the rest.
fn told(words: &Words, message: &Message, counted: &str, number: f64) -> String {
    // The names are known to the file only, and the arguments want them for good.
    let name = |name: &String| -> &'static str { name.clone().leak() };
    let counts = message.counts.iter().map(|count| {
        let number = if count == counted { number } else { 3.0 };
        (name(count), Value::from(number))
    });
    let others = message.others.iter().map(|other| (name(other), Value::from("–")));
    words.tell(&message.id, &counts.chain(others).collect::<Vec<_>>())
}

#[test]
fn what_is_counted_agrees_with_its_number() {
    let words = arabic(false);
    let mut table = Vec::new();
    for message in messages() {
        for count in &message.counts {
            table.push(format!("{} {count}", message.id));
            let rows =
                NUMBERS.map(|number| format!("{number:>5}  {}", told(&words, &message, count, number)));
            table.extend(rows);
        }
    }
    insta::assert_snapshot!(table.join("\n"));
}

#[test]
fn isolates_are_balanced_in_every_message_and_absent_from_lines() {
    let (plain, isolating) = (arabic(false), arabic(true));
    for message in messages() {
        let shown = told(&isolating, &message, "", 0.0);
        let mut depth = 0_i32;
        for c in shown.chars() {
            depth += i32::from(c == '\u{2068}') - i32::from(c == '\u{2069}');
            assert!((0..=2).contains(&depth), "{shown:?}");
        }
        assert_eq!(depth, 0, "{shown:?}");
        let without = shown.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(without, told(&plain, &message, "", 0.0));
    }
}

#[test]
fn every_message_is_in_arabic_and_ends_as_the_english_one() {
    let (arabic, english) = (arabic(false), Words::english());
    for message in messages() {
        let (own, its) = (told(&arabic, &message, "", 3.0), told(&english, &message, "", 3.0));
        let has_words = its.split(|c: char| !c.is_alphabetic()).any(|word| word.len() > 4 && word != "Enter");
        let is_name = ["name-", "bar-", "language-"].iter().any(|family| message.id.starts_with(family));
        let is_arabic = own.contains(|c: char| ('\u{621}'..='\u{64a}').contains(&c));
        assert!(is_arabic || is_name || !has_words, "{}: {own}", message.id);
        // The only sign of English that stays is the one to be typed.
        let signs = own.replace(":?", "").replace("«?»", "");
        assert!(!signs.contains([',', ';', '?', '"', '“', '”']), "{}: {own}", message.id);
        assert_eq!(own.ends_with('.'), its.ends_with('.'), "{}: {own}", message.id);
    }
}

fn every_kind() -> Home {
    let home = Home::new();
    home.write("decks/every-kind.toml", include_str!("sessions/every-kind.toml"));
    home
}

/// What `quiz` prints with variables of the system set.
fn said(home: &Home, words: &str, variables: &[(&str, &str)]) -> String {
    let output = home.command(words).envs(variables.iter().copied()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn what_goes_wrong_in_a_session_is_told_in_arabic() {
    let lines = "\
:?\n:h\nالناتو\n\n\
بريجنيف\n?\n2\n\
15 شباط 1956\n\n\
16\no\n\
فيينا\n2\n\
1 9\n\n\
نعم\nu\nلا\n\n\
بيريا، خروتشوف\n\n\
ستالين، بريجنيف، خروتشوف\nb\n\
4 3 1 2\nf\n\n\
1ا 2ب 3ج\n!\n\
:u\n:q\n";
    insta::assert_snapshot!(every_kind().type_in("--deck every-kind --new 20 --lang ar", lines));
}

#[test]
fn cards_in_english_are_asked_in_arabic_words() {
    let lines = "Warsaw Pakt\n\nStalin\n\n15 Feb 1956\n\n:q\n";
    insta::assert_snapshot!(every_kind().type_in("--deck every-kind --new 20 --ui-lang ar --lang en", lines));
}

#[test]
fn the_program_speaks_the_language_that_is_asked_for() {
    let home = every_kind();
    let (english, arabic) = ("No deck has been started yet.\n", "لم تبدأ أي مجموعة بعد.\n");
    for (words, variables, expected) in [
        ("due", vec![], english),
        ("due", vec![("LANG", "ar_EG.UTF-8")], arabic),
        ("due", vec![("LANG", "ar_EG.UTF-8"), ("LC_ALL", "C")], english),
        ("due", vec![("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "ar")], arabic),
        ("due", vec![("LANG", "xx_YY")], english),
        ("due --ui-lang en", vec![("LANG", "ar")], english),
        ("due --ui-lang AR", vec![], arabic),
    ] {
        assert_eq!(said(&home, words, &variables), expected, "{words} {variables:?}");
    }
    home.write("config.toml", "ui_lang = 'ar'\n");
    assert_eq!(said(&home, "due", &[]), arabic);
    let refused = home.quiz("due --ui-lang fr");
    assert!(refused.code == Some(2) && refused.stderr.contains("[possible values: ar, "), "{refused}");
    home.write("config.toml", "ui_lang = 'fr'\n");
    let refused = home.quiz("due");
    assert!(refused.code == Some(1) && refused.stderr.contains("none of `ar` (العربية), "), "{refused}");
}

#[test]
fn dates_and_numbers_are_written_as_in_the_region() {
    let home = every_kind();
    home.type_in("--deck every-kind --new 20 --lang ar", "حلف وارسو\n4\n:q\n");
    for (locale, expected) in [
        ("ar", "تعود بعد 10 أيام، في 11 آذار (مارس) 2026. احتمال تذكّرها اليوم: 100%."),
        ("ar_SY", "تعود بعد ١٠ أيام، في ١١ آذار ٢٠٢٦. احتمال تذكّرها اليوم: ١٠٠٪."),
        ("ar_EG", "تعود بعد ١٠ أيام، في ١١ مارس ٢٠٢٦. احتمال تذكّرها اليوم: ١٠٠٪."),
        ("ar_TN", "تعود بعد 10 أيام، في 11 مارس 2026. احتمال تذكّرها اليوم: 100%."),
    ] {
        let shown = said(&home, "show every-kind/text", &[("LANG", locale)]);
        assert!(shown.contains(expected), "{locale}: {shown}");
    }
}

#[test]
fn nothing_that_is_printed_has_isolates() {
    let home = every_kind();
    let session = home.type_in("--deck every-kind --new 20 --lang ar", "حلف وارسو\n\n:q\n").stdout;
    let others = ["config", "decks", "show every-kind/text", "show every-kind/text --json", "log", "due"];
    let others = others.map(|words| home.quiz(&format!("{words} --ui-lang ar")).stdout);
    for text in others.iter().chain([&session]) {
        assert!(!text.is_empty() && !text.contains(['\u{2068}', '\u{2069}']), "{text}");
    }
}
