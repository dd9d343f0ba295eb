//! What home, the list of cards, a session, its end and pages have in common: one frame, and keys that do something
//! wherever they are named.
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
use quizdeck::domain::grading::expected;
use quizdeck::domain::model::{Card, CardRecord, Deck, Lang};
use quizdeck::domain::queue::{Item, Outlook};
use quizdeck::domain::session::{Event, Screen, Session, Summary};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use quizdeck::ui::text::bidi::Bidi;
use quizdeck::ui::text::{Habits, Words};
use quizdeck::ui::tui::home::{Deck as Row, Figures, Home, HomeWish, Standing};
use quizdeck::ui::tui::keys::{Action, KeyMap, Mode};
use quizdeck::ui::tui::session::{SessionFace, Wish};
use quizdeck::ui::tui::{
    Browser, BrowserWish, Depth, Ending, Entry, Hard, Hint, History, Look, Page, Theme, Turn, draw_end,
};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};

/// Too small for what is long here.
const SMALL: (u16, u16) = (40, 12);

/// Large enough for every key there is.
const LARGE: (u16, u16) = (88, 60);

fn with_look<T>(see: impl FnOnce(&Look<'_>) -> T) -> T {
    with_look_in(&Lang::english(), see)
}

fn with_look_in<T>(lang: &Lang, see: impl FnOnce(&Look<'_>) -> T) -> T {
    let words = Words::of(lang, Habits::default(), true);
    let (theme, keys) = (Theme::of_terminal(Depth::Monochrome), KeyMap::default());
    see(&Look { words: &words, theme: &theme, keys: &keys, bidi: Bidi::app(words.direction()) })
}

type Seen = (String, Option<Position>);

fn seen(size: (u16, u16), draw: impl FnOnce(&Look<'_>, Rect, &mut Buffer) -> Option<Position>) -> Seen {
    seen_in(&Lang::english(), size, draw)
}

fn seen_in(
    lang: &Lang,
    (width, height): (u16, u16),
    draw: impl FnOnce(&Look<'_>, Rect, &mut Buffer) -> Option<Position>,
) -> Seen {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let cursor = with_look_in(lang, |look| draw(look, area, &mut buffer));
    assert!(support::is_joined(&buffer), "a letter was drawn that went past the order of the screen");
    let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    ((0..height).map(row).collect::<Vec<_>>().join("\n"), cursor)
}

fn key(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

/// The key of a name: `Enter`, `Ctrl-T`, `q`.
fn named(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("Ctrl-") {
        let letter = letter.to_lowercase().chars().next().unwrap();
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    let letters: Vec<char> = name.chars().collect();
    key(match (name, letters.as_slice()) {
        ("Enter", _) => KeyCode::Enter,
        ("Esc", _) => KeyCode::Esc,
        ("Space", _) => KeyCode::Char(' '),
        ("PgUp", _) => KeyCode::PageUp,
        ("PgDn", _) => KeyCode::PageDown,
        ("Home", _) => KeyCode::Home,
        ("End", _) => KeyCode::End,
        ("↑", _) => KeyCode::Up,
        ("↓", _) => KeyCode::Down,
        (_, [letter]) => KeyCode::Char(*letter),
        _ => panic!("no key is called `{name}`"),
    })
}

/// The names of one row of the page: `1–3 a–c` are six.
fn names(row: &str) -> Vec<String> {
    row.split(' ')
        .flat_map(|name| match name.chars().collect::<Vec<_>>()[..] {
            [first, '–', last] => (first..=last).map(String::from).collect(),
            _ => vec![name.to_owned()],
        })
        .collect()
}

/// The keys that a page of keys names.
fn told(page: &str) -> Vec<String> {
    let rows = page.lines().skip_while(|row| row.trim() != "Keys").skip(2);
    let rows = rows.map_while(|row| row.strip_prefix("  ")).filter(|row| !row.starts_with("   "));
    let told: Vec<String> =
        rows.filter_map(|row| row.split_once("  ")).flat_map(|row| names(row.0)).collect();
    assert!(told.len() > 4, "{page}");
    told
}

/// Presses every key that the page of keys names, each in the same state, and tells those that did nothing: what was
/// wished is the same as for no key, and so is what is seen.
fn dead<S: Clone, W: PartialEq>(
    state: &S,
    help: KeyEvent,
    press: impl Fn(&mut S, KeyEvent) -> W,
    draw: impl Fn(&S, (u16, u16)) -> Seen,
    (nothing, redraw): (W, W),
) -> Vec<String> {
    let mut open = state.clone();
    press(&mut open, help);
    let page = draw(&open, LARGE).0;
    // How a face was last drawn is what it turns by.
    let before = draw(state, SMALL);
    let is_dead = |name: &String| {
        let mut state = state.clone();
        let wish = press(&mut state, named(name));
        wish == nothing || (wish == redraw && draw(&state, SMALL) == before)
    };
    // Ctrl-Z stops the program wherever it is pressed, which the terminal sees to.
    told(&page).into_iter().filter(|name| name != "Ctrl-Z" && is_dead(name)).collect()
}

fn today() -> Day {
    Day::parse("2026-03-01").unwrap()
}

fn now() -> Moment {
    Moment { at: Timestamp::from_millis(1_772_355_600_000), offset: 0, day: today() }
}

fn press_home(home: &mut Home, key: KeyEvent) -> HomeWish {
    with_look(|look| home.key(key, look))
}

fn draw_home(home: &Home, size: (u16, u16)) -> Seen {
    seen(size, |look, area, buffer| home.draw(look, area, buffer))
}

fn home() -> Home {
    let deck = |number: usize| Row {
        id: format!("d{number}"),
        title: format!("Deck {number}"),
        standing: Standing::Waiting(number),
    };
    let mut home = Home::new(Figures::default(), (0..60).map(deck).collect());
    for _ in 0..20 {
        press_home(&mut home, key(KeyCode::Down));
    }
    home
}

#[test]
fn at_home() {
    let nothing = (HomeWish::Nothing, HomeWish::Redraw);
    let mut home = home();
    assert_eq!(dead(&home, named("?"), press_home, draw_home, nothing.clone()), [""; 0]);
    press_home(&mut home, named("/"));
    for _ in 0..20 {
        press_home(&mut home, key(KeyCode::Down));
    }
    assert_eq!(dead(&home, named("Ctrl-G"), press_home, draw_home, nothing), [""; 0]);
}

fn long(word: &str) -> String {
    (0..300).map(|number| format!("{word}{number} ")).collect()
}

fn deck(cards: &str) -> Deck {
    let (deck, diagnostics) = read(&format!("title = \"Deck\"\n{cards}"), "deck.toml", "deck");
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    deck.unwrap()
}

fn browser() -> Browser {
    let card = |number| {
        format!(
            "[[card]]\nid = \"c{number}\"\nquestion = \"Question {number}?\"\nanswer = \"a\"\nexplain = \"{}\"\n",
            long("why")
        )
    };
    let deck = deck(&(0..60).map(card).collect::<String>());
    let entry = |card: Card| Entry { card, record: CardRecord::default() };
    let mut browser = Browser::new("Deck".into(), Lang::english(), today());
    browser.load(deck.cards.into_iter().map(entry).collect(), Report::default());
    for _ in 0..20 {
        press_browser(&mut browser, key(KeyCode::Down));
    }
    browser
}

fn press_browser(browser: &mut Browser, key: KeyEvent) -> BrowserWish {
    with_look(|look| browser.key(key, look))
}

fn draw_browser(browser: &Browser, size: (u16, u16)) -> Seen {
    seen(size, |look, area, buffer| browser.draw(look, area, buffer))
}

#[test]
fn in_the_list_of_cards_and_in_an_open_card() {
    let nothing = (BrowserWish::Nothing, BrowserWish::Redraw);
    let list = browser();
    assert_eq!(dead(&list, named("?"), press_browser, draw_browser, nothing.clone()), [""; 0]);
    let mut open = list.clone();
    open.open(History { rows: Vec::new(), chance: None });
    draw_browser(&open, SMALL);
    press_browser(&mut open, key(KeyCode::PageDown));
    assert_eq!(dead(&open, named("?"), press_browser, draw_browser, nothing.clone()), [""; 0]);
    let mut typing = list;
    press_browser(&mut typing, named("/"));
    press_browser(&mut typing, named("q"));
    assert_eq!(dead(&typing, named("Ctrl-G"), press_browser, draw_browser, nothing), [""; 0]);
}

fn session(card: &str) -> Session {
    let deck = deck(&format!("[[card]]\nid = \"a\"\nexplain = \"{}\"\n{card}", long("why")));
    let rules = support::rules(&deck);
    let items = deck.cards.into_iter().map(|card| Item { card, record: CardRecord::default(), seed: 0 });
    Session::new(items.collect(), BTreeMap::from([(deck.id, rules)]), Lang::english(), now())
}

/// A face at that card after those keys, turned to the middle of what is long.
fn face(session: &Session, keys: &[&str]) -> SessionFace {
    let mut face = SessionFace::new(BTreeMap::new());
    face.turn(&session.screen());
    for name in keys {
        draw_face(session, &face, SMALL);
        press_face(session, &mut face, named(name));
    }
    draw_face(session, &face, SMALL);
    face
}

fn press_face(session: &Session, face: &mut SessionFace, key: KeyEvent) -> Wish {
    with_look(|look| face.key(&session.screen(), key, look))
}

fn draw_face(session: &Session, face: &SessionFace, size: (u16, u16)) -> Seen {
    seen(size, |look, area, buffer| face.draw(&session.screen(), look, area, buffer))
}

fn dead_in(session: &Session, face: &SessionFace, help: &str) -> Vec<String> {
    dead(
        face,
        named(help),
        |face, key| press_face(session, face, key),
        |face, size| draw_face(session, face, size),
        (Wish::Nothing, Wish::Redraw),
    )
}

#[test]
fn at_a_question_that_is_typed() {
    let session = session(&format!("question = \"{}\"\nanswer = \"a\"\n", long("what")));
    let mut face = face(&session, &["a", "Space", "b", "PgDn"]);
    // The cursor stands in the middle of what is typed.
    press_face(&session, &mut face, key(KeyCode::Left));
    assert_eq!(dead_in(&session, &face, "Ctrl-G"), [""; 0]);
}

#[test]
fn at_questions_with_something_to_choose() {
    let options = |count: usize| {
        let option = |number| format!("\"option {number} {}\"", &long("of")[..120]);
        (0..count).map(option).collect::<Vec<_>>().join(", ")
    };
    let pairs = |count: usize| {
        let pair = |number| format!("[\"left {number} {0}\", \"right {number} {0}\"]", &long("of")[..120]);
        (0..count).map(pair).collect::<Vec<_>>().join(", ")
    };
    for (card, keys) in [
        (format!("answer = \"right\"\nchoices = [{}]", options(5)), &["↓", "↓"][..]),
        (format!("answer = [\"right\", \"too\"]\nchoices = [{}]", options(4)), &["↓", "↓", "Space", "↓"]),
        (format!("order = [{}]", options(5)), &["↓", "↓"]),
        (format!("pairs = [{}]", pairs(5)), &["↓", "↓"]),
    ] {
        let session = session(&format!("question = \"Which?\"\n{card}\n"));
        let mut face = face(&session, keys);
        let mut dead = dead_in(&session, &face, "?");
        // The number of the line one is at does nothing there.
        press_face(&session, &mut face, named("↓"));
        draw_face(&session, &face, SMALL);
        let elsewhere = dead_in(&session, &face, "?");
        dead.retain(|name| elsewhere.contains(name));
        assert_eq!(dead, [""; 0], "{card}");
    }
}

#[test]
fn at_a_verdict() {
    let mut session = session("question = \"What?\"\nanswer = \"a\"\n");
    session.handle(Event::FinalAnswer("b".into()), now());
    assert!(matches!(session.screen(), Screen::Verdict(_)));
    assert_eq!(dead_in(&session, &face(&session, &["PgDn"]), "?"), [""; 0]);
}

fn draw_ending(summary: &Summary, hard: &[Hard], look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let outlook = Outlook::default();
    let ending = Ending { summary, outlook: &outlook, today: today(), hard, learnt: None };
    draw_end(&ending, look, area, buffer);
}

#[test]
fn at_the_end_of_a_session() {
    let (screen, _) = seen((80, 24), |look, area, buffer| {
        draw_ending(&Summary::default(), &[], look, area, buffer);
        None
    });
    let foot = screen.lines().last().unwrap().trim();
    let turns = foot.split("   ").map(|hint| {
        let (name, does) = hint.split_once(' ').unwrap();
        (does, with_look(|look| Page::default().key(named(name), look)))
    });
    assert_eq!(
        turns.collect::<Vec<_>>(),
        [
            ("more", Turn::Confirm),
            ("home", Turn::Leave),
            ("cards", Turn::Browse),
            ("last card again", Turn::Undo),
        ]
    );
}

#[test]
fn how_long_a_question_is_on_show_is_told_where_there_is_room_until_it_is_answered() {
    let mut session = session("question = \"What?\"\nanswer = \"a\"\n");
    let later = |millis: i64| Some(Timestamp::from_millis(now().at.millis() + millis));
    let bar = |session: &Session, title: &str, time: Option<Timestamp>, size: (u16, u16)| {
        let titles = session.items().iter().map(|item| (item.card.deck.clone(), title.to_owned()));
        let mut face = SessionFace::new(titles.collect());
        face.turn(&session.screen());
        face.time(time);
        draw_face(session, &face, size).0.lines().next().unwrap().trim().to_owned()
    };
    let end = |bar: String| bar.rsplit("  ").next().unwrap().to_owned();
    for (time, told) in [
        (None, "1 of 1 · new"),
        (later(0), "0:00 · 1 of 1 · new"),
        (later(59_999), "0:59 · 1 of 1 · new"),
        (later(600_000), "10:00 · 1 of 1 · new"),
        (later(-5_000), "0:00 · 1 of 1 · new"),
    ] {
        assert_eq!(end(bar(&session, "Deck", time, SMALL)), told);
    }
    // The title comes before the time, and before nothing where there is room enough for most of it.
    let title = "The Caribbean Crisis";
    assert_eq!(bar(&session, title, later(1_000), SMALL), format!("{title}    1 of 1 · new"));
    let long = "The Cuban Missile Crisis and what came before and after it in the Kremlin";
    assert_eq!(end(bar(&session, long, later(1_000), (80, 24))), "0:01 · 1 of 1 · new");
    session.handle(Event::FinalAnswer("a".into()), now());
    assert_eq!(end(bar(&session, "Deck", later(1_000), (80, 24))), "1 of 1 · new");
}

/// Where the line of the bar begins and ends, and where the title above it and the keys at the foot begin.
fn margins((screen, _): &Seen) -> [usize; 4] {
    let rows: Vec<&str> = screen.lines().collect();
    let begin = |row: &str| row.chars().take_while(|sign| *sign == ' ').count();
    let [title, line, foot] = [rows[0], rows[1], rows[rows.len() - 1]];
    assert!(line.trim().chars().all(|sign| matches!(sign, '─' | '━')), "{screen}");
    [begin(line), line.chars().count(), begin(title), begin(foot)]
}

#[test]
fn all_have_the_same_frame() {
    let mut open = browser();
    open.open(History { rows: Vec::new(), chance: None });
    let session = session("question = \"What?\"\nanswer = \"a\"\n");
    let hint = with_look(|look| Hint::of(look, Mode::Reading, Action::Confirm, "go on".into(), 0));
    let page = Page::new("Faults".into(), long("fault"), hint.into_iter().collect());
    for size in [SMALL, (80, 24), (120, 40)] {
        let expected = margins(&draw_face(&session, &face(&session, &[]), size));
        let end = seen(size, |look, area, buffer| {
            draw_ending(&Summary::default(), &[], look, area, buffer);
            None
        });
        let page = seen(size, |look, area, buffer| {
            page.draw(look, area, buffer);
            None
        });
        let others =
            [draw_home(&home(), size), draw_browser(&browser(), size), draw_browser(&open, size), end, page];
        for other in &others {
            assert_eq!(margins(other), expected, "{}", other.0);
        }
    }
}

#[test]
fn a_page_that_is_long_is_turned() {
    let mut page = Page::new("Faults".into(), long("fault"), Vec::new());
    let draw = |page: &Page| {
        seen(SMALL, |look, area, buffer| {
            page.draw(look, area, buffer);
            None
        })
    };
    let first = draw(&page);
    for (name, is_first) in [("PgDn", false), ("↓", false), ("Home", true), ("End", false), ("g", true)] {
        assert_eq!(with_look(|look| page.key(named(name), look)), Turn::Moved, "{name}");
        assert_eq!(draw(&page) == first, is_first, "{name}");
    }
    with_look(|look| page.key(named("End"), look));
    assert!(draw(&page).0.contains("fault299"));
}

/// Home, the list of the first cards of a shipped deck, one of them open, and the end of a session.
fn screens(lang: &Lang, size: (u16, u16)) -> String {
    let file = include_str!("../decks/cuba-1962.toml");
    let deck = read(file, "cuba-1962.toml", "cuba-1962").0.unwrap();
    let title = deck.title.pick(lang).clone();
    let row = |id: &str, standing| Row { id: id.to_owned(), title: title.clone(), standing };
    let exam = Words::of(lang, Habits::default(), true).tell(
        "exam-short",
        &[("deck", "cuba-1962".into()), ("days", 20.into()), ("cards", 5.into()), ("known", 97.into())],
    );
    let figures = Figures {
        due: 18,
        new: 10,
        minutes: 6,
        streak: 12,
        last: Some((17, 20)),
        backlog: None,
        exams: vec![exam],
    };
    let decks = vec![
        row("cuba-1962", Standing::Started { due: 18, new: 31 }),
        row("waiting", Standing::Waiting(53)),
        row("faulty", Standing::Faulty(2)),
    ];
    let home = Home::new(figures, decks);
    let entries =
        deck.cards.iter().take(12).map(|card| Entry { card: card.clone(), record: CardRecord::default() });
    let mut list = Browser::new(title, lang.clone(), today());
    list.load(entries.collect(), Report::default());
    let mut open = list.clone();
    open.open(History { rows: Vec::new(), chance: None });
    let hard = deck.cards.iter().take(2).map(|card| Hard {
        question: card.note.question.pick(lang).clone(),
        answer: expected(&card.note.answer, lang),
    });
    let hard: Vec<Hard> = hard.collect();
    let summary = Summary { answered: 12, cards: 10, right_first: 8, left: 0, millis: 312_000 };
    let end = seen_in(lang, size, |look, area, buffer| {
        draw_ending(&summary, &hard, look, area, buffer);
        None
    });
    let browsed =
        |browser: &Browser| seen_in(lang, size, |look, area, buffer| browser.draw(look, area, buffer));
    let at_home = seen_in(lang, size, |look, area, buffer| home.draw(look, area, buffer));
    let all = [at_home, browsed(&list), browsed(&open), end];
    let frame = "-".repeat(usize::from(size.0));
    all.map(|(screen, _)| format!("{screen}\n{frame}\n")).concat()
}

#[test]
fn every_screen_is_drawn_at_every_size_in_both_languages() {
    for lang in [Lang::english(), Lang::arabic()] {
        for size in [SMALL, (80, 24), (120, 40)] {
            insta::assert_snapshot!(format!("{lang}_{}x{}", size.0, size.1), screens(&lang, size));
        }
    }
}
