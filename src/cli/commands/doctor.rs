//! `quiz doctor`: is the progress file what its log says?

use std::ops::ControlFlow;
use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Doctor;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::model::{CardKey, LogRow};
use crate::store::{Problem, Store, StoreError, Verification};
use crate::ui::text::wrap;

/// Replays the log and compares every record; with `--fix` makes the records anew first.
pub(crate) fn run(context: &mut Context<'_>, args: &Doctor) -> Result<ExitCode, Failure> {
    let path = context.world.places.progress.display().to_string();
    let found = match examine(context, args.fix) {
        // A file too damaged to be checked is a finding, not a failure to look.
        Err(StoreError { problem: Problem::Damaged(fault), .. }) => Some(unusable(fault)),
        Err(error) if args.json => Some(unusable(error.problem.to_string())),
        found => found?,
    };
    // A damaged log has been told already.
    let ahead = ahead(context).unwrap_or_default();
    if args.json {
        let nothing = Verification::default();
        let shown = found.as_ref().unwrap_or(&nothing);
        context.output.json(&DoctorJson::of(&path, found.is_some(), shown, &ahead))?;
    } else {
        for text in as_text(context, &path, found.as_ref(), args.fix) {
            let text = wrap(&text, context.output.look.width, 0);
            context.output.line(&text)?;
        }
        tell_ahead(context, &ahead)?;
    }
    if found.is_none_or(|found| found.is_sound()) { DONE } else { Ok(ExitCode::FAILURE) }
}

/// What is found of a file that cannot be checked.
fn unusable(fault: String) -> Verification {
    Verification { faults: vec![fault], ..Verification::default() }
}

/// What a check of the file finds; `None` where there is no file yet.
fn examine(context: &Context<'_>, fixes: bool) -> Result<Option<Verification>, StoreError> {
    let Some(mut store) = Store::open_existing(&context.world.places.progress)? else {
        return Ok(None);
    };
    if fixes {
        store.rebuild_records()?;
    }
    store.verify().map(Some)
}

/// The rows that count and are of a day still to come, oldest first: the clock was ahead when they were written.
fn ahead(context: &Context<'_>) -> Result<Vec<LogRow>, StoreError> {
    let today = context.moment().day;
    let mut ahead = Vec::new();
    if let Some(store) = Store::open_existing(&context.world.places.progress)? {
        store.log(|row| {
            if row.moment.day > today && !row.revoked && row.change.is_undoable() {
                ahead.push(row);
            }
            ControlFlow::Continue(())
        })?;
    }
    Ok(ahead)
}

/// Names those rows, and how they are taken back.
fn tell_ahead(context: &mut Context<'_>, ahead: &[LogRow]) -> Result<(), Failure> {
    let Some(first) = ahead.first() else { return Ok(()) };
    let row = first.id.to_string();
    let text = context.words.tell("doctor-ahead", &[("count", ahead.len().into()), ("row", row.into())]);
    let width = context.output.look.width;
    context.output.line(&wrap(&text, width, 0))?;
    for row in ahead {
        let card = row.change.card().map(|key| context.card_name(key)).unwrap_or_default();
        let line = format!("  {}  {}  {}  {card}", row.moment.day, row.id, row.change.name());
        context.output.line(&line)?;
    }
    Ok(())
}

/// What was found as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct DoctorJson<'a> {
    path: &'a str,
    exists: bool,
    sound: bool,
    rows: u64,
    cards: u64,
    faults: &'a [String],
    differences: Vec<&'a CardKey>,
    ahead: Vec<String>,
}

impl<'a> DoctorJson<'a> {
    fn of(path: &'a str, exists: bool, found: &'a Verification, ahead: &[LogRow]) -> Self {
        Self {
            path,
            exists,
            sound: found.is_sound(),
            rows: found.rows,
            cards: found.cards,
            faults: &found.faults,
            differences: found.differences.iter().map(|difference| &difference.key).collect(),
            ahead: ahead.iter().map(|row| row.id.to_string()).collect(),
        }
    }
}

fn as_text(context: &Context<'_>, path: &str, found: Option<&Verification>, fixed: bool) -> Vec<String> {
    let words = &context.words;
    let Some(found) = found else { return vec![words.tell("doctor-none", &[("path", path.into())])] };
    let mended = (fixed && found.is_sound()).then(|| words.tell("doctor-mended", &[("path", path.into())]));
    let mut lines: Vec<String> = mended.into_iter().collect();
    if found.is_sound() {
        let rows = words.tell("rows", &[("count", found.rows.into())]);
        let cards = words.tell("cards", &[("count", found.cards.into())]);
        let about = [("path", path.into()), ("rows", rows.into()), ("cards", cards.into())];
        lines.push(words.tell("doctor-sound", &about));
        return lines;
    }
    lines.extend(found.faults.iter().map(|fault| {
        words.tell("doctor-damaged", &[("path", path.into()), ("fault", fault.as_str().into())])
    }));
    if !found.faults.is_empty() {
        lines.push(words.say("doctor-restore"));
    }
    if !found.differences.is_empty() {
        let count = found.differences.len();
        lines.push(words.tell("doctor-differs", &[("path", path.into()), ("count", count.into())]));
        lines.extend(found.differences.iter().map(|difference| format!("  {}", difference.key)));
        lines.push(words.say("doctor-mend"));
    }
    lines
}
