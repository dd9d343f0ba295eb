//! A day's cards: the queue, told what the settings allow.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::chosen::Chosen;
use super::context::Context;
use super::selection::is_meant;
use super::sitting::Sitting;
use super::wanted::Way;
use crate::domain::exam::{Exam, Phase, arrange, restore};
use crate::domain::model::{CardKey, CardRecord, Deck, Limits};
use crate::domain::queue::{Candidate, Done, Group, Item, Room, add_ahead, build, whatever_their_day};
use crate::domain::time::Day;

/// The cards of `day` that are wanted, with `extra` new ones beyond the limit. What the filter does not mean counts for
/// limits and gives away its siblings as ever.
///
/// A deck that was named has its own limits, or the general ones. In a daily review the general limits hold for all decks
/// together, and a deck's own, where it has some, for it besides. For practice none holds.
pub(crate) fn plan(context: &Context<'_>, sitting: &Sitting, day: Day, extra: usize) -> Vec<Item> {
    let Sitting { chosen, wanted, failed, .. } = sitting;
    let settings = &context.settings;
    let total = settings.flags.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
    let mut rng = context.world.seed.rng();
    let is_failed = |card: &&Candidate| failed.contains(&card.card.key);
    match wanted.way {
        Way::Cram | Way::Failed { .. } if extra > 0 => return Vec::new(),
        Way::Cram => return whatever_their_day(sitting.meant(day), day, total, &mut rng),
        Way::Failed { .. } => {
            return whatever_their_day(sitting.meant(day).filter(is_failed), day, total, &mut rng);
        }
        Way::Today | Way::Ahead(_) => {}
    }
    let meant = |candidate: &Candidate| {
        let is_meant = is_meant(wanted.filter.as_ref(), &chosen.decks, candidate, day, &sitting.model);
        let mut candidate = candidate.clone();
        // For this plan it is as if they were set aside.
        candidate.record.suspended |= !is_meant;
        candidate
    };
    let by_deck = sitting.by_deck();
    // For the decks that are learnt for an exam.
    let mut records: BTreeMap<&CardKey, CardRecord> = BTreeMap::new();
    let mut group = |deck: &Deck| {
        let own = by_deck.get(&deck.id).copied().unwrap_or_default();
        let limits = limits_of(context, chosen, deck);
        let room = left(limits, Done::of(own, day));
        if let Some(exam) = sitting.exams.get(&deck.id).filter(|exam| exam.day > day) {
            records.extend(own.iter().map(|candidate| (&candidate.card.key, candidate.record)));
            let cards = own.iter().map(meant).collect();
            return for_exam(context, sitting, (deck, exam), (cards, own), (room, extra), day);
        }
        // A deck that is kept from bringing new cards brings no extra ones either.
        let extra = if limits.new == Some(0) { 0 } else { extra };
        let candidates =
            if wanted.filter.is_some() { own.iter().map(meant).collect() } else { Cow::Borrowed(own) };
        let room = Room { new: room.new.saturating_add(extra), ..room };
        let gap = settings.sibling_gap_days(Some(&deck.id)).value;
        let order = settings.new_order(Some(&deck.id)).value;
        Group { candidates, room, gap, order, is_apart: false }
    };
    let groups: Vec<Group<'_>> = chosen.decks.iter().map(&mut group).collect();
    let shared = groups.iter().filter(|group| !group.is_apart).flat_map(|group| group.candidates.iter());
    let room = left(limits_of_all(context, chosen), Done::of(shared, day));
    let new = if extra > 0 { extra } else { room.new };
    let mut items = build(&groups, day, Room { new, ..room }, total, &mut rng);
    if let Way::Ahead(days) = wanted.way {
        add_ahead(&mut items, &groups, (day, days), room, total, &mut rng);
    }
    restore(&mut items, &records);
    items
}

/// The cards of a deck as its exam wants them asked: beside the limits of a daily review, and by no limit of its own but
/// those of flags, and that it may be kept from bringing new cards.
fn for_exam<'a>(
    context: &Context<'_>,
    sitting: &Sitting,
    (deck, exam): (&Deck, Exam),
    (cards, own): (Vec<Candidate>, &[Candidate]),
    (limits, extra): (Room, usize),
    day: Day,
) -> Group<'a> {
    let records: Vec<CardRecord> = own.iter().map(|candidate| candidate.record).collect();
    let today = exam.today(&sitting.model, &records, day);
    let settings = &context.settings;
    let brings_new = settings.new_per_day(Some(deck)).value > 0;
    let new = if brings_new { today.new.saturating_add(extra) } else { 0 };
    let new = if settings.flags.new.is_some() { new.min(limits.new.saturating_add(extra)) } else { new };
    // In the sweep it is due days that say which cards come.
    let reviews = if today.phase == Phase::Sweep { usize::MAX } else { today.reviews.len() };
    let reviews = if settings.flags.reviews.is_some() { reviews.min(limits.reviews) } else { reviews };
    let gap = if today.phase == Phase::Sweep { 0 } else { settings.sibling_gap_days(Some(&deck.id)).value };
    Group {
        candidates: arrange(cards, &today, day).into(),
        room: Room { new, reviews },
        gap,
        order: settings.new_order(Some(&deck.id)).value,
        is_apart: true,
    }
}

/// What a day may bring of a deck.
pub(crate) fn limits_of(context: &Context<'_>, chosen: &Chosen, deck: &Deck) -> Limits {
    let settings = &context.settings;
    if chosen.is_named { settings.limits_by_name(deck) } else { settings.limits_in_review(deck) }
}

/// What a day may bring of all decks together.
pub(crate) fn limits_of_all(context: &Context<'_>, chosen: &Chosen) -> Limits {
    if chosen.is_named { Limits::default() } else { context.settings.limits_of_review() }
}

/// What limits a day leave when part of it is done.
pub(crate) fn left(limits: Limits, done: Done) -> Room {
    let left = |limit: Option<u32>, done: u32| match limit {
        Some(limit) => usize::try_from(limit.saturating_sub(done)).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    Room { new: left(limits.new, done.new), reviews: left(limits.reviews, done.reviews) }
}
