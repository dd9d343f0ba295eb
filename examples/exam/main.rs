//! What an exam date brings, for learners whose memory is known: the table in `docs/exam.md`.
//!
//! `cargo run --release --example exam`
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    clippy::print_stdout,
    reason = "a program that is looked at"
)]

mod learner;

use learner::{Case, Outcome, Policy, live, memory};

const LEARNERS: [(&str, f32, f32); 3] = [("as most", 1.0, 0.0), ("faster", 0.5, -0.3), ("slower", 2.0, 0.3)];
const EXAMS: [(u32, usize); 3] = [(30, 60), (60, 40), (120, 25)];
const POLICIES: [(&str, Policy); 3] =
    [("0.90", Policy::Fixed(0.90)), ("0.95", Policy::Fixed(0.95)), ("exam", Policy::Exam)];
const SEEDS: u64 = 5;

fn mean(outcomes: &[Outcome], of: impl Fn(&Outcome) -> f64) -> f64 {
    outcomes.iter().map(of).sum::<f64>() / outcomes.len() as f64
}

fn main() {
    println!("| days, a day | forgets | policy | known on the day | answers a card | expected | off by |");
    println!("|---|---|---|---|---|---|---|");
    for (days, per_day) in EXAMS {
        for (name, factor, growth) in LEARNERS {
            for (title, policy) in POLICIES {
                let outcomes: Vec<Outcome> = (0..SEEDS)
                    .map(|seed| {
                        live(Case { cards: 300, days, per_day, truth: memory(factor, growth), seed }, policy)
                    })
                    .collect();
                let (recall, answers) =
                    (mean(&outcomes, |one| one.recall), mean(&outcomes, |one| one.answers));
                let (expected, off) = if policy == Policy::Exam {
                    let off = mean(&outcomes, |one| (one.expected - one.recall).abs() * 100.0);
                    (format!("{:.3}", mean(&outcomes, |one| one.expected)), format!("{off:.1} points"))
                } else {
                    (String::new(), String::new())
                };
                println!(
                    "| {days}, {per_day} | {name} | {title} | {recall:.3} | {answers:.1} | {expected} | {off} |"
                );
            }
        }
    }
}
