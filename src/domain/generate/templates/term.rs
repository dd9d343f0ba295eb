//! Words and slogans: the term for a meaning, the meaning of a term.

use super::super::Lack;
use super::super::maker::{Maker, card_id};
use super::super::options::{Candidate, choice};
use super::super::phrases::{capitalised, fill};
use super::{apart, printed};
use crate::domain::facts::{Fact, Printed, Template, Term, What};
use crate::domain::model::{Answer, Note, Text};

pub(super) fn make(maker: &Maker<'_>, fact: &Fact, term: &Term, template: Template) -> Result<Note, Lack> {
    let meaning = term.meaning.as_ref().ok_or(Lack::Missing("meaning"))?;
    let name = shown(term);
    let id = card_id(fact, template);
    let (question, answer) = match template {
        Template::Name | Template::NameChoice => {
            let question =
                maker.say(|lang, phrases| fill(phrases.term, &[("meaning", meaning.pick(lang))]))?;
            let answer = match template {
                Template::Name => Answer::Text(term.forms.clone()),
                _ => choice(&id, &name, others(maker, fact, term, |other| Some(shown(other))))?.0,
            };
            (question, answer)
        }
        Template::Meaning => {
            let question = maker.say(|lang, phrases| fill(phrases.meaning, &[("term", name.pick(lang))]))?;
            let said = |meaning: &Text| meaning.map(|meaning| capitalised(meaning));
            let candidates = others(maker, fact, term, |other| other.meaning.as_ref().map(said));
            (question, choice(&id, &said(meaning), candidates)?.0)
        }
        _ => return Err(Lack::Missing("card")),
    };
    let wrong = match (template, fact.standing.printed()) {
        (Template::Name, Some(Printed::Text(_))) => printed(maker, fact).into_iter().collect(),
        _ => Vec::new(),
    };
    Ok(maker.note(fact, template, question, answer, wrong))
}

/// Other terms, those of the circle first.
fn others(
    maker: &Maker<'_>,
    fact: &Fact,
    term: &Term,
    text: impl Fn(&Term) -> Option<Text>,
) -> Vec<Candidate> {
    let candidates = maker.base.facts.iter().filter(|other| other.id != fact.id).filter_map(|other| {
        let What::Term(candidate) = &other.what else { return None };
        let in_circle = term.circle.is_some() && candidate.circle == term.circle;
        let distance = if in_circle { 0 } else { 1 + apart(fact, other) };
        Some(Candidate { id: other.id.clone(), text: text(candidate)?, why: None, distance })
    });
    candidates.collect()
}

fn shown(term: &Term) -> Text {
    term.forms.map(|forms| forms.first().cloned().unwrap_or_default())
}
