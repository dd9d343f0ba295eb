//! Home as it is seen, and what its keys do.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Position, Rect};

use super::*;
use crate::ui::text::Words;
use crate::ui::text::bidi::{Bidi, Direction, Paragraph};
use crate::ui::tui::keys::KeyMap;
use crate::ui::tui::{Depth, Theme};

fn with_look<T>(depth: Depth, see: impl FnOnce(&Look<'_>) -> T) -> T {
    let (words, theme, keys) = (Words::english(), Theme::of_terminal(depth), KeyMap::default());
    see(&Look { words: &words, theme: &theme, keys: &keys, bidi: Bidi::app(Direction::FromLeft) })
}

/// What stands on a screen of that size, line by line, and where the cursor is.
fn seen(home: &Home, width: u16, height: u16) -> (String, Option<Position>) {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let cursor = with_look(Depth::Monochrome, |look| home.draw(look, area, &mut buffer));
    let line = |y| (0..width).map(|x| buffer[(x, y)].symbol().to_owned()).collect::<String>();
    let lines: Vec<String> = (0..height).map(|y| line(y).trim_end().to_owned()).collect();
    (lines.join("\n"), cursor)
}

fn press(home: &mut Home, keys: &[KeyCode]) -> HomeWish {
    let press = |key: &KeyCode| with_look(Depth::Sixteen, |look| home.key(KeyEvent::from(*key), look));
    keys.iter().map(press).last().unwrap()
}

fn letters(text: &str) -> Vec<KeyCode> {
    text.chars().map(KeyCode::Char).collect()
}

fn deck(id: &str, title: &str, standing: Standing) -> Deck {
    Deck { id: id.into(), title: title.into(), standing }
}

fn first_run() -> Home {
    let decks = ["The secret speech", "The Cuban missile crisis and what came of it", "Timeline"];
    let decks = decks.iter().zip(["speech", "cuba-1962", "timeline"]);
    let decks = decks.map(|(title, id)| deck(id, title, Standing::Waiting(40))).collect();
    Home::new(Figures::default(), decks)
}

fn every_day() -> Home {
    let decks = vec![
        deck("speech", "The secret speech", Standing::Waiting(40)),
        deck("cuba-1962", "The Cuban missile crisis", Standing::Started { due: 9, new: 31 }),
        deck("rivers", "rivers", Standing::Faulty(2)),
        deck("timeline", "Timeline", Standing::Started { due: 3, new: 0 }),
    ];
    let figures = Figures {
        due: 12,
        new: 10,
        minutes: 3,
        streak: 4,
        last: Some((8, 10)),
        backlog: None,
        exams: Vec::new(),
    };
    Home::new(figures, decks)
}

#[test]
fn what_waits_from_missed_days_is_said_below_what_today_brings() {
    let told = "184 cards wait.";
    let home = every_day();
    let home = Home { figures: Figures { backlog: Some(told.into()), ..home.figures.clone() }, ..home };
    let screen = seen(&home, 80, 24).0;
    let at = |words: &str| screen.lines().position(|line| line.contains(words)).unwrap();
    assert_eq!(at("12 to review") + 1, at(told), "{screen}");
}

#[test]
fn exams_are_told_below_what_today_brings_and_the_list_keeps_its_room() {
    let told = "Exam in cuba-1962 in 20 days: 5 cards today, 97 of 100 expected.";
    let home = every_day();
    let home = Home { figures: Figures { exams: vec![told.into()], ..home.figures.clone() }, ..home };
    let screen = seen(&home, 80, 24).0;
    let at = |words: &str| screen.lines().position(|line| line.contains(words)).unwrap();
    assert_eq!(at("12 to review") + 1, at(told), "{screen}");
    let small = seen(&home, 40, 12).0;
    assert!(small.contains("Exam in cuba-1962 in 20 days") && small.contains("Today's review"), "{small}");
}

#[test]
fn a_first_run_shows_the_decks_and_how_to_begin() {
    insta::assert_snapshot!(seen(&first_run(), 80, 24).0);
    insta::assert_snapshot!(seen(&first_run(), 40, 12).0);
}

#[test]
fn home_shows_what_today_brings_and_the_decks_that_were_started_first() {
    insta::assert_snapshot!(seen(&every_day(), 80, 24).0);
    insta::assert_snapshot!(seen(&every_day(), 40, 12).0);
    insta::assert_snapshot!(seen(&every_day(), 120, 40).0);
}

#[test]
fn a_title_that_is_read_from_the_right_stands_in_its_column() {
    let title = "أزمة الصواريخ الكوبية";
    let home = Home::new(Figures::default(), vec![deck("cuba-1962", title, Standing::Waiting(67))]);
    let (text, _) = seen(&home, 60, 16);
    let drawn = Paragraph::of(title, Bidi::app(Direction::FromLeft)).row().to_string();
    let row = text.lines().find(|line| line.contains(&drawn)).unwrap();
    assert_eq!(row.trim(), format!("▸ {drawn}  cuba-1962{}67 cards", " ".repeat(13)));
}

#[test]
fn the_keys_of_home_are_shown() {
    let mut home = every_day();
    press(&mut home, &letters("?"));
    insta::assert_snapshot!(seen(&home, 40, 12).0);
    assert_eq!(press(&mut home, &letters("x")), HomeWish::Redraw);
    assert_eq!(seen(&home, 40, 12), seen(&every_day(), 40, 12));
}

#[test]
fn a_deck_is_found_by_words_and_the_cursor_stands_behind_them() {
    let mut home = every_day();
    press(&mut home, &letters("/missile c"));
    let (text, cursor) = seen(&home, 80, 24);
    assert!(text.contains("Find: missile c\n"), "{text}");
    assert!(text.contains("cuba-1962") && !text.contains("timeline"), "{text}");
    let row = text.lines().position(|line| line.contains("Find:")).unwrap();
    assert_eq!(cursor, Some(Position { x: 17, y: u16::try_from(row).unwrap() }));
    assert_eq!(press(&mut home, &[KeyCode::Enter]), HomeWish::Begin(Choice::Deck("cuba-1962".into())));
    press(&mut home, &letters("x"));
    assert!(seen(&home, 80, 24).0.contains("No deck has that in its name."));
    assert_eq!(press(&mut home, &[KeyCode::Enter]), HomeWish::Nothing);
    press(&mut home, &[KeyCode::Esc]);
    assert_eq!(press(&mut home, &[KeyCode::Enter]), HomeWish::Begin(Choice::Today));
}

#[test]
fn keys_move_among_the_choices_and_not_beyond_them() {
    let mut home = every_day();
    assert_eq!(press(&mut home, &[KeyCode::Enter]), HomeWish::Begin(Choice::Today));
    press(&mut home, &letters("kjj"));
    assert_eq!(press(&mut home, &[KeyCode::Enter]), HomeWish::Begin(Choice::Deck("timeline".into())));
    press(&mut home, &[KeyCode::PageDown, KeyCode::Down]);
    assert_eq!(press(&mut home, &[KeyCode::Enter]), HomeWish::Begin(Choice::Deck("speech".into())));
    press(&mut home, &[KeyCode::Home]);
    assert_eq!(press(&mut home, &[KeyCode::Enter]), HomeWish::Begin(Choice::Today));
    assert_eq!(press(&mut home, &letters("q")), HomeWish::Leave);
    assert_eq!(press(&mut home, &letters("ض")), HomeWish::Leave, "the same key of the Arabic layout");
}

#[test]
fn the_cards_of_the_deck_that_is_chosen_or_of_all_are_listed() {
    let mut home = every_day();
    assert_eq!(press(&mut home, &letters("c")), HomeWish::Browse(Choice::Today));
    assert_eq!(press(&mut home, &letters("jc")), HomeWish::Browse(Choice::Deck("cuba-1962".into())));
    press(&mut home, &letters("/c"));
    assert!(seen(&home, 80, 24).0.contains("Find: c\n"), "a letter is a letter while words are typed");
}

#[test]
fn the_person_stays_at_the_deck_when_the_figures_change() {
    let mut home = every_day();
    press(&mut home, &letters("jj"));
    let decks = every_day().decks;
    let mut home = home.renewed(Figures::default(), decks);
    assert_eq!(press(&mut home, &[KeyCode::Enter]), HomeWish::Begin(Choice::Deck("timeline".into())));
}

#[test]
fn a_long_list_follows_the_cursor() {
    let decks =
        (0..40).map(|number| deck(&format!("d{number}"), &format!("Deck {number}"), Standing::Waiting(1)));
    let mut home = Home::new(Figures::default(), decks.collect());
    press(&mut home, &[KeyCode::End]);
    let (text, _) = seen(&home, 40, 12);
    assert!(text.contains("▸ Deck 39") && !text.contains("Deck 0 "), "{text}");
}

#[test]
fn a_window_too_small_says_so() {
    assert!(seen(&every_day(), 39, 12).0.starts_with("This window is too small."));
}
