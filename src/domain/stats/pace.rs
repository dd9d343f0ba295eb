//! How long cards take.

/// Milliseconds a card is taken to need where nothing is known yet.
const UNKNOWN_MS: u32 = 8_000;

/// The answer time that half of the answers stay below.
pub(super) fn median(mut answer_ms: Vec<u32>) -> Option<u32> {
    let middle = answer_ms.len() / 2;
    answer_ms.sort_unstable();
    answer_ms.get(middle).copied()
}

/// Milliseconds that a card needs at a pace, or is taken to need where nothing is known yet.
pub fn millis(pace: Option<u32>) -> u32 {
    pace.unwrap_or(UNKNOWN_MS)
}

/// The minutes that so many cards will take at a pace in milliseconds a card, rounded up.
pub fn minutes(cards: usize, pace: Option<u32>) -> u64 {
    let cards = u64::try_from(cards).unwrap_or(u64::MAX);
    cards.saturating_mul(u64::from(millis(pace))).div_ceil(60_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_long_pause_does_not_change_the_pace() {
        assert_eq!(median(vec![60_000, 2_000, 4_000]), Some(4_000));
        assert_eq!(median(Vec::new()), None);
    }

    #[test]
    fn minutes_are_rounded_up() {
        assert_eq!(minutes(0, None), 0);
        assert_eq!(minutes(1, None), 1);
        assert_eq!(minutes(30, None), 4);
        assert_eq!(minutes(30, Some(2_000)), 1);
        assert_eq!(minutes(31, Some(2_000)), 2);
    }
}
