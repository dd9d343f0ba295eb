//! `quiz new`: a starter deck to build on.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::args::New;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::decks::{Origin, files, is_path, starter};
use crate::domain::model::DeckId;

/// Writes the deck into the user's folder, or to the path given; nothing is overwritten.
pub(crate) fn run(context: &mut Context<'_>, args: &New) -> Result<ExitCode, Failure> {
    let is_path = is_path(&args.name);
    let path = if is_path { named_file(&args.name)? } else { file_in_deck_folder(context, &args.name)? };
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

/// A file in the user's deck folder. It must not take the place of a bundled deck by accident.
fn file_in_deck_folder(context: &Context<'_>, id: &str) -> Result<PathBuf, Failure> {
    if id == "overlay" {
        let hint = "`overlay.toml` holds more accepted answers; choose another name";
        return Err(Failure::usage("a deck cannot be called `overlay`", hint));
    }
    let is_bundled =
        context.library.find(id).is_ok_and(|files| files.iter().any(|file| file.origin == Origin::Bundled));
    if is_bundled {
        let hint = format!("`quiz edit {id}` makes a copy of it to change");
        return Err(Failure::bad(format!("`{id}` is a bundled deck"), hint));
    }
    Ok(context.library.folder().join(format!("{id}.toml")))
}

/// A file anywhere, in a folder that is there.
fn named_file(name: &str) -> Result<PathBuf, Failure> {
    let path = PathBuf::from(name);
    if path.extension().is_none_or(|extension| extension != "toml") {
        let hint = format!("write `{name}.toml`, or a name without a folder for your deck folder");
        return Err(Failure::usage(format!("`{name}` does not end in `.toml`"), hint));
    }
    match path.parent() {
        Some(folder) if folder != Path::new("") && !folder.is_dir() => {
            Err(Failure::bad(format!("there is no folder `{}`", folder.display()), "make it first"))
        }
        _ => Ok(path),
    }
}
