//! Several right options among wrong ones.

use std::ops::RangeInclusive;

use super::super::Field;
use super::super::localized::lists;
use super::choice::{Options, bad_number, bad_option, missing_language};
use super::{Faults, RightForms, Table, list};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Lang, Localized};

/// How many right options a card may have.
const RIGHT_OPTIONS: RangeInclusive<usize> = 2..=8;

/// How many options are shown at most, so that each has a label of one character.
const MOST_OPTIONS: usize = 9;

/// Reads the options of an `answer` that lists the right ones; `open` is read already.
pub(super) fn read(
    card: &Table<'_>,
    lang: &Lang,
    open: Option<bool>,
    faults: &mut Faults<'_>,
) -> Option<Answer> {
    if let Some(accept) = card.field("accept") {
        let fault = Diagnostic::error(Code::MisplacedKey, "several right options have no `accept` in common")
            .at(accept.key.clone(), "means nothing here");
        faults.push(fault.hint("further forms of an option stand beside it: `answer = [[\"Beria\", \"Lavrentiy Beria\"], \"Molotov\"]`"));
        return None;
    }
    let right = list::items(card, lang, &RIGHT_OPTIONS, faults);
    let field = card.require("choices", faults)?;
    let (wrong, right) = (lists(&field, lang, faults)?, right?);
    let fault = missing_language(&right, &wrong, &field)
        .or_else(|| bad_number(&wrong, &field))
        .or_else(|| too_many(&right, &wrong, &field))
        .or_else(|| bad_option(&RightForms::of_items(&right), &wrong, &field));
    match fault {
        Some(fault) => faults.push(fault),
        None => return Some(Answer::Several { right, wrong, open: open? }),
    }
    None
}

fn too_many(right: &Localized<Vec<Vec<String>>>, wrong: &Options, field: &Field<'_>) -> Option<Diagnostic> {
    let most = |counts: &mut dyn Iterator<Item = usize>| counts.max().unwrap_or(0);
    let right = most(&mut right.iter().map(|(_, options)| options.len()));
    let wrong = most(&mut wrong.iter().map(|(_, options)| options.len()));
    let count = right + wrong;
    (count > MOST_OPTIONS).then(|| {
        let message = format!("the card has {count} options");
        Diagnostic::error(Code::BadChoices, message)
            .at(field.span.clone(), format!("wants at most {MOST_OPTIONS} together with the right ones"))
    })
}
