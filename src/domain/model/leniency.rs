//! How much a typed answer may differ and still pass.

/// How kindly words are judged. Apart from misspellings, dates, numbers and lists are judged the same at every setting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Leniency {
    /// A slip of the fingers is only close, in a month's name and in an item of a list too.
    Strict,
    /// A slip of the fingers passes.
    #[default]
    Normal,
    /// Missing words, other endings and words too many that say nothing of their own pass like a slip.
    Lenient,
}

impl Leniency {
    /// All settings.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Normal, Self::Lenient];

    /// The word used on the command line, in decks and in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Normal => "normal",
            Self::Lenient => "lenient",
        }
    }
}
