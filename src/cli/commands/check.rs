//! `quiz check`: what is wrong with decks, all at once.

use std::collections::{HashMap, HashSet};
use std::process::ExitCode;

use serde_json::Value as Json;

use crate::cli::args::Check;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::follow::rename;
use crate::cli::taken::taken_ids;
use crate::decks::{DeckFile, Loaded, add_missing_ids, files};
use crate::diag::Report;
use crate::domain::model::{CardKey, NoteId};
use crate::ui::text::{Value, Words};

/// Checks the decks named, or all there are and how they go together.
pub(crate) fn run(context: &mut Context<'_>, args: &Check) -> Result<ExitCode, Failure> {
    let mut found: Vec<DeckFile> = Vec::new();
    if args.decks.is_empty() {
        found = context.library.all()?;
    }
    let mut seen = HashSet::new();
    for name in &args.decks {
        let named = context.library.find(name)?;
        found.extend(named.into_iter().filter(|file| seen.insert(file.real_path())));
    }
    if args.fix {
        for file in &found {
            write_ids(context, file, args.json)?;
        }
    }
    let loaded: Vec<Loaded> = found.iter().map(|file| context.library.load(file)).collect();
    // What is wrong with the overlay is told once, with what is wrong between decks.
    let mut reports: Vec<&Report> = loaded.iter().map(|loaded| &loaded.report).collect();
    let between = context.library.check(&loaded);
    reports.extend(&between);
    reports.retain(|report| !report.is_clean());

    let errors = reports.iter().map(|report| report.errors()).sum::<usize>();
    if args.json {
        let faults: Vec<Json> = reports
            .iter()
            .flat_map(|report| match report.json() {
                Json::Array(faults) => faults,
                other => vec![other],
            })
            .collect();
        context.output.json(&faults)?;
    } else {
        tell(context, &loaded, &reports, errors)?;
    }
    if errors > 0 { Ok(ExitCode::FAILURE) } else { DONE }
}

fn tell(
    context: &mut Context<'_>,
    loaded: &[Loaded],
    reports: &[&Report],
    errors: usize,
) -> Result<(), Failure> {
    let has_color = context.world.terminal.output.has_color;
    let width = context.world.terminal.width.unwrap_or(100);
    for report in reports {
        context.output.print(&report.text(has_color, width))?;
    }
    // A card that stands in two decks is one.
    let decks = loaded.iter().filter_map(|loaded| loaded.deck.as_ref());
    let cards = decks.flat_map(|deck| &deck.cards).map(|card| &card.key).collect::<HashSet<_>>().len();
    let found = reports.iter().map(|report| report.diagnostics.len()).sum::<usize>();
    if found == 0 {
        return context.output.line(&sound(&context.words, loaded.len(), cards));
    }
    let [decks, cards] = counts(&context.words, loaded.len(), cards);
    let (errors, warnings) = (("errors", errors.into()), ("warnings", (found - errors).into()));
    let text = context.words.tell("check-found", &[decks, cards, errors, warnings]);
    context.output.line(&text)
}

/// Says that so many decks and cards have no faults.
fn sound(words: &Words, decks: usize, cards: usize) -> String {
    words.tell("check-clean", &counts(words, decks, cards))
}

fn counts(words: &Words, decks: usize, cards: usize) -> [(&'static str, Value<'static>); 2] {
    let count = |id, count: usize| words.tell(id, &[("count", count.into())]).into();
    [("decks", count("decks-count", decks)), ("cards", count("cards", cards))]
}

/// Writes ids into cards that have none and lets their progress follow. Bundled decks are left alone: all their cards
/// have one.
fn write_ids(context: &mut Context<'_>, file: &DeckFile, is_quiet: bool) -> Result<(), Failure> {
    let Some(path) = file.origin.path() else { return Ok(()) };
    let Some(deck) = context.library.load(file).deck else { return Ok(()) };
    if !deck.cards.iter().any(|card| card.note.id.is_wording()) {
        return Ok(());
    }
    let taken = taken_ids(context, &deck.space)?;
    let (changed, ids) = add_missing_ids(&file.text()?, &taken).map_err(|error| {
        let hint = format!("`quiz check {}` shows the place", file.id);
        Failure::bad(format!("no ids were written to `{}`: {error}", file.name), hint)
    })?;
    // Progress follows first: should writing the deck fail, wording keys still find it under the new name.
    let new: HashMap<&NoteId, &NoteId> = ids.iter().map(|id| (&id.old, &id.new)).collect();
    let renamed = deck.cards.iter().filter_map(|card| {
        let id = new.get(&card.note.id)?;
        Some((card.key.clone(), CardKey::of(&deck.space, id, card.note.side)))
    });
    let pairs: Vec<_> = renamed.collect();
    rename(context, &pairs)?;
    files::write(path, &changed)?;
    if !is_quiet {
        let text = context
            .words
            .tell("ids-written", &[("count", ids.len().into()), ("path", path.display().to_string().into())]);
        context.output.line(&text)?;
    }
    Ok(())
}
