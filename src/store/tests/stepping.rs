//! Back and forth through whatever was done: the records are, byte for byte, what they were.

use std::sync::OnceLock;

use proptest::prelude::*;
use rusqlite::types::Value;

use super::fixture::{Home, key, moment, review};
use crate::domain::model::{Change, Rating};
use crate::store::{Committed, Store};

const CARDS: [&str; 3] = ["a", "b", "c"];

/// Every kind of operation that undo takes back, and both ways through them.
#[derive(Debug, Clone)]
enum Step {
    Review { card: usize, rating: u8, interval: u32 },
    Suspend(usize),
    Unsuspend(usize),
    Bury(usize),
    Flag(usize),
    Unflag(usize),
    SetDue { card: usize, days: u32 },
    Reset(usize),
    Undo(u32),
    Redo(u32),
}

fn step() -> impl Strategy<Value = Step> {
    let card = || 0..CARDS.len();
    prop_oneof![
        5 => (card(), 1..=4u8, 0..20u32)
            .prop_map(|(card, rating, interval)| Step::Review { card, rating, interval }),
        1 => card().prop_map(Step::Suspend),
        1 => card().prop_map(Step::Unsuspend),
        1 => card().prop_map(Step::Bury),
        1 => card().prop_map(Step::Flag),
        1 => card().prop_map(Step::Unflag),
        2 => (card(), 0..20u32).prop_map(|(card, days)| Step::SetDue { card, days }),
        1 => card().prop_map(Step::Reset),
        2 => (1..4u32).prop_map(Step::Undo),
        2 => (1..4u32).prop_map(Step::Redo),
    ]
}

/// The table of records as it is on disk, all columns of all rows.
type Records = Vec<Vec<Value>>;

fn records(store: &Store) -> Records {
    let mut statement = store.connection.prepare("SELECT * FROM record ORDER BY card").unwrap();
    let columns = statement.column_count();
    let row = |row: &rusqlite::Row<'_>| (0..columns).map(|column| row.get(column)).collect();
    statement.query_map([], row).unwrap().map(Result::unwrap).collect()
}

/// Does one thing; gives how many steps back (negative) or forth that was.
fn take(store: &mut Store, step: &Step, day: u32) -> i64 {
    let now = moment(day, 0);
    let name = |card: &usize| key(CARDS[*card]);
    let steps = |rows: usize| i64::try_from(rows).unwrap();
    let change = match step {
        Step::Review { card, rating, interval } => {
            let rating = Rating::from_number(*rating).unwrap();
            let review = review(CARDS[*card], rating, day, *interval);
            let expected = store.record(&review.key).unwrap().last_row;
            let committed = store.commit_review(now, &review, expected, true).unwrap();
            assert!(matches!(committed, Committed::Saved(_)), "{committed:?}");
            return 0;
        }
        Step::Undo(count) => return -steps(store.undo_last(now, *count).unwrap().len()),
        Step::Redo(count) => return steps(store.redo_last(now, *count).unwrap().len()),
        Step::Suspend(card) => Change::Suspend(name(card)),
        Step::Unsuspend(card) => Change::Unsuspend(name(card)),
        Step::Bury(card) => Change::Bury(name(card)),
        Step::Flag(card) => Change::Flag(name(card)),
        Step::Unflag(card) => Change::Unflag(name(card)),
        Step::SetDue { card, days } => Change::SetDue { key: name(card), due: moment(day + days, 0).day },
        Step::Reset(card) => Change::Reset(name(card)),
    };
    store.append(now, &change).unwrap();
    0
}

/// A progress file in which nothing happened yet; making it anew a thousand times would take longest.
fn empty_file() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let home = Home::new();
        drop(home.store());
        home.bytes()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_back_and_brought_back_is_what_it_was(
        steps in prop::collection::vec((step(), 0..6u32), 1..12)
    ) {
        let home = Home::new();
        home.write(empty_file());
        let mut store = home.store();
        store.connection.pragma_update(None, "synchronous", "OFF").unwrap();
        // The records after each step that counts, those that were taken back behind it.
        let mut states = vec![records(&store)];
        let mut at = 0_usize;
        for (step, day) in steps {
            let moved = take(&mut store, &step, day);
            if matches!(step, Step::Undo(_) | Step::Redo(_)) {
                at = at.checked_add_signed(isize::try_from(moved).unwrap()).unwrap();
            } else {
                at += 1;
                states.truncate(at);
                states.push(records(&store));
            }
            prop_assert_eq!(&records(&store), &states[at], "after {:?}", step);
        }
        prop_assert!(store.verify().unwrap().is_sound());

        prop_assert_eq!(store.undo_last(moment(7, 0), u32::MAX).unwrap().len(), at);
        prop_assert_eq!(&records(&store), &states[0]);
        prop_assert!(store.verify().unwrap().is_sound());
        prop_assert_eq!(store.redo_last(moment(8, 0), u32::MAX).unwrap().len(), states.len() - 1);
        prop_assert_eq!(&records(&store), states.last().unwrap());
        prop_assert!(store.verify().unwrap().is_sound());
    }
}
