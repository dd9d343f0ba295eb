//! `quiz reschedule`: cards get days by what is known of the learner's memory now.

use std::collections::BTreeMap;
use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Reschedule as Args;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::sitting::Sitting;
use crate::domain::model::{CardKey, Change, DeckId};
use crate::domain::queue::{Moved, reschedule};
use crate::domain::schedule::Scheduler;
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::wrap;

/// Gives new days to the cards whose day does not fit, all in one step, or says which they are.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    let mut store = context.look_at_store()?;
    let moves = match &store {
        Some(store) => moves(context, store, &args.decks)?,
        None => Vec::new(),
    };
    let writes = !args.dry_run && !moves.is_empty();
    if let Some(store) = store.as_mut().filter(|_| writes) {
        let changes: Vec<Change> =
            moves.iter().map(|moved| Change::SetDue { key: moved.key.clone(), due: moved.to }).collect();
        store.append_all(context.moment(), &changes)?;
    }
    if args.json {
        let cards = moves.iter().map(MovedJson::from).collect();
        context.output.json(&RescheduleJson { changed: writes, cards })?;
        return DONE;
    }
    let sooner = moves.iter().filter(|moved| moved.to < moved.from).count();
    let today = context.moment().day;
    let on_today = moves.iter().filter(|moved| moved.to == today && moved.from > today).count();
    // One step needs no number.
    let steps = if moves.len() == 1 { String::new() } else { format!(" {}", moves.len()) };
    let said = [
        ("count", moves.len().into()),
        ("sooner", sooner.into()),
        ("today", on_today.into()),
        ("later", (moves.len() - sooner).into()),
        ("steps", steps.into()),
    ];
    let message = match (moves.is_empty(), args.dry_run) {
        (true, _) => "reschedule-none",
        (false, true) => "reschedule-would",
        (false, false) => "reschedule-done",
    };
    let text = context.words.tell(message, &said);
    context.output.line(&wrap(&text, context.output.look.width, 0))?;
    DONE
}

/// A card that moves, as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct MovedJson<'a> {
    deck: &'a DeckId,
    id: &'a str,
    key: &'a CardKey,
    from: Day,
    to: Day,
}

impl<'a> From<&'a Moved> for MovedJson<'a> {
    fn from(Moved { deck, key, from, to }: &'a Moved) -> Self {
        Self { deck, id: key.card_id(), key, from: *from, to: *to }
    }
}

#[derive(Serialize)]
struct RescheduleJson<'a> {
    changed: bool,
    cards: Vec<MovedJson<'a>>,
}

/// The cards of those decks, or of all that were started, whose day does not fit.
fn moves(context: &Context<'_>, store: &Store, names: &[String]) -> Result<Vec<Moved>, Failure> {
    let chosen = context.choose(names, Some(store))?;
    let sitting = Sitting::new(context, chosen, Some(store))?;
    let schedulers: BTreeMap<&DeckId, Scheduler> = sitting
        .schedulers(context, &sitting.chosen.decks)
        .into_iter()
        .map(|(deck, scheduler)| (&deck.id, scheduler))
        .collect();
    Ok(reschedule(&sitting.candidates, &schedulers, store.load()?, context.moment().day))
}
