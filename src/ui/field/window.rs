//! The part of a field that is shown.

use crate::ui::text::bidi::{Bidi, Cell, Direction, Paragraph};

/// The part of a field that is shown, from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// What is drawn; a blank stands where the text ends, for the caret.
    pub text: String,
    /// Columns of it.
    pub width: u16,
    /// Columns to the left of the caret.
    pub caret: u16,
    /// From where it is read.
    pub direction: Direction,
}

impl Window {
    /// The part of a text around the byte of the caret that fits so many columns.
    pub(super) fn of(text: &str, caret: usize, columns: u16, bidi: Bidi) -> Self {
        let paragraph = Paragraph::of(text, bidi).with_end();
        let direction = paragraph.direction();
        let row = paragraph.row();
        let place = row.place_of(caret).unwrap_or(0);
        let cells = row.cells();
        if row.width() <= usize::from(columns) {
            return Self::shown(cells, place, direction);
        }
        if direction.is_from_right() {
            let turned: Vec<Cell> = cells.iter().rev().cloned().collect();
            let (mut part, place) = part(&turned, cells.len().saturating_sub(place + 1), columns);
            part.reverse();
            let place = part.len().saturating_sub(place + 1);
            return Self::shown(&part, place, direction);
        }
        let (part, place) = part(cells, place, columns);
        Self::shown(&part, place, direction)
    }

    fn shown(cells: &[Cell], caret: usize, direction: Direction) -> Self {
        let columns = |cells: &mut dyn Iterator<Item = &Cell>| cells.map(|cell| cell.width).sum();
        Self {
            text: cells.iter().map(|cell| cell.text.as_str()).collect(),
            width: columns(&mut cells.iter()),
            caret: columns(&mut cells.iter().take(caret)),
            direction,
        }
    }
}

/// The cells around the caret that fit, with a sign at an end that was cut, and the caret's place among them.
fn part(cells: &[Cell], caret: usize, columns: u16) -> (Vec<Cell>, usize) {
    // Both ends may be cut, and a third of what is shown lies behind the caret where there is so much.
    let room = columns.saturating_sub(2);
    let behind = || cells.iter().skip(caret + 1);
    let own = cells.get(caret).map_or(0, |cell| cell.width);
    let wanted_behind = behind().map(|cell| cell.width).sum::<u16>().min(room / 3);
    let fits = |cells: &mut dyn Iterator<Item = &Cell>, room: u16| {
        let mut used = 0;
        cells.take_while(|cell| (used + cell.width <= room).then(|| used += cell.width).is_some()).count()
    };
    let before = fits(&mut cells.iter().take(caret).rev(), room.saturating_sub(wanted_behind + own));
    let start = caret - before;
    let used: u16 = cells.iter().skip(start).take(before).map(|cell| cell.width).sum();
    let after = fits(&mut behind(), room.saturating_sub(used + own));
    let head = cells.get(start).filter(|_| start > 0).map(Cell::as_cut);
    let end = caret + 1 + after;
    let tail = cells.get(end).map(Cell::as_cut);
    let place = before + usize::from(head.is_some());
    let shown = cells.iter().skip(start).take(before + 1 + after).cloned();
    (head.into_iter().chain(shown).chain(tail).collect(), place)
}
