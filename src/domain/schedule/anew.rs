//! Another day for a card that has one, by what is known of the memory now.

use super::interval::{MAX_INTERVAL, fuzz_of, range};
use super::place::Placing;
use super::{Ahead, Scheduler};
use crate::domain::model::{CardKey, CardRecord, State};
use crate::domain::time::Day;

impl Scheduler {
    /// The day on which the card is to come back by its memory as it is seen now; `None` where the day it has is one of
    /// those that are as good, and for a card that is new, is being learnt or waits for its day no longer.
    ///
    /// Days count from the last review. Where so many have passed already, the day is today.
    pub fn anew(&self, key: &CardKey, record: &CardRecord, today: Day, ahead: Ahead<'_>) -> Option<Day> {
        let studied = record.studied.filter(|studied| studied.state == State::Review)?;
        let raw = self.model.interval(studied.memory, self.retention);
        let last = studied.last_day;
        let placing = Placing {
            today: last,
            calendar: &self.calendar,
            balances: self.balances,
            gap: self.gap,
            ahead,
            record,
            // As for the answer that gave the day.
            draw: fuzz_of(key, studied.reps.saturating_sub(1)),
        };
        let longest = placing.longest(MAX_INTERVAL);
        let suitable = range(raw, 1, longest, self.fuzz);
        if suitable.contains(&studied.interval) {
            return None;
        }
        let due = last.plus(placing.pick(suitable, longest)).max(today);
        (due != studied.due && due.max(studied.due) > today).then_some(due)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{DesiredRetention, MemoryState, Studied};
    use crate::domain::schedule::{Calendar, Load, Model};
    use std::sync::Arc;

    fn day(number: u32) -> Day {
        Day::parse("2026-03-02").unwrap().plus(number)
    }

    fn key() -> CardKey {
        CardKey::parse("history/cuba").unwrap()
    }

    /// Known for a memory of `stability` days since day 0, and to come back after `interval`.
    fn known(stability: f32, interval: u32) -> CardRecord {
        let studied = Studied {
            state: State::Review,
            memory: MemoryState { stability, difficulty: 5.0 },
            due: day(interval),
            interval,
            first_day: day(0),
            last_day: day(0),
            reps: 3,
            lapses: 0,
            content: 1,
        };
        CardRecord { studied: Some(studied), ..CardRecord::default() }
    }

    fn exact() -> Scheduler {
        Scheduler::new(Model::default(), DesiredRetention::default(), false)
    }

    fn anew(scheduler: &Scheduler, record: &CardRecord, today: u32) -> Option<Day> {
        scheduler.anew(&key(), record, day(today), Ahead::NOTHING)
    }

    #[test]
    fn the_day_is_as_many_days_after_the_last_review_as_the_memory_gives() {
        assert_eq!(anew(&exact(), &known(20.0, 8), 3), Some(day(20)));
        assert_eq!(anew(&exact(), &known(5.0, 8), 3), Some(day(5)));
        assert_eq!(anew(&exact(), &known(8.0, 8), 3), None);
    }

    #[test]
    fn no_card_comes_back_in_the_past() {
        assert_eq!(anew(&exact(), &known(5.0, 30), 12), Some(day(12)));
        assert_eq!(anew(&exact(), &known(5.0, 8), 12), None, "it is overdue already");
        assert_eq!(anew(&exact(), &known(40.0, 8), 12), Some(day(40)), "nor too early");
    }

    #[test]
    fn a_day_that_is_as_good_stays() {
        let fuzzed = Scheduler::new(Model::default(), DesiredRetention::default(), true);
        for interval in 18..=22 {
            assert_eq!(anew(&fuzzed, &known(20.0, interval), 3), None, "{interval}");
        }
        let moved = anew(&fuzzed, &known(20.0, 40), 3).unwrap();
        assert!((day(17)..=day(23)).contains(&moved), "{moved:?}");
    }

    #[test]
    fn new_cards_and_those_being_learnt_have_no_day_to_move() {
        assert_eq!(anew(&exact(), &CardRecord::default(), 3), None);
        let mut learning = known(20.0, 0);
        learning.studied.as_mut().unwrap().state = State::Relearning;
        assert_eq!(anew(&exact(), &learning, 3), None);
    }

    #[test]
    fn days_off_are_left_free_and_full_days_avoided() {
        let off = Calendar::new([1.0; 7], vec![day(19)..=day(21)]);
        let scheduler = exact().on(Arc::new(off));
        assert_eq!(anew(&scheduler, &known(20.0, 40), 3), Some(day(22)));
        let fuzzed = Scheduler::new(Model::default(), DesiredRetention::default(), true).balanced(true);
        let full: Load = (17..=23).filter(|number| *number != 18).map(|number| (day(number), 500)).collect();
        let ahead = Ahead { load: &full, siblings: &[] };
        assert_eq!(fuzzed.anew(&key(), &known(20.0, 40), day(3), ahead), Some(day(18)));
    }
}
