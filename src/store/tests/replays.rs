//! Whatever happens in whatever order: each record is the replay of its card's rows, by the plainest reading of the rules.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::fixture::{Home, all_records, key, moment, redo_one, review, rows, undo_one};
use crate::domain::model::{CardKey, CardRecord, Change, LogRow, Rating, RowId};
use crate::domain::schedule::{Model, replay};
use crate::store::{Committed, Store};

const CARDS: [&str; 4] = ["a", "b", "c", "d"];

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
    Rename(usize, usize),
    UndoRow(usize),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let card = 0..CARDS.len();
    prop_oneof![
        6 => (card.clone(), 1..=4u8, 0..20u32)
            .prop_map(|(card, rating, interval)| Step::Review { card, rating, interval }),
        1 => card.clone().prop_map(Step::Suspend),
        1 => card.clone().prop_map(Step::Unsuspend),
        1 => card.clone().prop_map(Step::Bury),
        1 => card.clone().prop_map(Step::Flag),
        1 => card.clone().prop_map(Step::Unflag),
        1 => (card.clone(), 0..20u32).prop_map(|(card, days)| Step::SetDue { card, days }),
        1 => card.clone().prop_map(Step::Reset),
        1 => (card.clone(), card).prop_map(|(from, to)| Step::Rename(from, to)),
        1 => (0..40usize).prop_map(Step::UndoRow),
        3 => Just(Step::Undo),
        3 => Just(Step::Redo),
    ]
}

/// The log by the plainest reading: rows in the order they were written.
#[derive(Default)]
struct Plain(Vec<LogRow>);

impl Plain {
    /// Rows named by an undo or redo row that is not named itself, from the newest to the oldest.
    fn revoked(&self) -> BTreeSet<RowId> {
        let mut revoked = BTreeSet::new();
        for row in self.0.iter().rev().filter(|row| matches!(row.change, Change::Undo(_) | Change::Redo(_))) {
            if let (false, Change::Undo(target) | Change::Redo(target)) =
                (revoked.contains(&row.id), &row.change)
            {
                revoked.insert(*target);
            }
        }
        revoked
    }

    /// All keys that renames tie to `key`.
    fn names(&self, key: &CardKey) -> BTreeSet<CardKey> {
        let mut names = BTreeSet::from([key.clone()]);
        for _ in CARDS {
            for row in &self.0 {
                if let Change::Rename { from, to } = &row.change
                    && (names.contains(from) || names.contains(to))
                {
                    names.extend([from.clone(), to.clone()]);
                }
            }
        }
        names
    }

    fn record(&self, key: &CardKey) -> CardRecord {
        let (names, revoked) = (self.names(key), self.revoked());
        let mut rows: Vec<LogRow> = self.0.iter().filter(|row| speaks_of(row, &names)).cloned().collect();
        rows.sort_by_key(|row| (row.moment.day, row.moment.at, row.id));
        for row in &mut rows {
            row.revoked = revoked.contains(&row.id);
        }
        replay(&rows, &Model::default())
    }

    fn last(&self, is_wanted: impl Fn(&Change) -> bool) -> Option<LogRow> {
        let revoked = self.revoked();
        self.0.iter().rev().find(|row| is_wanted(&row.change) && !revoked.contains(&row.id)).cloned()
    }

    fn undone_next(&self) -> Option<RowId> {
        self.last(Change::is_undoable).map(|row| row.id)
    }

    fn redone_next(&self) -> Option<RowId> {
        let undo = self.last(|change| matches!(change, Change::Undo(_)))?;
        let is_newest = self.undone_next().is_none_or(|change| change < undo.id);
        match undo.change {
            Change::Undo(target) if is_newest => Some(target),
            _ => None,
        }
    }
}

fn speaks_of(row: &LogRow, names: &BTreeSet<CardKey>) -> bool {
    row.change.card().is_some_and(|key| names.contains(key))
}

/// Takes the step and holds what the store gives against what the plain log says it should.
fn take(store: &mut Store, plain: &Plain, step: &Step, day: u32, millis: i64) {
    let now = moment(day, millis);
    let name = |card: &usize| key(CARDS[*card]);
    match step {
        Step::Review { card, rating, interval } => {
            let rating = Rating::from_number(*rating).unwrap();
            let review = review(CARDS[*card], rating, day, *interval);
            let expected = plain.record(&review.key).last_row;
            let committed = store.commit_review(now, &review, expected, true).unwrap();
            assert!(matches!(committed, Committed::Saved(_)), "{committed:?}");
        }
        Step::Suspend(card) => drop(store.append(now, &Change::Suspend(name(card))).unwrap()),
        Step::Unsuspend(card) => drop(store.append(now, &Change::Unsuspend(name(card))).unwrap()),
        Step::Bury(card) => drop(store.append(now, &Change::Bury(name(card))).unwrap()),
        Step::Flag(card) => drop(store.append(now, &Change::Flag(name(card))).unwrap()),
        Step::Unflag(card) => drop(store.append(now, &Change::Unflag(name(card))).unwrap()),
        Step::SetDue { card, days } => {
            let change = Change::SetDue { key: name(card), due: moment(day + days, 0).day };
            store.append(now, &change).unwrap();
        }
        Step::Reset(card) => drop(store.append(now, &Change::Reset(name(card))).unwrap()),
        Step::Rename(from, to) if from == to => {}
        Step::Rename(from, to) => {
            store.append(now, &Change::Rename { from: name(from), to: name(to) }).unwrap();
        }
        Step::UndoRow(index) => {
            let Some(row) = plain.0.get(*index).filter(|row| row.change.is_undoable()) else { return };
            let expected = (!plain.revoked().contains(&row.id)).then_some(row.id);
            assert_eq!(store.undo_row(now, row.id).unwrap().map(|row| row.id), expected);
        }
        Step::Undo => {
            assert_eq!(undo_one(store, now).map(|row| row.id), plain.undone_next());
        }
        Step::Redo => {
            assert_eq!(redo_one(store, now).map(|row| row.id), plain.redone_next());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_record_is_the_replay_of_its_rows(
        steps in prop::collection::vec((step(), 0..6u32, 0..3i64), 1..40)
    ) {
        let home = Home::new();
        let mut store = home.store();
        store.connection.pragma_update(None, "synchronous", "OFF").unwrap();
        let mut plain = Plain::default();
        for (step, day, millis) in steps {
            take(&mut store, &plain, &step, day, millis);
            plain.0 = rows(&store);
            plain.0.sort_by_key(|row| row.id);
            let revoked = plain.revoked();
            for row in &plain.0 {
                prop_assert_eq!(row.revoked, revoked.contains(&row.id), "{:?}", row);
            }
            for name in CARDS {
                prop_assert_eq!(store.record(&key(name)).unwrap(), plain.record(&key(name)), "{}", name);
            }
        }
        let found = store.verify().unwrap();
        prop_assert!(found.is_sound(), "{:?}", found);
        let before = all_records(&store);
        store.rebuild_records().unwrap();
        prop_assert_eq!(all_records(&store), before);
    }
}
