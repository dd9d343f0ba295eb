//! `quiz`, `quiz review`: today's cards, asked, graded, scheduled, saved.

use std::collections::BTreeMap;
use std::process::ExitCode;

use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::plan::plan;
use crate::cli::play::{End, Table, ask};
use crate::domain::grading::KnownAnswers;
use crate::domain::model::{CardKey, CardRecord, Deck};
use crate::domain::queue::{Candidate, Item, Outlook};
use crate::domain::schedule::Model;
use crate::domain::session::{DeckRules, Session};
use crate::store::Store;
use crate::ui::text::{when, wrap};
use crate::world::{Input, Keyboard};

/// The exit code after Ctrl-C (128 + SIGINT, as shells count).
const INTERRUPTED: u8 = 130;
/// How many new cards are offered when the day's are done.
const MORE_NEW: usize = 10;

/// Studies the decks named by flags, or all that were started.
pub(crate) fn run(context: &mut Context<'_>) -> Result<ExitCode, Failure> {
    let names = context.settings.flags.decks.clone();
    if !names.is_empty() {
        let decks = context.decks(&names)?;
        let store = context.open_store()?;
        return study(context, &decks, store, true);
    }
    let store = context.look_at_store()?;
    let decks = context.daily_decks(store.as_ref())?;
    if decks.is_empty() {
        return welcome(context);
    }
    let store = store.map_or_else(|| context.open_store(), Ok)?;
    study(context, &decks, store, false)
}

fn study(
    context: &mut Context<'_>,
    decks: &[Deck],
    mut store: Store,
    is_named: bool,
) -> Result<ExitCode, Failure> {
    let today = context.moment().day;
    let mut candidates = Context::candidates(decks, Some(&store))?;
    let keyboard = Keyboard::open(context.world.terminal)?;
    let mut items = plan(context, decks, &candidates, is_named, today, 0);
    if items.is_empty() {
        if !offer_more(context, &keyboard, &candidates)? {
            return DONE;
        }
        items = plan(context, decks, &candidates, is_named, today, MORE_NEW);
    }
    let mut session = open_session(context, decks, items);
    let mut table = Table { context, keyboard: &keyboard, store: &mut store, starts: is_named };
    let end = table.play(&mut session)?;
    bring_up_to_date(&mut candidates, &session);
    let today = context.moment().day;
    let outlook = Outlook::of(&candidates, today);
    let text = context.face().finish(&session.summary(), &outlook, today);
    context.output.print(&text)?;
    match end {
        End::Finished => DONE,
        End::Interrupted => {
            context.output.flush()?;
            Ok(ExitCode::from(INTERRUPTED))
        }
    }
}

fn open_session(context: &Context<'_>, decks: &[Deck], items: Vec<Item>) -> Session {
    let model = Model::default();
    let rules = |deck: &Deck| DeckRules {
        date_order: context.settings.date_order(deck),
        known: KnownAnswers::of(&deck.cards),
        scheduler: context.settings.scheduler(deck, &model),
    };
    let rules = decks.iter().map(|deck| (deck.id.clone(), rules(deck))).collect();
    let only = match decks {
        [deck] => Some(&deck.id),
        _ => None,
    };
    Session::new(items, rules, context.settings.lang(only), context.moment())
}

fn bring_up_to_date(candidates: &mut [Candidate], session: &Session) {
    let items = session.items().iter().map(|item| (&item.card.key, item.record));
    let records: BTreeMap<&CardKey, CardRecord> = items.collect();
    for candidate in candidates {
        if let Some(record) = records.get(&candidate.card.key) {
            candidate.record = *record;
        }
    }
}

/// Says what there is to study, where nothing has been started.
fn welcome(context: &mut Context<'_>) -> Result<ExitCode, Failure> {
    let listings = context.library.list()?;
    let lang = context.settings.lang(None);
    let width = context.output.look.width;
    context.output.line(&context.words.say("nothing-started"))?;
    for listing in &listings {
        let count = context.words.tell("cards", &[("count", listing.keys.len().into())]);
        let line = format!("{}  {} ({count})", listing.id, listing.title.pick(&lang));
        context.output.line(&wrap(&line, width, 2))?;
    }
    if let Some(first) = listings.first() {
        let start = context.words.tell("start-a-deck", &[("deck", first.id.as_str().into())]);
        context.output.line(&wrap(&start, width, 0))?;
    }
    DONE
}

/// Says that nothing is due and when the next card comes; a person may ask for more new cards.
fn offer_more(
    context: &mut Context<'_>,
    keyboard: &Keyboard,
    candidates: &[Candidate],
) -> Result<bool, Failure> {
    let today = context.moment().day;
    let outlook = Outlook::of(candidates, today);
    let mut lines = vec![context.words.say("nothing-due")];
    if let Some((day, count)) = outlook.next {
        let when = when(&context.words, day, today);
        lines.push(context.words.tell("next-due", &[("count", count.into()), ("when", when.into())]));
    }
    if outlook.new > 0 {
        lines.push(context.words.tell("new-waiting", &[("count", outlook.new.into())]));
    }
    for line in lines {
        context.output.line(&wrap(&line, context.output.look.width, 0))?;
    }
    if outlook.new == 0 || !context.world.terminal.is_typed {
        return Ok(false);
    }
    let prompt = context.words.say("prompt-more");
    let answer = ask(context, keyboard, &format!("{prompt} > "))?;
    Ok(matches!(answer, Input::Line(line) if line.trim().is_empty()))
}
