//! From a name to the decks it means: an id, a pattern over ids, or a path.

use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::library::stem;
use super::{DeckError, DeckFile, Library, bundled, files, glob};
use crate::diag::nearest;

/// How much of a file is searched for its header's `id`, in bytes.
const HEAD: u64 = 64 * 1024;

impl Library {
    /// The decks a name means.
    ///
    /// A path holds a separator or ends in `.toml`. An id is looked for among the stems of the user's files,
    /// then among the bundled decks, and only then in the headers of the user's files: a deck that is not
    /// asked for is not opened. A pattern (`cuba-*`) means every deck whose id fits.
    ///
    /// # Errors
    /// [`DeckError::NotFound`], [`DeckError::NoMatch`] or [`DeckError::Missing`] when there is no such deck,
    /// [`DeckError::Ambiguous`] when two files of the user have the id, and others when the folder or the path
    /// cannot be read.
    pub fn find(&self, name: &str) -> Result<Vec<DeckFile>, DeckError> {
        if is_path(name) {
            let path = PathBuf::from(name);
            files::check(&path)?;
            Ok(vec![DeckFile::path(path)])
        } else if glob::is_pattern(name) {
            let mut decks = self.all()?;
            decks.retain(|deck| glob::fits(name, &deck.id));
            if decks.is_empty() { Err(DeckError::NoMatch { pattern: name.into() }) } else { Ok(decks) }
        } else {
            self.find_id(name).map(|deck| vec![deck])
        }
    }

    /// All decks with their ids, the bundled ones that a user's file shadows left out; sorted by id.
    ///
    /// # Errors
    /// [`DeckError::Read`] when the user's folder is there and cannot be read.
    pub fn all(&self) -> Result<Vec<DeckFile>, DeckError> {
        let files = files::list(self.folder())?;
        let is_shadowed = |id: &str| files.iter().any(|path| stem(path) == id);
        let bundled = bundled::all().iter().filter(|deck| !is_shadowed(deck.id)).map(DeckFile::bundled);
        let mut decks: Vec<_> = bundled.collect();
        decks.extend(files.into_iter().map(|path| {
            let id = header_id(&path).unwrap_or_else(|| stem(&path));
            DeckFile::user(path, id)
        }));
        decks.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(decks)
    }

    fn find_id(&self, id: &str) -> Result<DeckFile, DeckError> {
        let files = files::list(self.folder())?;
        if let Some(path) = only(id, files.iter().filter(|path| stem(path) == id))? {
            return Ok(DeckFile::user(path, id.into()));
        }
        if let Some(deck) = bundled::find(id) {
            return Ok(DeckFile::bundled(deck));
        }
        if let Some(path) = only(id, files.iter().filter(|path| header_id(path).as_deref() == Some(id)))? {
            return Ok(DeckFile::user(path, id.into()));
        }
        let stems: Vec<String> = files.iter().map(|path| stem(path)).collect();
        let ids = bundled::all().iter().map(|deck| deck.id).chain(stems.iter().map(String::as_str));
        Err(DeckError::NotFound { name: id.into(), nearest: nearest(id, ids).map(str::to_owned) })
    }
}

fn is_path(name: &str) -> bool {
    name.contains(std::path::is_separator)
        || Path::new(name).extension().is_some_and(|extension| extension == "toml")
}

/// The one path there is, if any.
fn only<'a>(id: &str, mut paths: impl Iterator<Item = &'a PathBuf>) -> Result<Option<PathBuf>, DeckError> {
    let first = paths.next().cloned();
    match (first, paths.next()) {
        (Some(first), Some(second)) => {
            Err(DeckError::Ambiguous { id: id.into(), first, second: second.clone() })
        }
        (first, _) => Ok(first),
    }
}

/// The `id` that a file's header names, found without reading its cards.
fn header_id(path: &Path) -> Option<String> {
    let head = files::read_head(path, HEAD).ok()?;
    let first_table = head
        .match_indices('\n')
        .map(|(at, _)| at + 1)
        .find(|at| head.get(*at..).is_some_and(|rest| rest.starts_with('[')));
    let header = head.get(..first_table.unwrap_or(head.len()))?;
    let (table, _) = DeTable::parse_recoverable(header);
    table.get_ref().get("id")?.get_ref().as_str().map(str::to_owned)
}
