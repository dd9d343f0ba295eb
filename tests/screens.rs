//! Full screen without a terminal: what is drawn of every kind of card, and what keys do to a session.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, prop_assert, proptest};
use quizdeck::decks::Library;
use quizdeck::domain::model::{
    CardKey, CardRecord, Change, DeckId, DeviceId, Lang, LogRow, MemoryState, RowId, State, Studied,
};
use quizdeck::domain::queue::{Candidate, Group, NewOrder, Outlook, Room, build};
use quizdeck::domain::schedule::{Model, replay};
use quizdeck::domain::session::{Effect, Event, Screen, Session, Summary};
use quizdeck::domain::time::{Day, Moment, Timestamp};
use quizdeck::ui::line::{Face, Reading};
use quizdeck::ui::text::bidi::{Bidi, Direction};
use quizdeck::ui::text::{Habits, Paint, Words, hinted, refused};
use quizdeck::ui::tui::keys::{KeyMap, parse};
use quizdeck::ui::tui::session::{Command, SessionFace, Wish};
use quizdeck::ui::tui::{Depth, Ending, Hard, Look, Theme, draw_end};
use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;
use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};
use support::Home;

/// A card of every kind.
const EVERY_KIND: &str = include_str!("sessions/every-kind.toml");

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (120, 40)];

fn now() -> Moment {
    Moment {
        at: Timestamp::from_millis(1_772_355_600_000),
        offset: 0,
        day: Day::parse("2026-03-01").unwrap(),
    }
}

fn session(deck: &str, lang: Lang, known: Option<Studied>) -> Session {
    let home = Home::new();
    home.write("decks/every-kind.toml", deck);
    let library = Library::new(home.path().join("decks"));
    let deck = library.load(&library.find("every-kind").unwrap()[0]).deck.unwrap();
    let record = CardRecord { studied: known, ..CardRecord::default() };
    let candidate = |card: &_| Candidate { card: Clone::clone(card), record };
    let group = Group {
        candidates: deck.cards.iter().map(candidate).collect(),
        room: Room::ENDLESS,
        gap: 0,
        order: NewOrder::Deck,
        is_apart: false,
    };
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
    let items = build(&[group], now().day, Room { new: 20, reviews: 200 }, 20, &mut rng);
    let rules = support::rules(&deck);
    Session::new(items, BTreeMap::from([(deck.id, rules)]), lang, now())
}

/// A session and a log that is only kept in mind.
struct Table {
    session: Session,
    log: Vec<LogRow>,
    finished: Option<Summary>,
}

impl Table {
    fn new(deck: &str, lang: Lang) -> Self {
        Self::of(session(deck, lang, None))
    }

    fn of(session: Session) -> Self {
        Self { session, log: Vec::new(), finished: None }
    }

    fn write(&mut self, moment: Moment, change: Change) -> RowId {
        let id = RowId { device: DeviceId(1), seq: self.log.len() as u64 + 1 };
        self.log.push(LogRow { id, moment, change, revoked: false });
        id
    }

    fn record(&self, key: &CardKey) -> CardRecord {
        let is_about = |row: &&LogRow| match &row.change {
            Change::Review(review) => review.key == *key,
            Change::Suspend(of) | Change::Bury(of) | Change::Flag(of) | Change::Unflag(of) => of == key,
            _ => false,
        };
        replay(self.log.iter().filter(is_about), &Model::default())
    }

    /// Gives an event to the session and does what it asks for; tells what is to be said.
    fn handle(&mut self, event: Event, words: &Words) -> Vec<Told> {
        let mut said = Vec::new();
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in self.session.handle(event, now()) {
                match effect {
                    Effect::Commit(step) => {
                        let row = self.write(step.moment, Change::Review(step.review));
                        events.push(Event::Saved(row));
                    }
                    Effect::Append(key, change, moment) => {
                        let row = self.write(moment, change);
                        events.push(Event::Appended(row, self.record(&key)));
                    }
                    Effect::TakeBack(key, rows, _) => {
                        for row in self.log.iter_mut().filter(|row| rows.contains(&row.id)) {
                            row.revoked = true;
                        }
                        said.push(Told::TakenBack(words.say("taken-back")));
                        events.push(Event::TakenBack(self.record(&key)));
                    }
                    Effect::Hint(hint) => said.push(Told::Hint(hinted(&hint, words))),
                    Effect::Refuse(refusal) => said.push(Told::Refusal(refused(refusal, words))),
                    Effect::Leech(..) => {}
                    Effect::Finish(summary) => self.finished = Some(summary),
                }
            }
        }
        said
    }
}

/// What the session has to say.
enum Told {
    Hint(String),
    Refusal(String),
    TakenBack(String),
}

/// A person at the full screen.
struct Person {
    table: Table,
    face: SessionFace,
    words: Words,
    keys: KeyMap,
    commands: Vec<Command>,
}

impl Person {
    fn new(deck: &str, lang: Lang) -> Self {
        let words = Words::of(&lang, Habits::default(), true);
        Self { words, ..Self::at(Table::new(deck, lang)) }
    }

    fn at(table: Table) -> Self {
        let title = (DeckId::parse("every-kind").unwrap(), "Every kind of card".to_owned());
        let mut face = SessionFace::new(BTreeMap::from([title]));
        face.turn(&table.session.screen());
        let words = Words::of(&Lang::english(), Habits::default(), true);
        Self { table, face, words, keys: KeyMap::default(), commands: Vec::new() }
    }

    /// Presses keys: names of keys in `‹›`, and what stands between them as it is typed. `‹=Vienna›` is the label that
    /// stands before that option or item.
    fn press(&mut self, keys: &str) {
        for part in keys.split_inclusive('›') {
            let (typed, named) = part.split_once('‹').unwrap_or((part, ""));
            for letter in typed.chars() {
                self.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE));
            }
            match named.trim_end_matches('›').split_once('=') {
                Some((_, option)) => {
                    let label = self.label(option);
                    self.key(KeyEvent::new(KeyCode::Char(label), KeyModifiers::NONE));
                }
                None if named.is_empty() => {}
                None => {
                    let key = parse(named.trim_end_matches('›')).expect(named);
                    let mut modifiers = KeyModifiers::NONE;
                    modifiers.set(KeyModifiers::CONTROL, key.ctrl);
                    self.key(KeyEvent::new(key.code, modifiers));
                }
            }
        }
    }

    fn label(&self, option: &str) -> char {
        let Screen::Question(view) = self.table.session.screen() else { panic!("{option}: no question") };
        let place = view.options.iter().position(|own| own == option).expect(option);
        let mut labels = if view.card.note.kind().name() == "match" { 'a'..='z' } else { '1'..='9' };
        labels.nth(place).unwrap()
    }

    fn key(&mut self, key: KeyEvent) -> Wish {
        let theme = Theme::of_terminal(Depth::Sixteen);
        let look = Look {
            words: &self.words,
            theme: &theme,
            keys: &self.keys,
            bidi: Bidi::app(self.words.direction()),
        };
        let wish = self.face.key(&self.table.session.screen(), key, &look);
        match &wish {
            Wish::Session(event) => {
                let said = self.table.handle(event.clone(), &self.words);
                if said.iter().all(|told| matches!(told, Told::TakenBack(_))) {
                    self.face.turn(&self.table.session.screen());
                }
                for told in said {
                    match told {
                        Told::Hint(hint) => self.face.hint(hint),
                        Told::Refusal(sentence) | Told::TakenBack(sentence) => self.face.notice(sentence),
                    }
                }
            }
            Wish::Command(command) => self.commands.push(*command),
            Wish::Nothing | Wish::Redraw => {}
        }
        wish
    }

    fn drawn(&self, size: (u16, u16), depth: Depth) -> Drawn {
        let theme = Theme::of_terminal(depth);
        let look = Look {
            words: &self.words,
            theme: &theme,
            keys: &self.keys,
            bidi: Bidi::app(self.words.direction()),
        };
        let area = Rect::new(0, 0, size.0, size.1);
        let mut buffer = Buffer::empty(area);
        let cursor = self.face.draw(&self.table.session.screen(), &look, area, &mut buffer);
        assert!(support::is_joined(&buffer), "a letter was drawn that went past the order of the screen");
        Drawn { buffer, cursor }
    }

    fn shown(&self, size: (u16, u16)) -> String {
        self.drawn(size, Depth::Sixteen).text()
    }
}

/// What was drawn, and where the cursor is.
struct Drawn {
    buffer: Buffer,
    cursor: Option<Position>,
}

impl Drawn {
    fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.buffer.content().chunks(usize::from(self.buffer.area.width))
    }

    /// The signs, in a frame; the cursor as a block.
    fn text(&self) -> String {
        let width = usize::from(self.buffer.area.width);
        let mut text = format!("┌{}┐\n", "─".repeat(width));
        for (y, row) in (0..).zip(self.rows()) {
            let sign = |(x, cell): (u16, &Cell)| match self.cursor {
                Some(cursor) if cursor == Position::new(x, y) => "█".to_owned(),
                _ => cell.symbol().to_owned(),
            };
            writeln!(text, "│{}│", (0..).zip(row).map(sign).collect::<String>()).unwrap();
        }
        text + &format!("└{}┘\n", "─".repeat(width))
    }

    /// The signs, and below each row how they look: `b` bold, `d` dim, `r` turned round, and in capitals the colour.
    fn looks(&self) -> String {
        let sign = |cell: &Cell| match cell.fg {
            Color::Green => 'G',
            Color::Yellow => 'Y',
            Color::Red => 'R',
            Color::Cyan => 'C',
            _ if cell.modifier.contains(Modifier::REVERSED) => 'r',
            _ if cell.modifier.contains(Modifier::BOLD) => 'b',
            _ if cell.modifier.contains(Modifier::DIM) => 'd',
            _ => ' ',
        };
        let mut text = String::new();
        for row in self.rows() {
            let signs: String = row.iter().map(Cell::symbol).collect();
            let looks: String = row.iter().map(sign).collect();
            writeln!(text, "{}", signs.trim_end()).unwrap();
            if !looks.trim().is_empty() {
                writeln!(text, "{}", looks.trim_end()).unwrap();
            }
        }
        text
    }
}

/// Keys for a card of each kind, up to its verdict; what is shown before each `|` is a screen of its own.
const ENGLISH: [&str; 14] = [
    "|the Pact‹enter›",
    "|Kruschev‹enter›",
    "|15 Feb 1956‹enter›",
    "|16‹enter›",
    "|‹=Vienna›",
    "|‹=Poland›‹=Hungary›|‹enter›|‹enter›",
    "|‹down›|‹enter›",
    "|Malenkov, Beria‹enter›|‹enter›",
    "|Stalin, Khrushchev, Brezhnev‹enter›",
    "|‹=Geneva summit›‹=Secret speech›‹=Cuban crisis›|‹space›|‹enter›|‹enter›",
    "|‹=Gomułka›‹=Hoxha›|‹=Kádár›|‹enter›|‹enter›",
    "|Cominfrm, 1956‹enter›",
    "|‹enter›",
    "|othepel‹enter›",
];

const ARABIC: [&str; 14] = [
    "|حلف وارسو‹enter›",
    "|خروشوف‹enter›",
    "|١٤ شباط ١٩٥٦‹enter›",
    "|خمس عشرة جمهورية‹enter›",
    "|‹=فيينا›",
    "|‹=بولندا›‹=هنغاريا›|‹enter›|‹enter›",
    "|‹down›|‹down›‹enter›",
    "|مالينكوف وبيريا‹enter›|‹enter›",
    "|ستالين، خروتشوف، بريجنيف‹enter›",
    "|‹space›‹down›|‹space›‹enter›",
    "|‹=غومولكا›|‹=كادار›‹=خوجة›‹enter›",
    "|الكومنفورم، ١٩٥٦‹enter›",
    "|‹enter›",
    "|أوتيبل‹enter›",
];

/// All screens of a session over every kind; each card is rated good.
fn screens(scripts: &[&str], lang: &Lang, draw: impl Fn(&Person) -> String) -> String {
    let mut person = Person::new(EVERY_KIND, lang.clone());
    let mut text = String::new();
    for script in scripts {
        for keys in script.split('|').skip(1) {
            text += &draw(&person);
            person.press(keys);
        }
        assert!(matches!(person.table.session.screen(), Screen::Verdict(_)), "{script}");
        text += &draw(&person);
        person.press("3");
    }
    assert_eq!(person.table.finished.map(|summary| summary.cards), Some(14));
    text
}

#[test]
fn every_kind_is_drawn() {
    for size @ (width, height) in SIZES {
        let name = format!("every_kind_{width}x{height}");
        insta::assert_snapshot!(name, screens(&ENGLISH, &Lang::english(), |person| person.shown(size)));
    }
}

#[test]
fn every_kind_is_drawn_in_arabic() {
    for size @ (width, height) in SIZES {
        let name = format!("every_kind_in_arabic_{width}x{height}");
        insta::assert_snapshot!(name, screens(&ARABIC, &Lang::arabic(), |person| person.shown(size)));
    }
}

/// A card of both scripts, with all that is read from two sides in it.
const MIXED: &str = r#"
title = "الانتخابات (1960)"
lang = "ar"
[[card]]
id = "mixed"
question = "من هزم Richard Nixon (الحزب الجمهوري) في 8 تشرين الثاني 1960 بنسبة 49.7% مقابل 49.5%؟"
answer = "جون كينيدي"
accept = ["John F. Kennedy"]
kind = "person"
explain = "قال «كينيدي» يومها: «So now my wife and I prepare…»؛ وتولى الرئاسة بين 1961–1963 (U.S. President #35)."
source = "Taubman, «Khrushchev» (2003)، الفصل 17، ص 480-485"
"#;

#[test]
fn a_card_of_two_scripts_is_read_from_the_side_of_each() {
    for size @ (width, height) in SIZES {
        let mut person = Person::new(MIXED, Lang::arabic());
        let mut seen = person.shown(size);
        person.press("John Kenedy");
        seen += &person.shown(size);
        person.press("‹enter›");
        seen += &person.shown(size);
        insta::assert_snapshot!(format!("two_scripts_{width}x{height}"), seen);
    }
}

#[test]
fn without_colour_the_same_signs_are_drawn() {
    for size in SIZES {
        screens(&ENGLISH, &Lang::english(), |person| {
            let plain = person.drawn(size, Depth::Monochrome).text();
            assert_eq!(plain, person.shown(size));
            plain
        });
    }
}

#[test]
fn weights_and_colours_fall_where_they_help() {
    let mut person = Person::new(EVERY_KIND, Lang::english());
    let mut text = String::new();
    for keys in ["the Warsow Pact‹enter›", "3‹ctrl-c›"] {
        text += &person.drawn((80, 24), Depth::Monochrome).looks();
        text += &person.drawn((80, 24), Depth::Sixteen).looks();
        person.press(keys);
    }
    insta::assert_snapshot!(text);
}

/// A typed line for each of the keys: the same events, the same rows.
#[test]
fn keys_and_lines_have_the_same_effects() {
    let script = [
        ("the Pact‹enter›", "the Pact"),
        ("3", "3"),
        ("Kruschev‹left›‹right›‹enter›", "Kruschev"),
        ("4", "4"),
        ("‹ctrl-t›", ":h"),
        ("Feb 1956‹enter›", "Feb 1956"),
        ("‹enter›", ""),
        ("o", "o"),
        ("‹enter›", ""),
        ("u", "u"),
        ("14 Feb 1956‹enter›", "14 Feb 1956"),
        ("‹space›", ""),
        ("15‹enter›", "15"),
        ("‹enter›", ""),
        ("‹=Vienna›", "2"),
        ("o", "o"),
        ("‹ctrl-t›", ":h"),
        ("‹=Albania›‹=Poland›‹enter›", "1 2"),
        ("‹=Hungary›‹enter›", "1 2 4"),
        ("2", "2"),
        ("f", "f"),
        ("‹enter›", ""),
        ("Malenkov, Beria‹enter›", "Malenkov, Beria"),
        ("‹ctrl-u›Molotov‹enter›", "Molotov"),
        ("2", "2"),
        ("‹enter›", ""),
        ("3", "3"),
        ("‹=Geneva summit›‹=Secret speech›‹=Berlin Wall›‹=Cuban crisis›‹enter›", "4 2 3 1"),
        ("‹enter›", ""),
        ("‹=Gomułka›‹=Hoxha›‹=Kádár›‹enter›", "1b 2c 3a"),
        ("‹up›‹enter›", ""),
        ("‹enter›", ""),
        ("Cominform‹enter›", "Cominform"),
        ("‹ctrl-b›", ":u"),
        ("0", ""),
        ("3", "3"),
        ("Cominform‹enter›", "Cominform"),
        ("‹esc›", ":q"),
    ];
    let mut person = Person::new(EVERY_KIND, Lang::english());
    let mut table = Table::new(EVERY_KIND, Lang::english());
    let words = Words::english();
    let line_look = quizdeck::ui::line::Look { paint: Paint::new(false), width: None };
    let face = Face::new(&words, line_look, true);
    for (keys, line) in script {
        person.press(keys);
        let Reading::Event(event) = face.read(&table.session.screen(), line) else { panic!("{line}") };
        table.handle(event, &words);
        assert_eq!(person.table.session.screen(), table.session.screen(), "{keys} and {line}");
    }
    assert_eq!(person.table.log, table.log);
    assert_eq!(person.table.finished, table.finished);
    let taken_back = table.log.iter().filter(|row| row.revoked).count();
    assert!(table.finished.is_some() && taken_back == 2 && table.log.len() > 12);
}

#[test]
fn commands_of_a_verdict_are_done_outside() {
    use Command::{Edit, Info, Stop};
    let mut person = Person::new(EVERY_KIND, Lang::english());
    person.press("ei‹ctrl-z›");
    assert_eq!(person.commands, [Command::Stop], "while typing every letter is text");
    person.press("‹enter›ei‹ctrl-z›ثه");
    assert_eq!(person.commands, [Stop, Edit, Info, Stop, Edit, Info]);
}

#[test]
fn a_card_is_set_aside_or_marked_with_one_key_at_its_verdict() {
    let mut person = Person::new(EVERY_KIND, Lang::english());
    person.press("‹enter›f");
    assert!(person.shown((80, 24)).contains("1 of 14 · new · flagged"), "{}", person.shown((80, 24)));
    person.press("b‹enter›!Khrushchev‹enter›");
    let changes: Vec<&str> = person.table.log.iter().map(|row| row.change.name()).collect();
    assert_eq!(changes, ["flag", "review", "bury", "review", "suspend"]);
}

#[test]
fn notices_stay_until_the_next_key() {
    let mut person = Person::new(EVERY_KIND, Lang::english());
    person.press("‹ctrl-b›");
    let refusal = "There is nothing to take back in this session.";
    assert!(person.shown((80, 24)).contains(refusal), "{}", person.shown((80, 24)));
    person.press("t");
    assert!(!person.shown((80, 24)).contains(refusal));
    person.press("‹enter›3‹ctrl-b›");
    assert!(person.shown((80, 24)).contains("Taken back."));
}

#[test]
fn hints_stay_until_the_question_is_answered() {
    let mut person = Person::new(EVERY_KIND, Lang::english());
    let hint = "It begins: the W… P…";
    person.press("‹ctrl-t›the Pakt of Warsaw‹ctrl-t›");
    assert!(person.shown((40, 12)).contains(hint), "{}", person.shown((40, 12)));
    assert!(person.shown((40, 12)).contains("There is no further hint."));
    person.press("‹enter›");
    assert!(!person.shown((80, 24)).contains(hint), "{}", person.shown((80, 24)));
    person.press("3x‹enter›3‹ctrl-t›Feb 1956‹enter›");
    let near = person.shown((80, 24));
    assert!(near.contains("It was in February 1956") && near.contains("One more try."), "{near}");
}

#[test]
fn what_lies_over_a_card_goes_away_with_any_key() {
    let mut person = Person::new(EVERY_KIND, Lang::english());
    let mut text = String::new();
    let before = person.shown((80, 24));
    person.press("‹ctrl-g›");
    text += &person.shown((80, 24));
    person.press("x");
    assert_eq!(person.shown((80, 24)), before);
    person.press("‹enter›?");
    text += &person.shown((80, 24));
    text += &person.shown((40, 12));
    person.press("‹pagedown›");
    text += &person.shown((40, 12));
    person.press("q");
    let verdict = person.shown((80, 24));
    person.face.inform(vec!["Not asked yet.".into(), "Stability: 3 days.".into()]);
    text += &person.shown((80, 24));
    person.press("3");
    assert_eq!(person.shown((80, 24)), verdict);
    insta::assert_snapshot!(text);
}

const LONG: &str = r#"
[[card]]
id = "long"
question = """
Which treaty, signed in the capital of Poland in May 1955 by eight states of the east of Europe, among them one that \
would leave it in 1968 and one that had left the Cominform seven years before it, was the answer to the admission of \
another state to another treaty, and where were its armies led from until it was given up in the summer of 1991?"""
answer = "the Warsaw Pact"
explain = """
It was led from Moscow. The supreme commander was always a Soviet marshal, and at the same time a deputy of the Soviet \
minister of defence. The states that were in it could leave it only on paper: when Hungary said in 1956 that it would, \
its capital was taken, and when Albania did in 1968, nobody marched because of the sea that lies between."""
source = "A history, chapter 4"
"#;

#[test]
fn what_is_long_can_be_turned() {
    let mut person = Person::new(LONG, Lang::english());
    let mut text = String::new();
    for keys in ["‹pagedown›", "the", "‹pageup›", "‹enter›", "‹pagedown›", "‹home›", "‹end›"]
    {
        text += &person.shown((40, 12));
        person.press(keys);
    }
    text += &person.shown((40, 12));
    insta::assert_snapshot!(text);
}

#[test]
fn long_intervals_find_room() {
    let day = |text| Day::parse(text).unwrap();
    let known = Studied {
        state: State::Review,
        memory: MemoryState { stability: 250.0, difficulty: 5.0 },
        due: day("2026-03-01"),
        interval: 200,
        first_day: day("2024-05-05"),
        last_day: day("2025-08-13"),
        reps: 9,
        lapses: 0,
        content: 0,
    };
    let mut person = Person::at(Table::of(session(LONG, Lang::english(), Some(known))));
    person.press("the Warsaw Pact‹enter›");
    insta::assert_snapshot!(person.shown((40, 12)) + &person.shown((80, 24)));
}

#[test]
fn a_window_too_small_says_so_and_takes_keys_all_the_same() {
    let mut person = Person::new(EVERY_KIND, Lang::english());
    let small = person.shown((39, 12));
    assert!(small.contains("too small"), "{small}");
    assert!(person.shown((40, 11)).contains("too small"));
    for (width, height) in [(1, 1), (0, 0), (3, 200), (200, 1)] {
        person.drawn((width, height), Depth::Sixteen);
    }
    person.press("Lima");
    assert!(person.shown((40, 12)).contains("› Lima█"));
}

/// Keys that mean something somewhere, letters of both scripts, and one that means nothing.
const KEYS: [&str; 30] = [
    "‹enter›",
    "‹space›",
    "‹up›",
    "‹down›",
    "‹left›",
    "‹right›",
    "‹home›",
    "‹end›",
    "‹pageup›",
    "‹pagedown›",
    "‹backspace›",
    "‹delete›",
    "‹tab›",
    "‹ctrl-w›",
    "‹ctrl-t›",
    "‹ctrl-b›",
    "‹ctrl-g›",
    "?",
    "0",
    "1",
    "2",
    "3",
    "a",
    "b",
    "o",
    "u",
    "ب",
    "\u{301}",
    "東",
    "لا",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_and_no_size_of_the_window_stop_it(
        keys in vec(0..KEYS.len(), 1..120),
        size in (0..130_u16, 0..45_u16),
        is_arabic in any::<bool>(),
    ) {
        let mut person = Person::new(EVERY_KIND, if is_arabic { Lang::arabic() } else { Lang::english() });
        for key in keys {
            person.press(KEYS[key]);
            for size in [size, (40, 12)] {
                let Drawn { buffer, cursor } = person.drawn(size, Depth::Sixteen);
                prop_assert!(cursor.is_none_or(|cursor| buffer.area.contains(cursor)), "{cursor:?}");
            }
        }
    }
}

#[test]
fn a_list_may_be_pasted_line_by_line() {
    let mut person = Person::new(EVERY_KIND, Lang::english());
    person.face.paste("the Warsaw\nPact");
    assert!(person.shown((80, 24)).contains("› the Warsaw Pact█"));
    for keys in ["‹enter›3", "x‹enter›3", "x‹enter›3", "1‹enter›3", "13", "12345‹enter›3", "t3"]
    {
        person.press(keys);
    }
    person.face.paste("Malenkov\nBeria\nMolotov\n");
    assert!(person.shown((80, 24)).contains("› Malenkov, Beria, Molotov█"), "{}", person.shown((80, 24)));
}

#[test]
fn an_unfinished_choice_is_not_answered() {
    let mut person = Person::new(EVERY_KIND, Lang::english());
    for keys in ["‹enter›3", "‹enter›3", "‹enter›3", "‹enter›3", "03"] {
        person.press(keys);
    }
    person.press("1 ‹space›1‹enter›");
    let asked = person.shown((80, 24));
    assert!(asked.contains("Mark some options first"), "{asked}");
    person.press("0");
    assert!(person.shown((80, 24)).contains("No answer."), "{}", person.shown((80, 24)));
}

#[test]
fn the_end_says_what_was_hard_and_what_comes() {
    let words = Words::english();
    let theme = Theme::of_terminal(Depth::Sixteen);
    let keys = KeyMap::default();
    let look = Look { words: &words, theme: &theme, keys: &keys, bidi: Bidi::app(Direction::FromLeft) };
    let today = now().day;
    let outlook = Outlook { next: Some((today.plus(1), 7)), ..Outlook::default() };
    let summary = Summary { answered: 12, cards: 9, right_first: 6, millis: 184_000, left: 2 };
    let hard =
        ["Who gave the secret speech?", "Which city was divided by a wall in 1961?", "Who led which party?"];
    let answers = ["Nikita Khrushchev", "Berlin", "Poland: Gomułka\nHungary: Kádár"];
    let hard: Vec<Hard> = hard
        .into_iter()
        .zip(answers)
        .map(|(question, answer)| Hard { question: question.into(), answer: answer.into() })
        .collect();
    let mut text = String::new();
    for (width, height) in SIZES {
        for (summary, hard) in [(summary, hard.as_slice()), (Summary::default(), &[])] {
            let area = Rect::new(0, 0, width, height);
            let mut buffer = Buffer::empty(area);
            let learnt = Some(words.tell("optimized", &[("count", 214.into())])).filter(|_| !hard.is_empty());
            let ending =
                Ending { summary: &summary, outlook: &outlook, today, hard, learnt: learnt.as_deref() };
            draw_end(&ending, &look, area, &mut buffer);
            text += &Drawn { buffer, cursor: None }.text();
        }
    }
    insta::assert_snapshot!(text);
}
