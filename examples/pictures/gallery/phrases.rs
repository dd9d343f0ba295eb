//! A row of cells in phrases: what is written in one piece, and where.
//!
//! In: cells. Out: pieces of text with their columns and looks. Arabic letters join and are read from the right; that is
//! left to whoever shows the picture, so what is Arabic stays whole. All else falls apart where its looks change.

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
    let parts = parts(0, row, |one, other| !is_parted(one, other));
    // A number alone in the right half ends a text that is read from the right.
    if let [(column, cells)] = parts.as_slice()
        && *column > row.len() / 2
        && first_letter(cells).is_none()
    {
        return vec![Phrase { column: *column, cells, is_arabic: true }];
    }
    let mut found = Vec::new();
    for (column, cells) in parts {
        add(column, cells, &mut found);
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

fn first_letter(cells: &[Cell]) -> Option<char> {
    cells.iter().flat_map(|cell| cell.symbol().chars()).find(|c| c.is_alphabetic())
}

fn has(cell: &Cell, is_so: impl Fn(char) -> bool) -> bool {
    cell.symbol().chars().any(is_so)
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}') && c.is_alphabetic()
}

/// Adds what stands between blanks: whole if it begins Arabic, else what is Arabic in it by itself.
fn add<'a>(column: usize, cells: &'a [Cell], found: &mut Vec<Phrase<'a>>) {
    if first_letter(cells).is_some_and(is_arabic) {
        found.push(Phrase { column, cells, is_arabic: true });
        return;
    }
    let Some(start) = cells.iter().position(|cell| has(cell, is_arabic)) else {
        add_latin(column, cells, found);
        return;
    };
    let (before, rest) = cells.split_at(start);
    let is_latin = |c: char| c.is_alphabetic() && !is_arabic(c);
    let next = rest.iter().position(|cell| has(cell, is_latin)).unwrap_or(rest.len());
    let (arabic, _) = rest.split_at(next);
    let is_end = |cell: &Cell| has(cell, |c| is_arabic(c) || c.is_numeric() || c == ')');
    let length = arabic.iter().rposition(is_end).map_or(arabic.len(), |last| last + 1);
    let (arabic, after) = rest.split_at(length);
    add_latin(column, before, found);
    found.push(Phrase { column: column + start, cells: arabic, is_arabic: true });
    add(column + start + length, after, found);
}

/// Adds text in pieces of the same looks.
fn add_latin<'a>(column: usize, cells: &'a [Cell], found: &mut Vec<Phrase<'a>>) {
    let pieces = parts(column, cells, |one, other| Looks::of(one) == Looks::of(other));
    found.extend(pieces.into_iter().map(|(column, cells)| Phrase { column, cells, is_arabic: false }));
}
