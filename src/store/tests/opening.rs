//! Making a file, finding it again, and leaving the files of others alone.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::thread;

use rusqlite::Connection;

use super::fixture::{Home, SEED, answer, moment, rows, undo_one};
use crate::domain::model::{Change, DeviceId};
use crate::store::{Problem, Store};

fn open(path: &Path, seed: u64) -> Result<Store, crate::store::StoreError> {
    Store::open(path, seed)
}

#[test]
fn a_file_is_made_with_its_folder() {
    let home = Home::new();
    let path = home.path().with_file_name("a").join("b").join("progress.db");
    let mut store = open(&path, 7).unwrap();
    answer(&mut store, "cuba", 0);
    drop(store);
    assert_eq!(path.parent().unwrap().read_dir().unwrap().count(), 1, "nothing stays beside a closed file");
}

#[test]
fn looking_makes_nothing() {
    let home = Home::new();
    assert!(Store::open_existing(&home.path()).unwrap().is_none());
    assert!(home.files().is_empty());
    home.write(b"");
    assert!(Store::open_existing(&home.path()).unwrap().is_none());
    assert_eq!(home.bytes(), b"");
}

#[test]
fn an_empty_file_counts_as_new() {
    let home = Home::new();
    home.write(b"");
    answer(&mut home.store(), "cuba", 0);
    let again = Store::open_existing(&home.path()).unwrap().unwrap();
    assert_eq!(rows(&again).len(), 1);
}

#[test]
fn a_file_keeps_the_device_it_was_made_with() {
    let home = Home::new();
    drop(home.store());
    assert_eq!(open(&home.path(), 99).unwrap().device(), DeviceId(SEED));
}

#[test]
fn a_file_is_marked_as_ours_and_kept_in_small_pages() {
    let home = Home::new();
    let store = home.store();
    let pragma = |name: &str| -> String {
        let sql = format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}");
        store.connection.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    for (name, value) in [
        ("application_id", "1364543834"),
        ("user_version", "4"),
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("page_size", "1024"),
    ] {
        assert_eq!(pragma(name), value, "{name}");
    }
}

#[test]
fn a_file_whose_making_was_cut_off_before_the_last_step_gets_it_later() {
    let home = Home::new();
    let mode =
        |store: &Store, sql| store.connection.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(mode(&home.store(), "PRAGMA journal_mode = DELETE"), "delete");
    assert_eq!(mode(&home.store(), "PRAGMA journal_mode"), "wal");
}

#[test]
fn the_log_can_be_read_by_people() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 1);
    undo_one(&mut store, moment(1, 3_600_000));
    let sql = "SELECT concat_ws(' ', row, local_time, day, kind, card, deck, target, revoked, rating, typed, due, content)
        FROM history";
    let mut statement = store.connection.prepare(sql).unwrap();
    let lines: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(
        lines,
        [
            "feed000000000001-1 2026-03-02 02:00:00 2026-03-02 review s/cuba history 1 3 October 1962 2026-03-12 \
         fffffffffffffffe",
            "feed000000000001-2 2026-03-02 03:00:00 2026-03-02 undo feed000000000001-1 0",
        ]
    );
}

#[test]
fn the_store_may_be_asked_about_each_row_of_the_log() {
    let home = Home::new();
    let mut store = home.store();
    for name in ["berlin", "cuba"] {
        answer(&mut store, name, 0);
    }
    let mut due = Vec::new();
    store
        .log(|row| {
            let Change::Review(review) = row.change else { panic!("{row:?}") };
            due.push(store.record(&review.key).unwrap().studied.unwrap().due);
            if due.len() == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .unwrap();
    assert_eq!(due, [moment(10, 0).day; 2]);
}

#[test]
fn many_who_make_the_file_at_once_share_it() {
    let home = Home::new();
    thread::scope(|scope| {
        for seed in 0..6 {
            let path = home.path();
            scope.spawn(move || answer(&mut open(&path, seed).unwrap(), &format!("card-{seed}"), 0));
        }
    });
    let store = home.store();
    assert_eq!(rows(&store).len(), 6);
    assert!(store.verify().unwrap().is_sound());
}

/// A database of another program, whose pages are not all in the main file if it is in WAL mode.
fn foreign(home: &Home, pragmas: &str) {
    let connection = Connection::open(home.path()).unwrap();
    connection.execute_batch(&format!("{pragmas}; CREATE TABLE t (x); INSERT INTO t VALUES (1)")).unwrap();
}

#[test]
fn files_that_are_not_ours_are_refused_untouched() {
    type Case = (&'static str, fn(&Home), fn(&Problem) -> bool);
    let cases: [Case; 6] = [
        (
            "a text",
            |home| home.write("title = \"not progress\"\n".repeat(9).as_bytes()),
            |problem| matches!(problem, Problem::NotSqlite),
        ),
        ("a short file", |home| home.write(b"x"), |problem| matches!(problem, Problem::NotSqlite)),
        (
            "a database without an id",
            |home| foreign(home, ""),
            |problem| matches!(problem, Problem::OtherProgram { found: 0 }),
        ),
        (
            "a database in WAL mode",
            |home| foreign(home, "PRAGMA application_id = 7; PRAGMA journal_mode = WAL"),
            |problem| matches!(problem, Problem::OtherProgram { found: 7 }),
        ),
        (
            "a newer format",
            |home| foreign(home, "PRAGMA application_id = 1364543834; PRAGMA user_version = 5"),
            |problem| matches!(problem, Problem::Newer { found: 5, known: 4 }),
        ),
        (
            "a newer format in WAL mode",
            |home| {
                foreign(
                    home,
                    "PRAGMA application_id = 1364543834; PRAGMA user_version = 9; PRAGMA journal_mode = WAL",
                );
            },
            |problem| matches!(problem, Problem::Newer { found: 9, known: 4 }),
        ),
    ];
    for (name, make, is_expected) in cases {
        let home = Home::new();
        make(&home);
        let before = (home.bytes(), home.path().metadata().unwrap().modified().unwrap());
        for error in [open(&home.path(), 1).unwrap_err(), Store::open_existing(&home.path()).unwrap_err()] {
            assert!(is_expected(&error.problem), "{name}: {error:?}");
            assert!(error.hint().unwrap().contains("not touched"), "{name}");
        }
        let after = (home.bytes(), home.path().metadata().unwrap().modified().unwrap());
        assert_eq!(before, after, "{name}");
        assert_eq!(home.files(), ["progress.db"], "{name}");
    }
}

#[test]
fn a_newer_format_that_is_still_in_the_log_of_sqlite_is_refused() {
    let home = Home::new();
    let other = home.store();
    other.connection.pragma_update(None, "user_version", 5).unwrap();
    let error = open(&home.path(), 1).unwrap_err();
    assert!(matches!(error.problem, Problem::Newer { found: 5, known: 4 }), "{error:?}");
}

#[test]
fn a_folder_in_its_place_is_refused() {
    let home = Home::new();
    fs::create_dir(home.path()).unwrap();
    let error = open(&home.path(), 1).unwrap_err();
    assert!(error.to_string().ends_with("progress.db` is not a file"), "{error}");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let home = Home::new();
    home.write(b"");
    let error = open(&home.path().join("progress.db"), 1).unwrap_err();
    assert!(matches!(error.problem, Problem::Folder(_) | Problem::Unreadable(_)), "{error:?}");
}
