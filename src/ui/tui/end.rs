//! The end of a session as cells.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::Look;
use crate::domain::queue::Outlook;
use crate::domain::session::Summary;
use crate::ui::text::duration;

/// Draws what a session came to.
pub fn draw_end(
    summary: &Summary,
    _outlook: &Outlook,
    _hard: &[String],
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
    for (line, row) in lines.into_iter().zip(area.rows()) {
        Line::raw(line).render(row, buffer);
    }
}
