//! The bar above a card: its deck, its place in the session, and how much of the session is done.

use ratatui::buffer::Buffer;

use crate::domain::session::QuestionView;
use crate::ui::text::position;
use crate::ui::tui::Look;
use crate::ui::tui::frame::Frame;
use crate::ui::tui::measure::measure;

/// Draws the bar. A card that `is_answered` counts as done.
pub(super) fn draw(
    view: &QuestionView<'_>,
    title: &str,
    is_answered: bool,
    look: &Look<'_>,
    frame: &Frame,
    buffer: &mut Buffer,
) {
    let done = view.position.saturating_sub(usize::from(!is_answered));
    let line = measure(done, view.total, frame.bar.width, look);
    frame.title_over(title, &position(view, look.words), &line, look, buffer);
}
