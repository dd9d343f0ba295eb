//! Time as the learner lives it: instants, study days and dates of different precision.
//!
//! In: numbers and text. Out: [`Timestamp`], [`Day`], [`Moment`], [`PartialDate`]. The clock itself is in
//! `world`; nothing here asks what time it is.

mod date_order;
mod day;
mod partial_date;
mod timestamp;

pub use date_order::DateOrder;
pub use day::{Day, StudyClock};
pub use partial_date::{PartialDate, Precision};
pub use timestamp::{Moment, Timestamp};
