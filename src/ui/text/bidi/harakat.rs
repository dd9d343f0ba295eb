//! Whether vowel marks are shown.

/// What is wished of vowel marks. Some terminals draw them beside their letter, some lose the letter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Harakat {
    /// They are shown where the terminal draws them well.
    #[default]
    Auto,
    /// Always.
    Keep,
    /// Never.
    Strip,
}

impl Harakat {
    /// All of them, as they are listed.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Keep, Self::Strip];

    /// As it is written in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Keep => "keep",
            Self::Strip => "strip",
        }
    }

    /// Whether they are shown on a terminal that draws them well, or does not.
    pub const fn are_shown(self, are_drawn_well: bool) -> bool {
        match self {
            Self::Auto => are_drawn_well,
            Self::Keep => true,
            Self::Strip => false,
        }
    }
}
