//! How a fit is stopped from outside.

use std::sync::{Arc, Mutex, PoisonError};

use fsrs::CombinedProgressState;

/// A switch that ends a fit early; its copies are the same switch.
///
/// It is the crate's own, so that its training sees it too.
#[derive(Debug, Clone, Default)]
pub struct Stop(pub(super) Arc<Mutex<CombinedProgressState>>);

impl Stop {
    /// Ends the fit at its next step.
    pub fn press(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).want_abort = true;
    }

    /// Whether it was pressed.
    pub fn is_pressed(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).want_abort
    }
}
