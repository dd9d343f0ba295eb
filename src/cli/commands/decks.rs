//! `quiz decks`: all decks and how they stand.

use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Listing as Args;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::decks::{Listing, Origin};
use crate::diag::printable;
use crate::domain::model::{CardRecord, Text};
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::{Tone, wrap};

/// How a deck's cards stand today.
struct Counts {
    new: usize,
    due: usize,
    suspended: usize,
    is_started: bool,
}

/// Lists the decks; a broken one is listed as such and hides no other.
pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<ExitCode, Failure> {
    let store = context.look_at_store()?;
    let today = context.moment().day;
    let listings = context.library.list()?;
    let mut rows = Vec::with_capacity(listings.len());
    for listing in &listings {
        rows.push((listing, count(context, store.as_ref(), listing, today)?));
    }
    if args.json {
        let decks: Vec<DeckJson<'_>> =
            rows.iter().map(|(listing, counts)| DeckJson::of(listing, counts)).collect();
        context.output.json(&decks)?;
    } else {
        for (listing, counts) in &rows {
            let text = as_text(context, listing, counts);
            context.output.line(&text)?;
        }
    }
    DONE
}

fn count(
    context: &Context<'_>,
    store: Option<&Store>,
    listing: &Listing,
    today: Day,
) -> Result<Counts, Failure> {
    let (records, started) = match store {
        Some(store) => (store.records(&listing.keys)?, store.started()?),
        None => Default::default(),
    };
    let record = |key| records.get(key).copied().unwrap_or_default();
    let all: Vec<CardRecord> = listing.keys.iter().map(record).collect();
    Ok(Counts {
        new: all.iter().filter(|record| record.studied.is_none() && !record.suspended).count(),
        due: all.iter().filter(|record| record.is_due(today)).count(),
        suspended: all.iter().filter(|record| record.suspended).count(),
        is_started: started.iter().chain(&context.settings.config.decks).any(|id| id.as_str() == listing.id),
    })
}

/// A deck as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct DeckJson<'a> {
    id: &'a str,
    space: &'a str,
    title: &'a Text,
    origin: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shadows: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    tags: &'a [String],
    cards: usize,
    new: usize,
    due: usize,
    suspended: usize,
    started: bool,
    /// Errors in the file; cards with errors are not counted above.
    faults: usize,
}

impl<'a> DeckJson<'a> {
    fn of(listing: &'a Listing, counts: &Counts) -> Self {
        Self {
            id: &listing.id,
            space: &listing.space,
            title: &listing.title,
            origin: match listing.origin {
                Origin::Bundled => "bundled",
                Origin::User(_) => "user",
                Origin::Path(_) => "path",
            },
            path: listing.origin.path().map(|path| path.display().to_string()),
            shadows: listing.shadows.then_some("bundled"),
            group: listing.group.as_deref(),
            tags: &listing.tags,
            cards: listing.keys.len(),
            new: counts.new,
            due: counts.due,
            suspended: counts.suspended,
            started: counts.is_started,
            faults: listing.faults,
        }
    }
}

fn as_text(context: &Context<'_>, listing: &Listing, counts: &Counts) -> String {
    let words = &context.words;
    let look = context.output.look;
    let lang = context.settings.lang(None);
    let mut parts = vec![words.tell("cards", &[("count", listing.keys.len().into())])];
    for (id, count) in
        [("count-due", counts.due), ("count-new", counts.new), ("count-suspended", counts.suspended)]
    {
        if count > 0 {
            parts.push(words.tell(id, &[("count", count.into())]));
        }
    }
    if counts.is_started {
        parts.push(words.say("deck-started"));
    }
    if listing.origin != Origin::Bundled {
        parts.push(words.say(if listing.shadows { "deck-shadows" } else { "deck-yours" }));
    }
    let id = look.paint.paint(Tone::Strong, &printable(&listing.id));
    let title = printable(listing.title.pick(&lang));
    let mut text = wrap(&format!("{id}  {title}"), look.width, 0);
    text.push('\n');
    text.push_str(&look.paint.paint(Tone::Faint, &wrap(&parts.join(" · "), look.width, 2)));
    if listing.faults > 0 {
        let faults = words
            .tell("deck-faults", &[("count", listing.faults.into()), ("deck", listing.id.as_str().into())]);
        text.push('\n');
        text.push_str(&look.paint.paint(Tone::Wrong, &wrap(&faults, look.width, 2)));
    }
    text
}
