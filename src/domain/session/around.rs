//! What a session knows of cards that are not its own: how many each day ahead brings, and where siblings lie.

use std::collections::{HashMap, HashSet};

use super::Session;
use crate::domain::model::{CardKey, CardRecord, Kin, Mode};
use crate::domain::queue::{Candidate, Item};
use crate::domain::schedule::{Ahead, Choices, Load};
use crate::domain::time::Day;

/// The days ahead and the siblings of each item, in the order of the items.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Around {
    pub(super) load: Load,
    siblings: Vec<Vec<Sibling>>,
}

/// A card of the same note or fact.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sibling {
    /// The item of that place.
    Item(usize),
    /// A card that is not asked in the session, with its record.
    Elsewhere(CardRecord),
}

impl Around {
    /// Where only the items themselves are known.
    pub(super) fn of(items: &[Item]) -> Self {
        let mut load = Load::default();
        for item in items {
            load.moves(&CardRecord::default(), &item.record);
        }
        Self { load, siblings: Vec::new() }
    }
}

impl Session {
    /// The same session among all cards that come back, and among `candidates`, which may be siblings of its own.
    #[must_use]
    pub fn among(mut self, load: Load, candidates: &[Candidate]) -> Self {
        self.around = Around { load, siblings: siblings(&self.items, candidates) };
        self
    }

    /// What each rating given on that day would do to the item of that place.
    pub(super) fn choices(&self, place: usize, day: Day, mode: Mode) -> Option<Choices> {
        let item = self.items.get(place)?;
        let scheduler = &self.rules.get(&item.card.deck)?.scheduler;
        let siblings = self.days_of_siblings(place, day, scheduler.gap());
        let ahead = Ahead { load: &self.around.load, siblings: &siblings };
        Some(scheduler.choices(&item.card.key, &item.record, day, mode, ahead))
    }

    /// The days on which siblings were asked last and come back. One whose day has come waits until the gap is over.
    fn days_of_siblings(&self, place: usize, today: Day, gap: u32) -> Vec<Day> {
        let record = |sibling: &Sibling| match sibling {
            Sibling::Item(place) => self.items.get(*place).map(|item| item.record),
            Sibling::Elsewhere(record) => Some(*record),
        };
        let records = self.around.siblings.get(place).into_iter().flatten().filter_map(record);
        let studied = records.filter(|record| !record.suspended).filter_map(|record| record.studied);
        studied.flat_map(|studied| [studied.last_day, studied.due.max(today.plus(gap))]).collect()
    }
}

/// The siblings of each item, among the items and the candidates.
fn siblings(items: &[Item], candidates: &[Candidate]) -> Vec<Vec<Sibling>> {
    let places: HashMap<&CardKey, usize> =
        items.iter().enumerate().map(|(place, item)| (&item.card.key, place)).collect();
    let wanted: HashSet<Kin<'_>> = items.iter().flat_map(|item| item.card.kin()).collect();
    let mut families: HashMap<Kin<'_>, Vec<&Candidate>> = HashMap::new();
    for candidate in candidates {
        for kin in candidate.card.kin().filter(|kin| wanted.contains(kin)) {
            families.entry(kin).or_default().push(candidate);
        }
    }
    let of = |item: &Item| {
        let family = item.card.kin().filter_map(|kin| families.get(&kin)).flatten();
        let mut seen = HashSet::from([&item.card.key]);
        let others = family.copied().filter(|other| seen.insert(&other.card.key));
        let sibling = |other: &Candidate| match places.get(&other.card.key) {
            Some(place) => Sibling::Item(*place),
            None => Sibling::Elsewhere(other.record),
        };
        others.map(sibling).collect()
    };
    items.iter().map(of).collect()
}
