//! The figures of home, from the newest reviews back.

use std::ops::ControlFlow;

use super::pace::median;
use super::score::{self, Score};
use super::streak::Streak;
use crate::domain::model::Answered;
use crate::domain::time::Day;

/// How many of the newest reviews tell pace and score.
const RECENT: usize = 300;

/// What is seen of the log so far.
#[derive(Debug, Clone)]
pub struct Figures {
    streak: Streak,
    is_streak_over: bool,
    recent: Vec<Answered>,
}

impl Figures {
    /// Nothing seen yet.
    pub const fn new(today: Day) -> Self {
        Self { streak: Streak::new(today), is_streak_over: false, recent: Vec::new() }
    }

    /// Takes the next review back; breaks where older ones would change nothing.
    pub fn take(&mut self, review: Answered) -> ControlFlow<()> {
        self.is_streak_over |= self.streak.take(review.day).is_break();
        if self.recent.len() < RECENT {
            self.recent.push(review);
            return ControlFlow::Continue(());
        }
        if self.is_streak_over { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Days in a row with at least one review, today's or yesterday's being the last.
    pub const fn streak(&self) -> u32 {
        self.streak.days()
    }

    /// Milliseconds that an answer usually takes; `None` before the first.
    pub fn pace(&self) -> Option<u32> {
        median(self.recent.iter().map(|review| review.answer_ms).collect())
    }

    /// The score of the last session; `None` before the first.
    pub fn last(&self) -> Option<Score> {
        score::last(&self.recent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{CardKey, Rating};
    use crate::domain::time::Timestamp;

    const MINUTE: i64 = 60_000;

    /// A review of a card so many minutes after midnight.
    fn review(day: &str, minute: i64, card: &str, rating: Rating) -> Answered {
        let day = Day::parse(day).unwrap();
        let at = Timestamp::from_millis(i64::from(day.number()) * 24 * 60 * MINUTE + minute * MINUTE);
        Answered { at, day, key: CardKey::parse(card).unwrap(), rating, answer_ms: 3_000, is_aided: false }
    }

    fn figures(reviews: &[Answered]) -> Figures {
        let mut figures = Figures::new(Day::parse("2026-03-02").unwrap());
        let _ = reviews.iter().cloned().try_for_each(|review| figures.take(review));
        figures
    }

    #[test]
    fn the_last_session_is_what_was_answered_without_a_long_pause() {
        let reviews = [
            review("2026-03-02", 70, "a/one", Rating::Good),
            review("2026-03-02", 69, "a/two", Rating::Good),
            review("2026-03-02", 65, "a/one", Rating::Again),
            review("2026-03-02", 10, "a/three", Rating::Again),
        ];
        assert_eq!(figures(&reviews).last(), Some(Score { cards: 2, right: 1 }));
        assert_eq!(figures(&[]).last(), None);
    }

    #[test]
    fn the_log_is_read_back_only_as_far_as_it_tells_something() {
        let newest = review("2026-03-02", 0, "a/one", Rating::Good);
        let before = review("2026-03-01", 0, "a/one", Rating::Good);
        let long_ago = review("2026-01-01", 0, "a/one", Rating::Good);
        let mut all = figures(&vec![newest; RECENT]);
        assert!(all.take(before).is_continue(), "a day in a row");
        assert!(all.take(long_ago).is_break());
        assert_eq!((all.streak(), all.pace()), (2, Some(3_000)));
    }
}
