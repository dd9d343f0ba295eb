//! From a name to the decks it means: an id, a pattern over ids, or a path.

use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::bundled::BundledDeck;
use super::library::stem;
use super::{DeckError, DeckFile, Library, files, glob};
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
        let bundled = self.bundled().iter().filter(|deck| !is_shadowed(deck.id)).map(DeckFile::bundled);
        let mut decks: Vec<_> = bundled.collect();
        decks.extend(files.into_iter().map(|path| {
            let id = header_id(&path).unwrap_or_else(|| stem(&path));
            self.user(path, id)
        }));
        decks.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(decks)
    }

    fn bundled_deck(&self, id: &str) -> Option<&'static BundledDeck> {
        self.bundled().iter().find(|deck| deck.id == id)
    }

    /// A file of the user; one named like a bundled deck shadows it.
    fn user(&self, path: PathBuf, id: String) -> DeckFile {
        let shadows = self.bundled_deck(&stem(&path)).is_some();
        DeckFile::user(path, id, shadows)
    }

    fn find_id(&self, id: &str) -> Result<DeckFile, DeckError> {
        let files = files::list(self.folder())?;
        if let Some(path) = only(id, files.iter().filter(|path| stem(path) == id))? {
            return Ok(self.user(path, id.into()));
        }
        if let Some(deck) = self.bundled_deck(id) {
            return Ok(DeckFile::bundled(deck));
        }
        if let Some(path) = only(id, files.iter().filter(|path| header_id(path).as_deref() == Some(id)))? {
            return Ok(self.user(path, id.into()));
        }
        let stems: Vec<String> = files.iter().map(|path| stem(path)).collect();
        let ids = self.bundled().iter().map(|deck| deck.id).chain(stems.iter().map(String::as_str));
        Err(DeckError::NotFound { name: id.into(), nearest: nearest(id, ids).map(str::to_owned) })
    }
}

/// Whether a name is that of a file rather than a deck's id.
pub fn is_path(name: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decks::Origin;

    const CARD: &str = "[[card]]\nid = \"a\"\nquestion = \"Who?\"\nanswer = \"Castro\"\n";

    static BUNDLED: [BundledDeck; 2] = [bundled("cuba-1959"), bundled("cuba-1962")];

    const fn bundled(id: &'static str) -> BundledDeck {
        let keys = &["khrushchev/a"];
        BundledDeck {
            id,
            space: "khrushchev",
            title: &[("en", "Cuba")],
            group: None,
            tags: &[],
            keys,
            text: CARD,
        }
    }

    /// A library over a folder with these files, each a name and its text.
    fn library(files: &[(&str, &str)]) -> (tempfile::TempDir, Library) {
        let home = tempfile::tempdir().unwrap();
        for (name, text) in files {
            files::create(&home.path().join(name), text).unwrap();
        }
        let library = Library::with_bundled(home.path().into(), &BUNDLED);
        (home, library)
    }

    fn ids(decks: &[DeckFile]) -> Vec<&str> {
        decks.iter().map(|deck| deck.id.as_str()).collect()
    }

    #[test]
    fn an_id_is_a_users_stem_before_it_is_a_bundled_deck() {
        let (home, library) = library(&[("sub/cuba-1962.toml", CARD), ("rome.toml", CARD)]);
        let own = library.find("cuba-1962").unwrap();
        assert_eq!(own[0].origin, Origin::User(home.path().join("sub/cuba-1962.toml")));
        assert!(own[0].shadows);
        assert_eq!(library.find("cuba-1959").unwrap()[0].origin, Origin::Bundled);
        assert!(!library.find("rome").unwrap()[0].shadows);
    }

    #[test]
    fn an_id_in_a_header_is_found_last() {
        let named = format!("# mine\nid = \"capitals\"\n{CARD}");
        let bundled = format!("id = \"cuba-1959\"\n{CARD}");
        let (home, library) = library(&[("x.toml", &named), ("y.toml", &bundled)]);
        assert_eq!(library.find("capitals").unwrap()[0].origin, Origin::User(home.path().join("x.toml")));
        assert_eq!(library.find("cuba-1959").unwrap()[0].origin, Origin::Bundled);
        assert_eq!(library.load(&library.find("capitals").unwrap()[0]).deck.unwrap().id.as_str(), "capitals");
    }

    #[test]
    fn two_files_with_one_id_are_both_named() {
        let (_home, library) = library(&[("a/rome.toml", CARD), ("b/rome.toml", CARD)]);
        let error = library.find("rome").unwrap_err().to_string();
        assert!(error.contains("a/rome.toml") && error.contains("b/rome.toml"), "{error}");
    }

    #[test]
    fn a_pattern_means_every_deck_that_fits() {
        let (_home, library) =
            library(&[("cuba-own.toml", CARD), ("cuba-1962.toml", CARD), ("rome.toml", "[")]);
        let found = library.find("cuba-*").unwrap();
        assert_eq!(ids(&found), ["cuba-1959", "cuba-1962", "cuba-own"]);
        assert!(found[1].shadows);
        assert!(matches!(library.find("x*"), Err(DeckError::NoMatch { .. })));
    }

    #[test]
    fn a_path_is_taken_as_it_is() {
        let (home, library) = library(&[("rome.toml", CARD)]);
        let path = home.path().join("rome.toml");
        let found = library.find(path.to_str().unwrap()).unwrap();
        assert_eq!(found[0].origin, Origin::Path(path));
        assert!(matches!(library.find("no/such/deck"), Err(DeckError::Missing { .. })));
        assert!(matches!(library.find("cuba-1962.toml"), Err(DeckError::Missing { .. })));
        let folder = library.find(&format!("{}/", home.path().display()));
        assert!(matches!(folder, Err(DeckError::Folder { .. })));
    }

    #[test]
    fn a_name_that_no_deck_has_brings_the_nearest() {
        let (_home, library) = library(&[]);
        let error = library.find("cuba-1692").unwrap_err();
        assert_eq!(error.to_string(), "no deck is called `cuba-1692`");
        assert_eq!(error.hint().unwrap(), "did you mean `cuba-1962`? `quiz decks` lists all");
    }

    #[test]
    fn a_broken_neighbour_changes_nothing() {
        let (home, library) = library(&[("broken.toml", "[[card\nid = "), ("rome.toml", CARD)]);
        std::os::unix::fs::symlink("/dev/zero", home.path().join("endless.toml")).unwrap();
        assert_eq!(library.find("rome").unwrap().len(), 1);
        let listed = library.list().unwrap();
        let faults: Vec<_> = listed.iter().map(|deck| (deck.id.as_str(), deck.faults > 0)).collect();
        let expected = [
            ("broken", true),
            ("cuba-1959", false),
            ("cuba-1962", false),
            ("endless", true),
            ("rome", false),
        ];
        assert_eq!(faults, expected);
        assert_eq!(listed[1].keys[0].as_str(), "khrushchev/a", "bundled decks are listed from the index");
        assert_eq!(listed[4].keys[0].as_str(), "rome/a");
    }
}
