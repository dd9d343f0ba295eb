//! Which of the days in its fuzz range a card is given.

use std::ops::RangeInclusive;

use super::{Ahead, Calendar};
use crate::domain::model::CardRecord;
use crate::domain::time::Day;

/// What decides among the days of a range.
pub(super) struct Placing<'a> {
    pub(super) today: Day,
    pub(super) calendar: &'a Calendar,
    /// Whether days with fewer cards are preferred.
    pub(super) balances: bool,
    /// Days that cards of one note or fact are to lie apart.
    pub(super) gap: u32,
    pub(super) ahead: Ahead<'a>,
    /// Where the card stands now: it does not weigh on its own day.
    pub(super) record: &'a CardRecord,
    /// What stands for chance, 0 to below 1.
    pub(super) draw: f32,
}

impl Placing<'_> {
    /// The longest interval of at most `most` days that does not end on a day off; `most` where all of them do.
    pub(super) fn longest(&self, most: u32) -> u32 {
        (1..=most).rev().find(|days| !self.is_off(*days)).unwrap_or(most)
    }

    /// One of the intervals in `range`, which ends at `longest` or before it.
    ///
    /// A day off is never taken: where all are, the next day after them is. Then an easy day without any cards, and then a
    /// day within the gap of a sibling, is taken only where all days are such. Among the others the draw decides.
    pub(super) fn pick(&self, range: RangeInclusive<u32>, longest: u32) -> u32 {
        let last = *range.end();
        let open: Vec<u32> = range.filter(|days| !self.is_off(*days)).collect();
        if open.is_empty() {
            return (last..=longest).find(|days| !self.is_off(*days)).unwrap_or(last);
        }
        let open = preferred(open, |days| self.share(days) > 0.0);
        let open = preferred(open, |days| self.is_apart(days));
        let weights: Vec<f32> = open.iter().map(|days| self.weight(*days)).collect();
        let mut left = self.draw * weights.iter().sum::<f32>();
        for (days, weight) in open.iter().zip(&weights) {
            left -= weight;
            if left < 0.0 {
                return *days;
            }
        }
        open.last().copied().unwrap_or(last)
    }

    /// How much speaks for an interval against the others of its range: few cards on its last day, measured by what the
    /// day is to bring, and its shortness.
    ///
    /// Source: Anki's load balancer weighs a day by 1 / cards^2.15 · 1 / interval^3. There the share of an easy day is a
    /// factor that an empty day escapes; here the cards are measured by it too, the one to come included, so that a day that
    /// has its share of the cards goes on to get its share.
    fn weight(&self, days: u32) -> f32 {
        let share = match self.share(days) {
            0.0 => 1.0, // all the others are such too
            share => share,
        };
        if !self.balances {
            return share;
        }
        let day = self.today.plus(days);
        let own = u32::from(self.record.comes_back() == Some(day));
        let cards = self.ahead.load.on(day).saturating_sub(own);
        #[expect(clippy::cast_precision_loss, reason = "a weight needs no more digits")]
        let (cards, days) = ((cards + 1) as f32, days as f32);
        share * (share / cards).powf(2.15) / days.powi(3)
    }

    fn share(&self, days: u32) -> f32 {
        self.calendar.share(self.today.plus(days))
    }

    fn is_off(&self, days: u32) -> bool {
        self.calendar.is_off(self.today.plus(days))
    }

    fn is_apart(&self, days: u32) -> bool {
        let day = self.today.plus(days);
        self.ahead.siblings.iter().all(|other| day.distance(*other) >= self.gap)
    }
}

/// Those of the intervals that are liked, or all where none is.
fn preferred(all: Vec<u32>, is_liked: impl Fn(u32) -> bool) -> Vec<u32> {
    let liked: Vec<u32> = all.iter().copied().filter(|days| is_liked(*days)).collect();
    if liked.is_empty() { all } else { liked }
}
