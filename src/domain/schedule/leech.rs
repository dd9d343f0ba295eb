//! Leeches: cards that are forgotten again and again, and take more time than they give.

use crate::domain::model::CardRecord;

/// What becomes of a leech.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LeechAction {
    /// It is told and listed, and asked as before.
    #[default]
    Tag,
    /// It is suspended too.
    Suspend,
}

impl LeechAction {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Tag, Self::Suspend];

    /// The word in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Suspend => "suspend",
        }
    }
}

/// From how many lapses on a card is a leech, and what becomes of it then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeechRule {
    /// Lapses; 0 for none is a leech, ever.
    pub threshold: u32,
    /// What becomes of it.
    pub action: LeechAction,
}

impl Default for LeechRule {
    fn default() -> Self {
        Self { threshold: Self::THRESHOLD, action: LeechAction::default() }
    }
}

impl LeechRule {
    /// Lapses that make a leech, where nothing else is said.
    ///
    /// Source: the threshold that learners of other programs with leeches have by default.
    pub const THRESHOLD: u32 = 8;

    /// Whether the card is a leech: its record alone says so.
    pub fn is_leech(self, record: &CardRecord) -> bool {
        self.threshold > 0 && lapses(record) >= self.threshold
    }

    /// Whether an answer that led from one record to the other is to be told: it makes the card a leech, or is one
    /// more of every half a threshold of lapses after that (8, 12, 16 and so on).
    pub fn is_told(self, before: &CardRecord, after: &CardRecord) -> bool {
        let step = self.threshold.div_ceil(2).max(1);
        self.is_leech(after)
            && lapses(after) > lapses(before)
            && lapses(after).saturating_sub(self.threshold).is_multiple_of(step)
    }
}

fn lapses(record: &CardRecord) -> u32 {
    record.studied.map_or(0, |studied| studied.lapses)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{MemoryState, State, Studied};
    use crate::domain::time::Day;

    fn lapsed(lapses: u32) -> CardRecord {
        let day = Day::parse("2026-03-01").unwrap();
        let studied = Studied {
            state: State::Relearning,
            memory: MemoryState { stability: 1.0, difficulty: 9.0 },
            due: day,
            interval: 0,
            first_day: day,
            last_day: day,
            reps: 20,
            lapses,
            content: 0,
        };
        CardRecord { studied: Some(studied), ..CardRecord::default() }
    }

    fn told(threshold: u32) -> Vec<u32> {
        let rule = LeechRule { threshold, action: LeechAction::Tag };
        (1..=20).filter(|lapses| rule.is_told(&lapsed(lapses - 1), &lapsed(*lapses))).collect()
    }

    #[test]
    fn a_leech_is_told_at_the_threshold_and_at_every_half_of_it_after() {
        assert_eq!(told(8), [8, 12, 16, 20]);
        assert_eq!(told(5), [5, 8, 11, 14, 17, 20]);
        assert_eq!(told(1).len(), 20);
        assert!(told(0).is_empty());
    }

    #[test]
    fn an_answer_that_is_no_lapse_tells_nothing() {
        let rule = LeechRule::default();
        assert!(!rule.is_told(&lapsed(8), &lapsed(8)));
        assert!(rule.is_leech(&lapsed(8)) && rule.is_leech(&lapsed(9)) && !rule.is_leech(&lapsed(7)));
        assert!(!rule.is_leech(&CardRecord::default()));
    }
}
