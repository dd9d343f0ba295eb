//! A page of lines that may be longer than its place.
//!
//! In: lines, and which of them are to be seen. Out: those that fit, and marks where there are more. The page shows its
//! beginning, or as much further down as what is to be seen needs, until the person turns it. Never here: what the
//! lines say.

use std::cell::Cell;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::keys::Action;
use super::pointer::Spots;
use super::{Look, Role, text};

/// How many lines the wheel turns a page by.
const WHEEL: usize = 3;

/// Lines from top to bottom.
#[derive(Debug, Clone, Default)]
pub(super) struct Roll {
    lines: Vec<Line<'static>>,
    seen: Option<Range<usize>>,
    /// Lines that are things of those numbers to the pointer.
    things: Vec<(Range<usize>, usize)>,
}

/// How far a page is turned.
#[derive(Debug, Clone, Default)]
pub(super) struct Scroll {
    /// Lines above, where the person turned the page.
    turned: Option<usize>,
    /// How the page was last drawn, since a key knows no sizes.
    drawn: Cell<Drawn>,
    /// What of it lies where, as it was last drawn.
    pub(super) spots: Spots,
}

#[derive(Debug, Clone, Copy, Default)]
struct Drawn {
    above: usize,
    height: usize,
    most: usize,
}

impl Roll {
    /// Adds lines; tells where they stand.
    pub(super) fn add(&mut self, lines: impl IntoIterator<Item = Line<'static>>) -> Range<usize> {
        let start = self.lines.len();
        self.lines.extend(lines);
        start..self.lines.len()
    }

    /// Adds another page, with what is to be seen of it.
    pub(super) fn append(&mut self, other: Self) {
        let start = self.add(other.lines).start;
        let moved = |lines: Range<usize>| start + lines.start..start + lines.end;
        self.seen = other.seen.map(moved);
        self.things.extend(other.things.into_iter().map(|(lines, thing)| (moved(lines), thing)));
    }

    /// Adds an empty line.
    pub(super) fn skip(&mut self) {
        self.lines.push(Line::default());
    }

    /// Adds an empty line where there is room for it.
    pub(super) fn gap(&mut self, is_roomy: bool) {
        if is_roomy {
            self.skip();
        }
    }

    /// These lines are to be seen.
    pub(super) fn show(&mut self, lines: Range<usize>) {
        self.seen = Some(lines);
    }

    /// These lines are the thing of that number to the pointer.
    pub(super) fn name(&mut self, lines: Range<usize>, thing: usize) {
        self.things.push((lines, thing));
    }

    /// How many lines there are.
    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// Draws what fits, with a mark beside it where there is more.
    pub(super) fn draw(&self, scroll: &Scroll, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
        let height = usize::from(area.height);
        let most = self.lines.len().saturating_sub(height);
        let needed = self.seen.as_ref().map_or(0, |seen| seen.end.saturating_sub(height).min(seen.start));
        let above = scroll.turned.unwrap_or(needed).min(most);
        scroll.drawn.set(Drawn { above, height, most });
        scroll.spots.clear();
        for (row, (number, line)) in area.rows().zip(self.lines.iter().enumerate().skip(above)) {
            text::draw(line, row, buffer);
            if let Some((_, thing)) = self.things.iter().find(|(lines, _)| lines.contains(&number)) {
                scroll.spots.put(row, *thing);
            }
        }
        let mark = |sign: &str, row: u16, buffer: &mut Buffer| {
            if area.right() + 1 < buffer.area.right() && area.height > 0 {
                buffer.set_string(area.right() + 1, row, sign, look.theme.style(Role::Key));
            }
        };
        if above > 0 {
            mark("↑", area.top(), buffer);
        }
        if above < most {
            mark("↓", area.bottom().saturating_sub(1), buffer);
        }
    }
}

impl Scroll {
    /// A page that is read from its beginning, whatever is to be seen.
    pub(super) fn from_top() -> Self {
        Self { turned: Some(0), ..Self::default() }
    }

    /// Turns the page; tells whether the action is one that does.
    pub(super) fn turn(&mut self, action: Action) -> bool {
        let Drawn { above, height, most } = self.drawn.get();
        let page = height.saturating_sub(1).max(1);
        self.turned = Some(match action {
            Action::PageUp => above.saturating_sub(page),
            Action::PageDown => (above + page).min(most),
            Action::Up => above.saturating_sub(1),
            Action::Down => (above + 1).min(most),
            Action::First => 0,
            Action::Last => most,
            _ => return false,
        });
        true
    }

    /// Turns the page as the wheel does, [`Action::Up`] or else down.
    pub(super) fn wheel(&mut self, action: Action) {
        let Drawn { above, most, .. } = self.drawn.get();
        let down = (above + WHEEL).min(most);
        self.turned = Some(if action == Action::Up { above.saturating_sub(WHEEL) } else { down });
    }

    /// Shows again what is to be seen.
    pub(super) fn follow(&mut self) {
        self.turned = None;
    }

    /// Whether the page last drawn goes on below.
    pub(super) fn has_more(&self) -> bool {
        let Drawn { above, most, .. } = self.drawn.get();
        above < most
    }
}
