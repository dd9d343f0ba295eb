//! What is written to a terminal so that it turns text or leaves it, and what undoes that.

/// Two sequences that belong together; both may be nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Switches {
    /// Written when the terminal is taken.
    pub enter: &'static str,
    /// Written when it is given back.
    pub leave: &'static str,
}

impl Switches {
    /// Nothing to switch.
    pub const NONE: Self = Self { enter: "", leave: "" };

    /// Reordering off, where mode 8 (`BDSM` of ECMA-48) is understood.
    pub const EXPLICIT: Self = Self { enter: "\x1b[8l", leave: "\x1b[8h" };

    /// The direction of each paragraph from its letters, in VTE.
    pub const AUTO_DIRECTION: Self = Self { enter: "\x1b[?2501h", leave: "\x1b[?2501l" };

    /// Reordering off in Konsole. It does not say how it was, so leaving sets its default.
    pub const KONSOLE: Self = Self {
        enter: "\x1b]50;BidiRenderingEnabled=false\x07",
        leave: "\x1b]50;BidiRenderingEnabled=true\x07",
    };

    /// Reordering off in mlterm.
    pub const MLTERM: Self =
        Self { enter: "\x1b]5379;use_ctl=false\x07", leave: "\x1b]5379;use_ctl=true\x07" };

    /// Whether there is nothing to switch.
    pub const fn is_none(self) -> bool {
        self.enter.is_empty()
    }
}
