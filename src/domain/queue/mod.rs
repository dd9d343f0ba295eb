//! Chooses today's cards and their order.
//!
//! In: cards with their records, the study day, what the day still allows, a random generator. Out: the items of a
//! session. Never here: the progress file, the terminal.

mod apart;
mod backlog;
mod beside;
mod gather;
mod order;
mod outlook;
mod reschedule;

#[cfg(test)]
mod tests;

pub use backlog::Backlog;
pub use beside::{add_ahead, whatever_their_day};
pub use gather::{Candidate, Group, Item, Room, build};
pub use order::NewOrder;
pub use outlook::{Done, Outlook};
pub use reschedule::{Moved, reschedule};
