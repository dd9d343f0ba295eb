//! Who did what.

use super::super::Lack;
use super::super::maker::{Maker, card_id};
use super::super::options::{Candidate, choice};
use super::super::phrases::{capitalised, fill};
use super::{apart, circle, printed};
use crate::domain::facts::{Fact, Named, Printed, Role, Template, What};
use crate::domain::model::{Answer, Note, Text};

pub(super) fn make(maker: &Maker<'_>, fact: &Fact, role: &Role, template: Template) -> Result<Note, Lack> {
    match template {
        Template::Who | Template::WhoChoice => who(maker, fact, role, template),
        Template::Did => did(maker, fact, role),
        _ => Err(Lack::Missing("card")),
    }
}

fn who(maker: &Maker<'_>, fact: &Fact, role: &Role, template: Template) -> Result<Note, Lack> {
    let person = maker.person(&role.person)?;
    let question = maker.say(|lang, phrases| fill(phrases.who, &[("did", role.did.pick(lang))]))?;
    // Several people may have done the same.
    let is_right_too =
        |other: &Named| roles(maker).any(|(_, deed)| deed.person == other.id && deed.did == role.did);
    let others = || circle(&maker.base.people, person, is_right_too);
    let (answer, wrong) = match (template, fact.standing.printed()) {
        (Template::WhoChoice, _) => choice(&card_id(fact, template), &person.shown(), others())?,
        (_, Some(Printed::Person(_))) => {
            (Answer::Person(person.forms.clone()), printed(maker, fact).into_iter().collect())
        }
        _ => (Answer::Person(person.forms.clone()), Vec::new()),
    };
    Ok(maker.note(fact, template, question, answer, wrong))
}

fn did(maker: &Maker<'_>, fact: &Fact, role: &Role) -> Result<Note, Lack> {
    let person = maker.person(&role.person)?;
    let question =
        maker.say(|lang, phrases| fill(phrases.true_of, &[("person", person.shown().pick(lang))]))?;
    let is_own = |did: &Text| roles(maker).any(|(_, deed)| deed.person == person.id && deed.did == *did);
    let others = roles(maker).filter(|(_, deed)| !is_own(&deed.did)).filter_map(|(other, deed)| {
        let doer = maker.person(&deed.person).ok()?;
        // The deeds of somebody else, said of one for whom the verbs stay right.
        let fits = doer.id != person.id && doer.is_feminine == person.is_feminine;
        let text = deed.did.map(|did| capitalised(did));
        fits.then(|| Candidate { id: other.id.clone(), text, why: None, distance: apart(fact, other) })
    });
    let id = card_id(fact, Template::Did);
    let (answer, wrong) = choice(&id, &role.did.map(|did| capitalised(did)), others.collect())?;
    Ok(maker.note(fact, Template::Did, question, answer, wrong))
}

/// All roles of the base.
fn roles<'a>(maker: &Maker<'a>) -> impl Iterator<Item = (&'a Fact, &'a Role)> {
    maker.base.facts.iter().filter_map(|fact| match &fact.what {
        What::Role(role) => Some((fact, role)),
        _ => None,
    })
}
