//! A day's cards: the queue, told what the settings allow.

use super::context::Context;
use crate::domain::model::Deck;
use crate::domain::queue::{Candidate, Group, Item, Outlook, build};
use crate::domain::time::Day;

/// The cards of `day`, with `extra` new ones beyond the limit. Limits hold for each deck that was named, or for all
/// decks of a daily review together.
pub(crate) fn plan(
    context: &Context<'_>,
    decks: &[Deck],
    candidates: &[Candidate],
    is_named: bool,
    day: Day,
    extra: usize,
) -> Vec<Item> {
    let settings = &context.settings;
    let group = |deck: Option<&Deck>| {
        let belongs = |candidate: &&Candidate| deck.is_none_or(|deck| deck.id == candidate.card.deck);
        let candidates: Vec<Candidate> = candidates.iter().filter(belongs).cloned().collect();
        let outlook = Outlook::of(&candidates, day);
        Group {
            new: left(settings.new_per_day(deck), outlook.new_today).saturating_add(extra),
            reviews: left(settings.reviews_per_day(deck), outlook.reviewed_today),
            candidates,
        }
    };
    let groups: Vec<Group> =
        if is_named { decks.iter().map(|deck| group(Some(deck))).collect() } else { vec![group(None)] };
    let total = settings.flags.limit.unwrap_or(usize::MAX);
    build(&groups, day, total, &mut context.world.seed.rng())
}

/// What a daily limit leaves.
fn left(limit: u32, done: u32) -> usize {
    usize::try_from(limit.saturating_sub(done)).unwrap_or(usize::MAX)
}
