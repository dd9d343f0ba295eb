//! A near miss: what was near, but not the answer, since another try is open.

use ratatui::text::Line;

use crate::domain::grading::Grade;
use crate::ui::text::{near_letters, near_reason};
use crate::ui::tui::{Look, Role, text};

/// That it was close, why, where letters were off, and that another try is open.
pub(super) fn lines(grade: &Grade, look: &Look<'_>, width: u16) -> Vec<Line<'static>> {
    let words = look.words;
    let style = |role| look.theme.style(role);
    let title = format!("≈ {}", words.say("verdict-close"));
    let mut lines = text::lines(&title, width, 0, style(Role::Near), look);
    let because = grade.reason.as_ref().and_then(|because| near_reason(because, words));
    for sentence in because.into_iter().chain(near_letters(grade, words)) {
        lines.extend(text::lines(&sentence, width, 2, style(Role::Text), look));
    }
    lines.extend(text::lines(&words.say("near-once-more"), width, 2, style(Role::Faint), look));
    lines
}
