//! What an exam date brings, on a smaller scale than `examples/exam` shows it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    missing_docs,
    unreachable_pub,
    reason = "a test stops at what it did not expect"
)]

#[path = "../examples/exam/learner.rs"]
mod learner;

use learner::{Case, Outcome, Policy, live, memory};

#[test]
fn as_much_is_known_on_the_day_for_a_tenth_fewer_answers_and_no_less_than_was_promised() {
    for (factor, growth) in [(1.0, 0.0), (0.5, -0.3), (2.0, 0.3)] {
        let outcomes = |policy: Policy| -> Vec<Outcome> {
            let case = |seed| Case { cards: 100, days: 40, per_day: 18, truth: memory(factor, growth), seed };
            (0..2).map(|seed| live(case(seed), policy)).collect()
        };
        let mean =
            |all: &[Outcome], of: fn(&Outcome) -> f64| all.iter().map(of).sum::<f64>() / all.len() as f64;
        let (fixed, exam) = (outcomes(Policy::Fixed(0.95)), outcomes(Policy::Exam));
        let (before, now) = (mean(&fixed, |one| one.recall), mean(&exam, |one| one.recall));
        assert!(now > before - 0.005, "{factor}: {now} instead of {before}");
        let (before, now) = (mean(&fixed, |one| one.answers), mean(&exam, |one| one.answers));
        assert!(now < before * 0.9, "{factor}: {now} answers a card instead of {before}");
        let off = mean(&exam, |one| (one.expected - one.recall).abs());
        assert!(off < 0.03, "{factor}: off by {off}");
    }
}
