//! Records of many cards at once are those of each alone, however they are found.

use std::collections::HashMap;

use super::fixture::{Home, answer, key, moment, others};
use crate::domain::model::{CardKey, CardRecord, Change};
use crate::store::Store;

/// Renamed once, in a chain, in a circle and together; suspended, flagged, made new again and never heard of.
fn full(home: &Home) -> (Store, Vec<CardKey>) {
    let mut store = home.store();
    for number in 0..20 {
        answer(&mut store, &format!("c{number}"), number % 3);
    }
    let mut change = |change| store.append(moment(4, 0), &change).unwrap();
    for (from, to) in [
        ("c1", "once"),
        ("c2", "two"),
        ("two", "three"),
        ("c4", "there"),
        ("there", "c4"),
        ("c5", "both"),
        ("c6", "both"),
        ("unheard", "c7"),
        ("c7", "c8"),
    ] {
        change(Change::Rename { from: key(from), to: key(to) });
    }
    change(Change::Suspend(key("c9")));
    change(Change::Flag(key("flagged")));
    change(Change::Reset(key("c10")));
    let names = ["once", "two", "three", "there", "both", "unheard", "flagged", "unknown"];
    let keys = (0..20).map(|number| key(&format!("c{number}"))).chain(names.map(key)).collect();
    (store, keys)
}

fn alone<'k>(store: &Store, keys: &'k [CardKey]) -> HashMap<&'k CardKey, CardRecord> {
    let records = keys.iter().map(|key| (key, store.record(key).unwrap()));
    records.filter(|(_, record)| record.last_row.is_some()).collect()
}

#[test]
fn all_at_once_or_a_few() {
    let home = Home::new();
    let (store, keys) = full(&home);
    assert_eq!(store.records(&keys).unwrap(), alone(&store, &keys));
    for few in keys.chunks(2) {
        assert_eq!(store.records(few).unwrap(), alone(&store, few));
    }
    assert_eq!(store.records(&keys[..0]).unwrap(), HashMap::new());
}

#[test]
fn those_computed_with_other_parameters_are_replayed() {
    let home = Home::new();
    let (store, keys) = full(&home);
    home.store().adopt(moment(5, 0), &others()).unwrap();
    assert_eq!(store.records(&keys).unwrap(), alone(&store, &keys), "as they were when it was opened");
    drop(store);
    let store = home.store();
    assert_eq!(store.records(&keys).unwrap(), alone(&store, &keys));
}
