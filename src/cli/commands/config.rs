//! `quiz config`: where the config is, what is in effect, and where that comes from.

use std::ops::RangeInclusive;
use std::process::ExitCode;

use serde::Serialize;
use serde_json::{Map, Number, Value, json};

use crate::cli::config::WEEKDAYS;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::settings::{InEffect, Settings, Source};
use crate::domain::model::Deck;
use crate::domain::time::Day;
use crate::ui::text::{Words, wrap};
use crate::ui::tui::Role;

/// A value in effect, as it is listed.
#[derive(Serialize)]
struct Row {
    key: String,
    value: Value,
    from: Source,
}

/// Prints the config's path and every value in effect, for all decks or for the one that is named.
pub(crate) fn run(context: &mut Context<'_>, json: bool) -> Result<ExitCode, Failure> {
    let deck = match context.settings.flags.decks.as_slice() {
        [] => None,
        [name] => Some(context.load(&context.deck_file(name)?)?),
        _ => return Err(Failure::usage("several decks are named", "name one of them")),
    };
    let rows = rows(context, deck.as_ref());
    let path = &context.world.places.config;
    if json {
        let about = json!({
            "path": path.display().to_string(),
            "exists": path.exists(),
            "deck": deck.as_ref().map(|deck| &deck.id),
            "settings": rows,
        });
        context.output.json(&about)?;
        return DONE;
    }
    let path_line = context.words.tell("config-path", &[("path", path.display().to_string().into())]);
    context.output.line(&path_line)?;
    if !path.exists() {
        let text = context.words.say("config-missing");
        context.output.line(&wrap(&text, context.output.look.width, 0))?;
    }
    let table = as_table(&context.words, &rows, deck.as_ref());
    context.output.print(&format!("\n{table}\n"))?;
    let text = context.words.say("config-rest");
    context.output.line(&wrap(&text, context.output.look.width, 0))?;
    DONE
}

fn rows(context: &Context<'_>, deck: Option<&Deck>) -> Vec<Row> {
    let settings = &context.settings;
    let id = deck.map(|deck| &deck.id);
    let mut rows = vec![
        row("lang", &settings.lang_in_effect(id), |lang| lang.as_str().into()),
        row("ui_lang", &settings.ui_lang(), |language| language.tag.into()),
        row("new_per_day", &settings.new_per_day(deck), |count| (*count).into()),
        row("reviews_per_day", &settings.reviews_per_day(deck), |count| (*count).into()),
        row("retention", &settings.retention(deck), |retention| share(retention.share())),
        row("date_order", &settings.date_order_in_effect(deck), |order| order.name().into()),
        row("leniency", &settings.leniency_in_effect(deck), |leniency| leniency.name().into()),
        row("typed", &settings.typed(id), |typed| (*typed).into()),
        row("load_balance", &settings.load_balance(id), |balances| (*balances).into()),
        row("leech_threshold", &settings.leech_threshold(id), |lapses| (*lapses).into()),
        row("leech_action", &settings.leech_action(id), |action| action.name().into()),
        row("sibling_gap_days", &settings.sibling_gap_days(id), |days| (*days).into()),
        row("new_order", &settings.new_order(id), |order| order.name().into()),
        row("fuzz", &settings.fuzz(), |fuzz| (*fuzz).into()),
        row("auto_optimize", &settings.auto_optimize(), |learns| (*learns).into()),
        row("easy_days", &settings.easy_days(), easy_days),
        row("days_off", &settings.days_off(), |days| days.iter().map(period).collect()),
        row("rollover_hour", &settings.clock(), |clock| clock.rollover_hour().into()),
        row("decks", &settings.decks(), |decks| json!(decks)),
        row("plain", &settings.plain(), |plain| (*plain).into()),
        row("bidi", &settings.bidi(), |wish| wish.name().into()),
        row("harakat", &settings.harakat(), |harakat| harakat.name().into()),
        row("kitty_force_ltr", &settings.kitty_force_ltr(), |is_forced| (*is_forced).into()),
        row("months", &settings.months(), |months| months.name().into()),
        row("digits", &settings.digits(), |digits| digits.name().into()),
        row("timer", &settings.timer(), |timer| (*timer).into()),
        row("mouse", &settings.mouse(), |mouse| (*mouse).into()),
        row("theme", &settings.palette(), |palette| palette.name().into()),
    ];
    rows.extend(own_rows(settings));
    if let Some(editor) = &context.world.editor {
        rows.push(Row { key: "editor".into(), value: editor.as_str().into(), from: Source::Environment });
    }
    rows
}

/// The colours and keys that the config gives; there are too many others to be listed.
fn own_rows(settings: &Settings) -> Vec<Row> {
    let from = Source::Config;
    let colors = Role::ALL.into_iter().filter_map(|role| {
        let color = settings.config.colors.get(role)?.to_string().to_lowercase();
        Some(Row { key: format!("colors.{}", role.name()), value: color.into(), from })
    });
    let keys = settings.config.keys.iter().map(|((mode, action), keys)| {
        let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        Row { key: format!("keys.{}.{}", mode.name(), action.name()), value: json!(keys), from }
    });
    colors.chain(keys).collect()
}

fn row<T>(key: &str, in_effect: &InEffect<T>, value: impl Fn(&T) -> Value) -> Row {
    Row { key: key.to_owned(), value: value(&in_effect.value), from: in_effect.from }
}

/// A share with the digits it was written with.
fn share(share: f32) -> Value {
    share.to_string().parse().ok().and_then(Number::from_f64).map_or(Value::Null, Value::Number)
}

/// The weekdays that are not as others.
fn easy_days(factors: &[f32; 7]) -> Value {
    let named = WEEKDAYS.into_iter().zip(factors).filter(|(_, factor)| **factor < 1.0);
    Value::Object(named.map(|(name, factor)| (name.to_owned(), share(*factor))).collect::<Map<_, _>>())
}

/// Days as they are written in the config.
fn period(days: &RangeInclusive<Day>) -> Value {
    let (from, to) = (days.start(), days.end());
    if from == to { from.to_string().into() } else { format!("{from}..{to}").into() }
}

fn as_table(words: &Words, rows: &[Row], deck: Option<&Deck>) -> String {
    let cells: Vec<(&str, String)> = rows.iter().map(|row| (row.key.as_str(), shown(&row.value))).collect();
    let widest = |lengths: &mut dyn Iterator<Item = usize>| lengths.max().unwrap_or(0);
    let key_width = widest(&mut cells.iter().map(|(key, _)| key.len()));
    let value_width = widest(&mut cells.iter().map(|(_, value)| value.chars().count()));
    let line = |((key, value), row): (&(&str, String), &Row)| {
        let from = source(words, row, deck);
        format!("{key:<key_width$}  {value:<value_width$}  {from}\n")
    };
    cells.iter().zip(rows).map(line).collect()
}

/// A value as it is read: an array or a table with commas, nothing as a dash.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "–".to_owned(),
        Value::Object(entries) if entries.is_empty() => "–".to_owned(),
        Value::Object(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{key} = {}", shown(value))).collect();
            entries.join(", ")
        }
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

fn source(words: &Words, row: &Row, deck: Option<&Deck>) -> String {
    match row.from {
        Source::Flag => words.say("from-flag"),
        Source::Environment => words.say("from-environment"),
        Source::Section => {
            let deck = deck.map_or("", |deck| deck.id.as_str());
            words.tell("from-section", &[("deck", deck.into())])
        }
        Source::Config => words.say("from-config"),
        Source::Header => words.say("from-header"),
        Source::Other => words.tell("from-other", &[("key", other_language(&row.key).into())]),
        Source::Locale => words.say("from-locale"),
        Source::Default => words.say("from-default"),
    }
}

/// The key of the language that the one of this key follows.
fn other_language(key: &str) -> &'static str {
    if key == "lang" { "ui_lang" } else { "lang" }
}
