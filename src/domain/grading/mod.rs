//! Judges a typed answer: lenient on letters, exact on digits.
//!
//! In: a card, what was typed, the language asked in. Out: a [`Grade`] with the verdict, the rating it
//! suggests and what to show. Never here: the schedule, files, the terminal.
//!
//! One file for each kind of answer decides; beneath them [`fold`] tells which letters count, [`phrase`]
//! which words, [`closeness`] how far a word may be off, and [`lexicon`] what words mean.

mod again;
mod alignment;
mod choice;
mod closeness;
mod cloze;
mod date;
mod diff;
mod edit;
mod expected;
mod finding;
mod fold;
mod forms;
mod grade;
mod hint;
mod items;
mod known;
mod labels;
mod leniency;
mod lexicon;
mod list;
mod measure;
mod number;
mod order;
mod pairs;
mod parts;
mod person;
mod phrase;
#[cfg(test)]
mod properties;
mod rule;
mod said;
#[cfg(test)]
mod sample;
mod several;
mod skeleton;
mod sound;
mod text;
mod timeline;
mod trace;
mod truth;

use crate::domain::model::{Answer, Card, Lang, Leniency, Verdict};
use crate::domain::time::{DateOrder, Months};
use finding::Finding;
use number::Number;
use phrase::Phrase;

pub use again::grade_again;
pub use choice::choose;
pub use date::{show_date, show_date_with};
pub use expected::{expected, expected_with, show_quantity};
pub use fold::words;
pub use grade::{Apart, DiffPart, Grade, Neighbour, Neighbours, Off, Reason};
pub use hint::{Hint, hint};
pub use known::KnownAnswers;
pub use labels::letter;
pub use measure::{Ground, Level};
pub use order::arrange;
pub use pairs::pair_up;
pub use rule::Rule;
pub use said::{month_said, number_said, scale_said};
pub use several::choose_all;
pub use trace::{Item, Nearest, Part, Read, Trace, Word, trace};
pub use truth::read_truth;

/// What the grader has to know beside the card.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The language asked in.
    pub lang: &'a Lang,
    /// How a date of two numbers and a year is read.
    pub date_order: DateOrder,
    /// The names of months in the dates that are told in Arabic.
    pub months: Months,
    /// How kindly words are judged.
    pub leniency: Leniency,
    /// The answers of the deck's cards.
    pub known: &'a KnownAnswers,
}

/// The longest answer that is judged, in characters; a longer one is wrong unless it is the answer itself.
const MAX_TYPED: usize = 1000;

/// The longest list of answers that is judged, in characters.
const MAX_LISTED: usize = 5000;

/// Judges what was typed as the answer of a card, in whatever language the card's answer is written.
pub fn grade(card: &Card, typed: &str, context: &Context<'_>) -> Grade {
    graded(card, typed, context, found(card, typed, context).1)
}

/// What was found out about an answer: the verdict of the rule, and the finding that stands under the leniency.
fn found(card: &Card, typed: &str, context: &Context<'_>) -> (Verdict, Finding) {
    let finding = judge(card, typed, context);
    (finding.verdict, leniency::apply(context.leniency, finding))
}

/// A finding as it is told.
fn graded(card: &Card, typed: &str, context: &Context<'_>, finding: Finding) -> Grade {
    let answer = &card.note.answer;
    let diff = diff_for(&finding, answer, typed, context);
    Grade {
        verdict: finding.verdict,
        suggested: finding.verdict.suggested(),
        score: finding.score,
        expected: expected_with(answer, context.lang, context.months),
        diff,
        reason: finding.reason,
        read_as: match answer {
            Answer::Date { date, accept } => date::read_as(*date, accept, typed, context),
            _ => None,
        },
        neighbours: match (answer, finding.verdict) {
            (Answer::Date { date, .. }, Verdict::Wrong | Verdict::Blank) => {
                context.known.timeline().around(*date, context.lang, context.months)
            }
            _ => None,
        },
    }
}

fn judge(card: &Card, typed: &str, context: &Context<'_>) -> Finding {
    let note = &card.note;
    if is_verbatim(&note.answer, typed) {
        return Finding::RIGHT.by(Rule::Verbatim);
    }
    let is_listed = has_several(&note.answer);
    if if is_listed { is_over_long(typed) } else { is_too_long(typed) } {
        return Finding::WRONG.by(Rule::TooLong);
    }
    let phrase = Phrase::of(typed);
    if phrase.is_blank() {
        return Finding::BLANK;
    }
    match &note.answer {
        Answer::Text(forms) | Answer::Flip(forms) => text::judge(forms, &note.wrong, &phrase, context),
        Answer::Person(forms) => person::judge(forms, &note.wrong, typed, &phrase, context),
        Answer::Choice { right, wrong, .. } => choice::judge(right, wrong, &note.wrong, &phrase, context),
        Answer::Several { right, wrong, .. } => several::judge(right, wrong, &note.wrong, typed, context),
        Answer::Date { date, accept } => {
            let finding = date::judge(*date, accept, &note.wrong, typed, context);
            let rule = Rule::of_date(&finding);
            finding.by(rule)
        }
        Answer::Number { quantity, accept } => {
            let asked = Number { quantity, accept, question: &note.question, wrong: &note.wrong };
            let finding = number::judge(&asked, typed, context);
            let rule = Rule::of_number(&finding);
            finding.by(rule)
        }
        Answer::Truth(truth) => match read_truth(typed) {
            Some(said) if said == *truth => Finding::RIGHT.by(Rule::SameTruth),
            Some(_) => Finding::WRONG.by(Rule::OtherTruth),
            None => Finding::WRONG.by(Rule::NoTruth),
        },
        Answer::List { items, ordered } => list::judge(items, *ordered, &note.wrong, typed, context),
        Answer::Order(items) => order::judge(items, typed, context),
        Answer::Match(pairs) => pairs::judge(pairs, typed, context),
        Answer::Cloze(sentence) => cloze::judge(sentence, typed, &phrase, context),
    }
}

fn is_too_long(typed: &str) -> bool {
    typed.chars().nth(MAX_TYPED).is_some()
}

fn is_over_long(typed: &str) -> bool {
    typed.chars().nth(MAX_LISTED).is_some()
}

/// Whether an accepted form was typed letter for letter, which also holds for answers that are signs only.
fn is_verbatim(answer: &Answer, typed: &str) -> bool {
    let typed = typed.trim();
    let is_typed = |form: &str| form.trim() == typed;
    let is_form = match answer {
        Answer::List { items, .. } | Answer::Several { right: items, .. } => {
            items.iter().any(|(lang, _)| is_typed(&expected(answer, lang)))
        }
        _ if has_several(answer) => false,
        _ => forms(answer).into_iter().any(|form| is_typed(form)),
    };
    !typed.is_empty() && is_form
}

/// Whether several things are asked for at once, so that none of them alone is the answer.
fn has_several(answer: &Answer) -> bool {
    match answer {
        Answer::List { .. } | Answer::Several { .. } | Answer::Order(_) | Answer::Match(_) => true,
        Answer::Cloze(sentence) => sentence.iter().any(|(_, sentence)| sentence.gaps().count() > 1),
        _ => false,
    }
}

/// The accepted forms of an answer in words, those of all items where it has several.
fn forms(answer: &Answer) -> Vec<&String> {
    match answer {
        Answer::Text(forms)
        | Answer::Person(forms)
        | Answer::Flip(forms)
        | Answer::Choice { right: forms, .. }
        | Answer::Order(forms) => forms.iter().flat_map(|(_, forms)| forms).collect(),
        Answer::List { items, .. } | Answer::Several { right: items, .. } => {
            items.iter().flat_map(|(_, items)| items.iter().flatten()).collect()
        }
        Answer::Cloze(sentence) => {
            sentence.iter().flat_map(|(_, sentence)| sentence.gaps().flatten()).collect()
        }
        Answer::Date { .. } | Answer::Number { .. } | Answer::Truth(_) | Answer::Match(_) => Vec::new(),
    }
}

/// The diff that helps to see what was off: letters near the answer, but not an answer of its own.
fn diff_for(finding: &Finding, answer: &Answer, typed: &str, context: &Context<'_>) -> Vec<DiffPart> {
    let kept = &context.known.forms;
    let mut forms: Vec<&str> = forms(answer).into_iter().map(String::as_str).collect();
    if let (Answer::Person(_), Verdict::Typo) = (answer, finding.verdict) {
        // The family name alone is enough.
        let surnames: Vec<&str> =
            forms.iter().filter_map(|form| form.rsplit_once(' ')).map(|(_, surname)| surname).collect();
        forms.extend(surnames);
    }
    if let Some(slip) = &finding.slip {
        return diff::against(forms.into_iter(), slip, 0.0, kept);
    }
    let alike = match (finding.verdict, &finding.reason) {
        _ if has_several(answer) => return Vec::new(),
        (Verdict::Typo | Verdict::Close, _) => 0.0,
        (Verdict::Wrong, None) => diff::ALIKE,
        _ => return Vec::new(),
    };
    diff::against(forms.into_iter(), typed, alike, kept)
}
