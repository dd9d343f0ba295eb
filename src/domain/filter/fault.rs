//! Why a text is no filter.

use std::ops::Range;

use thiserror::Error;

use super::{Field, Measure};

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{problem}")]
pub struct Fault {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// What.
    pub problem: Problem,
}

/// What is wrong with a filter.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// It says nothing.
    #[error("the filter is empty")]
    Empty,
    /// A quotation mark without its other one.
    #[error("the quotation is not closed")]
    OpenQuote,
    /// A parenthesis without its other one.
    #[error("the parenthesis is not closed")]
    OpenParenthesis,
    /// A closing parenthesis that none opened.
    #[error("nothing is closed here")]
    StrayParenthesis,
    /// Something else where a test has to stand.
    #[error("a test is missing {place}", place = before(found))]
    NoTest {
        /// What stands there; nothing at the end.
        found: String,
    },
    /// Something between two tests that does not join them.
    #[error("`{found}` does not follow on what stands before it")]
    NotJoined {
        /// What stands there.
        found: String,
    },
    /// Something more than the one test that is wanted.
    #[error("`{found}` is more than one test")]
    NotAlone {
        /// What stands there.
        found: String,
    },
    /// Nothing behind the name of a field and its sign.
    #[error("nothing follows on `{field}`", field = .0.name())]
    NoValue(Field),
    /// No such field.
    #[error("unknown field `{0}`")]
    UnknownField(String),
    /// A sign that this field does not have.
    #[error("{}", sign_of(*.0))]
    WrongSign(Field),
    /// A word that is none of those a field knows.
    #[error("`{found}` is no {field}", field = .field.name())]
    UnknownWord {
        /// Kind or state.
        field: Field,
        /// What stands there.
        found: String,
    },
    /// Quotation without a word in it.
    #[error("there is no word to look for")]
    NoWord,
    /// Something else where a number has to stand.
    #[error("`{found}` is no number")]
    NotANumber {
        /// What is to be a number.
        measure: Measure,
        /// What stands there.
        found: String,
    },
    /// A number that this can never be.
    #[error("{name} is never {found}", name = .measure.name())]
    OutOfRange {
        /// What is never so large or small.
        measure: Measure,
        /// What stands there.
        found: String,
    },
    /// Something else where a day has to stand.
    #[error("`{0}` is no day")]
    NotADay(String),
    /// Parentheses and `not` within one another beyond all reading.
    #[error("the filter is nested too deeply")]
    TooDeep,
}

fn before(found: &str) -> String {
    if found.is_empty() { "at the end".to_owned() } else { format!("before `{found}`") }
}

fn sign_of(field: Field) -> String {
    if field.is_compared() {
        format!("`{}` has to be compared", field.name())
    } else {
        format!("`{}` cannot be compared", field.name())
    }
}
