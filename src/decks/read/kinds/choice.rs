//! One right option among wrong ones.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::super::Field;
use toml::de::DeValue;

use super::super::localized::lists;
use super::super::value::boolean;
use super::{Faults, RightForms, Table, contradiction, folded, several, words};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Lang, Localized};

/// How many wrong options a card may have.
const WRONG_OPTIONS: RangeInclusive<usize> = 1..=8;

pub(super) type Options = Localized<Vec<String>>;

pub(super) fn read(card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Answer> {
    let open = card.field("open").map_or(Some(true), |field| boolean(&field, faults));
    if are_several(card) {
        return several::read(card, lang, open, faults);
    }
    let right = words::read(card, lang, faults);
    let field = card.require("choices", faults)?;
    let wrong = lists(&field, lang, faults)?;
    let right = right?;
    let fault = missing_language(&right, &wrong, &field)
        .or_else(|| bad_number(&wrong, &field))
        .or_else(|| bad_option(&RightForms::of_words(&right), &wrong, &field));
    match fault {
        Some(fault) => faults.push(fault),
        None => return Some(Answer::Choice { right, wrong, open: open? }),
    }
    None
}

/// Whether the answer lists several options, in whatever language.
fn are_several(card: &Table<'_>) -> bool {
    match card.field("answer").map(|field| field.value) {
        Some(DeValue::Array(_)) => true,
        Some(DeValue::Table(by_language)) => by_language.values().any(|value| value.get_ref().is_array()),
        _ => false,
    }
}

/// The right option must not be the only one in its language: that would give it away.
pub(super) fn missing_language<T>(
    right: &Localized<T>,
    wrong: &Options,
    field: &Field<'_>,
) -> Option<Diagnostic> {
    let unsaid = right.iter().map(|(lang, _)| lang.clone()).find(|lang| wrong.get(lang).is_none());
    let unanswered = wrong.iter().map(|(lang, _)| lang.clone()).find(|lang| right.get(lang).is_none());
    let (lang, who) = match (unsaid, unanswered) {
        (Some(lang), _) => (lang, "choices"),
        (None, Some(lang)) => (lang, "answer"),
        (None, None) => return None,
    };
    let message =
        format!("`answer` and `choices` speak different languages: `{who}` says nothing in `{lang}`");
    let fault = Diagnostic::error(Code::MissingLanguage, message);
    Some(fault.at(field.span.clone(), "wants the languages of `answer`"))
}

/// What is wrong with the number of wrong options, if anything.
pub(super) fn bad_number(wrong: &Options, field: &Field<'_>) -> Option<Diagnostic> {
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

/// A wrong option that is right, or stands twice, if there is one.
pub(super) fn bad_option(right: &RightForms, wrong: &Options, field: &Field<'_>) -> Option<Diagnostic> {
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
