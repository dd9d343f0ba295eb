//! Why a card could not be made.

use thiserror::Error;

use crate::domain::facts::Written;
use crate::domain::model::Lang;

/// What a template found missing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Lack {
    /// The fact does not say enough.
    #[error("it wants `{0}`")]
    Missing(&'static str),
    /// Nothing in the base can be taken for the right answer.
    #[error("the base has nothing to choose from beside the right answer")]
    Options,
    /// Nobody has written the templates' sentences in the language.
    #[error("there are no sentences in `{0}` yet: write a card of its own")]
    Sentences(Lang),
    /// Two events of a sequence may have happened in either order.
    #[error("`{0}` and `{1}` may have happened in either order")]
    Tie(String, String),
    /// Two things to be matched are the same.
    #[error("`{0}` and `{1}` have the same partner")]
    Twins(String, String),
    /// Another card of the base has the id.
    #[error("another card has the id `{0}`")]
    Taken(String),
    /// What the source prints is right at the precision that is asked.
    #[error("what the source prints is right at the precision asked")]
    RightAsPrinted,
}

/// A card that could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmade {
    /// The fact.
    pub fact: String,
    /// Where the fact is written.
    pub written: Written,
    /// The template, or the fact's kind where it has but one card.
    pub template: &'static str,
    /// What is missing.
    pub lack: Lack,
}
