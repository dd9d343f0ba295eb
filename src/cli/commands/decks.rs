//! `quiz decks`: all decks and how they stand.

use std::collections::{BTreeSet, HashMap};
use std::process::ExitCode;

use serde::Serialize;

use crate::cli::args::Decks as Args;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::shelves;
use crate::decks::{Listing, Origin};
use crate::diag::{nearest, printable};
use crate::domain::model::{CardKey, CardRecord, DeckId, Text};
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::{Tone, wrap, wrap_items};

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
    let listings = tagged(context.library.list()?, &args.tags)?;
    let progress = Progress::of(context, store.as_ref(), &listings)?;
    let rows: Vec<(&Listing, Counts)> =
        listings.iter().map(|listing| (listing, progress.count(listing, today))).collect();
    if args.json {
        let decks: Vec<DeckJson<'_>> =
            rows.iter().map(|(listing, counts)| DeckJson::of(listing, counts)).collect();
        context.output.json(&decks)?;
        return DONE;
    }
    let has_headings = rows.iter().any(|(listing, _)| listing.group.is_some());
    for (at, shelf) in rows.chunk_by(|(a, _), (b, _)| a.group == b.group).enumerate() {
        if let (true, Some((first, _))) = (has_headings, shelf.first()) {
            let title = shelves::title(&context.words, first.group.as_deref());
            let title = wrap(&title, context.output.look.width, 0);
            let gap = if at > 0 { "\n" } else { "" };
            context
                .output
                .line(&format!("{gap}{}", context.output.look.paint.paint(Tone::Strong, &title)))?;
        }
        for (listing, counts) in shelf {
            let text = as_text(context, listing, counts, if has_headings { 2 } else { 0 });
            context.output.line(&text)?;
        }
    }
    DONE
}

/// The decks that have one of the tags, all where none is asked for; in the order they are listed in.
fn tagged(mut listings: Vec<Listing>, tags: &[String]) -> Result<Vec<Listing>, Failure> {
    listings.sort_by(|a, b| shelves::place(a).cmp(&shelves::place(b)));
    if tags.is_empty() {
        return Ok(listings);
    }
    let is_asked = |own: &String| tags.iter().any(|tag| tag.to_lowercase() == own.to_lowercase());
    let (found, others): (Vec<_>, Vec<_>) =
        listings.into_iter().partition(|listing| listing.tags.iter().any(is_asked));
    if !found.is_empty() {
        return Ok(found);
    }
    let known: BTreeSet<&str> = others.iter().flat_map(|listing| &listing.tags).map(String::as_str).collect();
    let hint = match tags.iter().find_map(|tag| nearest(tag, known.iter().copied())) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the tags of the decks: {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    };
    Err(Failure::bad(format!("no deck has the tag `{}`", tags.join("` or `")), hint))
}

/// What is known of the cards and decks of a listing.
struct Progress<'a> {
    records: HashMap<&'a CardKey, CardRecord>,
    started: BTreeSet<DeckId>,
}

impl<'a> Progress<'a> {
    fn of(context: &Context<'_>, store: Option<&Store>, listings: &'a [Listing]) -> Result<Self, Failure> {
        let keys = listings.iter().flat_map(|listing| &listing.keys);
        let (records, mut started) = match store {
            Some(store) => (store.records(keys)?, store.started()?),
            None => Default::default(),
        };
        started.extend(context.settings.decks().value.iter().cloned());
        Ok(Self { records, started })
    }

    fn count(&self, listing: &Listing, today: Day) -> Counts {
        let record = |key| self.records.get(key).copied().unwrap_or_default();
        let all = || listing.keys.iter().map(record);
        Counts {
            new: all().filter(|record| record.studied.is_none() && !record.is_set_aside(today)).count(),
            due: all().filter(|record| record.is_due(today)).count(),
            suspended: all().filter(|record| record.suspended).count(),
            is_started: self.started.iter().any(|id| id.as_str() == listing.id),
        }
    }
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
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<u32>,
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
            order: listing.order,
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

/// A deck in lines that begin after `indent` blanks, further ones after two more.
fn as_text(context: &Context<'_>, listing: &Listing, counts: &Counts, indent: usize) -> String {
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
    let blanks = " ".repeat(indent);
    let further = indent + 2;
    let line = wrap(&format!("{id}  {title}"), look.width, further);
    let mut text = format!("{blanks}{}\n", line.trim_start());
    let width = look.width.map(|width| width.saturating_sub(further));
    text.push_str(&look.paint.paint(Tone::Faint, &wrap(&wrap_items(&parts, width), look.width, further)));
    if listing.faults > 0 {
        let faults = words
            .tell("deck-faults", &[("count", listing.faults.into()), ("deck", listing.id.as_str().into())]);
        text.push('\n');
        text.push_str(&look.paint.paint(Tone::Wrong, &wrap(&faults, look.width, further)));
    }
    text
}
