//! Time as the learner lives it: instants, study days and dates of different precision.
//!
//! In: numbers and text. Out: [`Timestamp`], [`Day`], [`Moment`], [`PartialDate`], [`Period`]. The clock itself
//! is in `world`; nothing here asks what time it is.

mod calendar;
mod date_order;
mod day;
mod months;
mod notation;
mod partial_date;
mod period;
mod span;
mod timestamp;

pub use calendar::{Decade, Season, Year};
pub use date_order::DateOrder;
pub use day::{Day, StudyClock};
pub use months::Months;
pub use notation::PeriodError;
pub use partial_date::{PartialDate, Precision};
pub use period::{Form, Period};
pub use span::Span;
pub use timestamp::{Moment, Timestamp};
