//! The answers of a deck's cards, so that one card's answer is never taken for a slip in another's.
//!
//! In: the cards of a deck; the card that is asked may be among them. Out: [`KnownAnswers`].

use std::collections::{HashMap, HashSet};

use strsim::osa_distance;

use super::person::Name;
use super::phrase::Phrase;
use crate::domain::model::{Answer, Card, Localized};

/// Longer forms, in bytes, are no rivals; it bounds the work on hostile decks.
const MAX_KEY: usize = 2000;

/// The answers in words of the deck's cards, folded.
#[derive(Debug, Clone, Default)]
pub struct KnownAnswers {
    /// Per distinct answer the keys of all its forms.
    answers: Vec<HashSet<String>>,
    /// Which answers have a form with that key.
    by_key: HashMap<String, Vec<usize>>,
    /// Per distinct person all forms of the name.
    people: Vec<Vec<Name>>,
    /// Which people have that surname.
    by_surname: HashMap<String, Vec<usize>>,
}

impl KnownAnswers {
    /// Collects the answers of these cards.
    pub fn of<'a>(cards: impl IntoIterator<Item = &'a Card>) -> Self {
        let mut known = Self::default();
        for card in cards {
            match &card.note.answer {
                Answer::Text(forms) | Answer::Flip(forms) | Answer::Choice { right: forms, .. } => {
                    known.add_answer(forms);
                }
                Answer::Person(forms) => {
                    known.add_answer(forms);
                    known.add_person(forms);
                }
                Answer::Date { .. } | Answer::Number { .. } | Answer::Truth(_) => {}
            }
        }
        known
    }

    fn add_answer(&mut self, forms: &Localized<Vec<String>>) {
        let forms = forms.iter().flat_map(|(_, forms)| forms);
        let keys: HashSet<String> =
            forms.map(|form| Phrase::of(form).key).filter(|key| !key.is_empty()).collect();
        if self.answers.contains(&keys) {
            return;
        }
        for key in &keys {
            self.by_key.entry(key.clone()).or_default().push(self.answers.len());
        }
        self.answers.push(keys);
    }

    fn add_person(&mut self, forms: &Localized<Vec<String>>) {
        let names: Vec<Name> =
            forms.iter().flat_map(|(_, forms)| forms).filter_map(|form| Name::read(form)).collect();
        if self.people.contains(&names) {
            return;
        }
        for name in &names {
            let people = self.by_surname.entry(name.surname.clone()).or_default();
            if people.last() != Some(&self.people.len()) {
                people.push(self.people.len());
            }
        }
        self.people.push(names);
    }

    /// Whether the phrase answers another card; `own` are the accepted forms of the card that is asked.
    /// An answer that shares a form with `own` is the same answer.
    pub(super) fn is_other_answer(&self, typed: &Phrase, own: &[Phrase]) -> bool {
        let answers = self.by_key.get(&typed.key).map(Vec::as_slice).unwrap_or_default();
        answers.iter().any(|&at| !self.is_own(at, own))
    }

    /// Whether another card's answer is at most as far from what was typed as the nearest of `own`.
    pub(super) fn has_rival(&self, typed: &Phrase, own: &[Phrase]) -> bool {
        let length = typed.key.chars().count();
        let alike = own.iter().filter(|form| form.key.len() <= MAX_KEY);
        let Some(distance) = alike.map(|form| osa_distance(&form.key, &typed.key)).min() else {
            return false;
        };
        let is_near = |key: &str| {
            let starts_alike = key.chars().next() == typed.key.chars().next();
            starts_alike
                && key.chars().count().abs_diff(length) <= distance
                && osa_distance(key, &typed.key) <= distance
        };
        self.by_key
            .iter()
            .any(|(key, answers)| is_near(key) && answers.iter().any(|&at| !self.is_own(at, own)))
    }

    fn is_own(&self, at: usize, own: &[Phrase]) -> bool {
        self.answers.get(at).is_some_and(|keys| own.iter().any(|form| keys.contains(&form.key)))
    }

    /// Whether somebody else in the deck has that surname.
    pub(super) fn names_somebody_else(&self, surname: &str, own: &[Name]) -> bool {
        let people = self.by_surname.get(surname).map(Vec::as_slice).unwrap_or_default();
        people.iter().filter_map(|&at| self.people.get(at)).any(|names| is_somebody_else(names, own))
    }
}

/// Whether the names are of two people: no surname in common, or under it no given name where both have some.
fn is_somebody_else(names: &[Name], own: &[Name]) -> bool {
    let namesakes = || {
        let pairs = names.iter().flat_map(|name| own.iter().map(move |own| (name, own)));
        pairs.filter(|(name, own)| name.surname == own.surname)
    };
    let with_givens = || namesakes().filter(|(name, own)| !name.givens.is_empty() && !own.givens.is_empty());
    let is_told_apart =
        with_givens().next().is_some() && !with_givens().any(|(name, own)| name.shares_given_name_with(own));
    namesakes().next().is_none() || is_told_apart
}
