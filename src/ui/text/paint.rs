//! Colour and weight, which never carry meaning alone.

use anstyle::{AnsiColor, Style};

/// What a stretch of text is, as far as looks go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// To be read first.
    Strong,
    /// May be passed over.
    Faint,
    /// Right.
    Right,
    /// Nearly right.
    Near,
    /// Wrong.
    Wrong,
}

/// Paints text, or leaves it alone where colour is not wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    has_color: bool,
}

impl Paint {
    /// Paints only with `has_color`.
    pub const fn new(has_color: bool) -> Self {
        Self { has_color }
    }

    /// The text in that tone.
    pub fn paint(self, tone: Tone, text: &str) -> String {
        if !self.has_color || text.is_empty() {
            return text.to_owned();
        }
        let style = match tone {
            Tone::Strong => Style::new().bold(),
            Tone::Faint => Style::new().dimmed(),
            Tone::Right => AnsiColor::Green.on_default(),
            Tone::Near => AnsiColor::Yellow.on_default(),
            Tone::Wrong => AnsiColor::Red.on_default(),
        };
        // Each line is painted alone, so that a pager or a cut line never bleeds.
        let painted: Vec<String> = text.split('\n').map(|line| format!("{style}{line}{style:#}")).collect();
        painted.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_text_stays_as_it_is() {
        assert_eq!(Paint::new(false).paint(Tone::Wrong, "no"), "no");
    }

    #[test]
    fn colour_ends_with_each_line() {
        assert_eq!(Paint::new(true).paint(Tone::Right, "a\nb"), "\u{1b}[32ma\u{1b}[0m\n\u{1b}[32mb\u{1b}[0m");
    }
}
