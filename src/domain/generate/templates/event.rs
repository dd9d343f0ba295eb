//! Events: when, what, where, and whether.

use super::super::Lack;
use super::super::maker::{Maker, card_id, hash};
use super::super::options::{Candidate, choice};
use super::super::phrases::{by_precision, capitalised, fill};
use super::{circle, printed, printed_date, refuted};
use crate::domain::facts::{Event, Fact, Named, Printed, Template, What};
use crate::domain::model::{Answer, Lang, Note, Text};
use crate::domain::time::{PartialDate, Period, Span};

pub(super) fn make(maker: &Maker<'_>, fact: &Fact, event: &Event, template: Template) -> Result<Note, Lack> {
    match template {
        Template::When => when(maker, fact, event),
        Template::Lasted => lasted(maker, fact, event),
        Template::What => what(maker, fact, event),
        Template::Where | Template::WhereChoice => place(maker, fact, event, template),
        Template::Truth => truth(maker, fact, event),
        _ => Err(Lack::Missing("card")),
    }
}

fn when(maker: &Maker<'_>, fact: &Fact, event: &Event) -> Result<Note, Lack> {
    let (clause, date) = (clause(event)?, asked(event)?);
    let question = maker.say(|lang, phrases| {
        fill(by_precision(&phrases.when, date.precision()), &[("did", did(event, clause, lang))])
    })?;
    let wrong = printed_date(maker, fact, date)?.into_iter().collect();
    let answer = Answer::Date { date: date.into(), accept: Vec::new() };
    let note = maker.note(fact, Template::When, question, answer, wrong);
    Ok(Note { event: Some(clause.clone()), ..note })
}

/// From when to when it lasted, as finely as both are known. What the source prints of one date is no answer to that.
fn lasted(maker: &Maker<'_>, fact: &Fact, event: &Event) -> Result<Note, Lack> {
    let clause = clause(event)?;
    let (from, until) =
        (event.date.ok_or(Lack::Missing("date"))?, event.until.ok_or(Lack::Missing("until"))?);
    let span = Span::new(from, until).map_err(|_| Lack::Missing("until"))?;
    let question = maker.say(|lang, phrases| fill(phrases.lasted, &[("did", did(event, clause, lang))]))?;
    let answer = Answer::Date { date: Period::Span(span), accept: Vec::new() };
    let note = maker.note(fact, Template::Lasted, question, answer, Vec::new());
    Ok(Note { event: Some(clause.clone()), ..note })
}

fn what(maker: &Maker<'_>, fact: &Fact, event: &Event) -> Result<Note, Lack> {
    let (clause, date) = (clause(event)?, asked(event)?);
    let question = maker.say(|lang, phrases| fill(phrases.what, &[("at", &phrases.at(date, lang))]))?;
    let others = events(maker).filter(|(other, _)| other.id != fact.id).filter_map(|(other, event)| {
        let (from, to) = (event.date?, event.until.or(event.date)?);
        // An event that may have happened at that date too would be a right option.
        let is_apart = to.last_day() < date.first_day() || date.last_day() < from.first_day();
        let text = sentence(event.clause.as_ref()?);
        // In the same year the year tells nothing.
        let then =
            event.asked_date().filter(|then| then.year_number() != date.year_number()).or(event.date)?;
        let why = maker.say(|lang, phrases| fill(phrases.was_then, &[("at", &phrases.at(then, lang))])).ok();
        is_apart.then(|| Candidate { id: other.id.clone(), text, why, distance: from.days_from(date) })
    });
    let id = card_id(fact, Template::What);
    let (answer, wrong) = choice(&id, &sentence(clause), others.collect())?;
    Ok(maker.note(fact, Template::What, question, answer, wrong))
}

fn place(maker: &Maker<'_>, fact: &Fact, event: &Event, template: Template) -> Result<Note, Lack> {
    let clause = clause(event)?;
    let place = maker.place(event.place.as_deref().ok_or(Lack::Missing("place"))?)?;
    let question = maker.say(|lang, phrases| fill(phrases.where_, &[("did", did(event, clause, lang))]))?;
    // The same may have happened in several places.
    let is_right_too = |other: &Named| {
        events(maker).any(|(_, event)| {
            event.place.as_ref() == Some(&other.id) && event.clause.as_ref() == Some(clause)
        })
    };
    let others = || circle(&maker.base.places, place, is_right_too);
    let (answer, wrong) = match (template, fact.standing.printed()) {
        (Template::WhereChoice, _) => choice(&card_id(fact, template), &place.shown(), others())?,
        (_, Some(Printed::Place(_) | Printed::Text(_))) => {
            (Answer::Text(place.forms.clone()), printed(maker, fact).into_iter().collect())
        }
        _ => (Answer::Text(place.forms.clone()), Vec::new()),
    };
    Ok(maker.note(fact, template, question, answer, wrong))
}

fn truth(maker: &Maker<'_>, fact: &Fact, event: &Event) -> Result<Note, Lack> {
    let (clause, date) = (clause(event)?, asked(event)?);
    let id = card_id(fact, Template::Truth);
    let is_true = hash(&[&id, "is true"]).is_multiple_of(2);
    let said = if is_true { date } else { false_date(maker, fact, date, &id)? };
    let question = maker.say(|lang, phrases| {
        let at = phrases.at(said, lang);
        fill(phrases.dated, &[("Event", &capitalised(clause.pick(lang))), ("at", &at)])
    })?;
    Ok(maker.note(fact, Template::Truth, question, Answer::Truth(is_true), Vec::new()))
}

/// What the source prints, or the date of an event nearby.
fn false_date(maker: &Maker<'_>, fact: &Fact, date: PartialDate, id: &str) -> Result<PartialDate, Lack> {
    if let Some(Printed::Date(printed)) = fact.standing.printed() {
        return refuted(*printed, date);
    }
    let dates = events(maker).filter_map(|(_, event)| event.date);
    let mut others: Vec<PartialDate> = dates
        .map(|other| other.at_precision(date.precision()))
        .filter(|other| other.precision() == date.precision() && *other != date)
        .collect();
    others.sort_by_key(|other| (other.days_from(date), *other));
    others.dedup();
    others.truncate(4);
    others.sort_by_key(|other| hash(&[id, &other.to_string()]));
    others.first().copied().ok_or(Lack::Options)
}

/// All events of the base that can be said in a clause.
fn events<'a>(maker: &Maker<'a>) -> impl Iterator<Item = (&'a Fact, &'a Event)> {
    maker.base.facts.iter().filter_map(|fact| match &fact.what {
        What::Event(event) if event.clause.is_some() => Some((fact, event)),
        _ => None,
    })
}

/// The clause as it stands after a question word.
fn did<'a>(event: &'a Event, clause: &'a Text, lang: &Lang) -> &'a str {
    event.turned.as_ref().and_then(|turned| turned.get(lang)).unwrap_or(clause.pick(lang))
}

fn clause(event: &Event) -> Result<&Text, Lack> {
    event.clause.as_ref().ok_or(Lack::Missing("event"))
}

fn asked(event: &Event) -> Result<PartialDate, Lack> {
    event.asked_date().ok_or(Lack::Missing("date"))
}

fn sentence(clause: &Text) -> Text {
    clause.map(|clause| capitalised(clause))
}
