//! One right option among wrong ones.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::super::Field;
use super::super::localized::lists;
use super::{Faults, RightForms, Table, contradiction, folded, words};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Lang, Localized};

/// How many wrong options a card may have.
const WRONG_OPTIONS: RangeInclusive<usize> = 1..=8;

type Options = Localized<Vec<String>>;

pub(super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Answer> {
    let right = words::read(card, lang, faults);
    let field = card.require("choices", faults)?;
    let wrong = lists(&field, lang, faults)?;
    let right = right?;
    if let Some(fault) = fault(&right, &wrong, &field) {
        faults.push(fault);
        return None;
    }
    Some(Answer::Choice { right, wrong })
}

/// What is wrong with the options, if anything.
fn fault(right: &Options, wrong: &Options, field: &Field<'_>) -> Option<Diagnostic> {
    missing_language(right, wrong, field)
        .or_else(|| bad_number(wrong, field))
        .or_else(|| bad_option(right, wrong, field))
}

/// The right option must not be the only one in its language: that would give it away.
fn missing_language(right: &Options, wrong: &Options, field: &Field<'_>) -> Option<Diagnostic> {
    let lacks = |some: &Options, other: &Options| {
        other.iter().map(|(lang, _)| lang.clone()).find(|lang| some.get(lang).is_none())
    };
    let (lang, who) = match (lacks(wrong, right), lacks(right, wrong)) {
        (Some(lang), _) => (lang, "choices"),
        (None, Some(lang)) => (lang, "answer"),
        (None, None) => return None,
    };
    let message =
        format!("`answer` and `choices` speak different languages: `{who}` says nothing in `{lang}`");
    let fault = Diagnostic::error(Code::MissingLanguage, message);
    Some(fault.at(field.span.clone(), "wants the languages of `answer`"))
}

fn bad_number(wrong: &Options, field: &Field<'_>) -> Option<Diagnostic> {
    let counts: Vec<usize> = wrong.iter().map(|(_, options)| options.len()).collect();
    let first = counts.first().copied().unwrap_or(0);
    let message = if counts.iter().any(|count| *count != first) {
        "`choices` has more options in one language than in another".to_owned()
    } else if WRONG_OPTIONS.contains(&first) {
        return None;
    } else {
        format!("`choices` has {first} wrong options")
    };
    let fault = Diagnostic::error(Code::BadChoices, message);
    Some(fault.at(field.span.clone(), "wants 1 to 8, as many in each language"))
}

fn bad_option(right: &Options, wrong: &Options, field: &Field<'_>) -> Option<Diagnostic> {
    let right = RightForms::of_words(right);
    for (_, options) in wrong.iter() {
        let mut seen = HashSet::new();
        for option in options {
            if right.contains(option) {
                let hint = "`choices` lists the wrong options only";
                return Some(contradiction(option, field.span.clone()).hint(hint));
            }
            if !seen.insert(folded(option)) {
                let fault = Diagnostic::error(Code::BadChoices, format!("`choices` has `{option}` twice"));
                return Some(fault.at(field.span.clone(), "wants different options"));
            }
        }
    }
    None
}
