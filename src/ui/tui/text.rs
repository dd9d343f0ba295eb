//! Text as lines of cells: made safe, broken at a width, styled. The only way from a string to the screen.
//!
//! Text that is read from the right stands at the right; its letters are left in the order they are read.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::diag::printable;
use crate::ui::text::wrap;

/// The text in lines of at most `width` columns, each after `indent` blanks.
pub(super) fn lines(text: &str, width: u16, indent: usize, style: Style) -> Vec<Line<'static>> {
    let whole = |line: Line<'_>| line.spans.iter().map(|span| span.content.as_ref()).collect::<String>();
    let lines = labelled(vec![Span::raw(" ".repeat(indent))], text, width, style);
    lines.into_iter().map(|line| Line::from(Span::styled(whole(line), style))).collect()
}

/// The text in lines of at most `width` columns, the first after `label`, the others below the text.
pub(super) fn labelled(
    label: Vec<Span<'static>>,
    text: &str,
    width: u16,
    style: Style,
) -> Vec<Line<'static>> {
    let indent: usize = label.iter().map(Span::width).sum();
    let is_from_right = is_from_right(text);
    let wrapped = wrap(&printable(text), Some(usize::from(width).saturating_sub(indent)), 0);
    let blanks = vec![Span::raw(" ".repeat(indent))];
    let labels = std::iter::once(label).chain(std::iter::repeat(blanks));
    let line = |(mut spans, line): (Vec<Span<'static>>, &str)| {
        spans.push(Span::styled(line.to_owned(), style));
        if is_from_right {
            let used = indent + columns(line);
            spans.push(Span::raw(" ".repeat(usize::from(width).saturating_sub(used))));
            spans.reverse();
        }
        Line::from(spans)
    };
    labels.zip(wrapped.lines()).map(line).collect()
}

/// The cells that a text takes. A terminal draws each sign for itself, so they are counted one by one: of lam and alef
/// together other counts make one cell.
pub(super) fn columns(text: &str) -> usize {
    text.graphemes(true).map(|sign| Span::raw(sign).width()).sum()
}

/// Draws a line from the left edge of the area, as far as it fits.
pub(super) fn draw(line: &Line<'_>, area: Rect, buffer: &mut Buffer) {
    let mut left = area.x;
    for span in line {
        let room = usize::from(area.right().saturating_sub(left));
        left = buffer.set_stringn(left, area.y, &span.content, room, line.style.patch(span.style)).0;
    }
}

/// Whether the text is read from the right, which its first letter tells.
pub(super) fn is_from_right(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'),
    )
}

/// The text in one line, cut with `…` where it is longer than `width` columns.
pub(super) fn cut(text: &str, width: u16, style: Style) -> Span<'static> {
    let text = printable(text).replace(['\n', '\t'], " ");
    let shown = ratatui::text::Span::raw(text.clone());
    if shown.width() <= usize::from(width) {
        return Span::styled(text, style);
    }
    let room = usize::from(width).saturating_sub(1);
    let mut kept = String::new();
    for c in text.chars() {
        let longer = format!("{kept}{c}");
        if Span::raw(longer.as_str()).width() > room {
            break;
        }
        kept = longer;
    }
    Span::styled(format!("{kept}…"), style)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of an area of ten columns, with the lines drawn in it.
    fn drawn(lines: &[Line<'_>]) -> Vec<String> {
        let height = u16::try_from(lines.len()).unwrap();
        let mut buffer = Buffer::empty(Rect::new(0, 0, 10, height));
        buffer.area.rows().zip(lines).for_each(|(row, line)| draw(line, row, &mut buffer));
        let row = |row: &[ratatui::buffer::Cell]| row.iter().map(ratatui::buffer::Cell::symbol).collect();
        buffer.content().chunks(10).map(row).collect()
    }

    #[test]
    fn text_read_from_the_right_ends_at_the_right_edge() {
        let lines = |text| drawn(&lines(text, 10, 2, Style::new()));
        assert_eq!(lines("Lima"), ["  Lima    "]);
        assert_eq!(lines("ليما"), ["    ليما  "]);
        // Lam and alef take a cell each.
        assert_eq!(lines("لا"), ["      لا  "]);
    }

    #[test]
    fn a_label_stands_on_the_side_that_is_read_first() {
        let label = || vec![Span::raw("1"), Span::raw("  ")];
        let lines = |text| drawn(&labelled(label(), text, 10, Style::new()));
        assert_eq!(lines("Lima"), ["1  Lima   "]);
        assert_eq!(lines("ليبيا"), ["  ليبيا  1"]);
    }

    #[test]
    fn a_long_line_is_cut_and_says_so() {
        let cut = |text, width| cut(text, width, Style::new()).content.into_owned();
        assert_eq!(cut("Lima", 4), "Lima");
        assert_eq!(cut("Lima", 3), "Li…");
        assert_eq!(cut("東京", 3), "東…");
        assert_eq!(cut("a\nb\u{1b}", 9), "a b␛");
    }
}
