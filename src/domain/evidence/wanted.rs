//! What of a fact can be looked for: its dates and numbers, or where it has none the words that name it.
//!
//! In: a fact and the names of its base. Out: a list of [`Wanted`]. Never here: sentences.

use super::line::Line;
use super::{date, name, number};
use crate::domain::facts::{Fact, FactBase, Names, Printed, What};
use crate::domain::model::{Answer, Localized, Quantity};
use crate::domain::time::{PartialDate, Period, Precision};

/// Something to be looked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Wanted {
    /// A date.
    Date(PartialDate),
    /// A number.
    Number(Quantity),
    /// Words, one directly after the other.
    Words(String),
}

impl Wanted {
    /// Whether it stands in the last of the lines.
    pub(super) fn stands_in(&self, passage: &[&Line]) -> bool {
        let Some(line) = passage.last() else { return false };
        match self {
            Self::Date(date) => date::stands_in(*date, passage),
            Self::Number(quantity) => number::stands_in(quantity, line),
            Self::Words(words) => name::stands_in(words, line),
        }
    }
}

/// The dates and the number that a fact gives, all of which must stand in its line.
pub(super) fn values(fact: &Fact) -> Vec<Wanted> {
    let dates = match &fact.what {
        What::Event(event) => [event.date, event.until],
        What::Tenure(tenure) => [tenure.from, tenure.to],
        What::Role(role) => [role.date, None],
        What::Figure(figure) => return vec![Wanted::Number(figure.quantity.clone())],
        _ => [None, None],
    };
    dates.into_iter().flatten().map(Wanted::Date).collect()
}

/// What the source prints where it errs, in any of its forms.
pub(super) fn printed(printed: &Printed, fact: &Fact, base: &FactBase) -> Vec<Wanted> {
    match printed {
        Printed::Date(date) => vec![Wanted::Date(*date)],
        Printed::Number(number) => {
            let unit = match &fact.what {
                What::Figure(figure) => figure.quantity.unit.clone(),
                _ => None,
            };
            vec![Wanted::Number(Quantity { number: *number, unit, tolerance: 0.0, units: Vec::new() })]
        }
        Printed::Person(id) => words(named(&base.people, id)),
        Printed::Place(id) => words(named(&base.places, id)),
        Printed::Text(text) => words(text.iter().map(|(_, text)| text)),
    }
}

/// The words that name a fact without date and number; one of them must stand in its line.
pub(super) fn words_of(fact: &Fact, base: &FactBase) -> Vec<Wanted> {
    let person = |id: &String| words(named(&base.people, id));
    let mut wanted = words(&fact.mentions);
    match &fact.what {
        What::Event(event) => {
            wanted.extend(event.people.iter().flat_map(person));
            wanted.extend(event.place.iter().flat_map(|id| words(named(&base.places, id))));
        }
        What::Tenure(tenure) => {
            let people = [Some(&tenure.holder), tenure.predecessor.as_ref(), tenure.successor.as_ref()];
            wanted.extend(people.into_iter().flatten().flat_map(person));
        }
        What::Role(role) => wanted.extend(person(&role.person)),
        What::Term(term) => wanted.extend(words(forms(&term.forms))),
        What::Sequence(sequence) => wanted.extend(dates_of(&sequence.events, base)),
        What::Pairing(pairing) => {
            wanted.extend(dates_of(&pairing.events, base));
            wanted.extend(dates_of(&pairing.tenures, base));
        }
        What::Figure(_) | What::Outcome(_) | What::Cause(_) => {}
    }
    let notes = fact.cards.iter().flat_map(|card| &card.notes);
    wanted.extend(notes.flat_map(|note| said_by(&note.answer)));
    wanted
}

fn dates_of(ids: &[String], base: &FactBase) -> Vec<Wanted> {
    ids.iter().filter_map(|id| base.fact(id)).flat_map(values).collect()
}

/// What an answer says that may stand in a text.
fn said_by(answer: &Answer) -> Vec<Wanted> {
    match answer {
        Answer::Text(right) | Answer::Person(right) | Answer::Flip(right) | Answer::Choice { right, .. } => {
            words(forms(right))
        }
        Answer::Order(items) => words(forms(items)),
        Answer::List { items, .. } | Answer::Several { right: items, .. } => {
            words(items.iter().flat_map(|(_, items)| items.iter().flatten()))
        }
        Answer::Match(pairs) => {
            let pairs = pairs.iter().flat_map(|(_, pairs)| pairs);
            words(pairs.flat_map(|pair| [&pair.left, &pair.right]))
        }
        Answer::Cloze(sentence) => words(sentence.iter().flat_map(|(_, sentence)| sentence.gaps().flatten())),
        Answer::Date { date, accept } => {
            std::iter::once(date).chain(accept).flat_map(|date| dates(*date)).map(Wanted::Date).collect()
        }
        Answer::Number { quantity, .. } => vec![Wanted::Number(quantity.clone())],
        Answer::Truth(_) => Vec::new(),
    }
}

/// The dates that name a period: both ends of a span, the year of a season, none of a decade.
fn dates(period: Period) -> Vec<PartialDate> {
    match period {
        Period::Date(date) | Period::About(date, _) => vec![date],
        Period::Span(span) => vec![span.from(), span.to()],
        Period::Season(..) => vec![period.first().at_precision(Precision::Year)],
        Period::Decade(_) => Vec::new(),
    }
}

fn named<'a>(names: &'a Names, id: &str) -> Vec<&'a String> {
    names.get(id).map(|named| forms(&named.forms).collect()).unwrap_or_default()
}

fn forms(forms: &Localized<Vec<String>>) -> impl Iterator<Item = &String> {
    forms.iter().flat_map(|(_, forms)| forms)
}

fn words<'a>(texts: impl IntoIterator<Item = &'a String>) -> Vec<Wanted> {
    texts.into_iter().filter(|text| name::has_words(text)).cloned().map(Wanted::Words).collect()
}
