//! Takes the guess out of a right answer to a question with options.

use crate::domain::model::MemoryState;

/// The chance of recall of a card never seen, where there is something to guess among.
pub(super) const UNSEEN: f32 = 0.5;

/// The memory after a right answer among `options`: between forgotten and known, by the chance it was known.
///
/// `recall` is the chance of recall before the question, 0–1 ([`UNSEEN`] for a card never seen).
///
/// Source: with k options, p = R / (R + (1 - R) / k); stability is the weighted geometric mean of both outcomes,
/// difficulty the weighted arithmetic mean.
pub(super) fn blend(forgotten: MemoryState, known: MemoryState, recall: f32, options: u8) -> MemoryState {
    let chance = chance_known(recall, options);
    MemoryState {
        stability: forgotten.stability.powf(1.0 - chance) * known.stability.powf(chance),
        difficulty: (1.0 - chance) * forgotten.difficulty + chance * known.difficulty,
    }
}

/// The chance that a right answer among `options` was known, 0–1.
pub(super) fn chance_known(recall: f32, options: u8) -> f32 {
    let lucky = (1.0 - recall) / f32::from(options.max(1));
    if recall + lucky > 0.0 { recall / (recall + lucky) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewer_the_options_the_less_a_right_answer_says() {
        for (recall, options, expected) in [(0.9, 4, 0.973), (0.5, 4, 0.80), (0.9, 2, 0.947), (0.5, 2, 0.667)]
        {
            assert!((chance_known(recall, options) - expected).abs() < 1e-3, "R {recall}, k {options}");
        }
    }

    #[test]
    fn a_sure_memory_is_not_doubted() {
        let forgotten = MemoryState { stability: 1.0, difficulty: 8.0 };
        let known = MemoryState { stability: 16.0, difficulty: 5.0 };
        assert_eq!(blend(forgotten, known, 1.0, 4), known);
        let half = blend(forgotten, known, 0.5, 1);
        assert!((half.stability - 4.0).abs() < 1e-4 && (half.difficulty - 6.5).abs() < 1e-4);
    }
}
