//! A row of cells in phrases: what is written in one piece, and where.
//!
//! In: cells. Out: pieces of text with their columns and looks. Arabic letters are in the order of the screen, and each
//! has the form that joins its neighbours, so that they only have to stand close. What they make stays whole.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// How a sign looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Looks {
    pub(super) color: Color,
    pub(super) is_bold: bool,
    pub(super) is_reversed: bool,
}

impl Looks {
    pub(super) fn of(cell: &Cell) -> Self {
        Self {
            color: cell.fg,
            is_bold: cell.modifier.contains(Modifier::BOLD),
            is_reversed: cell.modifier.contains(Modifier::REVERSED),
        }
    }
}

/// What is written in one piece, from its column on.
pub(super) struct Phrase<'a> {
    pub(super) column: usize,
    pub(super) cells: &'a [Cell],
    pub(super) is_arabic: bool,
}

/// The phrases of a row. Two blanks part them, and lines that are drawn with signs are none.
pub(super) fn phrases(row: &[Cell]) -> Vec<Phrase<'_>> {
    let is_parted =
        |one: &Cell, other: &Cell| is_alone(one) || is_alone(other) || !is_written(one) && !is_written(other);
    let mut found = Vec::new();
    for (column, cells) in parts(0, row, |one, other| !is_parted(one, other)) {
        let is_joined =
            |one: &Cell, other: &Cell| is_arabic(one) == is_arabic(other) || is_blank(one) || is_blank(other);
        for (column, cells) in parts(column, cells, is_joined) {
            add(column, cells, &mut found);
        }
    }
    found
}

/// The cells in parts of what goes together, each with its column and without blanks at its ends.
fn parts(
    mut column: usize,
    cells: &[Cell],
    go_together: impl Fn(&Cell, &Cell) -> bool,
) -> Vec<(usize, &[Cell])> {
    let parts = cells.chunk_by(go_together).filter_map(|part| {
        let start = column;
        column += part.len();
        let first = part.iter().position(is_written)?;
        let last = part.iter().rposition(is_written)?;
        Some((start + first, part.get(first..=last)?))
    });
    parts.collect()
}

/// Whether there is a sign that is neither a blank nor part of a line.
fn is_written(cell: &Cell) -> bool {
    !matches!(cell.symbol(), " " | "━" | "─")
}

/// Whether the sign stands for itself, however the text beside it is read.
fn is_alone(cell: &Cell) -> bool {
    matches!(cell.symbol(), "▸" | "◂")
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " "
}

fn is_arabic(cell: &Cell) -> bool {
    cell.symbol().chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fefc}'))
}

/// Adds what stands between blanks in pieces of the same looks.
fn add<'a>(column: usize, cells: &'a [Cell], found: &mut Vec<Phrase<'a>>) {
    let pieces = parts(column, cells, |one, other| Looks::of(one) == Looks::of(other));
    let phrase = |(column, cells): (usize, &'a [Cell])| Phrase {
        column,
        cells,
        is_arabic: cells.iter().any(is_arabic),
    };
    found.extend(pieces.into_iter().map(phrase));
}
