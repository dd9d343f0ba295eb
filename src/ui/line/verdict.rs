//! A verdict in lines.

use std::borrow::Cow;

use super::Look;
use crate::diag::printable;
use crate::domain::grading::{DiffPart, Grade, Neighbour, Neighbours, Off, Reason, expected};
use crate::domain::model::{Answer, Kind, Rating, Verdict};
use crate::domain::session::VerdictView;
use crate::domain::time::{Form, Precision};
use crate::ui::text::{Tone, Words, interval, months, wrap, wrap_items};

/// The verdict, the right answer, why, the note, the source and what each rating would do.
pub(super) fn show(view: &VerdictView<'_>, words: &Words, look: Look, is_typed: bool) -> String {
    let note = &view.question.card.note;
    let lang = view.question.lang;
    let mut text = if let Some(grade) = view.grade {
        // Who typed numbers and letters has not seen the answer in words.
        let is_labelled = matches!(note.kind(), Kind::Order | Kind::Match);
        judgement(grade, if is_labelled { "" } else { view.answered }, words, look)
    } else {
        let title = look.paint.paint(Tone::Strong, &words.say("verdict-flip"));
        format!("{title}\n{}\n", wrap(&expected(&note.answer, lang), look.width, 2))
    };
    let mut add = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    if let Some(explain) = &note.explain {
        let explain = unsaid(explain.pick(lang), view.grade);
        if !explain.is_empty() {
            add(wrap(&explain, look.width, 2));
        }
    }
    if let Some(source) = &note.source {
        let source = words.tell("source", &[("source", source.pick(lang).as_str().into())]);
        add(look.paint.paint(Tone::Faint, &wrap(&source, look.width, 2)));
    }
    // Nobody means the same by another number, or by fewer items.
    let may_mean_it = match &note.answer {
        Answer::Text(_) | Answer::Person(_) => true,
        Answer::Cloze(sentence) => sentence.pick(lang).gaps().count() == 1,
        _ => false,
    };
    if is_typed && may_mean_it && view.grade.is_some_and(|grade| grade.verdict == Verdict::Close) {
        add(look.paint.paint(Tone::Faint, &wrap(&words.say("count-it"), look.width, 0)));
    }
    add(look.paint.paint(Tone::Faint, &ratings(view, words, look)));
    text
}

/// The explanation without the sentence that was already given as the reason.
fn unsaid<'a>(explain: &'a str, grade: Option<&Grade>) -> Cow<'a, str> {
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

/// The verdict, why, and the right answer, unless just that was typed.
pub fn judgement(grade: &Grade, answered: &str, words: &Words, look: Look) -> String {
    let (id, tone) = match grade.verdict {
        Verdict::Right => ("verdict-right", Tone::Right),
        Verdict::Typo => ("verdict-typo", Tone::Right),
        Verdict::Close => ("verdict-close", Tone::Near),
        Verdict::Wrong => ("verdict-wrong", Tone::Wrong),
        Verdict::Blank => ("verdict-blank", Tone::Wrong),
    };
    let mut lines = vec![look.paint.paint(tone, &words.say(id))];
    if let Some(reason) = grade.reason.as_ref().and_then(|reason| explain(reason, words)) {
        lines.push(wrap(&reason, look.width, 2));
    }
    if let Some(date) = &grade.read_as
        && !matches!(grade.reason, Some(Reason::ReadAsDate { .. } | Reason::OtherReading { .. }))
    {
        lines.push(wrap(&words.tell("reason-read-as", &[("date", date.as_str().into())]), look.width, 2));
    }
    if !grade.diff.is_empty() {
        let diff = words.tell("difference", &[("diff", draw(&grade.diff).into())]);
        lines.push(wrap(&diff, look.width, 2));
    }
    if grade.verdict != Verdict::Right || answered.to_lowercase() != grade.expected.to_lowercase() {
        lines.push(look.paint.paint(Tone::Strong, &right_answer(&grade.expected, words, look)));
    }
    if let Some(Neighbours { before, after }) = &grade.neighbours {
        let beside = [("timeline-before", before), ("timeline-after", after)];
        let beside = beside.into_iter().filter_map(|(id, neighbour)| Some((id, neighbour.as_ref()?)));
        lines.extend(beside.map(|(id, neighbour)| wrap(&told(id, neighbour, words), look.width, 2)));
    }
    lines.join("\n") + "\n"
}

/// `Before it: a U-2 saw the missiles (14 October 1962, 8 days)`.
fn told(id: &str, neighbour: &Neighbour, words: &Words) -> String {
    let Neighbour { event, date, apart } = neighbour;
    let apart = match apart.unit {
        Precision::Day if apart.count <= 700 => interval(words, apart.count),
        Precision::Day => months(words, apart.count.saturating_mul(12) / 365),
        Precision::Month => months(words, apart.count),
        Precision::Year => months(words, apart.count.saturating_mul(12)),
    };
    let told = [("event", event.as_str().into()), ("date", date.as_str().into()), ("apart", apart.into())];
    words.tell(id, &told)
}

/// The right answer behind its title, or below it where it has several lines.
fn right_answer(expected: &str, words: &Words, look: Look) -> String {
    if expected.contains('\n') {
        let title = wrap(&words.say("answer-below"), look.width, 2);
        return format!("{title}\n{}", wrap(&printable(expected), look.width, 4));
    }
    wrap(&words.tell("answer-is", &[("answer", expected.into())]), look.width, 2)
}

/// A reason in words, where there is something to say.
pub(super) fn explain(reason: &Reason, words: &Words) -> Option<String> {
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
pub(super) fn draw(diff: &[DiffPart]) -> String {
    let parts = diff.iter().map(|part| match part {
        DiffPart::Same(text) => printable(text).into_owned(),
        DiffPart::Missing(text) => format!("[+{}]", printable(text)),
        DiffPart::Extra(text) => format!("[-{}]", printable(text)),
    });
    parts.collect()
}

fn ratings(view: &VerdictView<'_>, words: &Words, look: Look) -> String {
    let parts: Vec<String> = Rating::ALL
        .into_iter()
        .map(|rating| {
            let days = view.choices.of(rating).interval;
            words.tell(
                "choice-of-rating",
                &[
                    ("number", rating.number().into()),
                    ("rating", words.say(&format!("rating-{}", rating.name())).into()),
                    ("interval", interval(words, days).into()),
                ],
            )
        })
        .collect();
    wrap_items(&parts, look.width)
}
