//! Gathers due and new cards within the day's limits, one of each family, and mixes them.

use std::borrow::Cow;
use std::collections::HashSet;

use rand::Rng;
use rand::seq::SliceRandom;

use super::Backlog;
use super::apart::Asked;
use super::order::{NewOrder, arrange};
use crate::domain::model::{Card, CardRecord, Kin, State};
use crate::domain::time::Day;

/// A card with its record, not yet chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The card.
    pub card: Card,
    /// Where it stands.
    pub record: CardRecord,
}

/// How many cards may still come today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Cards never seen.
    pub new: usize,
    /// Due cards; those being learnt again do not count.
    pub reviews: usize,
}

impl Room {
    /// Room for any number of cards.
    pub const ENDLESS: Self = Self { new: usize::MAX, reviews: usize::MAX };
}

/// Cards that share a limit: those of one deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// The cards, in the order of the deck.
    pub candidates: Cow<'a, [Candidate]>,
    /// How many of them may come.
    pub room: Room,
    /// How many days a card waits after another of its note or fact, where it can.
    pub gap: u32,
    /// In which order those never seen come.
    pub order: NewOrder,
    /// Whether its room is all that holds: it takes nothing of the room of all.
    pub is_apart: bool,
}

/// A chosen card.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The card.
    pub card: Card,
    /// Where it stands.
    pub record: CardRecord,
    /// From which the order of its options is drawn.
    pub seed: u64,
}

/// Today's cards in the order they are asked, at most `total`, within the room of each group and of those that are not apart.
///
/// Cards being learnt again come always; due cards as far as there is room, the easiest to keep first where there is not
/// enough, in random order, or the easiest first in a backlog; new cards in the order that their group wishes, spread
/// evenly between them. Of cards that give each other away only one comes a day, and those to be asked within the gap of
/// another wait, unless they would come too late or nothing else is left. A card that stands twice among the candidates
/// is asked once.
///
/// Source: in a backlog, ascending difficulty saves the most memory for the time (published simulations of FSRS).
pub fn build(groups: &[Group<'_>], today: Day, room: Room, total: usize, rng: &mut impl Rng) -> Vec<Item> {
    let mut families = Families::default();
    let all = || groups.iter().flat_map(|group| group.candidates.iter());
    for candidate in all().filter(|candidate| was_answered(candidate, today)) {
        families.0.extend(candidate.card.kin());
    }
    let mut keys = HashSet::new();
    let learning: Vec<&Candidate> = all()
        .filter(|candidate| candidate.record.is_due(today) && was_answered(candidate, today))
        .filter(|candidate| keys.insert(&candidate.card.key))
        .collect();
    let asked = Asked::of(groups, today);
    let gap = |group: usize| groups.get(group).map_or(0, |group| group.gap);
    let keeps_waiting =
        |(group, candidate): &(usize, &Candidate)| asked.keeps_waiting(candidate, gap(*group), today);
    let (kept, mut waiting): (Vec<_>, Vec<_>) =
        in_groups(groups, |candidate| candidate.record.is_due(today)).into_iter().partition(keeps_waiting);
    waiting.shuffle(rng);
    let reviews: Vec<usize> = groups.iter().map(|group| group.room.reviews).collect();
    let is_backlog = Backlog::of(all(), today, room.reviews).is_some();
    if is_backlog || waiting.len() > room.reviews || reviews.iter().any(|room| waiting.len() > *room) {
        waiting.sort_by(|(_, one), (_, other)| difficulty(one).total_cmp(&difficulty(other)));
    }
    let is_apart: Vec<bool> = groups.iter().map(|group| group.is_apart).collect();
    let mut due = families.admit(waiting, reviews.clone(), (&is_apart, room.reviews));
    // Most of them find no room, and are not looked at then.
    let mut unseen = in_groups(groups, |candidate| is_unseen(candidate, today));
    arrange(&mut unseen, groups, rng);
    let rooms_for_new: Vec<usize> = groups.iter().map(|group| group.room.new).collect();
    let in_time = unseen.iter().copied().filter(|candidate| !keeps_waiting(candidate));
    let mut new = families.admit(in_time, rooms_for_new.clone(), (&is_apart, room.new));
    if due.is_empty() && new.is_empty() && learning.is_empty() {
        due = families.admit(kept, reviews, (&is_apart, room.reviews));
        new = families.admit(unseen, rooms_for_new, (&is_apart, room.new));
    }
    // In a backlog who leaves early has done what saves most.
    if is_backlog {
        due.splice(0..0, learning);
    } else {
        due.extend(learning);
        due.shuffle(rng);
    }
    let chosen = mixed(due, new).into_iter().take(total);
    chosen
        .map(|candidate| Item {
            card: candidate.card.clone(),
            record: candidate.record,
            seed: rng.next_u64(),
        })
        .collect()
}

/// The candidates that fit, each with the number of its group.
fn in_groups<'a>(groups: &'a [Group<'_>], fits: impl Fn(&Candidate) -> bool) -> Vec<(usize, &'a Candidate)> {
    let numbered = groups.iter().enumerate();
    let all = numbered
        .flat_map(|(number, group)| group.candidates.iter().map(move |candidate| (number, candidate)));
    all.filter(|(_, candidate)| fits(candidate)).collect()
}

fn was_answered(candidate: &Candidate, today: Day) -> bool {
    candidate.record.studied.is_some_and(|studied| studied.last_day == today)
}

fn is_unseen(candidate: &Candidate, today: Day) -> bool {
    candidate.record.state() == State::New && !candidate.record.is_set_aside(today)
}

fn difficulty(candidate: &Candidate) -> f32 {
    candidate.record.studied.map_or(0.0, |studied| studied.memory.difficulty)
}

/// The notes and facts that today already asks about.
#[derive(Default)]
struct Families<'a>(HashSet<Kin<'a>>);

impl<'a> Families<'a> {
    /// Takes the card's notes and facts; false, and nothing taken, when one of them is taken already.
    fn claim(&mut self, card: &'a Card) -> bool {
        let free = !card.kin().any(|kin| self.0.contains(&kin));
        if free {
            self.0.extend(card.kin());
        }
        free
    }

    /// The cards, in their order, that no other card of today gives away, as long as their group and all together have
    /// room. A card without room gives nothing away.
    fn admit(
        &mut self,
        candidates: impl IntoIterator<Item = (usize, &'a Candidate)>,
        mut rooms: Vec<usize>,
        (is_apart, mut room): (&[bool], usize),
    ) -> Vec<&'a Candidate> {
        let is_any_apart = is_apart.contains(&true);
        let mut admitted = Vec::new();
        for (group, candidate) in candidates {
            if room == 0 && !is_any_apart {
                break;
            }
            let is_apart = is_apart.get(group).is_some_and(|is_apart| *is_apart);
            let Some(own) = rooms.get_mut(group) else { continue };
            if *own > 0 && (room > 0 || is_apart) && self.claim(&candidate.card) {
                *own -= 1;
                room -= usize::from(!is_apart);
                admitted.push(candidate);
            }
        }
        admitted
    }
}

/// Spreads `new` evenly over `due`, both in their own order, beginning with a due card where there is one.
fn mixed<'a>(due: Vec<&'a Candidate>, new: Vec<&'a Candidate>) -> Vec<&'a Candidate> {
    let (total_due, total_new) = (due.len(), new.len());
    let mut all = Vec::with_capacity(total_due + total_new);
    let mut new = new.into_iter();
    let mut placed = 0;
    for (index, candidate) in due.into_iter().enumerate() {
        all.push(candidate);
        let share = (index + 1) * total_new / total_due;
        all.extend(new.by_ref().take(share - placed));
        placed = share;
    }
    all.extend(new);
    all
}
