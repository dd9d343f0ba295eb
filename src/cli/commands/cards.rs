//! `quiz cards`: the cards of decks, with their answers.

use std::process::ExitCode;

use serde_json::{Map, Value, json};

use crate::cli::args::Cards;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::domain::model::{Answer, Card, Localized, Quantity};
use crate::ui::text::{Tone, wrap};

/// Lists the cards of the named decks, or of all.
pub(crate) fn run(context: &mut Context<'_>, args: &Cards) -> Result<ExitCode, Failure> {
    let names = match args.decks.is_empty() {
        true => context.library.list()?.into_iter().map(|listing| listing.id).collect(),
        false => args.decks.clone(),
    };
    let decks = context.decks(&names)?;
    let cards: Vec<&Card> = decks.iter().flat_map(|deck| &deck.cards).collect();
    if args.json {
        let cards: Vec<Value> = cards.into_iter().map(as_json).collect();
        context.output.json(&cards)?;
        return DONE;
    }
    let look = context.output.look;
    for card in cards {
        let lang = args.lang.clone().unwrap_or_else(|| context.settings.lang(Some(&card.deck)));
        let name = format!("{}/{}", card.deck, card.key.card_id());
        let kind = format!(" {}", card.note.kind().name());
        context.output.line(&format!(
            "{}{}\n{}",
            look.paint.paint(Tone::Strong, &name),
            look.paint.paint(Tone::Faint, &kind),
            wrap(card.note.question.pick(&lang), look.width, 2),
        ))?;
    }
    DONE
}

fn as_json(card: &Card) -> Value {
    let note = &card.note;
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("deck", json!(card.deck));
    put("id", json!(card.key.card_id()));
    put("key", json!(card.key));
    put("kind", json!(note.kind()));
    put("facts", json!(note.facts));
    put("question", json!(note.question));
    put("answer", answer(&note.answer));
    if let Answer::Choice { wrong, .. } = &note.answer {
        put("choices", json!(wrong));
    }
    if !note.wrong.is_empty() {
        put("wrong", json!(note.wrong));
    }
    if let Some(explain) = &note.explain {
        put("explain", json!(explain));
    }
    if let Some(source) = &note.source {
        put("source", json!(source));
    }
    put("tags", json!(note.tags));
    if let Some(importance) = note.importance {
        put("importance", json!(importance));
    }
    Value::Object(object)
}

fn answer(answer: &Answer) -> Value {
    let forms = |forms: &Localized<Vec<String>>| json!(forms);
    match answer {
        Answer::Text(right) | Answer::Person(right) | Answer::Flip(right) => forms(right),
        Answer::Choice { right, .. } => forms(right),
        Answer::Date { date, accept } => {
            let mut object = json!({ "iso": date, "precision": date.precision() });
            if !accept.is_empty() {
                object["accept"] = json!(accept);
            }
            object
        }
        Answer::Number { quantity, accept } => number(quantity, accept),
        Answer::Truth(truth) => json!({ "truth": truth }),
    }
}

fn number(quantity: &Quantity, accept: &[f64]) -> Value {
    let mut object = json!({ "number": quantity.number });
    if let Some(unit) = &quantity.unit {
        object["unit"] = json!(unit);
    }
    if quantity.tolerance > 0.0 {
        object["tolerance"] = json!(quantity.tolerance);
    }
    if !accept.is_empty() {
        object["accept"] = json!(accept);
    }
    object
}
