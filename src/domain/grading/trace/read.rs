//! How a typed text was read.

use super::super::number::Number;
use super::super::person::Name;
use super::super::phrase::Phrase;
use super::super::{Context, date, number, read_truth};
use crate::domain::model::{Answer, Card};

/// What a typed text was taken for.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    /// Words.
    Words {
        /// As they are folded: without case, accents and signs.
        folded: String,
        /// Those that count: without small words and articles, numerals read.
        counted: String,
    },
    /// A name.
    Name {
        /// Its given names and initials, folded.
        givens: String,
        /// Its surname, folded.
        surname: String,
    },
    /// A date as it is shown, where it is one.
    Date(Option<String>),
    /// A number, where it is one.
    Number(Option<f64>),
    /// Whether a statement is true, where that was said.
    Truth(Option<bool>),
}

/// What a text was taken for as the answer of that card.
pub(super) fn read(card: &Card, typed: &str, phrase: &Phrase, context: &Context<'_>) -> Read {
    let note = &card.note;
    match &note.answer {
        Answer::Person(_) => match Name::read(typed) {
            Some(name) => Read::Name { givens: name.givens.join(" "), surname: name.surname },
            None => words(phrase),
        },
        Answer::Date { date, accept } => Read::Date(date::said(*date, accept, typed, context)),
        Answer::Number { quantity, accept } => {
            let asked = Number { quantity, accept, question: &note.question, wrong: &note.wrong };
            Read::Number(number::said(&asked, typed))
        }
        Answer::Truth(_) => Read::Truth(read_truth(typed)),
        _ => words(phrase),
    }
}

fn words(phrase: &Phrase) -> Read {
    Read::Words { folded: phrase.words.join(" "), counted: phrase.counted() }
}
