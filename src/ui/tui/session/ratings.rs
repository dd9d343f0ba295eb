//! The four ratings, each with when the card comes back unless that stays as it is; the suggested one has a sign before it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::domain::model::Rating;
use crate::domain::schedule::Choices;
use crate::domain::session::VerdictView;
use crate::ui::text::{interval, short_date};
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::pointer::Spots;
use crate::ui::tui::{Look, Role, hints, text};

/// From so many columns on they stand side by side, with the day below.
const WIDE: u16 = 60;

/// The ratings, so many of them side by side.
pub(super) struct Ratings {
    lines: Vec<Line<'static>>,
    across: u16,
    /// Whether the first of them stands at the right.
    is_turned: bool,
}

/// The ratings in so many columns.
pub(super) fn ratings(view: &VerdictView<'_>, look: &Look<'_>, width: u16, is_roomy: bool) -> Ratings {
    let is_turned = look.is_from_right();
    if width >= WIDE {
        let below = |said: &dyn Fn(Rating) -> Span<'static>| {
            Rating::ALL.map(|rating| vec![Span::raw("    "), said(rating)])
        };
        let mut rows = vec![side_by_side(Rating::ALL.map(|rating| name(view, rating, look)), width, look)];
        if let Some(choices) = &view.choices {
            rows.push(side_by_side(below(&|rating| after(choices, rating, look)), width, look));
            if is_roomy {
                rows.push(side_by_side(below(&|rating| day(choices, rating, look)), width, look));
            }
        }
        return Ratings { lines: rows, across: 4, is_turned };
    }
    let cells = Rating::ALL.map(|rating| {
        let mut cell = name(view, rating, look);
        if let Some(choices) = &view.choices {
            cell.extend([Span::raw(" "), after(choices, rating, look)]);
        }
        cell
    });
    let widest = cells.iter().map(|cell| columns(cell)).max().unwrap_or(0);
    if widest >= usize::from(width / 2) {
        let lines = cells.into_iter().map(|cell| text::row(cell, width, look)).collect();
        return Ratings { lines, across: 1, is_turned };
    }
    let [again, hard, good, easy] = cells;
    let lines = vec![side_by_side([again, hard], width, look), side_by_side([good, easy], width, look)];
    Ratings { lines, across: 2, is_turned }
}

impl Ratings {
    /// How many rows they take.
    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// Draws them; to the pointer each lies where it stands, by its place among all.
    pub(super) fn draw(&self, spots: &Spots, area: Rect, buffer: &mut Buffer) {
        area.rows().zip(&self.lines).for_each(|(row, line)| text::draw(line, row, buffer));
        let across = self.across;
        let (width, height) = (room(area.width, across), self.height() * across / 4);
        let cell = |place: u16| {
            let before = place % across * width;
            let x = if self.is_turned { area.right() - before - width } else { area.x + before };
            Rect { x, y: area.y + place / across * height, width, height }.intersection(area)
        };
        (0..4).map(cell).zip(0..).for_each(|(cell, place)| spots.put(cell, place));
    }
}

/// The columns of each of so many cells side by side.
fn room(width: u16, across: u16) -> u16 {
    width / across.max(1)
}

/// Cells of the same width in a row.
fn side_by_side<const CELLS: usize>(
    cells: [Vec<Span<'static>>; CELLS],
    width: u16,
    look: &Look<'_>,
) -> Line<'static> {
    let room = usize::from(room(width, u16::try_from(CELLS).unwrap_or(1)));
    let filled = cells.into_iter().flat_map(|mut cell| {
        let left = room.saturating_sub(columns(&cell));
        cell.push(Span::raw(" ".repeat(left)));
        cell
    });
    text::row(filled.collect(), width, look)
}

fn columns(cell: &[Span<'_>]) -> usize {
    cell.iter().map(Span::width).sum()
}

/// `› 3 good`: the key of a rating and its name.
fn name(view: &VerdictView<'_>, rating: Rating, look: &Look<'_>) -> Vec<Span<'static>> {
    let is_suggested = view.suggested == rating;
    let key = look.keys.keys(Mode::Verdict, Action::Rate(rating)).first();
    let key = key.map_or_else(String::new, |key| hints::name(key, look.words));
    let style = |role| look.theme.style(role);
    let sign = match (is_suggested, look.is_from_right()) {
        (true, false) => "› ",
        (true, true) => " ‹",
        (false, _) => "  ",
    };
    vec![
        Span::styled(sign, style(Role::Key)),
        text::piece(&key, style(Role::Key), look),
        Span::raw(" "),
        text::piece(
            &look.words.say(&format!("rating-{}", rating.name())),
            style(if is_suggested { Role::Selected } else { Role::Text }),
            look,
        ),
    ]
}

/// After how long the card comes back.
fn after(choices: &Choices, rating: Rating, look: &Look<'_>) -> Span<'static> {
    let days = choices.of(rating).interval;
    text::piece(&interval(look.words, days), look.theme.style(Role::Text), look)
}

/// The day it comes back, where that is not today.
fn day(choices: &Choices, rating: Rating, look: &Look<'_>) -> Span<'static> {
    // What is failed comes back the same day.
    let (due, today) = (choices.of(rating).due, choices.of(Rating::Again).due);
    let said = if due == today { String::new() } else { short_date(look.words, due, today) };
    text::piece(&said, look.theme.style(Role::Faint), look)
}
