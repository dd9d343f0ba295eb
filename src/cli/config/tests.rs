//! The config as it is read, its faults, and the starter file.

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
fn days_of_fewer_cards_and_of_none_are_read() {
    let text =
        "easy_days = { friday = 0.5, saturday = 0 }\ndays_off = ['2026-12-25..2026-12-31', '2027-01-01']\n";
    let config = Config::read(text, "config.toml").unwrap();
    assert_eq!(config.easy_days, Some([1.0, 1.0, 1.0, 1.0, 0.5, 0.0, 1.0]));
    let day = |text| Day::parse(text).unwrap();
    let off = [day("2026-12-25")..=day("2026-12-31"), day("2027-01-01")..=day("2027-01-01")];
    assert_eq!(config.days_off.as_deref(), Some(off.as_slice()));
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
             `reviews_per_day`, `retention`, `date_order`, `leniency`, `typed`, `load_balance`, \
             `leech_threshold`, `leech_action`, `sibling_gap_days`, `new_order`\"]",
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
        ("leech_threshold = -1", "out-of-range at `-1`: `leech_threshold` is -1 []"),
        (
            "leech_action = 'suspnd'",
            "unknown-word at `'suspnd'`: unknown leech_action `suspnd` [\"did you mean `suspend`?\"]",
        ),
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
        (
            "easy_days = { saturdy = 0 }",
            "unknown-key at `saturdy`: unknown key `saturdy` [\"did you mean `saturday`?\"]",
        ),
        (
            "new_order = 'randm'",
            "unknown-word at `'randm'`: unknown new_order `randm` [\"did you mean `random`?\"]",
        ),
        ("sibling_gap_days = 31", "out-of-range at `31`: `sibling_gap_days` is 31 []"),
        ("easy_days = { friday = 1.5 }", "out-of-range at `1.5`: `friday` is 1.5 []"),
        (
            "easy_days = ['friday']",
            "wrong-type at `['friday']`: `easy_days` wants a table of weekdays, not an array \
             [\"write `{ saturday = 0.5 }`\"]",
        ),
        ("days_off = ['May 1']", "bad-date at `'May 1'`: `May 1` is neither a date nor two []"),
        (
            "days_off = ['2027-01-02..2027-01-01']",
            "bad-date at `'2027-01-02..2027-01-01'`: `2027-01-01` is before `2027-01-02` \
             [\"`2027-01-01..2027-01-02` would do\"]",
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
        let setting =
            line.strip_prefix('#').filter(|rest| rest.starts_with(|c: char| c == '[' || c.is_alphabetic()));
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
    assert_eq!(said.leech_rule(None), unsaid.leech_rule(None));
    assert_eq!(said.load_balance(None).value, unsaid.load_balance(None).value);
    assert_eq!(said.sibling_gap_days(None).value, unsaid.sibling_gap_days(None).value);
    assert_eq!(said.new_order(None).value, unsaid.new_order(None).value);
    assert_eq!(said.fuzz().value, unsaid.fuzz().value);
    assert_eq!(said.calendar(), unsaid.calendar());
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
    let written = |action| keys[&(Mode::Verdict, action)].iter().map(ToString::to_string).collect::<Vec<_>>();
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
        ("[colors]\nwrogn = 1", "unknown-key at `wrogn`: unknown key `wrogn` [\"did you mean `wrong`?\"]"),
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
