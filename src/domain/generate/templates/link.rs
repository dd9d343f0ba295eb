//! Outcomes and causes: what came of something, what led to something.

use super::super::Lack;
use super::super::maker::{Maker, card_id};
use super::super::options::{Candidate, choice};
use super::super::phrases::{capitalised, fill};
use super::apart;
use crate::domain::facts::{Fact, Link, Template, What};
use crate::domain::model::{Note, Text};

/// One end of a link.
type End = fn(&Link) -> Option<&Text>;

const CAUSE: End = |link| link.cause.as_ref();
const EFFECT: End = |link| link.effect.as_ref();

pub(super) fn make(maker: &Maker<'_>, fact: &Fact, link: &Link, template: Template) -> Result<Note, Lack> {
    let cause = CAUSE(link).ok_or(Lack::Missing("cause"))?;
    let effect = EFFECT(link).ok_or(Lack::Missing("effect"))?;
    let (question, right, end) = match template {
        Template::Effect => {
            (maker.say(|lang, phrases| fill(phrases.effect, &[("cause", cause.pick(lang))]))?, effect, EFFECT)
        }
        Template::Cause => {
            (maker.say(|lang, phrases| fill(phrases.cause, &[("effect", effect.pick(lang))]))?, cause, CAUSE)
        }
        _ => return Err(Lack::Missing("card")),
    };
    let (answer, wrong) = choice(&card_id(fact, template), &said(right), others(maker, fact, link, end))?;
    Ok(maker.note(fact, template, question, answer, wrong))
}

/// The same end of other links; not of one that shares the other end, which would be right too.
fn others(maker: &Maker<'_>, fact: &Fact, link: &Link, end: End) -> Vec<Candidate> {
    let links = maker.base.facts.iter().filter_map(|other| match &other.what {
        What::Outcome(link) | What::Cause(link) => Some((other, link)),
        _ => None,
    });
    let candidates = links.filter(|(other, _)| other.id != fact.id).filter_map(|(other, candidate)| {
        let shares = candidate.cause == link.cause || candidate.effect == link.effect;
        let text = said(end(candidate)?);
        (!shares).then(|| Candidate { id: other.id.clone(), text, why: None, distance: apart(fact, other) })
    });
    candidates.collect()
}

fn said(text: &Text) -> Text {
    text.map(|text| capitalised(text))
}
