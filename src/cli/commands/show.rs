//! `quiz show DECK/CARD`: a card, where it stands and its history.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Show;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::leech;
use crate::cli::rows::{MoveJson, ReviewJson};
use crate::domain::grading::expected_with;
use crate::domain::model::{Card, CardKey, CardRecord, DeckId, Lang, LogRow, State};
use crate::domain::schedule::Model;
use crate::domain::time::Day;
use crate::ui::line::Look;
use crate::ui::text::{Tone, date_of, past, tenths, when, wrap};

/// Shows the card with all reviews, those taken back included.
pub(crate) fn run(context: &mut Context<'_>, args: &Show) -> Result<ExitCode, Failure> {
    let (deck, card) = context.card(&args.card)?;
    let store = context.look_at_store()?;
    let (record, rows) = match &store {
        Some(store) => (store.record(&card.key)?, store.card_log(&card.key)?),
        None => (CardRecord::default(), Vec::new()),
    };
    if args.json {
        let standing = (retrievability(context, &record), is_leech(context, &card, &record));
        context.output.json(&CardJson::of(&card, &record, standing, &rows))?;
    } else {
        let lang = context.settings.lang(Some(&card.deck));
        let text = as_text(context, &lang, context.output.look, &card, &record, &rows);
        context.output.print(&text)?;
        if is_leech(context, &card, &record) {
            let text = leech::advice(context, Some(&deck), &card, &rows);
            context.output.line(&wrap(&text, context.output.look.width, 0))?;
        }
    }
    DONE
}

/// The chance that the card is known today, 0–1; `None` while it is new.
pub(crate) fn retrievability(context: &Context<'_>, record: &CardRecord) -> Option<f32> {
    let today = context.moment().day;
    let studied = record.studied?;
    Some(Model::default().retrievability(studied.memory, today.days_since(studied.last_day)))
}

fn is_leech(context: &Context<'_>, card: &Card, record: &CardRecord) -> bool {
    context.settings.leech_rule(Some(&card.deck)).is_leech(record)
}

/// A card's standing as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct CardJson<'a> {
    deck: &'a DeckId,
    id: &'a str,
    key: &'a CardKey,
    state: State,
    stability: Option<f32>,
    difficulty: Option<f32>,
    retrievability: Option<f32>,
    due: Option<Day>,
    interval: Option<u32>,
    reps: u32,
    lapses: u32,
    suspended: bool,
    buried: Option<Day>,
    flagged: bool,
    leech: bool,
    reviews: Vec<ReviewJson<'a>>,
    moves: Vec<MoveJson>,
}

impl<'a> CardJson<'a> {
    fn of(
        card: &'a Card,
        record: &CardRecord,
        (chance, is_leech): (Option<f32>, bool),
        rows: &'a [LogRow],
    ) -> Self {
        let studied = record.studied;
        Self {
            deck: &card.deck,
            id: card.key.card_id(),
            key: &card.key,
            state: record.state(),
            stability: studied.map(|studied| studied.memory.stability),
            difficulty: studied.map(|studied| studied.memory.difficulty),
            retrievability: chance,
            due: studied.map(|studied| studied.due),
            interval: studied.map(|studied| studied.interval),
            reps: studied.map_or(0, |studied| studied.reps),
            lapses: studied.map_or(0, |studied| studied.lapses),
            suspended: record.suspended,
            buried: record.buried,
            flagged: record.flagged,
            leech: is_leech,
            reviews: rows.iter().filter_map(ReviewJson::of).collect(),
            moves: rows.iter().filter_map(MoveJson::of).collect(),
        }
    }
}

/// What a card asks, where it stands and how it was answered.
pub(crate) fn as_text(
    context: &Context<'_>,
    lang: &Lang,
    look: Look,
    card: &Card,
    record: &CardRecord,
    rows: &[LogRow],
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
            let percent = retrievability(context, record).map_or(0.0, |chance| (chance * 100.0).round());
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
