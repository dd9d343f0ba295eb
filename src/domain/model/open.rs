//! Questions with options, asked without them: harder, since nothing is left to recognise.
//!
//! In: a note. Out: what it asks when its answer is typed, where that makes sense.

use std::sync::Arc;

use super::{Answer, Card, Note, Text, WrongAnswer};

/// Nobody types a longer answer as it is written.
const MOST_WORDS: usize = 3;

impl Note {
    /// The note without its options, each wrong one a known wrong answer. Nothing where it has none, where its deck says
    /// that it needs them, or where a right one has more than three words.
    pub fn without_options(&self) -> Option<Self> {
        let (answer, wrong) = match &self.answer {
            Answer::Choice { right, wrong, open: true } => (Answer::Text(right.clone()), wrong),
            Answer::Several { right, wrong, open: true } => {
                (Answer::List { items: right.clone(), ordered: false }, wrong)
            }
            _ => return None,
        };
        let shown: Vec<&String> = match &answer {
            Answer::Text(forms) => forms.iter().filter_map(|(_, forms)| forms.first()).collect(),
            Answer::List { items, .. } => {
                items.iter().flat_map(|(_, items)| items).filter_map(|forms| forms.first()).collect()
            }
            _ => Vec::new(),
        };
        if shown.iter().any(|right| right.split_whitespace().count() > MOST_WORDS) {
            return None;
        }
        let count = wrong.iter().map(|(_, options)| options.len()).max().unwrap_or(0);
        let option = |place: usize| {
            Text::collect(
                wrong.iter().filter_map(|(lang, options)| Some((lang.clone(), options.get(place)?.clone()))),
            )
        };
        let is_known = |option: &Text| self.wrong.iter().any(|wrong| wrong.answer == *option);
        let options = (0..count).filter_map(option).filter(|option| !is_known(option));
        let options = options.map(|answer| WrongAnswer { answer, why: None });
        let wrong = self.wrong.iter().cloned().chain(options).collect();
        Some(Self { answer, wrong, ..self.clone() })
    }
}

impl Card {
    /// The card as [`Note::without_options`] has it, where that makes sense; its key and what it is a hash of stay.
    #[must_use]
    pub fn without_options(mut self) -> Self {
        if let Some(note) = self.note.without_options() {
            self.note = Arc::new(note);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, Localized};
    use super::*;

    fn english<T>(value: T) -> Localized<T> {
        Localized::one(Lang::english(), value)
    }

    fn words(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn choice(right: &str, open: bool) -> Note {
        let answer = Answer::Choice {
            right: english(words(&[right])),
            wrong: english(words(&["Bulgaria", "Rome"])),
            open,
        };
        let known = WrongAnswer { answer: english("Rome".to_owned()), why: Some(english("Too far.".into())) };
        Note { wrong: vec![known], ..Note::plain("city", english("Which city?".into()), answer) }
    }

    #[test]
    fn a_choice_becomes_a_text_and_its_options_known_wrong_answers() {
        let typed = choice("Geneva", true).without_options().unwrap();
        assert_eq!(typed.answer, Answer::Text(english(words(&["Geneva"]))));
        let wrong: Vec<&str> =
            typed.wrong.iter().map(|wrong| wrong.answer.pick(&Lang::english()).as_str()).collect();
        assert_eq!(wrong, ["Rome", "Bulgaria"]);
        assert!(typed.wrong[0].why.is_some());
    }

    #[test]
    fn several_right_options_become_a_list() {
        let right = english(vec![words(&["Poland"]), words(&["East Germany", "GDR"])]);
        let answer =
            Answer::Several { right: right.clone(), wrong: english(words(&["Austria"])), open: true };
        let typed = Note::plain("pact", english("Who signed?".into()), answer).without_options().unwrap();
        assert_eq!(typed.answer, Answer::List { items: right, ordered: false });
        assert_eq!(typed.wrong.len(), 1);
    }

    #[test]
    fn what_needs_its_options_or_is_long_keeps_them() {
        assert_eq!(choice("Geneva", false).without_options(), None);
        assert_eq!(choice("the city of the summit", true).without_options(), None);
        assert_eq!(Note::plain("sea", english("Wet?".into()), Answer::Truth(true)).without_options(), None);
    }
}
