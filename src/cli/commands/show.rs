//! `quiz show DECK/CARD`: a card, where it stands and its history.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Show;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::leech;
use crate::cli::rows::{MoveJson, ReviewJson};
use crate::cli::standing::{Standing, as_text, is_leech};
use crate::domain::model::{Card, CardKey, DeckId, State};
use crate::domain::time::Day;
use crate::ui::text::wrap;

/// Shows the card with all reviews, those taken back included.
pub(crate) fn run(context: &mut Context<'_>, args: &Show) -> Result<ExitCode, Failure> {
    let (deck, card) = context.card(&args.card)?;
    let store = context.look_at_store()?;
    let standing = Standing::of(store.as_ref(), &card.key, context.moment().day)?;
    let is_leech = is_leech(context, &card, &standing.record);
    if args.json {
        context.output.json(&CardJson::of(&card, &standing, is_leech))?;
    } else {
        let lang = context.settings.lang(Some(&card.deck));
        let text = as_text(context, &lang, context.output.look, &card, &standing);
        context.output.print(&text)?;
        if is_leech {
            let text = leech::advice(context, Some(&deck), &card, &standing.rows);
            context.output.line(&wrap(&text, context.output.look.width, 0))?;
        }
    }
    DONE
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
    fn of(card: &'a Card, Standing { record, rows, chance }: &'a Standing, is_leech: bool) -> Self {
        let studied = record.studied;
        Self {
            deck: &card.deck,
            id: card.key.card_id(),
            key: &card.key,
            state: record.state(),
            stability: studied.map(|studied| studied.memory.stability),
            difficulty: studied.map(|studied| studied.memory.difficulty),
            retrievability: *chance,
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
