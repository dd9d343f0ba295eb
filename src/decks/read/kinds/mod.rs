//! The kinds of card: how each is recognised, which keys it has, how its answer is read.

mod aligned;
mod choice;
pub(super) mod cloze;
mod date;
mod gaps;
mod list;
mod number;
mod order;
mod pairs;
pub(super) mod reverse;
mod several;
mod truth;
mod words;

pub(in crate::decks) use date::date;
pub(in crate::decks) use number::quantity;
pub(in crate::decks) use words::forms;

use std::collections::HashSet;
use std::ops::Range;

use toml::de::DeValue;

use super::table::quoted;
use super::value::word;
use super::{Faults, Field, Table};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Kind, Lang, Localized, Note};

/// The keys that only cards of some kinds have.
pub(super) const ALL_KEYS: &[&str] = &[
    "question",
    "answer",
    "accept",
    "wrong",
    "choices",
    "unit",
    "tolerance",
    "units",
    "event",
    "ordered",
    "order",
    "pairs",
    "cloze",
    "reverse",
    "open",
];

/// The keys that cards of a kind have beside those of all cards.
pub(super) fn keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Text | Kind::Person => &["question", "answer", "accept", "wrong", "reverse"],
        Kind::Date => &["question", "answer", "accept", "wrong", "tolerance", "event"],
        Kind::Number => &["question", "answer", "accept", "wrong", "unit", "tolerance", "units"],
        Kind::Choice => &["question", "answer", "accept", "wrong", "choices", "open"],
        Kind::Truth => &["question", "answer"],
        Kind::List => &["question", "answer", "wrong", "ordered"],
        Kind::Order => &["question", "order"],
        Kind::Match => &["question", "pairs"],
        Kind::Cloze => &["cloze"],
        Kind::Flip => &["question", "answer", "accept", "reverse"],
    }
}

/// A key that cards of other kinds have.
pub(super) fn misplaced(kind: Kind, field: &Field<'_>) -> Diagnostic {
    let name = &*field.name;
    let fault =
        Diagnostic::error(Code::MisplacedKey, format!("a card of kind `{}` has no `{name}`", kind.name()))
            .at(field.key.clone(), "means nothing here");
    let homes: Vec<_> =
        Kind::ALL.into_iter().filter(|kind| keys(*kind).contains(&name)).map(Kind::name).collect();
    if homes.is_empty() { fault } else { fault.hint(format!("cards of kind {} have it", quoted(&homes))) }
}

/// The kind of a card: the one it names, or the one that its keys and its answer speak of.
pub(super) fn kind_of(card: &Table<'_>, faults: &mut Faults<'_>) -> Option<Kind> {
    if let Some(field) = card.field("kind") {
        return word(&field, &Kind::ALL.map(|kind| (kind.name(), kind)), faults);
    }
    let telling =
        [("choices", Kind::Choice), ("cloze", Kind::Cloze), ("order", Kind::Order), ("pairs", Kind::Match)];
    if let Some((_, kind)) = telling.into_iter().find(|(key, _)| card.field(key).is_some()) {
        return Some(kind);
    }
    Some(match card.field("answer").map(|field| field.value) {
        Some(DeValue::Array(_)) => Kind::List,
        Some(DeValue::Table(by_language)) if by_language.values().any(|value| value.get_ref().is_array()) => {
            Kind::List
        }
        Some(DeValue::Boolean(_)) => Kind::Truth,
        Some(DeValue::Datetime(_)) => Kind::Date,
        Some(DeValue::Integer(_) | DeValue::Float(_)) => Kind::Number,
        _ => Kind::Text,
    })
}

/// Reads a card's answer; plain strings in it are in `lang`. A cloze has no answer beside its text: see
/// [`cloze::read`].
pub(super) fn read(kind: Kind, card: &Table<'_>, lang: &Lang, faults: &mut Faults<'_>) -> Option<Answer> {
    match kind {
        Kind::Text => words::read(card, lang, faults).map(Answer::Text),
        Kind::Person => words::read(card, lang, faults).map(Answer::Person),
        Kind::Flip => words::read(card, lang, faults).map(Answer::Flip),
        Kind::Date => date::read(card, faults),
        Kind::Number => number::read(card, lang, faults),
        Kind::Choice => choice::read(card, lang, faults),
        Kind::Truth => truth::read(card, faults),
        Kind::List => list::read(card, lang, faults),
        Kind::Order => order::read(card, lang, faults),
        Kind::Match => pairs::read(card, lang, faults),
        Kind::Cloze => None,
    }
}

/// A note's answer with what a field accepts besides; `None` when something about the field is wrong.
pub(in crate::decks) fn accept_more(
    note: &Note,
    field: &Field<'_>,
    faults: &mut Faults<'_>,
) -> Option<Answer> {
    let answer = match note.answer.clone() {
        Answer::Text(forms) => Answer::Text(words::accept_more(&forms, field, faults)?),
        Answer::Person(forms) => Answer::Person(words::accept_more(&forms, field, faults)?),
        Answer::Flip(forms) => Answer::Flip(words::accept_more(&forms, field, faults)?),
        Answer::Choice { right, wrong, open } => {
            Answer::Choice { right: words::accept_more(&right, field, faults)?, wrong, open }
        }
        Answer::Date { date, mut accept } => {
            accept.extend(date::further(field, Some(date), faults)?);
            Answer::Date { date, accept }
        }
        Answer::Number { quantity, mut accept } => {
            accept.extend(number::further(field, faults)?);
            Answer::Number { quantity, accept }
        }
        Answer::Cloze(sentence) => Answer::Cloze(cloze::accept_more(&sentence, field, faults)?),
        Answer::Several { .. }
        | Answer::Truth(_)
        | Answer::List { .. }
        | Answer::Order(_)
        | Answer::Match(_) => {
            faults.push(misplaced(note.kind(), field));
            return None;
        }
    };
    let right = RightForms::of(&answer);
    let contradicted = wrong_forms(note).find(|form| right.contains(form)).cloned();
    if let Some(form) = &contradicted {
        faults.push(contradiction(form, field.span.clone()));
    }
    contradicted.is_none().then_some(answer)
}

/// Everything a note says is wrong.
fn wrong_forms(note: &Note) -> impl Iterator<Item = &String> {
    let options = match &note.answer {
        Answer::Choice { wrong, .. } | Answer::Several { wrong, .. } => Some(wrong),
        _ => None,
    };
    let options = options.into_iter().flat_map(|wrong| wrong.iter().flat_map(|(_, options)| options));
    note.wrong.iter().flat_map(|wrong| wrong.answer.iter().map(|(_, form)| form)).chain(options)
}

/// The right answers of a card, for telling whether another text is one of them, letter case and white space
/// aside.
pub(super) struct RightForms(HashSet<String>);

impl RightForms {
    pub(super) fn of(answer: &Answer) -> Self {
        let fold = |form: String| folded(&form);
        Self(match answer {
            Answer::Text(forms) | Answer::Person(forms) | Answer::Flip(forms) => Self::of_words(forms).0,
            Answer::Choice { right, .. } => Self::of_words(right).0,
            Answer::Date { date, accept } => {
                std::iter::once(date).chain(accept).map(ToString::to_string).map(fold).collect()
            }
            Answer::Number { quantity, accept } => {
                std::iter::once(&quantity.number).chain(accept).map(ToString::to_string).map(fold).collect()
            }
            Answer::List { items, .. } | Answer::Several { right: items, .. } => Self::of_items(items).0,
            Answer::Truth(_) | Answer::Order(_) | Answer::Match(_) | Answer::Cloze(_) => HashSet::new(),
        })
    }

    fn of_words(forms: &Localized<Vec<String>>) -> Self {
        Self(forms.iter().flat_map(|(_, forms)| forms).map(|form| folded(form)).collect())
    }

    fn of_items(items: &Localized<Vec<Vec<String>>>) -> Self {
        Self(items.iter().flat_map(|(_, items)| items.iter().flatten()).map(|form| folded(form)).collect())
    }

    pub(super) fn contains(&self, text: &str) -> bool {
        self.0.contains(&folded(text))
    }
}

/// A text as far as it matters for being the same answer.
fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// An answer that is given as wrong and is right.
pub(super) fn contradiction(form: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(Code::Contradiction, format!("`{form}` is given as wrong and is a right answer"))
        .at(span, "this is right")
}
