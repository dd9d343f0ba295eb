//! The share of cards a learner wants to remember when they come back.

use std::ops::RangeInclusive;

/// A desired retention, 0.70–0.97.
///
/// FSRS takes any number and answers an impossible one with an impossible interval, so the bounds are kept here.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct DesiredRetention(f32);

impl DesiredRetention {
    /// What may be desired.
    pub const BOUNDS: RangeInclusive<f32> = 0.70..=0.97;

    /// What keeps cards before an exam, until all come once more.
    ///
    /// Source: simulations in which 0.85 kept as much for the exam as 0.90, for fewer answers.
    pub const BEFORE_EXAM: Self = Self(0.85);

    /// The retention, or `None` outside the bounds.
    pub fn new(share: f32) -> Option<Self> {
        Self::BOUNDS.contains(&share).then_some(Self(share))
    }

    /// The share, 0.70–0.97.
    pub const fn share(self) -> f32 {
        self.0
    }
}

impl Default for DesiredRetention {
    fn default() -> Self {
        Self(0.90)
    }
}
