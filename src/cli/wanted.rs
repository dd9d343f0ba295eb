//! What a session is to be: the cards of the day, those ahead, or practice.

use super::args::Wanted as Flags;
use super::failure::Failure;
use crate::domain::filter::Filter;
use crate::domain::session::Practice;
use crate::world::World;

/// Which cards are asked, and what for. The default is all cards of the day.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Wanted {
    /// Which of the cards; all where there is none.
    pub(crate) filter: Option<Filter>,
    /// When they are asked.
    pub(crate) way: Way,
}

/// When cards are asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Way {
    /// On their day.
    #[default]
    Today,
    /// Up to so many days before it, too.
    Ahead(u32),
    /// Whatever their day, for practice.
    Cram,
    /// Where they were answered wrong today; for practice where they are done for today, or all of them.
    Failed {
        /// Whether all are asked for practice.
        cram: bool,
    },
}

impl Way {
    /// What the answers are for.
    pub(crate) const fn practice(self) -> Practice {
        match self {
            Self::Today | Self::Ahead(_) => Practice::Scheduled,
            Self::Cram | Self::Failed { cram: true } => Practice::Cram,
            Self::Failed { cram: false } => Practice::WhereDone,
        }
    }
}

impl Flags {
    /// What the flags ask for. A fault of a filter is told.
    pub(crate) fn resolve(&self, world: &World) -> Result<Wanted, Failure> {
        let way = match (self.ahead, self.failed, self.cram) {
            (Some(days), ..) => Way::Ahead(days),
            (None, true, cram) => Way::Failed { cram },
            (None, false, true) => Way::Cram,
            (None, false, false) => Way::Today,
        };
        Ok(Wanted { filter: self.selection.filter(world)?, way })
    }
}
