//! A person who is asked for among others, as an item of a list is.
//!
//! In: the accepted forms of the item, and a part of what was typed. Out: whether it names the person. Never here: which
//! item is meant.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::KnownAnswers;
use super::super::closeness::{self, WordSort};
use super::super::measure::Level;
use super::super::phrase::Phrase;
use super::judge;
use super::name::{Name, in_order};

/// A person with all forms of the name.
#[derive(Debug)]
pub(in super::super) struct Person {
    names: Vec<Arc<Name>>,
    /// The different surnames among them.
    surnames: BTreeSet<String>,
    /// Whether the deck has a card for them. Without one a surname may be no name but any word, and is not heard by ear.
    has_card: bool,
}

impl Person {
    /// The person whom the forms name, each as it is written and as a phrase: one whom the deck knows, or one with a
    /// surname alone and a full name.
    pub(in super::super) fn of(forms: &[(&str, &Phrase)], known: &KnownAnswers) -> Option<Self> {
        let phrases: Vec<&Phrase> = forms.iter().map(|(_, phrase)| *phrase).collect();
        let names = known.person(&phrases);
        if !names.is_empty() {
            return Some(Self::with(names, true));
        }
        if forms.len() < 2 {
            return None;
        }
        let names = forms.iter().filter_map(|(written, _)| known.forms.name(written)).collect::<Vec<_>>();
        let names = in_order(&names);
        let is_surname = |name: &Arc<Name>| {
            name.givens.is_empty()
                && names.iter().any(|full| !full.givens.is_empty() && full.surname == name.surname)
        };
        names.iter().any(is_surname).then(|| Self::with(names, false))
    }

    fn with(names: Vec<Arc<Name>>, has_card: bool) -> Self {
        let surnames = names.iter().map(|name| name.surname.clone()).collect();
        Self { names, surnames, has_card }
    }

    /// Whether a typed name is the person's, as it may be written.
    pub(in super::super) fn is(&self, typed: &Name, known: &KnownAnswers) -> bool {
        let is_surname = |word: &String| self.surnames.contains(word);
        let may_be = is_surname(&typed.surname) || typed.givens.first().is_some_and(is_surname);
        may_be && judge::level(typed, &self.names, known) == Level::Same
    }

    /// Whether a typed name is the person's but for a slip.
    pub(in super::super) fn is_slip(&self, typed: &Name, known: &KnownAnswers) -> bool {
        let is_near = |word: &String| {
            self.surnames.iter().any(|own| closeness::of_words(own, word, WordSort::Surname) >= Level::Typo)
        };
        (self.has_card || !typed.givens.is_empty())
            && (is_near(&typed.surname) || typed.givens.first().is_some_and(is_near))
            && judge::level(typed, &self.names, known) == Level::Typo
    }
}
