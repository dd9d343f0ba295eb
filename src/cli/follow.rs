//! Progress follows a card whose id was written or changed.

use super::context::Context;
use super::failure::Failure;
use crate::domain::model::{Card, CardKey, Change, Deck, NoteId};
use crate::domain::time::Moment;
use crate::store::Store;

/// Writes a rename row for every card of `before` that stands in `after` under another id, with the same question.
/// Only cards that the log speaks of need one.
pub(crate) fn follow(context: &Context<'_>, before: &Deck, after: &Deck) -> Result<(), Failure> {
    rename(context, &renamed(before, after))
}

/// The keys, from and to, of cards of `before` that stand in `after` under another id, with the same question.
pub(crate) fn renamed(before: &Deck, after: &Deck) -> Vec<(CardKey, CardKey)> {
    before
        .cards
        .iter()
        .filter(|card| after.cards.iter().all(|other| other.key != card.key))
        .filter(|card| before.cards.iter().filter(|other| wording(other) == wording(card)).count() == 1)
        .filter_map(|card| {
            let is_new = |key: &CardKey| before.cards.iter().all(|other| other.key != *key);
            let same = |other: &&Card| wording(other) == wording(card) && is_new(&other.key);
            Some((card.key.clone(), after.cards.iter().find(same)?.key.clone()))
        })
        .collect()
}

/// Writes a rename row for each pair of keys, from and to, of which the log speaks.
pub(crate) fn rename(context: &Context<'_>, pairs: &[(CardKey, CardKey)]) -> Result<(), Failure> {
    if pairs.is_empty() {
        return Ok(());
    }
    let Some(mut store) = context.look_at_store()? else { return Ok(()) };
    rename_in(&mut store, context.moment(), pairs)
}

/// The same in a progress file that is open.
pub(crate) fn rename_in(
    store: &mut Store,
    moment: Moment,
    pairs: &[(CardKey, CardKey)],
) -> Result<(), Failure> {
    for (from, to) in pairs {
        if store.record(from)?.last_row.is_some() {
            store.append(moment, &Change::Rename { from: from.clone(), to: to.clone() })?;
        }
    }
    Ok(())
}

/// What tells two cards alike whatever their ids: the question in the deck's own language.
fn wording(card: &Card) -> Option<NoteId> {
    card.note.question.iter().next().map(|(_, question)| NoteId::of_wording(question))
}
