//! What is known: people, offices and places once, then facts, each with where it stands in its source.
//!
//! In: values already read and checked by `decks`. Out: plain data that `generate` makes cards from and `evidence`
//! looks for in a source. Nothing here reads a file or makes a sentence.

mod base;
mod fact;
mod name;
mod template;
mod what;

pub use base::{DeckPlan, FactBase, Takes};
pub use fact::{Citation, Fact, OwnCard, Printed, Standing, Written};
pub use name::{Named, Names};
pub use template::Template;
pub use what::{Event, Figure, Link, Pairing, Role, Sequence, Tenure, Term, What, templates_of};
