//! The colours of the pictured terminal.
//!
//! In: colours as cells have them. Out: hexadecimal colours.

use ratatui::style::Color;

/// Behind everything.
pub(super) const GROUND: &str = "#16181d";
/// The bar and the edge of the window.
pub(super) const EDGE: &str = "#2b2f38";
/// The command in the bar.
pub(super) const TITLE: &str = "#8b919d";
/// Text without a colour of its own.
pub(super) const TEXT: &str = "#d9dce2";

/// The colour as SVG writes it; none for that of plain text.
///
/// Source: the default palette of xterm: 16–231 are a cube of six steps, 232–255 a ramp of greys.
pub(super) fn hexadecimal(color: Color) -> Option<String> {
    let Color::Indexed(number @ 16..) = color else {
        assert_eq!(color, Color::Reset, "on a terminal with all colours the theme names those of the 256");
        return None;
    };
    let place = number - 16;
    let step = |digit: u8| if digit == 0 { 0 } else { 55 + 40 * digit };
    let [red, green, blue] = match number {
        232.. => [8 + 10 * (number - 232); 3],
        _ => [step(place / 36), step(place / 6 % 6), step(place % 6)],
    };
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}
