//! The config file: what the learner wants every day.
//!
//! In: its text. Out: wishes, or every fault with its place. Never here: what counts more than what (`cli/settings`).

mod keys;
mod look;
mod speech;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use crate::decks::{
    Faults, Field, Table, boolean, cards_a_day, date_order, items, language, leniency, name_at, open,
    retention, string, whole_in, wrong_type,
};
use crate::diag::{Code, Diagnostic, Report};
use crate::domain::model::{DeckId, DesiredRetention, Lang, Leniency};
use crate::domain::time::{DateOrder, Months, StudyClock};
use crate::ui::text::bidi::Harakat;
use crate::ui::text::{Digits, Language};
use crate::ui::tui::keys::OwnKeys;
use crate::ui::tui::{OwnColors, Palette};
use crate::world::bidi::Wish;

/// The file as read; everything in it may be missing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Config {
    /// When a study day begins.
    pub(crate) clock: Option<StudyClock>,
    /// Whether due days are fuzzed.
    pub(crate) fuzz: Option<bool>,
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
}

/// A file to begin with: every key with what holds without it.
pub(crate) const STARTER: &str = include_str!("starter.toml");

/// The keys of a deck's section, which stand above all sections too.
const DECK_KEYS: &[&str] =
    &["lang", "new_per_day", "reviews_per_day", "retention", "date_order", "leniency", "typed"];

/// The keys that stand above all sections only.
const OWN_KEYS: &[&str] = &[
    "rollover_hour",
    "fuzz",
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
    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::settings::Settings;
    use crate::ui::tui::Role;
    use crate::ui::tui::keys::{Action, KeyMap, Mode};

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
        assert_eq!(config.clock, StudyClock::new(0));
        let cuba = DeckId::parse("cuba-1962").unwrap();
        assert_eq!(config.deck[&cuba].retention, DesiredRetention::new(0.95));
        assert_eq!(config.decks, Some(vec![cuba]));
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
                 `reviews_per_day`, `retention`, `date_order`, `leniency`, `typed`\"]",
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
            ("bidi = 'ap'", "unknown-word at `'ap'`: unknown bidi `ap` [\"did you mean `app`?\"]"),
            (
                "harakat = true",
                "wrong-type at `true`: `harakat` wants text, not true or false [\"put it in double quotes\"]",
            ),
            (
                "kitty_force_ltr = 1",
                "wrong-type at `1`: `kitty_force_ltr` wants `true` or `false`, not a whole number [\"without quotes\"]",
            ),
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

    /// The starter file with every setting in it.
    fn all_settings() -> String {
        let setting = |line: &str| {
            let setting = line
                .strip_prefix('#')
                .filter(|rest| rest.starts_with(|c: char| c == '[' || c.is_alphabetic()));
            setting.map(|line| format!("{line}\n"))
        };
        STARTER.lines().filter_map(setting).collect()
    }

    #[test]
    fn the_starter_says_nothing_and_shows_what_holds_without_it() {
        assert_eq!(Config::read(STARTER, "config.toml").unwrap(), Config::default());
        let said =
            Settings { config: Config::read(&all_settings(), "config.toml").unwrap(), ..Settings::default() };
        let unsaid = Settings::default();
        assert_eq!(said.lang_in_effect(None).value, unsaid.lang_in_effect(None).value);
        assert_eq!(said.limits_of_review(), unsaid.limits_of_review());
        assert_eq!(said.retention(None).value, unsaid.retention(None).value);
        assert_eq!(said.date_order_in_effect(None).value, unsaid.date_order_in_effect(None).value);
        assert_eq!(said.leniency_in_effect(None).value, unsaid.leniency_in_effect(None).value);
        assert_eq!(said.typed(None).value, unsaid.typed(None).value);
        assert_eq!(said.fuzz().value, unsaid.fuzz().value);
        assert_eq!(said.clock().value, unsaid.clock().value);
        assert_eq!(said.decks().value, unsaid.decks().value);
        assert_eq!(said.plain().value, unsaid.plain().value);
        assert_eq!(said.timer().value, unsaid.timer().value);
        assert_eq!(said.mouse().value, unsaid.mouse().value);
        assert_eq!(said.bidi_policy(), unsaid.bidi_policy());
        assert_eq!(said.harakat().value, unsaid.harakat().value);
        assert_eq!(said.palette().value, unsaid.palette().value);
        assert_eq!(said.ui_lang().value, unsaid.ui_lang().value);
        assert_eq!(said.months().value, unsaid.months().value);
        assert_eq!(said.digits().value, unsaid.digits().value);
    }

    #[test]
    fn the_starter_has_every_key() {
        let all = all_settings();
        for key in DECK_KEYS.iter().chain(OWN_KEYS).filter(|key| !["deck", "colors", "keys"].contains(*key)) {
            assert!(all.contains(&format!("{key} = ")), "{key}");
        }
        let keys = Config::read(&all, "config.toml").unwrap().keys;
        let map = KeyMap::default();
        for mode in Mode::ALL {
            for action in map.actions(mode) {
                let said: BTreeSet<String> = keys[&(mode, action)].iter().map(ToString::to_string).collect();
                let held: BTreeSet<String> = map.keys(mode, action).iter().map(ToString::to_string).collect();
                assert_eq!(said, held, "{} {}", mode.name(), action.name());
            }
        }
    }

    #[test]
    fn keys_are_given_one_or_several_and_none_turns_an_action_off() {
        let text = "[keys.verdict]\nundo = 'x'\nedit = ['ctrl-e', 'E']\nflag = []\n";
        let keys = Config::read(text, "config.toml").unwrap().keys;
        let written =
            |action| keys[&(Mode::Verdict, action)].iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(written(Action::Undo), ["x"]);
        assert_eq!(written(Action::Edit), ["ctrl-e", "e"]);
        assert!(written(Action::Flag).is_empty());
    }

    #[test]
    fn faults_of_keys_are_told_where_they_stand() {
        for (text, told) in [
            (
                "[keys.verdit]\nundo = 'x'",
                "unknown-key at `verdit`: unknown key `verdit` [\"did you mean `verdict`?\"]",
            ),
            (
                "[keys.verdict]\nundoo = 'x'",
                "unknown-key at `undoo`: unknown key `undoo` [\"did you mean `undo`?\"]",
            ),
            (
                "[keys.verdict]\nundo = 'f13'",
                "bad-key at `'f13'`: `f13` is not a key [\"write a letter, a digit or a sign as it is typed, or \
                 `ctrl-t`, `alt-x`, `enter`, `space`, `pageup`, `f2`\"]",
            ),
            (
                "[keys.list]\nhelp = 'f1'",
                "bad-key at `'f1'`: `f1` cannot be a command: it opens the help of many terminals \
                 [\"take another key\"]",
            ),
            (
                "[keys.typing]\nhint = 'f2'\nundo = ['ctrl-b', 'f2']",
                "key-clash at `'f2'`: `f2` would mean both `hint` and `undo` \
                 [\"give `hint` another key too, or take another one here\"]",
            ),
            (
                "[keys.verdict]\nundo = 'ctrl-m'",
                "bad-key at `'ctrl-m'`: `ctrl-m` cannot be a command: it is Enter on a terminal [\"take another key\"]",
            ),
            (
                "[keys.typing]\nundo = ['ctrl-u', 'u']",
                "bad-key at `'u'`: `u` cannot be a command: it is a letter of the answer here \
                 [\"take one with `ctrl-` or `alt-`\"]",
            ),
            (
                "[keys.verdict]\nconfirm = []",
                "bad-key at `[]`: `confirm` has no key [\"name one, such as `enter`\"]",
            ),
            (
                "[keys.verdict]\nundo = 3",
                "wrong-type at `3`: `undo` wants a key or an array of keys, not a whole number []",
            ),
            (
                "[keys.verdict]\nundo = 'b'",
                "key-clash at `'b'`: `b` would mean both `bury` and `undo` \
                 [\"give `bury` another key too, or take another one here\"]",
            ),
            (
                "[keys.verdict]\nundo = 'x'\nedit = ['e', 'x']",
                "key-clash at `'x'`: `x` would mean both `undo` and `edit` \
                 [\"give `undo` another key too, or take another one here\"]",
            ),
        ] {
            assert_eq!(faults(text), [told]);
        }
        assert!(Config::read("[keys.verdict]\nundo = 'b'\nbury = 'u'", "config.toml").is_ok());
        assert!(Config::read("[keys.verdict]\nleave = ['x', 'ctrl-c']", "config.toml").is_ok());
    }

    #[test]
    fn a_theme_and_colours_are_read_and_their_faults_told() {
        let text = "theme = 'dark'\n[colors]\nright = '#00aa00'\nwrong = 208\nnear = 'light-blue'\n";
        let config = Config::read(text, "config.toml").unwrap();
        let shown = |role| config.colors.get(role).unwrap().to_string();
        assert_eq!(config.palette, Some(Palette::Dark));
        assert_eq!([Role::Right, Role::Wrong, Role::Near].map(shown), ["#00AA00", "208", "LightBlue"]);
        for (text, told) in [
            ("theme = 'drak'", "unknown-word at `'drak'`: unknown theme `drak` [\"did you mean `dark`?\"]"),
            (
                "[colors]\nright = 'grene'",
                "bad-color at `'grene'`: `grene` is not a colour [\"write a name such as `green` or `light-red`, \
                 a number from 0 to 255, or `#00aa00`\"]",
            ),
            (
                "[colors]\nright = 256",
                "bad-color at `256`: `256` is not a colour [\"write a name such as `green` or `light-red`, a number \
                 from 0 to 255, or `#00aa00`\"]",
            ),
            (
                "[colors]\nwrogn = 1",
                "unknown-key at `wrogn`: unknown key `wrogn` [\"did you mean `wrong`?\"]",
            ),
            (
                "[colors]\nright = true",
                "wrong-type at `true`: `right` wants text or a whole number, not true or false []",
            ),
        ] {
            assert_eq!(faults(text), [told]);
        }
    }

    #[test]
    fn the_language_of_the_program_and_its_habits_are_read_and_their_faults_told() {
        let text = "ui_lang = 'ar'\nmonths = 'maghrebi'\ndigits = 'eastern'\n";
        let config = Config::read(text, "config.toml").unwrap();
        assert_eq!(config.ui_lang.map(|language| language.tag), Some("ar"));
        assert_eq!((config.months, config.digits), (Some(Months::Maghrebi), Some(Digits::Eastern)));
        let left = Config::read("months = 'auto'\ndigits = 'auto'\n", "config.toml").unwrap();
        assert_eq!((left.months, left.digits), (None, None));
        for (text, told) in [
            ("ui_lang = 'fr'", "unknown-word at `'fr'`: the program does not speak `fr` []"),
            (
                "months = 'egyptain'",
                "unknown-word at `'egyptain'`: unknown months `egyptain` [\"did you mean `egyptian`?\"]",
            ),
            ("digits = 'arabic'", "unknown-word at `'arabic'`: unknown digits `arabic` []"),
        ] {
            assert_eq!(faults(text), [told]);
        }
    }

    #[test]
    fn text_that_is_no_toml_is_told_with_its_place() {
        assert!(faults("lang = ").first().unwrap().starts_with("syntax at"));
    }
}
