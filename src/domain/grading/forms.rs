//! What a deck's answers are written with, taken apart once: every answer of a session is held against the same forms.
//!
//! In: the cards of a deck. Out: a form's [`Phrase`] and [`Name`]. A form that was not kept is taken apart when it is
//! asked for, so what is kept changes the speed and never a verdict.

use std::collections::HashMap;
use std::sync::Arc;

use super::person::{self, Name};
use super::phrase::Phrase;
use crate::domain::model::{Answer, Card, Localized, Pair};

/// Forms that were taken apart.
#[derive(Debug, Clone, Default)]
pub(super) struct Forms {
    phrases: HashMap<String, Arc<Phrase>>,
    names: HashMap<String, Option<Arc<Name>>>,
}

impl Forms {
    /// Keeps everything that an answer of the card is held against.
    pub(super) fn keep(&mut self, card: &Card) {
        let note = &card.note;
        for form in note.wrong.iter().flat_map(|wrong| wrong.answer.iter()).map(|(_, form)| form) {
            self.keep_phrase(form);
        }
        match &note.answer {
            Answer::Text(forms) | Answer::Flip(forms) | Answer::Order(forms) => self.keep_phrases(forms),
            Answer::Person(forms) => {
                self.keep_phrases(forms);
                self.keep_names(forms);
            }
            Answer::Choice { right, .. } => self.keep_phrases(right),
            Answer::Several { right: items, wrong, .. } => {
                self.keep_phrases(wrong);
                self.keep_items(items);
            }
            Answer::List { items, .. } => {
                self.keep_items(items);
            }
            Answer::Match(pairs) => {
                let sides = |pair: &'_ Pair| [pair.left.clone(), pair.right.clone()];
                pairs
                    .iter()
                    .flat_map(|(_, pairs)| pairs)
                    .flat_map(sides)
                    .for_each(|side| self.keep_phrase(&side));
            }
            Answer::Cloze(sentence) => {
                for (_, sentence) in sentence.iter() {
                    self.keep_phrase(&sentence.sentence());
                    sentence.gaps().flatten().for_each(|form| self.keep_phrase(form));
                }
            }
            Answer::Date { .. } | Answer::Number { .. } | Answer::Truth(_) => {}
        }
    }

    /// A form as a phrase.
    pub(super) fn phrase(&self, form: &str) -> Arc<Phrase> {
        self.phrases.get(form).map_or_else(|| Arc::new(Phrase::of(form)), Arc::clone)
    }

    /// The forms of all languages as phrases.
    pub(super) fn phrases(&self, forms: &Localized<Vec<String>>) -> Vec<Arc<Phrase>> {
        forms.iter().flat_map(|(_, forms)| forms).map(|form| self.phrase(form)).collect()
    }

    /// A form as a name.
    pub(super) fn name(&self, form: &str) -> Option<Arc<Name>> {
        self.names.get(form).map_or_else(|| Name::read(form).map(Arc::new), Clone::clone)
    }

    /// The forms of all languages as names, those with the surname first turned round.
    pub(super) fn names(&self, forms: &Localized<Vec<String>>) -> Vec<Arc<Name>> {
        let name = |form: &String| self.name(form);
        person::in_order(&forms.iter().flat_map(|(_, forms)| forms).filter_map(name).collect::<Vec<_>>())
    }

    fn keep_phrase(&mut self, form: &str) {
        if !self.phrases.contains_key(form) {
            self.phrases.insert(form.to_owned(), Arc::new(Phrase::of(form)));
        }
    }

    fn keep_phrases(&mut self, forms: &Localized<Vec<String>>) {
        forms.iter().flat_map(|(_, forms)| forms).for_each(|form| self.keep_phrase(form));
    }

    fn keep_names(&mut self, forms: &Localized<Vec<String>>) {
        forms.iter().flat_map(|(_, forms)| forms).for_each(|form| self.keep_name(form));
    }

    fn keep_name(&mut self, form: &str) {
        if !self.names.contains_key(form) {
            self.names.insert(form.to_owned(), Name::read(form).map(Arc::new));
        }
    }

    /// Items may be people.
    fn keep_items(&mut self, items: &Localized<Vec<Vec<String>>>) {
        for form in items.iter().flat_map(|(_, items)| items.iter().flatten()) {
            self.keep_phrase(form);
            self.keep_name(form.trim());
        }
    }
}
