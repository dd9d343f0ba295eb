//! The texts of a card in which words are looked for, in every language it is written in.

use crate::domain::grading::{show_date, show_quantity};
use crate::domain::model::{Answer, Localized, Note, Quantity};

/// What is asked and what is right, with all accepted forms.
pub(super) fn asked(note: &Note) -> Vec<String> {
    let mut texts: Vec<String> = all(&note.question);
    match &note.answer {
        Answer::Text(forms)
        | Answer::Person(forms)
        | Answer::Flip(forms)
        | Answer::Choice { right: forms, .. }
        | Answer::Order(forms) => texts.extend(all(forms).into_iter().flatten()),
        Answer::Date { date, accept } => {
            for date in std::iter::once(date).chain(accept) {
                texts.push(date.to_string());
                texts.extend(note.question.iter().map(|(lang, _)| show_date(*date, lang)));
            }
        }
        Answer::Number { quantity, accept } => {
            for number in std::iter::once(quantity.number).chain(accept.iter().copied()) {
                let one = Quantity { number, ..quantity.clone() };
                texts.extend(note.question.iter().map(|(lang, _)| show_quantity(&one, lang)));
            }
        }
        Answer::Truth(_) => {}
        Answer::List { items, .. } | Answer::Several { right: items, .. } => {
            texts.extend(all(items).into_iter().flatten().flatten());
        }
        Answer::Match(pairs) => {
            texts.extend(all(pairs).into_iter().flatten().flat_map(|pair| [pair.left, pair.right]));
        }
        Answer::Cloze(sentence) => {
            for (_, sentence) in sentence.iter() {
                texts.push(sentence.sentence());
                texts.extend(sentence.gaps().flatten().cloned());
            }
        }
    }
    texts
}

/// What else is said of it.
pub(super) fn told(note: &Note) -> Vec<String> {
    let explained = note.explain.iter().flat_map(all);
    explained.chain(note.tags.iter().cloned()).collect()
}

fn all<T: Clone>(texts: &Localized<T>) -> Vec<T> {
    texts.iter().map(|(_, text)| text.clone()).collect()
}
