//! A verdict: how the answer was judged, the right one, why, the note, the source, and the ratings below.

use std::ops::RangeInclusive;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::ratings;
use crate::domain::grading::{Grade, expected, read_truth};
use crate::domain::model::{Answer, Verdict};
use crate::domain::session::VerdictView;
use crate::ui::text::{letters, neighbours, read_as, reason, unsaid};
use crate::ui::tui::frame::Frame;
use crate::ui::tui::hints::Hint;
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::roll::{Roll, Scroll};
use crate::ui::tui::{Look, Role, text};

/// Draws the verdict and the ratings.
pub(super) fn draw(
    view: &VerdictView<'_>,
    scroll: &Scroll,
    look: &Look<'_>,
    frame: &Frame,
    buffer: &mut Buffer,
) {
    let body = frame.body;
    let page = page(view, look, body.width, frame.is_roomy);
    let ratings = ratings::ratings(view, look, body.width, frame.is_roomy);
    let height = ratings.height().min(body.height);
    // The ratings stand below the verdict, and at the foot where that is long.
    let room = body.height.saturating_sub(height + 1);
    let place = Rect { height: page.height().min(room), ..body };
    page.draw(scroll, look, place, buffer);
    ratings.draw(&scroll.spots, Rect { y: place.bottom() + 1, height, ..body }, buffer);
}

fn page(view: &VerdictView<'_>, look: &Look<'_>, width: u16, is_roomy: bool) -> Roll {
    let note = &view.question.card.note;
    let lang = view.question.lang;
    let look = &look.reading(lang);
    let style = |role| look.theme.style(role);
    let mut page = Roll::default();
    page.add(text::lines(note.question.pick(lang), width, 0, style(Role::Strong), look));
    page.skip();
    let start = usize::from(page.height());
    if let Some(grade) = view.grade {
        // Of true and false only a letter was typed.
        let truth = matches!(note.answer, Answer::Truth(_)).then(|| read_truth(view.answered)).flatten();
        let said = truth.map(|truth| expected(&Answer::Truth(truth), lang));
        page.add(judgement(grade, said.as_deref().unwrap_or(view.answered), look, width));
    } else {
        page.add(text::lines(&expected(&note.answer, lang), width, 2, style(Role::Text), look));
    }
    let explain = note.explain.as_ref().map(|explain| unsaid(explain.pick(lang), view.grade));
    if let Some(explain) = explain.filter(|explain| !explain.is_empty()) {
        page.gap(is_roomy);
        page.add(text::lines(&explain, width, 2, style(Role::Text), look));
    }
    if let Some(source) = &note.source {
        let source = look.words.tell("source", &[("source", source.pick(lang).as_str().into())]);
        page.gap(is_roomy);
        page.add(text::lines(&source, width, 2, style(Role::Faint), look));
    }
    if view.choices.is_none() {
        page.gap(is_roomy);
        page.add(text::lines(&look.words.say("schedule-stays"), width, 0, style(Role::Faint), look));
    }
    page.show(start..usize::from(page.height()));
    page
}

/// The verdict, what was answered where it was not just that, why, and the right answer.
fn judgement(grade: &Grade, answered: &str, look: &Look<'_>, width: u16) -> Vec<Line<'static>> {
    let words = look.words;
    let (sign, id, role) = match grade.verdict {
        Verdict::Right => ("✓", "verdict-right", Role::Right),
        Verdict::Typo => ("✓", "verdict-typo", Role::Right),
        Verdict::Close => ("≈", "verdict-close", Role::Near),
        Verdict::Wrong => ("✗", "verdict-wrong", Role::Wrong),
        Verdict::Blank => ("–", "verdict-blank", Role::Wrong),
    };
    let style = |role| look.theme.style(role);
    let mut lines = text::lines(&format!("{sign} {}", words.say(id)), width, 0, style(role), look);
    let is_exact = answered.to_lowercase() == grade.expected.to_lowercase();
    // The letters below say what was typed.
    if grade.diff.is_empty() && !is_exact && !answered.trim().is_empty() {
        lines.extend(titled(["you-answered", "you-answered-below"], answered, Role::Text, look, width));
    }
    if let Some(because) = grade.reason.as_ref().and_then(|because| reason(because, words)) {
        lines.extend(text::lines(&because, width, 2, style(Role::Text), look));
    }
    if let Some(date) = read_as(grade, words) {
        lines.extend(text::lines(&date, width, 2, style(Role::Text), look));
    }
    if !grade.diff.is_empty() {
        let diff = words.tell("difference", &[("diff", letters(&grade.diff).into())]);
        lines.extend(marked(&diff, width, look));
    }
    lines.extend(titled(["answer-is", "answer-below"], &grade.expected, Role::Strong, look, width));
    for beside in neighbours(grade, words) {
        lines.extend(text::lines(&beside, width, 2, style(Role::Text), look));
    }
    lines
}

/// An answer behind its title, or below it where it has several lines.
fn titled(ids: [&str; 2], answer: &str, role: Role, look: &Look<'_>, width: u16) -> Vec<Line<'static>> {
    let [behind, below] = ids;
    let style = look.theme.style(role);
    if answer.contains('\n') {
        let mut lines = text::lines(&look.words.say(below), width, 2, style, look);
        lines.extend(text::lines(answer, width, 4, style, look));
        return lines;
    }
    text::lines(&look.words.tell(behind, &[("answer", answer.into())]), width, 2, style, look)
}

/// The letters of a difference, `[+…]` in the colour of what is right and `[-…]` in that of what is wrong.
fn marked(diff: &str, width: u16, look: &Look<'_>) -> Vec<Line<'static>> {
    let opens = diff.match_indices("[+").map(|(at, _)| (at, Role::Right));
    let opens = opens.chain(diff.match_indices("[-").map(|(at, _)| (at, Role::Wrong)));
    let end = |at: usize| diff.get(at..).and_then(|rest| rest.find(']')).map_or(diff.len(), |end| at + end);
    let marks: Vec<(RangeInclusive<usize>, Role)> = opens.map(|(at, role)| (at..=end(at), role)).collect();
    let style = |byte| {
        let mark = marks.iter().find(|(range, _)| range.contains(&byte));
        look.theme.style(mark.map_or(Role::Text, |(_, role)| *role))
    };
    text::painted(diff, width, 2, &style, look)
}

/// The keys at the foot.
pub(super) fn hints(view: &VerdictView<'_>, has_more: bool, look: &Look<'_>) -> Vec<Hint> {
    let hint = |action, does: String, rank| Hint::of(look, Mode::Verdict, action, does, rank);
    let say = |id: &str| look.words.say(id);
    let suggested = say(&format!("rating-{}", view.suggested.name()));
    let overrule = if view.suggested.is_pass() { "does-overrule-right" } else { "does-overrule-wrong" };
    let hints = [
        hint(Action::Confirm, suggested, 0),
        view.grade.and_then(|_| hint(Action::Overrule, say(overrule), 3)),
        view.question.has_past.then(|| hint(Action::Undo, say("does-undo"), 5)).flatten(),
        hint(Action::Info, say("does-info"), 6),
        has_more.then(|| hint(Action::PageDown, say("does-turn"), 1)).flatten(),
        hint(Action::Help, say("does-help"), 2),
        hint(Action::Leave, say("does-leave"), 4),
    ];
    hints.into_iter().flatten().collect()
}
