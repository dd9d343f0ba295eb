//! `quiz new`: a starter deck to build on.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::cli::args::New;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::decks::{files, is_path, starter};
use crate::domain::model::DeckId;

/// Writes the deck into the user's folder, or to the path given; nothing is overwritten.
pub(crate) fn run(context: &mut Context<'_>, args: &New) -> Result<ExitCode, Failure> {
    let is_path = is_path(&args.name);
    let path = if is_path {
        PathBuf::from(&args.name)
    } else {
        context.library.folder().join(format!("{}.toml", args.name))
    };
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let id = DeckId::parse(&stem).map_err(|error| {
        Failure::usage(error.to_string(), "a deck is called by its file's name, such as `capitals`")
    })?;
    files::create(&path, &starter(&id))?;
    let shown = path.display().to_string();
    let written = context.words.tell("deck-written", &[("path", shown.as_str().into())]);
    context.output.line(&written)?;
    let name = if is_path { shown } else { id.to_string() };
    let next = context.words.tell("deck-next", &[("deck", name.into())]);
    context.output.line(&next)?;
    DONE
}
