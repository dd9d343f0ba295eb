//! A filter written out; [`super::parse()`] reads it back as the same filter.

use std::fmt;

use super::parse::is_joint;
use super::token::ends_word;
use super::{Filter, Phrase, Test, When};

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(filters) => join(f, filters, " and "),
            Self::Any(filters) => join(f, filters, " or "),
            Self::Not(filter) => {
                f.write_str("not ")?;
                within(f, filter)
            }
            Self::Is(test) => write!(f, "{test}"),
        }
    }
}

fn join(f: &mut fmt::Formatter<'_>, filters: &[Filter], between: &str) -> fmt::Result {
    for (at, filter) in filters.iter().enumerate() {
        if at > 0 {
            f.write_str(between)?;
        }
        within(f, filter)?;
    }
    Ok(())
}

/// A filter as a part of another: what is joined stands in parentheses.
fn within(f: &mut fmt::Formatter<'_>, filter: &Filter) -> fmt::Result {
    match filter {
        Filter::All(_) | Filter::Any(_) => write!(f, "({filter})"),
        Filter::Not(_) | Filter::Is(_) => write!(f, "{filter}"),
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(phrase) => write!(f, "{phrase}"),
            Self::Tag(phrase) => write!(f, "tag:{phrase}"),
            Self::Deck(phrase) => write!(f, "deck:{phrase}"),
            Self::Kind(kind) => write!(f, "kind:{}", kind.name()),
            Self::State(standing) => write!(f, "state:{}", standing.name()),
            Self::Number(measure, relation, number) => {
                write!(f, "{}{}{number}", measure.name(), relation.sign())
            }
            Self::Due(relation, when) => write!(f, "due{}{when}", relation.sign()),
        }
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.text();
        // A `!` begins a sign where `=` follows.
        if !is_joint(text) && !text.contains(|sign| ends_word(sign) || matches!(sign, '!' | '\\')) {
            return f.write_str(text);
        }
        write!(f, "\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(day) => write!(f, "{day}"),
            Self::In(0) => f.write_str("today"),
            Self::In(days) => write!(f, "{days:+}"),
        }
    }
}
