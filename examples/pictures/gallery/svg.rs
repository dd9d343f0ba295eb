//! Cells as an SVG: a window with rounded corners, and in it text that can be selected.
//!
//! Every phrase has its place and its width in the file, so that columns stand below each other in whatever
//! monospaced font there is.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};

use super::color::{EDGE, GROUND, TEXT, TITLE, hexadecimal};
use super::phrases::{Looks, Phrase, phrases};

/// A cell, in pixels.
const CELL: (usize, usize) = (9, 21);
/// Letters, in pixels, and how far below a cell's top they stand.
const LETTERS: usize = 15;
const BASE: usize = 15;
/// Between the window's edge and the cells.
const MARGIN: usize = 14;
/// The height of the bar with the command.
const BAR: usize = 36;

/// The window.
pub(super) fn window(buffer: &Buffer, command: &str) -> String {
    let (columns, rows) = (usize::from(buffer.area.width), usize::from(buffer.area.height));
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, BAR + rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} \
         {height}\" font-size=\"{LETTERS}\">\n{STYLE}\
         <rect x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"10\" fill=\"{GROUND}\" stroke=\"{EDGE}\"/>\n\
         <path d=\"M1 {BAR}.5H{}\" stroke=\"{EDGE}\"/>\n",
        width - 1,
        height - 1,
        width - 1,
    );
    for button in 0..3 {
        let middle = 20 + 18 * button;
        put(&mut svg, format_args!("<circle cx=\"{middle}\" cy=\"{}\" r=\"5\" fill=\"{EDGE}\"/>\n", BAR / 2));
    }
    put(
        &mut svg,
        format_args!(
            "<text x=\"{}\" y=\"23\" font-size=\"13\" text-anchor=\"middle\" fill=\"{TITLE}\">{command}</text>\n",
            width / 2
        ),
    );
    put(&mut svg, format_args!("<g fill=\"{TEXT}\">\n"));
    for (number, row) in buffer.content().chunks(columns).enumerate() {
        draw_row(&mut svg, row, BAR + MARGIN + number * CELL.1);
    }
    svg + "</g>\n</svg>\n"
}

/// Which fonts there may be. Few monospaced ones have Arabic letters that are good to read.
const STYLE: &str = "<style>\n\
    text { font-family: ui-monospace, 'SF Mono', Menlo, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace }\n\
    .ar { font-family: 'SF Arabic', 'Geeza Pro', 'Segoe UI', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif; font-size: 19px; \
     direction: ltr; unicode-bidi: bidi-override }\n\
    </style>\n";

fn draw_row(svg: &mut String, row: &[Cell], top: usize) {
    for (column, columns, cell) in runs(row) {
        let looks = Looks::of(cell);
        let fill = attribute("fill", hexadecimal(looks.color));
        let (left, width) = (left(column), columns * CELL.0);
        let (from, height) = match cell.symbol() {
            "━" => (top + 8, 3),
            "─" => (top + 9, 1),
            _ if looks.is_reversed => (top, CELL.1),
            _ => continue,
        };
        put(
            svg,
            format_args!("<rect x=\"{left}\" y=\"{from}\" width=\"{width}\" height=\"{height}\"{fill}/>\n"),
        );
    }
    for phrase in phrases(row) {
        write(svg, &phrase, top + BASE);
    }
}

/// Cells beside each other that are filled alike: column, how many, the first of them.
fn runs(row: &[Cell]) -> Vec<(usize, usize, &Cell)> {
    let line = |cell: &Cell| ["━", "─"].into_iter().find(|sign| *sign == cell.symbol());
    let is_alike = |one: &Cell, other: &Cell| {
        Looks::of(one) == Looks::of(other) && line(one) == line(other) && one.bg == other.bg
    };
    let mut column = 0;
    let chunks = row.chunk_by(is_alike).filter_map(|chunk| {
        column += chunk.len();
        Some((column - chunk.len(), chunk.len(), chunk.first()?))
    });
    chunks.collect()
}

fn write(svg: &mut String, phrase: &Phrase<'_>, base: usize) {
    let (start, width) = (left(phrase.column), phrase.cells.len() * CELL.0);
    let place = match (phrase.is_arabic, phrase.cells) {
        // Stretched, joined letters stay joined; spaced out, they would not.
        (true, _) => format!(
            "x=\"{start}\" y=\"{base}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\" class=\"ar\""
        ),
        (false, [_]) => format!("x=\"{start}\" y=\"{base}\""),
        (false, _) => format!("x=\"{start}\" y=\"{base}\" textLength=\"{width}\""),
    };
    put(svg, format_args!("<text {place}"));
    let pieces: Vec<&[Cell]> =
        phrase.cells.chunk_by(|one, other| Looks::of(one) == Looks::of(other)).collect();
    if let [piece] = pieces.as_slice() {
        put(svg, format_args!("{}>{}", looks(piece), text(piece)));
    } else {
        svg.push('>');
        for piece in pieces {
            put(svg, format_args!("<tspan{}>{}</tspan>", looks(piece), text(piece)));
        }
    }
    svg.push_str("</text>\n");
}

/// The looks of cells that all look like the first.
fn looks(piece: &[Cell]) -> String {
    let Some(looks) = piece.first().map(Looks::of) else { return String::new() };
    let color = if looks.is_reversed { Some(GROUND.to_owned()) } else { hexadecimal(looks.color) };
    let weight = looks.is_bold.then(|| "700".to_owned());
    attribute("fill", color) + &attribute("font-weight", weight)
}

fn text(piece: &[Cell]) -> String {
    let text: String = piece.iter().map(Cell::symbol).collect();
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn left(column: usize) -> usize {
    MARGIN + column * CELL.0
}

fn attribute(name: &str, value: Option<String>) -> String {
    value.map_or_else(String::new, |value| format!(" {name}=\"{value}\""))
}

fn put(svg: &mut String, text: std::fmt::Arguments<'_>) {
    svg.write_fmt(text).expect("a string takes all");
}
