//! `quiz`, `quiz review`: today's cards, asked, graded, scheduled, saved.

use std::collections::BTreeMap;
use std::process::ExitCode;

use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::plan::plan;
use crate::diag::printable;
use crate::domain::grading::KnownAnswers;
use crate::domain::model::{Deck, DeckId};
use crate::domain::queue::{Candidate, Item, Outlook};
use crate::domain::schedule::Model;
use crate::domain::session::{DeckRules, Effect, Event, Screen, Session, Summary};
use crate::store::{Committed, Store};
use crate::ui::line::{Face, Reading};
use crate::ui::text::{Tone, when};
use crate::world::{Input, Keyboard};

/// The exit code after Ctrl-C (128 + SIGINT, as shells count).
const INTERRUPTED: u8 = 130;
/// How many new cards are offered when the day's are done.
const MORE_NEW: usize = 10;

/// Studies the decks named by flags, or all that were started.
pub(crate) fn run(context: &mut Context<'_>) -> Result<ExitCode, Failure> {
    let names = context.settings.flags.decks.clone();
    let is_named = !names.is_empty();
    let (decks, mut store) = if is_named {
        let decks = context.decks(&names)?;
        (decks, context.open_store()?)
    } else {
        let seen = context.look_at_store()?;
        let decks = context.daily_decks(seen.as_ref())?;
        match seen {
            _ if decks.is_empty() => return welcome(context),
            Some(store) => (decks, store),
            None => (decks, context.open_store()?),
        }
    };
    let today = context.moment().day;
    let mut candidates = Context::candidates(&decks, Some(&store))?;
    let mut items = plan(context, &decks, &candidates, is_named, today, 0);
    let keyboard = Keyboard::open(context.world.terminal)?;
    if items.is_empty() {
        if !offer_more(context, &keyboard, &candidates)? {
            return DONE;
        }
        items = plan(context, &decks, &candidates, is_named, today, MORE_NEW);
    }
    let session = open_session(context, &decks, items);
    let mut table = Table { context, keyboard, session, store: &mut store, starts: is_named };
    let (summary, is_interrupted) = table.play()?;
    table.update(&mut candidates);
    let Table { context, .. } = table;
    let today = context.moment().day;
    let face = Face::new(&context.words, context.output.look, context.world.terminal.is_typed);
    let text = face.finish(&summary, &Outlook::of(&candidates, today), today);
    context.output.print(&text)?;
    Ok(if is_interrupted { ExitCode::from(INTERRUPTED) } else { ExitCode::SUCCESS })
}

fn open_session(context: &Context<'_>, decks: &[Deck], items: Vec<Item>) -> Session {
    let model = Model::default();
    let rules: BTreeMap<DeckId, DeckRules> = decks
        .iter()
        .map(|deck| {
            let rules = DeckRules {
                date_order: context.settings.date_order(deck),
                known: KnownAnswers::of(&deck.cards),
                scheduler: context.settings.scheduler(deck, &model),
            };
            (deck.id.clone(), rules)
        })
        .collect();
    let only = match decks {
        [deck] => Some(&deck.id),
        _ => None,
    };
    Session::new(items, rules, context.settings.lang(only), context.moment())
}

/// Says what there is to study, where nothing has been started.
fn welcome(context: &mut Context<'_>) -> Result<ExitCode, Failure> {
    let listings = context.library.list()?;
    context.output.line(&context.words.say("nothing-started"))?;
    let lang = context.settings.lang(None);
    for listing in &listings {
        let count = context.words.tell("cards", &[("count", listing.keys.len().into())]);
        let title = listing.title.pick(&lang);
        context.output.line(&format!("  {:<20} {title} ({count})", listing.id))?;
    }
    if let Some(first) = listings.first() {
        let start = context.words.tell("start-a-deck", &[("deck", first.id.as_str().into())]);
        context.output.line(&start)?;
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
    context.output.line(&context.words.say("nothing-due"))?;
    if let Some((day, count)) = outlook.next {
        let when = when(&context.words, day, today);
        let next = context.words.tell("next-due", &[("count", count.into()), ("when", when.into())]);
        context.output.line(&next)?;
    }
    if outlook.new == 0 {
        return Ok(false);
    }
    let waiting = context.words.tell("new-waiting", &[("count", outlook.new.into())]);
    context.output.line(&waiting)?;
    if !context.world.terminal.is_typed {
        return Ok(false);
    }
    let prompt = context.words.say("prompt-more");
    let answer = ask(context, keyboard, &prompt)?;
    Ok(matches!(answer, Input::Line(line) if line.trim().is_empty()))
}

/// Prints the prompt and reads a line; in a pipe the line is printed after it, so that a transcript can be read.
fn ask(context: &mut Context<'_>, keyboard: &Keyboard, prompt: &str) -> Result<Input, Failure> {
    if !keyboard.edits() {
        context.output.print(prompt)?;
    }
    context.output.flush()?;
    let input = keyboard.read(prompt);
    match &input {
        Input::Line(line) if !context.world.terminal.is_typed => context.output.line(&printable(line))?,
        Input::Line(_) => {}
        Input::End | Input::Interrupt => context.output.print("\n")?,
    }
    Ok(input)
}

/// A person, a session and a progress file at one table.
struct Table<'t, 'w> {
    context: &'t mut Context<'w>,
    keyboard: Keyboard,
    session: Session,
    store: &'t mut Store,
    /// Whether an answer starts its deck: it was asked for by name.
    starts: bool,
}

impl Table<'_, '_> {
    /// Plays the session to its end; tells whether it was interrupted.
    fn play(&mut self) -> Result<(Summary, bool), Failure> {
        let mut is_fresh = true;
        loop {
            let face = Face::new(
                &self.context.words,
                self.context.output.look,
                self.context.world.terminal.is_typed,
            );
            let screen = self.session.screen();
            if let Screen::Over(summary) = screen {
                return Ok((summary, false));
            }
            if is_fresh {
                self.context.output.print(&face.show(&screen))?;
            }
            let prompt = face.prompt(&screen);
            let (event, is_interrupted) = match ask(self.context, &self.keyboard, &prompt)? {
                Input::Line(line) => match self.read(&line)? {
                    Some(event) => (event, false),
                    None => {
                        is_fresh = false;
                        continue;
                    }
                },
                Input::End => (Event::Leave, false),
                Input::Interrupt => (Event::Leave, true),
            };
            is_fresh = self.take(event)?;
            if is_interrupted {
                return Ok((self.session.summary(), true));
            }
        }
    }

    /// What a line means; a question about the program is answered at once.
    fn read(&mut self, line: &str) -> Result<Option<Event>, Failure> {
        let face = self.face();
        match face.read(&self.session.screen(), line) {
            Reading::Event(event) => Ok(Some(event)),
            Reading::Explain(message) => {
                let text = face.explain(message, &printable(line.trim()));
                self.context.output.print(&text)?;
                Ok(None)
            }
        }
    }

    /// Gives an event to the session and carries out what it asks for; tells whether there is something new to show.
    fn take(&mut self, event: Event) -> Result<bool, Failure> {
        let mut is_fresh = true;
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for effect in self.session.handle(event, self.context.moment()) {
                match effect {
                    Effect::Commit(step) => {
                        let commit = self.store.commit_review(
                            step.moment,
                            &step.review,
                            step.expected,
                            self.starts,
                        )?;
                        events.push(match commit {
                            Committed::Saved(row) => Event::Saved(row),
                            Committed::Conflict(record) => Event::Conflict(record),
                        });
                    }
                    Effect::TakeBack(key, row, moment) => {
                        self.store.undo_row(moment, row)?;
                        let record = self.store.record(&key)?;
                        self.context.output.print(&self.face().taken_back())?;
                        events.push(Event::TakenBack(record));
                    }
                    Effect::Refuse(refusal) => {
                        self.context.output.print(&self.face().refuse(refusal))?;
                        is_fresh = false;
                    }
                    Effect::Finish(_) => {}
                }
            }
        }
        Ok(is_fresh)
    }

    fn face(&self) -> Face<'_> {
        Face::new(&self.context.words, self.context.output.look, self.context.world.terminal.is_typed)
    }

    /// Brings the cards of the session up to date among all cards.
    fn update(&self, candidates: &mut [Candidate]) {
        let items: BTreeMap<_, _> =
            self.session.items().iter().map(|item| (&item.card.key, item.record)).collect();
        for candidate in candidates {
            if let Some(record) = items.get(&candidate.card.key) {
                candidate.record = *record;
            }
        }
    }
}
