//! What was never written is named when it is read, and mended where the log allows.

use super::fixture::{Home, all_records, answer, deck, key, moment, row, rows};
use crate::domain::model::{CardRecord, Change};
use crate::store::Store;

/// Changes what the store itself never would.
fn tamper(store: &Store, statement: &str) {
    store
        .connection
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
             DROP TRIGGER log_is_never_changed; DROP TRIGGER card_is_never_changed;
             {statement};"
        ))
        .unwrap();
}

#[test]
fn a_damaged_row_is_an_error_that_names_it() {
    for (change, fault) in [
        ("rating = 9", "9 as `rating`"),
        ("rating = NULL", "nothing as `rating`"),
        ("suggested = -1", "-1 as `suggested`"),
        ("verdict = 'perfect'", "\"perfect\" as `verdict`"),
        ("mode = 'choice-'", "\"choice-\" as `mode`"),
        ("purpose = 'fun'", "\"fun\" as `purpose`"),
        ("lang = 'e' || char(27) || '[2J'", "\"e\\u{1b}[2J\" as `lang`"),
        ("answer_ms = -1", "-1 as `answer_ms`"),
        ("score = 9e999", "inf as `score`"),
        ("score = 1.01", "1.01 as `score`"),
        ("hints = 256", "256 as `hints`"),
        ("retention = 1.5", "1.5 as `retention`"),
        ("parameters = -1", "-1 as `parameters`"),
        ("due = 9223372036854775807", "9223372036854775807 as `due`"),
        ("day = 2147483647", "2147483647 as `day`"),
        ("utc_offset = 90000", "90000 as `utc_offset`"),
        ("content = NULL", "nothing as `content`"),
        ("kind = 'revue'", "\"revue\" as `kind`"),
        ("kind = 'undo'", "nothing as `target`"),
        ("kind = 'set-due', due = NULL", "nothing as `due`"),
        ("kind = 'reset', card = NULL", "nothing as `card`"),
        ("kind = 'rename'", "nothing as `renamed_to`"),
        ("card = 77", "nothing as `card`"),
        ("deck = NULL", "nothing as `deck`"),
    ] {
        let home = Home::new();
        let mut store = home.store();
        answer(&mut store, "cuba", 0);
        tamper(&store, &format!("UPDATE log SET {change}"));
        let fault = format!("row `{}` has {fault}", row(1));
        let error = store.log(|_| std::ops::ControlFlow::Continue(())).unwrap_err();
        assert!(error.to_string().contains(&fault), "{change}: {error}");
        let found = store.verify().unwrap();
        assert!(found.faults.contains(&fault), "{change}: {found:?}");
    }
}

#[test]
fn a_damaged_record_is_named_and_made_anew_from_the_log() {
    for (change, fault) in [
        ("state = 'old'", "\"old\" as `state`"),
        ("stability = 0", "0 as `stability`"),
        ("stability = 9e999", "inf as `stability`"),
        ("difficulty = -1", "-1 as `difficulty`"),
        ("due = NULL", "nothing as `due`"),
        ("reps = -1", "-1 as `reps`"),
    ] {
        let home = Home::new();
        let mut store = home.store();
        answer(&mut store, "cuba", 0);
        let record = store.record(&key("cuba")).unwrap();
        tamper(&store, &format!("UPDATE record SET {change}"));
        let fault = format!("the record of `s/cuba` has {fault}");
        let error = store.record(&key("cuba")).unwrap_err();
        assert!(error.to_string().contains(&fault), "{change}: {error}");
        assert!(store.verify().unwrap().faults.contains(&fault), "{change}");
        store.rebuild_records().unwrap();
        assert_eq!(store.record(&key("cuba")).unwrap(), record);
    }
}

#[test]
fn verify_lists_each_record_that_is_not_what_the_log_says() {
    let home = Home::new();
    let mut store = home.store();
    for name in ["berlin", "cuba", "warsaw"] {
        answer(&mut store, name, 0);
    }
    store.append(moment(0, 1), &Change::Start(deck("history"))).unwrap();
    let sound = store.verify().unwrap();
    assert!(sound.is_sound(), "{sound:?}");
    assert_eq!((sound.rows, sound.cards), (4, 3));
    let cuba = store.record(&key("cuba")).unwrap();
    tamper(&store, "UPDATE record SET suspended = 1 WHERE card = 2; DELETE FROM record WHERE card = 3");
    let differences = store.verify().unwrap().differences;
    assert_eq!(
        differences.iter().map(|found| found.key.as_str()).collect::<Vec<_>>(),
        ["s/cuba", "s/warsaw"]
    );
    assert_eq!(differences[0].cached, CardRecord { suspended: true, ..cuba });
    assert_eq!(differences[0].replayed, cuba);
    assert_eq!(differences[1].cached, CardRecord::default());
    store.rebuild_records().unwrap();
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn a_record_computed_with_other_parameters_is_replayed_with_those_of_now() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    let record = store.record(&key("cuba")).unwrap();
    for change in ["parameters = 5", "algorithm = 'sm-2'"] {
        tamper_record(&store, &format!("{change}, stability = 99"));
        assert_eq!(store.record(&key("cuba")).unwrap(), record);
        assert_eq!(all_records(&store), [(key("cuba"), record)]);
    }
    answer(&mut store, "cuba", 10);
    assert!(store.verify().unwrap().is_sound());
}

fn tamper_record(store: &Store, change: &str) {
    store.connection.execute_batch(&format!("UPDATE record SET {change}")).unwrap();
}

#[test]
fn broken_pages_are_reported() {
    let home = Home::new();
    let mut store = home.store();
    for day in 0..40 {
        answer(&mut store, "cuba", day);
    }
    let root =
        "SELECT (rootpage - 1) * page_size FROM sqlite_schema, pragma_page_size WHERE name = 'log_card'";
    let start: u32 = store.connection.query_row(root, [], |row| row.get(0)).unwrap();
    drop(store);
    let mut bytes = home.bytes();
    let start = start as usize;
    bytes[start + 900..start + 1024].fill(0xff);
    home.write(&bytes);
    let store = home.store();
    assert_eq!(rows(&store).len(), 40, "the log itself is whole");
    assert!(!store.verify().unwrap().faults.is_empty());
}
