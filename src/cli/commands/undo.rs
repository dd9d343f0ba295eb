//! `quiz undo`, `quiz redo`: the last changes taken back, or brought back.

use std::process::ExitCode;

use crate::cli::args::TakenBack;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::model::{CardKey, Change, LogRow};
use crate::ui::text::{date_of, interval};

/// Takes back this device's last changes that still count, the newest first, or one row.
pub(crate) fn undo(context: &mut Context<'_>, what: TakenBack) -> Result<ExitCode, Failure> {
    let rows = match (context.look_at_store()?, what) {
        (Some(mut store), TakenBack::Last(count)) => store.undo_last(context.moment(), count)?,
        (Some(mut store), TakenBack::Row(row)) => {
            store.undo_row(context.moment(), row)?.into_iter().collect()
        }
        (None, _) => Vec::new(),
    };
    tell(context, &rows, "undone", "nothing-to-undo")
}

/// Brings back what the last undos took, the last one first.
pub(crate) fn redo(context: &mut Context<'_>, count: u32) -> Result<ExitCode, Failure> {
    let rows = match context.look_at_store()? {
        Some(mut store) => store.redo_last(context.moment(), count)?,
        None => Vec::new(),
    };
    tell(context, &rows, "redone", "nothing-to-redo")
}

fn tell(
    context: &mut Context<'_>,
    rows: &[LogRow],
    done: &'static str,
    nothing: &'static str,
) -> Result<ExitCode, Failure> {
    if rows.is_empty() {
        let text = context.words.say(nothing);
        context.output.line(&text)?;
    }
    for row in rows {
        let change = describe(context, row);
        let text = context.words.tell(done, &[("change", change.into())]);
        context.output.line(&text)?;
    }
    DONE
}

/// A change in words: `cuba-1962/castro rated good on 23 November 2026`.
fn describe(context: &Context<'_>, row: &LogRow) -> String {
    let words = &context.words;
    let day = date_of(words, row.moment.day);
    let of_card = |message, key: &CardKey| {
        words.tell(message, &[("card", context.card_name(key).into()), ("day", day.clone().into())])
    };
    match &row.change {
        Change::Review(review) => words.tell(
            "change-review",
            &[
                ("card", format!("{}/{}", review.deck, review.key.card_id()).into()),
                ("rating", words.say(&format!("rating-{}", review.rating.name())).into()),
                ("day", day.clone().into()),
                ("interval", interval(words, review.due.days_since(row.moment.day)).into()),
            ],
        ),
        Change::Suspend(key) => of_card("change-suspend", key),
        Change::Unsuspend(key) => of_card("change-unsuspend", key),
        Change::Bury(key) => of_card("change-bury", key),
        Change::Flag(key) => of_card("change-flag", key),
        Change::Unflag(key) => of_card("change-unflag", key),
        Change::Reset(key) => of_card("change-reset", key),
        Change::SetDue { key, due } => words.tell(
            "change-set-due",
            &[
                ("card", context.card_name(key).into()),
                ("day", day.clone().into()),
                ("due", date_of(words, *due).into()),
            ],
        ),
        other => other.name().to_owned(),
    }
}
