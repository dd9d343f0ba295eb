//! Which terminal it is, as far as that matters to text from right to left.

use super::{Host, Replies, Switches};

/// Terminals that do the same with such text.
///
/// Source: measured on VTE 0.70, Konsole 22.12, mlterm 3.9, kitty 0.26, xterm 379, alacritty, foot, urxvt, st and tmux
/// 3.3; Terminal.app from what others report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A console or a program that draws nothing but letters.
    Bare,
    /// tmux, whose server was started in VTE: that turns what tmux draws.
    TmuxInVte,
    /// tmux, whose server was started in Konsole.
    TmuxInKonsole,
    /// tmux or screen in something else.
    Multiplexer,
    /// It knows mode 8 and says so: VTE, mintty.
    Standard,
    /// It knows mode 8, and goes on turning text when that is reset.
    Stubborn,
    /// VTE, by its variable; it did not answer in time.
    Vte,
    /// Konsole.
    Konsole,
    /// mlterm.
    Mlterm,
    /// kitty.
    Kitty,
    /// Terminal of macOS.
    Apple,
    /// xterm, which leaves all as it is, vowel marks too.
    Xterm,
    /// Any other: it turns nothing.
    Other,
}

/// What mode 8 is said to be where it is known: set, reset, always set.
const KNOWN: std::ops::RangeInclusive<u8> = 1..=3;

/// The first number of the kind of mlterm, and of xterm.
const MLTERM: u32 = 24;
const XTERM: u32 = 41;

impl Kind {
    /// The first that fits. A name that the terminal gives counts more than variables, which it may have inherited.
    pub fn of(host: &Host, replies: &Replies) -> Self {
        let is_nameless = replies.name.is_none();
        let is_known = replies.mode.is_some_and(|mode| KNOWN.contains(&mode));
        match () {
            () if host.is_bare() => Self::Bare,
            () if host.has("TMUX") && host.has("VTE_VERSION") => Self::TmuxInVte,
            () if host.has("TMUX") && host.has("KONSOLE_VERSION") => Self::TmuxInKonsole,
            () if host.is_multiplexed() => Self::Multiplexer,
            () if is_known && matches!(replies.mode_once_reset, Some(1 | 3)) => Self::Stubborn,
            () if is_known => Self::Standard,
            () if host.has_vte() && !replies.is_answered => Self::Vte,
            () if replies.is_named("Konsole") => Self::Konsole,
            () if is_nameless && host.has("KONSOLE_VERSION") && host.has_common_term() => Self::Konsole,
            () if host.is_term("mlterm") || replies.kind.first() == Some(&MLTERM) => Self::Mlterm,
            () if host.has("MLTERM") && host.has_common_term() && replies.may_be(MLTERM) => Self::Mlterm,
            () if replies.is_named("kitty(") || is_nameless && host.is_term("xterm-kitty") => Self::Kitty,
            () if host.get("TERM_PROGRAM") == Some("Apple_Terminal") => Self::Apple,
            () if replies.is_named("XTerm(") => Self::Xterm,
            () if host.has("XTERM_VERSION") && host.has_common_term() && replies.may_be(XTERM) => Self::Xterm,
            () => Self::Other,
        }
    }

    /// All that may have been switched in it.
    pub const fn switches(self) -> &'static [Switches] {
        match self {
            Self::Standard | Self::Stubborn | Self::Vte => &[Switches::EXPLICIT, Switches::AUTO_DIRECTION],
            Self::Konsole => &[Switches::KONSOLE],
            Self::Mlterm => &[Switches::MLTERM],
            _ => &[],
        }
    }

    /// As `quiz doctor --json` has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::TmuxInVte => "tmux-in-vte",
            Self::TmuxInKonsole => "tmux-in-konsole",
            Self::Multiplexer => "multiplexer",
            Self::Standard => "standard",
            Self::Stubborn => "stubborn",
            Self::Vte => "vte",
            Self::Konsole => "konsole",
            Self::Mlterm => "mlterm",
            Self::Kitty => "kitty",
            Self::Apple => "apple",
            Self::Xterm => "xterm",
            Self::Other => "other",
        }
    }
}
