//! Judges a typed answer: lenient on letters, exact on digits.
//!
//! In: a card, what was typed, the language asked in. Out: a [`Grade`] with the verdict, the rating it
//! suggests and what to show. Never here: the schedule, files, the terminal.
//!
//! One file for each kind of answer decides; beneath them [`fold`] tells which letters count, [`phrase`]
//! which words, [`closeness`] how far a word may be off, and [`lexicon`] what words mean.

mod alignment;
mod choice;
mod closeness;
mod date;
mod diff;
mod edit;
mod expected;
mod finding;
mod fold;
mod grade;
mod hint;
mod known;
mod lexicon;
mod number;
mod person;
mod phrase;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod sample;
mod skeleton;
mod text;
mod truth;

use crate::domain::model::{Answer, Card, Lang, Localized, Verdict};
use crate::domain::time::DateOrder;
use finding::Finding;
use number::Number;
use phrase::Phrase;

pub use choice::choose;
pub use expected::expected;
pub use grade::{DiffPart, Grade, Reason};
pub use hint::{Hint, hint};
pub use known::KnownAnswers;
pub use truth::read_truth;

/// What the grader has to know beside the card.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The language asked in.
    pub lang: &'a Lang,
    /// How a date of two numbers and a year is read.
    pub date_order: DateOrder,
    /// The answers of the deck's cards.
    pub known: &'a KnownAnswers,
}

/// The longest answer that is judged, in characters; a longer one is wrong unless it is the answer itself.
const MAX_TYPED: usize = 1000;

/// Judges what was typed as the answer of a card, in whatever language the card's answer is written.
pub fn grade(card: &Card, typed: &str, context: &Context<'_>) -> Grade {
    let answer = &card.note.answer;
    let finding = judge(card, typed, context);
    let diff = match forms(answer) {
        Some(forms) => diff_for(&finding, forms, typed),
        None => Vec::new(),
    };
    Grade {
        verdict: finding.verdict,
        suggested: finding.verdict.suggested(),
        score: finding.score,
        expected: expected(answer, context.lang),
        diff,
        reason: finding.reason,
    }
}

fn judge(card: &Card, typed: &str, context: &Context<'_>) -> Finding {
    let note = &card.note;
    if is_verbatim(&note.answer, typed) {
        return Finding::RIGHT;
    }
    let phrase = if is_too_long(typed) { None } else { Some(Phrase::of(typed)) };
    let Some(phrase) = phrase else { return Finding::WRONG };
    if phrase.is_blank() {
        return Finding::BLANK;
    }
    match &note.answer {
        Answer::Text(forms) | Answer::Flip(forms) => text::judge(forms, &note.wrong, &phrase, context),
        Answer::Person(forms) => person::judge(forms, &note.wrong, typed, &phrase, context),
        Answer::Choice { right, wrong } => choice::judge(right, wrong, &note.wrong, &phrase, context),
        Answer::Date { date, accept } => date::judge(*date, accept, &note.wrong, typed, context),
        Answer::Number { quantity, accept } => {
            let asked = Number { quantity, accept, question: &note.question, wrong: &note.wrong };
            number::judge(&asked, typed, context)
        }
        Answer::Truth(truth) => match read_truth(typed) {
            Some(said) if said == *truth => Finding::RIGHT,
            _ => Finding::WRONG,
        },
        Answer::List { .. } | Answer::Order(_) | Answer::Match(_) | Answer::Cloze(_) => Finding::WRONG,
    }
}

fn is_too_long(typed: &str) -> bool {
    typed.chars().nth(MAX_TYPED).is_some()
}

/// Whether an accepted form was typed letter for letter, which also holds for answers that are signs only.
fn is_verbatim(answer: &Answer, typed: &str) -> bool {
    let typed = typed.trim();
    let is_typed = |form: &String| form.trim() == typed;
    !typed.is_empty()
        && forms(answer).is_some_and(|forms| forms.iter().any(|(_, forms)| forms.iter().any(is_typed)))
}

/// The accepted forms of an answer in words.
fn forms(answer: &Answer) -> Option<&Localized<Vec<String>>> {
    match answer {
        Answer::Text(forms)
        | Answer::Person(forms)
        | Answer::Flip(forms)
        | Answer::Choice { right: forms, .. } => Some(forms),
        _ => None,
    }
}

/// The diff that helps to see what was off: letters near the answer, but not an answer of its own.
fn diff_for(finding: &Finding, forms: &Localized<Vec<String>>, typed: &str) -> Vec<DiffPart> {
    let alike = match (finding.verdict, &finding.reason) {
        (Verdict::Typo | Verdict::Close, _) => 0.0,
        (Verdict::Wrong, None) => diff::ALIKE,
        _ => return Vec::new(),
    };
    diff::against(forms.iter().flat_map(|(_, forms)| forms), typed, alike)
}
