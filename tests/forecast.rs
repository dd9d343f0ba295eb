//! What the days to come bring, and what other retentions would cost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

mod support;

use std::fmt::Write as _;

use serde_json::Value;
use support::Home;
use support::screen::Screen;

/// A deck of so many cards, two of them answered on 1 March and due two days later.
fn home(cards: usize) -> Home {
    let home = Home::new();
    let mut deck = "title = \"Numbers\"\n".to_owned();
    for number in 0..cards {
        write!(
            deck,
            "[[card]]\nid = \"n{number}\"\nquestion = \"What is {number}?\"\nanswer = \"w{number}\"\n"
        )
        .unwrap();
    }
    home.write("decks/numbers.toml", &deck);
    let run = home.type_in("--deck numbers --new 2 --no-fuzz", "w0\n\nw1\n\n");
    assert_eq!(run.code, Some(0), "{run}");
    home
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[test]
fn today_is_forecast_as_it_is_planned_and_the_limits_hold() {
    let mut home = home(30);
    home.now = "2026-03-03T09:00:00Z".into();
    let due = home.json("due --json");
    let forecast = home.json("forecast --days 20 --json");
    assert_eq!(
        (&forecast["from"], &forecast["days"], &forecast["new"]),
        (&"2026-03-03".into(), &20.into(), &28.into())
    );
    let days = forecast["with_new"]["by_day"].as_array().unwrap();
    assert_eq!((days.len(), &days[19]["date"]), (20, &"2026-03-22".into()));
    assert!((number(&days[0]["reviews"]) - number(&due["due"])).abs() < 1e-9);
    let new: Vec<f64> = days.iter().map(|day| number(&day["new"])).take(4).collect();
    assert_eq!(new, [10.0, 10.0, 8.0, 0.0]);
    let without = &forecast["without_new"];
    assert_eq!((number(&without["new"]), number(&without["by_day"][0]["reviews"])), (0.0, 2.0));
    assert!(number(&without["reviews"]) < number(&forecast["with_new"]["reviews"]));
    let few = home.json("forecast --days 20 --new 1 --reviews 1 --json");
    for day in few["with_new"]["by_day"].as_array().unwrap() {
        assert!(number(&day["reviews"]) <= 1.0 && number(&day["new"]) <= 1.0, "{day}");
    }
    assert_eq!(home.quiz("forecast --json").stdout, home.quiz("forecast --json").stdout);
    assert_eq!(home.json("forecast numbers --json")["days"], 90);
}

#[test]
fn a_higher_retention_costs_more() {
    let home = home(30);
    let prices = home.json("forecast --retention 0.80..0.95 --json")["retentions"].clone();
    let prices = prices.as_array().unwrap();
    let shares: Vec<f64> = prices.iter().map(|price| number(&price["retention"])).collect();
    assert_eq!(shares, [0.8, 0.825, 0.85, 0.875, 0.9, 0.925, 0.95]);
    assert!(
        prices.windows(2).all(|pair| number(&pair[0]["reviews"]) < number(&pair[1]["reviews"])),
        "{prices:?}"
    );
    let text = home.quiz("forecast --retention 0.8..0.9").stdout;
    let table = text.split_once("retention  a day").unwrap().1;
    assert_eq!(table.lines().skip(1).count(), 5, "{text}");
    for wrong in ["0.69", "0.98", "0.9..0.8", "NaN", "90"] {
        assert_eq!(home.quiz(&format!("forecast --retention {wrong}")).code, Some(2), "{wrong}");
    }
}

#[test]
fn a_retention_out_of_bounds_is_refused_wherever_it_is_said() {
    let home = home(2);
    for (wrong, is_fault) in [("0.69", true), ("0.70", false), ("0.97", false), ("0.98", true), ("nan", true)]
    {
        home.write("config.toml", &format!("[deck.numbers]\nretention = {wrong}\n"));
        assert_eq!(home.quiz("forecast").code, Some(is_fault.into()), "{wrong}");
        home.write("config.toml", &format!("retention = {wrong}\n"));
        assert_eq!(home.quiz("forecast").code, Some(is_fault.into()), "{wrong}");
    }
}

#[test]
fn the_chart_reads_in_forty_columns_without_colour() {
    let home = home(30);
    let mut screen = Screen::open(&home, "forecast --days 14", 40);
    screen.wait_for("Without:");
    let text = screen.text();
    let bars: Vec<&str> = text.lines().filter(|line| line.contains("min") && line.contains('·')).collect();
    assert_eq!(bars.len(), 14, "{text}");
    assert!(bars[0].starts_with("1 March") && bars[2].contains('█') && bars[2].contains('░'), "{text}");
    screen.finish();
}

#[test]
fn without_decks_there_is_nothing_to_forecast() {
    let home = Home::new();
    let run = home.quiz("forecast");
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(run.stdout, home.quiz("due").stdout);
    assert_eq!(home.json("forecast --json")["with_new"]["known"], 0.0);
}
