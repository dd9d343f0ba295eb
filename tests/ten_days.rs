//! Ten days of reviews, held against the crate `fsrs` and a slow, plain version of the interval rules.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState};
use serde_json::Value;
use support::Home;

const CARDS: usize = 24;

fn deck() -> String {
    let card = |number| {
        format!("\n[[card]]\nid = \"c{number}\"\nquestion = \"Colour {number}?\"\nanswer = \"amber\"\n")
    };
    format!("title = \"Colours\"\n{}", (0..CARDS).map(card).collect::<String>())
}

/// Answers for a day: a rating line for every showing, from a fixed pattern that fails now and then.
fn answers(day: u32) -> String {
    let pattern = [3, 3, 2, 4, 3, 1, 3, 3, 4, 2, 1, 3, 3];
    (0..60).map(|turn| format!("x\n{}\n", pattern[(turn + day as usize * 5) % pattern.len()])).collect()
}

fn days_between(from: &str, to: &str) -> u32 {
    let day = |text: &str| chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
    u32::try_from((day(to) - day(from)).num_days()).unwrap()
}

fn fuzz_bound(raw: f32) -> f32 {
    let mut delta = if raw < 2.5 { return raw.round() } else { 1.0 };
    for (from, to, factor) in [(2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, f32::MAX, 0.05)] {
        delta += factor * (raw.min(to) - from).max(0.0);
    }
    (raw + delta).round()
}

/// The rules of the guide, one after the other: floor, order, bounds.
fn expected_interval(raw: [f32; 3], previous: f32, rating: usize) -> f32 {
    let mut given = 0.0;
    for raw in &raw[..=rating - 2] {
        let floor = if raw.round() > previous {
            previous + 1.0
        } else if previous <= fuzz_bound(*raw) {
            previous
        } else {
            0.0
        };
        let least = floor.max(given + 1.0).max(1.0);
        given = raw.max(least).min(36_500.0).round();
    }
    given
}

#[test]
fn ten_days_of_reviews_are_what_the_crate_gives_for_that_history() {
    let mut home = Home::new();
    home.write("decks/colours.toml", &deck());
    for day in 1..=10 {
        home.now = format!("2026-03-{day:02}T09:00:00Z");
        let run = home.type_in("--deck colours --no-fuzz --new 12", &answers(day));
        assert_eq!(run.code, Some(0), "{run}");
    }
    let fsrs = FSRS::default();
    let mut compared = 0;
    for number in 0..CARDS {
        let card = home.json(&format!("show colours/c{number} --json"));
        let mut reviews: Vec<FSRSReview> = Vec::new();
        let mut memory: Option<MemoryState> = None;
        let mut previous = 0.0;
        let mut last_day: Option<String> = None;
        for row in log_of(&home, number) {
            let [day, due] = ["day", "due"].map(|key| row[key].as_str().unwrap().to_owned());
            let rating =
                ["again", "hard", "good", "easy"].iter().position(|name| row["rating"] == *name).unwrap() + 1;
            let delta_t = last_day.as_deref().map_or(0, |last| days_between(last, &day));
            let next = fsrs.next_states(memory, 0.9, delta_t).unwrap();
            let raw = [&next.hard, &next.good, &next.easy].map(|state| state.interval);
            let interval = if rating == 1 { 0.0 } else { expected_interval(raw, previous, rating) };
            assert!(
                (f64::from(days_between(&day, &due)) - f64::from(interval)).abs() < f64::EPSILON,
                "c{number} on {day} rated {rating}: due {due}, expected after {interval} days ({raw:?})"
            );
            let rating = u32::try_from(rating).unwrap();
            reviews.push(FSRSReview { rating, delta_t });
            memory = Some(fsrs.memory_state(FSRSItem { reviews: reviews.clone() }, None).unwrap());
            previous = interval;
            last_day = Some(day);
            compared += 1;
        }
        let memory = memory.unwrap();
        for (key, expected) in [("stability", memory.stability), ("difficulty", memory.difficulty)] {
            let shown = card[key].as_f64().unwrap();
            assert!(
                (shown / f64::from(expected) - 1.0).abs() < 1e-6,
                "c{number}: {key} {shown}, expected {expected}"
            );
        }
    }
    assert!(compared > 40, "only {compared} reviews were compared");
    assert_eq!(home.json("doctor --json")["sound"], true);
}

fn log_of(home: &Home, number: usize) -> Vec<Value> {
    let key = format!("colours/c{number}");
    home.log().into_iter().filter(|row| row["kind"] == "review" && row["key"] == key.as_str()).collect()
}
