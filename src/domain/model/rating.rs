//! The person's rating and the machine's verdict.

use serde::Serialize;

/// How well the person says they knew the card. Declared from worst to best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Rating {
    /// Not known.
    Again,
    /// Known with effort.
    Hard,
    /// Known.
    Good,
    /// Known at once.
    Easy,
}

impl Rating {
    /// All ratings, from worst to best.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// 1 (Again) to 4 (Easy), as FSRS counts them.
    pub const fn number(self) -> u8 {
        match self {
            Self::Again => 1,
            Self::Hard => 2,
            Self::Good => 3,
            Self::Easy => 4,
        }
    }

    /// The rating of a number 1–4.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Again),
            2 => Some(Self::Hard),
            3 => Some(Self::Good),
            4 => Some(Self::Easy),
            _ => None,
        }
    }

    /// Whether the card counts as remembered.
    pub const fn is_pass(self) -> bool {
        !matches!(self, Self::Again)
    }

    /// The word in JSON output: `again`, `hard`, `good` or `easy`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Hard => "hard",
            Self::Good => "good",
            Self::Easy => "easy",
        }
    }
}

/// What the grader makes of a typed answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// As accepted, but for case, accents and punctuation.
    Right,
    /// Right but for a slip of the fingers.
    Typo,
    /// Near, but not to be counted without the person's word.
    Close,
    /// Not the answer.
    Wrong,
    /// Nothing typed.
    Blank,
}

impl Verdict {
    /// All verdicts, from best to worst.
    pub const ALL: [Self; 5] = [Self::Right, Self::Typo, Self::Close, Self::Wrong, Self::Blank];

    /// The rating it suggests: Good for what is right, Again otherwise.
    pub const fn suggested(self) -> Rating {
        match self {
            Self::Right | Self::Typo => Rating::Good,
            Self::Close | Self::Wrong | Self::Blank => Rating::Again,
        }
    }

    /// The word in the log and in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Typo => "typo",
            Self::Close => "close",
            Self::Wrong => "wrong",
            Self::Blank => "blank",
        }
    }

    /// The verdict of a word in the log.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }
}
