//! Finds the items of a list in what was typed.
//!
//! In: items with their accepted forms, and a text that names some of them. Out: which items were named, in what order,
//! and what else was said. Never here: what that is worth.

use strsim::osa_distance;

use super::Context;
use super::phrase::Phrase;
use super::text;
use crate::domain::model::{Localized, Verdict, WrongAnswer};

/// A text with more parts names nothing; it bounds the work on hostile input.
const MAX_PARTS: usize = 80;

/// How many parts one item may be torn into, as `Washington, D.C.` is into two.
const MAX_TORN: usize = 4;

/// Longer forms, in bytes, have no slips; it bounds the work on hostile decks.
const MAX_KEY: usize = 400;

/// Items that may be named.
pub(super) struct Items {
    /// Per item all accepted forms.
    items: Vec<Vec<Form>>,
}

struct Form {
    written: String,
    phrase: Phrase,
}

/// What was named.
pub(super) struct Named {
    /// Places of the items, in the order they were named in.
    pub(super) places: Vec<usize>,
    /// What names no item, or one that was named before.
    pub(super) others: Vec<Other>,
    /// The first item that was named with a slip, as it was typed.
    pub(super) slip: Option<String>,
}

/// A part of a text that names nothing new.
pub(super) struct Other {
    pub(super) typed: String,
    pub(super) phrase: Phrase,
    /// Whether it names an item that was named before.
    pub(super) is_repeated: bool,
    /// Whether it is near an item that was not named.
    pub(super) is_near: bool,
}

impl Items {
    /// Items with their forms in all languages, which are aligned by index.
    pub(super) fn of(items: &Localized<Vec<Vec<String>>>) -> Self {
        let count = items.iter().map(|(_, items)| items.len()).max().unwrap_or(0);
        let forms = |place| items.iter().filter_map(move |(_, items)| items.get(place)).flatten();
        let form = |form: &String| Form { written: form.trim().to_owned(), phrase: Phrase::of(form) };
        Self { items: (0..count).map(|place| forms(place).map(form).collect()).collect() }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.items.len()
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
        let mut named = Named { places: Vec::new(), others: Vec::new(), slip: None };
        let parts = self.parts(typed, cuts);
        let mut found: Vec<Option<usize>> = parts.iter().map(|part| self.place(part)).collect();
        let mut free: Vec<usize> = (0..self.count()).filter(|place| !found.contains(&Some(*place))).collect();
        for (part, place) in parts.iter().zip(&mut found) {
            if place.is_none()
                && let Some(near) = self.slip(part, &free, wrong, context)
            {
                *place = Some(near);
                free.retain(|place| *place != near);
                named.slip.get_or_insert_with(|| (*part).to_owned());
            }
        }
        for (part, place) in parts.into_iter().zip(found) {
            match place {
                Some(place) if !named.places.contains(&place) => named.places.push(place),
                _ => named.others.push(self.other(part, place.is_some(), &free)),
            }
        }
        named
    }

    fn other(&self, part: &str, is_repeated: bool, free: &[usize]) -> Other {
        let phrase = Phrase::of(part);
        let is_near = free.iter().any(|place| {
            let forms = self.items.get(*place).into_iter().flatten();
            forms.into_iter().any(|form| text::compare(&form.phrase, &phrase).verdict == Verdict::Close)
        });
        Other { typed: part.to_owned(), phrase, is_repeated, is_near }
    }

    /// The item that was meant alone, with or without a slip.
    pub(super) fn only(&self, typed: &str, context: &Context<'_>) -> Option<usize> {
        let all: Vec<usize> = (0..self.count()).collect();
        self.place(typed).or_else(|| self.slip(typed, &all, &[], context))
    }

    /// The parts of a text, each of which may be an item.
    fn parts<'t>(&self, typed: &'t str, cuts: impl Fn(char) -> bool) -> Vec<&'t str> {
        let pieces = split_at(typed, cuts);
        if pieces.len() > MAX_PARTS {
            return vec![typed];
        }
        let whole = Phrase::of(typed);
        // Blanks alone part single words, but never `not this` or `this or that`.
        let is_whole = pieces.len() == 1 && !whole.is_negated() && !whole.hedges();
        let mut parts = Vec::new();
        for part in self.mended(typed, &pieces) {
            if self.place(part).is_some() {
                parts.push(part);
                continue;
            }
            let softer = self.mended(part, &split_before_and(part));
            if softer.iter().any(|part| self.place(part).is_some()) {
                parts.extend(softer);
            } else if is_whole && self.are_single_words() {
                parts.extend(self.mended(part, &split_at(part, char::is_whitespace)));
            } else if is_whole && softer.len() > 1 {
                parts.extend(softer);
            } else {
                parts.push(part);
            }
        }
        parts.truncate(MAX_PARTS);
        parts
    }

    /// Puts pieces together again where a sign inside an item has cut it.
    fn mended<'t>(&self, text: &'t str, pieces: &[&'t str]) -> Vec<&'t str> {
        let start = |piece: &str| piece.as_ptr() as usize - text.as_ptr() as usize;
        let mut parts = Vec::new();
        let mut rest = pieces;
        while let Some((first, _)) = rest.split_first() {
            let joined = (2..=MAX_TORN.min(rest.len())).rev().find_map(|count| {
                let last = rest.get(count - 1)?;
                let whole = text.get(start(first)..start(last) + last.len())?;
                self.place(whole).map(|_| (whole, count))
            });
            let (part, count) = joined.unwrap_or((first, 1));
            parts.push(part);
            rest = rest.get(count..).unwrap_or_default();
        }
        parts
    }

    /// The item that a text names as it is accepted.
    fn place(&self, text: &str) -> Option<usize> {
        readings(text).find_map(|reading| {
            let phrase = Phrase::of(reading);
            let is_named = |form: &Form| form.written == reading || form.phrase.says(&phrase);
            self.items.iter().position(|forms| forms.iter().any(is_named))
        })
    }

    /// The one of the `free` items in which the text is a slip, and to which it is nearer than to any other of them, and
    /// at least as near as to those that were named.
    fn slip(
        &self,
        typed: &str,
        free: &[usize],
        wrong: &[WrongAnswer],
        context: &Context<'_>,
    ) -> Option<usize> {
        readings(typed).find_map(|reading| {
            let phrase = Phrase::of(reading);
            let is_slip = |forms: &[Form]| forms.iter().any(|form| text::is_typo(&form.phrase, &phrase));
            let distances: Vec<Option<usize>> =
                self.items.iter().map(|forms| distance(forms, &phrase)).collect();
            let slips = (0..).zip(&self.items).filter(|(at, forms)| free.contains(at) && is_slip(forms));
            let at = |place: usize| distances.get(place).copied().flatten();
            let place = slips.map(|(place, _)| place).min_by_key(|place| at(*place))?;
            let own = at(place)?;
            let is_torn = (0..self.count()).filter(|other| *other != place).any(|other| {
                let is_free = free.contains(&other);
                at(other).is_some_and(|distance| distance < own || (is_free && distance == own))
            });
            (!is_torn && !self.is_something_else(&phrase, wrong, context)).then_some(place)
        })
    }

    /// Whether a text is, or is as near to, what the deck calls wrong or another card's answer.
    fn is_something_else(&self, phrase: &Phrase, wrong: &[WrongAnswer], context: &Context<'_>) -> bool {
        let own: Vec<Phrase> = self.items.iter().flatten().map(|form| form.phrase.clone()).collect();
        let mut foreseen =
            wrong.iter().flat_map(|wrong| wrong.answer.iter()).map(|(_, text)| Phrase::of(text));
        foreseen.any(|form| form.says(phrase) || text::is_typo(&form, phrase))
            || context.known.is_other_answer(phrase, &own)
            || context.known.has_rival(phrase, &own)
    }

    fn are_single_words(&self) -> bool {
        self.items.iter().all(|forms| forms.iter().any(|form| form.phrase.words.len() == 1))
    }
}

/// How many letters lie between a text and the nearest form.
fn distance(forms: &[Form], phrase: &Phrase) -> Option<usize> {
    let short = forms.iter().filter(|form| form.phrase.key.len() <= MAX_KEY);
    short.map(|form| osa_distance(&form.phrase.key, &phrase.key)).min()
}

/// What a part may say: itself, or itself without an *and* or a number before it.
fn readings(part: &str) -> impl Iterator<Item = &str> {
    let whole = part.trim();
    let after_and = whole.strip_prefix('و').map(str::trim_start);
    let digits = whole.trim_start_matches(char::is_numeric);
    let after_number =
        digits.strip_prefix(['.', ')', '-', ':']).filter(|_| digits.len() < whole.len()).map(str::trim_start);
    [Some(whole), after_and, after_number].into_iter().flatten().filter(|reading| !reading.is_empty())
}

/// The pieces between signs, without those that are blank.
fn split_at(text: &str, cuts: impl Fn(char) -> bool) -> Vec<&str> {
    text.split(cuts).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// The pieces of a text, each but the first beginning with an *and*.
fn split_before_and(text: &str) -> Vec<&str> {
    let is_and = |rest: &str| {
        let word = rest.split_whitespace().next().unwrap_or_default();
        word == "&" || word.eq_ignore_ascii_case("and") || word.starts_with('و')
    };
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, blank) in text.match_indices(char::is_whitespace) {
        let next = at + blank.len();
        if text.get(next..).is_some_and(is_and)
            && text.get(start..at).is_some_and(|piece| !piece.trim().is_empty())
        {
            pieces.push(text.get(start..at).unwrap_or_default());
            start = next;
        }
    }
    pieces.push(text.get(start..).unwrap_or_default());
    if pieces.len() > MAX_PARTS { vec![text] } else { pieces }
}
