//! Numbers: typed, or chosen among numbers as round.

use super::super::Lack;
use super::super::maker::{Maker, card_id, hash};
use super::super::options::of;
use super::printed;
use crate::domain::facts::{Fact, Figure, Printed, Template};
use crate::domain::grading::show_quantity;
use crate::domain::model::{Answer, Note, Quantity, Text};

/// How many wrong numbers stand beside the right one.
const WRONG: usize = 3;

pub(super) fn make(
    maker: &Maker<'_>,
    fact: &Fact,
    figure: &Figure,
    template: Template,
) -> Result<Note, Lack> {
    let question = figure.question.clone().ok_or(Lack::Missing("question"))?;
    let quantity = &figure.quantity;
    let (answer, wrong) = match template {
        Template::Number => {
            let wrong = match fact.standing.printed() {
                Some(Printed::Number(_)) => printed(maker, fact).into_iter().collect(),
                _ => Vec::new(),
            };
            (Answer::Number { quantity: quantity.clone(), accept: Vec::new() }, wrong)
        }
        Template::NumberChoice => (among(maker, &card_id(fact, template), quantity)?, Vec::new()),
        _ => return Err(Lack::Missing("card")),
    };
    Ok(maker.note(fact, template, question, answer, wrong))
}

/// The number among others of the same roundness, as often the largest or smallest as chance has it.
fn among(maker: &Maker<'_>, card: &str, quantity: &Quantity) -> Result<Answer, Lack> {
    let numbers = near(card, quantity.number, quantity.tolerance);
    let shown = |number: f64| -> Result<Text, Lack> {
        let quantity = Quantity { number, ..quantity.clone() };
        maker.say(|lang, _| show_quantity(&quantity, lang))
    };
    let wrong: Result<Vec<Text>, Lack> = numbers.into_iter().map(shown).collect();
    of(&shown(quantity.number)?, &wrong?)
}

/// Numbers a few steps below and above, all positive.
fn near(card: &str, number: f64, tolerance: f64) -> Vec<f64> {
    let step = step(number).max(tolerance * 2.0);
    let below = usize::try_from(hash(&[card, "below"]) % (WRONG as u64 + 1)).unwrap_or(0);
    // Now and then a step is left out, so that the middle of the row tells nothing.
    let skips = |side: &str| f64::from(u8::from(hash(&[card, side]).is_multiple_of(2)));
    let steps =
        |count: usize, skip: f64| (1..=count).map(move |n| f64::from(u32::try_from(n).unwrap_or(1)) + skip);
    let lower: Vec<f64> =
        steps(below, skips("lower")).map(|n| number - n * step).filter(|lower| *lower > 0.0).collect();
    let upper = steps(WRONG - lower.len(), skips("upper")).map(|n| number + n * step);
    lower.iter().copied().chain(upper).map(tidied).collect()
}

/// A step that keeps the roundness: a tenth to a half of the number, of one digit.
fn step(number: f64) -> f64 {
    let magnitude = if number == 0.0 { 1.0 } else { 10_f64.powf(number.abs().log10().floor()) };
    let leading = number.abs() / magnitude;
    let share = if leading >= 5.0 {
        1.0
    } else if leading >= 2.0 {
        0.5
    } else {
        0.2
    };
    let step = magnitude * share;
    if number.fract() == 0.0 { step.max(1.0).round() } else { step }
}

/// The number without the dust that adding fractions leaves.
fn tidied(number: f64) -> f64 {
    (number * 1e9).round() / 1e9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_numbers_are_positive_distinct_and_out_of_tolerance() {
        for (number, tolerance) in
            [(15.0, 0.0), (3.0, 0.0), (1.0, 0.0), (37.0, 2.0), (1500.0, 100.0), (2.5, 0.0)]
        {
            for card in 0..40 {
                let numbers = near(&format!("card-{card}"), number, tolerance);
                assert_eq!(numbers.len(), 3, "{number}");
                for (at, wrong) in numbers.iter().enumerate() {
                    assert!(*wrong > 0.0 && (wrong - number).abs() > tolerance, "{wrong} for {number}");
                    assert!(!numbers[..at].contains(wrong), "{numbers:?}");
                }
            }
        }
    }

    #[test]
    fn steps_are_as_round_as_the_number() {
        for (number, expected) in [(15.0, 2.0), (37.0, 5.0), (80.0, 10.0), (1500.0, 200.0), (3.0, 1.0)] {
            assert!((step(number) - expected).abs() < 1e-9, "{number}: {}", step(number));
        }
    }
}
