//! Colours and weights by role; colour never carries meaning alone.
//!
//! In: a palette, the person's own colours, how many colours the terminal has. Out: a [`Style`] for each [`Role`].

use ratatui::style::{Color, Modifier, Style};

use super::OwnColors;
use super::colors::brought_down;

/// What something on the screen is, as far as looks go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// To be read first: the question.
    Strong,
    /// May be passed over: sources, key hints.
    Faint,
    /// Right.
    Right,
    /// Nearly right.
    Near,
    /// Wrong.
    Wrong,
    /// Where the person is: the cursor's line, the field's edge.
    Selected,
    /// Numbers of options, names of keys.
    Key,
    /// What of a bar is done.
    Done,
    /// What of a bar is left.
    Left,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Strong,
        Self::Faint,
        Self::Right,
        Self::Near,
        Self::Wrong,
        Self::Selected,
        Self::Key,
        Self::Done,
        Self::Left,
    ];

    /// The word in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Strong => "strong",
            Self::Faint => "faint",
            Self::Right => "right",
            Self::Near => "near",
            Self::Wrong => "wrong",
            Self::Selected => "selected",
            Self::Key => "key",
            Self::Done => "done",
            Self::Left => "left",
        }
    }
}

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// None, by its nature or by `NO_COLOR`.
    Monochrome,
    /// The sixteen of the terminal's own palette.
    Sixteen,
    /// 256.
    Many,
    /// 24 bits.
    True,
}

/// Which colours roles have where the person gives them none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Palette {
    /// Those of the terminal's own palette, so that they suit dark and light ones.
    #[default]
    Auto,
    /// Light colours, for a dark terminal.
    Dark,
    /// Dark colours, for a light terminal.
    Light,
    /// The terminal's own text colour alone: nothing is dim, and weight tells things apart.
    HighContrast,
}

impl Palette {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Dark, Self::Light, Self::HighContrast];

    /// The word in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
        }
    }

    /// The colour of a role: one of the terminal's sixteen, and one of the 256 where there are so many.
    const fn color(self, role: Role) -> Option<(Color, u8)> {
        Some(match self {
            Self::Auto | Self::HighContrast => return None,
            Self::Dark => match role {
                Role::Faint => (Color::Gray, 248),
                Role::Right => (Color::LightGreen, 114),
                Role::Near => (Color::LightYellow, 221),
                Role::Wrong => (Color::LightRed, 210),
                Role::Key | Role::Done => (Color::LightCyan, 80),
                Role::Left => (Color::DarkGray, 240),
                Role::Text | Role::Strong | Role::Selected => return None,
            },
            Self::Light => match role {
                Role::Faint => (Color::DarkGray, 240),
                Role::Right => (Color::Green, 22),
                Role::Near => (Color::Yellow, 94),
                Role::Wrong => (Color::Red, 124),
                Role::Key | Role::Done => (Color::Blue, 24),
                Role::Left => (Color::Gray, 250),
                Role::Text | Role::Strong | Role::Selected => return None,
            },
        })
    }
}

/// The looks of every role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    depth: Depth,
    palette: Palette,
    own: OwnColors,
}

impl Theme {
    /// A theme on a terminal with so many colours. The person's own count more than those of the palette.
    pub const fn new(palette: Palette, own: OwnColors, depth: Depth) -> Self {
        Self { depth, palette, own }
    }

    /// The theme that uses the terminal's own palette, so that it suits dark and light ones.
    pub fn of_terminal(depth: Depth) -> Self {
        Self::new(Palette::Auto, OwnColors::default(), depth)
    }

    /// How that role looks.
    pub fn style(&self, role: Role) -> Style {
        let weight = match role {
            Role::Text | Role::Left => Modifier::empty(),
            Role::Faint if self.palette == Palette::HighContrast => Modifier::empty(),
            Role::Strong | Role::Key | Role::Right | Role::Near | Role::Wrong => Modifier::BOLD,
            Role::Faint => Modifier::DIM,
            Role::Selected | Role::Done => Modifier::REVERSED,
        };
        match (self.color(role), role) {
            (None, _) => Style::new().add_modifier(weight),
            // Here the colour says what dimness or reversal says without it.
            (Some(color), Role::Done | Role::Faint) => Style::new().fg(color),
            (Some(color), _) => Style::new().fg(color).add_modifier(weight),
        }
    }

    fn color(&self, role: Role) -> Option<Color> {
        if let Some(own) = self.own.get(role) {
            return brought_down(own, self.depth);
        }
        let (few, many) = match (self.palette, self.depth) {
            (_, Depth::Monochrome) => return None,
            (Palette::Auto, _) => {
                return match role {
                    Role::Right => Some(Color::Green),
                    Role::Near => Some(Color::Yellow),
                    Role::Wrong => Some(Color::Red),
                    Role::Key | Role::Done => Some(Color::Cyan),
                    _ => None,
                };
            }
            (palette, _) => palette.color(role)?,
        };
        Some(if self.depth == Depth::Sixteen { few } else { Color::Indexed(many) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEPTHS: [Depth; 4] = [Depth::Monochrome, Depth::Sixteen, Depth::Many, Depth::True];

    fn own(role: Role, color: Color) -> OwnColors {
        let mut own = OwnColors::default();
        own.set(role, color);
        own
    }

    #[test]
    fn without_colours_every_palette_tells_by_weight_alone() {
        for palette in Palette::ALL {
            let theme = Theme::new(palette, own(Role::Right, Color::Green), Depth::Monochrome);
            for role in Role::ALL {
                assert_eq!(theme.style(role).fg, None, "{} {}", palette.name(), role.name());
            }
            assert_eq!(theme.style(Role::Right), Style::new().bold());
            assert_eq!(theme.style(Role::Done), Style::new().reversed());
        }
    }

    #[test]
    fn the_terminal_s_own_palette_is_used_however_many_colours_it_has() {
        for depth in [Depth::Sixteen, Depth::Many, Depth::True] {
            let theme = Theme::of_terminal(depth);
            assert_eq!(theme.style(Role::Right), Style::new().bold().fg(Color::Green));
            assert_eq!(theme.style(Role::Faint), Style::new().dim());
            assert_eq!(theme.style(Role::Done), Style::new().fg(Color::Cyan));
        }
    }

    #[test]
    fn dark_and_light_have_finer_colours_where_the_terminal_does() {
        let style = |palette, depth| Theme::new(palette, OwnColors::default(), depth).style(Role::Wrong);
        assert_eq!(style(Palette::Dark, Depth::Sixteen).fg, Some(Color::LightRed));
        assert_eq!(style(Palette::Dark, Depth::True).fg, Some(Color::Indexed(210)));
        assert_eq!(style(Palette::Light, Depth::Sixteen).fg, Some(Color::Red));
        assert_eq!(style(Palette::Light, Depth::Many).fg, Some(Color::Indexed(124)));
    }

    #[test]
    fn with_high_contrast_nothing_is_dim_or_coloured() {
        for depth in DEPTHS {
            let theme = Theme::new(Palette::HighContrast, OwnColors::default(), depth);
            for role in Role::ALL {
                let style = theme.style(role);
                assert_eq!(style.fg, None);
                assert!(!style.add_modifier.contains(Modifier::DIM));
            }
        }
    }

    #[test]
    fn the_person_s_own_colour_counts_more_and_is_brought_down() {
        let own = own(Role::Faint, Color::Rgb(255, 0, 0));
        let style = |depth| Theme::new(Palette::HighContrast, own, depth).style(Role::Faint);
        assert_eq!(style(Depth::True), Style::new().fg(Color::Rgb(255, 0, 0)));
        assert_eq!(style(Depth::Many), Style::new().fg(Color::Indexed(196)));
        assert_eq!(style(Depth::Sixteen), Style::new().fg(Color::LightRed));
    }
}
