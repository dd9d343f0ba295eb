//! A verdict: how the answer was judged, the right one, why, the note, the source, and the ratings below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

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
    let ratings = ratings::rows(view, look, body.width, frame.is_roomy);
    let height = u16::try_from(ratings.len()).unwrap_or(u16::MAX).min(body.height);
    // The ratings stand below the verdict, and at the foot where that is long.
    let room = body.height.saturating_sub(height + 1);
    let place = Rect { height: page.height().min(room), ..body };
    page.draw(scroll, look, place, buffer);
    ratings::draw(&ratings, Rect { y: place.bottom() + 1, height, ..body }, buffer);
}

fn page(view: &VerdictView<'_>, look: &Look<'_>, width: u16, is_roomy: bool) -> Roll {
    let note = &view.question.card.note;
    let lang = view.question.lang;
    let style = |role| look.theme.style(role);
    let mut page = Roll::default();
    page.add(text::lines(note.question.pick(lang), width, 0, style(Role::Strong)));
    page.skip();
    let start = usize::from(page.height());
    if let Some(grade) = view.grade {
        // Of true and false only a letter was typed.
        let truth = matches!(note.answer, Answer::Truth(_)).then(|| read_truth(view.answered)).flatten();
        let said = truth.map(|truth| expected(&Answer::Truth(truth), lang));
        page.add(judgement(grade, said.as_deref().unwrap_or(view.answered), look, width));
    } else {
        page.add(text::lines(&expected(&note.answer, lang), width, 2, style(Role::Text)));
    }
    let explain = note.explain.as_ref().map(|explain| unsaid(explain.pick(lang), view.grade));
    if let Some(explain) = explain.filter(|explain| !explain.is_empty()) {
        page.gap(is_roomy);
        page.add(text::lines(&explain, width, 2, style(Role::Text)));
    }
    if let Some(source) = &note.source {
        let source = look.words.tell("source", &[("source", source.pick(lang).as_str().into())]);
        page.gap(is_roomy);
        page.add(text::lines(&source, width, 2, style(Role::Faint)));
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
    let mut lines = text::lines(&format!("{sign} {}", words.say(id)), width, 0, style(role));
    let is_exact = answered.to_lowercase() == grade.expected.to_lowercase();
    // The letters below say what was typed.
    if grade.diff.is_empty() && !is_exact && !answered.trim().is_empty() {
        lines.extend(titled(["you-answered", "you-answered-below"], answered, Role::Text, look, width));
    }
    if let Some(because) = grade.reason.as_ref().and_then(|because| reason(because, words)) {
        lines.extend(text::lines(&because, width, 2, style(Role::Text)));
    }
    if let Some(date) = read_as(grade, words) {
        lines.extend(text::lines(&date, width, 2, style(Role::Text)));
    }
    if !grade.diff.is_empty() {
        let diff = words.tell("difference", &[("diff", letters(&grade.diff).into())]);
        lines.extend(marked(text::lines(&diff, width, 2, style(Role::Text)), look));
    }
    lines.extend(titled(["answer-is", "answer-below"], &grade.expected, Role::Strong, look, width));
    for beside in neighbours(grade, words) {
        lines.extend(text::lines(&beside, width, 2, style(Role::Text)));
    }
    lines
}

/// An answer behind its title, or below it where it has several lines.
fn titled(ids: [&str; 2], answer: &str, role: Role, look: &Look<'_>, width: u16) -> Vec<Line<'static>> {
    let [behind, below] = ids;
    let style = look.theme.style(role);
    if answer.contains('\n') {
        let mut lines = text::lines(&look.words.say(below), width, 2, style);
        lines.extend(text::lines(answer, width, 4, style));
        return lines;
    }
    text::lines(&look.words.tell(behind, &[("answer", answer.into())]), width, 2, style)
}

/// The lines with `[+…]` in the colour of what is right and `[-…]` in that of what is wrong.
fn marked(lines: Vec<Line<'static>>, look: &Look<'_>) -> Vec<Line<'static>> {
    let mut open: Option<Style> = None;
    let mut mark = |line: Line<'static>| {
        let mut spans: Vec<Span<'static>> = Vec::new();
        for span in &line.spans {
            let mut rest = span.content.as_ref();
            while !rest.is_empty() {
                let end = match open {
                    Some(_) => rest.find(']').map(|at| at + 1),
                    None => [rest.find("[+"), rest.find("[-")].into_iter().flatten().min(),
                };
                let (part, after) = rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or((rest, ""));
                if !part.is_empty() {
                    spans.push(Span::styled(part.to_owned(), open.unwrap_or(span.style)));
                }
                open = match open {
                    Some(style) => end.is_none().then_some(style),
                    None if after.starts_with("[+") => Some(look.theme.style(Role::Right)),
                    None if after.starts_with("[-") => Some(look.theme.style(Role::Wrong)),
                    None => None,
                };
                rest = after;
            }
        }
        Line { spans, ..line }
    };
    lines.into_iter().map(&mut mark).collect()
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
