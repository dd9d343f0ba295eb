//! The config file: what the learner wants every day.
//!
//! In: its text. Out: wishes, or every fault with its place. Never here: what counts more than what (`cli/settings`).

mod days;
mod keys;
mod leech;
mod look;
mod speech;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::ops::RangeInclusive;
use std::path::Path;

use crate::decks::{
    Faults, Field, Table, boolean, cards_a_day, date_order, items, language, leniency, name_at, open,
    retention, string, whole_in, word, wrong_type,
};
use crate::diag::{Code, Diagnostic, Report};
use crate::domain::model::{DeckId, DesiredRetention, Lang, Leniency};
use crate::domain::queue::NewOrder;
use crate::domain::schedule::LeechAction;
use crate::domain::time::{DateOrder, Day, Months, StudyClock};
use crate::ui::text::bidi::Harakat;
use crate::ui::text::{Digits, Language};
use crate::ui::tui::keys::OwnKeys;
use crate::ui::tui::{OwnColors, Palette};
use crate::world::bidi::Wish;

pub(crate) use days::WEEKDAYS;

/// The file as read; everything in it may be missing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Config {
    /// When a study day begins.
    pub(crate) clock: Option<StudyClock>,
    /// Whether due days are fuzzed.
    pub(crate) fuzz: Option<bool>,
    /// Whether the memory is learnt anew by itself at the end of a session.
    pub(crate) auto_optimize: Option<bool>,
    /// How many cards each weekday is to bring, from Monday on, as shares of what other days bring.
    pub(crate) easy_days: Option<[f32; 7]>,
    /// Days on which no cards are to come back.
    pub(crate) days_off: Option<Vec<RangeInclusive<Day>>>,
    /// Decks that are studied every day.
    pub(crate) decks: Option<Vec<DeckId>>,
    /// Whether plain lines are wanted instead of the full screen.
    pub(crate) plain: Option<bool>,
    /// Whether it is shown how long a question has been on show.
    pub(crate) timer: Option<bool>,
    /// Whether the pointer works in the full screen.
    pub(crate) mouse: Option<bool>,
    /// Who turns text from right to left.
    pub(crate) bidi: Option<Wish>,
    /// Whether vowel marks are shown.
    pub(crate) harakat: Option<Harakat>,
    /// Whether kitty is set to turn nothing.
    pub(crate) kitty_force_ltr: Option<bool>,
    /// The colours of the full screen.
    pub(crate) palette: Option<Palette>,
    /// Colours in the place of those.
    pub(crate) colors: OwnColors,
    /// Keys in the place of those that come with the program.
    pub(crate) keys: OwnKeys,
    /// The language of the program's own words.
    pub(crate) ui_lang: Option<Language>,
    /// Whose names of months are written in Arabic.
    pub(crate) months: Option<Months>,
    /// The digits that are written in Arabic.
    pub(crate) digits: Option<Digits>,
    /// What holds for all decks.
    pub(crate) all: DeckConfig,
    /// What holds for one deck, which need not be there yet.
    pub(crate) deck: BTreeMap<DeckId, DeckConfig>,
}

/// What the learner wants of a deck.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct DeckConfig {
    pub(crate) lang: Option<Lang>,
    pub(crate) new_per_day: Option<u32>,
    pub(crate) reviews_per_day: Option<u32>,
    pub(crate) retention: Option<DesiredRetention>,
    pub(crate) date_order: Option<DateOrder>,
    pub(crate) leniency: Option<Leniency>,
    pub(crate) typed: Option<bool>,
    pub(crate) load_balance: Option<bool>,
    pub(crate) leech_threshold: Option<u32>,
    pub(crate) leech_action: Option<LeechAction>,
    pub(crate) sibling_gap_days: Option<u32>,
    pub(crate) new_order: Option<NewOrder>,
}

/// A file to begin with: every key with what holds without it.
pub(crate) const STARTER: &str = include_str!("starter.toml");

/// The most days that cards of one note or fact may be kept apart.
const LONGEST_GAP: u32 = 30;

/// The keys of a deck's section, which stand above all sections too.
const DECK_KEYS: &[&str] = &[
    "lang",
    "new_per_day",
    "reviews_per_day",
    "retention",
    "date_order",
    "leniency",
    "typed",
    "load_balance",
    "leech_threshold",
    "leech_action",
    "sibling_gap_days",
    "new_order",
];

/// The keys that stand above all sections only.
const OWN_KEYS: &[&str] = &[
    "rollover_hour",
    "fuzz",
    "auto_optimize",
    "easy_days",
    "days_off",
    "decks",
    "deck",
    "plain",
    "timer",
    "mouse",
    "bidi",
    "harakat",
    "kitty_force_ltr",
    "theme",
    "ui_lang",
    "months",
    "digits",
    "colors",
    "keys",
];

impl Config {
    /// Reads the file at `path`; a missing file is an empty one.
    ///
    /// # Errors
    /// A report of all that is wrong with it.
    pub(crate) fn load(path: &Path) -> Result<Self, Report> {
        let name = path.display().to_string();
        match read_file(path) {
            Ok(text) => Self::read(&text, &name),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => {
                let fault = Diagnostic::error(Code::Unreadable, format!("cannot read the config: {error}"));
                Err(Report { source: String::new(), diagnostics: vec![fault.in_file(&name)] })
            }
        }
    }

    fn read(text: &str, name: &str) -> Result<Self, Report> {
        let mut spare = String::new();
        let (document, mut faults) = open(text, name, &mut spare);
        let config = Self::of(&Table::root(&document), &mut faults);
        let diagnostics = faults.finish();
        if diagnostics.is_empty() { Ok(config) } else { Err(Report { source: text.to_owned(), diagnostics }) }
    }

    fn of(table: &Table<'_>, faults: &mut Faults<'_>) -> Self {
        table.refuse_others(&[DECK_KEYS, OWN_KEYS].concat(), faults);
        Self {
            clock: table.field("rollover_hour").and_then(|field| clock(&field, faults)),
            fuzz: table.field("fuzz").and_then(|field| boolean(&field, faults)),
            auto_optimize: table.field("auto_optimize").and_then(|field| boolean(&field, faults)),
            easy_days: table.field("easy_days").and_then(|field| days::easy_days(&field, faults)),
            days_off: table.field("days_off").and_then(|field| days::days_off(&field, faults)),
            decks: table.field("decks").and_then(|field| decks(&field, faults)),
            plain: table.field("plain").and_then(|field| boolean(&field, faults)),
            timer: table.field("timer").and_then(|field| boolean(&field, faults)),
            mouse: table.field("mouse").and_then(|field| boolean(&field, faults)),
            bidi: table.field("bidi").and_then(|field| look::bidi(&field, faults)),
            harakat: table.field("harakat").and_then(|field| look::harakat(&field, faults)),
            kitty_force_ltr: table.field("kitty_force_ltr").and_then(|field| boolean(&field, faults)),
            palette: table.field("theme").and_then(|field| look::palette(&field, faults)),
            colors: table.field("colors").map(|field| look::own_colors(&field, faults)).unwrap_or_default(),
            keys: table.field("keys").map(|field| keys::own_keys(&field, faults)).unwrap_or_default(),
            ui_lang: table.field("ui_lang").and_then(|field| speech::ui_lang(&field, faults)),
            months: table.field("months").and_then(|field| speech::months(&field, faults)),
            digits: table.field("digits").and_then(|field| speech::digits(&field, faults)),
            all: DeckConfig::of(table, faults),
            deck: table.field("deck").map(|field| sections(&field, faults)).unwrap_or_default(),
        }
    }
}

impl DeckConfig {
    fn of(table: &Table<'_>, faults: &mut Faults<'_>) -> Self {
        Self {
            lang: table.field("lang").and_then(|field| language(&field, faults)),
            new_per_day: table.field("new_per_day").and_then(|field| cards_a_day(&field, faults)),
            reviews_per_day: table.field("reviews_per_day").and_then(|field| cards_a_day(&field, faults)),
            retention: table.field("retention").and_then(|field| retention(&field, faults)),
            date_order: table.field("date_order").and_then(|field| date_order(&field, faults)),
            leniency: table.field("leniency").and_then(|field| leniency(&field, faults)),
            typed: table.field("typed").and_then(|field| boolean(&field, faults)),
            load_balance: table.field("load_balance").and_then(|field| boolean(&field, faults)),
            leech_threshold: table
                .field("leech_threshold")
                .and_then(|field| leech::threshold(&field, faults)),
            leech_action: table.field("leech_action").and_then(|field| leech::action(&field, faults)),
            sibling_gap_days: table
                .field("sibling_gap_days")
                .and_then(|field| whole_in(&field, (0, LONGEST_GAP), faults)),
            new_order: table.field("new_order").and_then(|field| new_order(&field, faults)),
        }
    }
}

/// In which order new cards come.
fn new_order(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<NewOrder> {
    word(field, &NewOrder::ALL.map(|order| (order.name(), order)), faults)
}

#[expect(clippy::disallowed_methods, reason = "the door to the config file")]
fn read_file(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path)
}

fn clock(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<StudyClock> {
    let hour = whole_in(field, (0, 23), faults)?;
    StudyClock::new(u8::try_from(hour).ok()?)
}

fn decks(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<Vec<DeckId>> {
    items(field, "an array of deck ids", faults, |item, faults| {
        let id = string(item, faults)?;
        name_at(&id, item.span.clone(), "a deck's id", DeckId::parse, faults)
    })
}

/// The sections `[deck.ID]`.
fn sections(field: &Field<'_>, faults: &mut Faults<'_>) -> BTreeMap<DeckId, DeckConfig> {
    let mut read = BTreeMap::new();
    let Some(sections) = field.table() else {
        faults.push(wrong_type(field, "a table for each deck").hint("write `[deck.cuba-1962]`"));
        return read;
    };
    for section in sections.fields() {
        let id = name_at(&section.name, section.key.clone(), "a deck's id", DeckId::parse, faults);
        let Some(table) = section.table() else {
            faults.push(wrong_type(&section, "a table").hint("write `[deck.cuba-1962]`"));
            continue;
        };
        table.refuse_others(DECK_KEYS, faults);
        let config = DeckConfig::of(&table, faults);
        read.extend(id.map(|id| (id, config)));
    }
    read
}
