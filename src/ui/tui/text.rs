//! Text as lines of cells: made safe, broken at a width, put in the order of the screen, styled. The only way from a
//! string to the screen: what is in a [`Span`] stands there as it is drawn, from left to right.
//!
//! Text that is read from the right stands at the right. Lines and spans of `ratatui` must never be given letters in
//! the order they are read: it counts lam and alef as one column and draws two.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Look;
use crate::ui::text::bidi::{Bidi, Direction, Paragraph, Row};

/// The fewest columns that a text is broken at.
const NARROWEST: usize = 10;

/// The text in lines of at most `width` columns, each after `indent` blanks.
pub(super) fn lines(
    text: &str,
    width: u16,
    indent: usize,
    style: Style,
    look: &Look<'_>,
) -> Vec<Line<'static>> {
    painted(text, width, indent, &|_| style, look)
}

/// The same, where the style hangs on the byte of the text that a sign comes from.
pub(super) fn painted(
    text: &str,
    width: u16,
    indent: usize,
    style: &dyn Fn(usize) -> Style,
    look: &Look<'_>,
) -> Vec<Line<'static>> {
    set(vec![blanks(indent, style(0))], text, width, style, look)
}

/// The text in lines of at most `width` columns, the first after `label`, the others below the text.
pub(super) fn labelled(
    label: Vec<Span<'static>>,
    text: &str,
    width: u16,
    style: Style,
    look: &Look<'_>,
) -> Vec<Line<'static>> {
    set(label, text, width, &|_| style, look)
}

fn set(
    label: Vec<Span<'static>>,
    text: &str,
    width: u16,
    style: &dyn Fn(usize) -> Style,
    look: &Look<'_>,
) -> Vec<Line<'static>> {
    let indent: usize = label.iter().map(Span::width).sum();
    let room = usize::from(width).saturating_sub(indent).max(NARROWEST);
    let side = direction(text, look);
    let bidi = Bidi { base: side, ..look.bidi };
    let mut label = Some(label);
    let mut lines = Vec::new();
    let mut start = 0;
    for part in text.split('\n') {
        for row in Paragraph::of(part, bidi).wrap(room) {
            let mut spans = label.take().unwrap_or_else(|| vec![blanks(indent, style(0))]);
            let columns = row.width();
            let drawn = pieces(&row, &|from| style(start + from));
            if side.is_from_right() {
                spans.reverse();
                let mut turned =
                    vec![blanks(usize::from(width).saturating_sub(indent + columns), Style::new())];
                turned.extend(drawn);
                turned.extend(spans);
                spans = turned;
            } else {
                spans.extend(drawn);
            }
            lines.push(Line::from(spans));
        }
        start += part.len() + 1;
    }
    lines
}

/// So many blanks.
pub(super) fn blanks(count: usize, style: Style) -> Span<'static> {
    Span::styled(" ".repeat(count), style)
}

/// A short text in one piece.
pub(super) fn piece(text: &str, style: Style, look: &Look<'_>) -> Span<'static> {
    Span::styled(Paragraph::of(text, look.bidi).row().to_string(), style)
}

/// What stands before a field, with a blank behind it.
pub(super) fn label(text: &str, look: &Look<'_>) -> Span<'static> {
    let blank = if look.is_from_right() { [" ", ""] } else { ["", " "] };
    let [left, right] = blank;
    Span::styled(
        format!("{left}{}{right}", Paragraph::of(text, look.bidi).row()),
        look.theme.style(super::Role::Key),
    )
}

/// The text in one piece, cut with `…` where it is longer than `width` columns.
pub(super) fn cut(text: &str, width: u16, style: Style, look: &Look<'_>) -> Span<'static> {
    Span::styled(Paragraph::of(text, look.bidi).cut(usize::from(width)).to_string(), style)
}

/// A line that is read from the left whatever it says, as code is, cut like others.
pub(super) fn code(line: &str, width: u16, style: Style, look: &Look<'_>) -> Span<'static> {
    let paragraph = Paragraph::directed(line, look.bidi, Direction::FromLeft);
    Span::styled(paragraph.cut(usize::from(width)).to_string(), style)
}

/// Pieces beside each other, in the order they are read in the program's own language: from the left end of the row or
/// from the right one.
pub(super) fn row(mut pieces: Vec<Span<'static>>, width: u16, look: &Look<'_>) -> Line<'static> {
    if look.is_from_right() {
        let used: usize = pieces.iter().map(Span::width).sum();
        pieces.push(blanks(usize::from(width).saturating_sub(used), Style::new()));
        pieces.reverse();
    }
    Line::from(pieces)
}

/// The columns that a text takes.
pub(super) fn columns(text: &str, look: &Look<'_>) -> usize {
    Paragraph::of(text, look.bidi).width()
}

/// From where a text is read: as its letters say, or as what is around it.
pub(super) fn direction(text: &str, look: &Look<'_>) -> Direction {
    Direction::of(text).unwrap_or(look.bidi.base)
}

/// Draws a line from the left edge of the area, as far as it fits.
pub(super) fn draw(line: &Line<'_>, area: Rect, buffer: &mut Buffer) {
    let mut left = area.x;
    for span in line {
        let room = usize::from(area.right().saturating_sub(left));
        left = buffer.set_stringn(left, area.y, &span.content, room, line.style.patch(span.style)).0;
    }
}

/// The signs of a row, those of the same style together.
fn pieces(row: &Row, style: &dyn Fn(usize) -> Style) -> Vec<Span<'static>> {
    let mut pieces: Vec<(String, Style)> = Vec::new();
    for cell in row.cells() {
        let own = style(cell.from.start);
        match pieces.last_mut() {
            Some((text, style)) if *style == own => text.push_str(&cell.text),
            _ => pieces.push((cell.text.to_string(), own)),
        }
    }
    pieces.into_iter().map(|(text, style)| Span::styled(text, style)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Lang;
    use crate::ui::text::bidi::Bidi;
    use crate::ui::text::{Habits, Words};
    use crate::ui::tui::keys::KeyMap;
    use crate::ui::tui::{Depth, Theme};

    fn with_look<T>(lang: &Lang, see: impl FnOnce(&Look<'_>) -> T) -> T {
        let words = Words::of(lang, Habits::default(), true);
        let (theme, keys) = (Theme::of_terminal(Depth::Monochrome), KeyMap::default());
        see(&Look { words: &words, theme: &theme, keys: &keys, bidi: Bidi::app(words.direction()) })
    }

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
        let lines = |text| with_look(&Lang::english(), |look| drawn(&lines(text, 10, 2, Style::new(), look)));
        assert_eq!(lines("Lima"), ["  Lima    "]);
        assert_eq!(lines("ليما"), ["    ﺎﻤﻴﻟ  "]);
        assert_eq!(lines("لا"), ["       ﻻ  "]);
        // A line of its own is read as it says, and stands where the text begins.
        assert_eq!(lines("ليما\nLima"), ["    ﺎﻤﻴﻟ  ", "    Lima  "]);
    }

    #[test]
    fn a_label_stands_on_the_side_that_is_read_first() {
        let label = || vec![Span::raw("1"), Span::raw("  ")];
        let lines =
            |lang, text| with_look(&lang, |look| drawn(&labelled(label(), text, 10, Style::new(), look)));
        assert_eq!(lines(Lang::english(), "Lima"), ["1  Lima   "]);
        assert_eq!(lines(Lang::english(), "ليما"), ["   ﺎﻤﻴﻟ  1"]);
        // What has no letters is read as the rest of the screen is.
        assert_eq!(lines(Lang::english(), "1535"), ["1  1535   "]);
        assert_eq!(lines(Lang::arabic(), "1535"), ["   1535  1"]);
    }

    #[test]
    fn a_row_begins_where_the_language_of_the_program_does() {
        let pieces = || vec![Span::raw("a"), Span::raw(" "), Span::raw("b")];
        let row = |lang| with_look(&lang, |look| drawn(&[row(pieces(), 10, look)]));
        assert_eq!(row(Lang::english()), ["a b       "]);
        assert_eq!(row(Lang::arabic()), ["       b a"]);
    }

    #[test]
    fn a_style_goes_where_its_letters_go() {
        let bold = Style::new().bold();
        let style = |byte: usize| if byte >= "ليما ".len() { bold } else { Style::new() };
        let lines = with_look(&Lang::english(), |look| painted("ليما بيرو", 10, 0, &style, look));
        let spans: Vec<(&str, bool)> =
            lines[0].iter().map(|span| (span.content.as_ref(), span.style == bold)).collect();
        assert_eq!(spans, [(" ", false), ("ﻭﺮﻴﺑ", true), (" ﺎﻤﻴﻟ", false), ("", false)]);
    }

    #[test]
    fn code_is_read_from_the_left() {
        let code = with_look(&Lang::arabic(), |look| code("3 | \"ب\" ^", 20, Style::new(), look));
        assert_eq!(code.content, "3 | \"ﺏ\" ^");
    }
}
