//! A paragraph as cells in the order they are read, and how it is broken into rows.

use super::levels::levels;
use super::order::{Cell, Row, ordered};
use super::shape::{Sign, shape};
use super::{Bidi, Direction, Mode, is_left_alone};
use crate::diag::printable;

/// Text of one paragraph, ready to be broken into rows.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// In the order they are read.
    cells: Vec<Cell>,
    direction: Direction,
    /// Bytes of the text.
    end: usize,
    /// Whether rows are put in order here.
    is_ordered: bool,
}

/// Stands for what was cut off.
const CUT: &str = "…";

impl Paragraph {
    /// The paragraph of a text, in which a new line counts as a blank. Text that would steer the terminal is made visible.
    pub fn of(text: &str, bidi: Bidi) -> Self {
        Self::within(text, bidi, None)
    }

    /// The same, read from a side that its letters do not tell.
    pub fn directed(text: &str, bidi: Bidi, direction: Direction) -> Self {
        Self::within(text, bidi, Some(direction))
    }

    fn within(text: &str, bidi: Bidi, direction: Option<Direction>) -> Self {
        // A new line would end the paragraph. All stand-ins have the length of what they stand for, or more: offsets are
        // those of the text that is printable, which for all but hostile text is the text itself.
        let text = printable(text);
        let text = if text.contains('\n') { text.replace('\n', " ").into() } else { text };
        let direction = direction.or_else(|| Direction::of(&text)).unwrap_or(bidi.base);
        let signs = shape(&text, bidi);
        let is_ordered = bidi.mode == Mode::App;
        let cells = if is_ordered && (direction.is_from_right() || !is_left_alone(&text)) {
            let base = u8::from(direction.is_from_right());
            let levels = levels(&text, base);
            let level = |sign: &Sign| levels.get(sign.from.start).copied().unwrap_or(base);
            signs.into_iter().map(|sign| cell(level(&sign), sign)).collect()
        } else {
            signs.into_iter().map(|sign| cell(0, sign)).collect()
        };
        Self { cells, direction, end: text.len(), is_ordered }
    }

    /// From where it is read.
    pub const fn direction(&self) -> Direction {
        self.direction
    }

    /// Columns of the whole.
    pub fn width(&self) -> usize {
        self.cells.iter().map(|cell| usize::from(cell.width)).sum()
    }

    /// All of it in one row.
    pub fn row(&self) -> Row {
        self.row_of(self.cells.clone())
    }

    /// One row of at most so many columns, with `…` where something was cut off.
    pub fn cut(&self, columns: usize) -> Row {
        if self.width() <= columns {
            return self.row();
        }
        let mut cells = self.first(columns.saturating_sub(1));
        if columns > 0 {
            let end = cells.last().map_or(0, |cell| cell.from.end);
            cells.push(Cell { text: CUT.into(), width: 1, from: end..end, level: self.base_level() });
        }
        self.row_of(cells)
    }

    /// Rows of at most so many columns, at least one of them; a word longer than that is broken.
    pub fn wrap(&self, columns: usize) -> Vec<Row> {
        let columns = columns.max(2);
        let mut rows = vec![Vec::new()];
        let mut used = 0;
        for word in words(&self.cells) {
            let (letters, blanks) = word;
            let width = columns_of(letters);
            if used + width > columns && used > 0 {
                rows.push(Vec::new());
                used = 0;
            }
            for cell in letters {
                if used + usize::from(cell.width) > columns {
                    rows.push(Vec::new());
                    used = 0;
                }
                rows.last_mut().into_iter().for_each(|row| row.push(cell.clone()));
                used += usize::from(cell.width);
            }
            rows.last_mut().into_iter().for_each(|row| row.extend(blanks.iter().cloned()));
            used += columns_of(blanks);
        }
        rows.into_iter().map(|row| self.row_of(without_end(row))).collect()
    }

    /// The same with a blank behind its end, where a caret may stand: it comes from no byte.
    #[must_use]
    pub fn with_end(mut self) -> Self {
        let from = self.end..self.end;
        self.cells.push(Cell { text: " ".into(), width: 1, from, level: self.base_level() });
        self
    }

    /// Its cells in the order they are read.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// A row of some of its cells.
    pub fn row_of(&self, cells: Vec<Cell>) -> Row {
        let cells = if self.is_ordered { ordered(cells, self.base_level()) } else { cells };
        Row::new(cells, self.direction)
    }

    fn first(&self, columns: usize) -> Vec<Cell> {
        let mut used = 0;
        let fits = |cell: &&Cell| {
            used += usize::from(cell.width);
            used <= columns
        };
        self.cells.iter().take_while(fits).cloned().collect()
    }

    const fn base_level(&self) -> u8 {
        if self.direction.is_from_right() { 1 } else { 0 }
    }
}

fn cell(level: u8, sign: Sign) -> Cell {
    Cell { text: sign.text, width: sign.width, from: sign.from, level }
}

/// Words, each with the blanks behind it.
fn words(cells: &[Cell]) -> impl Iterator<Item = (&[Cell], &[Cell])> {
    let mut rest = cells;
    std::iter::from_fn(move || {
        let letters = rest.iter().take_while(|cell| !cell.is_blank()).count();
        let blanks = rest.iter().skip(letters).take_while(|cell| cell.is_blank()).count();
        let (word, after) = rest.split_at_checked(letters + blanks)?;
        rest = after;
        (!word.is_empty()).then(|| word.split_at(letters))
    })
}

fn columns_of(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| usize::from(cell.width)).sum()
}

fn without_end(mut row: Vec<Cell>) -> Vec<Cell> {
    while row.last().is_some_and(Cell::is_blank) {
        row.pop();
    }
    row
}
