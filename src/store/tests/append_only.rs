//! No statement changes or removes what the log says.

use super::fixture::{Home, answer, moment, others, rows, undo_one};
use crate::domain::model::Change;

#[test]
fn no_statement_changes_a_row_of_the_log() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    store.adopt(moment(0, 1), &others()).unwrap();
    let before = rows(&store);
    let copy = "SELECT device, seq, kind, at + 1, utc_offset, day, card, deck, renamed_to, target_device, \
        target_seq, rating, suggested, verdict, typed, mode, purpose, lang, answer_ms, score, hints, \
        retention, parameters, due, content, per_day FROM log";
    let changed = "rows of the log are never changed";
    let deleted = "rows of the log are never deleted";
    let appended = "rows are only appended to the log";
    let named = "names in the log are never changed";
    for (statement, refusal) in [
        ("UPDATE log SET rating = 1", changed),
        ("UPDATE log SET at = at", changed),
        ("DELETE FROM log", deleted),
        (&format!("INSERT OR REPLACE INTO log {copy}"), appended),
        (
            &format!("INSERT INTO log {copy} WHERE true ON CONFLICT (device, seq) DO UPDATE SET at = 0"),
            appended,
        ),
        (
            "INSERT INTO log (device, seq, kind, at, utc_offset, day) VALUES (1, 4, 'start', 0, 0, 0)",
            appended,
        ),
        ("UPDATE card SET key = 's/other'", named),
        ("UPDATE deck SET id = 'other'", named),
        ("UPDATE device SET id = '0000000000000000'", named),
        ("UPDATE parameters SET weights = ''", "parameters in the log are never changed"),
        ("DELETE FROM card", "FOREIGN KEY constraint failed"),
        ("DELETE FROM deck", "FOREIGN KEY constraint failed"),
        ("DELETE FROM device", "FOREIGN KEY constraint failed"),
    ] {
        let error = store.connection.execute_batch(statement).unwrap_err();
        assert!(error.to_string().contains(refusal), "{statement}: {error}");
    }
    assert_eq!(rows(&store), before);
}

#[test]
fn an_undo_adds_a_row_and_leaves_all_others() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    let mut before = rows(&store);
    undo_one(&mut store, moment(0, 1));
    let mut after = rows(&store);
    assert_eq!(after.pop().unwrap().change, Change::Undo(before[0].id));
    before[0].revoked = true;
    assert_eq!(after, before);
}
