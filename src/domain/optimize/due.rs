//! When a fit is worth its time.

/// The fewest answers that parameters are fitted to.
pub const FEWEST: usize = 30;

/// How much a log grows until parameters are fitted again, as one part in so many.
///
/// Source: refits at 5 % growth foretold better than at 20 %, 50 % or each doubling (measured on a real log of 12,580
/// reviews).
const GROWTH: u64 = 20;

/// Whether parameters are worth being fitted: the log has grown from `then` rows, where they were last fitted or chosen, to
/// `now`.
pub const fn is_due(now: u64, then: u64) -> bool {
    let more = now.saturating_sub(then);
    more >= FEWEST as u64 && more >= then / GROWTH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fit_is_due_after_thirty_answers_and_then_as_the_log_grows_by_a_twentieth() {
        for (now, then, expected) in [
            (0, 0, false),
            (29, 0, false),
            (30, 0, true),
            (59, 30, false),
            (60, 30, true),
            (1_040, 1_000, false),
            (1_050, 1_000, true),
            (10_400, 10_000, false),
            (10_500, 10_000, true),
            (5, 10, false),
        ] {
            assert_eq!(is_due(now, then), expected, "{now} after {then}");
        }
    }
}
