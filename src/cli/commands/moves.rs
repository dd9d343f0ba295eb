//! `quiz set-due`, `quiz reset`: cards are given another day, or made new again.

use std::collections::{HashMap, HashSet};
use std::process::ExitCode;

use crate::cli::args::{DueDay, Reset, SetDue};
use crate::cli::ask::ask;
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::cli::insist::is_yes;
use crate::domain::model::{CardKey, CardRecord, Change};
use crate::ui::text::{when, wrap};
use crate::world::{Input, Keyboard};

/// What a verb does to cards, and how that is said.
struct Move<'a> {
    change: &'a dyn Fn(CardKey) -> Change,
    /// Asked before whole decks are changed; it is told how many cards.
    question: &'static str,
    /// Said of cards done; it is told how many.
    done: &'static str,
    /// Said of a card that has nothing to be changed.
    unneeded: &'static str,
    /// The day it is done for, in words.
    when: String,
}

/// Gives cards the day on which they come back.
pub(crate) fn set_due(context: &mut Context<'_>, args: &SetDue) -> Result<ExitCode, Failure> {
    let today = context.moment().day;
    let Some((text, cards)) = args.cards_and_day.split_last() else { return DONE };
    let Some(day) = DueDay::parse(text) else {
        let hint = "the day comes last: today, a date such as 2026-03-01, or days from today such as +3d";
        return Err(Failure::usage(format!("`{text}` is no day"), hint));
    };
    if cards.is_empty() && args.decks.is_empty() {
        return Err(Failure::usage("no card is named", "name cards as DECK/CARD, or a deck with --deck"));
    }
    let due = match day {
        DueDay::In(days) => today.plus(days),
        DueDay::On(day) => day,
    };
    if due < today {
        return Err(Failure::usage(format!("{due} has passed"), "name today or a day to come"));
    }
    let wanted = Move {
        change: &|key| Change::SetDue { key, due },
        question: "given-day-question",
        done: "given-day-done",
        unneeded: "given-day-new",
        when: when(&context.words, due, today),
    };
    carry_out(context, &wanted, (cards, &args.decks), args.yes)
}

/// Makes cards new again.
pub(crate) fn reset(context: &mut Context<'_>, args: &Reset) -> Result<ExitCode, Failure> {
    let wanted = Move {
        change: &Change::Reset,
        question: "reset-question",
        done: "reset-done",
        unneeded: "reset-new",
        when: String::new(),
    };
    carry_out(context, &wanted, (&args.cards, &args.decks), args.yes)
}

/// Writes a row for each card that was asked before, all at once; none unless all cards are found.
fn carry_out(
    context: &mut Context<'_>,
    wanted: &Move<'_>,
    (cards, decks): (&[String], &[String]),
    is_sure: bool,
) -> Result<ExitCode, Failure> {
    let mut targets = targets(context, cards, decks)?;
    let Some(store) = context.look_at_store()? else { return nothing(context) };
    let records = store.records(targets.iter().map(|target| &target.key))?;
    let records: HashMap<CardKey, CardRecord> =
        records.into_iter().map(|(key, record)| (key.clone(), record)).collect();
    drop(store);
    let today = context.moment().day;
    let studied = |target: &Target| records.get(&target.key).and_then(|record| record.studied);
    // In the order of the log such an answer stands behind what is done today.
    let is_ahead = |target: &Target| studied(target).is_some_and(|studied| studied.last_day > today);
    for target in &targets {
        let message = match studied(target) {
            None if target.is_named => wanted.unneeded,
            Some(_) if is_ahead(target) => "move-ahead",
            _ => continue,
        };
        let text = context.words.tell(message, &[("card", target.name.as_str().into())]);
        context.output.line(&wrap(&text, context.output.look.width, 0))?;
    }
    let is_told = targets.iter().any(|target| target.is_named || is_ahead(target));
    targets.retain(|target| studied(target).is_some() && !is_ahead(target));
    // One step needs no number.
    let steps = if targets.len() == 1 { String::new() } else { format!(" {}", targets.len()) };
    let said =
        [("count", targets.len().into()), ("steps", steps.into()), ("when", wanted.when.as_str().into())];
    if targets.is_empty() {
        return if is_told { DONE } else { nothing(context) };
    }
    if !decks.is_empty() && !is_sure {
        let question = context.words.tell(wanted.question, &said);
        if !agreed(context, &question)? {
            return DONE;
        }
    }
    let changes: Vec<Change> = targets.into_iter().map(|target| (wanted.change)(target.key)).collect();
    context.open_store()?.append_all(context.moment(), &changes)?;
    let text = context.words.tell(wanted.done, &said);
    context.output.line(&wrap(&text, context.output.look.width, 0))?;
    DONE
}

/// A card that is meant.
struct Target {
    key: CardKey,
    /// What the person calls it.
    name: String,
    /// Whether it was named, rather than its deck.
    is_named: bool,
}

/// The cards named and those of the decks, each once.
fn targets(context: &Context<'_>, cards: &[String], decks: &[String]) -> Result<Vec<Target>, Failure> {
    let (mut targets, mut keys) = (Vec::new(), HashSet::new());
    let mut add = |target: Target| {
        if keys.insert(target.key.clone()) {
            targets.push(target);
        }
    };
    for name in cards {
        add(Target { key: context.card(name)?.1.key, name: name.clone(), is_named: true });
    }
    for deck in context.named_decks(decks)?.decks {
        for card in deck.cards {
            add(Target {
                name: format!("{}/{}", deck.id, card.key.card_id()),
                key: card.key,
                is_named: false,
            });
        }
    }
    Ok(targets)
}

/// Says that no card was asked before.
fn nothing(context: &mut Context<'_>) -> Result<ExitCode, Failure> {
    let text = context.words.say("moves-none");
    context.output.line(&text)?;
    DONE
}

/// Whether the person agrees; nobody is asked where nobody types.
fn agreed(context: &mut Context<'_>, question: &str) -> Result<bool, Failure> {
    if !context.world.terminal.is_typed {
        return Err(Failure::usage("a whole deck is only changed when that is confirmed", "add --yes"));
    }
    let keyboard = Keyboard::open()?;
    let question = wrap(question, context.output.look.width, 0);
    context.output.line(&question)?;
    let prompt = format!("{} > ", context.words.say("prompt-accept"));
    Ok(matches!(ask(context, &keyboard, &prompt)?, Input::Line(line) if is_yes(&line)))
}
