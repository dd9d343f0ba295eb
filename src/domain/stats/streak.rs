//! How many days in a row something was learnt.

use std::ops::ControlFlow;

use crate::domain::time::Day;

/// Days in a row, counted back from today. Today does not break it as long as it lasts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Streak {
    today: Day,
    first: Option<Day>,
    days: u32,
}

impl Streak {
    pub(super) const fn new(today: Day) -> Self {
        Self { today, first: None, days: 0 }
    }

    /// Takes the day of a review; breaks where it does not follow on the later ones.
    pub(super) fn take(&mut self, day: Day) -> ControlFlow<()> {
        match self.first {
            // A day to come is one of a clock that was set back since.
            Some(first) if day >= first => return ControlFlow::Continue(()),
            Some(first) if first.days_since(day) > 1 => return ControlFlow::Break(()),
            None if self.today.days_since(day) > 1 => return ControlFlow::Break(()),
            _ => {}
        }
        self.first = Some(day);
        self.days += 1;
        ControlFlow::Continue(())
    }

    pub(super) const fn days(&self) -> u32 {
        self.days
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn streak(today: &str, days: &[&str]) -> u32 {
        let mut streak = Streak::new(Day::parse(today).unwrap());
        let mut days = days.iter().map(|day| Day::parse(day).unwrap());
        let _ = days.try_for_each(|day| streak.take(day));
        streak.days()
    }

    #[test]
    fn days_in_a_row_count_once_each() {
        assert_eq!(streak("2026-03-03", &["2026-03-03", "2026-03-03", "2026-03-02", "2026-03-01"]), 3);
        assert_eq!(streak("2026-03-03", &["2026-03-03"]), 1);
        assert_eq!(streak("2026-03-03", &[]), 0);
    }

    #[test]
    fn today_may_still_come() {
        assert_eq!(streak("2026-03-03", &["2026-03-02", "2026-03-01"]), 2);
    }

    #[test]
    fn a_day_without_a_review_ends_it() {
        assert_eq!(streak("2026-03-03", &["2026-03-01", "2026-02-28"]), 0);
        assert_eq!(streak("2026-03-03", &["2026-03-03", "2026-03-01"]), 1);
    }
}
