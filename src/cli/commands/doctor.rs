//! `quiz doctor`: is the progress file what its log says?

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Doctor;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::model::CardKey;
use crate::domain::schedule::Model;
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
    if args.json {
        let nothing = Verification::default();
        let shown = found.as_ref().unwrap_or(&nothing);
        context.output.json(&DoctorJson::of(&path, found.is_some(), shown))?;
    } else {
        for text in as_text(context, &path, found.as_ref(), args.fix) {
            let text = wrap(&text, context.output.look.width, 0);
            context.output.line(&text)?;
        }
    }
    if found.is_none_or(|found| found.is_sound()) { DONE } else { Ok(ExitCode::FAILURE) }
}

/// What is found of a file that cannot be checked.
fn unusable(fault: String) -> Verification {
    Verification { faults: vec![fault], ..Verification::default() }
}

/// What a check of the file finds; `None` where there is no file yet.
fn examine(context: &Context<'_>, fixes: bool) -> Result<Option<Verification>, StoreError> {
    let Some(mut store) = Store::open_existing(&context.world.places.progress, Model::default())? else {
        return Ok(None);
    };
    if fixes {
        store.rebuild_records()?;
    }
    store.verify().map(Some)
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
}

impl<'a> DoctorJson<'a> {
    fn of(path: &'a str, exists: bool, found: &'a Verification) -> Self {
        Self {
            path,
            exists,
            sound: found.is_sound(),
            rows: found.rows,
            cards: found.cards,
            faults: &found.faults,
            differences: found.differences.iter().map(|difference| &difference.key).collect(),
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
