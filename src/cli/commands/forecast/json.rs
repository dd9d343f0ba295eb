//! A forecast as `--json` prints it.

use serde::Serialize;

use super::{Told, average, thousandths};
use crate::domain::forecast::{Forecast, Load};
use crate::domain::model::DesiredRetention;
use crate::domain::time::Day;

/// The forecast as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
pub(super) struct ForecastJson {
    from: Day,
    days: usize,
    ms: u32,
    new: u32,
    with_new: CourseJson,
    without_new: CourseJson,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    retentions: Vec<PriceJson>,
}

#[derive(Serialize)]
struct CourseJson {
    reviews: f64,
    new: f64,
    minutes: f64,
    known: f64,
    by_day: Vec<DayJson>,
}

#[derive(Serialize)]
struct DayJson {
    date: Day,
    reviews: f64,
    new: f64,
    minutes: f64,
}

#[derive(Serialize)]
struct PriceJson {
    retention: f64,
    reviews: f64,
    new: f64,
    minutes: f64,
    known: f64,
}

impl ForecastJson {
    pub(super) fn of(told: &Told) -> Self {
        let price = |(retention, forecast): &(DesiredRetention, Forecast)| {
            let average = average(forecast);
            PriceJson {
                retention: thousandths(retention.share().into()),
                reviews: hundredths(average.reviews),
                new: hundredths(average.new),
                minutes: hundredths(told.minutes(average.answers)),
                known: hundredths(forecast.known),
            }
        };
        Self {
            from: told.today,
            days: told.with.days.len(),
            ms: told.ms,
            new: told.cards.new,
            with_new: CourseJson::of(told, &told.with),
            without_new: CourseJson::of(told, &told.without),
            retentions: told.prices.iter().map(price).collect(),
        }
    }
}

impl CourseJson {
    fn of(told: &Told, forecast: &Forecast) -> Self {
        let average = average(forecast);
        let day = |(load, number): (&Load, u32)| DayJson {
            date: told.today.plus(number),
            reviews: hundredths(load.reviews),
            new: hundredths(load.new),
            minutes: hundredths(told.minutes(load.answers)),
        };
        Self {
            reviews: hundredths(average.reviews),
            new: hundredths(average.new),
            minutes: hundredths(told.minutes(average.answers)),
            known: hundredths(forecast.known),
            by_day: forecast.days.iter().zip(0..).map(day).collect(),
        }
    }
}

fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
