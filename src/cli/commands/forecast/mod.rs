//! `quiz forecast`: what the days to come bring, and what other retentions would cost.

mod json;

use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::args::Forecast as Args;
use crate::cli::chosen::Chosen;
use crate::cli::context::{Context, DONE, model};
use crate::cli::failure::Failure;
use crate::cli::pace::pace;
use crate::cli::plan::{left, limits_of, limits_of_all};
use crate::domain::forecast::{Forecast, Load, Outset, Shelf, forecast, runs_for};
use crate::domain::model::{Deck, DesiredRetention};
use crate::domain::queue::{Candidate, Done, Outlook};
use crate::domain::schedule::Model;
use crate::domain::time::Day;
use crate::ui::line::{Bar, chart, columns};
use crate::ui::text::{Value, Words, date_of, short_date, tenths, wrap};
use json::ForecastJson;

/// At most so many bars are drawn.
const BARS: u32 = 14;

/// Simulates the days to come with and without new cards, and at other retentions where that is asked for.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    let today = context.moment().day;
    let store = context.look_at_store()?;
    let chosen = context.choose(&args.decks, store.as_ref())?;
    if chosen.decks.is_empty() && !args.json {
        let text = context.words.say("due-none");
        context.output.line(&text)?;
        return DONE;
    }
    let candidates = Context::candidates(&chosen.decks, store.as_ref())?;
    let model = model(store.as_ref());
    let runs = runs_for(candidates.len());
    let of = |retention, brings_new| {
        let outset = outset(context, &chosen, &candidates, &model, today, retention);
        forecast(&outset, args.days, brings_new, runs)
    };
    let ms = pace(store.as_ref(), today)?;
    let told = Told {
        today,
        cards: Outlook::of(&candidates, today),
        ms,
        with: of(None, true),
        without: of(None, false),
        prices: args
            .retention
            .iter()
            .flat_map(|retentions| &retentions.0)
            .map(|retention| (*retention, of(Some(*retention), true)))
            .collect(),
    };
    if args.json {
        context.output.json(&ForecastJson::of(&told))?;
        return DONE;
    }
    let width = context.output.look.width;
    for line in told.lines(&context.words, width) {
        context.output.line(&line)?;
    }
    DONE
}

/// The decks as they stand, scheduled for their own retention or for this one.
fn outset(
    context: &Context<'_>,
    chosen: &Chosen,
    candidates: &[Candidate],
    model: &Model,
    today: Day,
    retention: Option<DesiredRetention>,
) -> Outset {
    let calendar = Arc::new(context.settings.calendar());
    let shelf = |deck: &Deck| {
        let own = candidates.iter().filter(|candidate| candidate.card.deck == deck.id);
        let limits = limits_of(context, chosen, deck);
        let scheduler = context.settings.scheduler(deck, model, &calendar);
        Shelf {
            scheduler: match retention {
                Some(retention) => scheduler.at(retention),
                None => scheduler,
            },
            room: left(limits, Done::of(own.clone(), today)),
            limits: left(limits, Done::default()),
            cards: own.map(|candidate| (candidate.card.key.clone(), candidate.record)).collect(),
        }
    };
    let limits = limits_of_all(context, chosen);
    Outset {
        today,
        shelves: chosen.decks.iter().map(shelf).collect(),
        room: left(limits, Done::of(candidates, today)),
        limits: left(limits, Done::default()),
    }
}

/// What is to be told.
struct Told {
    today: Day,
    cards: Outlook,
    /// Milliseconds an answer.
    ms: u32,
    with: Forecast,
    without: Forecast,
    prices: Vec<(DesiredRetention, Forecast)>,
}

impl Told {
    fn minutes(&self, answers: f64) -> f64 {
        answers * f64::from(self.ms) / 60_000.0
    }

    fn lines(&self, words: &Words, width: Option<usize>) -> Vec<String> {
        let say = |id, about: &[(&'static str, Value<'_>)]| wrap(&words.tell(id, about), width, 0);
        let days = u32::try_from(self.with.days.len()).unwrap_or(u32::MAX);
        let step = step(days);
        let title = if step == 1 { "forecast-title" } else { "forecast-title-steps" };
        let mut lines = vec![say(title, &[("days", days.into()), ("step", step.into())]), String::new()];
        lines.extend(chart(&self.bars(words, step), width));
        lines.push(String::new());
        for (id, forecast) in [("forecast-with", &self.with), ("forecast-without", &self.without)] {
            let average = average(forecast);
            let (most, count) = busiest(forecast, self.today);
            let about = [
                ("cards", short(average.reviews + average.new)),
                ("minutes", short(self.minutes(average.answers))),
                ("most", short(count)),
                ("date", date_of(words, most).into()),
                ("known", forecast.known.round().into()),
            ];
            lines.push(say(id, &about));
        }
        if !self.prices.is_empty() {
            lines.push(String::new());
            lines.push(say("forecast-price", &[]));
            lines.extend(columns(&self.price_rows(words)));
        }
        lines
    }

    /// A bar for so many days each: full what comes anyway, light what new cards add.
    fn bars(&self, words: &Words, step: u32) -> Vec<Bar> {
        let size = usize::try_from(step).unwrap_or(1);
        let chunks = self.with.days.chunks(size).zip(self.without.days.chunks(size));
        let bars = chunks.zip(0..).map(|((with, without), number)| {
            let (with, without) = (mean(with), mean(without));
            let (all, old) = (with.reviews + with.new, without.reviews + without.new);
            let minutes = ("minutes", short(self.minutes(with.answers)));
            Bar {
                title: short_date(words, self.today.plus(step * number), self.today),
                full: old.min(all),
                light: (all - old).max(0.0),
                remark: words.tell("forecast-day", &[("cards", short(all)), minutes]),
            }
        });
        bars.collect()
    }

    fn price_rows(&self, words: &Words) -> Vec<Vec<String>> {
        let heads = ["price-retention", "price-cards", "price-minutes", "price-known"];
        let mut rows = vec![heads.map(|head| words.say(head)).to_vec()];
        rows.extend(self.prices.iter().map(|(retention, forecast)| {
            let average = average(forecast);
            let numbers = [
                short(average.reviews + average.new),
                short(self.minutes(average.answers)),
                forecast.known.round().into(),
            ];
            let shown = numbers.map(|number| words.tell("price-number", &[("number", number)]));
            let share = Value::from(thousandths(retention.share().into()));
            let mut row = vec![words.tell("price-number", &[("number", share)])];
            row.extend(shown);
            row
        }));
        rows
    }
}

/// How many days a bar stands for: whole weeks where there are many.
fn step(days: u32) -> u32 {
    if days <= BARS { 1 } else { days.div_ceil(BARS).next_multiple_of(7) }
}

fn average(forecast: &Forecast) -> Load {
    mean(&forecast.days)
}

fn mean(days: &[Load]) -> Load {
    let count = f64::from(u32::try_from(days.len()).unwrap_or(u32::MAX).max(1));
    let sum = |of: fn(&Load) -> f64| days.iter().map(of).sum::<f64>() / count;
    Load { reviews: sum(|day| day.reviews), new: sum(|day| day.new), answers: sum(|day| day.answers) }
}

/// The first of the days with the most cards, and how many those are.
fn busiest(forecast: &Forecast, today: Day) -> (Day, f64) {
    let days =
        forecast.days.iter().zip(0..).map(|(load, number)| (today.plus(number), load.reviews + load.new));
    days.fold((today, 0.0), |most, day| if day.1 > most.1 { day } else { most })
}

/// A number as precise as it is worth: below ten with a digit behind the point.
#[expect(clippy::cast_possible_truncation, reason = "it is only shown")]
fn short(number: f64) -> Value<'static> {
    if number < 9.95 { tenths(number as f32) } else { number.round().into() }
}

/// A share with the digits it was written with.
fn thousandths(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
