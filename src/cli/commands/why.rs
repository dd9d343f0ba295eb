//! `quiz why DECK/CARD`: the last interval, step by step.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Why as Args;
use crate::cli::context::{Context, DONE, model};
use crate::cli::failure::Failure;
use crate::cli::rows::{MoveJson, ReviewJson};
use crate::cli::standing::Standing;
use crate::diag::printable;
use crate::domain::model::{
    CardKey, CardRecord, Change, DeckId, LogRow, Mode, ParameterSet, Rating, Review, State,
};
use crate::domain::schedule::{Bound, Days, Explained, Why, why};
use crate::domain::time::Day;
use crate::ui::text::{Words, date_of, tenths, when, wrap};

/// Explains where the card stands.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    let (_, card) = context.card(&args.card)?;
    let store = context.look_at_store()?;
    let today = context.moment().day;
    let Standing { record, rows, .. } = Standing::of(store.as_ref(), &card.key, today)?;
    let model = model(store.as_ref());
    let why = why(&rows, &model);
    if args.json {
        context.output.json(&WhyJson::of((&card.deck, &card.key), &record, &why, (model.set(), &rows)))?;
        return DONE;
    }
    for line in as_text(&context.words, &record, &why, (model.set(), today)) {
        let text = wrap(&line, context.output.look.width, 0);
        context.output.line(&text)?;
    }
    DONE
}

/// The steps in sentences, each a line.
fn as_text(
    words: &Words,
    record: &CardRecord,
    why: &Why<'_>,
    (set, today): (ParameterSet, Day),
) -> Vec<String> {
    let mut lines = Vec::new();
    match &why.answer {
        None if why.moves.is_empty() => lines.push(words.say("why-new")),
        None => {}
        Some(answer) => lines.extend(of_answer(words, answer, set)),
    }
    lines.extend(why.moves.iter().filter_map(|row| of_move(words, row)));
    if let Some(studied) = record.studied {
        let id = if studied.due < today { "why-overdue" } else { "why-due" };
        let day =
            if studied.due < today { date_of(words, studied.due) } else { when(words, studied.due, today) };
        lines.push(words.tell(id, &[("day", day.into())]));
    }
    if record.suspended {
        lines.push(words.say("card-suspended"));
    }
    if record.is_buried(today) {
        lines.push(words.say("card-buried"));
    }
    lines
}

/// What the last answer did.
fn of_answer(words: &Words, answer: &Explained<'_>, set: ParameterSet) -> Vec<String> {
    // What was typed to choose an option is a number that says nothing now.
    let typed = if answer.review.mode == Mode::Typed { answer.review.typed.as_str() } else { "" };
    let typed = printable(typed).replace('\n', "”, “");
    let about = [
        ("day", date_of(words, answer.day).into()),
        ("rating", rating(words, answer.review.rating).into()),
        ("typed", typed.as_str().into()),
    ];
    let mut lines = vec![words.tell(if typed.is_empty() { "why-rated" } else { "why-answered" }, &about)];
    let (stability, difficulty) = (tenths(answer.memory.stability), tenths(answer.memory.difficulty));
    match &answer.before {
        None => {
            lines.push(words.say("why-first"));
            lines.push(words.tell("why-begun", &[("stability", stability), ("difficulty", difficulty)]));
        }
        Some(before) => {
            let percent = (before.recall * 100.0).round();
            lines.push(words.tell(
                "why-known",
                &[
                    ("day", date_of(words, before.day).into()),
                    ("days", before.days.into()),
                    ("percent", percent.into()),
                ],
            ));
            lines.push(words.tell(
                "why-changed",
                &[
                    ("before", tenths(before.memory.stability)),
                    ("stability", stability),
                    ("harder", tenths(before.memory.difficulty)),
                    ("difficulty", difficulty),
                ],
            ));
        }
    }
    if let Some(guess) = answer.guess {
        let percent = (guess.known * 100.0).round();
        lines.push(words.tell("why-guess", &[("count", guess.options.into()), ("percent", percent.into())]));
    }
    match &answer.days {
        None => lines.push(words.say("why-again")),
        Some(days) => lines.extend(of_days(words, answer.review, days, set)),
    }
    lines
}

fn rating(words: &Words, rating: Rating) -> String {
    words.say(&format!("rating-{}", rating.name()))
}

/// From stability to the day, by the parameters of that number.
fn of_days(words: &Words, review: &Review, days: &Days, set: ParameterSet) -> Vec<String> {
    let percent = (review.retention * 100.0).round();
    let mut lines = vec![words.tell(
        "why-asked",
        &[("percent", percent.into()), ("days", tenths(days.asked)), ("count", days.rounded.into())],
    )];
    let exact = ("count", days.exact.into());
    lines.extend(days.bound.map(|bound| match bound {
        Bound::OneDay => words.say("why-one-day"),
        Bound::Waited(before) => words.tell("why-waited", &[("days", before.into()), exact]),
        Bound::Lower(lower, given) => {
            words.tell("why-order", &[("rating", rating(words, lower).into()), ("days", given.into()), exact])
        }
        Bound::Longest => words.tell("why-longest", &[exact]),
    }));
    let (first, last) = days.spread;
    let spread = [("first", first.into()), ("last", last.into()), ("count", days.given.into())];
    if !(first..=last).contains(&days.given) && days.given != days.exact {
        let id = if review.parameters == set { "why-otherwise" } else { "why-learnt-since" };
        lines.push(words.tell(id, &[("count", days.given.into())]));
    } else if first < last {
        lines.push(words.tell("why-spread", &spread));
    }
    lines
}

/// A row that moved the card without an answer.
fn of_move(words: &Words, row: &LogRow) -> Option<String> {
    let day = ("day", date_of(words, row.moment.day).into());
    match &row.change {
        Change::SetDue { due, .. } => {
            Some(words.tell("why-set-due", &[day, ("due", date_of(words, *due).into())]))
        }
        Change::Reset(_) => Some(words.tell("why-reset", &[day])),
        _ => None,
    }
}

/// The steps as `--json` prints them; `docs/json.md` documents every key.
#[derive(Serialize)]
struct WhyJson<'a> {
    deck: &'a DeckId,
    id: &'a str,
    key: &'a CardKey,
    state: State,
    suspended: bool,
    buried: Option<Day>,
    due: Option<Day>,
    parameters: ParametersJson,
    review: Option<ReviewJson<'a>>,
    before: Option<BeforeJson>,
    after: Option<MemoryJson>,
    guess: Option<GuessJson>,
    interval: Option<IntervalJson>,
    moves: Vec<MoveJson>,
}

/// By which parameters the interval was computed, and by which the steps are told.
#[derive(Serialize)]
struct ParametersJson {
    then: Option<u32>,
    now: u32,
}

#[derive(Serialize)]
struct BeforeJson {
    day: Day,
    days: u32,
    stability: f32,
    difficulty: f32,
    retrievability: f32,
}

#[derive(Serialize)]
struct MemoryJson {
    stability: f32,
    difficulty: f32,
}

#[derive(Serialize)]
struct GuessJson {
    options: u8,
    known: f32,
}

#[derive(Serialize)]
struct IntervalJson {
    retention: f32,
    asked: f32,
    rounded: u32,
    bound: Option<&'static str>,
    exact: u32,
    spread: [u32; 2],
    given: u32,
}

impl<'a> WhyJson<'a> {
    fn of(
        (deck, key): (&'a DeckId, &'a CardKey),
        record: &CardRecord,
        why: &Why<'a>,
        (set, rows): (ParameterSet, &'a [LogRow]),
    ) -> Self {
        let answer = why.answer.as_ref();
        let is_last = |row: &&LogRow| match (&row.change, answer) {
            (Change::Review(review), Some(answer)) => std::ptr::eq(review, answer.review),
            _ => false,
        };
        Self {
            deck,
            id: key.card_id(),
            key,
            state: record.state(),
            suspended: record.suspended,
            buried: record.buried,
            due: record.studied.map(|studied| studied.due),
            parameters: ParametersJson { then: answer.map(|answer| answer.review.parameters.0), now: set.0 },
            review: rows.iter().find(is_last).and_then(ReviewJson::of),
            before: answer.and_then(|answer| answer.before).map(|before| BeforeJson {
                day: before.day,
                days: before.days,
                stability: before.memory.stability,
                difficulty: before.memory.difficulty,
                retrievability: before.recall,
            }),
            after: answer.map(|answer| MemoryJson {
                stability: answer.memory.stability,
                difficulty: answer.memory.difficulty,
            }),
            guess: answer
                .and_then(|answer| answer.guess)
                .map(|guess| GuessJson { options: guess.options, known: guess.known }),
            interval: answer.and_then(|answer| Some((answer, answer.days?))).map(|(answer, days)| {
                IntervalJson {
                    retention: answer.review.retention,
                    asked: days.asked,
                    rounded: days.rounded,
                    bound: days.bound.map(Bound::name),
                    exact: days.exact,
                    spread: days.spread.into(),
                    given: days.given,
                }
            }),
            moves: why.moves.iter().filter_map(|row| MoveJson::of(row)).collect(),
        }
    }
}
