//! The config file: what the learner wants every day.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::diag::{Code, Diagnostic, Report, nearest};
use crate::domain::model::{DeckId, Lang};
use crate::domain::schedule::DesiredRetention;
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
    /// What holds for one deck.
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
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rollover_hour: Option<Spanned<u8>>,
    fuzz: Option<bool>,
    #[serde(default)]
    decks: Vec<Spanned<String>>,
    lang: Option<Spanned<String>>,
    new_per_day: Option<u32>,
    reviews_per_day: Option<u32>,
    retention: Option<Spanned<f32>>,
    date_order: Option<Spanned<String>>,
    #[serde(default)]
    deck: BTreeMap<Spanned<String>, Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    lang: Option<Spanned<String>>,
    new_per_day: Option<u32>,
    reviews_per_day: Option<u32>,
    retention: Option<Spanned<f32>>,
    date_order: Option<Spanned<String>>,
}

/// Keys a config may have, for suggestions.
const KEYS: &[&str] = &[
    "rollover_hour",
    "fuzz",
    "decks",
    "lang",
    "new_per_day",
    "reviews_per_day",
    "retention",
    "date_order",
    "deck",
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
        let mut faults = Faults(Vec::new());
        let config = match toml::from_str::<File>(text) {
            Ok(file) => faults.config(file),
            Err(error) => {
                faults.0.push(syntax(&error));
                Self::default()
            }
        };
        if faults.0.is_empty() {
            return Ok(config);
        }
        let diagnostics = faults.0.into_iter().map(|fault| fault.in_file(name)).collect();
        Err(Report { source: text.to_owned(), diagnostics })
    }
}

#[expect(clippy::disallowed_methods, reason = "the door to the config file")]
fn read_file(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path)
}

fn syntax(error: &toml::de::Error) -> Diagnostic {
    let message = error.message();
    let unknown = message.strip_prefix("unknown field `").and_then(|rest| rest.split('`').next());
    let mut fault = match unknown {
        Some(key) => {
            let fault = Diagnostic::error(Code::UnknownKey, format!("unknown key `{key}`"));
            match nearest(key, KEYS.iter().copied()) {
                Some(known) => fault.hint(format!("did you mean `{known}`?")),
                None => fault.hint(format!("the keys are {}", KEYS.join(", "))),
            }
        }
        None => Diagnostic::error(Code::Syntax, message),
    };
    if let Some(span) = error.span() {
        fault = fault.at(span, "here");
    }
    fault
}

/// The values of a file, checked; what is wrong with them is collected.
struct Faults(Vec<Diagnostic>);

impl Faults {
    fn config(&mut self, file: File) -> Config {
        let hour = self.value(file.rollover_hour, "an hour from 0 to 23", |hour| StudyClock::new(*hour));
        let decks = file.decks.into_iter().filter_map(|id| self.deck(&id)).collect();
        let all = self.section(Section {
            lang: file.lang,
            new_per_day: file.new_per_day,
            reviews_per_day: file.reviews_per_day,
            retention: file.retention,
            date_order: file.date_order,
        });
        let deck = file
            .deck
            .into_iter()
            .filter_map(|(id, section)| Some((self.deck(&id)?, self.section(section))))
            .collect();
        Config { clock: hour.unwrap_or_default(), fuzz: file.fuzz, decks, all, deck }
    }

    fn section(&mut self, section: Section) -> DeckConfig {
        DeckConfig {
            lang: self.value(section.lang, "a language such as `en` or `ar`", |tag| Lang::parse(tag).ok()),
            new_per_day: section.new_per_day,
            reviews_per_day: section.reviews_per_day,
            retention: self
                .value(section.retention, "a share from 0.70 to 0.97", |share| DesiredRetention::new(*share)),
            date_order: self.value(section.date_order, "`dmy` or `mdy`", |order| match order.as_str() {
                "dmy" => Some(DateOrder::Dmy),
                "mdy" => Some(DateOrder::Mdy),
                _ => None,
            }),
        }
    }

    fn deck(&mut self, id: &Spanned<String>) -> Option<DeckId> {
        let parsed = DeckId::parse(id.get_ref());
        if let Err(error) = &parsed {
            self.0.push(Diagnostic::error(Code::BadName, error.to_string()).at(id.span(), "here"));
        }
        parsed.ok()
    }

    fn value<T, U>(
        &mut self,
        value: Option<Spanned<T>>,
        wanted: &str,
        read: impl Fn(&T) -> Option<U>,
    ) -> Option<U> {
        let value = value?;
        let good = read(value.get_ref());
        if good.is_none() {
            let message = format!("wanted {wanted}");
            self.0.push(Diagnostic::error(Code::OutOfRange, message).at(value.span(), "not this"));
        }
        good
    }
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
    fn an_unknown_key_is_an_error_with_a_suggestion() {
        assert_eq!(
            faults("new_per_dya = 5\n"),
            ["unknown-key at `new_per_dya`: unknown key `new_per_dya` [\"did you mean `new_per_day`?\"]"]
        );
    }

    #[test]
    fn all_values_out_of_range_are_named_at_once() {
        let text =
            "rollover_hour = 24\nretention = 1.5\nlang = 'english'\ndate_order = 'ymd'\ndecks = ['a/b']\n";
        let found = faults(text);
        assert_eq!(found.len(), 5, "{found:?}");
        assert_eq!(found[0], "out-of-range at `24`: wanted an hour from 0 to 23 []");
    }

    #[test]
    fn text_that_is_no_toml_is_told_with_its_place() {
        assert!(faults("lang = ").first().unwrap().starts_with("syntax at"));
    }
}
