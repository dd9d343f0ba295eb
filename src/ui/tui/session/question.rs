//! A question: what is asked, how it is answered, the answer that is being made, and what was near before.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::draft::{Draft, NOT_KNOWN, in_short};
use super::near;
use crate::domain::model::Answer;
use crate::domain::session::QuestionView;
use crate::ui::field::Field;
use crate::ui::text::{answer_lang, how_to_answer};
use crate::ui::tui::frame::Frame;
use crate::ui::tui::hints::{self, Hint};
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::roll::{Roll, Scroll};
use crate::ui::tui::{Look, Role, entry, text};

/// Draws the question; tells where the cursor is to be shown.
pub(super) fn draw(
    view: &QuestionView<'_>,
    draft: &Draft,
    scroll: &Scroll,
    look: &Look<'_>,
    frame: &Frame,
    buffer: &mut Buffer,
) -> Option<Position> {
    let width = frame.body.width;
    let look = &look.reading(view.lang);
    let mut page = Roll::default();
    page.add(text::lines(
        view.card.note.question.pick(view.lang),
        width,
        0,
        look.theme.style(Role::Strong),
        look,
    ));
    if view.is_first_of_kind {
        page.add(text::lines(&help(view, look), width, 0, look.theme.style(Role::Faint), look));
    }
    if let Draft::Typed { field, .. } = draft {
        return Some(draw_typed(view, field, &page, scroll, look, frame, buffer));
    }
    let mut below = Roll::default();
    match draft {
        Draft::Options(options) => options.draw(view, look, width, &mut below),
        Draft::Order(order) => order.draw(view, look, width, &mut below),
        Draft::Pairs(pairs) => pairs.draw(view, look, frame, &mut below),
        Draft::Typed { .. } | Draft::Thought => {}
    }
    page.gap(page.height().saturating_add(below.height()) < frame.body.height);
    page.append(below);
    if let Some(grade) = view.near {
        page.skip();
        let lines = page.add(near::lines(grade, look, width));
        page.show(lines);
    }
    page.draw(scroll, look, frame.body, buffer);
    None
}

/// Draws a question with the field below it, which stays in its place when the question is turned.
fn draw_typed(
    view: &QuestionView<'_>,
    field: &Field,
    page: &Roll,
    scroll: &Scroll,
    look: &Look<'_>,
    frame: &Frame,
    buffer: &mut Buffer,
) -> Position {
    let body = frame.body;
    let mut below = Roll::default();
    below.skip();
    if frame.is_roomy {
        let rule = "─".repeat(usize::from(body.width));
        below.add([Line::styled(rule, look.theme.style(Role::Faint))]);
    }
    if let Some(grade) = view.near {
        below.gap(frame.is_roomy);
        below.add(near::lines(grade, look, body.width));
    }
    // Of the question at least a line stays, and one free below it where there is room.
    let most = below.height().min(body.height.saturating_sub(1));
    let above = page.height().min(body.height - most);
    let gap = u16::from(above + most < body.height);
    page.draw(scroll, look, Rect { height: above, ..body }, buffer);
    let place = Rect { y: body.y + above + gap, height: most, ..body };
    below.draw(&Scroll::default(), look, place, buffer);
    draw_field(view, field, look, Rect { height: 1, ..place }, buffer)
}

/// Draws the field in a row, from the side where the answer begins.
fn draw_field(
    view: &QuestionView<'_>,
    field: &Field,
    look: &Look<'_>,
    row: Rect,
    buffer: &mut Buffer,
) -> Position {
    let look = look.reading(answer_lang(view));
    let is_from_right = field.direction(look.bidi).is_from_right();
    let prompt = Span::styled(if is_from_right { " ‹" } else { "› " }, look.theme.style(Role::Key));
    entry::draw(prompt, is_from_right, field, &look, row, buffer)
}

/// How a question of that kind is answered here.
fn help(view: &QuestionView<'_>, look: &Look<'_>) -> String {
    let key = |action| {
        let keys = look.keys.keys(Mode::Choosing, action);
        keys.first().map_or_else(String::new, |key| hints::name(key, look.words))
    };
    match &view.card.note.answer {
        Answer::Choice { .. } => look.words.say("how-choice"),
        Answer::Several { right, .. } => {
            let count = right.pick(view.lang).len();
            look.words.tell("how-several", &[("count", count.into())])
        }
        Answer::Order(_) => look.words.tell("how-order", &[("pick", key(Action::Pick).into())]),
        Answer::Match(_) => look.words.say("how-match"),
        Answer::Flip(_) => look.words.say("how-flip"),
        _ => how_to_answer(view, look.words),
    }
}

/// The keys at the foot.
pub(super) fn hints(view: &QuestionView<'_>, draft: &Draft, has_more: bool, look: &Look<'_>) -> Vec<Hint> {
    let mode = draft.mode();
    let hint = |action, id: &'static str, rank| Hint::of(look, mode, action, look.words.say(id), rank);
    let labels = |id: &'static str| Some(Hint::plain(&in_short(&draft.labels()), look.words.say(id), 2));
    let mut hints = match draft {
        Draft::Typed { .. } => vec![hint(Action::Confirm, "does-answer", 0)],
        Draft::Options(options) if options.has_marks() => {
            vec![labels("does-mark"), hint(Action::Confirm, "does-answer", 0)]
        }
        Draft::Options(_) => {
            vec![labels("does-choose"), hint(Action::Confirm, "does-answer", 0)]
        }
        Draft::Order(order) => vec![
            hint(Action::Pick, if order.is_held() { "does-put-down" } else { "does-pick-up" }, 1),
            hint(Action::Confirm, "does-answer", 0),
        ],
        Draft::Pairs(pairs) if pairs.is_picking() => vec![hint(Action::Pick, "does-pair", 0)],
        Draft::Pairs(_) => vec![hint(Action::Pick, "does-pick", 3), hint(Action::Confirm, "does-answer", 0)],
        Draft::Thought => vec![hint(Action::Confirm, "does-reveal", 0)],
    };
    if !matches!(draft, Draft::Typed { .. } | Draft::Thought) {
        hints.push(Some(Hint::plain(&NOT_KNOWN.to_string(), look.words.say("does-not-know"), 4)));
    }
    if !matches!(view.card.note.answer, Answer::Truth(_) | Answer::Flip(_)) {
        hints.push(hint(Action::Hint, "does-hint", 5));
    }
    if has_more {
        hints.push(hint(Action::PageDown, "does-turn", 2));
    }
    hints.push(hint(Action::Help, "does-help", 1));
    hints.push(hint(Action::Leave, "does-leave", 3));
    hints.into_iter().flatten().collect()
}
