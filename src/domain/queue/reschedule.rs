//! Other days for cards whose day no longer fits what is known of the memory.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Candidate;
use crate::domain::model::{CardKey, CardRecord, DeckId, Kin, Studied};
use crate::domain::schedule::{Ahead, Load, Scheduler};
use crate::domain::time::Day;

/// A card that gets another day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The deck by whose settings it moves: the first that has it.
    pub deck: DeckId,
    /// The card.
    pub key: CardKey,
    /// The day it was to come back.
    pub from: Day,
    /// The day it is to come back now; never before today.
    pub to: Day,
}

/// The cards whose day does not fit, in their order. `load` is how many cards come back on each day; one that moves weighs
/// on its new day for those after it. A card answered on a day after today stays: in the order of the log that answer
/// would stand behind the new day.
pub fn reschedule(
    candidates: &[Candidate],
    schedulers: &BTreeMap<&DeckId, Scheduler>,
    mut load: Load,
    today: Day,
) -> Vec<Moved> {
    let mut families: HashMap<Kin<'_>, Vec<usize>> = HashMap::new();
    for (place, candidate) in candidates.iter().enumerate() {
        for kin in candidate.card.kin() {
            families.entry(kin).or_default().push(place);
        }
    }
    let mut records: Vec<CardRecord> = candidates.iter().map(|candidate| candidate.record).collect();
    let (mut moves, mut seen) = (Vec::new(), HashSet::new());
    for (place, Candidate { card, record }) in candidates.iter().enumerate() {
        let Some(studied) = record.studied.filter(|studied| studied.last_day <= today) else { continue };
        let Some(scheduler) = schedulers.get(&card.deck).filter(|_| seen.insert(&card.key)) else { continue };
        let family = card.kin().filter_map(|kin| families.get(&kin)).flatten().copied();
        let others = family.filter(|other| *other != place).filter_map(|other| records.get(other));
        let siblings: Vec<Day> =
            others.filter_map(|other| other.studied).flat_map(|other| [other.last_day, other.due]).collect();
        let ahead = Ahead { load: &load, siblings: &siblings };
        let Some(to) = scheduler.anew(&card.key, record, today, ahead) else { continue };
        let after = CardRecord { studied: Some(Studied { due: to, ..studied }), ..*record };
        load.moves(record, &after);
        records.iter_mut().skip(place).take(1).for_each(|record| *record = after);
        moves.push(Moved { deck: card.deck.clone(), key: card.key.clone(), from: studied.due, to });
    }
    moves
}
