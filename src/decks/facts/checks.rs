//! What can only be told when the whole base is read: whether facts that are named are there, languages are complete,
//! dates go together, and whether what must be known is asked.

use super::Source;
use crate::diag::{Code, Diagnostic, Lines, nearest};
use crate::domain::facts::{Fact, FactBase, Named, Tenure, What};
use crate::domain::model::{Lang, Text};
use crate::domain::time::PartialDate;

/// How many events or tenures a set may have.
const SET: std::ops::RangeInclusive<usize> = 3..=7;

pub(super) fn check(base: &FactBase, sources: &mut [Source<'_>]) {
    for fact in &base.facts {
        let mut checker = Checker { base, fact, found: Vec::new() };
        checker.check();
        let found = checker.found;
        report(fact, found, sources);
    }
}

/// Reports faults at the header of a fact.
pub(super) fn report(fact: &Fact, found: Vec<Diagnostic>, sources: &mut [Source<'_>]) {
    let Some(file) = sources.get_mut(fact.written.file) else { return };
    for fault in found {
        let span = Lines::new(file.faults.text()).line_at(fact.written.line);
        file.faults.push(fault.at(span, format!("`{}`", fact.id)));
    }
}

struct Checker<'a> {
    base: &'a FactBase,
    fact: &'a Fact,
    found: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn check(&mut self) {
        self.languages();
        self.names();
        match &self.fact.what {
            What::Event(event) => self.in_order("date", event.date, "until", event.until),
            What::Tenure(tenure) => self.tenure(tenure),
            What::Sequence(sequence) => self.set(&sequence.events, &[]),
            What::Pairing(pairing) => self.set(&pairing.events, &pairing.tenures),
            _ => {}
        }
        let is_set = matches!(self.fact.what, What::Sequence(_) | What::Pairing(_));
        if self.fact.importance > 1 && !is_set && self.fact.ask.is_empty() && self.fact.cards.is_empty() {
            let message = format!("the fact `{}` is important and asks nothing", self.fact.id);
            let fault = Diagnostic::warning(Code::AsksNothing, message);
            self.found.push(fault.hint("name templates in `ask`, or write a card below it"));
        }
    }

    fn languages(&mut self) {
        let fact = self.fact;
        let note = fact.standing.note();
        let of_kind: Vec<(&str, Option<&Text>)> = match &fact.what {
            What::Event(event) => vec![("event", event.clause.as_ref())],
            What::Role(role) => vec![("did", Some(&role.did))],
            What::Term(term) => vec![("meaning", term.meaning.as_ref())],
            What::Figure(figure) => {
                vec![("question", figure.question.as_ref()), ("unit", figure.quantity.unit.as_ref())]
            }
            What::Outcome(link) | What::Cause(link) => {
                vec![("cause", link.cause.as_ref()), ("effect", link.effect.as_ref())]
            }
            What::Tenure(_) | What::Sequence(_) | What::Pairing(_) => Vec::new(),
        };
        let common =
            [("statement", fact.statement.as_ref()), ("explain", fact.explain.as_ref()), ("note", note)];
        let cards = fact
            .cards
            .iter()
            .flat_map(|card| &card.notes)
            .flat_map(|note| [("question", Some(&note.question)), ("explain", note.explain.as_ref())]);
        for (key, text) in common.into_iter().chain(of_kind).chain(cards) {
            let lacks = |lang: &&Lang| text.is_some_and(|text| text.get(lang).is_none());
            if let Some(lang) = self.base.langs.iter().find(lacks) {
                let message = format!("`{key}` of `{}` says nothing in `{lang}`", fact.id);
                let fault = Diagnostic::error(Code::MissingLanguage, message);
                self.found.push(fault.hint("every text of a base is written in all of its languages"));
            }
        }
    }

    /// The names that templates put into the fact's cards.
    fn names(&mut self) {
        let base = self.base;
        let (person, office) = (|id| base.people.get(id), |id| base.offices.get(id));
        let used: Vec<Option<&Named>> = match &self.fact.what {
            What::Event(event) => vec![event.place.as_ref().and_then(|id| base.places.get(id))],
            What::Tenure(tenure) => {
                let people = [Some(&tenure.holder), tenure.predecessor.as_ref(), tenure.successor.as_ref()];
                people.into_iter().flatten().map(person).chain([office(&tenure.office)]).collect()
            }
            What::Role(role) => vec![person(&role.person)],
            _ => Vec::new(),
        };
        let forms = used.into_iter().flatten().map(|named| (named.id.as_str(), &named.forms));
        let term = match &self.fact.what {
            What::Term(term) => Some((self.fact.id.as_str(), &term.forms)),
            _ => None,
        };
        for (id, forms) in forms.chain(term) {
            if let Some(lang) = base.langs.iter().find(|lang| forms.get(lang).is_none()) {
                let message = format!("the name of `{id}` says nothing in `{lang}`");
                let fault = Diagnostic::error(Code::MissingLanguage, message);
                self.found.push(fault.hint("a name is written in all languages of the base"));
            }
        }
    }

    fn in_order(&mut self, first: &str, from: Option<PartialDate>, second: &str, to: Option<PartialDate>) {
        if let (Some(from), Some(to)) = (from, to)
            && to.last_day() < from.first_day()
        {
            let message = format!("`{second}` ({to}) lies before `{first}` ({from})");
            self.found.push(Diagnostic::error(Code::BadDate, message));
        }
    }

    /// A tenure must not begin before the one it names as the earlier has begun, nor end before it began.
    fn tenure(&mut self, tenure: &Tenure) {
        self.in_order("from", tenure.from, "to", tenure.to);
        let others: Vec<(&Fact, &Tenure)> = self
            .base
            .facts
            .iter()
            .filter_map(|fact| match &fact.what {
                What::Tenure(other) if other.office == tenure.office && fact.id != self.fact.id => {
                    Some((fact, other))
                }
                _ => None,
            })
            .collect();
        for (fact, other) in others {
            let follows = tenure.predecessor.as_ref() == Some(&other.holder)
                && other.successor.as_ref().is_none_or(|next| *next == tenure.holder);
            let (Some(from), Some(before)) = (tenure.from, other.from) else { continue };
            if follows && from.last_day() < before.first_day() {
                let message = format!(
                    "`{}` follows `{}`, but begins ({from}) before it ({before})",
                    self.fact.id, fact.id
                );
                self.found.push(Diagnostic::error(Code::OutsideTenure, message));
            }
        }
    }

    fn set(&mut self, events: &[String], tenures: &[String]) {
        let is_event = |fact: &Fact| matches!(fact.what, What::Event(_));
        let is_tenure = |fact: &Fact| matches!(fact.what, What::Tenure(_));
        for id in events {
            self.is_known(id, "event", is_event);
        }
        for id in tenures {
            self.is_known(id, "tenure", is_tenure);
        }
        let is_mixed = !events.is_empty() && !tenures.is_empty();
        if is_mixed || !SET.contains(&(events.len() + tenures.len())) {
            let message = format!("`{}` wants three to seven events, or as many tenures", self.fact.id);
            self.found.push(Diagnostic::error(Code::OutOfRange, message));
        }
    }

    fn is_known(&mut self, id: &str, sort: &str, is_of_sort: impl Fn(&Fact) -> bool) {
        if self.base.fact(id).is_some_and(&is_of_sort) {
            return;
        }
        let message = format!("the base has no {sort} `{id}`");
        let fault = Diagnostic::error(Code::UnknownName, message);
        let ids = self.base.facts.iter().filter(|fact| is_of_sort(fact)).map(|fact| fact.id.as_str());
        self.found.push(match nearest(id, ids) {
            Some(near) => fault.hint(format!("did you mean `{near}`?")),
            None => fault,
        });
    }
}
