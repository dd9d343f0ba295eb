//! A verdict in lines.

use super::Look;
use crate::diag::printable;
use crate::domain::grading::{Grade, expected};
use crate::domain::model::{Answer, Kind, Rating, Verdict};
use crate::domain::session::VerdictView;
use crate::ui::text::{
    Tone, Words, interval, letters, neighbours, read_as, reason, unsaid, wrap, wrap_items,
};

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
    if view.choices.is_none() {
        add(look.paint.paint(Tone::Faint, &wrap(&words.say("schedule-stays"), look.width, 0)));
    }
    add(look.paint.paint(Tone::Faint, &ratings(view, words, look)));
    text
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
    if let Some(reason) = grade.reason.as_ref().and_then(|because| reason(because, words)) {
        lines.push(wrap(&reason, look.width, 2));
    }
    if let Some(date) = read_as(grade, words) {
        lines.push(wrap(&date, look.width, 2));
    }
    if !grade.diff.is_empty() {
        let diff = words.tell("difference", &[("diff", letters(&grade.diff).into())]);
        lines.push(wrap(&diff, look.width, 2));
    }
    if grade.verdict != Verdict::Right || answered.to_lowercase() != grade.expected.to_lowercase() {
        lines.push(look.paint.paint(Tone::Strong, &right_answer(&grade.expected, words, look)));
    }
    lines.extend(neighbours(grade, words).iter().map(|beside| wrap(beside, look.width, 2)));
    lines.join("\n") + "\n"
}

/// The right answer behind its title, or below it where it has several lines.
fn right_answer(expected: &str, words: &Words, look: Look) -> String {
    if expected.contains('\n') {
        let title = wrap(&words.say("answer-below"), look.width, 2);
        return format!("{title}\n{}", wrap(&printable(expected), look.width, 4));
    }
    wrap(&words.tell("answer-is", &[("answer", expected.into())]), look.width, 2)
}

fn ratings(view: &VerdictView<'_>, words: &Words, look: Look) -> String {
    let parts: Vec<String> = Rating::ALL
        .into_iter()
        .map(|rating| {
            let number = ("number", rating.number().into());
            let name = ("rating", words.say(&format!("rating-{}", rating.name())).into());
            let Some(choices) = view.choices else {
                return words.tell("choice-of-practice", &[number, name]);
            };
            let after = ("interval", interval(words, choices.of(rating).interval).into());
            words.tell("choice-of-rating", &[number, name, after])
        })
        .collect();
    wrap_items(&parts, look.width)
}
