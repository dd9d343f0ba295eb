//! Gathers due and new cards within the day's limits, one of each family, and mixes them.

use std::collections::HashSet;

use rand::Rng;
use rand::seq::SliceRandom;

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

/// Cards that share a day's limits: one deck, or all decks of a daily review.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The cards, in the order of their decks.
    pub candidates: Vec<Candidate>,
    /// How many new cards may still come today.
    pub new: usize,
    /// How many due cards may still come today; those being learnt again do not count.
    pub reviews: usize,
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

/// Today's cards in the order they are asked, at most `total`.
///
/// Cards being learnt again come always; due cards as far as the limit goes, the easiest to keep first where it does
/// not reach, in random order; new cards in the order given, spread evenly between them. Of cards that give each
/// other away only one comes a day. A card that stands twice among the candidates is asked once.
///
/// Source: in a backlog, ascending difficulty saves the most memory for the time (published simulations of FSRS).
pub fn build(groups: &[Group], today: Day, total: usize, rng: &mut impl Rng) -> Vec<Item> {
    let mut families = Families::default();
    let all = || groups.iter().flat_map(|group| &group.candidates);
    for candidate in all().filter(|candidate| was_answered(candidate, today)) {
        families.claim(&candidate.card);
    }
    let mut keys = HashSet::new();
    let mut due: Vec<&Candidate> = all()
        .filter(|candidate| candidate.record.is_due(today) && was_answered(candidate, today))
        .filter(|candidate| keys.insert(&candidate.card.key))
        .collect();
    for group in groups {
        let mut waiting: Vec<&Candidate> =
            group.candidates.iter().filter(|candidate| candidate.record.is_due(today)).collect();
        waiting.shuffle(rng);
        if waiting.len() > group.reviews {
            waiting.sort_by(|one, other| difficulty(one).total_cmp(&difficulty(other)));
        }
        due.extend(families.admit(waiting, group.reviews));
    }
    due.shuffle(rng);
    let mut new = Vec::new();
    for group in groups {
        let unseen = group.candidates.iter().filter(|candidate| is_unseen(candidate)).collect();
        new.extend(families.admit(unseen, group.new));
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

fn was_answered(candidate: &Candidate, today: Day) -> bool {
    candidate.record.studied.is_some_and(|studied| studied.last_day == today)
}

fn is_unseen(candidate: &Candidate) -> bool {
    candidate.record.state() == State::New && !candidate.record.suspended
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

    /// The first `limit` of the cards that no other card of today gives away.
    fn admit(&mut self, candidates: Vec<&'a Candidate>, limit: usize) -> Vec<&'a Candidate> {
        candidates.into_iter().filter(|candidate| self.claim(&candidate.card)).take(limit).collect()
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
