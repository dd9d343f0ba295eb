//! The pure core: what a quiz is, how an answer is judged, when a card comes back.
//!
//! In: plain values. Out: plain values. Never here: clock, randomness, files, terminal. Whatever a room
//! needs of those is handed in as an argument.

pub mod evidence;
pub mod exam;
pub mod facts;
pub mod filter;
pub mod forecast;
pub mod generate;
pub mod grading;
pub mod model;
pub mod optimize;
pub mod queue;
pub mod schedule;
pub mod search;
pub mod session;
pub mod stats;
pub mod time;
