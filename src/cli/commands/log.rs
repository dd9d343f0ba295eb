//! `quiz log`: everything that was ever answered or changed.

use std::ops::ControlFlow;
use std::process::ExitCode;

use crate::cli::args::Listing;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::rows::RowJson;
use crate::diag::printable;
use crate::domain::model::{Change, LogRow};

/// Prints the log, oldest row first.
pub(crate) fn run(context: &mut Context<'_>, args: &Listing) -> Result<ExitCode, Failure> {
    let Some(store) = context.look_at_store()? else {
        if !args.json {
            let text = context.words.say("log-empty");
            context.output.line(&text)?;
        }
        return DONE;
    };
    let taken_back = format!("  ({})", context.words.say("log-taken-back"));
    let output = &mut context.output;
    let mut printed = Ok(());
    store.log(|row| {
        printed = if args.json {
            output.json_line(&RowJson::of(&row))
        } else {
            output.line(&as_text(&row, &taken_back))
        };
        if printed.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    printed?;
    DONE
}

/// `2026-03-01T09:00:00.000Z  review  khrushchev/castro  good  "Castro"`, with a mark on rows taken back.
fn as_text(row: &LogRow, taken_back: &str) -> String {
    let what = match &row.change {
        Change::Review(review) => {
            format!("{}  {}  {:?}", review.key, review.rating.name(), printable(&review.typed))
        }
        Change::Suspend(key)
        | Change::Unsuspend(key)
        | Change::Bury(key)
        | Change::Flag(key)
        | Change::Unflag(key)
        | Change::Reset(key) => key.to_string(),
        Change::SetDue { key, due } => format!("{key}  {due}"),
        Change::Rename { from, to } => format!("{from} → {to}"),
        Change::Parameters(set) => set.0.to_string(),
        Change::Exam { deck, day, .. } => format!("{deck}  {day}"),
        Change::Start(deck) | Change::NoExam(deck) => deck.to_string(),
        Change::Undo(target) | Change::Redo(target) => target.to_string(),
    };
    let mark = if row.revoked { taken_back } else { "" };
    format!("{}  {}  {}  {what}{mark}", row.moment, row.id, row.change.name())
}
