//! `quiz doctor`: is the progress file what its log says?

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Doctor;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::model::CardKey;
use crate::store::Verification;
use crate::ui::text::wrap;

/// Replays the log and compares every record; with `--fix` makes the records anew first.
pub(crate) fn run(context: &mut Context<'_>, args: &Doctor) -> Result<ExitCode, Failure> {
    let path = context.world.places.progress.display().to_string();
    let Some(mut store) = context.look_at_store()? else {
        if args.json {
            context.output.json(&DoctorJson::of(&path, false, &Verification::default()))?;
        } else {
            let text = context.words.tell("doctor-none", &[("path", path.into())]);
            context.output.line(&text)?;
        }
        return DONE;
    };
    if args.fix {
        store.rebuild_records()?;
        if !args.json {
            let text = context.words.tell("doctor-mended", &[("path", path.as_str().into())]);
            context.output.line(&text)?;
        }
    }
    let found = store.verify()?;
    if args.json {
        context.output.json(&DoctorJson::of(&path, true, &found))?;
    } else {
        for text in as_text(context, &path, &found) {
            let text = wrap(&text, context.output.look.width, 0);
            context.output.line(&text)?;
        }
    }
    if found.is_sound() { DONE } else { Ok(ExitCode::FAILURE) }
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

fn as_text(context: &Context<'_>, path: &str, found: &Verification) -> Vec<String> {
    let words = &context.words;
    if found.is_sound() {
        return vec![words.tell(
            "doctor-sound",
            &[
                ("path", path.into()),
                ("rows", words.tell("rows", &[("count", found.rows.into())]).into()),
                ("cards", words.tell("cards", &[("count", found.cards.into())]).into()),
            ],
        )];
    }
    let damage = |fault: &String| {
        words.tell("doctor-damaged", &[("path", path.into()), ("fault", fault.as_str().into())])
    };
    let mut lines: Vec<String> = found.faults.iter().map(damage).collect();
    if !found.differences.is_empty() {
        let count = found.differences.len();
        lines.push(words.tell("doctor-differs", &[("path", path.into()), ("count", count.into())]));
        lines.extend(found.differences.iter().map(|difference| format!("  {}", difference.key)));
        lines.push(words.say("doctor-mend"));
    }
    lines
}
