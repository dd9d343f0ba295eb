//! Where things stand: a column with margins, a title with a line below it, a body, and the keys at the foot.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::{Look, Role, text};

/// The smallest area that is drawn in, in columns and rows.
const SMALLEST: (u16, u16) = (40, 12);
/// The widest column; longer lines are hard to read.
const WIDEST: u16 = 84;

/// The parts of the screen.
pub(super) struct Place {
    /// The row of the title.
    pub(super) title: Rect,
    /// The row below it.
    pub(super) below: Rect,
    /// All between that and the keys.
    pub(super) body: Rect,
    keys: Rect,
}

impl Place {
    /// Divides the area; where it is too small, says so there instead.
    pub(super) fn of(area: Rect, look: &Look<'_>, buffer: &mut Buffer) -> Option<Self> {
        let (columns, rows) = SMALLEST;
        if area.width < columns || area.height < rows {
            let sentence =
                look.words.tell("browse-too-small", &[("columns", columns.into()), ("rows", rows.into())]);
            let lines = text::lines(&sentence, area.width, 0, look.theme.style(Role::Text));
            area.rows().zip(lines).for_each(|(row, line)| line.render(row, buffer));
            return None;
        }
        let width = WIDEST.min(area.width - 4);
        let left = area.x + (area.width - width) / 2;
        let part = |top: u16, height: u16| Rect::new(left, area.y + top, width, height);
        Some(Self {
            title: part(0, 1),
            below: part(1, 1),
            body: part(2, area.height - 4),
            keys: part(area.height - 1, 1),
        })
    }

    /// Draws a title with something at the right.
    pub(super) fn draw_title(&self, title: &str, right: &str, look: &Look<'_>, buffer: &mut Buffer) {
        let style = look.theme.style(Role::Faint);
        let right = Line::styled(right.to_owned(), style).right_aligned();
        let used = u16::try_from(right.width()).unwrap_or(u16::MAX).saturating_add(2);
        text::cut(title, self.title.width.saturating_sub(used), style).render(self.title, buffer);
        right.render(self.title, buffer);
        let rule = "─".repeat(usize::from(self.below.width));
        Line::styled(rule, look.theme.style(Role::Left)).render(self.below, buffer);
    }

    /// Draws what the first key of each action does, as far as there is room.
    pub(super) fn draw_keys(
        &self,
        mode: Mode,
        actions: &[(Action, &str)],
        look: &Look<'_>,
        buffer: &mut Buffer,
    ) {
        let mut line = Line::default();
        for (action, does) in actions {
            let Some(key) = look.keys.keys(mode, *action).first() else { continue };
            let gap = if line.spans.is_empty() { "" } else { "  " };
            let hint = [
                Span::raw(gap),
                Span::styled(key.to_string(), look.theme.style(Role::Key)),
                Span::styled(format!(" {}", look.words.say(does)), look.theme.style(Role::Faint)),
            ];
            let width = line.width() + hint.iter().map(Span::width).sum::<usize>();
            if width > usize::from(self.keys.width) {
                break;
            }
            line.spans.extend(hint);
        }
        line.render(self.keys, buffer);
    }
}
