//! What is said of a judged answer: why it is not right, and which letters were off.
//!
//! In: what the grader says. Out: sentences, the same for every face. Never here: colour, lines.

use std::borrow::Cow;

use super::Words;
use crate::diag::printable;
use crate::domain::grading::{DiffPart, Grade, Neighbour, Neighbours, Off, Reason};
use crate::domain::time::Form;

/// What stands in the place of letters that are missing.
const HIDDEN: &str = "…";

/// A reason in words, where there is something to say.
pub fn reason(reason: &Reason, words: &Words) -> Option<String> {
    Some(match reason {
        Reason::KnownWrong(why) => why.clone()?,
        Reason::OtherCard => words.say("reason-other-card"),
        Reason::Coarser { said, asked } => {
            words.tell(&format!("reason-coarser-{}", asked.name()), &[("said", said.name().into())])
        }
        Reason::ReadAsDate { date, off: None } => {
            words.tell("reason-read-as", &[("date", date.as_str().into())])
        }
        Reason::ReadAsDate { date, off: Some(off) } => {
            let off = how_far(*off, words);
            words.tell("reason-read-as-off", &[("date", date.as_str().into()), ("off", off.into())])
        }
        Reason::NotADate(asked) => words.say(&format!("reason-no-date-{}", asked.name())),
        Reason::ShortYear => words.say("reason-short-year"),
        Reason::NoYear => words.say("reason-no-year"),
        Reason::Hedged => words.say("reason-hedged"),
        Reason::OtherWeekday(weekday) => {
            words.tell("reason-other-weekday", &[("weekday", weekday.as_str().into())])
        }
        Reason::OtherReading { read, other } => words.tell(
            "reason-other-reading",
            &[("read", read.as_str().into()), ("other", other.as_str().into())],
        ),
        Reason::OneEnd { is_first: true } => words.say("reason-only-first"),
        Reason::OneEnd { is_first: false } => words.say("reason-only-last"),
        Reason::NotANumber => words.say("reason-no-number"),
        Reason::NearNumber => words.say("reason-near-number"),
        Reason::JustOutside => words.say("reason-just-outside"),
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

/// `2 days too late`, `a year too early`.
fn how_far(off: Off, words: &Words) -> String {
    let side = if off.is_late { "late" } else { "early" };
    let id = format!("off-{}", Form::from(off.by.unit).name());
    words.tell(&id, &[("count", off.by.count.into()), ("side", side.into())])
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

/// The reason for a near miss, in words that do not give the answer.
pub fn near_reason(because: &Reason, words: &Words) -> Option<String> {
    match because {
        Reason::Items { right, of, extra, why, .. } => {
            let (missing, extra, why) = (Vec::new(), extra.clone(), why.clone());
            reason(&Reason::Items { right: *right, of: *of, missing, extra, why }, words)
        }
        Reason::OtherReading { read, .. } => {
            Some(words.tell("near-reading", &[("date", read.as_str().into())]))
        }
        Reason::Swapped(..) => Some(words.say("near-swapped")),
        other => reason(other, words),
    }
}

/// How a date was read that could also be read the other way round, unless the reason says so.
pub fn read_as(grade: &Grade, words: &Words) -> Option<String> {
    let is_said = matches!(grade.reason, Some(Reason::ReadAsDate { .. } | Reason::OtherReading { .. }));
    let date = grade.read_as.as_ref().filter(|_| !is_said)?;
    Some(words.tell("reason-read-as", &[("date", date.as_str().into())]))
}

/// What happened before and after a date that was not known.
pub fn neighbours(grade: &Grade, words: &Words) -> Vec<String> {
    let Some(Neighbours { before, after }) = &grade.neighbours else { return Vec::new() };
    let beside = [("timeline-before", before), ("timeline-after", after)];
    beside.into_iter().filter_map(|(id, neighbour)| Some(told(id, neighbour.as_ref()?, words))).collect()
}

/// `Before it: a U-2 saw the missiles (14 October 1962, 8 days)`.
fn told(id: &str, neighbour: &Neighbour, words: &Words) -> String {
    let Neighbour { event, date, apart } = neighbour;
    let apart = super::apart(words, *apart);
    let told = [("event", event.as_str().into()), ("date", date.as_str().into()), ("apart", apart.into())];
    words.tell(id, &told)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Rating, Verdict};

    #[test]
    fn a_near_miss_never_shows_the_answer() {
        let missing = vec!["ANSWER".to_owned()];
        let shown = |reason: Option<Reason>, diff: Vec<DiffPart>| {
            let grade = Grade {
                verdict: Verdict::Close,
                suggested: Rating::Again,
                score: 0.5,
                expected: "ANSWER".into(),
                diff,
                reason,
                read_as: None,
                neighbours: None,
            };
            let words = Words::english();
            let because = grade.reason.as_ref().and_then(|because| near_reason(because, &words));
            because.into_iter().chain(near_letters(&grade, &words)).collect::<String>()
        };
        let items = Reason::Items { right: 1, of: 2, missing, extra: vec!["no".into()], why: None };
        let other = Reason::OtherReading { read: "10 November".into(), other: "ANSWER".into() };
        for (reason, told) in [
            (items, "Named: 1 of 2.\nNot among them: no"),
            (other, "Read as 10 November. Is that the order of day and month"),
            (Reason::Swapped("ANSWER".into(), "b".into()), "Two neighbours stand the wrong way round."),
        ] {
            let text = shown(Some(reason), Vec::new());
            assert!(text.contains(told) && !text.contains("ANSWER"), "{text}");
        }
        let text = shown(None, vec![DiffPart::Same("the ".into()), DiffPart::Missing("ANSWER".into())]);
        assert!(text.contains("the [+…] ([+…] is missing)") && !text.contains("ANSWER"), "{text}");
    }
}
