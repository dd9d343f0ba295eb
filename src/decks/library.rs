//! The decks there are: bundled ones and those in the user's folder.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use super::bundled::{self, BundledDeck};
use super::conflicts::conflicts;
use super::error::shown;
use super::files::{self, OVERLAY};
use super::read::{read_spanned, shorten};
use super::{DeckError, overlay, write};
use crate::diag::{Code, Diagnostic, Report};
use crate::domain::model::{CardKey, Deck, Lang, Space, Text};

/// Where a deck comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Compiled into the program.
    Bundled,
    /// A file in the user's deck folder.
    User(PathBuf),
    /// A file that was named by its path.
    Path(PathBuf),
}

impl Origin {
    /// The file, where there is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Bundled => None,
            Self::User(path) | Self::Path(path) => Some(path),
        }
    }
}

/// A deck that was found, and not read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeckFile {
    /// Where it comes from.
    pub origin: Origin,
    /// The id it was found by: the file's stem unless the header's `id` was looked up.
    pub id: String,
    /// The file as it is shown.
    pub name: String,
    /// Whether it stands in for a bundled deck of the same id.
    pub shadows: bool,
    bundled: Option<&'static BundledDeck>,
}

impl DeckFile {
    pub(super) fn bundled(deck: &'static BundledDeck) -> Self {
        let (id, name) = (deck.id.into(), deck.file_name());
        Self { origin: Origin::Bundled, id, name, shadows: false, bundled: Some(deck) }
    }

    pub(super) fn user(path: PathBuf, id: String, shadows: bool) -> Self {
        Self { name: shown(&path), origin: Origin::User(path), id, shadows, bundled: None }
    }

    pub(super) fn path(path: PathBuf) -> Self {
        Self {
            name: shown(&path),
            id: stem(&path),
            origin: Origin::Path(path),
            shadows: false,
            bundled: None,
        }
    }

    /// The text of the file.
    ///
    /// # Errors
    /// A [`DeckError`] when it cannot be read as text.
    pub fn text(&self) -> Result<String, DeckError> {
        match self.origin.path() {
            Some(path) => files::read(path),
            None => Ok(self.bundled.map_or("", |deck| deck.text).to_owned()),
        }
    }

    /// What tells the file from all others, by whatever path it was found: its path without links and dots; the
    /// name that is shown where it has none.
    pub fn real_path(&self) -> PathBuf {
        self.origin.path().map_or_else(|| self.name.clone().into(), files::real)
    }

    /// The id the file's own name gives.
    fn own_id(&self) -> String {
        self.origin.path().map_or_else(|| self.id.clone(), stem)
    }
}

/// The file's name without `.toml`.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A deck that was read.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Where it was found.
    pub file: DeckFile,
    /// Its good cards; `None` when the file or its header is unusable.
    pub deck: Option<Deck>,
    /// What is wrong with the file.
    pub report: Report,
    /// What is wrong with what the overlay says of it.
    pub overlay: Report,
    /// Whether the header names a space.
    pub names_space: bool,
}

/// One line of a listing of decks.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Its id; the file's stem where the header is unusable.
    pub id: String,
    /// The space its cards' progress lives in.
    pub space: String,
    /// Its title; the id where it has none.
    pub title: Text,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether it stands in for a bundled deck of the same id.
    pub shadows: bool,
    /// What it is filed under.
    pub group: Option<String>,
    /// Its place among the decks of its group; those without one come last.
    pub order: Option<u32>,
    /// Words to select it by.
    pub tags: Vec<String>,
    /// The keys of its cards, in the order of the file.
    pub keys: Vec<CardKey>,
    /// How many errors its file has.
    pub faults: usize,
}

/// The bundled decks and the user's deck folder.
#[derive(Debug, Clone)]
pub struct Library {
    folder: PathBuf,
    bundled: &'static [BundledDeck],
}

impl Library {
    /// A library with the user's decks in `folder`, which need not exist.
    pub fn new(folder: PathBuf) -> Self {
        Self::with_bundled(folder, bundled::all())
    }

    pub(super) fn with_bundled(folder: PathBuf, bundled: &'static [BundledDeck]) -> Self {
        Self { folder, bundled }
    }

    pub(super) fn bundled(&self) -> &'static [BundledDeck] {
        self.bundled
    }

    /// The user's deck folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads a deck, and adds what the overlay accepts besides. A file that cannot be read is a fault of the
    /// report like any other.
    pub fn load(&self, file: &DeckFile) -> Loaded {
        let mut loaded = self.read(file);
        if let Some(deck) = &mut loaded.deck {
            loaded.overlay = self.apply_overlay(deck);
        }
        loaded
    }

    /// Reads a deck as it stands in its file. One whose header claims a bundled deck's id is not usable: there
    /// would be two decks of one id.
    fn read(&self, file: &DeckFile) -> Loaded {
        let mut loaded = read_alone(file);
        let usurps = |deck: &mut Deck| self.is_usurped(deck.id.as_str(), &file.own_id());
        if let Some(deck) = loaded.deck.take_if(usurps) {
            loaded.report.diagnostics.insert(0, usurped(&deck).in_file(&file.name));
        }
        loaded
    }

    fn apply_overlay(&self, deck: &mut Deck) -> Report {
        self.with_overlay(|source, name| overlay::apply(source, name, &mut deck.cards))
    }

    fn with_overlay(&self, check: impl FnOnce(&str, &str) -> Vec<Diagnostic>) -> Report {
        let path = self.folder.join(OVERLAY);
        let name = shown(&path);
        match files::read_if_there(&path) {
            Ok(None) => Report::default(),
            Ok(Some(source)) => Report { diagnostics: check(&source, &name), source },
            Err(error) => Report { source: String::new(), diagnostics: vec![error.to_diagnostic(&name)] },
        }
    }

    /// The ids of the cards of a space, those of faulty cards too: a new card is to have none of them. A file that
    /// cannot be read takes none.
    ///
    /// # Errors
    /// [`DeckError::Read`] when the user's folder is there and cannot be read.
    pub fn ids(&self, space: &Space) -> Result<BTreeSet<String>, DeckError> {
        let bundled = self.bundled.iter().filter(|deck| deck.space == space.as_str());
        let mut ids: BTreeSet<String> =
            bundled.flat_map(BundledDeck::card_keys).map(|key| key.note_id().to_owned()).collect();
        for path in files::list(&self.folder)? {
            let Ok(text) = files::read(&path) else { continue };
            let deck = read_spanned(&text, "", &stem(&path)).deck;
            if deck.is_some_and(|deck| deck.space == *space) {
                ids.extend(write::ids(&text));
            }
        }
        Ok(ids)
    }

    /// Compares decks with each other and with the overlay, and says all that is wrong with the overlay; to be
    /// given all decks that may meet. What is wrong within one of them is in its own report.
    pub fn check(&self, loaded: &[Loaded]) -> Vec<Report> {
        let mut reports = conflicts(loaded);
        let decks: Vec<&Deck> = loaded.iter().filter_map(|loaded| loaded.deck.as_ref()).collect();
        let overlay = self.with_overlay(|source, name| overlay::check(source, name, &decks, self.bundled));
        reports.extend((!overlay.is_clean()).then_some(overlay));
        reports
    }

    /// All decks: the bundled ones as the index has them, the user's as they read. A bundled deck that a
    /// user's file shadows is left out; a faulty file is listed with its errors counted, and that two files have
    /// one id is an error of each.
    ///
    /// # Errors
    /// [`DeckError::Read`] when the user's folder is there and cannot be read.
    pub fn list(&self) -> Result<Vec<Listing>, DeckError> {
        let mut listed: Vec<_> = self.all()?.iter().map(|file| self.listing(file)).collect();
        let mut files_of: HashMap<String, usize> = HashMap::new();
        for listing in &listed {
            *files_of.entry(listing.id.clone()).or_default() += 1;
        }
        for listing in &mut listed {
            let has_double = files_of.get(&listing.id).is_some_and(|files| *files > 1);
            listing.faults += usize::from(has_double && listing.origin != Origin::Bundled);
        }
        Ok(listed)
    }

    fn listing(&self, file: &DeckFile) -> Listing {
        let unread = Listing {
            id: file.id.clone(),
            space: file.id.clone(),
            title: Text::one(Lang::english(), file.id.clone()),
            origin: file.origin.clone(),
            shadows: file.shadows,
            group: None,
            order: None,
            tags: Vec::new(),
            keys: Vec::new(),
            faults: 0,
        };
        if let Some(deck) = file.bundled {
            return Listing {
                space: deck.space.into(),
                title: deck.title_text(),
                group: deck.group.map(str::to_owned),
                order: deck.order,
                tags: deck.tags.iter().map(|tag| (*tag).to_owned()).collect(),
                keys: deck.card_keys(),
                ..unread
            };
        }
        let loaded = self.read(file);
        let faults = loaded.report.errors();
        let Some(deck) = loaded.deck else { return Listing { faults, ..unread } };
        Listing {
            id: deck.id.to_string(),
            space: deck.space.to_string(),
            title: deck.title,
            group: deck.group,
            order: deck.order,
            tags: deck.tags,
            keys: deck.cards.into_iter().map(|card| card.key).collect(),
            faults,
            ..unread
        }
    }
}

fn read_alone(file: &DeckFile) -> Loaded {
    let mut loaded = Loaded {
        file: file.clone(),
        deck: None,
        report: Report::default(),
        overlay: Report::default(),
        names_space: false,
    };
    match file.text() {
        Ok(text) => {
            let reading = read_spanned(&text, &file.name, &file.own_id());
            loaded.deck = reading.deck;
            loaded.names_space = reading.names_space;
            loaded.report = Report { source: text, diagnostics: shorten(reading.diagnostics) };
        }
        Err(error) => loaded.report.diagnostics.push(error.to_diagnostic(&file.name)),
    }
    loaded
}

fn usurped(deck: &Deck) -> Diagnostic {
    let name = format!("{}.toml", deck.id);
    let message =
        format!("the header claims the id of the bundled deck `{}`, but the file has another name", deck.id);
    let hint = format!("to take its place, call the file `{name}`; else change the `id`");
    Diagnostic::error(Code::DeckClash, message).hint(hint)
}
