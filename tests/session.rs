//! Whole sessions through a pipe: what is printed, what is written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use support::Home;

/// Ten cards of the bundled deck: right, typo, wrong, blank, dates in three forms, ratings, an undo, an overruling.
const TEN_CARDS: &str = "\
kennedy

October 1962
4
Guevara

1 January 1959

u
jan 1959

";

#[test]
fn a_scripted_session_is_the_same_every_time() {
    let home = Home::new();
    insta::assert_snapshot!(home.type_in("--deck cuba-1962 --limit 10", TEN_CARDS));
}
