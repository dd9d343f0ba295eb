//! The four ratings, each with when the card comes back; the suggested one has a sign before it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::domain::model::Rating;
use crate::domain::session::VerdictView;
use crate::ui::text::interval;
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::{Look, Role, hints};

/// How many rows they take.
pub(super) const HEIGHT: u16 = 2;

/// From so many columns on they stand side by side, each above its interval; else two and two, before it.
const WIDE: u16 = 60;

/// Draws the ratings.
pub(super) fn draw(view: &VerdictView<'_>, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    if area.width >= WIDE {
        let places = Layout::horizontal([Constraint::Ratio(1, 4); 4]).split(area);
        for (rating, place) in Rating::ALL.into_iter().zip(places.iter()) {
            let below = Line::from(vec![Span::raw("    "), returns(view, rating, look)]);
            for (row, line) in place.rows().zip([Line::from(name(view, rating, look)), below]) {
                line.render(row, buffer);
            }
        }
        return;
    }
    let halves = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(area);
    let cells = area.rows().flat_map(|row| halves.iter().map(move |half| half.intersection(row)));
    for (rating, cell) in Rating::ALL.into_iter().zip(cells) {
        let mut spans = name(view, rating, look);
        spans.extend([Span::raw(" "), returns(view, rating, look)]);
        Line::from(spans).render(cell, buffer);
    }
}

/// `› 3 good`: the key of a rating and its name.
fn name(view: &VerdictView<'_>, rating: Rating, look: &Look<'_>) -> Vec<Span<'static>> {
    let is_suggested = view.suggested == rating;
    let key = look.keys.keys(Mode::Verdict, Action::Rate(rating)).first();
    let key = key.map_or_else(String::new, |key| hints::name(key, look.words));
    let style = |role| look.theme.style(role);
    vec![
        Span::styled(if is_suggested { "› " } else { "  " }, style(Role::Key)),
        Span::styled(key, style(Role::Key)),
        Span::raw(" "),
        Span::styled(
            look.words.say(&format!("rating-{}", rating.name())),
            style(if is_suggested { Role::Selected } else { Role::Text }),
        ),
    ]
}

fn returns(view: &VerdictView<'_>, rating: Rating, look: &Look<'_>) -> Span<'static> {
    let days = view.choices.of(rating).interval;
    Span::styled(interval(look.words, days), look.theme.style(Role::Faint))
}
