//! Which exams the log says there are.

use super::fixture::{Home, deck, moment};
use crate::domain::model::Change;
use crate::domain::time::Day;
use crate::store::Store;

fn day(number: u32) -> Day {
    moment(number, 0).day
}

fn book(store: &mut Store, on: u32, name: &str, exam: u32) {
    store.append(moment(on, 0), &Change::Exam { deck: deck(name), day: day(exam), per_day: None }).unwrap();
}

fn exams(store: &Store) -> Vec<(String, Day)> {
    store.exams().unwrap().into_iter().map(|exam| (exam.deck.to_string(), exam.day)).collect()
}

#[test]
fn a_new_day_takes_the_place_of_one_to_come_and_others_stay() {
    let home = Home::new();
    let mut store = home.store();
    assert_eq!(exams(&store), []);
    book(&mut store, 0, "cuba", 10);
    book(&mut store, 1, "berlin", 12);
    book(&mut store, 2, "cuba", 20);
    assert_eq!(exams(&store), [("berlin".into(), day(12)), ("cuba".into(), day(20))]);
    book(&mut store, 21, "cuba", 40);
    assert_eq!(
        exams(&store),
        [("berlin".into(), day(12)), ("cuba".into(), day(20)), ("cuba".into(), day(40))],
        "what is over is remembered"
    );
}

#[test]
fn one_to_come_is_called_off_and_one_that_is_over_is_not() {
    let home = Home::new();
    let mut store = home.store();
    book(&mut store, 0, "cuba", 10);
    book(&mut store, 11, "cuba", 30);
    store.append(moment(12, 0), &Change::NoExam(deck("cuba"))).unwrap();
    store.append(moment(12, 1), &Change::NoExam(deck("berlin"))).unwrap();
    assert_eq!(exams(&store), [("cuba".into(), day(10))]);
}

#[test]
fn the_learners_own_pace_is_kept() {
    let home = Home::new();
    let mut store = home.store();
    let exam = Change::Exam { deck: deck("cuba"), day: day(30), per_day: Some(25) };
    store.append(moment(3, 0), &exam).unwrap();
    let [booked] = store.exams().unwrap().try_into().unwrap();
    assert_eq!((booked.per_day, booked.since), (Some(25), day(3)));
}
