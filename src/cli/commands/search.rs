//! `quiz search`: the cards that have all of some words.

use std::process::ExitCode;

use serde::Serialize;

use super::cards::CardJson;
use crate::cli::args::Search;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::shelves;
use crate::diag::printable;
use crate::domain::model::Card;
use crate::domain::search::{Query, find};
use crate::ui::text::{Tone, wrap};

/// Lists the cards found in the named decks, or in all; a card of several decks stands under the first one listed.
pub(crate) fn run(context: &mut Context<'_>, args: &Search) -> Result<ExitCode, Failure> {
    let typed = args.words.join(" ");
    let Some(query) = Query::read(&typed) else {
        let hint = "give words of the cards to look for, such as: quiz search missile";
        return Err(Failure::usage(format!("`{typed}` has no word to search for"), hint));
    };
    let names = if args.decks.is_empty() { vec!["*".to_owned()] } else { args.decks.clone() };
    let mut decks = context.named_decks(&names)?.decks;
    decks.sort_by(|a, b| shelves::place_of_deck(a).cmp(&shelves::place_of_deck(b)));
    let found = find(&query, decks.iter().flat_map(|deck| &deck.cards));
    let limit = usize::try_from(args.limit).unwrap_or(usize::MAX);
    let shown: Vec<&Card> = found.iter().copied().take(limit).collect();
    if args.json {
        let cards = shown.into_iter().map(CardJson::of).collect();
        context.output.json(&FoundJson { found: found.len(), cards })?;
        return DONE;
    }
    for card in &shown {
        let text = as_text(context, card);
        context.output.line(&text)?;
    }
    let width = context.output.look.width;
    for line in last_lines(context, &typed, found.len(), shown.len()) {
        context.output.line(&wrap(&line, width, 0))?;
    }
    DONE
}

/// What was found as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct FoundJson<'a> {
    found: usize,
    cards: Vec<CardJson<'a>>,
}

/// One line a card where lines are not broken, whatever its question looks like.
fn as_text(context: &Context<'_>, card: &Card) -> String {
    let look = context.output.look;
    let lang = context.settings.lang(Some(&card.deck));
    let question = card.note.question.pick(&lang).split_whitespace().collect::<Vec<_>>().join(" ");
    let name = format!("{}/{}", card.deck, card.key.card_id());
    let name = look.paint.paint(Tone::Strong, &printable(&name));
    let text = wrap(&format!("{name}  {}", printable(&question)), look.width, 2);
    text.trim_start().to_owned()
}

fn last_lines(context: &Context<'_>, typed: &str, found: usize, shown: usize) -> Vec<String> {
    let words = &context.words;
    match found - shown.min(found) {
        _ if found == 0 => {
            vec![words.tell("search-none", &[("words", typed.into())]), words.say("search-hint")]
        }
        0 => vec![words.tell("search-found", &[("count", found.into())])],
        more => vec![words.tell(
            "search-more",
            &[("found", found.into()), ("more", more.into()), ("limit", found.to_string().into())],
        )],
    }
}
