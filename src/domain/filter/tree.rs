//! What a filter says, as a tree.

use super::{Measure, Relation, Standing, When};
use crate::domain::model::Kind;
use crate::domain::search::Query;

/// Which cards are meant.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    /// Those that all of these mean; at least two.
    All(Vec<Self>),
    /// Those that any of these means; at least two.
    Any(Vec<Self>),
    /// Those that this does not mean.
    Not(Box<Self>),
    /// Those that pass the test.
    Is(Test),
}

impl Filter {
    /// The cards that all of the filters mean; `None` where there is no filter, which means every card.
    pub fn all(filters: impl IntoIterator<Item = Self>) -> Option<Self> {
        let filters: Vec<Self> = filters.into_iter().collect();
        Self::joined(filters, Self::All)
    }

    /// The cards that any of the filters means; `None` where there is no filter.
    pub fn any(filters: impl IntoIterator<Item = Self>) -> Option<Self> {
        let filters: Vec<Self> = filters.into_iter().collect();
        Self::joined(filters, Self::Any)
    }

    /// One filter stands for itself.
    pub(super) fn joined(mut filters: Vec<Self>, join: fn(Vec<Self>) -> Self) -> Option<Self> {
        if filters.len() > 1 { Some(join(filters)) } else { filters.pop() }
    }
}

/// One thing that is asked of a card.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Search finds it by these words.
    Words(Phrase),
    /// One of its own tags, or of its deck's, has these words.
    Tag(Phrase),
    /// The id of its deck has these words.
    Deck(Phrase),
    /// The kind of question.
    Kind(Kind),
    /// Where it stands.
    State(Standing),
    /// A number of its memory, held against another: a share 0–1 for retrievability, days for stability.
    Number(Measure, Relation, f32),
    /// The day it comes back, held against another.
    Due(Relation, When),
}

/// Words, as they were typed. They compare as in search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    text: String,
    query: Query,
}

impl Phrase {
    /// The words of a text; `None` where it has none.
    pub fn new(text: &str) -> Option<Self> {
        Some(Self { text: text.to_owned(), query: Query::read(text)? })
    }

    /// As they were typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(super) const fn query(&self) -> &Query {
        &self.query
    }
}
