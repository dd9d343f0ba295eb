//! The list of cards on a screen: what is drawn, and what keys are taken for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

use quizdeck::decks::read;
use quizdeck::diag::Report;
use quizdeck::domain::model::{
    CardRecord, Change, DeviceId, Lang, LogRow, MemoryState, Mode, ParameterSet, Purpose, Rating, Review,
    RowId, State, Studied, Verdict,
};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use quizdeck::ui::text::Words;
use quizdeck::ui::text::bidi::{Bidi, Direction};
use quizdeck::ui::tui::keys::KeyMap;
use quizdeck::ui::tui::{Browser, BrowserWish, Depth, Entry, History, Look, Theme};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;

const DECK: &str = r#"
title = "Capitals"
source = "The almanac"

[[card]]
id = "peru"
question = { en = "What is the capital of Peru?", ar = "ما عاصمة بيرو؟" }
answer = { en = "Lima", ar = "ليما" }
explain = { en = "It lies on the coast, and ten million people live there.", ar = "تقع على الساحل." }

[[card]]
id = "germany"
question = "Which city was the seat of the government of the Federal Republic of Germany until 1999?"
answer = "Bonn"

[[card]]
id = "wall"
kind = "date"
question = "In which month and year did the Berlin Wall fall?"
answer = "1989-11"

[[card]]
id = "chad"
question = "What is the capital of Chad?"
answer = "N'Djamena"

[[card]]
id = "fiji"
question = "What is the capital of Fiji?"
answer = "Suva"
"#;

fn day(number: u32) -> Day {
    Day::parse("2026-03-01").unwrap().plus(number)
}

fn studied(due: u32) -> Studied {
    Studied {
        state: State::Review,
        memory: MemoryState { stability: 12.3, difficulty: 4.5 },
        due: day(due),
        interval: 9,
        first_day: day(0),
        last_day: day(1),
        reps: 2,
        lapses: 1,
        content: 0,
    }
}

/// The cards of the deck on 10 March: due and flagged, new, due later, suspended, buried.
fn entries() -> Vec<Entry> {
    let none = CardRecord::default();
    let records = [
        CardRecord { studied: Some(studied(7)), flagged: true, ..none },
        none,
        CardRecord { studied: Some(studied(40)), ..none },
        CardRecord { suspended: true, ..none },
        CardRecord { studied: Some(studied(3)), buried: Some(day(9)), ..none },
    ];
    let deck = read(DECK, "capitals.toml", "capitals").0.unwrap();
    deck.cards.into_iter().zip(records).map(|(card, record)| Entry { card, record }).collect()
}

fn browser(lang: Lang) -> Browser {
    let mut browser = Browser::new("Capitals".into(), lang, day(9));
    browser.load(entries(), Report::default());
    browser
}

/// A review of the first card.
fn history() -> History {
    let card = entries().remove(0).card;
    let review = Review {
        key: card.key.clone(),
        deck: card.deck,
        rating: Rating::Hard,
        suggested: Rating::Good,
        verdict: Some(Verdict::Right),
        typed: "Lima".into(),
        mode: Mode::Typed,
        purpose: Purpose::Due,
        lang: Lang::english(),
        answer_ms: 2000,
        score: 1.0,
        hints: 0,
        retention: 0.9,
        parameters: ParameterSet::default(),
        due: day(7),
        content: 0,
    };
    let moment = Moment { at: Timestamp::from_millis(0), offset: 0, day: day(1) };
    let id = RowId { device: DeviceId(1), seq: 1 };
    let row = LogRow { id, moment, change: Change::Review(review), revoked: false };
    History { rows: vec![row], chance: Some(0.887) }
}

/// A screen of that size, row by row.
fn screen(browser: &Browser, width: u16, height: u16) -> String {
    let (words, theme, keys) = (Words::english(), Theme::of_terminal(Depth::Monochrome), KeyMap::default());
    let look = Look { words: &words, theme: &theme, keys: &keys, bidi: Bidi::app(Direction::FromLeft) };
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    browser.draw(&look, area, &mut buffer);
    let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..height).map(row).collect::<Vec<_>>().join("\n")
}

fn press(browser: &mut Browser, code: KeyCode) -> BrowserWish {
    let (words, theme, keys) = (Words::english(), Theme::of_terminal(Depth::Monochrome), KeyMap::default());
    let look = Look { words: &words, theme: &theme, keys: &keys, bidi: Bidi::app(Direction::FromLeft) };
    browser.key(KeyEvent::new(code, KeyModifiers::NONE), &look)
}

fn type_in(browser: &mut Browser, text: &str) -> Vec<BrowserWish> {
    text.chars().map(|c| press(browser, KeyCode::Char(c))).collect()
}

#[test]
fn a_card_has_a_row_with_its_question_and_where_it_stands() {
    insta::assert_snapshot!("browser_list_80x24", screen(&browser(Lang::english()), 80, 24));
    insta::assert_snapshot!("browser_list_40x12", screen(&browser(Lang::english()), 40, 12));
    insta::assert_snapshot!("browser_list_in_arabic_40x12", screen(&browser(Lang::arabic()), 40, 12));
}

#[test]
fn an_open_card_shows_what_is_right_where_it_stands_and_its_answers() {
    let mut browser = browser(Lang::english());
    let key = entries().remove(0).card.key;
    assert_eq!(press(&mut browser, KeyCode::Enter), BrowserWish::Open(key));
    browser.open(history());
    insta::assert_snapshot!("browser_card_80x24", screen(&browser, 80, 24));
    insta::assert_snapshot!("browser_card_40x12", screen(&browser, 40, 12));
    press(&mut browser, KeyCode::PageDown);
    insta::assert_snapshot!("browser_card_turned_40x12", screen(&browser, 40, 12));
    assert_eq!(press(&mut browser, KeyCode::Esc), BrowserWish::Redraw);
    assert_eq!(screen(&browser, 80, 24), screen(&self::browser(Lang::english()), 80, 24));
}

#[test]
fn faults_of_the_file_are_shown_below_the_cards_that_are_left() {
    let text = "[[card]]\nid = \"peru\"\nquestion = \"What is the capital of Peru?\"\nanwser = \"Lima\"\n";
    let (_, diagnostics) = read(text, "capitals.toml", "capitals");
    let mut browser = browser(Lang::english());
    browser.load(entries().split_off(1), Report { source: text.into(), diagnostics });
    insta::assert_snapshot!("browser_faults_80x24", screen(&browser, 80, 24));
}

#[test]
fn words_are_looked_for_as_they_are_typed_until_they_are_left() {
    let mut browser = browser(Lang::english());
    assert_eq!(press(&mut browser, KeyCode::Char('/')), BrowserWish::Redraw);
    assert_eq!(type_in(&mut browser, "qj"), [BrowserWish::Find, BrowserWish::Find]);
    assert_eq!(browser.words(), "qj");
    assert_eq!(press(&mut browser, KeyCode::Backspace), BrowserWish::Find);
    assert_eq!(browser.paste("x\ny"), BrowserWish::Find);
    assert_eq!(browser.words(), "qx y");
    browser.load(Vec::new(), Report::default());
    insta::assert_snapshot!("browser_nothing_found_40x12", screen(&browser, 40, 12));
    assert_eq!(press(&mut browser, KeyCode::Enter), BrowserWish::Redraw);
    assert_eq!(press(&mut browser, KeyCode::Char('f')), BrowserWish::Nothing, "there is no card");
    assert_eq!(press(&mut browser, KeyCode::Esc), BrowserWish::Find);
    assert_eq!(browser.words(), "");
    assert_eq!(press(&mut browser, KeyCode::Esc), BrowserWish::Leave);
}

#[test]
fn keys_are_about_the_card_at_the_cursor() {
    let mut browser = browser(Lang::english());
    let keys: Vec<_> = entries().into_iter().map(|entry| entry.card.key).collect();
    assert_eq!(press(&mut browser, KeyCode::Up), BrowserWish::Nothing);
    assert_eq!(press(&mut browser, KeyCode::Char('j')), BrowserWish::Redraw);
    assert_eq!(press(&mut browser, KeyCode::Char('!')), BrowserWish::Suspend(keys[1].clone()));
    assert_eq!(press(&mut browser, KeyCode::Char('f')), BrowserWish::Flag(keys[1].clone()));
    assert_eq!(press(&mut browser, KeyCode::Char('e')), BrowserWish::Edit(keys[1].clone()));
    assert_eq!(press(&mut browser, KeyCode::Char('p')), BrowserWish::Preview(keys[1].clone()));
    press(&mut browser, KeyCode::End);
    assert_eq!(press(&mut browser, KeyCode::Enter), BrowserWish::Open(keys[4].clone()));
}

#[test]
fn the_cursor_stays_at_its_card_when_the_file_is_read_again() {
    let mut browser = browser(Lang::english());
    type_in(&mut browser, "jj");
    let key = entries()[2].card.key.clone();
    browser.load(entries().split_off(1), Report::default());
    assert_eq!(press(&mut browser, KeyCode::Enter), BrowserWish::Open(key.clone()));
    browser.open(history());
    let left: Vec<Entry> = entries().into_iter().filter(|entry| entry.card.key != key).collect();
    browser.load(left.clone(), Report::default());
    assert_eq!(press(&mut browser, KeyCode::Enter), BrowserWish::Open(left[1].card.key.clone()));
}

#[test]
fn what_is_found_is_shown_from_its_best_and_the_card_chosen_there_stays_when_all_are_shown_again() {
    let mut browser = browser(Lang::english());
    type_in(&mut browser, "jj/c");
    browser.load(entries(), Report::default());
    press(&mut browser, KeyCode::Enter);
    let keys: Vec<_> = entries().into_iter().map(|entry| entry.card.key).collect();
    assert_eq!(press(&mut browser, KeyCode::Enter), BrowserWish::Open(keys[0].clone()));
    type_in(&mut browser, "jjj");
    assert_eq!(press(&mut browser, KeyCode::Esc), BrowserWish::Find);
    browser.load(entries(), Report::default());
    assert_eq!(press(&mut browser, KeyCode::Enter), BrowserWish::Open(keys[3].clone()));
}

#[test]
fn every_key_of_the_list_is_on_one_page() {
    let mut browser = browser(Lang::english());
    type_in(&mut browser, "?");
    insta::assert_snapshot!("browser_keys_80x24", screen(&browser, 80, 24));
    assert_eq!(press(&mut browser, KeyCode::Char('f')), BrowserWish::Redraw);
    assert_eq!(screen(&browser, 80, 24), screen(&self::browser(Lang::english()), 80, 24));
}

#[test]
fn a_card_that_was_set_aside_shows_it_at_once() {
    let mut browser = browser(Lang::english());
    browser.put(&entries()[1].card.key, CardRecord { suspended: true, ..CardRecord::default() });
    assert_eq!(screen(&browser, 80, 24).matches("suspended").count(), 2);
}

#[test]
fn a_screen_that_is_too_small_says_so() {
    assert!(screen(&browser(Lang::english()), 39, 12).starts_with("This window is too small."));
    for (width, height) in [(0, 0), (1, 1), (40, 1), (3, 12)] {
        screen(&browser(Lang::english()), width, height);
    }
}
