//! A person's own colours, brought down to what a terminal shows.
//!
//! In: colours by name, by number or in hexadecimal. Out: colours that the terminal has. Never here: which role has which
//! colour where the person says nothing.

use ratatui::style::Color;

use super::{Depth, Role};

/// The colours that a person gives to roles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OwnColors([Option<Color>; Role::ALL.len()]);

impl OwnColors {
    /// Gives the role a colour.
    pub fn set(&mut self, role: Role, color: Color) {
        let slots = self.0.iter_mut().zip(Role::ALL);
        for (slot, _) in slots.filter(|(_, of)| *of == role) {
            *slot = Some(color);
        }
    }

    /// The colour of a role, where it was given one.
    pub fn get(&self, role: Role) -> Option<Color> {
        self.0.iter().zip(Role::ALL).find(|(_, of)| *of == role).and_then(|(slot, _)| *slot)
    }
}

/// Reads a colour: `green`, `light-red`, `208` or `#00aa00`.
pub fn color(text: &str) -> Option<Color> {
    text.parse().ok().filter(|color| *color != Color::Reset)
}

/// The colour that comes nearest to it on such a terminal; none where there are none.
pub(super) fn brought_down(color: Color, depth: Depth) -> Option<Color> {
    match (depth, color) {
        (Depth::Monochrome, _) => None,
        (Depth::Many, Color::Rgb(red, green, blue)) => Some(Color::Indexed(of_many([red, green, blue]))),
        (Depth::Sixteen, Color::Rgb(red, green, blue)) => Some(of_sixteen([red, green, blue])),
        (Depth::Sixteen, Color::Indexed(number)) if number >= 16 => Some(of_sixteen(light_of(number))),
        _ => Some(color),
    }
}

/// The lights of a step of the colour cube.
///
/// Source: the default palette of xterm: 16–231 are a cube of six steps, 232–255 a ramp of greys.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// Red, green and blue of a colour of the 256 that is none of the first sixteen.
fn light_of(number: u8) -> [u8; 3] {
    let Some(place) = number.checked_sub(16) else { return [0; 3] };
    if number >= 232 {
        return [8 + 10 * (number - 232); 3];
    }
    let step = |digit: u8| STEPS.get(usize::from(digit)).copied().unwrap_or_default();
    [step(place / 36), step(place / 6 % 6), step(place % 6)]
}

/// The nearest of the 256, the first sixteen left out since every terminal has its own.
fn of_many(light: [u8; 3]) -> u8 {
    let distance = |number: &u8| -> u32 {
        light_of(*number).iter().zip(light).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    (16..=u8::MAX).min_by_key(distance).unwrap_or(u8::MAX)
}

/// The one of the sixteen that has the same hue; of greys the one that is as light.
fn of_sixteen(light: [u8; 3]) -> Color {
    /// With less between its lights a colour looks grey.
    const GREY: u8 = 48;
    /// From here on a light is bright.
    const BRIGHT: u8 = 192;
    let [red, green, blue] = light;
    let (low, high) = (red.min(green).min(blue), red.max(green).max(blue));
    if high - low < GREY {
        return match high {
            0..=63 => Color::Black,
            64..=159 => Color::DarkGray,
            160..=223 => Color::Gray,
            224.. => Color::White,
        };
    }
    let is_lit = |light: u8| light - low > (high - low) / 2;
    match (is_lit(red), is_lit(green), is_lit(blue), high >= BRIGHT) {
        (true, false, false, false) => Color::Red,
        (true, false, false, true) => Color::LightRed,
        (false, true, false, false) => Color::Green,
        (false, true, false, true) => Color::LightGreen,
        (true, true, _, false) => Color::Yellow,
        (true, true, _, true) => Color::LightYellow,
        (true, false, true, false) => Color::Magenta,
        (true, false, true, true) => Color::LightMagenta,
        (false, true, true, false) => Color::Cyan,
        (false, true, true, true) => Color::LightCyan,
        (false, false, _, false) => Color::Blue,
        (false, false, _, true) => Color::LightBlue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_a_name_a_number_or_hexadecimal() {
        for (text, wanted) in [
            ("green", Some(Color::Green)),
            ("light-red", Some(Color::LightRed)),
            ("208", Some(Color::Indexed(208))),
            ("#00aa00", Some(Color::Rgb(0, 0xaa, 0))),
            ("256", None),
            ("#00aa0", None),
            ("greenish", None),
            ("reset", None),
        ] {
            assert_eq!(color(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_terminal_with_fewer_colours_is_given_the_nearest() {
        let green = Color::Rgb(0, 0xaa, 0);
        for (color, depth, wanted) in [
            (green, Depth::True, Some(green)),
            (green, Depth::Many, Some(Color::Indexed(34))),
            (green, Depth::Sixteen, Some(Color::Green)),
            (green, Depth::Monochrome, None),
            (Color::Rgb(250, 250, 250), Depth::Many, Some(Color::Indexed(231))),
            (Color::Rgb(118, 118, 118), Depth::Many, Some(Color::Indexed(243))),
            (Color::Indexed(208), Depth::Many, Some(Color::Indexed(208))),
            (Color::Indexed(208), Depth::Sixteen, Some(Color::LightYellow)),
            (Color::Indexed(9), Depth::Sixteen, Some(Color::Indexed(9))),
            (Color::Indexed(244), Depth::Sixteen, Some(Color::DarkGray)),
            (Color::Rgb(255, 128, 255), Depth::Sixteen, Some(Color::LightMagenta)),
            (Color::Rgb(0, 60, 120), Depth::Sixteen, Some(Color::Blue)),
            (Color::Cyan, Depth::Sixteen, Some(Color::Cyan)),
            (Color::Cyan, Depth::Monochrome, None),
        ] {
            assert_eq!(brought_down(color, depth), wanted, "{color} at {depth:?}");
        }
    }

    #[test]
    fn every_colour_of_the_256_is_nearest_to_itself() {
        for number in 16..=u8::MAX {
            let [red, green, blue] = light_of(number);
            let Some(Color::Indexed(nearest)) = brought_down(Color::Rgb(red, green, blue), Depth::Many)
            else {
                panic!("{number} has no nearest");
            };
            assert_eq!(light_of(nearest), light_of(number));
        }
    }
}
