//! Today's choice, by small queues.

use std::sync::Arc;

use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::*;
use crate::domain::model::{Answer, CardRecord, Lang, Localized, MemoryState, Note, State, Studied, Text};
use crate::domain::time::Day;

fn today() -> Day {
    Day::parse("2026-03-10").unwrap()
}

pub(super) fn new(name: &str, facts: &[&str]) -> Candidate {
    let answer = Answer::Text(Localized::one(Lang::english(), vec![name.into()]));
    let facts = facts.iter().map(|fact| (*fact).to_owned()).collect();
    let card =
        Note { facts, ..Note::plain(name, Text::one(Lang::english(), name.into()), answer) }.into_card();
    Candidate { card, record: CardRecord::default() }
}

/// A card last answered on day `last` of March and due on day `due`.
pub(super) fn seen(name: &str, facts: &[&str], last: u32, due: u32, difficulty: f32) -> Candidate {
    let day = |number: u32| Day::parse(&format!("2026-03-{number:02}")).unwrap();
    let studied = Studied {
        state: if last == due { State::Relearning } else { State::Review },
        memory: MemoryState { stability: 5.0, difficulty },
        due: day(due),
        interval: due - last,
        first_day: day(1),
        last_day: day(last),
        reps: 2,
        lapses: 0,
        content: 0,
    };
    let record = CardRecord { studied: Some(studied), ..CardRecord::default() };
    Candidate { record, ..new(name, facts) }
}

fn ask(candidates: Vec<Candidate>, new: usize, reviews: usize) -> Vec<String> {
    let group = Group {
        candidates: candidates.into(),
        room: Room { new, reviews },
        gap: 3,
        order: NewOrder::Deck,
        is_apart: false,
    };
    let items =
        build(&[group], today(), Room::ENDLESS, usize::MAX, &mut Xoshiro256PlusPlus::seed_from_u64(1));
    items.iter().map(|item| item.card.note.id.to_string()).collect()
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

#[test]
fn due_cards_come_and_later_ones_do_not() {
    let cards = vec![
        seen("overdue", &[], 1, 5, 5.0),
        seen("today", &[], 1, 10, 5.0),
        seen("tomorrow", &[], 1, 11, 5.0),
    ];
    assert_eq!(sorted(ask(cards, 10, 200)), ["overdue", "today"]);
}

#[test]
fn new_cards_come_in_the_order_of_the_deck_up_to_the_limit() {
    let cards = ["c", "a", "b"].map(|name| new(name, &[])).into();
    assert_eq!(ask(cards, 2, 200), ["c", "a"]);
}

/// The new cards of two decks in the order they come; the digits of a name say how important it is.
fn in_order(decks: [(&[&str], NewOrder); 2]) -> Vec<String> {
    let important = |name: &&str| {
        let Candidate { card, record } = new(name, &[]);
        let importance = name.bytes().last().filter(u8::is_ascii_digit).map(|digit| digit - b'0');
        let note = Note { importance, ..(*card.note).clone() };
        Candidate { card: note.into_card(), record }
    };
    let group = |(names, order): (&[&str], NewOrder)| Group {
        candidates: names.iter().map(important).collect(),
        room: Room::ENDLESS,
        gap: 0,
        order,
        is_apart: false,
    };
    let items = build(
        &decks.map(group),
        today(),
        Room::ENDLESS,
        usize::MAX,
        &mut Xoshiro256PlusPlus::seed_from_u64(1),
    );
    items.iter().map(|item| item.card.note.id.to_string()).collect()
}

#[test]
fn new_cards_come_as_each_deck_wishes() {
    let (one, other): (&[&str], &[&str]) = (&["a1", "b", "c3"], &["d3", "e1", "f2"]);
    let both = |first, second| in_order([(one, first), (other, second)]);
    assert_eq!(both(NewOrder::Deck, NewOrder::Deck), ["a1", "b", "c3", "d3", "e1", "f2"]);
    assert_eq!(both(NewOrder::Importance, NewOrder::Importance), ["c3", "d3", "b", "f2", "a1", "e1"]);
    assert_eq!(both(NewOrder::Deck, NewOrder::Importance), ["a1", "b", "c3", "d3", "f2", "e1"]);
    let many: Vec<String> = (0..30).map(|number| format!("n{number}x")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let random = in_order([(&many, NewOrder::Random), (other, NewOrder::Deck)]);
    assert_ne!(random[..30], many);
    assert_eq!(random[30..], ["d3", "e1", "f2"]);
    assert_eq!(random, in_order([(&many, NewOrder::Random), (other, NewOrder::Deck)]), "chance is handed in");
}

#[test]
fn a_suspended_card_is_not_asked() {
    let mut cards = vec![new("a", &[]), seen("b", &[], 1, 5, 5.0)];
    for candidate in &mut cards {
        candidate.record.suspended = true;
    }
    assert_eq!(ask(cards, 10, 200), [""; 0]);
}

#[test]
fn a_buried_card_rests_for_the_day_it_was_buried_on_and_no_other() {
    let yesterday = Day::parse("2026-03-09").unwrap();
    let cards = |buried| {
        let mut cards = vec![new("n", &[]), seen("due", &[], 1, 5, 5.0), seen("again", &[], 10, 10, 5.0)];
        for candidate in &mut cards {
            candidate.record.buried = Some(buried);
        }
        cards
    };
    assert_eq!(ask(cards(today()), 10, 200), [""; 0]);
    assert_eq!(sorted(ask(cards(yesterday), 10, 200)), ["again", "due", "n"]);
    let outlook = Outlook::of(&cards(today()), today());
    assert_eq!((outlook.buried, outlook.new, outlook.due), (3, 0, 0));
    assert_eq!(outlook.next, Some((today().plus(1), 2)), "the new card has no day of its own");
    assert_eq!(Outlook::of(&cards(yesterday), today()).buried, 0);
}

#[test]
fn a_backlog_larger_than_the_limit_gives_the_easiest_cards() {
    let cards = (1..=9u8).map(|number| seen(&format!("d{number}"), &[], 1, 5, f32::from(number))).rev();
    assert_eq!(sorted(ask(cards.collect(), 0, 3)), ["d1", "d2", "d3"]);
}

#[test]
fn a_backlog_is_told_with_a_plan_and_asked_with_the_easiest_first() {
    let waiting = |count: u16| {
        (0..count).map(|number| seen(&format!("w{number}"), &[], 1, 5, f32::from((number * 7) % 10)))
    };
    let usual =
        |count: u32| (0..count).map(|number| seen(&format!("u{number}"), &[], 1, 10 + number % 7, 5.0));
    let backlog = |waits, usually, limit| {
        Backlog::of(&waiting(waits).chain(usual(usually)).collect::<Vec<_>>(), today(), limit)
    };
    let plan = |waiting, more_a_day, days| Some(Backlog { waiting, more_a_day, days });
    assert_eq!(backlog(184, 70, 200), plan(184, 25, 8));
    assert_eq!(backlog(20, 0, 200), plan(20, 5, 4));
    assert_eq!(backlog(184, 70, 18), plan(184, 8, 23), "within the limit");
    assert_eq!(backlog(184, 70, 10), plan(184, 0, 0), "which a usual day may fill");
    assert_eq!(backlog(19, 0, 200), None);
    assert_eq!(backlog(30, 300, 200), None, "less than a usual day");
    let names = ask(waiting(30).collect(), 0, 200);
    let difficulty = |name: &String| (name[1..].parse::<u16>().unwrap() * 7) % 10;
    assert_eq!(names.len(), 30);
    assert!(names.is_sorted_by_key(difficulty));
}

#[test]
fn cards_of_one_fact_come_on_different_days() {
    let cards = vec![new("date", &["landing"]), new("place", &["landing"]), new("other", &["speech"])];
    assert_eq!(ask(cards, 10, 200), ["date", "other"]);
    let answered = vec![
        seen("date", &["landing", "exiles"], 10, 20, 5.0),
        seen("year", &["landing", "place"], 10, 20, 5.0),
        new("place", &["place"]),
    ];
    assert_eq!(ask(answered, 10, 200), [""; 0]);
}

#[test]
fn a_card_waits_while_a_sibling_was_asked_a_short_while_ago() {
    // Of interval 4, and so as good up to a day later.
    let waits = seen("date", &["landing"], 6, 10, 5.0);
    let other = || seen("other", &[], 1, 10, 5.0);
    let asked = |last| seen("place", &["landing"], last, 20, 5.0);
    assert_eq!(ask(vec![waits.clone(), asked(8), other()], 10, 200), ["other"]);
    assert_eq!(ask(vec![new("date", &["landing"]), asked(9), other()], 10, 200), ["other"]);
    let far = vec![waits.clone(), asked(7), other()];
    assert_eq!(sorted(ask(far, 10, 200)), ["date", "other"]);
    assert_eq!(ask(vec![waits, asked(9)], 10, 200), ["date"], "nothing else is left");
    let late = vec![seen("date", &["landing"], 4, 8, 5.0), asked(9), other()];
    assert_eq!(sorted(ask(late, 10, 200)), ["date", "other"], "later than fuzz would have let it come");
}

#[test]
fn a_card_does_not_wait_for_itself() {
    let cards = vec![seen("date", &["landing"], 9, 10, 5.0), seen("other", &[], 1, 10, 5.0)];
    assert_eq!(sorted(ask(cards, 10, 200)), ["date", "other"]);
}

#[test]
fn a_card_that_has_no_room_gives_nothing_away() {
    let cards = vec![seen("due", &["landing"], 1, 5, 5.0), new("place", &["landing"])];
    assert_eq!(ask(cards, 10, 0), ["place"]);
}

#[test]
fn a_due_card_goes_before_a_new_one_of_its_fact() {
    let cards = vec![new("place", &["landing"]), seen("date", &["landing"], 1, 5, 5.0)];
    assert_eq!(ask(cards, 10, 200), ["date"]);
}

#[test]
fn a_card_being_learnt_today_comes_back_whatever_the_limits() {
    let cards = vec![seen("failed", &["landing"], 10, 10, 5.0), seen("due", &[], 1, 5, 5.0)];
    assert_eq!(ask(cards, 0, 0), ["failed"]);
}

#[test]
fn a_card_that_stands_in_two_decks_is_asked_once() {
    let cards = vec![new("a", &[]), new("a", &[]), seen("f", &[], 10, 10, 5.0), seen("f", &[], 10, 10, 5.0)];
    assert_eq!(sorted(ask(cards, 10, 200)), ["a", "f"]);
}

#[test]
fn new_cards_are_spread_between_due_ones() {
    let due = (1..=4).map(|number| seen(&format!("due{number}"), &[], 1, 5, 5.0));
    let cards = due.chain((1..=2).map(|number| new(&format!("new{number}"), &[]))).collect();
    let places: Vec<bool> = ask(cards, 10, 200).iter().map(|name| name.starts_with("new")).collect();
    assert_eq!(places, [false, false, true, false, false, true]);
}

#[test]
fn each_group_has_room_of_its_own_and_the_whole_holds_for_all() {
    let group = |names: [&str; 2], limit| Group {
        candidates: names.into_iter().map(|name| new(name, &[])).collect(),
        room: Room { new: limit, reviews: 0 },
        gap: 0,
        order: NewOrder::Deck,
        is_apart: false,
    };
    let groups = [group(["a", "b"], 1), group(["c", "d"], 2)];
    let names = |room, total| {
        let items = build(&groups, today(), room, total, &mut Xoshiro256PlusPlus::seed_from_u64(1));
        items.iter().map(|item| item.card.note.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(names(Room::ENDLESS, usize::MAX), ["a", "c", "d"]);
    assert_eq!(names(Room { new: 2, reviews: 0 }, usize::MAX), ["a", "c"]);
    assert_eq!(names(Room::ENDLESS, 1), ["a"]);
}

#[test]
fn the_outlook_counts_today_and_names_the_next_day() {
    let cards = [
        new("n", &[]),
        seen("due", &[], 1, 5, 5.0),
        seen("done", &[], 10, 12, 5.0),
        seen("later", &[], 1, 12, 5.0),
        seen("last", &[], 1, 20, 5.0),
    ];
    let outlook = Outlook::of(&cards, today());
    assert_eq!((outlook.new, outlook.due), (1, 1));
    assert_eq!(Done::of(&cards, today()), Done { new: 0, reviews: 1 });
    assert_eq!(outlook.next, Some((Day::parse("2026-03-12").unwrap(), 2)));
}

#[test]
fn nothing_is_copied_but_what_is_asked() {
    let cards: Vec<Candidate> = (0..200).map(|number| new(&format!("n{number}"), &[])).collect();
    let group = Group {
        candidates: cards.as_slice().into(),
        room: Room { new: 3, reviews: 9 },
        gap: 2,
        order: NewOrder::Random,
        is_apart: false,
    };
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(1);
    let items = build(&[group], today(), Room::ENDLESS, usize::MAX, &mut rng);
    let copies: usize = cards.iter().map(|candidate| Arc::strong_count(&candidate.card.note) - 1).sum();
    assert_eq!((items.len(), copies), (3, 3));
}
