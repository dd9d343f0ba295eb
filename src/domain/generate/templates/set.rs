//! Cards about several facts at once: events in their order, events and dates, people and offices.

use super::super::Lack;
use super::super::maker::{Maker, joined};
use super::super::phrases::{capitalised, fill};
use crate::domain::facts::{Event, Fact, Pairing, Sequence, Tenure, What};
use crate::domain::model::{Answer, Localized, Note, Pair, Text};
use crate::domain::time::PartialDate;

pub(in super::super) fn make(maker: &Maker<'_>, fact: &Fact) -> Result<Note, Lack> {
    match &fact.what {
        What::Sequence(sequence) => order(maker, fact, sequence),
        What::Pairing(pairing) if pairing.tenures.is_empty() => dates(maker, fact, pairing),
        What::Pairing(pairing) => offices(maker, fact, pairing),
        _ => Err(Lack::Missing("card")),
    }
}

/// An event of the set with its clause and date.
struct Item<'a> {
    id: &'a str,
    event: &'a Event,
    clause: &'a Text,
    date: PartialDate,
}

fn items<'a>(maker: &Maker<'a>, ids: &'a [String]) -> Result<Vec<Item<'a>>, Lack> {
    let item = |id: &'a String| {
        let fact = maker.base.fact(id).ok_or(Lack::Missing("events"))?;
        let What::Event(event) = &fact.what else { return Err(Lack::Missing("events")) };
        let clause = event.clause.as_ref().ok_or(Lack::Missing("event"))?;
        Ok(Item { id, event, clause, date: event.date.ok_or(Lack::Missing("date"))? })
    };
    ids.iter().map(item).collect()
}

fn order(maker: &Maker<'_>, fact: &Fact, sequence: &Sequence) -> Result<Note, Lack> {
    let mut items = items(maker, &sequence.events)?;
    items.sort_by_key(|item| item.date.first_day());
    for pair in items.windows(2) {
        if let [one, next] = pair
            && one.date.last_day() >= next.date.first_day()
        {
            return Err(Lack::Tie(one.id.to_owned(), next.id.to_owned()));
        }
    }
    let question = match &sequence.question {
        Some(question) => question.clone(),
        None => maker.say(|_, phrases| phrases.sequence.to_owned())?,
    };
    let explain = maker.say(|lang, phrases| {
        let dated = items.iter().map(|item| {
            let date = crate::domain::grading::show_date(item.date, lang);
            fill(phrases.in_order, &[("item", item.clause.pick(lang).as_str()), ("date", &date)])
        });
        capitalised(&dated.collect::<Vec<_>>().join(phrases.list_separator)) + "."
    })?;
    let clauses: Vec<&Text> = items.iter().map(|item| item.clause).collect();
    let answer = Answer::Order(in_each_language(&clauses)?);
    let explain = fact.explain.as_ref().unwrap_or(&explain);
    let explain = joined(std::iter::once(explain).chain(fact.standing.note()));
    Ok(maker.around(fact, &fact.id, question, answer, Vec::new(), explain))
}

/// The clauses as sentences begin, per language.
fn in_each_language(clauses: &[&Text]) -> Result<Localized<Vec<String>>, Lack> {
    let first = clauses.first().ok_or(Lack::Missing("events"))?;
    let lists = first.iter().map(|(lang, _)| {
        (lang.clone(), clauses.iter().map(|clause| capitalised(clause.pick(lang))).collect())
    });
    Localized::collect(lists).ok_or(Lack::Missing("events"))
}

fn dates(maker: &Maker<'_>, fact: &Fact, pairing: &Pairing) -> Result<Note, Lack> {
    let items = items(maker, &pairing.events)?;
    let at = |item: &Item<'_>| {
        let date = item.event.asked_date().unwrap_or(item.date);
        pairing.asked.map_or(date, |asked| item.date.at_precision(asked))
    };
    let pairs = items.iter().map(|item| {
        let date = maker.say(|lang, _| crate::domain::grading::show_date(at(item), lang))?;
        Ok((item.id, item.clause.map(|clause| capitalised(clause)), date))
    });
    let pairs = pairs.collect::<Result<Vec<_>, Lack>>()?;
    let question = match &pairing.question {
        Some(question) => question.clone(),
        None => maker.say(|_, phrases| phrases.pair_dates.to_owned())?,
    };
    matched(maker, fact, question, &pairs)
}

fn offices(maker: &Maker<'_>, fact: &Fact, pairing: &Pairing) -> Result<Note, Lack> {
    let pair = |id: &String| -> Result<(&str, Text, Text), Lack> {
        let fact = maker.base.fact(id).ok_or(Lack::Missing("tenures"))?;
        let What::Tenure(Tenure { office, holder, .. }) = &fact.what else {
            return Err(Lack::Missing("tenures"));
        };
        let office = maker.office(office)?.shown().map(|office| capitalised(office));
        Ok((fact.id.as_str(), maker.person(holder)?.shown(), office))
    };
    let pairs = pairing.tenures.iter().map(pair).collect::<Result<Vec<_>, Lack>>()?;
    let question = match &pairing.question {
        Some(question) => question.clone(),
        None => maker.say(|_, phrases| phrases.pair_offices.to_owned())?,
    };
    matched(maker, fact, question, &pairs)
}

/// A matching card; each pair comes with the id of its fact.
fn matched(
    maker: &Maker<'_>,
    fact: &Fact,
    question: Text,
    pairs: &[(&str, Text, Text)],
) -> Result<Note, Lack> {
    for (at, (id, left, right)) in pairs.iter().enumerate() {
        let earlier = pairs.iter().take(at);
        if let Some((twin, ..)) = earlier.into_iter().find(|(_, l, r)| l == left || r == right) {
            return Err(Lack::Twins((*twin).to_owned(), (*id).to_owned()));
        }
    }
    let (_, first, _) = pairs.first().ok_or(Lack::Missing("events"))?;
    let lists = first.iter().map(|(lang, _)| {
        let pair = |(_, left, right): &(&str, Text, Text)| Pair {
            left: left.pick(lang).clone(),
            right: right.pick(lang).clone(),
        };
        (lang.clone(), pairs.iter().map(pair).collect())
    });
    let answer = Answer::Match(Localized::collect(lists).ok_or(Lack::Missing("events"))?);
    Ok(maker.around(
        fact,
        &fact.id,
        question,
        answer,
        Vec::new(),
        joined(fact.explain.iter().chain(fact.standing.note())),
    ))
}
