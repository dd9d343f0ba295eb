//! Text as lines of cells: made safe, broken at a width, styled. The only way from a string to the screen.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::diag::printable;
use crate::ui::text::wrap;

/// The text in lines of at most `width` columns, each after `indent` blanks.
pub(super) fn lines(text: &str, width: u16, indent: usize, style: Style) -> Vec<Line<'static>> {
    let wrapped = wrap(&printable(text), Some(usize::from(width)), indent);
    wrapped.lines().map(|line| Line::from(Span::styled(line.to_owned(), style))).collect()
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
