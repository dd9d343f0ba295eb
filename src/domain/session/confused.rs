//! Which other card a card is confused with, judged from what was typed for it.

use std::collections::{BTreeMap, BTreeSet};

use super::last_try;
use crate::domain::grading::{Context, grade, words};
use crate::domain::model::{Answer, Card, Change, Lang, LogRow, Mode};

/// So many different wrong answers are looked at, the most frequent first; it bounds the work.
const MOST_ANSWERS: usize = 16;

/// A card whose right answer was given for another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Confusion<'a> {
    /// The card that has that answer.
    pub card: &'a Card,
    /// What was typed, as it was typed first.
    pub typed: &'a str,
    /// How often.
    pub times: usize,
}

/// The card among `others` whose right answer was typed for `card` most often, by the rows about it that still count.
/// Of several with that answer it is the one whose question is most alike. `context` judges in each row's language.
pub fn confused_with<'a>(
    card: &Card,
    log: &'a [LogRow],
    others: &'a [Card],
    context: &Context<'_>,
) -> Option<Confusion<'a>> {
    let mut wrong: Vec<_> = wrong_answers(log).into_values().collect();
    wrong.sort_by_key(|(times, ..)| usize::MAX - times);
    wrong.into_iter().take(MOST_ANSWERS).find_map(|(times, typed, lang)| {
        let context = Context { lang, ..*context };
        let is_answer = |other: &&Card| {
            other.key != card.key
                && is_typed(&other.note.answer)
                && grade(other, typed, &context).suggested.is_pass()
        };
        let question = vocabulary(card, lang);
        let alike = |other: &Card| vocabulary(other, lang).intersection(&question).count();
        // The first of those that are equally alike: `max_by_key` would give the last.
        let card = others.iter().rev().filter(is_answer).max_by_key(|other| alike(other))?;
        Some(Confusion { card, typed, times })
    })
}

/// What was typed and not known, by its words: how often, and as it was typed first.
fn wrong_answers(log: &[LogRow]) -> BTreeMap<Vec<String>, (usize, &str, &Lang)> {
    let mut wrong = BTreeMap::new();
    for row in log.iter().filter(|row| !row.revoked) {
        let Change::Review(review) = &row.change else { continue };
        let typed = last_try(review).trim();
        if review.mode == Mode::Typed && !review.rating.is_pass() && !typed.is_empty() {
            wrong.entry(words(typed)).or_insert((0, typed, &review.lang)).0 += 1;
        }
    }
    wrong
}

/// Whether what such a card asks is typed, so that its answer may be typed for another.
const fn is_typed(answer: &Answer) -> bool {
    matches!(
        answer,
        Answer::Text(_) | Answer::Person(_) | Answer::Date { .. } | Answer::Number { .. } | Answer::Cloze(_)
    )
}

fn vocabulary(card: &Card, lang: &Lang) -> BTreeSet<String> {
    words(card.note.question.pick(lang)).into_iter().collect()
}
