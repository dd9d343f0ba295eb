//! How many cards come back on each day.

use super::fixture::{Home, answer, key, moment};
use crate::domain::model::Change;

#[test]
fn each_day_has_the_cards_that_come_back_on_it_and_are_not_suspended() {
    let home = Home::new();
    let mut store = home.store();
    let on = |store: &crate::store::Store, day| store.load().unwrap().on(moment(day, 0).day);
    assert_eq!(on(&store, 10), 0);
    for (name, day) in [("a", 0), ("b", 0), ("c", 0), ("d", 4)] {
        answer(&mut store, name, day);
    }
    store.append(moment(4, 1), &Change::Suspend(key("c"))).unwrap();
    assert_eq!([on(&store, 10), on(&store, 11), on(&store, 14)], [2, 0, 1]);
    answer(&mut store, "a", 10);
    assert_eq!([on(&store, 10), on(&store, 20)], [1, 1], "a card counts once");
    store.append(moment(10, 1), &Change::Unsuspend(key("c"))).unwrap();
    assert_eq!(on(&store, 10), 2);
}
