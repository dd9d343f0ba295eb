//! Parameters of the memory: which hold, and what they change.

use super::fixture::{Home, answer, key, moment, others, rows};
use crate::domain::model::{CardRecord, ParameterSet, Parameters};
use crate::domain::schedule::{Model, PUBLISHED, replay};
use crate::store::{Growth, Problem};

#[test]
fn new_parameters_hold_from_now_on_and_move_no_day() {
    let home = Home::new();
    let mut store = home.store();
    for day in [0, 3, 9] {
        answer(&mut store, "cuba", day);
    }
    answer(&mut store, "berlin", 9);
    let before = store.record(&key("cuba")).unwrap().studied.unwrap();
    store.adopt(moment(10, 0), &others()).unwrap();
    let studied = store.record(&key("cuba")).unwrap().studied.unwrap();
    assert!(studied.memory.stability < before.memory.stability, "{studied:?} {before:?}");
    assert_eq!((studied.due, studied.interval), (before.due, before.interval));

    drop(store);
    let store = home.store();
    let model = Model::new(ParameterSet(1), others());
    assert_eq!((store.model().set(), store.model().parameters()), (ParameterSet(1), &others()));
    let replayed: CardRecord = replay(&store.card_log(&key("cuba")).unwrap(), &model);
    assert_eq!(store.record(&key("cuba")).unwrap(), replayed);
    assert!(store.verify().unwrap().is_sound());
}

#[test]
fn going_back_to_the_published_ones_brings_the_records_back() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    answer(&mut store, "cuba", 4);
    let before = store.record(&key("cuba")).unwrap();
    store.adopt(moment(5, 0), &others()).unwrap();
    assert_ne!(store.record(&key("cuba")).unwrap(), before);
    store.adopt(moment(6, 0), &PUBLISHED).unwrap();
    assert_eq!(store.record(&key("cuba")).unwrap(), before);
    store.adopt(moment(7, 0), &others()).unwrap();
    assert_eq!(store.model().set(), ParameterSet(1), "the same parameters keep their number");
}

#[test]
fn the_log_knows_how_far_it_has_grown_since_the_last_fit() {
    let home = Home::new();
    let mut store = home.store();
    answer(&mut store, "cuba", 0);
    assert_eq!(store.growth().unwrap(), Growth { rows: 1, at_last_fit: 0 });
    store.adopt(moment(1, 0), &PUBLISHED).unwrap();
    answer(&mut store, "cuba", 2);
    assert_eq!(store.growth().unwrap(), Growth { rows: 3, at_last_fit: 2 });
    assert_eq!(rows(&store).len(), 3);
}

#[test]
fn what_another_process_wrote_with_other_parameters_is_replayed() {
    let home = Home::new();
    let (mut here, mut there) = (home.store(), home.store());
    answer(&mut here, "cuba", 0);
    there.adopt(moment(1, 0), &others()).unwrap();
    answer(&mut here, "cuba", 2); // with the parameters it was opened with
    let rows = here.card_log(&key("cuba")).unwrap();
    let mut there = home.store();
    assert_eq!(there.record(&key("cuba")).unwrap(), replay(&rows, &Model::new(ParameterSet(1), others())));
    assert!(there.verify().unwrap().is_sound());
    answer(&mut there, "cuba", 5);
    assert!(there.verify().unwrap().is_sound());
}

#[test]
fn an_unknown_algorithm_is_refused() {
    let home = Home::new();
    let mut store = home.store();
    store.adopt(moment(0, 0), &others()).unwrap();
    let later = "DROP TRIGGER parameters_are_never_changed; UPDATE parameters SET algorithm = 'fsrs-7'";
    store.connection.execute_batch(later).unwrap();
    drop(store);
    let error = crate::store::Store::open(&home.path(), 1).unwrap_err();
    assert!(matches!(&error.problem, Problem::UnknownAlgorithm(found) if found == "fsrs-7"), "{error:?}");
    assert_eq!(error.hint(), Some("install the newest `quiz`; the file was not touched"));
}

#[test]
fn parameters_with_too_few_numbers_are_damage() {
    let home = Home::new();
    let mut store = home.store();
    store.adopt(moment(0, 0), &others()).unwrap();
    let cut = "DROP TRIGGER parameters_are_never_changed; UPDATE parameters SET weights = '1 2 3'";
    store.connection.execute_batch(cut).unwrap();
    drop(store);
    let error = crate::store::Store::open(&home.path(), 1).unwrap_err();
    assert!(matches!(&error.problem, Problem::DamagedEntry { column: "weights", .. }), "{error:?}");
}

#[test]
fn numbers_are_kept_to_the_last_bit() {
    let home = Home::new();
    let odd = Parameters(PUBLISHED.0.map(|number| number * 1.000_000_1));
    home.store().adopt(moment(0, 0), &odd).unwrap();
    assert_eq!(home.store().model().parameters(), &odd);
}
