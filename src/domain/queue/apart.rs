//! Cards that wait because a card of their note or fact was asked a short while ago.

use std::collections::HashMap;

use super::{Candidate, Group};
use crate::domain::model::{CardKey, Kin};
use crate::domain::schedule::slack;
use crate::domain::time::Day;

/// Which cards of a note or fact were asked in the days before, and when.
pub(super) struct Asked<'a>(HashMap<Kin<'a>, Vec<(Day, &'a CardKey)>>);

impl<'a> Asked<'a> {
    /// What was asked so shortly before `today` that another card of the groups may have to wait for it.
    pub(super) fn of(groups: &'a [Group<'_>], today: Day) -> Self {
        let gap = groups.iter().map(|group| group.gap).max().unwrap_or(0);
        let mut asked: HashMap<Kin<'_>, Vec<_>> = HashMap::new();
        for candidate in groups.iter().flat_map(|group| group.candidates.iter()) {
            let studied = candidate.record.studied;
            let Some(studied) = studied.filter(|studied| studied.last_day.distance(today) < gap) else {
                continue;
            };
            for kin in candidate.card.kin() {
                asked.entry(kin).or_default().push((studied.last_day, &candidate.card.key));
            }
        }
        Self(asked)
    }

    /// Whether the card is to wait until `gap` days lie between it and the last of its siblings. One that fuzz would not
    /// have let come as late as today waits no longer.
    pub(super) fn keeps_waiting(&self, candidate: &Candidate, gap: u32, today: Day) -> bool {
        let record = &candidate.record;
        let is_late =
            record.studied.is_some_and(|studied| today.days_since(studied.due) > slack(studied.interval));
        let is_near = |(day, key): &(Day, &CardKey)| **key != candidate.card.key && day.distance(today) < gap;
        !is_late && candidate.card.kin().filter_map(|kin| self.0.get(&kin)).flatten().any(is_near)
    }
}
