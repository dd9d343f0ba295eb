//! A field in a row, behind its label.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::{Look, Role, text};
use crate::ui::field::Field;

/// Draws the label at that end of the row and the field in the rest of it: at its left, or at its right where what is
/// typed is read from there. Tells where the cursor is to be shown.
pub(super) fn draw(
    label: Span<'static>,
    is_label_right: bool,
    field: &Field,
    look: &Look<'_>,
    row: Rect,
    buffer: &mut Buffer,
) -> Position {
    let label_width = u16::try_from(label.width()).unwrap_or(u16::MAX).min(row.width);
    let room = row.width - label_width;
    let window = field.window(room, look.bidi);
    let (label_x, room_x) = if is_label_right { (row.x + room, row.x) } else { (row.x, row.x + label_width) };
    let free = room.saturating_sub(window.width);
    let x = room_x + if window.direction.is_from_right() { free } else { 0 };
    text::draw(&Line::from(label), Rect { x: label_x, width: label_width, ..row }, buffer);
    let typed = Line::styled(window.text, look.theme.style(Role::Text));
    text::draw(&typed, Rect { x, width: window.width.min(room), ..row }, buffer);
    Position::new(x + window.caret, row.y)
}
