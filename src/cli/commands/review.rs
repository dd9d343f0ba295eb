//! `quiz`, `quiz review`: today's cards, asked, graded, scheduled, saved.

use std::collections::BTreeMap;
use std::process::ExitCode;

use crate::cli::chosen::Chosen;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::plan::plan;
use crate::cli::play::{End, Table, ask};
use crate::cli::shelves::place;
use crate::domain::grading::KnownAnswers;
use crate::domain::model::{CardKey, CardRecord, Deck, DeckId, Lang};
use crate::domain::queue::{Candidate, Outlook};
use crate::domain::schedule::Model;
use crate::domain::session::{DeckRules, Session};
use crate::domain::time::Day;
use crate::store::Store;
use crate::ui::text::{date_of, when, wrap};
use crate::world::{Input, Keyboard};

/// The exit code after Ctrl-C (128 + SIGINT, as shells count).
const INTERRUPTED: u8 = 130;
/// How many decks a first run names.
const WELCOMED: usize = 8;
/// How many new cards are offered when the day's are done.
const MORE_NEW: usize = 10;

/// Studies the decks named by flags, or all that were started.
pub(crate) fn run(context: &mut Context<'_>) -> Result<ExitCode, Failure> {
    let names = context.settings.flags.decks.clone();
    // Decks that are named need no look at what was started.
    let store = if names.is_empty() { context.look_at_store()? } else { None };
    let chosen = context.choose(&names, store.as_ref())?;
    if chosen.decks.is_empty() {
        return welcome(context);
    }
    if chosen.decks.iter().all(|deck| deck.cards.is_empty()) {
        return Err(Failure::bad(
            "no card can be asked",
            "mend the faults above; `quiz check` shows them again",
        ));
    }
    // One process opens the file once at a time.
    drop(store);
    let mut store = context.open_store()?;
    let end = study(context, &chosen, &mut store)?;
    context.output.flush()?;
    match end {
        End::Finished => DONE,
        End::Interrupted => Ok(ExitCode::from(INTERRUPTED)),
    }
}

fn study(context: &mut Context<'_>, chosen: &Chosen, store: &mut Store) -> Result<End, Failure> {
    let today = context.moment().day;
    let mut candidates = Context::candidates(&chosen.decks, Some(store))?;
    let is_typed = |deck: &DeckId| context.settings.typed(Some(deck)).value;
    candidates = candidates
        .into_iter()
        .map(|candidate| if is_typed(&candidate.card.deck) { candidate.without_options() } else { candidate })
        .collect();
    let lang = session_lang(context, chosen);
    warn(context, chosen, &lang, &candidates, today)?;
    let keyboard = Keyboard::open(context.world.terminal)?;
    let mut items = plan(context, chosen, &candidates, today, 0);
    if items.is_empty() {
        items = plan(context, chosen, &candidates, today, MORE_NEW);
        let outlook = Outlook::of(&candidates, today);
        if let Offer::Left(end) = offer_more(context, &keyboard, &outlook, items.len(), today)? {
            return Ok(end);
        }
    }
    let mut session = Session::new(items, rules(context, &chosen.decks), lang, context.moment());
    let (starts, files) = (&chosen.starts, &chosen.files);
    let mut table = Table { context, keyboard: &keyboard, store, starts, files, insisted: None };
    let end = table.play(&mut session)?;
    bring_up_to_date(&mut candidates, &session);
    let today = context.moment().day;
    let text = context.face().finish(&session.summary(), &Outlook::of(&candidates, today), today);
    context.output.print(&text)?;
    Ok(end)
}

/// One language for a whole session; the config of a deck counts where it is studied alone.
fn session_lang(context: &Context<'_>, chosen: &Chosen) -> Lang {
    match chosen.decks.as_slice() {
        [deck] => context.settings.lang(Some(&deck.id)),
        _ => context.settings.lang(None),
    }
}

fn rules(context: &Context<'_>, decks: &[Deck]) -> BTreeMap<DeckId, DeckRules> {
    let model = Model::default();
    let rules = |deck: &Deck| DeckRules {
        date_order: context.settings.date_order(deck),
        leniency: context.settings.leniency(deck),
        known: KnownAnswers::of(&deck.cards),
        scheduler: context.settings.scheduler(deck, &model),
    };
    decks.iter().map(|deck| (deck.id.clone(), rules(deck))).collect()
}

/// Says what a learner may not expect: a language that a deck lacks, a clock that was set back.
fn warn(
    context: &mut Context<'_>,
    chosen: &Chosen,
    lang: &Lang,
    candidates: &[Candidate],
    today: Day,
) -> Result<(), Failure> {
    let lacks = |deck: &&Deck| deck.cards.iter().all(|card| card.note.question.get(lang).is_none());
    let mut lines: Vec<String> = chosen
        .decks
        .iter()
        .filter(|deck| !deck.cards.is_empty())
        .filter(lacks)
        .filter(|deck| context.settings.lang_is_wished(deck))
        .map(|deck| {
            let about = [("deck", deck.id.as_str().into()), ("lang", lang.as_str().into())];
            context.words.tell("lang-missing", &about)
        })
        .collect();
    let last =
        candidates.iter().filter_map(|candidate| candidate.record.studied).map(|studied| studied.last_day);
    if let Some(last) = last.max().filter(|last| *last > today) {
        let date = date_of(&context.words, last);
        lines.push(context.words.tell("clock-behind", &[("date", date.into())]));
    }
    for line in lines {
        context.output.line(&wrap(&line, context.output.look.width, 0))?;
    }
    Ok(())
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
    let mut listings = context.library.list()?;
    listings.retain(|listing| !listing.keys.is_empty());
    listings.sort_by(|one, other| place(one).cmp(&place(other)));
    let lang = context.settings.lang(None);
    let width = context.output.look.width;
    let mut lines = vec![context.words.say("nothing-started")];
    for listing in listings.iter().take(WELCOMED) {
        let cards = context.words.tell("cards", &[("count", listing.keys.len().into())]);
        let line = context.words.tell(
            "deck-line",
            &[
                ("deck", listing.id.as_str().into()),
                ("title", listing.title.pick(&lang).as_str().into()),
                ("cards", cards.into()),
            ],
        );
        lines.push(wrap(&line, width, 2));
    }
    let more = listings.len().saturating_sub(WELCOMED);
    if more > 0 {
        lines.push(wrap(&context.words.tell("decks-more", &[("count", more.into())]), width, 2));
    }
    if let Some(first) = listings.first() {
        let start = context.words.tell("start-a-deck", &[("deck", first.id.as_str().into())]);
        lines.push(wrap(&start, width, 0));
    }
    context.output.line(&lines.join("\n"))?;
    DONE
}

/// What came of offering more new cards.
enum Offer {
    /// They are asked.
    Taken,
    /// They are not.
    Left(End),
}

/// Says that nothing is due, what waits and when the next card comes; a person may take `more` new cards.
fn offer_more(
    context: &mut Context<'_>,
    keyboard: &Keyboard,
    outlook: &Outlook,
    more: usize,
    today: Day,
) -> Result<Offer, Failure> {
    let words = &context.words;
    let count = |id, count: u32| (count > 0).then(|| words.tell(id, &[("count", count.into())]));
    let next = outlook.next.map(|(day, count)| {
        words.tell("next-due", &[("count", count.into()), ("when", when(words, day, today).into())])
    });
    let nothing = (outlook.due == 0).then(|| words.say("nothing-due"));
    let lines = [
        nothing,
        count("over-limit", outlook.due),
        next,
        count("new-waiting", outlook.new),
        count("all-suspended", outlook.suspended),
        count("all-buried", outlook.buried),
    ];
    for line in lines.into_iter().flatten() {
        context.output.line(&wrap(&line, context.output.look.width, 0))?;
    }
    if more == 0 || !context.world.terminal.is_typed {
        return Ok(Offer::Left(End::Finished));
    }
    let prompt = context.words.tell("prompt-more", &[("count", more.into())]);
    Ok(match ask(context, keyboard, &format!("{prompt} > "))? {
        Input::Line(line) if line.trim().is_empty() => Offer::Taken,
        Input::Interrupt => Offer::Left(End::Interrupted),
        Input::Line(_) | Input::End => Offer::Left(End::Finished),
    })
}
