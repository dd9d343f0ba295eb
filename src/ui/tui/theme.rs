//! Colours and weights by role; colour never carries meaning alone.
//!
//! In: how many colours the terminal has. Out: a [`Style`] for each [`Role`].

use ratatui::style::{Color, Modifier, Style};

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

/// The looks of every role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    depth: Depth,
}

impl Theme {
    /// The theme that uses the terminal's own palette, so that it suits dark and light ones.
    pub const fn of_terminal(depth: Depth) -> Self {
        Self { depth }
    }

    /// How that role looks.
    pub fn style(&self, role: Role) -> Style {
        let weight = match role {
            Role::Text | Role::Left => Modifier::empty(),
            Role::Strong | Role::Key | Role::Right | Role::Near | Role::Wrong => Modifier::BOLD,
            Role::Faint => Modifier::DIM,
            Role::Selected | Role::Done => Modifier::REVERSED,
        };
        let style = Style::new().add_modifier(weight);
        if self.depth == Depth::Monochrome {
            return style;
        }
        match role {
            Role::Right => style.fg(Color::Green),
            Role::Near => style.fg(Color::Yellow),
            Role::Wrong => style.fg(Color::Red),
            Role::Key => style.fg(Color::Cyan),
            Role::Done => Style::new().fg(Color::Cyan),
            _ => style,
        }
    }
}
