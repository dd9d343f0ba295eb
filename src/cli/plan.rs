//! A day's cards: the queue, told what the settings allow.

use super::chosen::Chosen;
use super::context::Context;
use super::selection::is_meant;
use crate::domain::filter::Filter;
use crate::domain::model::{Deck, Limits};
use crate::domain::queue::{Candidate, Group, Item, Outlook, Room, build};
use crate::domain::schedule::Model;
use crate::domain::time::Day;

/// The cards of `day` that the filter means, with `extra` new ones beyond the limit. What the filter does not mean counts
/// for limits and gives away its siblings as ever.
///
/// A deck that was named has its own limits, or the general ones. In a daily review the general limits hold for all decks
/// together, and a deck's own, where it has some, for it besides.
pub(crate) fn plan(
    context: &Context<'_>,
    chosen: &Chosen,
    candidates: &[Candidate],
    filter: Option<&Filter>,
    day: Day,
    extra: usize,
) -> Vec<Item> {
    let settings = &context.settings;
    let model = Model::default();
    let meant = |mut candidate: Candidate| {
        // For this plan it is as if they were set aside.
        candidate.record.suspended |= !is_meant(filter, &chosen.decks, &candidate, day, &model);
        candidate
    };
    let group = |deck: &Deck| {
        let own: Vec<Candidate> =
            candidates.iter().filter(|candidate| candidate.card.deck == deck.id).cloned().collect();
        let limits =
            if chosen.is_named { settings.limits_by_name(deck) } else { settings.limits_in_review(deck) };
        let room = left(limits, &Outlook::of(&own, day));
        // A deck that is kept from bringing new cards brings no extra ones either.
        let extra = if limits.new == Some(0) { 0 } else { extra };
        let candidates = own.into_iter().map(meant).collect();
        let room = Room { new: room.new.saturating_add(extra), ..room };
        let gap = settings.sibling_gap_days(Some(&deck.id)).value;
        Group { candidates, room, gap, order: settings.new_order(Some(&deck.id)).value }
    };
    let groups: Vec<Group> = chosen.decks.iter().map(group).collect();
    let room = if chosen.is_named {
        Room::ENDLESS
    } else {
        left(settings.limits_of_review(), &Outlook::of(candidates, day))
    };
    let new = if extra > 0 { extra } else { room.new };
    let total = settings.flags.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
    build(&groups, day, Room { new, ..room }, total, &mut context.world.seed.rng())
}

/// What limits a day leave when part of it is done.
fn left(limits: Limits, outlook: &Outlook) -> Room {
    let left = |limit: Option<u32>, done: u32| match limit {
        Some(limit) => usize::try_from(limit.saturating_sub(done)).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    Room { new: left(limits.new, outlook.new_today), reviews: left(limits.reviews, outlook.reviewed_today) }
}
