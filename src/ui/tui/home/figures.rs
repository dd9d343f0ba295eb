//! What home shows, as plain values.

/// What today brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Cards seen before that are to be asked today.
    pub due: usize,
    /// New cards to be asked today.
    pub new: usize,
    /// Minutes that these will take.
    pub minutes: u64,
    /// Days in a row with at least one review.
    pub streak: u32,
    /// What waits from days that were missed, in a sentence.
    pub backlog: Option<String>,
    /// Exams to come, a sentence each.
    pub exams: Vec<String>,
    /// Of how many cards how many were right in the last session.
    pub last: Option<(u32, u32)>,
}

/// A deck in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deck {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How it stands.
    pub standing: Standing,
}

/// How a deck stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is studied every day.
    Started {
        /// Cards whose day has come.
        due: usize,
        /// Cards never seen.
        new: usize,
    },
    /// It was not begun yet, and has so many cards.
    Waiting(usize),
    /// Its file has so many faults, and no card that can be asked.
    Faulty(usize),
}

impl Deck {
    pub(super) const fn is_started(&self) -> bool {
        matches!(self.standing, Standing::Started { .. })
    }

    /// Its place among the decks: those begun, then those to be mended, then those that wait.
    pub(super) const fn rank(&self) -> u8 {
        match self.standing {
            Standing::Started { .. } => 0,
            Standing::Faulty(_) => 1,
            Standing::Waiting(_) => 2,
        }
    }

    /// Whether all of these words, in lower case, are in its id or its title.
    pub(super) fn has(&self, words: &str) -> bool {
        let text = format!("{} {}", self.id, self.title).to_lowercase();
        words.split_whitespace().all(|word| text.contains(word))
    }
}
