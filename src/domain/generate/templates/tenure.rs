//! Offices: who held them, who came before and after, from when to when.

use super::super::Lack;
use super::super::maker::{Maker, card_id, hash};
use super::super::options::{Candidate, choice};
use super::super::phrases::{Phrases, by_gender, by_precision, capitalised, fill};
use super::{circle, printed, printed_date};
use crate::domain::facts::{Fact, Named, Printed, Template, Tenure, What};
use crate::domain::model::{Answer, Lang, Note, Text, WrongAnswer};
use crate::domain::time::PartialDate;

/// A tenure with its names looked up.
struct Held<'a> {
    maker: &'a Maker<'a>,
    fact: &'a Fact,
    tenure: &'a Tenure,
    office: Text,
    holder: &'a Named,
}

pub(super) fn make(
    maker: &Maker<'_>,
    fact: &Fact,
    tenure: &Tenure,
    template: Template,
) -> Result<Note, Lack> {
    let (office, holder) = (maker.office(&tenure.office)?.shown(), maker.person(&tenure.holder)?);
    let held = Held { maker, fact, tenure, office, holder };
    match template {
        Template::Holder | Template::HolderChoice => held.by_whom(template),
        Template::Successor => held.neighbour(template, tenure.successor.as_ref(), "successor"),
        Template::Predecessor => held.neighbour(template, tenure.predecessor.as_ref(), "predecessor"),
        Template::Began => held.date(template, tenure.from, "from"),
        Template::Ended => held.date(template, tenure.to, "to"),
        Template::Office => held.which_office(),
        Template::Truth => held.truth(),
        _ => Err(Lack::Missing("card")),
    }
}

impl Held<'_> {
    fn by_whom(&self, template: Template) -> Result<Note, Lack> {
        let (from, to) = self.dates();
        let question = self.maker.say(|lang, phrases| {
            let sentence = match (from, to) {
                (Some(_), Some(_)) => phrases.holder,
                (Some(_), None) => phrases.holder_became,
                (None, Some(_)) => phrases.holder_until,
                (None, None) => phrases.holder_ever,
            };
            self.say(sentence, lang, phrases)
        })?;
        let (answer, wrong) = if template == Template::Holder {
            (Answer::Person(self.holder.forms.clone()), self.neighbours()?)
        } else {
            let others = circle(&self.maker.base.people, self.holder, |other| self.is_right_too(other));
            choice(&card_id(self.fact, template), &self.holder.shown(), others)?
        };
        Ok(self.maker.note(self.fact, template, question, answer, wrong))
    }

    fn neighbour(&self, template: Template, id: Option<&String>, key: &'static str) -> Result<Note, Lack> {
        let person = self.maker.person(id.ok_or(Lack::Missing(key))?)?;
        let question = self.maker.say(|lang, phrases| {
            let sentence =
                if template == Template::Successor { phrases.successor } else { phrases.predecessor };
            self.say(sentence, lang, phrases)
        })?;
        let answer = Answer::Person(person.forms.clone());
        Ok(self.maker.note(self.fact, template, question, answer, Vec::new()))
    }

    fn date(&self, template: Template, date: Option<PartialDate>, key: &'static str) -> Result<Note, Lack> {
        let date = self.tenure.at_asked(date.ok_or(Lack::Missing(key))?);
        let question = self.maker.say(|lang, phrases| {
            let sentences = if template == Template::Began { &phrases.began } else { &phrases.ended };
            let sentence = by_gender(by_precision(sentences, date.precision()), self.holder.is_feminine);
            self.say(sentence, lang, phrases)
        })?;
        // What the source prints is about the beginning, unless only the end is known.
        let is_printed = template == Template::Began || self.tenure.from.is_none();
        let wrong = if is_printed { printed_date(self.maker, self.fact, date)? } else { None };
        let answer = Answer::Date { date: date.into(), accept: Vec::new() };
        let event = self.maker.say(|lang, phrases| {
            let sentence =
                if template == Template::Began { phrases.took_office } else { phrases.left_office };
            self.say(by_gender(sentence, self.holder.is_feminine), lang, phrases)
        })?;
        let note = self.maker.note(self.fact, template, question, answer, wrong.into_iter().collect());
        Ok(Note { event: Some(event), ..note })
    }

    fn which_office(&self) -> Result<Note, Lack> {
        let (from, to) = self.dates();
        let question = self.maker.say(|lang, phrases| {
            let sentence = match (from, to) {
                (Some(_), Some(_)) => phrases.office,
                (Some(_), None) => phrases.office_since,
                _ => phrases.office_ever,
            };
            self.say(by_gender(sentence, self.holder.is_feminine), lang, phrases)
        })?;
        let own = self.maker.office(&self.tenure.office)?;
        let held: Vec<&str> = tenures(self.maker)
            .filter(|(_, tenure)| tenure.holder == self.holder.id)
            .map(|(_, tenure)| tenure.office.as_str())
            .collect();
        let offices = self.maker.base.offices.values().filter(|office| !held.contains(&office.id.as_str()));
        let others = offices.map(|office| Candidate {
            id: office.id.clone(),
            text: said(&office.shown()),
            why: None,
            distance: u64::from(office.circle != own.circle),
        });
        let id = card_id(self.fact, Template::Office);
        let (answer, wrong) = choice(&id, &said(&self.office), others.collect())?;
        Ok(self.maker.note(self.fact, Template::Office, question, answer, wrong))
    }

    fn truth(&self) -> Result<Note, Lack> {
        let (Some(_), Some(_)) = self.dates() else { return Err(Lack::Missing("from")) };
        let id = card_id(self.fact, Template::Truth);
        let neighbours = self.tenure.predecessor.iter().chain(&self.tenure.successor);
        let neighbours: Vec<&Named> =
            neighbours.map(|id| self.maker.person(id)).collect::<Result<_, Lack>>()?;
        let others: Vec<&Named> = neighbours.into_iter().filter(|other| self.is_wrong(other)).collect();
        let is_true = others.is_empty() || hash(&[&id, "is true"]).is_multiple_of(2);
        let named = match others.get(usize::from(!hash(&[&id, "who"]).is_multiple_of(2))).or(others.first()) {
            Some(other) if !is_true => *other,
            _ => self.holder,
        };
        let said = Held { holder: named, office: self.office.clone(), ..*self };
        let question = self
            .maker
            .say(|lang, phrases| said.say(by_gender(phrases.held, named.is_feminine), lang, phrases))?;
        Ok(self.maker.note(self.fact, Template::Truth, question, Answer::Truth(is_true), Vec::new()))
    }

    /// Who came before and after, and whom the source names where it errs.
    fn neighbours(&self) -> Result<Vec<WrongAnswer>, Lack> {
        let mut wrong = Vec::new();
        let is_printed = matches!(self.fact.standing.printed(), Some(Printed::Person(_)));
        if is_printed {
            wrong.extend(printed(self.maker, self.fact));
        }
        let pairs = [(&self.tenure.predecessor, true), (&self.tenure.successor, false)];
        for (id, is_before) in pairs.into_iter().filter_map(|(id, is_before)| Some((id.as_ref()?, is_before)))
        {
            let person = self.maker.person(id)?;
            let why = self.maker.say(|lang, phrases| {
                let sentence = if is_before { phrases.held_before } else { phrases.held_after };
                let name = person.shown();
                fill(by_gender(sentence, person.is_feminine), &[("holder", name.pick(lang))])
            })?;
            let is_named = |named: &WrongAnswer| named.answer == person.shown();
            if self.is_wrong(person) && !wrong.iter().any(is_named) {
                wrong.push(WrongAnswer { answer: person.shown(), why: Some(why) });
            }
        }
        Ok(wrong)
    }

    fn is_wrong(&self, other: &Named) -> bool {
        other.id != self.holder.id && !self.is_right_too(other)
    }

    /// Whether somebody else answers the question too, at the precision that dates are named in.
    fn is_right_too(&self, other: &Named) -> bool {
        let (from, to) = self.dates();
        tenures(self.maker)
            .filter(|(_, tenure)| tenure.holder == other.id && tenure.office == self.tenure.office)
            .any(|(_, tenure)| {
                let at = |date: Option<PartialDate>| date.map(|date| self.tenure.at_asked(date));
                let (began, ended) = (at(tenure.from), at(tenure.to));
                let is_in_by = |from: PartialDate| began.is_none_or(|began| began <= from);
                let is_in_until = |to: PartialDate| ended.is_none_or(|ended| ended >= to);
                match (from, to) {
                    (Some(from), Some(to)) => is_in_by(from) && is_in_until(to),
                    (Some(from), None) => began.is_none_or(|began| began == from),
                    (None, Some(to)) => ended.is_none_or(|ended| ended == to),
                    (None, None) => true,
                }
            })
    }

    fn dates(&self) -> (Option<PartialDate>, Option<PartialDate>) {
        let at = |date: Option<PartialDate>| date.map(|date| self.tenure.at_asked(date));
        (at(self.tenure.from), at(self.tenure.to))
    }

    fn say(&self, sentence: &str, lang: &Lang, phrases: &Phrases) -> String {
        let (from, to) = self.dates();
        let at = from.or(to).map(|date| phrases.at(date, lang)).unwrap_or_default();
        let span = match (from, to) {
            (Some(from), Some(to)) => phrases.span(from, to, lang),
            _ => at.clone(),
        };
        let until = to.map(|to| crate::domain::grading::show_date(to, lang)).unwrap_or_default();
        let holder = self.holder.shown();
        let values = [
            ("office", self.office.pick(lang).as_str()),
            ("holder", holder.pick(lang).as_str()),
            ("at", &at),
            ("span", &span),
            ("date", &until),
        ];
        fill(sentence, &values)
    }
}

/// All tenures of the base.
fn tenures<'a>(maker: &Maker<'a>) -> impl Iterator<Item = (&'a Fact, &'a Tenure)> {
    maker.base.facts.iter().filter_map(|fact| match &fact.what {
        What::Tenure(tenure) => Some((fact, tenure)),
        _ => None,
    })
}

fn said(text: &Text) -> Text {
    text.map(|text| capitalised(text))
}
