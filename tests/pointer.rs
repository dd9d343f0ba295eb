//! The pointer in every face: what is clicked is what stands there, as it was drawn.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

mod support;

use std::collections::BTreeMap;

use quizdeck::decks::read;
use quizdeck::diag::Report;
use quizdeck::domain::model::{Card, CardRecord, Lang, Rating};
use quizdeck::domain::queue::Item;
use quizdeck::domain::session::{Event, Session};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use quizdeck::ui::text::bidi::{Bidi, Direction};
use quizdeck::ui::text::{Habits, Words};
use quizdeck::ui::tui::home::{Choice, Deck as Row, Figures, Home, HomeWish, Standing};
use quizdeck::ui::tui::keys::KeyMap;
use quizdeck::ui::tui::session::{SessionFace, Wish};
use quizdeck::ui::tui::{Browser, BrowserWish, Depth, Entry, History, Look, Page, Theme, Turn};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Rect;

const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (120, 40)];

fn with_look<T>(see: impl FnOnce(&Look<'_>) -> T) -> T {
    with_words(&Words::english(), Direction::FromLeft, see)
}

fn with_words<T>(words: &Words, direction: Direction, see: impl FnOnce(&Look<'_>) -> T) -> T {
    let (theme, keys) = (Theme::of_terminal(Depth::Monochrome), KeyMap::default());
    see(&Look { words, theme: &theme, keys: &keys, bidi: Bidi::app(direction) })
}

/// The rows of what is drawn.
fn seen((width, height): (u16, u16), draw: impl FnOnce(&Look<'_>, Rect, &mut Buffer)) -> Vec<String> {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    with_look(|look| draw(look, area, &mut buffer));
    rows(&buffer)
}

fn rows(buffer: &Buffer) -> Vec<String> {
    let Rect { width, height, .. } = buffer.area;
    (0..height).map(|y| (0..width).map(|x| buffer[(x, y)].symbol()).collect()).collect()
}

fn event(kind: MouseEventKind, column: u16, row: u16) -> MouseEvent {
    MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }
}

/// A click on the first place where a text stands.
fn click_on(text: &str, rows: &[String]) -> MouseEvent {
    let row = rows.iter().position(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}: {rows:#?}"));
    let column = rows[row].split(text).next().unwrap().chars().count();
    click(u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

fn click(column: u16, row: u16) -> MouseEvent {
    event(MouseEventKind::Down(MouseButton::Left), column, row)
}

fn wheel_up() -> MouseEvent {
    event(MouseEventKind::ScrollUp, 5, 5)
}

fn wheel_down() -> MouseEvent {
    event(MouseEventKind::ScrollDown, 5, 5)
}

fn now() -> Moment {
    Moment {
        at: Timestamp::from_millis(1_772_355_600_000),
        offset: 0,
        day: Day::parse("2026-03-01").unwrap(),
    }
}

fn long() -> String {
    (0..300).map(|number| format!("why{number} ")).collect()
}

/// A session over one card, and its face in a terminal of some size.
struct Person {
    session: Session,
    face: SessionFace,
    size: (u16, u16),
}

impl Person {
    fn at(card: &str, size: (u16, u16)) -> Self {
        let text = format!("[[card]]\nid = \"a\"\nexplain = \"{}\"\n{card}", long());
        let (deck, diagnostics) = read(&text, "deck.toml", "deck");
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let deck = deck.unwrap();
        let rules = support::rules(&deck);
        let items = deck.cards.into_iter().map(|card| Item { card, record: CardRecord::default(), seed: 0 });
        let rules = BTreeMap::from([(deck.id, rules)]);
        let session = Session::new(items.collect(), rules, Lang::english(), now());
        let mut face = SessionFace::new(BTreeMap::new());
        face.turn(&session.screen());
        Self { session, face, size }
    }

    fn rows(&self) -> Vec<String> {
        seen(self.size, |look, area, buffer| {
            self.face.draw(&self.session.screen(), look, area, buffer);
        })
    }

    fn point(&mut self, event: MouseEvent) -> Wish {
        with_look(|look| self.face.point(&self.session.screen(), event, look))
    }

    fn click(&mut self, text: &str) -> Wish {
        let rows = self.rows();
        self.point(click_on(text, &rows))
    }

    fn press(&mut self, code: KeyCode) -> Wish {
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        with_look(|look| self.face.key(&self.session.screen(), key, look))
    }
}

fn answer(text: &str) -> Wish {
    Wish::Session(Event::Answer(text.to_owned()))
}

/// The number that stands before a text.
fn number_before(text: &str, rows: &[String]) -> String {
    let row = rows.iter().find(|row| row.contains(text)).unwrap();
    row.chars().find(char::is_ascii_digit).unwrap().to_string()
}

#[test]
fn a_click_on_an_option_chooses_it() {
    for size in SIZES {
        let card =
            "question = \"Which city?\"\nanswer = \"Lima\"\nchoices = [\"Quito\", \"Bogota\", \"La Paz\"]\n";
        for city in ["Lima", "Quito", "Bogota", "La Paz"] {
            let mut person = Person::at(card, size);
            let number = number_before(city, &person.rows());
            assert_eq!(person.click(city), answer(&number));
        }
        assert_eq!(Person::at(card, size).click("Which city?"), Wish::Nothing);
        let mut person = Person::at("question = \"So?\"\nanswer = true\n", size);
        assert_eq!(person.click("f  false"), answer("f"));
    }
}

#[test]
fn a_click_marks_an_option_where_several_are_right() {
    let mut person = Person::at(
        "question = \"Which?\"\nanswer = [\"amber\", \"nickel\"]\nchoices = [\"copper\"]\n",
        (80, 24),
    );
    let mut numbers = [number_before("nickel", &person.rows()), number_before("copper", &person.rows())];
    for text in ["nickel", "copper", "amber", "amber"] {
        assert_eq!(person.click(text), Wish::Redraw);
    }
    numbers.sort();
    assert_eq!(person.press(KeyCode::Enter), answer(&numbers.join(" ")));
}

#[test]
fn an_option_of_several_lines_is_one_and_what_is_turned_away_is_not_there() {
    let options: Vec<String> =
        (1..=6).map(|number| format!("\"option{number} {} end{number}\"", "of ".repeat(30))).collect();
    let card = format!("question = \"Which?\"\nanswer = \"right\"\nchoices = [{}]\n", options.join(", "));
    let mut person = Person::at(&card, (40, 12));
    // To the last option, so that the first are above the screen.
    person.press(KeyCode::End);
    let rows = person.rows();
    let begins = |number: &usize| rows.iter().find(|row| row.contains(&format!("option{number}")));
    let is_whole = |number: &usize| rows.iter().any(|row| row.contains(&format!("end{number}")));
    let shown = (1..=6).find(|number| is_whole(number) && begins(number).is_some()).unwrap();
    let number = begins(&shown).unwrap().chars().find(char::is_ascii_digit).unwrap().to_string();
    let text = format!("end{shown}");
    assert_eq!(person.click(&text), answer(&number));
}

#[test]
fn things_are_put_in_order_by_clicks() {
    let mut person = Person::at("question = \"Order\"\norder = [\"Korea\", \"Suez\", \"Cuba\"]\n", (80, 24));
    let number = |name: &str, person: &Person| number_before(name, &person.rows());
    let expected = ["Korea", "Suez", "Cuba"].map(|name| number(name, &person)).join(" ");
    for (place, name) in ["Korea", "Suez", "Cuba"].into_iter().enumerate() {
        let row = |person: &Person| {
            let rows = person.rows();
            let first =
                rows.iter().position(|row| ["Korea", "Suez", "Cuba"].iter().any(|name| row.contains(name)));
            u16::try_from(first.unwrap() + place).unwrap()
        };
        // To the item, taken up, to its place, put down.
        while !person.rows().iter().any(|row| row.contains(name) && row.contains('↕')) {
            assert_eq!(person.click(name), Wish::Redraw);
        }
        let to = row(&person);
        let is_there = person.rows()[usize::from(to)].contains(name);
        if !is_there {
            assert_eq!(person.point(click(10, to)), Wish::Redraw);
        }
        assert_eq!(person.point(click(10, to)), Wish::Redraw);
    }
    person.press(KeyCode::Down);
    assert_eq!(person.press(KeyCode::Enter), answer(&expected));
}

#[test]
fn pairs_are_found_by_clicks() {
    // In the smallest window the last line is turned away.
    for size in [(80, 24), (120, 40)] {
        let pairs = "pairs = [[\"Poland\", \"Gierek\"], [\"Hungary\", \"Nagy\"], [\"Yugoslavia\", \"Tito\"]]";
        let mut person = Person::at(&format!("question = \"Who led what?\"\n{pairs}\n"), size);
        let places = [("Poland", "Gierek"), ("Hungary", "Nagy"), ("Yugoslavia", "Tito")];
        for (left, right) in places {
            let is_at =
                |person: &Person| person.rows().iter().any(|row| row.contains(left) && row.contains('→'));
            if !is_at(&person) {
                assert_eq!(person.click(left), Wish::Redraw);
            }
            for _ in 0..2 {
                // The last is the right side in the lower list.
                let rows: Vec<String> = person.rows();
                let row = rows.iter().rposition(|row| row.contains(right)).unwrap();
                assert_eq!(person.point(click(size.0 / 4, u16::try_from(row).unwrap())), Wish::Redraw);
            }
        }
        let rows = person.rows();
        for (left, right) in places {
            assert!(rows.iter().any(|row| row.contains(left) && row.contains(right)), "{rows:#?}");
        }
        assert!(matches!(person.press(KeyCode::Enter), Wish::Session(Event::Answer(_))));
    }
}

#[test]
fn a_click_on_a_rating_rates() {
    for size in SIZES {
        for (rating, name) in Rating::ALL.into_iter().zip(["1 again", "2 hard", "3 good", "4 easy"]) {
            let mut person = Person::at("question = \"What?\"\nanswer = \"a\"\n", size);
            person.session.handle(Event::FinalAnswer("b".into()), now());
            person.face.turn(&person.session.screen());
            let rows = person.rows();
            let at = click_on(name, &rows);
            assert_eq!(person.point(at), Wish::Session(Event::Rate(rating)), "{size:?}");
            // Also on the interval below it where they stand side by side.
            if size.0 >= 80 {
                assert_eq!(person.point(click(at.column, at.row + 1)), Wish::Session(Event::Rate(rating)));
            }
            assert_eq!(person.click("Answer: a"), Wish::Nothing);
        }
    }
}

#[test]
fn ratings_that_are_read_from_the_right_are_clicked_where_they_stand() {
    let words = Words::of(&Lang::arabic(), Habits::default(), true);
    for (width, height) in [(80, 24), (120, 40)] {
        let mut person = Person::at("question = \"What?\"\nanswer = \"a\"\n", (width, height));
        person.session.handle(Event::FinalAnswer("b".into()), now());
        person.face.turn(&person.session.screen());
        let screen = person.session.screen();
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        with_words(&words, Direction::FromRight, |look| person.face.draw(&screen, look, area, &mut buffer));
        let rows = rows(&buffer);
        let digits = |row: &String| row.chars().filter(char::is_ascii_digit).collect::<String>();
        let row = rows.iter().position(|row| digits(row) == "4321").unwrap();
        for (rating, digit) in Rating::ALL.into_iter().zip('1'..) {
            let column = rows[row].chars().position(|sign| sign == digit).unwrap();
            let at = click(u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
            let wish = with_words(&words, Direction::FromRight, |look| person.face.point(&screen, at, look));
            assert_eq!(wish, Wish::Session(Event::Rate(rating)), "{width}");
        }
    }
}

#[test]
fn the_wheel_turns_what_is_read_and_moves_where_there_is_a_cursor() {
    let mut person = Person::at("question = \"What?\"\nanswer = \"a\"\n", (40, 12));
    person.session.handle(Event::FinalAnswer("b".into()), now());
    person.face.turn(&person.session.screen());
    let first = person.rows();
    assert_eq!(person.point(wheel_down()), Wish::Redraw);
    let second = person.rows();
    let unmarked = |row: &str| row.trim_end_matches(['↑', '↓', ' ']).to_owned();
    assert_eq!(unmarked(&first[5]), unmarked(&second[2]), "{first:#?} {second:#?}");
    person.point(wheel_up());
    assert_eq!(person.rows(), first);
    let mut person =
        Person::at("question = \"Which?\"\nanswer = \"one\"\nchoices = [\"two\", \"three\"]\n", (80, 24));
    for _ in 0..2 {
        assert_eq!(person.point(wheel_down()), Wish::Redraw);
        person.rows();
    }
    assert_eq!(person.press(KeyCode::Enter), answer("2"));
}

#[test]
fn what_lies_over_a_card_is_turned_by_the_wheel_and_closed_by_a_click() {
    let mut person = Person::at("question = \"What?\"\nanswer = true\n", (40, 12));
    let card = person.rows();
    person.press(KeyCode::Char('?'));
    let page = person.rows();
    person.point(wheel_down());
    assert_ne!(person.rows(), page);
    assert_eq!(person.point(click(5, 5)), Wish::Redraw);
    assert_eq!(person.rows(), card);
}

fn home() -> Home {
    let deck = |number: usize| Row {
        id: format!("d{number}"),
        title: format!("Deck {number}."),
        standing: Standing::Waiting(number),
    };
    Home::new(Figures::default(), (0..60).map(deck).collect())
}

fn home_rows(home: &Home, size: (u16, u16)) -> Vec<String> {
    seen(size, |look, area, buffer| {
        home.draw(look, area, buffer);
    })
}

#[test]
fn at_home_a_click_goes_to_a_deck_and_another_begins_it() {
    for size in SIZES {
        let mut home = home();
        let at = click_on("Deck 3.", &home_rows(&home, size));
        assert_eq!(home.point(at), HomeWish::Redraw);
        let at = click_on("▸ Deck 3.", &home_rows(&home, size));
        assert_eq!(home.point(at), HomeWish::Begin(Choice::Deck("d3".into())));
        // The list has moved on under the pointer.
        for _ in 0..30 {
            assert_eq!(home.point(wheel_down()), HomeWish::Redraw);
        }
        let rows = home_rows(&home, size);
        let at = click_on("▸ Deck 33.", &rows);
        assert_eq!(home.point(at), HomeWish::Begin(Choice::Deck("d33".into())));
        assert_eq!(home.point(click_on("quiz", &rows)), HomeWish::Nothing);
        assert_eq!(home.point(wheel_up()), HomeWish::Redraw);
        assert!(home_rows(&home, size).iter().any(|row| row.contains("▸ Deck 32.")));
    }
}

#[test]
fn in_the_list_a_click_goes_to_a_card_and_another_opens_it() {
    let card = |number| {
        format!(
            "[[card]]\nid = \"c{number}\"\nquestion = \"Question {number}?\"\nanswer = \"a\"\nexplain = \"{}\"\n",
            long()
        )
    };
    let deck = read(&(0..60).map(card).collect::<String>(), "deck.toml", "deck").0.unwrap();
    let entries =
        deck.cards.iter().map(|card: &Card| Entry { card: card.clone(), record: CardRecord::default() });
    let mut list = Browser::new("Deck".into(), Lang::english(), now().day);
    list.load(entries.collect(), Report::default());
    for size in SIZES {
        let rows = |list: &Browser| {
            seen(size, |look, area, buffer| {
                list.draw(look, area, buffer);
            })
        };
        let mut list = list.clone();
        for (text, number) in [("Question 3?", 3), ("Question 6?", 6)] {
            assert_eq!(list.point(click_on(text, &rows(&list))), BrowserWish::Redraw);
            assert_eq!(
                list.point(click_on(text, &rows(&list))),
                BrowserWish::Open(deck.cards[number].key.clone())
            );
        }
        assert_eq!(list.point(wheel_down()), BrowserWish::Redraw);
        let opened = BrowserWish::Open(deck.cards[7].key.clone());
        assert_eq!(list.point(click_on("Question 7?", &rows(&list))), opened);
        list.open(History { rows: Vec::new(), chance: None });
        let card = rows(&list);
        assert_eq!(list.point(click(10, 6)), BrowserWish::Nothing);
        assert_eq!(list.point(wheel_down()), BrowserWish::Redraw);
        assert_eq!(rows(&list) == card, size == (120, 40), "{size:?}");
    }
}

#[test]
fn a_page_is_turned_by_the_wheel() {
    let mut page = Page::new("Faults".into(), long(), Vec::new());
    let rows = |page: &Page| seen((40, 12), |look, area, buffer| page.draw(look, area, buffer));
    let first = rows(&page);
    assert_eq!(page.point(wheel_down()), Turn::Moved);
    assert_ne!(rows(&page), first);
    assert_eq!(page.point(wheel_up()), Turn::Moved);
    assert_eq!(rows(&page), first);
    assert_eq!(page.point(click(5, 5)), Turn::Nothing);
}

#[test]
fn other_buttons_and_movements_do_nothing() {
    let mut home = home();
    home_rows(&home, (80, 24));
    for kind in [
        MouseEventKind::Down(MouseButton::Right),
        MouseEventKind::Up(MouseButton::Left),
        MouseEventKind::Drag(MouseButton::Left),
        MouseEventKind::Moved,
    ] {
        assert_eq!(home.point(event(kind, 10, 8)), HomeWish::Nothing);
    }
}
