//! The answers of a deck's cards, so that one card's answer is never taken for a slip in another's.
//!
//! In: the cards of a deck; the card that is asked may be among them. Out: [`KnownAnswers`].

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::edit;
use super::forms::Forms;
use super::person::{Name, Person};
use super::phrase::Phrase;
use super::text;
use super::timeline::Timeline;
use crate::domain::model::{Answer, Card, Localized};

/// Longer forms, in bytes, are no rivals; it bounds the work on hostile decks.
const MAX_KEY: usize = 400;

/// An item that more people may be is nobody's name; it bounds the work on hostile decks.
const MAX_NAMESAKES: usize = 8;

/// The answers in words of the deck's cards, folded.
#[derive(Debug, Clone, Default)]
pub struct KnownAnswers {
    /// What the cards are written with, taken apart.
    pub(super) forms: Forms,
    /// Per distinct answer the keys of all its forms.
    answers: Vec<BTreeSet<String>>,
    /// Which answers have a form with that key.
    by_key: HashMap<String, Holders>,
    /// Per distinct person all forms of the name.
    people: Vec<Vec<Arc<Name>>>,
    /// Which people have a form with that key.
    by_name: HashMap<String, Vec<usize>>,
    /// Which people have that surname.
    by_surname: HashMap<String, Vec<usize>>,
    /// The first digits of the years of all dates that are answers.
    centuries: BTreeSet<u16>,
    timeline: Timeline,
    /// By the forms of an item of a list who it is, if it is a person.
    among: HashMap<String, Option<Arc<Person>>>,
}

/// The answers that share a key.
#[derive(Debug, Clone)]
struct Holders {
    answers: Vec<usize>,
    phrase: Arc<Phrase>,
    outline: Outline,
}

impl KnownAnswers {
    /// Collects the answers of these cards.
    pub fn of<'a>(cards: impl IntoIterator<Item = &'a Card>) -> Self {
        let (mut answers, mut people) = (HashSet::new(), HashSet::new());
        let mut known = Self::default();
        let mut lists = Vec::new();
        for card in cards {
            known.forms.keep(card);
            for phrases in phrases(&card.note.answer, &known.forms) {
                let keys: BTreeSet<String> = phrases.iter().map(|phrase| phrase.key.clone()).collect();
                if answers.insert(keys.clone()) {
                    known.add_answer(keys, phrases);
                }
            }
            match &card.note.answer {
                Answer::Person(forms) => {
                    let names = known.forms.names(forms);
                    if people.insert(names.clone()) {
                        known.add_person(names, &known.forms.phrases(forms));
                    }
                }
                Answer::Date { date, accept } => {
                    let years = std::iter::once(date).chain(accept).flat_map(|date| date.years());
                    known.centuries.extend(years.map(|year| year / 100));
                    known.timeline.add(card);
                }
                Answer::List { items, .. } | Answer::Several { right: items, .. } => lists.push(items),
                _ => {}
            }
        }
        // Who they are is known when all people are.
        for items in lists {
            for forms in item_forms(items) {
                let person = known.read_person(&forms);
                known.among.insert(joined(&forms), person);
            }
        }
        known
    }

    fn add_answer(&mut self, keys: BTreeSet<String>, phrases: Vec<Arc<Phrase>>) {
        for phrase in phrases {
            let outline = || Outline::of(&phrase.key);
            let holders = self.by_key.entry(phrase.key.clone());
            let holders = holders.or_insert_with(|| Holders {
                answers: Vec::new(),
                outline: outline(),
                phrase: Arc::clone(&phrase),
            });
            if holders.answers.last() != Some(&self.answers.len()) {
                holders.answers.push(self.answers.len());
            }
        }
        self.answers.push(keys);
    }

    fn add_person(&mut self, names: Vec<Arc<Name>>, forms: &[Arc<Phrase>]) {
        for form in forms {
            let people = self.by_name.entry(form.key.clone()).or_default();
            if people.last() != Some(&self.people.len()) {
                people.push(self.people.len());
            }
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
    pub(super) fn is_other_answer(&self, typed: &Phrase, own: &[Arc<Phrase>]) -> bool {
        self.by_key.get(&typed.key).is_some_and(|holders| self.has_other(holders, own))
    }

    /// The person that an item of a list is, by the forms it has; `None` for other items.
    pub(super) fn person_among(&self, forms: &[&str]) -> Option<Arc<Person>> {
        match self.among.get(&joined(forms)) {
            Some(person) => person.clone(),
            None => self.read_person(forms),
        }
    }

    fn read_person(&self, forms: &[&str]) -> Option<Arc<Person>> {
        let phrases: Vec<Arc<Phrase>> = forms.iter().map(|form| self.forms.phrase(form)).collect();
        let both: Vec<(&str, &Phrase)> =
            forms.iter().copied().zip(phrases.iter().map(AsRef::as_ref)).collect();
        Person::of(&both, self).map(Arc::new)
    }

    /// The names of the person whom these forms name, by a form or by the surname alone; none where they may name two.
    pub(super) fn person(&self, forms: &[&Phrase]) -> Vec<Arc<Name>> {
        let named =
            |by: &HashMap<String, Vec<usize>>, form: &&Phrase| by.get(&form.key).cloned().unwrap_or_default();
        let mut people: BTreeSet<usize> = forms.iter().flat_map(|form| named(&self.by_name, form)).collect();
        if people.is_empty() {
            let words = forms.iter().filter(|form| form.tokens.len() == 1);
            people = words.flat_map(|form| named(&self.by_surname, form)).collect();
        }
        let people: Vec<&Vec<Arc<Name>>> = people.iter().filter_map(|at| self.people.get(*at)).collect();
        let following = |at: usize| people.iter().skip(at + 1);
        let mut pairs = (0..).zip(&people).flat_map(|(at, one)| following(at).map(move |other| (one, other)));
        if people.len() > MAX_NAMESAKES || pairs.any(|(one, other)| is_somebody_else(one, other)) {
            return Vec::new();
        }
        people.into_iter().flatten().map(Arc::clone).collect()
    }

    /// Whether another card's answer has words that are matched as well: of two that `score` the same none is meant.
    pub(super) fn is_matched_as_well(&self, typed: &Phrase, own: &[Arc<Phrase>], score: f32) -> bool {
        self.by_key.values().any(|holders| {
            text::may_be_close(&holders.phrase, typed)
                && text::compare(&holders.phrase, typed).score >= score
                && self.has_other(holders, own)
        })
    }

    /// Whether another card's answer is at most as many letters from what was typed as the nearest of `own`.
    pub(super) fn has_rival(&self, typed: &Phrase, own: &[Arc<Phrase>]) -> bool {
        let alike = own.iter().filter(|form| form.key.len() <= MAX_KEY);
        let Some(distance) = alike.map(|form| edit::distance(&form.key, &typed.key)).min() else {
            return false;
        };
        self.may_be_within(distance, typed)
            .any(|(key, holders)| edit::distance(key, &typed.key) <= distance && self.has_other(holders, own))
    }

    /// The keys that are worth comparing letter by letter.
    fn may_be_within(&self, edits: usize, typed: &Phrase) -> impl Iterator<Item = (&String, &Holders)> {
        let outline = Outline::of(&typed.key);
        self.by_key.iter().filter(move |(_, holders)| holders.outline.may_be_within(edits, &outline))
    }

    fn has_other(&self, holders: &Holders, own: &[Arc<Phrase>]) -> bool {
        holders.answers.iter().any(|&at| !self.is_own(at, own))
    }

    fn is_own(&self, at: usize, own: &[Arc<Phrase>]) -> bool {
        self.answers.get(at).is_some_and(|keys| own.iter().any(|form| keys.contains(&form.key)))
    }

    /// The first digits of the years of all dates of the deck, where they lie in one century.
    pub(super) fn century(&self) -> Option<u16> {
        let mut centuries = self.centuries.iter();
        centuries.next().copied().filter(|_| centuries.next().is_none())
    }

    /// The dated events of the deck.
    pub(super) const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Whether somebody else in the deck has that surname.
    pub(super) fn names_somebody_else(&self, surname: &str, own: &[Arc<Name>]) -> bool {
        self.namesakes(surname).any(|names| is_somebody_else(names, own))
    }

    /// Whether the deck knows a given name of anybody with that surname.
    pub(super) fn knows_given_name_of(&self, surname: &str) -> bool {
        let is_known = |name: &Arc<Name>| name.surname == surname && !name.is_mere_surname();
        self.namesakes(surname).any(|names| names.iter().any(is_known))
    }

    /// Per person with that surname all forms of the name.
    fn namesakes(&self, surname: &str) -> impl Iterator<Item = &Vec<Arc<Name>>> {
        let people = self.by_surname.get(surname).map(Vec::as_slice).unwrap_or_default();
        people.iter().filter_map(|&at| self.people.get(at))
    }
}

/// Of each item all forms in all languages, as they are written.
pub(super) fn item_forms(items: &Localized<Vec<Vec<String>>>) -> Vec<Vec<&str>> {
    let count = items.iter().map(|(_, items)| items.len()).max().unwrap_or(0);
    let forms = |place| items.iter().filter_map(move |(_, items)| items.get(place)).flatten();
    (0..count).map(|place| forms(place).map(|form| form.trim()).collect()).collect()
}

/// The forms as one text; no form holds the sign between them.
fn joined(forms: &[&str]) -> String {
    forms.join("\u{1f}")
}

/// All forms, of each answer that is given in words: a list and a sentence with gaps have several.
fn phrases(answer: &Answer, forms: &Forms) -> Vec<Vec<Arc<Phrase>>> {
    let folded = |texts: &mut dyn Iterator<Item = &String>| -> Vec<Arc<Phrase>> {
        texts.map(|text| forms.phrase(text)).filter(|phrase| !phrase.key.is_empty()).collect()
    };
    match answer {
        Answer::Text(words)
        | Answer::Person(words)
        | Answer::Flip(words)
        | Answer::Choice { right: words, .. } => vec![folded(&mut words.iter().flat_map(|(_, words)| words))],
        Answer::List { items, .. } | Answer::Several { right: items, .. } => {
            let count = items.iter().map(|(_, items)| items.len()).max().unwrap_or(0);
            let words = |place| items.iter().filter_map(move |(_, items)| items.get(place)).flatten();
            (0..count).map(|place| folded(&mut words(place))).collect()
        }
        // The order of gaps may differ between languages, so each is an answer of its own.
        Answer::Cloze(sentence) => sentence
            .iter()
            .flat_map(|(_, sentence)| sentence.gaps())
            .map(|words| folded(&mut words.iter()))
            .collect(),
        Answer::Date { .. }
        | Answer::Number { .. }
        | Answer::Truth(_)
        | Answer::Order(_)
        | Answer::Match(_) => Vec::new(),
    }
}

/// What tells at a glance that two keys are far apart.
#[derive(Debug, Clone)]
struct Outline {
    first: Option<char>,
    length: usize,
    /// One bit for each letter in it; some letters share a bit.
    letters: u64,
}

impl Outline {
    fn of(key: &str) -> Self {
        let letters = key.chars().fold(0, |letters, c| letters | 1 << (u32::from(c) % u64::BITS));
        Self { first: key.chars().next(), length: key.chars().count(), letters }
    }

    /// Whether so few edits may lie between the keys; none changes more than two letters of the set.
    fn may_be_within(&self, edits: usize, other: &Self) -> bool {
        let changed = (self.letters ^ other.letters).count_ones();
        self.first == other.first
            && self.length.abs_diff(other.length) <= edits
            && usize::try_from(changed).is_ok_and(|changed| changed <= 2 * edits)
    }
}

/// Whether the names are of two people: no surname in common, or under it other given names where both have some.
fn is_somebody_else(names: &[Arc<Name>], own: &[Arc<Name>]) -> bool {
    let namesakes = || {
        let pairs = names.iter().flat_map(|name| own.iter().map(move |own| (name, own)));
        pairs.filter(|(name, own)| name.surname == own.surname)
    };
    let with_givens = || namesakes().filter(|(name, own)| !name.givens.is_empty() && !own.givens.is_empty());
    let is_told_apart = with_givens().next().is_some()
        && !with_givens().any(|(name, own)| name.agrees_in_given_names_with(own));
    namesakes().next().is_none() || is_told_apart
}

#[cfg(test)]
mod tests {
    use super::super::sample::{graded, person, text};
    use super::*;
    use crate::domain::model::Verdict;

    #[test]
    fn of_thousands_of_answers_few_are_held_against_what_was_typed() {
        let cards: Vec<Card> = (0..20_000)
            .map(|n| match n % 2 {
                0 => text(&[&format!("answer of card {n}"), "shared"], &[]),
                _ => person(&[&format!("Anna{n} Surname"), "Shared"], &[]),
            })
            .collect();
        let known = KnownAnswers::of(&cards);
        assert_eq!((known.answers.len(), known.people.len()), (20_000, 10_000));
        let typed = Phrase::of("answr of card 500");
        assert!((1..200).contains(&known.may_be_within(1, &typed).count()));
        assert!(known.has_rival(&typed, &[Arc::new(Phrase::of("answer of card 50"))]));
    }

    #[test]
    fn an_outline_never_hides_a_near_key() {
        for (one, other, edits, may) in [
            ("slovenia", "slovakia", 2, true),
            ("slovenia", "solvenia", 1, true),
            ("slovenia", "slovenias", 1, true),
            ("slovenia", "slovenias", 0, false),
            ("slovenia", "slurry", 1, false),
            ("poland", "holland", 2, false),
        ] {
            assert_eq!(Outline::of(one).may_be_within(edits, &Outline::of(other)), may, "{one} / {other}");
        }
    }

    #[test]
    fn the_same_answer_on_two_cards_is_no_rival() {
        let (one, same) = (text(&["Slovenia", "SI"], &[]), text(&["SI", "Slovenia"], &[]));
        assert_eq!(graded(&one, "Slovania", &[&one, &same, &same]).verdict, Verdict::Typo);
    }
}
