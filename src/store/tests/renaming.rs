//! A renamed key and its new one are one card.

use super::fixture::{Home, all_records, answer, key, moment, row};
use crate::domain::model::{CardRecord, Change};
use crate::store::Store;

fn rename(store: &mut Store, day: u32, from: &str, to: &str) {
    store.append(moment(day, 1), &Change::Rename { from: key(from), to: key(to) }).unwrap();
}

fn reps(store: &Store, name: &str) -> u32 {
    store.record(&key(name)).unwrap().studied.map_or(0, |studied| studied.reps)
}

#[test]
fn progress_moves_to_the_new_key() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    let before = store.record(&key("cuba")).unwrap();
    rename(&mut store, 1, "cuba", "crisis");
    let after = CardRecord { last_row: Some(row(2)), ..before };
    assert_eq!(all_records(&store), [(key("crisis"), after)]);
    assert_eq!(store.card_log(&key("crisis")).unwrap().len(), 2);
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn a_session_that_still_knows_the_old_key_answers_the_same_card() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    rename(&mut store, 1, "cuba", "crisis");
    answer(&mut store, "cuba", 2);
    assert_eq!((reps(&store, "cuba"), reps(&store, "crisis")), (2, 2));
    assert_eq!(all_records(&store).len(), 1);
}

#[test]
fn two_cards_renamed_to_one_are_replayed_together() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    answer(&mut store, "crisis", 1);
    answer(&mut store, "cuba", 2);
    rename(&mut store, 3, "cuba", "crisis");
    assert_eq!(reps(&store, "crisis"), 3);
    let seqs: Vec<u64> = store.card_log(&key("cuba")).unwrap().iter().map(|row| row.id.seq).collect();
    assert_eq!(seqs, [1, 2, 3, 4]);
}

#[test]
fn chains_and_circles_of_renames_lose_nothing() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "a", 0);
    rename(&mut store, 1, "a", "b");
    answer(&mut store, "b", 2);
    rename(&mut store, 3, "b", "c");
    rename(&mut store, 4, "c", "a");
    answer(&mut store, "a", 5);
    assert_eq!(["a", "b", "c"].map(|name| reps(&store, name)), [3; 3]);
    assert_eq!(all_records(&store)[0].0, key("a"));
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn a_card_cannot_be_renamed_to_itself() {
    let home = Home::new();
    let rename = Change::Rename { from: key("a"), to: key("a") };
    assert!(home.store().append(moment(0, 0), &rename).is_err());
}
