//! An older file is brought forward under a backup, or left as it was.

use std::fs;
use std::thread;

use rusqlite::Connection;

use super::fixture::{Home, SEED, answer, deck, key, moment, others, row, rows};
use crate::domain::model::{CardRecord, Change, DeviceId, ParameterSet};
use crate::store::migrate::migrate;
use crate::store::open::open;
use crate::store::{Problem, Store, sql};

const ADDS_A_TABLE: &str = "CREATE TABLE note (text TEXT NOT NULL) STRICT; INSERT INTO note VALUES ('new');";
const FAILS_HALFWAY: &str = "CREATE TABLE note (text TEXT NOT NULL) STRICT; INSERT INTO nowhere VALUES (1);";

/// Opens the file as a program would that knows one format more.
fn open_with(home: &Home, next: &str) -> Result<Store, Problem> {
    let all: Vec<&str> = sql::MIGRATIONS.iter().copied().chain([next]).collect();
    open(&home.path(), DeviceId(SEED), &all)
}

/// Makes a file of an older format, and runs that in it.
fn older(home: &Home, format: usize, script: &str) {
    let path = home.path();
    let mut connection = Connection::open(&path).unwrap();
    migrate(&mut connection, &path, DeviceId(SEED), &sql::MIGRATIONS[..format]).unwrap();
    connection.execute_batch(script).unwrap();
}

/// What `answer` writes about a card on the first day, in the columns of every format.
const ANSWERED: &str = "INSERT INTO card (key) VALUES ('s/cuba');
    INSERT INTO deck (id) VALUES ('history');
    INSERT INTO log (device, seq, kind, at, utc_offset, day, card, deck, rating, suggested, verdict, typed, mode,
        purpose, lang, answer_ms, score, hints, retention, parameters, due, content)
    VALUES (1, 1, 'review', 1772323200000, 7200, 20513, 1, 1, 3, 3, 'right', 'October 1962', 'typed',
        'due', 'en', 4321, 1, 0, 0.9, 0, 20523, -2);
    INSERT INTO record (card, last_device, last_seq, algorithm, parameters, suspended, state, stability, difficulty,
        due, interval, first_day, last_day, reps, lapses, content)
    VALUES (1, 1, 1, 'fsrs-6', 0, 0, 'review', 2.30649995803833, 2.1181039810180664,
        20523, 10, 20513, 20513, 1, 0, -2);";

fn format(store: &Store) -> u32 {
    store.connection.query_row(sql::USER_VERSION, [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_file_is_migrated_after_a_backup() {
    let home = Home::new();
    answer(&mut home.store(), "cuba", 0);
    let mut store = open_with(&home, ADDS_A_TABLE).unwrap();
    assert_eq!((format(&store), rows(&store).len()), (5, 1));
    answer(&mut store, "cuba", 1);
    drop(store);
    assert_eq!(home.files(), ["progress.db", "progress.db.v4.backup"]);
    home.restore_backup();
    let backup = home.store();
    assert_eq!((format(&backup), rows(&backup).len()), (4, 1));
    assert!(backup.verify().unwrap().is_sound());
}

#[test]
fn what_other_processes_have_just_written_is_in_the_backup() {
    let home = Home::new();
    let mut other = home.store();
    answer(&mut other, "cuba", 0); // still in the log of SQLite, not in the main file
    drop(open_with(&home, ADDS_A_TABLE).unwrap());
    drop(other);
    home.restore_backup();
    assert_eq!(rows(&home.store()).len(), 1);
}

#[test]
fn a_failed_migration_leaves_the_file_at_its_format() {
    let home = Home::new();
    answer(&mut home.store(), "cuba", 0);
    let error = open_with(&home, FAILS_HALFWAY).unwrap_err();
    assert!(matches!(error, Problem::Migration { from: 4, to: 5, .. }), "{error:?}");
    let store = home.store();
    assert_eq!((format(&store), rows(&store).len()), (4, 1));
    drop(store);
    assert_eq!(
        format(&open_with(&home, ADDS_A_TABLE).unwrap()),
        5,
        "the left-over backup is in nobody's way"
    );
}

#[test]
fn a_new_file_needs_no_backup() {
    let home = Home::new();
    assert_eq!(format(&open_with(&home, ADDS_A_TABLE).unwrap()), 5);
    assert_eq!(home.files(), ["progress.db"]);
}

#[test]
fn two_who_migrate_at_once_do_it_once() {
    let home = Home::new();
    answer(&mut home.store(), "cuba", 0);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| open_with(&home, ADDS_A_TABLE).unwrap());
        }
    });
    let store = open_with(&home, ADDS_A_TABLE).unwrap();
    let notes: u32 = store.connection.query_row("SELECT count(*) FROM note", [], |row| row.get(0)).unwrap();
    assert_eq!(notes, 1);
}

#[test]
fn a_backup_that_cannot_be_written_stops_the_migration() {
    let home = Home::new();
    answer(&mut home.store(), "cuba", 0);
    fs::create_dir(home.path().with_file_name("progress.db.v4.backup")).unwrap();
    let error = open_with(&home, ADDS_A_TABLE).unwrap_err();
    assert!(matches!(error, Problem::Backup { from: 4, .. }), "{error:?}");
    assert_eq!(format(&home.store()), 4);
}

#[test]
fn a_file_of_format_1_learns_of_buried_and_flagged_cards() {
    let home = Home::new();
    older(
        &home,
        1,
        "INSERT INTO card (key) VALUES ('s/cuba');
        INSERT INTO log (device, seq, kind, at, utc_offset, day, card) VALUES (1, 1, 'suspend', 0, 0, 0, 1);
        INSERT INTO record (card, last_device, last_seq, algorithm, parameters, suspended, state)
        VALUES (1, 1, 1, 'fsrs-6', 0, 1, 'new');",
    );
    let mut store = home.store();
    let before = CardRecord { suspended: true, last_row: Some(row(1)), ..CardRecord::default() };
    assert_eq!((format(&store), store.record(&key("cuba")).unwrap()), (4, before));
    assert!(store.verify().unwrap().is_sound());
    store.append(moment(0, 0), &Change::Flag(key("cuba"))).unwrap();
    assert!(store.record(&key("cuba")).unwrap().flagged);
    drop(store);
    assert_eq!(home.files(), ["progress.db", "progress.db.v1.backup"]);
}

#[test]
fn a_file_of_format_2_learns_of_days_that_were_set_and_of_cards_made_new_again() {
    let home = Home::new();
    older(&home, 2, ANSWERED);
    let mut same = Home::new().store();
    answer(&mut same, "cuba", 0);
    let before = same.record(&key("cuba")).unwrap();
    let mut store = home.store();
    assert_eq!((format(&store), store.record(&key("cuba")).unwrap()), (4, before));
    assert!(store.verify().unwrap().is_sound());
    let due = moment(4, 0).day;
    store.append(moment(1, 0), &Change::SetDue { key: key("cuba"), due }).unwrap();
    assert_eq!(store.record(&key("cuba")).unwrap().studied.unwrap().due, due);
    store.append(moment(1, 1), &Change::Reset(key("cuba"))).unwrap();
    assert_eq!(store.record(&key("cuba")).unwrap().studied, None);
    assert!(store.verify().unwrap().is_sound());
    drop(store);
    assert_eq!(home.files(), ["progress.db", "progress.db.v2.backup"]);
}

#[test]
fn a_row_that_sets_a_day_or_resets_says_which_card() {
    let home = Home::new();
    let store = home.store();
    for kind in ["set-due", "reset"] {
        let row = format!(
            "INSERT INTO log (device, seq, kind, at, utc_offset, day) VALUES (1, 1, '{kind}', 0, 0, 0)"
        );
        assert!(store.connection.execute_batch(&row).is_err(), "{kind}");
    }
}

#[test]
fn a_file_of_format_3_learns_of_parameters_and_exams() {
    let home = Home::new();
    older(&home, 3, ANSWERED);
    let mut store = home.store();
    assert_eq!(store.model().set(), ParameterSet::default());
    let exam = Change::Exam { deck: deck("history"), day: moment(30, 0).day, per_day: Some(40) };
    store.append(moment(1, 0), &exam).unwrap();
    store.append(moment(1, 1), &Change::NoExam(deck("history"))).unwrap();
    store.adopt(moment(1, 2), &others()).unwrap();
    let changes: Vec<Change> = rows(&store).into_iter().skip(1).map(|row| row.change).collect();
    assert_eq!(changes, [exam, Change::NoExam(deck("history")), Change::Parameters(ParameterSet(1))]);
    assert!(store.verify().unwrap().is_sound());
    drop(store);
    assert_eq!(home.files(), ["progress.db", "progress.db.v3.backup"]);
}

#[test]
fn a_row_of_parameters_or_of_an_exam_says_which() {
    let home = Home::new();
    let store = home.store();
    for (kind, parameters) in [("parameters", "NULL"), ("parameters", "7"), ("exam", "0"), ("no-exam", "0")] {
        let row = format!(
            "INSERT INTO log (device, seq, kind, at, utc_offset, day, parameters)
             VALUES (1, 1, '{kind}', 0, 0, 0, {parameters})"
        );
        assert!(store.connection.execute_batch(&row).is_err(), "{kind} {parameters}");
    }
}
