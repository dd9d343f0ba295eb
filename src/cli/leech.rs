//! What is told of a leech: how often it was forgotten, and what may help.

use super::context::Context;
use super::settings::Settings;
use crate::diag::printable;
use crate::domain::grading::{Context as GradingContext, KnownAnswers, expected_with};
use crate::domain::model::{Card, Deck, LogRow};
use crate::domain::session::confused_with;

/// What may help, as one text: the card it is confused with, or a plain piece of advice.
pub(crate) fn advice(context: &Context<'_>, deck: Option<&Deck>, card: &Card, rows: &[LogRow]) -> String {
    let words = &context.words;
    let lang = context.settings.lang(Some(&card.deck));
    let months = context.settings.months().value;
    let told = deck.and_then(|deck| {
        let known = KnownAnswers::of(&deck.cards);
        let judge = judge(&context.settings, deck, &known);
        let found = confused_with(card, rows, &deck.cards, &judge)?;
        let other = found.card;
        Some(words.tell(
            "leech-confused",
            &[
                ("typed", printable(found.typed).into()),
                ("count", found.times.into()),
                ("card", format!("{}/{}", other.deck, other.key.card_id()).into()),
                ("question", other.note.question.pick(&lang).as_str().into()),
                ("answer", expected_with(&other.note.answer, &lang, months).into()),
            ],
        ))
    });
    told.unwrap_or_else(|| words.say("leech-advice"))
}

fn judge<'a>(settings: &Settings, deck: &'a Deck, known: &'a KnownAnswers) -> GradingContext<'a> {
    GradingContext {
        lang: &deck.lang,
        date_order: settings.date_order(deck),
        months: settings.months().value,
        leniency: settings.leniency(deck),
        known,
    }
}

/// All that a session tells of a card that has just become a leech, or is one still.
pub(crate) fn told(
    context: &Context<'_>,
    deck: Option<&Deck>,
    card: &Card,
    rows: &[LogRow],
    (lapses, is_suspended): (u32, bool),
) -> String {
    let words = &context.words;
    let name = format!("{}/{}", card.deck, card.key.card_id());
    let mut text = vec![words.tell("leech", &[("card", name.as_str().into()), ("count", lapses.into())])];
    text.push(advice(context, deck, card, rows));
    if is_suspended {
        text.push(words.tell("leech-suspended", &[("card", name.into())]));
    }
    text.join(" ")
}
