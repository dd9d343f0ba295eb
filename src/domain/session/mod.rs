//! A study session as a state machine: what is asked, what an event does to it, what must be written.
//!
//! In: the queue, events of the person, answers of the progress file, the moment each happens. Out: a [`Screen`] to
//! draw and [`Effect`]s to carry out. No clock, no randomness, no IO: line mode, full screen and tests drive the same
//! machine with the same events.

mod around;
mod aside;
mod confused;
mod effect;
mod event;
mod hints;
mod machine;
mod overruled;
mod phase;
mod practice;
mod progress;
mod question;
mod reworded;
mod rules;
mod screen;
mod summary;
mod tries;

#[cfg(test)]
mod tests;

pub use confused::{Confusion, confused_with};
pub use effect::{Effect, Refusal, Step};
pub use event::Event;
pub use machine::Session;
pub use overruled::{is_overruled, last_try, times_overruled};
pub use practice::Practice;
pub use rules::DeckRules;
pub use screen::{QuestionView, Screen, VerdictView};
pub use summary::Summary;
