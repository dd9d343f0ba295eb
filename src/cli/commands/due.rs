//! `quiz due`: how much there is to study on a day.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Due;
use crate::cli::backlog::{backlog, tell};
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::prospect::{Prospect, lines};
use crate::cli::sitting::Sitting;
use crate::domain::model::{CardKey, DeckId, Purpose, State};
use crate::domain::queue::{Backlog, Item};
use crate::domain::time::Day;
use crate::ui::text::{when, wrap};

/// A day's cards as `--json` prints them; `docs/json.md` documents every key.
#[derive(Serialize)]
struct DueJson<'a> {
    date: Day,
    new: usize,
    due: usize,
    ahead: usize,
    cram: usize,
    cards: Vec<&'a str>,
    keys: Vec<&'a CardKey>,
    backlog: Option<Backlog>,
    exams: Vec<ExamJson<'a>>,
}

/// An exam to come.
#[derive(Serialize)]
struct ExamJson<'a> {
    deck: &'a DeckId,
    date: Day,
    reviews: usize,
    new: usize,
    known: Option<f64>,
}

/// Plans the day as a session would, within its limits, and counts.
pub(crate) fn run(context: &mut Context<'_>, args: &Due) -> Result<ExitCode, Failure> {
    let today = context.moment().day;
    let date = args.date.unwrap_or(today);
    if date < today {
        return Err(Failure::usage(format!("{date} has passed"), "ask about today or a day to come"));
    }
    let wanted = args.wanted.resolve(context.world)?;
    let store = context.look_at_store()?;
    let chosen = context.choose(&args.decks, store.as_ref())?;
    let sitting = Sitting::new(context, chosen, store.as_ref())?;
    let sitting = sitting.wanting(context, wanted, store.as_ref())?;
    let round = sitting.round(context, date);
    let items = &round.items;
    let purposes: Vec<Purpose> =
        items.iter().map(|item| round.practice.purpose(&item.record, date)).collect();
    let of = |wanted| purposes.iter().filter(|purpose| **purpose == wanted).count();
    let (ahead, cram) = (of(Purpose::Ahead), of(Purpose::Cram));
    let is_new =
        |(item, purpose): &(&Item, &Purpose)| **purpose == Purpose::Due && item.record.state() == State::New;
    let new = items.iter().zip(&purposes).filter(is_new).count();
    let due = of(Purpose::Due) - new;
    let backlog = backlog(&context.settings, &sitting.chosen, &sitting.candidates, today);
    let backlog = backlog.filter(|_| date == today && cram == 0);
    let prospects =
        if date == today && cram == 0 { Prospect::all(context, &sitting, today) } else { Vec::new() };
    if args.json {
        let exams = prospects.iter().map(|prospect| ExamJson {
            deck: &prospect.deck,
            date: prospect.exam.day,
            reviews: prospect.today.reviews.len(),
            new: prospect.new_today(),
            known: prospect.expected.as_ref().map(|expected| (expected.known * 1000.0).round() / 1000.0),
        });
        let exams = exams.collect();
        let cards = items.iter().map(|item| item.card.key.card_id()).collect();
        let keys = items.iter().map(|item| &item.card.key).collect();
        context.output.json(&DueJson { date, new, due, ahead, cram, cards, keys, backlog, exams })?;
        return DONE;
    }
    if sitting.chosen.decks.is_empty() {
        let text = context.words.say("due-none");
        context.output.line(&text)?;
        return DONE;
    }
    if cram == 0 || due + new > 0 {
        let when = when(&context.words, date, today);
        let text = context
            .words
            .tell("due-count", &[("due", due.into()), ("new", new.into()), ("when", when.into())]);
        context.output.line(&wrap(&text, context.output.look.width, 0))?;
    }
    for (id, count) in [("due-ahead", ahead), ("due-cram", cram)] {
        if count > 0 {
            let text = context.words.tell(id, &[("count", count.into())]);
            context.output.line(&wrap(&text, context.output.look.width, 0))?;
        }
    }
    if let Some(backlog) = backlog {
        let text = tell(&context.words, &backlog);
        context.output.line(&wrap(&text, context.output.look.width, 0))?;
    }
    for line in lines(&context.words, &prospects, today, false) {
        context.output.line(&wrap(&line, context.output.look.width, 0))?;
    }
    DONE
}
