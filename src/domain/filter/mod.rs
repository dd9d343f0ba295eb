//! A small language to say which cards are meant: `tag:cuba and retrievability<0.8 and not state:suspended`.
//!
//! In: what was typed; then cards with their records and the study day. Out: a [`Filter`], or a [`Fault`] with its place;
//! whether a card is meant. Never here: how a fault is drawn, which decks are looked at, the clock.

mod fault;
mod field;
mod holds;
mod parse;
mod print;
mod token;
mod tree;
mod value;

#[cfg(test)]
mod tests;

pub use fault::{Fault, Problem};
pub use field::{Field, Measure, Standing};
pub use holds::{Moment, Seen};
pub use parse::{parse, parse_test};
pub use tree::{Filter, Phrase, Test};
pub use value::{Relation, When};
