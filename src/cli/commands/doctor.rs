//! `quiz doctor`: is the progress file what its log says?

use std::process::ExitCode;

use serde_json::json;

use crate::cli::args::Listing;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;

/// Replays the log and compares every record.
pub(crate) fn run(context: &mut Context<'_>, args: &Listing) -> Result<ExitCode, Failure> {
    let path = context.world.places.progress.display().to_string();
    let Some(store) = context.look_at_store()? else {
        if args.json {
            context.output.json(&json!({ "path": path, "exists": false, "ok": true }))?;
        } else {
            let text = context.words.tell("doctor-none", &[("path", path.into())]);
            context.output.line(&text)?;
        }
        return DONE;
    };
    let found = store.verify()?;
    todo!("{found:?}")
}
