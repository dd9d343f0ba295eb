//! A deck that is to be changed becomes the person's own.

use std::path::PathBuf;

use super::context::Context;
use super::failure::Failure;
use crate::decks::{DeckFile, files};

/// The file of a deck that may be written: a bundled deck is first copied into the user's folder, and that is said.
pub(crate) fn own_file(context: &mut Context<'_>, file: &DeckFile) -> Result<PathBuf, Failure> {
    let (path, copied) = made_own(context, file)?;
    if let Some(copied) = copied {
        context.output.line(&copied)?;
    }
    Ok(path)
}

/// The same; the sentence about the copy is for the caller to tell.
pub(crate) fn made_own(context: &Context<'_>, file: &DeckFile) -> Result<(PathBuf, Option<String>), Failure> {
    if let Some(path) = file.origin.path() {
        return Ok((path.to_owned(), None));
    }
    let path = context.library.folder().join(format!("{}.toml", file.id));
    files::create(&path, &file.text()?)?;
    let copied = context.words.tell("deck-copied", &[("path", path.display().to_string().into())]);
    Ok((path, Some(copied)))
}
