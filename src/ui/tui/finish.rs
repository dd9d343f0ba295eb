//! The last step on the cells of a frame, for terminals that turn text of their own accord.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;

use crate::ui::text::bidi::{self, Finish, Sign};

/// Finishes each row of a frame in which all widgets have drawn. Colours stay where they are.
pub fn finish(buffer: &mut Buffer, finish: Finish) {
    let columns = usize::from(buffer.area.width);
    if finish == Finish::AsIs || columns == 0 {
        return;
    }
    for row in buffer.content.chunks_mut(columns) {
        if matches!(finish, Finish::Kitty { .. }) && !row.iter().any(is_from_right) {
            continue;
        }
        let mut signs: Vec<Sign> = row.iter().map(sign).collect();
        finish.row(&mut signs);
        for (cell, sign) in row.iter_mut().zip(&signs) {
            // Only this keeps signs that take no column.
            cell.set_symbol(&sign.text);
        }
    }
}

/// Whether something in the frame is read from the right.
pub fn is_partly_from_right(buffer: &Buffer) -> bool {
    buffer.content.iter().any(is_from_right)
}

fn is_from_right(cell: &Cell) -> bool {
    bidi::is_partly_from_right(cell.symbol())
}

fn sign(cell: &Cell) -> Sign {
    let font = (cell.modifier & (Modifier::BOLD | Modifier::ITALIC)).bits();
    Sign { text: cell.symbol().to_owned(), font }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    fn symbols(buffer: &Buffer) -> Vec<&str> {
        buffer.content.iter().map(Cell::symbol).collect()
    }

    #[test]
    fn every_row_gets_its_override_in_the_first_column() {
        let mut buffer = Buffer::with_lines(["ab", "\u{fee1}d"]);
        finish(&mut buffer, Finish::Override);
        assert_eq!(symbols(&buffer), ["a\u{202d}", "b", "\u{fee1}\u{202d}", "d"]);
    }

    #[test]
    fn kitty_gets_letters_turned_and_colours_where_they_were() {
        let mut buffer = Buffer::with_lines(["(\u{fe91}\u{fedb}) x"]);
        let (red, blue) = (Style::new().red(), Style::new().blue());
        buffer.set_style(ratatui::layout::Rect::new(1, 0, 1, 1), red);
        buffer.set_style(ratatui::layout::Rect::new(2, 0, 1, 1), blue);
        finish(&mut buffer, Finish::Kitty { one_font: true });
        assert_eq!(symbols(&buffer), ["(", "\u{fedb}", "\u{fe91}", ")", " ", "x"]);
        assert_eq!(buffer.content[1].fg, red.fg.unwrap());
        assert_eq!(buffer.content[2].fg, blue.fg.unwrap());
    }

    #[test]
    fn text_from_the_right_is_found_wherever_it_is() {
        assert!(!is_partly_from_right(&Buffer::with_lines(["Cuba, 1962 — “…” │▸", "東京"])));
        for text in ["كوبا", "a \u{fee1}", "שלום"] {
            assert!(is_partly_from_right(&Buffer::with_lines(["Cuba", text])), "{text}");
        }
    }
}
