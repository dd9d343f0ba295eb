//! The end of a session as cells.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::Look;
use crate::domain::queue::Outlook;
use crate::domain::session::Summary;
use crate::domain::time::Day;
use crate::ui::text::duration;

/// A card that was failed in the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hard {
    /// What was asked.
    pub question: String,
    /// What is right.
    pub answer: String,
}

/// Draws what a session came to.
pub fn draw_end(
    summary: &Summary,
    _outlook: &Outlook,
    _today: Day,
    hard: &[Hard],
    look: &Look<'_>,
    area: Rect,
    buffer: &mut Buffer,
) {
    let percent = (summary.right_first * 100 + summary.cards / 2) / summary.cards.max(1);
    let about = [
        ("cards", summary.cards.into()),
        ("right", summary.right_first.into()),
        ("percent", percent.into()),
        ("time", duration(look.words, summary.millis).into()),
    ];
    let lines = [look.words.tell("summary", &about), look.words.say("saved")];
    let hard = hard.iter().map(|hard| format!("{} {}", hard.question, hard.answer));
    for (line, row) in lines.into_iter().chain(hard).zip(area.rows()) {
        Line::raw(line).render(row, buffer);
    }
}
