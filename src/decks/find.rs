//! From a name to the decks it means: an id, a pattern over ids, or a path.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::bundled::BundledDeck;
use super::library::stem;
use super::read::read_spanned;
use super::{DeckError, DeckFile, Library, files, glob};
use crate::diag::nearest;

/// How much of a file is searched for its header's `id`, in bytes.
const HEAD: u64 = 64 * 1024;

impl Library {
    /// The decks a name means.
    ///
    /// A path holds a separator or ends in `.toml`. An id is looked for among the user's files of that name,
    /// then among the bundled decks, and only then in the headers of all the user's files: a deck that is not
    /// asked for is not opened. A pattern (`cuba-*`) means every deck whose id fits.
    ///
    /// A file of the user takes the place of a bundled deck by its name, unless its header names another deck.
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
        let mut decks: Vec<_> = files::list(self.folder())?.into_iter().map(|path| self.user(path)).collect();
        let shadowed: HashSet<String> =
            decks.iter().filter(|deck| deck.shadows).map(|deck| deck.id.clone()).collect();
        let bundled = self.bundled().iter().filter(|deck| !shadowed.contains(deck.id));
        decks.extend(bundled.map(DeckFile::bundled));
        decks.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(decks)
    }

    fn bundled_deck(&self, id: &str) -> Option<&'static BundledDeck> {
        self.bundled().iter().find(|deck| deck.id == id)
    }

    /// Whether a file of that stem names the id of a bundled deck whose place it does not take.
    pub(super) fn is_usurped(&self, id: &str, stem: &str) -> bool {
        id != stem && self.bundled_deck(id).is_some()
    }

    /// A file of the user, with the id its header gives it; one whose header usurps an id goes by its name.
    fn user(&self, path: PathBuf) -> DeckFile {
        let stem = stem(&path);
        let named = header_id(&path, &stem);
        let shadows = named == stem && self.bundled_deck(&stem).is_some();
        let id = if self.is_usurped(&named, &stem) { stem } else { named };
        DeckFile::user(path, id, shadows)
    }

    fn find_id(&self, id: &str) -> Result<DeckFile, DeckError> {
        let files = files::list(self.folder())?;
        let bundled = self.bundled_deck(id);
        let namesakes = files.iter().filter(|path| stem(path) == id).map(|path| self.user(path.clone()));
        if let Some(deck) = only(namesakes.filter(|deck| deck.id == id && deck.shadows == bundled.is_some()))?
        {
            return Ok(deck);
        }
        if let Some(deck) = bundled {
            return Ok(DeckFile::bundled(deck));
        }
        let decks = self.all()?;
        if let Some(deck) = only(decks.iter().filter(|deck| deck.id == id).cloned())? {
            return Ok(deck);
        }
        let renamed = decks.iter().find(|deck| deck.origin.path().is_some_and(|path| stem(path) == id));
        let ids = || decks.iter().map(|deck| deck.id.as_str());
        // Half a name is more often what was typed than a slip.
        let begun = ids().find(|full| !id.is_empty() && full.to_lowercase().starts_with(&id.to_lowercase()));
        let nearest = begun.or_else(|| nearest(id, ids()));
        let meant = renamed.map(|deck| deck.id.as_str()).or(nearest).map(str::to_owned);
        Err(DeckError::NotFound { name: id.into(), nearest: meant })
    }
}

/// Whether a name is that of a file rather than a deck's id.
pub fn is_path(name: &str) -> bool {
    name.contains(std::path::is_separator)
        || Path::new(name).extension().is_some_and(|extension| extension == "toml")
}

/// The one deck there is, if any.
fn only(mut decks: impl Iterator<Item = DeckFile>) -> Result<Option<DeckFile>, DeckError> {
    match (decks.next(), decks.next()) {
        (Some(first), Some(second)) => {
            Err(DeckError::Ambiguous { id: first.id, first: first.name, second: second.name })
        }
        (first, _) => Ok(first),
    }
}

/// The id of a deck file, found without reading its cards: its stem, unless the header names another.
fn header_id(path: &Path, stem: &str) -> String {
    let head = files::read_head(path, HEAD).unwrap_or_default();
    let cards = head.find("\n[").map_or(head.len(), |at| at + 1);
    let header = head.get(..cards).unwrap_or_default();
    read_spanned(header, "", stem).deck.map_or_else(|| stem.to_owned(), |deck| deck.id.to_string())
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
            order: None,
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

    /// What is listed: ids, whether the deck is bundled, whether it has faults.
    fn listed(library: &Library) -> Vec<(String, bool, bool)> {
        let listing =
            |deck: crate::decks::Listing| (deck.id, deck.origin == Origin::Bundled, deck.faults > 0);
        library.list().unwrap().into_iter().map(listing).collect()
    }

    #[test]
    fn a_file_takes_a_bundled_decks_place_by_its_name_unless_its_header_names_another_deck() {
        let mine = format!("id = \"mine\"\n{CARD}");
        let same = format!("id = \" cuba-1959\"\n{CARD}");
        let (home, library) = library(&[("cuba-1962.toml", &mine), ("cuba-1959.toml", &same)]);
        let expected = [("cuba-1959", false, false), ("cuba-1962", true, false), ("mine", false, false)];
        assert_eq!(listed(&library), expected.map(|(id, bundled, faulty)| (id.to_owned(), bundled, faulty)));
        assert_eq!(library.find("cuba-1962").unwrap()[0].origin, Origin::Bundled);
        assert!(library.find("cuba-1959").unwrap()[0].shadows);
        let own = library.find("mine").unwrap();
        assert_eq!(own[0].origin, Origin::User(home.path().join("cuba-1962.toml")));
        assert_eq!(library.load(&own[0]).deck.unwrap().id.as_str(), "mine");
    }

    #[test]
    fn a_header_that_claims_a_bundled_id_under_another_name_is_a_fault() {
        let claim = format!("id = \"cuba-1962\"\n{CARD}");
        let (_home, library) = library(&[("mine.toml", &claim), ("cuba-1959.toml", &claim)]);
        let expected = [
            ("cuba-1959", false, true),
            ("cuba-1959", true, false),
            ("cuba-1962", true, false),
            ("mine", false, true),
        ];
        let mut found = listed(&library);
        found.sort();
        assert_eq!(found, expected.map(|(id, bundled, faulty)| (id.to_owned(), bundled, faulty)));
        assert_eq!(library.find("cuba-1962").unwrap()[0].origin, Origin::Bundled);
        assert_eq!(library.find("cuba-1959").unwrap()[0].origin, Origin::Bundled);
        let loaded = library.load(&library.find("mine").unwrap()[0]);
        assert!(loaded.deck.is_none());
        assert_eq!(loaded.report.diagnostics[0].code.name(), "deck-clash");
    }

    #[test]
    fn two_files_of_the_user_with_one_id_are_both_listed_with_a_fault() {
        let (_home, library) = library(&[("rome.toml", CARD), ("x.toml", &format!("id = \"rome\"\n{CARD}"))]);
        let faulty: Vec<_> = listed(&library).into_iter().filter(|(.., faulty)| *faulty).collect();
        assert_eq!(faulty, [("rome".into(), false, true), ("rome".into(), false, true)]);
    }

    #[test]
    fn a_file_whose_header_names_another_deck_is_found_by_that_name() {
        let (_home, library) = library(&[("x.toml", &format!("id = \"capitals\"\n{CARD}"))]);
        let error = library.find("x").unwrap_err();
        assert_eq!(error.hint().unwrap(), "did you mean `capitals`? `quiz decks` lists all");
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
