//! What the terminal can do.

use std::io::{self, IsTerminal};

use rustix::termios::tcgetwinsize;

use super::Environment;

/// What stands at the ends of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Whether a person types.
    pub is_typed: bool,
    /// Where results go.
    pub output: Stream,
    /// Where errors go.
    pub errors: Stream,
    /// Whether a line can be changed on it while it is typed.
    pub edits_lines: bool,
    /// Whether it can be drawn on as a whole.
    pub has_screen: bool,
    /// How many colours the output shows.
    pub colors: Colors,
    /// Columns of the output; `None` where nobody reads it as a screen.
    pub width: Option<usize>,
}

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    /// None, or none are wished.
    None,
    /// Sixteen.
    Sixteen,
    /// 256.
    Many,
    /// 24 bits.
    True,
}

impl Colors {
    /// What the environment says of them.
    ///
    /// Source: `no-color.org`; `COLORTERM` and the names of terminals as terminals set them.
    pub fn of(environment: &Environment) -> Self {
        let term = environment.term.as_deref().unwrap_or_default();
        match environment.colorterm.as_deref() {
            _ if environment.is_colorless || term == "dumb" => Self::None,
            Some("truecolor" | "24bit") => Self::True,
            _ if term.ends_with("-direct") => Self::True,
            _ if term.contains("256color") => Self::Many,
            _ => Self::Sixteen,
        }
    }
}

/// A stream that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stream {
    /// Whether a person reads it.
    pub is_read: bool,
    /// Whether colour may be used on it.
    pub has_color: bool,
}

impl Terminal {
    /// Looks at the standard streams.
    pub fn of(environment: &Environment) -> Self {
        let is_dumb = environment.term.as_deref() == Some("dumb");
        let may_color = !environment.is_colorless && !is_dumb;
        let stream = |is_read| Stream { is_read, has_color: is_read && may_color };
        let output = stream(io::stdout().is_terminal());
        let measured = || tcgetwinsize(io::stdout()).ok().map(|size| usize::from(size.ws_col));
        let told = environment.columns.as_deref().and_then(|columns| columns.parse().ok());
        let width = || measured().filter(|width| *width > 0).or(told).unwrap_or(80).clamp(20, 1000);
        let is_typed = io::stdin().is_terminal();
        Self {
            is_typed,
            edits_lines: is_typed && output.is_read && !is_dumb,
            has_screen: is_typed && output.is_read && !is_dumb,
            output,
            errors: stream(io::stderr().is_terminal()),
            colors: Colors::of(environment),
            width: output.is_read.then(width),
        }
    }

    /// Whether a person types and reads lines on it.
    pub const fn has_lines(&self) -> bool {
        self.is_typed && self.output.is_read
    }

    /// The same, used as the simplest terminal there is: no colour, nothing redrawn but a line that is
    /// typed from the right.
    #[must_use]
    pub fn plain(self) -> Self {
        let stream = |stream: Stream| Stream { has_color: false, ..stream };
        Self { output: stream(self.output), errors: stream(self.errors), has_screen: false, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_what_the_terminal_says_it_has() {
        let colors = |term: &str, colorterm: Option<&str>, is_colorless| {
            Colors::of(&Environment {
                term: Some(term.into()),
                colorterm: colorterm.map(str::to_owned),
                is_colorless,
                ..Environment::default()
            })
        };
        assert_eq!(colors("xterm", None, false), Colors::Sixteen);
        assert_eq!(colors("xterm-256color", None, false), Colors::Many);
        assert_eq!(colors("xterm-256color", Some("truecolor"), false), Colors::True);
        assert_eq!(colors("xterm-direct", None, false), Colors::True);
        assert_eq!(colors("xterm-256color", Some("truecolor"), true), Colors::None);
        assert_eq!(colors("dumb", Some("truecolor"), false), Colors::None);
    }
}
