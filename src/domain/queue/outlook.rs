//! What lies ahead of a set of cards.

use std::collections::HashSet;

use super::Candidate;
use crate::domain::time::Day;

/// How much was done today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Cards first seen today.
    pub new: u32,
    /// Cards seen before that were answered today.
    pub reviews: u32,
}

impl Done {
    /// Counts the cards that were answered `today`; one that stands in two decks counts once.
    pub fn of<'a>(candidates: impl IntoIterator<Item = &'a Candidate>, today: Day) -> Self {
        let mut done = Self::default();
        let mut keys = HashSet::new();
        for candidate in candidates {
            let studied = candidate.record.studied.filter(|studied| studied.last_day == today);
            let Some(studied) = studied.filter(|_| keys.insert(&candidate.card.key)) else { continue };
            let counter = if studied.first_day == today { &mut done.new } else { &mut done.reviews };
            *counter += 1;
        }
        done
    }
}

/// How much waits, and when the next card comes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Cards whose day has come.
    pub due: u32,
    /// Cards never seen.
    pub new: u32,
    /// Cards set aside until they are taken back.
    pub suspended: u32,
    /// Cards set aside until tomorrow.
    pub buried: u32,
    /// The next day after today on which a card comes back, and how many do.
    pub next: Option<(Day, u32)>,
}

impl Outlook {
    /// Counts the cards as they stand `today`; one that stands in two decks counts once.
    pub fn of<'a>(candidates: impl IntoIterator<Item = &'a Candidate>, today: Day) -> Self {
        let mut outlook = Self::default();
        let mut keys = HashSet::new();
        for candidate in candidates {
            if keys.insert(&candidate.card.key) {
                outlook.count(candidate, today);
            }
        }
        outlook
    }

    fn count(&mut self, candidate: &Candidate, today: Day) {
        let record = &candidate.record;
        if record.suspended {
            self.suspended += 1;
            return;
        }
        let is_buried = record.is_buried(today);
        self.buried += u32::from(is_buried);
        match record.studied {
            None => self.new += u32::from(!is_buried),
            Some(studied) if is_buried => self.comes_back(studied.due.max(today.plus(1))),
            Some(studied) if studied.due <= today => self.due += 1,
            Some(studied) => self.comes_back(studied.due),
        }
    }

    fn comes_back(&mut self, due: Day) {
        self.next = match self.next {
            Some((day, count)) if day == due => Some((day, count + 1)),
            Some((day, count)) if day < due => Some((day, count)),
            _ => Some((due, 1)),
        };
    }
}
