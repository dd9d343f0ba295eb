//! How a verdict came about, step by step, for those who write decks.
//!
//! In: a card, what was typed, the language asked in. Out: a [`Trace`]. Every measure in it comes from the function that
//! judges by it. Never here: a decision.

mod items;
mod read;
mod words;

pub use items::Item;
pub use read::Read;
pub use words::{Nearest, Part, Word};

use super::cloze::different_gaps;
use super::phrase::Phrase;
use super::{Context, Grade, Rule, found, graded};
use crate::domain::model::{Answer, Card, Verdict};

/// How a verdict came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// The judgement itself.
    pub grade: Grade,
    /// How the text was read.
    pub read: Read,
    /// The nearest accepted form, where the answer is given in words.
    pub nearest: Option<Nearest>,
    /// What became of each item, where several are asked for.
    pub items: Vec<Item>,
    /// What was typed and is none of them.
    pub extra: Vec<String>,
    /// The rule that decided.
    pub rule: Rule,
    /// The verdict that the rule gave, where the leniency changed it.
    pub before_leniency: Option<Verdict>,
}

/// Judges what was typed, and tells how.
pub fn trace(card: &Card, typed: &str, context: &Context<'_>) -> Trace {
    let (plain, finding) = found(card, typed, context);
    let note = &card.note;
    let before_leniency = Some(plain).filter(|plain| *plain != finding.verdict);
    let rule = finding.rule;
    let grade = graded(card, typed, context, finding);
    let is_judged = !matches!(rule, Rule::Blank | Rule::TooLong);
    let told = match &note.answer {
        _ if !is_judged => items::Told::default(),
        Answer::List { items, .. } | Answer::Several { right: items, .. } => {
            items::of_list(items, &note.wrong, typed, context)
        }
        Answer::Order(order) => items::of_order(order, typed, context),
        Answer::Match(pairs) => items::of_pairs(pairs, typed, context),
        Answer::Cloze(sentence) => items::of_gaps(sentence, typed, context),
        _ => items::Told::default(),
    };
    let phrase = Phrase::of(typed);
    let nearest = match &note.answer {
        _ if !is_judged => None,
        Answer::Text(forms) | Answer::Flip(forms) | Answer::Choice { right: forms, .. } => {
            words::nearest(forms, &phrase, context)
        }
        Answer::Person(forms) => words::nearest_name(forms, typed, &phrase, context),
        Answer::Cloze(sentence) if told.items.is_empty() => {
            let gaps = sentence.map(|sentence| different_gaps(sentence, context).concat());
            words::nearest(&gaps, &phrase, context)
        }
        _ => None,
    };
    let read = read::read(card, typed, &phrase, context);
    Trace { grade, read, nearest, items: told.items, extra: told.extra, rule, before_leniency }
}

#[cfg(test)]
mod tests;
