//! Finds the items of a list in what was typed.
//!
//! In: items with their accepted forms, and a text that names some of them. Out: which items were named, in what order,
//! and what else was said. Never here: what that is worth.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::edit;
use super::known::item_forms;
use super::measure::Level;
use super::parts::{self, readings};
use super::person::{Name, Person};
use super::phrase::Phrase;
use super::text;
use super::{Context, KnownAnswers};
use crate::domain::model::{Localized, Verdict, WrongAnswer};

/// A text with more parts names nothing; it bounds the work on hostile input.
const MAX_PARTS: usize = 80;

/// How many parts one item may be torn into, as `Washington, D.C.` is into two.
const MAX_TORN: usize = 4;

/// Longer forms, in bytes, have no slips; it bounds the work on hostile decks.
const MAX_KEY: usize = 400;

/// Items that may be named.
pub(super) struct Items<'k> {
    /// Per item all accepted forms.
    forms: Vec<Vec<Form>>,
    /// Per item the person it is, if it is one.
    people: Vec<Option<Arc<Person>>>,
    known: &'k KnownAnswers,
    /// What was typed, taken apart once: a part is held against the items more than once.
    typed: RefCell<HashMap<String, Arc<Phrase>>>,
    names: RefCell<HashMap<String, Option<Arc<Name>>>>,
}

/// A part of a text, with the item it names as that is accepted.
#[derive(Clone, Copy)]
struct Part<'t> {
    text: &'t str,
    place: Option<usize>,
    /// Whether it names the item with a slip.
    is_slip: bool,
}

/// An accepted form of an item.
struct Form {
    written: String,
    phrase: Arc<Phrase>,
}

/// What was named.
pub(super) struct Named {
    /// Places of the items, in the order they were named in.
    pub(super) places: Vec<usize>,
    /// What was typed for each of them.
    pub(super) told: Vec<Told>,
    /// What names no item, or one that was named before.
    pub(super) others: Vec<Other>,
    /// The first item that was named with a slip, as it was typed.
    pub(super) slip: Option<String>,
}

/// What was typed for an item.
pub(super) struct Told {
    pub(super) typed: String,
    pub(super) level: Level,
}

/// A part of a text that names nothing new.
pub(super) struct Other {
    pub(super) typed: String,
    pub(super) phrase: Arc<Phrase>,
    /// Whether it names an item that was named before.
    pub(super) is_repeated: bool,
}

impl<'k> Items<'k> {
    /// Items with their forms in all languages, which are aligned by index.
    pub(super) fn of(items: &Localized<Vec<Vec<String>>>, known: &'k KnownAnswers) -> Self {
        let items = item_forms(items);
        let form = |form: &&str| Form { written: (*form).to_owned(), phrase: known.forms.phrase(form) };
        Self {
            people: items.iter().map(|forms| known.person_among(forms)).collect(),
            forms: items.iter().map(|forms| forms.iter().map(form).collect()).collect(),
            known,
            typed: RefCell::default(),
            names: RefCell::default(),
        }
    }

    /// A typed text as a phrase.
    fn phrase(&self, typed: &str) -> Arc<Phrase> {
        let known = self.typed.borrow().get(typed).map(Arc::clone);
        known.unwrap_or_else(|| {
            let phrase = Arc::new(Phrase::of(typed));
            self.typed.borrow_mut().insert(typed.to_owned(), Arc::clone(&phrase));
            phrase
        })
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.forms.len()
    }

    /// Takes a text apart at signs that `cuts` it, then at *and* where that helps, and finds the items in it. What the
    /// deck calls wrong is never a slip in an item, and what answers another card of the deck neither.
    pub(super) fn named(
        &self,
        typed: &str,
        cuts: impl Fn(char) -> bool,
        wrong: &[WrongAnswer],
        context: &Context<'_>,
    ) -> Named {
        let mut named = Named { places: Vec::new(), told: Vec::new(), others: Vec::new(), slip: None };
        let mut parts = self.parts(typed, cuts);
        let mut free: Vec<usize> = (0..self.count()).collect();
        free.retain(|place| parts.iter().all(|part| part.place != Some(*place)));
        for part in parts.iter_mut().filter(|part| part.place.is_none()) {
            if let Some((near, reading)) = self.slip(part.text, &free, wrong, context) {
                part.place = Some(near);
                part.is_slip = true;
                free.retain(|place| *place != near);
                named.slip.get_or_insert_with(|| parts::without_and(reading).to_owned());
            }
        }
        for part in parts {
            match part.place {
                Some(place) if !named.places.contains(&place) => {
                    let level = if part.is_slip { Level::Typo } else { Level::Same };
                    named.places.push(place);
                    named.told.push(Told { typed: parts::without_and(part.text).to_owned(), level });
                }
                _ => named.others.push(Other {
                    typed: parts::without_and(part.text).to_owned(),
                    phrase: self.phrase(part.text),
                    is_repeated: part.place.is_some(),
                }),
            }
        }
        named
    }

    /// Whether a text is near an item.
    pub(super) fn is_near(&self, phrase: &Phrase) -> bool {
        let is_near = |form: &Form| {
            text::may_be_close(&form.phrase, phrase)
                && text::compare(&form.phrase, phrase).verdict == Verdict::Close
        };
        self.forms.iter().flatten().any(is_near)
    }

    /// The item that was meant alone, with or without a slip.
    pub(super) fn only(&self, typed: &str, context: &Context<'_>) -> Option<usize> {
        let all: Vec<usize> = (0..self.count()).collect();
        self.exactly(typed).or_else(|| self.slip(typed, &all, &[], context).map(|(place, _)| place))
    }

    /// The parts of a text, each of which may be an item.
    fn parts<'t>(&self, typed: &'t str, cuts: impl Fn(char) -> bool) -> Vec<Part<'t>> {
        let pieces = parts::between(typed, cuts);
        // Blanks alone part single words, but never `not this` or `this or that`.
        let claims = |whole: &Phrase| !whole.is_negated && !whole.hedges;
        let may_be_words = pieces.len() == 1 && self.are_single_words() && claims(&Phrase::of(typed));
        let mut all = Vec::new();
        for part in self.mended(typed, &pieces) {
            if part.place.is_some() {
                all.push(part);
                continue;
            }
            let pieces = parts::before_and(part.text);
            let softer = if pieces.len() > 1 { self.mended(part.text, &pieces) } else { Vec::new() };
            if softer.len() > 1 && softer.iter().any(|part| part.place.is_some() || self.is_slip(part.text)) {
                let words = |part: Part<'t>| if may_be_words { self.words(part) } else { vec![part] };
                all.extend(softer.into_iter().flat_map(words));
            } else if may_be_words {
                all.extend(self.mended(part.text, &parts::words(part.text)));
            } else {
                all.push(part);
            }
        }
        if all.len() > MAX_PARTS { vec![Part { text: typed, place: None, is_slip: false }] } else { all }
    }

    /// The words of a part that stands before an *and*, where one of them is an item: `Britain France and Israel`.
    fn words<'t>(&self, part: Part<'t>) -> Vec<Part<'t>> {
        if part.place.is_some() || self.is_slip(part.text) {
            return vec![part];
        }
        let words = self.mended(part.text, &parts::words(part.text));
        let is_item = |word: &Part<'t>| word.place.is_some() || self.is_slip(word.text);
        if words.iter().any(is_item) { words } else { vec![part] }
    }

    /// Puts pieces together again where a sign inside an item has cut it; too many are one part that names nothing.
    fn mended<'t>(&self, text: &'t str, pieces: &[Range<usize>]) -> Vec<Part<'t>> {
        if pieces.len() > MAX_PARTS {
            return vec![Part { text, place: None, is_slip: false }];
        }
        let whole = |range: Range<usize>| {
            let text = text.get(range).unwrap_or_default();
            Part { text, place: self.exactly(text), is_slip: false }
        };
        let parts: Vec<(Range<usize>, Part<'t>)> =
            pieces.iter().map(|piece| (piece.clone(), whole(piece.clone()))).collect();
        let mut mended = Vec::new();
        let mut rest = parts.as_slice();
        while let Some((first, alone)) = rest.first() {
            let most = if self.may_be_torn(first.clone(), text) { MAX_TORN.min(rest.len()) } else { 1 };
            let torn = (2..=most).rev().find_map(|count| {
                let torn = rest.get(..count)?;
                // Items that stand side by side are no torn one, even where small words make them say the same.
                let is_torn = torn.iter().any(|(_, part)| part.place.is_none());
                let joined =
                    is_torn.then(|| whole(first.start..torn.last().map_or(first.end, |(at, _)| at.end)))?;
                joined.place.map(|_| (joined, count))
            });
            let (part, count) = torn.unwrap_or((*alone, 1));
            mended.push(part);
            rest = rest.get(count..).unwrap_or_default();
        }
        mended
    }

    /// Whether an item may begin with that part of a text.
    fn may_be_torn(&self, part: Range<usize>, text: &str) -> bool {
        readings(text.get(part).unwrap_or_default()).any(|reading| {
            let phrase = self.phrase(reading);
            self.forms.iter().flatten().any(|form| phrase.may_open(&form.phrase))
        })
    }

    fn is_slip(&self, text: &str) -> bool {
        let phrase = self.phrase(text);
        (0..self.count()).any(|place| self.is_slip_in(place, text, &phrase))
    }

    /// Whether a text is the item but for a slip: one of the fingers, or in a name one of the ear.
    fn is_slip_in(&self, place: usize, text: &str, phrase: &Phrase) -> bool {
        // An initial is left to the rules of names.
        let is_left = || self.is_person(place) && phrase.initials().next().is_some();
        let is_typo = |form: &Form| text::is_typo(&form.phrase, phrase);
        self.forms.get(place).is_some_and(|forms| forms.iter().any(is_typo) && !is_left())
            || self
                .person(place)
                .is_some_and(|person| self.name(text).is_some_and(|name| person.is_slip(&name, self.known)))
    }

    fn person(&self, place: usize) -> Option<&Person> {
        self.people.get(place).and_then(Option::as_deref)
    }

    fn is_person(&self, place: usize) -> bool {
        self.person(place).is_some()
    }

    /// A typed text as a name, where people are among the items.
    fn name(&self, typed: &str) -> Option<Arc<Name>> {
        if typed.len() > MAX_KEY || self.people.iter().all(Option::is_none) {
            return None;
        }
        let read = || Name::read(typed).map(Arc::new);
        self.names.borrow_mut().entry(typed.to_owned()).or_insert_with(read).clone()
    }

    /// The item that is written just so.
    pub(super) fn verbatim(&self, text: &str) -> Option<usize> {
        let text = text.trim();
        self.forms.iter().position(|forms| forms.iter().any(|form| form.written == text))
    }

    /// The item that a text names as it is accepted, or as a name may be written.
    pub(super) fn exactly(&self, text: &str) -> Option<usize> {
        readings(text).find_map(|reading| {
            let phrase = self.phrase(reading);
            let says = |place: &usize| {
                let is_person = self.is_person(*place);
                let says = |form: &Form| {
                    if is_person { form.phrase.names(&phrase) } else { form.phrase.says(&phrase) }
                };
                self.forms.get(*place).is_some_and(|forms| forms.iter().any(says))
            };
            let mut places = 0..self.count();
            let said = self.verbatim(reading).or_else(|| places.clone().find(says));
            said.or_else(|| {
                let name = self.name(reading)?;
                places.find(|place| self.person(*place).is_some_and(|person| person.is(&name, self.known)))
            })
        })
    }

    /// The one of the `free` items in which the text is a slip, and to which it is nearer than to any other of them, and
    /// at least as near as to those that were named; and what of the text is read so.
    fn slip<'t>(
        &self,
        typed: &'t str,
        free: &[usize],
        wrong: &[WrongAnswer],
        context: &Context<'_>,
    ) -> Option<(usize, &'t str)> {
        readings(typed).find_map(|reading| {
            let phrase = self.phrase(reading);
            let at = |place: usize| self.forms.get(place).and_then(|forms| distance(forms, &phrase));
            let slips = free.iter().copied().filter(|place| self.is_slip_in(*place, reading, &phrase));
            let place = slips.min_by_key(|place| at(*place))?;
            let own = at(place)?;
            let is_torn = (0..self.count()).filter(|other| *other != place).any(|other| {
                let is_free = free.contains(&other);
                at(other).is_some_and(|distance| distance < own || (is_free && distance == own))
            });
            (!is_torn && !self.is_something_else(&phrase, wrong, context)).then_some((place, reading))
        })
    }

    /// Whether a text is, or is as near to, what the deck calls wrong or another card's answer.
    fn is_something_else(&self, phrase: &Phrase, wrong: &[WrongAnswer], context: &Context<'_>) -> bool {
        let own: Vec<Arc<Phrase>> =
            self.forms.iter().flatten().map(|form| Arc::clone(&form.phrase)).collect();
        let mut foreseen = wrong
            .iter()
            .flat_map(|wrong| wrong.answer.iter())
            .map(|(_, text)| context.known.forms.phrase(text));
        foreseen.any(|form| form.says(phrase) || text::is_typo(&form, phrase))
            || context.known.is_other_answer(phrase, &own)
            || context.known.has_rival(phrase, &own)
    }

    fn are_single_words(&self) -> bool {
        self.forms.iter().all(|forms| forms.iter().any(|form| form.phrase.words.len() == 1))
    }
}

/// How many letters lie between a text and the nearest form.
fn distance(forms: &[Form], phrase: &Phrase) -> Option<usize> {
    let short = forms.iter().filter(|form| form.phrase.key.len() <= MAX_KEY);
    short.map(|form| edit::distance(&form.phrase.key, &phrase.key)).min()
}
