//! What is said of a judged answer: why it is not right, and which letters were off.
//!
//! In: what the grader says. Out: sentences, the same for every face. Never here: colour, lines.

use std::borrow::Cow;

use super::Words;
use crate::diag::printable;
use crate::domain::grading::{DiffPart, Grade, Reason};
use crate::domain::time::Precision;

/// What stands in the place of letters that are missing.
const HIDDEN: &str = "…";

/// A reason in words, where there is something to say.
pub fn reason(reason: &Reason, words: &Words) -> Option<String> {
    let by_precision = |precision: &Precision, ids: [&str; 3]| {
        let [day, month, year] = ids;
        words.say(match precision {
            Precision::Day => day,
            Precision::Month => month,
            Precision::Year => year,
        })
    };
    Some(match reason {
        Reason::KnownWrong(why) => why.clone()?,
        Reason::OtherCard => words.say("reason-other-card"),
        Reason::Coarser(asked) => {
            by_precision(asked, ["reason-coarser-day", "reason-coarser-month", "reason-coarser-year"])
        }
        Reason::ReadAsDate(date) => words.tell("reason-read-as", &[("date", date.as_str().into())]),
        Reason::NotADate(asked) => {
            by_precision(asked, ["reason-no-date-day", "reason-no-date-month", "reason-no-date-year"])
        }
        Reason::ShortYear => words.say("reason-short-year"),
        Reason::NotANumber => words.say("reason-no-number"),
        Reason::Items { right, of, missing, extra, why } => {
            let named = words.tell("reason-items", &[("right", (*right).into()), ("of", (*of).into())]);
            let lists = [("reason-missing", missing), ("reason-extra", extra)];
            let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
            let told = lists.map(|(id, items)| words.tell(id, &[("items", items.join(" · ").into())]));
            std::iter::once(named).chain(told).chain(why.clone()).collect::<Vec<_>>().join("\n")
        }
        Reason::OtherOrder => words.say("reason-other-order"),
        Reason::Swapped(first, second) => words
            .tell("reason-swapped", &[("first", first.as_str().into()), ("second", second.as_str().into())]),
        Reason::Pairs { right, of } => {
            words.tell("reason-pairs", &[("right", (*right).into()), ("of", (*of).into())])
        }
        Reason::UnknownWords(unknown) => {
            words.tell("reason-unknown-words", &[("words", printable(unknown).into())])
        }
    })
}

/// `K[+h]rus[+h]chev`: letters that were missing, and with a minus those too many.
pub fn letters(diff: &[DiffPart]) -> String {
    let parts = diff.iter().map(|part| match part {
        DiffPart::Same(text) => printable(text).into_owned(),
        DiffPart::Missing(text) => format!("[+{}]", printable(text)),
        DiffPart::Extra(text) => format!("[-{}]", printable(text)),
    });
    parts.collect()
}

/// The letters that were off in a near miss, without those that are missing, where there are some.
pub fn near_letters(grade: &Grade, words: &Words) -> Option<String> {
    let has = |is_part: fn(&DiffPart) -> bool| grade.diff.iter().any(is_part);
    let is_short = has(|part| matches!(part, DiffPart::Missing(_)));
    let id = match (is_short, has(|part| matches!(part, DiffPart::Extra(_)))) {
        (true, true) => "near-both",
        (true, false) => "near-missing",
        (false, true) => "near-extra",
        (false, false) => return None,
    };
    let diff: Vec<DiffPart> = grade.diff.iter().map(hidden).collect();
    Some(words.tell(id, &[("diff", letters(&diff).into())]))
}

fn hidden(part: &DiffPart) -> DiffPart {
    match part {
        DiffPart::Missing(_) => DiffPart::Missing(HIDDEN.to_owned()),
        other => other.clone(),
    }
}

/// The reason without what would be the answer.
pub fn withheld(reason: &Reason) -> Reason {
    match reason.clone() {
        Reason::Items { right, of, extra, why, .. } => {
            Reason::Items { right, of, missing: Vec::new(), extra, why }
        }
        other => other,
    }
}

/// The explanation without the sentence that was already given as the reason.
pub fn unsaid<'a>(explain: &'a str, grade: Option<&Grade>) -> Cow<'a, str> {
    match grade.and_then(|grade| grade.reason.as_ref()) {
        Some(Reason::KnownWrong(Some(why))) => match explain.split_once(why.as_str()) {
            Some((before, after)) => {
                format!("{} {}", before.trim_end(), after.trim_start()).trim().to_owned().into()
            }
            None => explain.into(),
        },
        _ => explain.into(),
    }
}
