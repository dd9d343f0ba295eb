//! The cells of a row in the order in which they stand on the screen.

use std::ops::Range;

use compact_str::CompactString;

use super::Direction;

/// A sign in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is drawn: one sign with its marks.
    pub text: CompactString,
    /// How many columns it takes: 1 or 2, more where some scripts join several letters in one sign.
    pub width: u16,
    /// The bytes of the text that it stands for.
    pub from: Range<usize>,
    /// Its embedding level: odd where it is read from the right.
    pub(super) level: u8,
}

/// A row of cells from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    cells: Vec<Cell>,
    direction: Direction,
}

impl Cell {
    /// Whether it is a blank at which a row may break.
    pub fn is_blank(&self) -> bool {
        self.text == " "
    }

    /// A cell of the same place that stands for others which were cut off.
    #[must_use]
    pub fn as_cut(&self) -> Self {
        Self { text: CompactString::const_new("…"), width: 1, from: self.from.clone(), level: self.level }
    }

    /// Whether it is read from the right.
    const fn is_from_right(&self) -> bool {
        self.level % 2 == 1
    }
}

impl Row {
    pub(super) const fn new(cells: Vec<Cell>, direction: Direction) -> Self {
        Self { cells, direction }
    }

    /// From left to right.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// From where it is read, which is the side where it begins.
    pub const fn direction(&self) -> Direction {
        self.direction
    }

    /// Which of its cells stands for a byte of the text, or for the first one behind it.
    pub fn place_of(&self, byte: usize) -> Option<usize> {
        let holds = |cell: &Cell| cell.from.start <= byte && byte < cell.from.end;
        let behind = || {
            let later = self.cells.iter().enumerate().filter(|(_, cell)| cell.from.start >= byte);
            later.min_by_key(|(_, cell)| cell.from.start).map(|(place, _)| place)
        };
        self.cells.iter().position(holds).or_else(behind)
    }

    /// Columns.
    pub fn width(&self) -> usize {
        self.cells.iter().map(|cell| usize::from(cell.width)).sum()
    }
}

impl std::fmt::Display for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.cells.iter().try_for_each(|cell| f.write_str(&cell.text))
    }
}

/// The cells of a row, which come in the order they are read, from left to right.
pub(super) fn ordered(mut cells: Vec<Cell>, base: u8) -> Vec<Cell> {
    // L1: blanks at the end stand where the row ends.
    for blank in cells.iter_mut().rev().take_while(|cell| cell.is_blank() || cell.width == 0) {
        blank.level = base;
    }
    // L2: from the highest level down to the lowest odd one, what is at least as high is turned.
    let highest = cells.iter().map(|cell| cell.level).max().unwrap_or(0);
    for level in (1..=highest).rev() {
        cells.chunk_by_mut(|one, next| (one.level >= level) == (next.level >= level)).for_each(|run| {
            if run.first().is_some_and(|cell| cell.level >= level) {
                run.reverse();
            }
        });
    }
    cells.retain(|cell| cell.width > 0);
    // L4: a bracket looks the other way.
    for cell in cells.iter_mut().filter(|cell| cell.is_from_right()) {
        if let Some(mirrored) = mirrored(&cell.text) {
            cell.text = mirrored.into();
        }
    }
    cells
}

/// The sign that looks the other way, if a sign has one.
///
/// Source: `BidiMirroring.txt` of the Unicode Character Database, of which these are what people write.
pub(super) fn mirrored(sign: &str) -> Option<&'static str> {
    const PAIRS: [(&str, &str); 12] = [
        ("(", ")"),
        ("[", "]"),
        ("{", "}"),
        ("<", ">"),
        ("«", "»"),
        ("‹", "›"),
        ("≤", "≥"),
        ("⁅", "⁆"),
        ("⁽", "⁾"),
        ("⟨", "⟩"),
        ("⟪", "⟫"),
        ("（", "）"),
    ];
    PAIRS.into_iter().find_map(|(left, right)| match sign {
        _ if sign == left => Some(right),
        _ if sign == right => Some(left),
        _ => None,
    })
}
