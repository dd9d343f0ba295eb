//! The bar above a card: its deck, its place in the session, and how much of the session is done.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::domain::session::QuestionView;
use crate::ui::text::position;
use crate::ui::tui::measure::measure;
use crate::ui::tui::{Look, Role, text};

/// Draws the bar in two rows. A card that `is_answered` counts as done.
pub(super) fn draw(
    view: &QuestionView<'_>,
    title: &str,
    is_answered: bool,
    look: &Look<'_>,
    area: Rect,
    buffer: &mut Buffer,
) {
    let faint = look.theme.style(Role::Faint);
    let place = Line::styled(position(view, look.words), faint).right_aligned();
    let room = area.width.saturating_sub(u16::try_from(place.width()).unwrap_or(u16::MAX)).saturating_sub(2);
    let deck = text::cut(title, room, faint);
    let done = view.position.saturating_sub(usize::from(!is_answered));
    let line = measure(done, view.total, area.width, look);
    let mut rows = area.rows();
    if let (Some(first), Some(second)) = (rows.next(), rows.next()) {
        deck.render(first, buffer);
        place.render(first, buffer);
        line.render(second, buffer);
    }
}
