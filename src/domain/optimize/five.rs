//! Five numbers near the published parameters, for logs too small for all twenty-one.

use super::Stop;
use super::answers::Answers;
use super::loss::Measured;
use crate::domain::model::Parameters;
use crate::domain::schedule::PUBLISHED;

/// How far each of the five is thought to lie from the published parameters, as a standard deviation.
const SPREADS: [f64; 5] = [0.8, 0.4, 0.8, 0.4, 0.4];
/// The first and the last step of the search.
const STEPS: [f64; 2] = [0.4, 0.05];

/// The parameters that foretell the older answers best, weighed against how far they lie from the published ones;
/// `None` when stopped.
///
/// The five are: the logarithm of all first stabilities, a shift of w8 (how fast stability grows), the logarithm of the
/// first stability after Again besides, that of w11 (stability after a lapse) and that of w20 (how fast recall decays).
///
/// Source: a maximum a posteriori estimate by coordinate search; the five and their spreads were measured to foretell
/// better than the published parameters and than full training on logs of 200 to 1,000 answers.
pub(super) fn five(answers: &Answers, measured: Measured, stop: &Stop) -> Option<Parameters> {
    let cost = |five: &[f64; 5]| {
        let prior: f64 =
            five.iter().zip(SPREADS).map(|(number, spread)| (number / spread).powi(2) / 2.0).sum();
        measured.losses(answers, &near_published(five)).older.sum() + prior
    };
    let mut best = [0.0; 5];
    let mut lowest = cost(&best);
    let [mut size, smallest] = STEPS;
    while size >= smallest {
        let mut improved = false;
        for place in 0..best.len() {
            for change in [size, -size] {
                if stop.is_pressed() {
                    return None;
                }
                let mut tried = best;
                tried.iter_mut().skip(place).take(1).for_each(|number| *number += change);
                let tried_cost = cost(&tried);
                if tried_cost < lowest {
                    (best, lowest, improved) = (tried, tried_cost, true);
                    break;
                }
            }
        }
        if !improved {
            size /= 2.0;
        }
    }
    Some(near_published(&best))
}

/// The published parameters, changed by the five.
#[expect(clippy::cast_possible_truncation, reason = "parameters have the digits of f32")]
fn near_published(five: &[f64; 5]) -> Parameters {
    let [first, growth, first_again, lapse, decay] = five.map(|number| number as f32);
    let mut numbers = PUBLISHED.0;
    for (place, number) in numbers.iter_mut().enumerate() {
        match place {
            0 => *number *= (first + first_again).exp(),
            1..=3 => *number *= first.exp(),
            8 => *number += growth,
            11 => *number *= lapse.exp(),
            20 => *number *= decay.exp(),
            _ => {}
        }
    }
    Parameters(numbers)
}
