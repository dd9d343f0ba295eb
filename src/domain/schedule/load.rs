//! How many cards come back on each day.

use std::collections::BTreeMap;

use crate::domain::model::CardRecord;
use crate::domain::time::Day;

/// Cards by the day they are due; those set aside until taken back do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load(BTreeMap<Day, u32>);

impl Load {
    /// How many cards come back on that day.
    pub fn on(&self, day: Day) -> u32 {
        self.0.get(&day).copied().unwrap_or(0)
    }

    /// Counts a card whose record was the one and is now the other.
    pub fn moves(&mut self, before: &CardRecord, after: &CardRecord) {
        if let Some(day) = before.comes_back()
            && let Some(count) = self.0.get_mut(&day)
        {
            *count -= 1;
            if *count == 0 {
                self.0.remove(&day);
            }
        }
        if let Some(day) = after.comes_back() {
            *self.0.entry(day).or_default() += 1;
        }
    }
}

impl FromIterator<(Day, u32)> for Load {
    /// The load of days that are named once each.
    fn from_iter<I: IntoIterator<Item = (Day, u32)>>(days: I) -> Self {
        Self(days.into_iter().filter(|(_, count)| *count > 0).collect())
    }
}

/// What is known of the days ahead when a card is given one of them.
#[derive(Debug, Clone, Copy)]
pub struct Ahead<'a> {
    /// How many cards come back on each day, this one not yet taken away.
    pub load: &'a Load,
    /// The days on which cards are asked that give this one away, or were asked last.
    pub siblings: &'a [Day],
}

impl Ahead<'static> {
    /// Nothing is known.
    pub const NOTHING: Self = Self { load: &Load(BTreeMap::new()), siblings: &[] };
}
