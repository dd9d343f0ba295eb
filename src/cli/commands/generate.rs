//! `quiz generate`: decks out of facts.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::cli::args::Generate;
use crate::cli::base;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::decks::{Change, Difference, carry_out, differences, print, read};
use crate::diag::{Report, printable};
use crate::domain::generate::{Generated, GeneratedDeck, generate};

/// Makes the decks of a base and writes those that differ; with `--check` says which would.
pub(crate) fn run(context: &mut Context<'_>, args: &Generate) -> Result<ExitCode, Failure> {
    let out = args.out.clone().unwrap_or_else(|| PathBuf::from("decks"));
    let mut reading = base::read(&args.facts)?;
    let generated = reading.base.as_ref().map(generate);
    if let Some(generated) = &generated {
        reading.report_unmade(&generated.unmade);
    }
    base::tell_faults(context, &reading)?;
    let Generated { decks, .. } = generated.ok_or(Failure::Found)?;
    if decks.is_empty() {
        let hint = "write a `[[deck]]` with an `id` and a `title`, and name it in the `decks` of facts";
        return Err(Failure::bad("the facts plan no deck", hint));
    }

    let texts: Vec<(String, String)> = decks.iter().map(|deck| (deck.id.to_string(), print(deck))).collect();
    tell_deck_faults(context, &texts)?;
    let differences = differences(&out, &texts)?;
    if !args.check {
        carry_out(&differences)?;
    }
    for difference in &differences {
        let line = shown(context, difference, args.check);
        context.output.line(&line)?;
    }
    let summary = summary(context, &decks, &differences, args.check);
    context.output.line(&summary)?;
    if args.check && !differences.is_empty() { Ok(ExitCode::FAILURE) } else { DONE }
}

/// Facts that are sound each for itself may still make a deck that is not: two options that are the same, a wrong
/// answer that is right.
fn tell_deck_faults(context: &mut Context<'_>, texts: &[(String, String)]) -> Result<(), Failure> {
    let has_color = context.world.terminal.output.has_color;
    let width = context.world.terminal.width.unwrap_or(100);
    let mut errors = 0;
    for (id, text) in texts {
        let (_, diagnostics) = read(text, &format!("generated/{id}.toml"), id);
        let report = Report { source: text.clone(), diagnostics };
        errors += report.errors();
        if !report.is_clean() {
            context.output.print(&report.text(has_color, width))?;
        }
    }
    if errors > 0 {
        context.output.flush()?;
        return Err(Failure::Found);
    }
    Ok(())
}

fn shown(context: &Context<'_>, difference: &Difference, is_check: bool) -> String {
    let id = match (difference.change, is_check) {
        (Change::New, false) => "generate-new",
        (Change::Changed, false) => "generate-changed",
        (Change::Gone, false) => "generate-gone",
        (Change::New, true) => "generate-would-be-new",
        (Change::Changed, true) => "generate-would-change",
        (Change::Gone, true) => "generate-would-go",
    };
    let path = printable(&difference.path.display().to_string()).into_owned();
    context.words.tell(id, &[("path", path.into())])
}

fn summary(
    context: &Context<'_>,
    decks: &[GeneratedDeck],
    differences: &[Difference],
    is_check: bool,
) -> String {
    let words = &context.words;
    // A card that stands in several decks is one card.
    let ids = decks.iter().flat_map(|deck| &deck.entries).flatten().map(|note| (&note.id, note.side));
    let cards = ids.collect::<std::collections::HashSet<_>>().len();
    let count = |id: &str, count: usize| words.tell(id, &[("count", count.into())]);
    let made = [("decks", count("decks-count", decks.len()).into()), ("cards", count("cards", cards).into())];
    let id = match (differences.is_empty(), is_check) {
        (true, _) => "generate-same",
        (false, false) => "generate-done",
        (false, true) => "generate-stale",
    };
    words.tell(id, &made)
}
