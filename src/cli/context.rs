//! What every command works with: the world, the settings, the decks, the progress file and the output.

use std::process::ExitCode;

use super::args::Study;
use super::aside::{Aside, tell_aside};
use super::bidi::unasked;
use super::config::Config;
use super::failure::Failure;
use super::output::Output;
use super::settings::Settings;
use crate::decks::{DeckFile, Library};
use crate::diag::{Diagnostic, Report, nearest};
use crate::domain::model::{Card, CardKey, Deck};
use crate::domain::queue::Candidate;
use crate::domain::schedule::Model;
use crate::domain::time::Moment;
use crate::store::Store;
use crate::ui::line::Face;
use crate::ui::text::bidi::Mode;
use crate::ui::text::{Language, Locale, Words};
use crate::world::World;

/// The rooms a command joins.
pub(crate) struct Context<'a> {
    pub(crate) world: &'a World,
    pub(crate) settings: Settings,
    pub(crate) library: Library,
    pub(crate) words: Words,
    pub(crate) output: Output,
    pub(crate) aside: Aside,
}

/// Everything went well.
pub(crate) const DONE: Result<ExitCode, Failure> = Ok(ExitCode::SUCCESS);

impl<'a> Context<'a> {
    /// Gets ready; opens no deck and no progress file.
    pub(crate) fn new(world: &'a World, settings: Settings) -> Self {
        let words = settings.words(false);
        let mut output = Output::new(world.terminal);
        let (bidi, finish) = unasked(world, &settings, &words);
        let is_turned = bidi.mode == Mode::App && words.direction().is_from_right();
        let words = if is_turned { settings.words(true) } else { words };
        output.turn(bidi, finish);
        let library = Library::new(world.places.decks.clone());
        Self { world, settings, library, words, output, aside: Aside::default() }
    }

    /// From now on what sentences are put together from stands in isolates, so that a name in one script does not turn
    /// what is around it in another. The full screen and a terminal's lines take them out; nobody else may see them.
    pub(crate) fn speak_in_isolates(&mut self) {
        self.words = self.settings.words(true);
    }

    /// Line mode, as its reader wants it.
    pub(crate) fn face(&self) -> Face<'_> {
        Face::new(&self.words, self.output.look, self.world.terminal.is_typed)
    }

    /// This moment, in the learner's study days.
    pub(crate) fn moment(&self) -> Moment {
        self.world.clock.moment(self.settings.clock().value)
    }

    /// The progress file, made where there is none.
    pub(crate) fn open_store(&self) -> Result<Store, Failure> {
        Ok(Store::open(&self.world.places.progress, self.world.seed.device())?)
    }

    /// The progress file, if there is one: looking makes nothing.
    pub(crate) fn look_at_store(&self) -> Result<Option<Store>, Failure> {
        Ok(Store::open_existing(&self.world.places.progress)?)
    }

    /// The deck in a file; its faults are told, and only a deck that cannot be used at all is a failure.
    pub(crate) fn load(&self, file: &DeckFile) -> Result<Deck, Failure> {
        let loaded = self.library.load(file);
        for mut report in [loaded.report, loaded.overlay] {
            // What merely might be meant otherwise is for `quiz check` to say.
            report.diagnostics.retain(Diagnostic::is_error);
            if !report.is_clean() {
                let has_color = self.world.terminal.errors.has_color && !self.aside.keeps();
                self.aside.tell(report.text(has_color, self.world.terminal.width.unwrap_or(100)));
            }
        }
        loaded.deck.ok_or(Failure::Found)
    }

    /// The one deck a name or path stands for.
    pub(crate) fn deck_file(&self, name: &str) -> Result<DeckFile, Failure> {
        let mut files = self.library.find(name)?;
        match (files.pop(), files.is_empty()) {
            (Some(file), true) => Ok(file),
            _ => Err(Failure::usage(format!("`{name}` stands for several decks"), "name one of them")),
        }
    }

    /// The card that `DECK/CARD` stands for, with its deck.
    pub(crate) fn card(&self, target: &str) -> Result<(Deck, Card), Failure> {
        let Some((deck, id)) = split_target(target) else {
            let hint = match self.deck_of(target) {
                Some(deck) => format!("did you mean `{deck}/{target}`?"),
                None => "name a card as DECK/CARD, such as cuba-1962/cuba-crisis-month".to_owned(),
            };
            return Err(Failure::usage(format!("`{target}` names no card"), hint));
        };
        let deck = self.load(&self.deck_file(deck)?)?;
        if let Some(card) = deck.cards.iter().find(|card| card.key.card_id() == id).cloned() {
            return Ok((deck, card));
        }
        let hint = match nearest(id, deck.cards.iter().map(|card| card.key.card_id())) {
            Some(near) => format!("did you mean `{}/{near}`?", deck.id),
            None => format!("`quiz cards --deck {}` lists its cards", deck.id),
        };
        Err(Failure::bad(format!("the deck `{}` has no card `{id}`", deck.id), hint))
    }

    /// A deck that has a card of that id.
    fn deck_of(&self, id: &str) -> Option<String> {
        let listings = self.library.list().unwrap_or_default();
        let has = |key: &CardKey| key.card_id() == id;
        listings.into_iter().find(|listing| listing.keys.iter().any(has)).map(|listing| listing.id)
    }

    /// A card as the person calls it: `DECK/CARD`, or its key where no deck has it.
    pub(crate) fn card_name(&self, key: &CardKey) -> String {
        let listings = self.library.list().unwrap_or_default();
        let deck = listings.iter().find(|listing| listing.keys.contains(key));
        deck.map_or_else(|| key.to_string(), |deck| format!("{}/{}", deck.id, key.card_id()))
    }

    /// The cards of decks with their records.
    pub(crate) fn candidates(decks: &[Deck], store: Option<&Store>) -> Result<Vec<Candidate>, Failure> {
        let cards = || decks.iter().flat_map(|deck| &deck.cards);
        let keys = cards().map(|card| &card.key);
        let records = store.map(|store| store.records(keys)).transpose()?.unwrap_or_default();
        let record = |key: &CardKey| records.get(key).copied().unwrap_or_default();
        Ok(cards().map(|card| Candidate { card: card.clone(), record: record(&card.key) }).collect())
    }
}

/// The memory model of a progress file; without one, that of a learner nothing is known of.
pub(crate) fn model(store: Option<&Store>) -> Model {
    store.map(|store| store.model().clone()).unwrap_or_default()
}

/// The flags of this run with the config; what is wrong with that is told.
pub(crate) fn settings(world: &World, flags: Study, ui_lang: Option<Language>) -> Result<Settings, Failure> {
    let config = Config::load(&world.places.config).map_err(|report| {
        complain(world, &report);
        Failure::Found
    })?;
    Ok(settings_with(world, flags, ui_lang, config))
}

/// The flags of this run with that config.
pub(crate) fn settings_with(
    world: &World,
    flags: Study,
    ui_lang: Option<Language>,
    config: Config,
) -> Settings {
    let locale = world.locale.as_deref().map(Locale::parse).unwrap_or_default();
    Settings { flags, ui_lang, bidi: world.bidi, config, locale }
}

/// Prints the faults of a file on standard error.
pub(crate) fn complain(world: &World, report: &Report) {
    let width = world.terminal.width.unwrap_or(100);
    tell_aside(&report.text(world.terminal.errors.has_color, width));
}

/// `DECK/CARD` taken apart; the deck may be a path, so the last slash counts.
pub(crate) fn split_target(target: &str) -> Option<(&str, &str)> {
    let (deck, card) = target.rsplit_once('/')?;
    (!deck.is_empty() && !card.is_empty()).then_some((deck, card))
}
