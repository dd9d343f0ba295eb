//! Undo and redo: by rows, one step at a time, tomorrow too.

use std::ops::ControlFlow;

use super::fixture::{Home, answer, deck, key, moment, redo_one, revoked, row, rows, undo_one};
use crate::domain::model::{Answered, CardRecord, Change, LogRow};
use crate::store::Problem;

#[test]
fn reviews_that_count_come_newest_first_as_far_as_they_are_wanted() {
    let home = Home::new();
    let mut store = home.store();
    for (name, day) in [("a", 0), ("b", 1), ("c", 2)] {
        answer(&mut store, name, day);
    }
    undo_one(&mut store, moment(2, 1));
    let mut seen = Vec::new();
    let all = |answered: Answered| {
        seen.push((answered.key, answered.day, answered.answer_ms));
        ControlFlow::Continue(())
    };
    store.answered(all).unwrap();
    assert_eq!(seen, [(key("b"), moment(1, 0).day, 4_321), (key("a"), moment(0, 0).day, 4_321)]);
    let mut count = 0;
    let first = |_| {
        count += 1;
        ControlFlow::Break(())
    };
    store.answered(first).unwrap();
    assert_eq!(count, 1);
}

#[test]
fn undo_and_redo_walk_back_and_forth_one_step_at_a_time() {
    let home = Home::new();
    let mut store = home.store();
    let mut records = vec![CardRecord::default()];
    for day in 0..4 {
        answer(&mut store, "cuba", day);
        records.push(store.record(&key("cuba")).unwrap());
    }
    for _ in 0..2 {
        for left in (0..4).rev() {
            let taken = undo_one(&mut store, moment(9, 0)).unwrap();
            assert_eq!((taken.id.seq, taken.revoked), (left + 1, true));
            assert_eq!(store.record(&key("cuba")).unwrap(), records[usize::try_from(left).unwrap()]);
        }
        assert_eq!(undo_one(&mut store, moment(9, 0)), None);
        for back in 1..=4 {
            let again = redo_one(&mut store, moment(9, 0)).unwrap();
            assert_eq!((again.id.seq, again.revoked), (back, false));
            assert_eq!(store.record(&key("cuba")).unwrap(), records[usize::try_from(back).unwrap()]);
        }
        assert_eq!(redo_one(&mut store, moment(9, 0)), None);
    }
    assert_eq!(rows(&store).len(), 4 + 4 * 4, "every step is a row");
}

#[test]
fn many_steps_are_taken_at_once_as_far_as_there_are_any() {
    let home = Home::new();
    let mut store = home.store();
    for name in ["a", "b", "c"] {
        answer(&mut store, name, 0);
    }
    let seqs = |rows: Vec<LogRow>| rows.iter().map(|row| row.id.seq).collect::<Vec<_>>();
    assert_eq!(seqs(store.undo_last(moment(1, 0), 2).unwrap()), [3, 2]);
    drop(store);
    let mut store = home.store();
    assert_eq!(seqs(store.redo_last(moment(2, 0), 9).unwrap()), [2, 3]);
    assert_eq!(seqs(store.undo_last(moment(3, 0), 9).unwrap()), [3, 2, 1]);
    assert_eq!(seqs(store.redo_last(moment(4, 0), 1).unwrap()), [1]);
    assert_eq!(seqs(store.undo_last(moment(5, 0), 0).unwrap()), [0; 0]);
}

#[test]
fn undo_works_in_a_later_run() {
    let home = Home::new();
    answer(&mut home.store(), "cuba", 0);
    let taken = undo_one(&mut home.store(), moment(1, 0)).unwrap();
    assert_eq!(taken.id, row(1));
    assert_eq!(home.store().record(&key("cuba")).unwrap(), CardRecord::default());
    assert_eq!(redo_one(&mut home.store(), moment(2, 0)).unwrap().id, row(1));
}

#[test]
fn a_new_change_ends_what_could_be_redone() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0); // 1
    undo_one(&mut store, moment(0, 1)); // 2
    answer(&mut store, "berlin", 0); // 3
    assert_eq!(redo_one(&mut store, moment(0, 2)), None);
    undo_one(&mut store, moment(0, 3)); // 4
    assert_eq!(redo_one(&mut store, moment(0, 4)).unwrap().id, row(3));
    assert_eq!(redo_one(&mut store, moment(0, 5)), None, "the review of berlin stands after the older undo");
    assert_eq!(revoked(&store), [1, 4]);
}

#[test]
fn a_session_takes_back_exactly_its_own_row() {
    let home = Home::new();
    let mut store = home.store();
    let mine = answer(&mut store, "cuba", 0);
    answer(&mut store, "cuba", 1);
    assert_eq!(store.undo_row(moment(1, 1), mine).unwrap().unwrap().id, mine);
    assert_eq!(store.undo_row(moment(1, 2), mine).unwrap(), None, "it no longer counts");
    let record = store.record(&key("cuba")).unwrap();
    assert_eq!((record.last_row, record.studied.unwrap().reps), (Some(row(2)), 1));
    assert_eq!(rows(&store).len(), 3);
}

#[test]
fn suspending_is_undone_and_starting_and_renaming_are_not() {
    let home = Home::new();
    let mut store = home.store();
    store.append(moment(0, 0), &Change::Suspend(key("cuba"))).unwrap(); // 1
    let start = store.append(moment(0, 1), &Change::Start(deck("history"))).unwrap();
    let rename =
        store.append(moment(0, 2), &Change::Rename { from: key("cuba"), to: key("crisis") }).unwrap();
    assert!(store.record(&key("crisis")).unwrap().suspended);
    assert_eq!(undo_one(&mut store, moment(0, 3)).unwrap().id, row(1));
    assert!(!store.record(&key("crisis")).unwrap().suspended);
    assert_eq!(undo_one(&mut store, moment(0, 4)), None);
    for id in [start, rename, row(4), row(99)] {
        let error = store.undo_row(moment(0, 5), id).unwrap_err();
        assert!(matches!(error.problem, Problem::NoSuchRow(named) if named == id), "{error}");
    }
    assert_eq!(rows(&store).len(), 4);
}

#[test]
fn undo_and_redo_rows_may_only_name_what_they_can_take_back() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    assert!(store.append(moment(0, 1), &Change::Redo(row(1))).is_err());
    let undo = store.append(moment(0, 2), &Change::Undo(row(1))).unwrap();
    assert!(store.append(moment(0, 3), &Change::Undo(undo)).is_err());
    store.append(moment(0, 4), &Change::Redo(undo)).unwrap();
    assert_eq!(revoked(&store), [undo.seq]);
    assert_eq!(store.record(&key("cuba")).unwrap().last_row, Some(row(1)));
}
