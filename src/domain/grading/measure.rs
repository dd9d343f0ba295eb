//! How near two words are, and why, by name.
//!
//! In: nothing. Out: a [`Level`], its [`Ground`], and both as a [`Measure`]. Never here: letters.

/// How near a typed word is to an expected one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Another word.
    Different,
    /// The same stem with another ending, such as `communist` for `communism`: to be confirmed.
    Near,
    /// The same word with a slip.
    Typo,
    /// The same word.
    Same,
}

/// Why two words are as near as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// They are written the same.
    Same,
    /// One has an *and* before it.
    And,
    /// A number or a month is exact.
    Exact,
    /// One is too short for a slip, or too long to be compared.
    Length,
    /// They are written in two alphabets, or one has a digit in it.
    Script,
    /// They begin with other letters.
    Start,
    /// They sound alike.
    Sound,
    /// One is the plural of the other.
    Plural,
    /// They differ in their ending only.
    Ending,
    /// One is the opposite of the other.
    Opposite,
    /// So many letters may be off.
    Letters {
        /// How many.
        allowed: usize,
    },
}

impl Level {
    /// The word used in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Different => "different",
            Self::Near => "near",
            Self::Typo => "slip",
            Self::Same => "same",
        }
    }
}

impl Ground {
    /// The word used in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::And => "and",
            Self::Exact => "exact",
            Self::Length => "length",
            Self::Script => "script",
            Self::Start => "start",
            Self::Sound => "sound",
            Self::Plural => "plural",
            Self::Ending => "ending",
            Self::Opposite => "opposite",
            Self::Letters { .. } => "letters",
        }
    }

    /// How many letters may be off, where that decides.
    pub const fn allowed(self) -> Option<usize> {
        match self {
            Self::Letters { allowed } => Some(allowed),
            _ => None,
        }
    }
}

/// How near two words are, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measure {
    pub(super) level: Level,
    pub(super) ground: Ground,
}

impl Measure {
    pub(super) const fn new(level: Level, ground: Ground) -> Self {
        Self { level, ground }
    }

    pub(super) const fn different(ground: Ground) -> Self {
        Self::new(Level::Different, ground)
    }

    /// A slip where no more letters are off than may be.
    pub(super) const fn of_letters(is_slip: bool, allowed: usize) -> Self {
        let level = if is_slip { Level::Typo } else { Level::Different };
        Self::new(level, Ground::Letters { allowed })
    }
}
