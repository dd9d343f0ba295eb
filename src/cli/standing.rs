//! Where a card stands: what it asks, how well it is known, when it comes back, how it was answered.

use super::context::Context;
use super::failure::Failure;
use crate::domain::grading::expected_with;
use crate::domain::model::{Card, CardKey, CardRecord, Lang, LogRow};
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::line::Look;
use crate::ui::text::{Tone, date_of, past, tenths, when, wrap};

/// What the progress file knows of a card.
pub(crate) struct Standing {
    /// Where it stands.
    pub(crate) record: CardRecord,
    /// The rows that speak of it, oldest first.
    pub(crate) rows: Vec<LogRow>,
    /// The chance that it is known today, 0–1; nothing while it is new.
    pub(crate) chance: Option<f32>,
}

impl Standing {
    /// How the card of that key stands on that day. A progress file that is not there yet knows nothing.
    pub(crate) fn of(store: Option<&Store>, key: &CardKey, today: Day) -> Result<Self, Failure> {
        let Some(store) = store else {
            return Ok(Self { record: CardRecord::default(), rows: Vec::new(), chance: None });
        };
        let (record, rows) = (store.record(key)?, store.card_log(key)?);
        let chance = record
            .studied
            .map(|studied| store.model().retrievability(studied.memory, today.days_since(studied.last_day)));
        Ok(Self { record, rows, chance })
    }
}

/// Whether the card is a leech, by the rule of its deck.
pub(crate) fn is_leech(context: &Context<'_>, card: &Card, record: &CardRecord) -> bool {
    context.settings.leech_rule(Some(&card.deck)).is_leech(record)
}

/// What a card asks, where it stands and how it was answered.
pub(crate) fn as_text(
    context: &Context<'_>,
    lang: &Lang,
    look: Look,
    card: &Card,
    Standing { record, rows, chance }: &Standing,
) -> String {
    let words = &context.words;
    let today = context.moment().day;
    let mut lines = vec![
        look.paint.paint(Tone::Strong, &wrap(card.note.question.pick(lang), look.width, 0)),
        wrap(&expected_with(&card.note.answer, lang, context.settings.months().value), look.width, 2),
    ];
    if let Some(explain) = &card.note.explain {
        lines.push(wrap(explain.pick(lang), look.width, 2));
    }
    if let Some(source) = &card.note.source {
        let source = words.tell("source", &[("source", source.pick(lang).as_str().into())]);
        lines.push(look.paint.paint(Tone::Faint, &wrap(&source, look.width, 2)));
    }
    lines.push(String::new());
    match &record.studied {
        None => lines.push(words.say("card-new")),
        Some(studied) => {
            let percent = chance.map_or(0.0, |chance| (chance * 100.0).round());
            let text = if studied.due < today {
                let date = date_of(words, studied.due);
                words.tell("card-overdue", &[("date", date.into()), ("percent", percent.into())])
            } else {
                let when = when(words, studied.due, today);
                words.tell("card-stands", &[("when", when.into()), ("percent", percent.into())])
            };
            lines.push(wrap(&text, look.width, 0));
            let text = words.tell(
                "card-memory",
                &[
                    ("reps", studied.reps.into()),
                    ("lapses", studied.lapses.into()),
                    ("stability", tenths(studied.memory.stability)),
                    ("difficulty", tenths(studied.memory.difficulty)),
                ],
            );
            lines.push(wrap(&text, look.width, 0));
        }
    }
    if record.studied.is_some_and(|studied| studied.content != card.content_hash()) {
        lines.push(words.say("card-reworded"));
    }
    if record.suspended {
        lines.push(words.say("card-suspended"));
    }
    if record.is_buried(today) {
        lines.push(words.say("card-buried"));
    }
    if record.flagged {
        lines.push(words.say("card-flagged"));
    }
    if is_leech(context, card, record) {
        let lapses = record.studied.map_or(0, |studied| studied.lapses);
        let name = format!("{}/{}", card.deck, card.key.card_id());
        let text = words.tell("leech", &[("card", name.into()), ("count", lapses.into())]);
        lines.push(wrap(&text, look.width, 0));
    }
    lines.extend(rows.iter().filter_map(|row| past(words, row)).map(|text| wrap(&text, look.width, 2)));
    lines.join("\n") + "\n"
}
