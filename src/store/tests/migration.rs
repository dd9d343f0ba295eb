//! An older file is brought forward under a backup, or left as it was.

use std::fs;
use std::thread;

use super::fixture::{Home, SEED, answer, key, moment, row, rows};
use crate::domain::model::{CardRecord, Change, DeviceId};
use crate::domain::schedule::Model;
use crate::store::open::open;
use crate::store::{Problem, Store, sql};

const ADDS_A_TABLE: &str = "CREATE TABLE note (text TEXT NOT NULL) STRICT; INSERT INTO note VALUES ('new');";
const FAILS_HALFWAY: &str = "CREATE TABLE note (text TEXT NOT NULL) STRICT; INSERT INTO nowhere VALUES (1);";

/// Opens the file as a program would that knows one format more.
fn open_with(home: &Home, next: &str) -> Result<Store, Problem> {
    let [first, second, third] = sql::MIGRATIONS else { panic!("format 3 is the newest") };
    open(&home.path(), Model::default(), DeviceId(SEED), &[first, second, third, next])
}

fn format(store: &Store) -> u32 {
    store.connection.query_row(sql::USER_VERSION, [], |row| row.get(0)).unwrap()
}

#[test]
fn an_older_file_is_migrated_after_a_backup() {
    let home = Home::new();
    answer(&mut home.store(), "cuba", 0);
    let mut store = open_with(&home, ADDS_A_TABLE).unwrap();
    assert_eq!((format(&store), rows(&store).len()), (4, 1));
    answer(&mut store, "cuba", 1);
    drop(store);
    assert_eq!(home.files(), ["progress.db", "progress.db.v3.backup"]);
    home.restore_backup();
    let backup = home.store();
    assert_eq!((format(&backup), rows(&backup).len()), (3, 1));
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
    assert!(matches!(error, Problem::Migration { from: 3, to: 4, .. }), "{error:?}");
    let store = home.store();
    assert_eq!((format(&store), rows(&store).len()), (3, 1));
    drop(store);
    assert_eq!(
        format(&open_with(&home, ADDS_A_TABLE).unwrap()),
        4,
        "the left-over backup is in nobody's way"
    );
}

#[test]
fn a_new_file_needs_no_backup() {
    let home = Home::new();
    assert_eq!(format(&open_with(&home, ADDS_A_TABLE).unwrap()), 4);
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
    fs::create_dir(home.path().with_file_name("progress.db.v3.backup")).unwrap();
    let error = open_with(&home, ADDS_A_TABLE).unwrap_err();
    assert!(matches!(error, Problem::Backup { from: 3, .. }), "{error:?}");
    assert_eq!(format(&home.store()), 3);
}

#[test]
fn a_file_of_format_1_learns_of_buried_and_flagged_cards() {
    let home = Home::new();
    let first = open(&home.path(), Model::default(), DeviceId(SEED), &sql::MIGRATIONS[..1]).unwrap();
    let suspended = "INSERT INTO card (key) VALUES ('s/cuba');
        INSERT INTO log (device, seq, kind, at, utc_offset, day, card) VALUES (1, 1, 'suspend', 0, 0, 0, 1);
        INSERT INTO record (card, last_device, last_seq, algorithm, parameters, suspended, state)
        VALUES (1, 1, 1, 'fsrs-6', 0, 1, 'new');";
    first.connection.execute_batch(suspended).unwrap();
    drop(first);
    let mut store = home.store();
    let before = CardRecord { suspended: true, last_row: Some(row(1)), ..CardRecord::default() };
    assert_eq!((format(&store), store.record(&key("cuba")).unwrap()), (3, before));
    assert!(store.verify().unwrap().is_sound());
    store.append(moment(0, 0), &Change::Flag(key("cuba"))).unwrap();
    assert!(store.record(&key("cuba")).unwrap().flagged);
    drop(store);
    assert_eq!(home.files(), ["progress.db", "progress.db.v1.backup"]);
}

#[test]
fn a_file_of_format_2_learns_of_days_that_were_set_and_of_cards_made_new_again() {
    let home = Home::new();
    let mut second = open(&home.path(), Model::default(), DeviceId(SEED), &sql::MIGRATIONS[..2]).unwrap();
    answer(&mut second, "cuba", 0);
    let before = second.record(&key("cuba")).unwrap();
    drop(second);
    let mut store = home.store();
    assert_eq!((format(&store), store.record(&key("cuba")).unwrap()), (3, before));
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
