//! From one date to another.

use super::{PartialDate, PeriodError, Precision};

/// From one date to a later one that is known as finely; both belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    from: PartialDate,
    to: PartialDate,
}

impl Span {
    /// The span between two dates.
    ///
    /// # Errors
    /// Where the second is not the later one, or is known more finely or less.
    pub fn new(from: PartialDate, to: PartialDate) -> Result<Self, PeriodError> {
        if from.precision() != to.precision() {
            Err(PeriodError::Uneven)
        } else if from >= to {
            Err(PeriodError::Reversed)
        } else {
            Ok(Self { from, to })
        }
    }

    /// The date it begins with.
    pub const fn from(self) -> PartialDate {
        self.from
    }

    /// The date it ends with.
    pub const fn to(self) -> PartialDate {
        self.to
    }

    /// The same span known only as finely as `precision`; `None` where nothing of it is left.
    pub(super) fn at_precision(self, precision: Precision) -> Option<Self> {
        Self::new(self.from.at_precision(precision), self.to.at_precision(precision)).ok()
    }
}
