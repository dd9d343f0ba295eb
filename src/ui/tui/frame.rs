//! How a screen is divided: a column with margins, a bar above, what it is about, and a foot with notices and keys.
//!
//! In: the whole area. Out: its parts; a sentence where the area is too small for them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::hints::{self, Hint};
use super::{Look, Role, text};

/// The smallest area that a screen is drawn in, in columns and rows.
const SMALLEST: (u16, u16) = (40, 12);

/// The widest column; longer lines are hard to read.
const WIDEST: u16 = 84;

/// From so many rows up there is room for empty ones.
const ROOMY: u16 = 16;

/// Whether anything can be drawn in the area.
pub const fn fits(area: Rect) -> bool {
    area.width >= SMALLEST.0 && area.height >= SMALLEST.1
}

/// The parts of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    /// Two rows.
    pub(super) bar: Rect,
    /// All between bar and foot.
    pub(super) body: Rect,
    /// The row of keys.
    pub(super) keys: Rect,
    /// Whether there is room for empty rows.
    pub(super) is_roomy: bool,
}

impl Frame {
    /// Divides the area; where it is too small, says so there instead.
    pub(super) fn of(area: Rect, look: &Look<'_>, buffer: &mut Buffer) -> Option<Self> {
        let (columns, rows) = SMALLEST;
        if !fits(area) {
            let sentence =
                look.words.tell("too-small", &[("columns", columns.into()), ("rows", rows.into())]);
            let lines = text::lines(&sentence, area.width, 0, look.theme.style(Role::Text), look);
            area.rows().zip(&lines).for_each(|(row, line)| text::draw(line, row, buffer));
            return None;
        }
        let width = WIDEST.min(area.width - 4);
        let left = area.x + (area.width - width) / 2;
        let gap = u16::from(area.height >= ROOMY);
        let part = |top: u16, height: u16| Rect::new(left, area.y + top, width, height);
        Some(Self {
            bar: part(0, 2),
            body: part(2 + gap, area.height - 3 - 2 * gap),
            keys: part(area.height - 1, 1),
            is_roomy: gap > 0,
        })
    }

    /// Draws a bar: a title with something at its other end, and a line below it.
    pub(super) fn title(&self, title: &str, right: &str, look: &Look<'_>, buffer: &mut Buffer) {
        let rule = "─".repeat(usize::from(self.bar.width));
        self.title_over(title, right, &Line::styled(rule, look.theme.style(Role::Left)), look, buffer);
    }

    /// The same with another line below the title.
    pub(super) fn title_over(
        &self,
        title: &str,
        right: &str,
        below: &Line<'_>,
        look: &Look<'_>,
        buffer: &mut Buffer,
    ) {
        let style = look.theme.style(Role::Faint);
        let width = usize::from(self.bar.width);
        let right = text::piece(right, style, look);
        let room = u16::try_from(width.saturating_sub(right.width() + 2)).unwrap_or(u16::MAX);
        let title = text::cut(title, room, style, look);
        let gap = text::blanks(width.saturating_sub(title.width() + right.width()), Style::new());
        let above = text::row(vec![title, gap, right], self.bar.width, look);
        for (row, line) in self.bar.rows().zip([&above, below]) {
            text::draw(line, row, buffer);
        }
    }

    /// Draws the keys at the foot, without those that do not fit.
    pub(super) fn foot(&self, keys: Vec<Hint>, look: &Look<'_>, buffer: &mut Buffer) {
        text::draw(&hints::row(keys, look, self.keys.width), self.keys, buffer);
    }

    /// Says something above the keys, for which the body makes room: the last of it where there is too much.
    pub(super) fn tell(&mut self, notice: &str, look: &Look<'_>, buffer: &mut Buffer) {
        if notice.is_empty() {
            return;
        }
        let lines = text::lines(notice, self.body.width, 0, look.theme.style(Role::Near), look);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(self.body.height / 2);
        self.body.height -= height;
        let place = Rect { y: self.body.bottom(), height, ..self.body };
        let shown = lines.iter().skip(lines.len() - usize::from(height));
        place.rows().zip(shown).for_each(|(row, line)| text::draw(line, row, buffer));
    }
}
