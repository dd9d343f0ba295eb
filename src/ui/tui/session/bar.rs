//! The bar above a card: its deck, its place in the session, how long it has been on show, and how much of the session
//! is done.

use ratatui::buffer::Buffer;

use crate::domain::session::QuestionView;
use crate::domain::time::Timestamp;
use crate::ui::text::{position, running};
use crate::ui::tui::frame::Frame;
use crate::ui::tui::measure::measure;
use crate::ui::tui::{Look, text};

/// Below so many columns the title of the deck needs the room that a timer would take.
const WIDE: u16 = 60;

/// Draws the bar. A card that `is_answered` counts as done, and its time does not run any more.
pub(super) fn draw(
    view: &QuestionView<'_>,
    title: &str,
    is_answered: bool,
    now: Option<Timestamp>,
    look: &Look<'_>,
    frame: &Frame,
    buffer: &mut Buffer,
) {
    let done = view.position.saturating_sub(usize::from(!is_answered));
    let line = measure(done, view.total, frame.bar.width, look);
    let place = position(view, look.words);
    let timed = now.filter(|_| !is_answered).map(|now| {
        let time = running(look.words, now.millis_since(view.since));
        look.words.tell("position-timed", &[("time", time.into()), ("position", place.as_str().into())])
    });
    let has_room = |timed: &String| {
        let needed = text::columns(title, look) + 2 + text::columns(timed, look);
        frame.bar.width >= WIDE || needed <= usize::from(frame.bar.width)
    };
    let right = timed.filter(has_room).unwrap_or(place);
    frame.title_over(title, &right, &line, look, buffer);
}
