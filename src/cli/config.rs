//! The config file: what the learner wants every day.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::decks::{
    Faults, Field, Table, boolean, cards_a_day, date_order, items, language, leniency, name_at, open,
    retention, string, whole_in, wrong_type,
};
use crate::diag::{Code, Diagnostic, Report};
use crate::domain::model::{DeckId, DesiredRetention, Lang, Leniency};
use crate::domain::time::{DateOrder, StudyClock};

/// The file as read; everything in it may be missing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Config {
    /// When a study day begins.
    pub(crate) clock: StudyClock,
    /// Whether due days are fuzzed.
    pub(crate) fuzz: Option<bool>,
    /// Decks that are studied every day.
    pub(crate) decks: Vec<DeckId>,
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
}

/// The keys of a deck's section, which stand above all sections too.
const DECK_KEYS: &[&str] = &["lang", "new_per_day", "reviews_per_day", "retention", "date_order", "leniency"];

/// The keys that stand above all sections only.
const OWN_KEYS: &[&str] = &["rollover_hour", "fuzz", "decks", "deck"];

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
            clock: table.field("rollover_hour").and_then(|field| clock(&field, faults)).unwrap_or_default(),
            fuzz: table.field("fuzz").and_then(|field| boolean(&field, faults)),
            decks: table.field("decks").and_then(|field| decks(&field, faults)).unwrap_or_default(),
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
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let report = Config::read(text, "config.toml").unwrap_err();
        let line = |fault: &Diagnostic| {
            let place = fault.place().map(|label| &text[label.span.clone()]).unwrap_or_default();
            format!("{} at `{place}`: {} {:?}", fault.code, fault.message, fault.hints)
        };
        report.diagnostics.iter().map(line).collect()
    }

    #[test]
    fn what_a_learner_wants_is_read() {
        let text = "lang = 'ar'\nnew_per_day = 5\nrollover_hour = 0\ndecks = ['cuba-1962']\n[deck.cuba-1962]\nretention = 0.95\n";
        let config = Config::read(text, "config.toml").unwrap();
        assert_eq!(config.all.lang, Some(Lang::arabic()));
        assert_eq!(config.all.new_per_day, Some(5));
        assert_eq!(config.clock, StudyClock::new(0).unwrap());
        let cuba = DeckId::parse("cuba-1962").unwrap();
        assert_eq!(config.deck[&cuba].retention, DesiredRetention::new(0.95));
        assert_eq!(config.decks, [cuba]);
    }

    #[test]
    fn a_section_may_be_for_a_deck_that_is_not_there_yet() {
        let config = Config::read("[deck.later]\nnew_per_day = 1\n", "config.toml").unwrap();
        assert_eq!(config.deck[&DeckId::parse("later").unwrap()].new_per_day, Some(1));
    }

    #[test]
    fn an_unknown_key_brings_the_key_that_was_meant_where_it_stands() {
        assert_eq!(
            faults("new_per_dya = 5\n[deck.a]\nfuz = true\nretenton = 0.9\n"),
            [
                "unknown-key at `new_per_dya`: unknown key `new_per_dya` [\"did you mean `new_per_day`?\"]",
                "unknown-key at `fuz`: unknown key `fuz` [\"the keys here are `lang`, `new_per_day`, \
                 `reviews_per_day`, `retention`, `date_order`, `leniency`\"]",
                "unknown-key at `retenton`: unknown key `retenton` [\"did you mean `retention`?\"]",
            ]
        );
    }

    #[test]
    fn all_wrong_values_are_told_at_once() {
        for (line, told) in [
            ("rollover_hour = 24", "out-of-range at `24`: `rollover_hour` is 24 []"),
            ("retention = 1.5", "out-of-range at `1.5`: `retention` is 1.5 []"),
            (
                "lang = 'english'",
                "bad-language at `'english'`: `english` is not a language tag such as `en` or `ar` []",
            ),
            ("leniency = 'kind'", "unknown-word at `'kind'`: unknown leniency `kind` []"),
            ("date_order = 'ymd'", "unknown-word at `'ymd'`: unknown date_order `ymd` []"),
            ("decks = ['a/b']", "bad-name at `'a/b'`: `a/b` cannot be a deck's id [\"`a-b` would do\"]"),
            ("decks = 3", "wrong-type at `3`: `decks` wants an array of deck ids, not a whole number []"),
            (
                "fuzz = 'no'",
                "wrong-type at `'no'`: `fuzz` wants `true` or `false`, not text [\"without quotes\"]",
            ),
            ("deck.'a/b' = {}", "bad-name at `'a/b'`: `a/b` cannot be a deck's id [\"`a-b` would do\"]"),
            (
                "deck.a = 1",
                "wrong-type at `1`: `a` wants a table, not a whole number [\"write `[deck.cuba-1962]`\"]",
            ),
        ] {
            assert_eq!(faults(line), [told]);
        }
        assert_eq!(
            faults("rollover_hour = 24\nretention = 1.5\nnew_per_day = -1\n[deck.a]\nlang = 3\n").len(),
            4
        );
    }

    #[test]
    fn text_that_is_no_toml_is_told_with_its_place() {
        assert!(faults("lang = ").first().unwrap().starts_with("syntax at"));
    }
}
