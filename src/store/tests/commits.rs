//! An answer is written once, whole, or not at all.

use std::thread;

use super::fixture::{Home, answer, deck, key, moment, redo_one, review, row, rows, undo_one};
use crate::domain::model::{CardRecord, Change, Lang, Mode, Rating, Review, State, Verdict};
use crate::domain::schedule::replay;
use crate::domain::schedule::{Model, after_review};
use crate::store::{Committed, Problem, Store};

#[test]
fn a_review_comes_back_as_it_was_written() {
    let home = Home::new();
    let mut store = home.store();
    let first = Review {
        rating: Rating::Hard,
        suggested: Rating::Easy,
        verdict: None,
        typed: "it's \"١٤\" \0\n\u{1b}[2J أكتوبر".to_owned(),
        mode: Mode::Choice(4),
        lang: Lang::arabic(),
        answer_ms: 60_000,
        score: 0.1,
        hints: 255,
        retention: 0.97,
        content: u64::MAX,
        ..review("cuba", Rating::Hard, 0, 3)
    };
    let second = Review { verdict: Some(Verdict::Typo), ..review("cuba", Rating::Again, 3, 0) };
    let saved = store.commit_review(moment(0, 1), &first, None, false).unwrap();
    assert_eq!(saved, Committed::Saved(row(1)));
    assert_eq!(store.append(moment(3, 2), &Change::Review(second.clone())).unwrap(), row(2));
    drop(store);
    let rows = rows(&home.store());
    assert_eq!(
        rows.iter().map(|row| (row.id.seq, row.moment, row.revoked)).collect::<Vec<_>>(),
        [(1, moment(0, 1), false), (2, moment(3, 2), false)]
    );
    assert_eq!(rows[0].change, Change::Review(first));
    assert_eq!(rows[1].change, Change::Review(second));
}

#[test]
fn the_record_is_what_the_one_rule_makes_of_the_review() {
    let home = Home::new();
    let mut store = home.store();
    let model = Model::default();
    let first = review("cuba", Rating::Good, 0, 2);
    let second = Review { content: 7, ..review("cuba", Rating::Again, 2, 0) };
    store.commit_review(moment(0, 0), &first, None, false).unwrap();
    let known = after_review(&CardRecord::default(), row(1), moment(0, 0).day, &first, &model);
    assert_eq!(store.record(&key("cuba")).unwrap(), known);
    store.commit_review(moment(2, 0), &second, Some(row(1)), false).unwrap();
    let forgotten = after_review(&known, row(2), moment(2, 0).day, &second, &model);
    assert_eq!(store.record(&key("cuba")).unwrap(), forgotten);
    let studied = forgotten.studied.unwrap();
    assert_eq!((studied.state, studied.lapses, studied.content), (State::Relearning, 1, 7));
}

#[test]
fn a_card_the_log_does_not_know_has_no_record() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    let (cuba, berlin) = (key("cuba"), key("berlin"));
    assert_eq!(store.record(&berlin).unwrap(), CardRecord::default());
    let records = store.records([&cuba, &berlin]).unwrap();
    assert_eq!(records.into_keys().collect::<Vec<_>>(), [&cuba]);
}

#[test]
fn a_review_computed_from_an_older_record_writes_nothing() {
    let home = Home::new();
    let (mut one, mut other) = (home.store(), home.store());
    answer(&mut one, "cuba", 0);
    let late = review("cuba", Rating::Easy, 0, 20);
    let conflict = other.commit_review(moment(0, 5), &late, None, true).unwrap();
    let Committed::Conflict(record) = conflict else { panic!("{conflict:?}") };
    assert_eq!(record, one.record(&key("cuba")).unwrap());
    assert_eq!(rows(&one).len(), 1);
    assert_eq!(one.started().unwrap().len(), 0);
    let saved = other.commit_review(moment(0, 5), &late, record.last_row, true).unwrap();
    assert_eq!(saved, Committed::Saved(row(3)));
    assert_eq!(rows(&one).len(), 3);
}

#[test]
fn a_deck_is_started_while_an_answer_in_it_counts() {
    let home = Home::new();
    let mut store = home.store();
    store.commit_review(moment(0, 0), &review("cuba", Rating::Good, 0, 1), None, true).unwrap();
    store.commit_review(moment(0, 1), &review("berlin", Rating::Good, 0, 1), None, true).unwrap();
    let kinds = |store: &Store| rows(store).iter().map(|row| row.change.name()).collect::<Vec<_>>();
    assert_eq!(kinds(&store), ["start", "review", "review"]);
    assert!(store.started().unwrap().contains(&deck("history")));
    undo_one(&mut store, moment(0, 2));
    assert!(store.started().unwrap().contains(&deck("history")));
    undo_one(&mut store, moment(0, 3));
    assert!(store.started().unwrap().is_empty());
    redo_one(&mut store, moment(0, 4));
    assert!(store.started().unwrap().contains(&deck("history")));
}

#[test]
fn a_suspended_card_keeps_its_memory() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    let known = store.record(&key("cuba")).unwrap();
    store.append(moment(0, 1), &Change::Suspend(key("cuba"))).unwrap();
    let suspended = CardRecord { suspended: true, last_row: Some(row(2)), ..known };
    assert_eq!(store.record(&key("cuba")).unwrap(), suspended);
    store.append(moment(0, 2), &Change::Unsuspend(key("cuba"))).unwrap();
    assert_eq!(store.record(&key("cuba")).unwrap(), CardRecord { last_row: Some(row(3)), ..known });
}

#[test]
fn a_card_is_buried_for_the_day_of_the_row_and_flagged_until_the_flag_is_taken_off() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    let known = store.record(&key("cuba")).unwrap();
    store.append(moment(1, 0), &Change::Bury(key("cuba"))).unwrap();
    store.append(moment(1, 1), &Change::Flag(key("cuba"))).unwrap();
    let buried = Some(moment(1, 0).day);
    let marked = CardRecord { buried, flagged: true, last_row: Some(row(3)), ..known };
    assert_eq!(store.record(&key("cuba")).unwrap(), marked);
    store.append(moment(2, 0), &Change::Unflag(key("cuba"))).unwrap();
    let unmarked = CardRecord { buried, last_row: Some(row(4)), ..known };
    assert_eq!(store.record(&key("cuba")).unwrap(), unmarked);
    for _ in 0..3 {
        undo_one(&mut store, moment(2, 1));
    }
    assert_eq!(store.record(&key("cuba")).unwrap(), known);
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn a_clock_set_back_leaves_the_record_as_replay_has_it() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 10);
    answer(&mut store, "cuba", 3);
    assert_eq!(rows(&store).iter().map(|row| row.id.seq).collect::<Vec<_>>(), [2, 1]);
    let record = store.record(&key("cuba")).unwrap();
    assert_eq!(record, replay(&rows(&store), &Model::default()));
    assert_eq!((record.last_row, record.studied.unwrap().reps), (Some(row(1)), 2));
}

#[test]
fn a_full_disk_loses_nothing_and_a_retry_succeeds() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    let pages: i64 = store.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    store.connection.pragma_update(None, "max_page_count", pages).unwrap();
    let long = Review { typed: "x".repeat(20_000), ..review("cuba", Rating::Good, 1, 5) };
    let error = store.commit_review(moment(1, 0), &long, Some(row(1)), false).unwrap_err();
    assert!(matches!(error.problem, Problem::Full), "{error:?}");
    assert!(error.to_string().ends_with("progress.db` cannot be written: the disk is full"), "{error}");
    assert!(error.hint().unwrap().contains("all answers before this one are saved"));
    assert_eq!(rows(&store).len(), 1);
    store.connection.pragma_update(None, "max_page_count", pages + 100).unwrap();
    let saved = store.commit_review(moment(1, 0), &long, Some(row(1)), false).unwrap();
    assert_eq!(saved, Committed::Saved(row(2)));
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn a_file_that_may_not_be_written_says_so() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    store.connection.pragma_update(None, "query_only", true).unwrap();
    let error = store.undo_last(moment(1, 0), 1).unwrap_err();
    assert!(matches!(error.problem, Problem::ReadOnly), "{error:?}");
    store.connection.pragma_update(None, "query_only", false).unwrap();
    assert_eq!(undo_one(&mut store, moment(1, 0)).unwrap().id, row(1));
}

#[test]
fn a_review_that_could_not_be_read_back_is_not_written() {
    let home = Home::new();
    let mut store = home.store();
    for broken in [
        Review { score: f32::NAN, ..review("cuba", Rating::Good, 0, 1) },
        Review { score: 1.5, ..review("cuba", Rating::Good, 0, 1) },
        Review { retention: 1.0, ..review("cuba", Rating::Good, 0, 1) },
    ] {
        let error = store.commit_review(moment(0, 0), &broken, None, true).unwrap_err();
        assert!(matches!(error.problem, Problem::Sqlite(_)), "{error:?}");
    }
    assert_eq!(rows(&store), []);
    assert!(store.started().unwrap().is_empty());
}

/// Answers the card `count` times, each time from the record that the last conflict gave.
fn answer_often(store: &mut Store, name: &str, count: i64) {
    let mut expected = store.record(&key(name)).unwrap().last_row;
    for turn in 0..count {
        let review = review(name, Rating::Good, 0, 1);
        loop {
            match store.commit_review(moment(0, turn), &review, expected, true).unwrap() {
                Committed::Saved(row) => break expected = Some(row),
                Committed::Conflict(record) => expected = record.last_row,
            }
        }
    }
}

#[test]
fn two_who_answer_the_same_card_at_once_lose_and_double_nothing() {
    const EACH: i64 = 25;
    let home = Home::new();
    let mut stores = [home.store(), home.store()];
    thread::scope(|scope| {
        for store in &mut stores {
            scope.spawn(|| answer_often(store, "cuba", EACH));
        }
    });
    let [store, _] = stores;
    let mut seqs: Vec<u64> = rows(&store).iter().map(|row| row.id.seq).collect();
    seqs.sort_unstable();
    assert_eq!(seqs, (1..=51).collect::<Vec<_>>(), "50 reviews and one start");
    let record = store.record(&key("cuba")).unwrap();
    assert_eq!(record.studied.unwrap().reps, 50);
    assert!(store.verify().unwrap().is_sound());
}
