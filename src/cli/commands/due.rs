//! `quiz due`: how much there is to study on a day.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Due;
use crate::cli::backlog::{backlog, tell};
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::plan::plan;
use crate::domain::model::{CardKey, State};
use crate::domain::queue::Backlog;
use crate::domain::time::Day;
use crate::ui::text::{when, wrap};

/// A day's cards as `--json` prints them; `docs/json.md` documents every key.
#[derive(Serialize)]
struct DueJson<'a> {
    date: Day,
    new: usize,
    due: usize,
    cards: Vec<&'a str>,
    keys: Vec<&'a CardKey>,
    backlog: Option<Backlog>,
}

/// Plans the day as a session would, within its limits, and counts.
pub(crate) fn run(context: &mut Context<'_>, args: &Due) -> Result<ExitCode, Failure> {
    let today = context.moment().day;
    let date = args.date.unwrap_or(today);
    if date < today {
        return Err(Failure::usage(format!("{date} has passed"), "ask about today or a day to come"));
    }
    let filter = args.selection.filter(context.world)?;
    let store = context.look_at_store()?;
    let chosen = context.choose(&args.decks, store.as_ref())?;
    let candidates = Context::candidates(&chosen.decks, store.as_ref())?;
    let items = plan(context, &chosen, &candidates, filter.as_ref(), date, 0);
    let new = items.iter().filter(|item| item.record.state() == State::New).count();
    let due = items.len() - new;
    let backlog = backlog(&context.settings, &chosen, &candidates, today).filter(|_| date == today);
    if args.json {
        let cards = items.iter().map(|item| item.card.key.card_id()).collect();
        let keys = items.iter().map(|item| &item.card.key).collect();
        context.output.json(&DueJson { date, new, due, cards, keys, backlog })?;
        return DONE;
    }
    if chosen.decks.is_empty() {
        let text = context.words.say("due-none");
        context.output.line(&text)?;
        return DONE;
    }
    let when = when(&context.words, date, today);
    let text =
        context.words.tell("due-count", &[("due", due.into()), ("new", new.into()), ("when", when.into())]);
    context.output.line(&wrap(&text, context.output.look.width, 0))?;
    if let Some(backlog) = backlog {
        let text = tell(&context.words, &backlog);
        context.output.line(&wrap(&text, context.output.look.width, 0))?;
    }
    DONE
}
