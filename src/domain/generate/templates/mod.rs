//! The questions that can be asked of a fact, one file a kind of fact.
//!
//! In: a fact and a template. Out: a card, or what the fact does not say. A new template is a line in
//! `facts::Template`, its sentences in `phrases`, and a function here.

mod event;
mod figure;
mod link;
mod role;
mod set;
mod tenure;
mod term;

use super::Lack;
use super::maker::Maker;
use super::options::Candidate;
use crate::domain::facts::{Fact, Named, Names, Printed, Template, What};
use crate::domain::model::{Note, Text, WrongAnswer};
use crate::domain::time::PartialDate;

pub(super) use set::make as make_set;

/// Makes the card of a template.
pub(super) fn make(maker: &Maker<'_>, fact: &Fact, template: Template) -> Result<Note, Lack> {
    match &fact.what {
        What::Event(event) => event::make(maker, fact, event, template),
        What::Tenure(tenure) => tenure::make(maker, fact, tenure, template),
        What::Role(role) => role::make(maker, fact, role, template),
        What::Term(term) => term::make(maker, fact, term, template),
        What::Figure(figure) => figure::make(maker, fact, figure, template),
        What::Outcome(link) | What::Cause(link) => link::make(maker, fact, link, template),
        What::Sequence(_) | What::Pairing(_) => Err(Lack::Missing("card")),
    }
}

/// What the source prints where it errs, as a wrong answer with its reason.
fn printed(maker: &Maker<'_>, fact: &Fact) -> Option<WrongAnswer> {
    let why = fact.standing.note().cloned();
    let answer = match fact.standing.printed()? {
        Printed::Person(id) => maker.person(id).ok()?.shown(),
        Printed::Place(id) => maker.place(id).ok()?.shown(),
        Printed::Text(text) => text.clone(),
        Printed::Number(number) => Text::one(maker.base.lang.clone(), number.to_string()),
        Printed::Date(date) => Text::one(maker.base.lang.clone(), date.to_string()),
    };
    Some(WrongAnswer { answer, why })
}

/// The date that the source prints where it errs, as a wrong answer to one asked at the precision of `right`.
fn printed_date(maker: &Maker<'_>, fact: &Fact, right: PartialDate) -> Result<Option<WrongAnswer>, Lack> {
    let Some(Printed::Date(date)) = fact.standing.printed() else { return Ok(None) };
    let date = refuted(*date, right)?;
    let answer = Text::one(maker.base.lang.clone(), date.to_string());
    Ok(Some(WrongAnswer { answer, why: fact.standing.note().cloned() }))
}

/// The printed date at the precision of the right one, which it must not contain.
fn refuted(printed: PartialDate, right: PartialDate) -> Result<PartialDate, Lack> {
    let printed = printed.at_precision(right.precision());
    let is_apart = printed.last_day() < right.first_day() || right.last_day() < printed.first_day();
    if is_apart { Ok(printed) } else { Err(Lack::RightAsPrinted) }
}

/// Others of the same circle.
fn circle(names: &Names, right: &Named, is_also_right: impl Fn(&Named) -> bool) -> Vec<Candidate> {
    names
        .values()
        .filter(|named| named.id != right.id && !is_also_right(named))
        .filter(|named| right.circle.is_some() && named.circle == right.circle)
        .map(|named| Candidate { id: named.id.clone(), text: named.shown(), why: None, distance: 0 })
        .collect()
}

/// How far facts of the same deck are preferred to others.
fn apart(one: &Fact, other: &Fact) -> u64 {
    u64::from(one.decks.first() != other.decks.first())
}
