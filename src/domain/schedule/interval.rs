//! From the model's fractional interval to whole days: order, floor and fuzz.
//!
//! Source: the rules Anki applies to FSRS intervals (its button rules and fuzz ranges), stated as facts in the
//! guide's chapter on scheduling.

use std::hash::Hasher;
use std::ops::RangeInclusive;

use siphasher::sip::SipHasher13;

use crate::domain::model::CardKey;

/// The longest interval, in days.
pub(super) const MAX_INTERVAL: u32 = 36_500;

/// The whole-day intervals for Hard, Good and Easy.
///
/// `raw` are the model's intervals in days, `previous` the interval the card was given last (0 while it is being
/// learnt). Each is at least a day longer than the one before it, at least its floor, at most `longest`. `pick` chooses
/// from the intervals that are as good; it may go beyond them, up to `longest`.
pub(super) fn whole_days(
    raw: [f32; 3],
    previous: u32,
    longest: u32,
    fuzz: bool,
    pick: impl Fn(RangeInclusive<u32>) -> u32,
) -> [u32; 3] {
    let mut shortest = 1;
    raw.map(|raw| {
        let days = pick(range(raw, shortest.max(floor(raw, previous)), longest, fuzz));
        shortest = days.saturating_add(1).min(longest);
        days
    })
}

/// The least a passed card may be given: a day more than last time where the model asks for more, the same as last
/// time where that is within fuzz of what it asks for.
pub(super) fn floor(raw: f32, previous: u32) -> u32 {
    if rounded(raw) > previous {
        previous.saturating_add(1)
    } else if previous <= rounded(raw + fuzz_delta(raw)) {
        previous
    } else {
        0
    }
}

/// The intervals that are as good as the one the model asks for, none below `shortest`.
pub(super) fn range(raw: f32, shortest: u32, longest: u32, fuzz: bool) -> RangeInclusive<u32> {
    let shortest = shortest.min(longest);
    #[expect(clippy::cast_precision_loss, reason = "36,500 is exact in f32")]
    let days = raw.clamp(shortest as f32, longest as f32);
    if !fuzz {
        return rounded(days)..=rounded(days);
    }
    let delta = fuzz_delta(days);
    let lower = rounded(days - delta).clamp(shortest, longest);
    let mut upper = rounded(days + delta).clamp(shortest, longest);
    if upper == lower && upper > 2 && upper < longest {
        upper += 1;
    }
    lower..=upper
}

/// How many days late a card may come that was given so many days, as its day might have been that one too.
pub fn slack(interval: u32) -> u32 {
    #[expect(clippy::cast_precision_loss, reason = "36,500 is exact in f32")]
    let days = interval as f32;
    rounded(fuzz_delta(days))
}

/// How many days a fuzzed interval may lie from the one asked for: nothing under 2.5 days, then 1 day and a share
/// of the interval that shrinks as it grows.
fn fuzz_delta(days: f32) -> f32 {
    if days < 2.5 {
        return 0.0;
    }
    let share = |from: f32, to: f32, factor: f32| factor * (days.min(to) - from).max(0.0);
    1.0 + share(2.5, 7.0, 0.15) + share(7.0, 20.0, 0.10) + share(20.0, f32::INFINITY, 0.05)
}

/// What stands for chance when a card is given a day, 0 to below 1: the same for the same card and number of reviews on
/// every machine.
pub(super) fn fuzz_of(key: &CardKey, reps: u32) -> f32 {
    let mut hasher = SipHasher13::new();
    hasher.write(key.as_str().as_bytes());
    hasher.write(&reps.to_le_bytes());
    #[expect(clippy::cast_precision_loss, reason = "24 bits are exact in f32")]
    let place = (hasher.finish() >> 40) as f32;
    place / 16_777_216.0
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast from f32 saturates")]
/// Halves are rounded up.
pub(super) fn rounded(days: f32) -> u32 {
    days.round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Without fuzz, on a calendar of days all alike.
    fn exact(raw: [f32; 3], previous: u32) -> [u32; 3] {
        whole_days(raw, previous, MAX_INTERVAL, false, |range| *range.start())
    }

    #[test]
    fn each_button_is_at_least_a_day_longer_than_the_one_before() {
        assert_eq!(exact([1.2, 1.3, 1.4], 0), [1, 2, 3]);
        assert_eq!(exact([0.1, 0.1, 8.3], 0), [1, 2, 8]);
    }

    #[test]
    fn a_passed_card_waits_longer_than_last_time_where_the_model_agrees() {
        // 10 days last time: 12.4 asks for more; 10.4 and 9.6 are within fuzz of 10; 5 is not.
        assert_eq!(floor(12.4, 10), 11);
        assert_eq!(floor(10.4, 10), 10);
        assert_eq!(floor(9.6, 10), 10);
        assert_eq!(floor(5.0, 10), 0);
        assert_eq!(exact([9.6, 12.4, 30.0], 10), [10, 12, 30]);
    }

    #[test]
    fn half_days_round_up_and_the_longest_interval_holds() {
        assert_eq!(exact([2.5, 4.5, 6.5], 0), [3, 5, 7]);
        assert_eq!(exact([40_000.0, 50_000.0, f32::INFINITY], 0), [MAX_INTERVAL; 3]);
    }

    #[test]
    fn fuzz_begins_at_two_and_a_half_days() {
        assert!(fuzz_delta(2.49).abs() < f32::EPSILON);
        assert!((fuzz_delta(2.5) - 1.0).abs() < 1e-6);
        assert!((fuzz_delta(7.0) - 1.675).abs() < 1e-6);
        assert!((fuzz_delta(20.0) - 2.975).abs() < 1e-6);
        assert!((fuzz_delta(100.0) - 6.975).abs() < 1e-5);
    }

    #[test]
    fn a_range_lies_around_what_the_model_asks_for_and_not_below_what_must_be() {
        let fuzzed = |raw, shortest| range(raw, shortest, MAX_INTERVAL, true);
        assert_eq!(fuzzed(10.0, 1), 8..=12);
        assert_eq!(fuzzed(2.0, 1), 2..=2);
        assert_eq!(fuzzed(3.0, 3), 3..=4);
        assert_eq!(fuzzed(50_000.0, 1), 34_673..=36_500);
    }

    #[test]
    fn fuzz_hangs_on_card_and_repetition_alone() {
        let key = CardKey::parse("khrushchev/cuba-crisis-month").unwrap();
        assert!((fuzz_of(&key, 1) - fuzz_of(&key, 1)).abs() < f32::EPSILON);
        assert!((fuzz_of(&key, 1) - fuzz_of(&key, 2)).abs() > f32::EPSILON);
        assert!((0.0..1.0).contains(&fuzz_of(&key, 3)));
    }
}
