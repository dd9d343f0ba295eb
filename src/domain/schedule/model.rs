//! The memory model: the only file that names the crate `fsrs`.

use crate::domain::model::{DesiredRetention, MemoryState, ParameterSet, Parameters, Rating};

/// The published parameters, fitted to the logs of many learners.
pub const PUBLISHED: Parameters = Parameters(fsrs::DEFAULT_PARAMETERS);

/// Between these the crate keeps the last parameter where it computes intervals.
const SLOWEST_DECAY: f32 = 0.1;
const FASTEST_DECAY: f32 = 0.8;

/// FSRS-6 with one set of parameters.
#[derive(Debug, Clone)]
pub struct Model {
    fsrs: fsrs::FSRS,
    decay: f32,
    parameters: Parameters,
    set: ParameterSet,
}

impl Default for Model {
    /// FSRS-6 with its published default parameters.
    fn default() -> Self {
        Self::new(ParameterSet::default(), PUBLISHED)
    }
}

impl Model {
    /// FSRS-6 with those parameters, which the log names by that number; the published ones where they are not finite.
    ///
    /// What is outside of the range that the algorithm allows is taken to its end.
    pub fn new(set: ParameterSet, parameters: Parameters) -> Self {
        let Ok(fsrs) = fsrs::FSRS::new(&parameters.0) else { return Self::default() };
        let [.., decay] = parameters.0;
        Self { fsrs, decay: decay.clamp(SLOWEST_DECAY, FASTEST_DECAY), parameters, set }
    }

    /// The number by which the log names the parameters.
    pub const fn set(&self) -> ParameterSet {
        self.set
    }

    /// The parameters.
    pub const fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// The memory after a review `days` study days after the last one, for each rating from Again to Easy.
    ///
    /// `None` is a card never seen, for which `days` does not count. 0 days follows the same-day rule.
    ///
    /// Source: FSRS-6, `next_states` of the crate. It fails only for a memory that is not finite, which the
    /// progress file never hands out; the memory is then left as it was.
    pub fn next(&self, memory: Option<MemoryState>, days: u32) -> [MemoryState; 4] {
        let before = memory
            .map(|memory| fsrs::MemoryState { stability: memory.stability, difficulty: memory.difficulty });
        match self.fsrs.next_states(before, DesiredRetention::default().share(), days) {
            Ok(states) => [states.again, states.hard, states.good, states.easy].map(|state| MemoryState {
                stability: state.memory.stability,
                difficulty: state.memory.difficulty,
            }),
            Err(_) => [memory.unwrap_or(MemoryState { stability: 1.0, difficulty: 5.0 }); 4],
        }
    }

    /// Days until recall falls to `retention`, as a fraction: neither rounded nor bounded.
    pub fn interval(&self, memory: MemoryState, retention: DesiredRetention) -> f32 {
        self.fsrs.next_interval(Some(memory.stability), retention.share(), u32::from(Rating::Good.number()))
    }

    /// The chance of recall `days` study days after the last review, 0–1.
    ///
    /// Within a day it is 1: FSRS-6 says nothing of minutes and hours.
    pub fn retrievability(&self, memory: MemoryState, days: u32) -> f32 {
        let memory = fsrs::MemoryState { stability: memory.stability, difficulty: memory.difficulty };
        #[expect(clippy::cast_precision_loss, reason = "the calendar is far shorter than f32 is exact for")]
        let days = days as f32;
        fsrs::current_retrievability(memory, days, self.decay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recall_is_the_desired_retention_when_the_interval_is_over() {
        let model = Model::default();
        let memory = MemoryState { stability: 10.0, difficulty: 5.0 };
        assert!((model.interval(memory, DesiredRetention::default()) - 10.0).abs() < 1e-4);
        assert!((model.retrievability(memory, 10) - 0.9).abs() < 1e-4);
        assert!((model.retrievability(memory, 0) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn a_memory_that_is_not_finite_is_left_alone() {
        let broken = MemoryState { stability: f32::NAN, difficulty: 5.0 };
        assert!(Model::default().next(Some(broken), 3).iter().all(|memory| memory.stability.is_nan()));
    }
}
