//! Names that progress hangs on: deck ids, spaces, note ids and card keys.
//!
//! These forms are frozen: they stand in every learner's log.

use std::fmt;
use std::hash::Hasher;

use serde::{Serialize, Serializer};
use siphasher::sip::SipHasher13;
use thiserror::Error;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A text that cannot be a deck id, a space or a note id.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a name: letters, digits, `-`, `_` and `.` are allowed, at most {max} characters", max = MAX_NAME)]
pub struct InvalidName(pub String);

/// The longest name, in characters.
const MAX_NAME: usize = 100;

fn is_name(text: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let starts_well = text.chars().next().is_some_and(char::is_alphanumeric);
    starts_well && text.chars().count() <= MAX_NAME && text.chars().all(allowed) && is_nfc(text)
}

macro_rules! name {
    ($(#[$doc:meta])* $type:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $type(Box<str>);

        impl $type {
            /// Reads a name: letters and digits of any script, `-`, `_` and `.`, beginning with a letter or
            /// digit, in NFC, 1–100 characters.
            ///
            /// # Errors
            /// [`InvalidName`] for anything else.
            pub fn parse(text: &str) -> Result<Self, InvalidName> {
                if is_name(text) { Ok(Self(text.into())) } else { Err(InvalidName(text.to_owned())) }
            }

            /// The name.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    };
}

name! {
    /// A deck's id: its file's stem, or the header's `id`.
    DeckId
}
name! {
    /// The space a deck's cards live in; decks that share it share cards and progress.
    Space
}

impl From<&DeckId> for Space {
    /// The space of a deck that names none.
    fn from(deck: &DeckId) -> Self {
        Self(deck.0.clone())
    }
}

/// A note's id within its space: written in the deck, or made from the wording where none is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(Box<str>);

impl NoteId {
    /// Reads a written id; the same rule as for [`DeckId`].
    ///
    /// # Errors
    /// [`InvalidName`] for anything else.
    pub fn parse(text: &str) -> Result<Self, InvalidName> {
        if is_name(text) { Ok(Self(text.into())) } else { Err(InvalidName(text.to_owned())) }
    }

    /// The id of a note that has none written: `~` and 16 hexadecimal digits of its question's hash. White
    /// space and Unicode form do not count, so re-wrapping a question keeps its progress.
    ///
    /// Source: SipHash-1-3 with a zero key over the words of the question in NFC, joined by one space.
    pub fn of_wording(question: &str) -> Self {
        let words: Vec<String> = question.split_whitespace().map(|word| word.nfc().collect()).collect();
        let mut hasher = SipHasher13::new();
        hasher.write(words.join(" ").as_bytes());
        Self(format!("~{:016x}", hasher.finish()).into())
    }

    /// Whether the id was made from the wording, so that rewording the question would lose it.
    pub fn is_wording(&self) -> bool {
        self.0.starts_with('~')
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which of a note's cards, where it has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The one that asks for the cloze gaps of this number, 1–99.
    Gap(u8),
    /// The one that asks for the question where the answer is shown.
    Reverse,
}

impl fmt::Display for Side {
    /// As it stands in a key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gap(number) => write!(f, "{number}"),
            Self::Reverse => f.write_str("reverse"),
        }
    }
}

/// What progress hangs on: `space/note-id`, or `space/note-id:side` for one of several cards of a note.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardKey(Box<str>);

impl CardKey {
    /// The key of a note that is one card.
    pub fn new(space: &Space, note: &NoteId) -> Self {
        Self(format!("{space}/{note}").into())
    }

    /// The key of a note's card: of the only one, or of that side.
    pub fn of(space: &Space, note: &NoteId, side: Option<Side>) -> Self {
        match side {
            Some(side) => Self(format!("{space}/{note}:{side}").into()),
            None => Self::new(space, note),
        }
    }

    /// Reads a key as it stands in a log, whether or not any kind of note makes such keys today.
    ///
    /// # Errors
    /// [`InvalidName`] when a part is missing or is no name.
    pub fn parse(text: &str) -> Result<Self, InvalidName> {
        let invalid = || InvalidName(text.to_owned());
        let (space, rest) = text.split_once('/').ok_or_else(invalid)?;
        let (note, side) = match rest.split_once(':') {
            Some((note, side)) => (note, Some(side)),
            None => (rest, None),
        };
        let note = note.strip_prefix('~').unwrap_or(note);
        let valid = is_name(space) && is_name(note) && side.is_none_or(is_name);
        if valid { Ok(Self(text.into())) } else { Err(invalid()) }
    }

    /// The note's id and, where there is one, `:side`: the name of the card inside its deck.
    pub fn card_id(&self) -> &str {
        self.0.split_once('/').map_or(&*self.0, |(_, id)| id)
    }

    /// The note's id.
    pub fn note_id(&self) -> &str {
        self.card_id().split_once(':').map_or(self.card_id(), |(note, _)| note)
    }

    /// The space.
    pub fn space(&self) -> &str {
        self.0.split_once('/').map_or("", |(space, _)| space)
    }

    /// The whole key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CardKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for CardKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_as_they_are_written() {
        for text in ["khrushchev/cuba-crisis", "s/n:2", "s/~00ff00ff00ff00ff", "تاريخ/كوبا"] {
            assert_eq!(CardKey::parse(text).unwrap().as_str(), text);
        }
        for text in ["", "a", "a/", "/b", "a/b:", "a/b:c:d", "a/b c", "a/../b", "a/\u{1b}[2J"] {
            assert!(CardKey::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_card_is_named_by_its_note_and_side() {
        let key = CardKey::parse("khrushchev/congress:2").unwrap();
        assert_eq!((key.space(), key.card_id(), key.note_id()), ("khrushchev", "congress:2", "congress"));
    }

    #[test]
    fn the_key_of_a_side_is_frozen() {
        let (space, note) = (Space::parse("khrushchev").unwrap(), NoteId::parse("pact").unwrap());
        let key = CardKey::of(&space, &note, Some(Side::Gap(12)));
        assert_eq!(key.as_str(), "khrushchev/pact:12");
        assert_eq!(CardKey::parse(key.as_str()).unwrap(), key);
        assert_eq!(CardKey::of(&space, &note, Some(Side::Reverse)).as_str(), "khrushchev/pact:reverse");
        assert_eq!(CardKey::of(&space, &note, None), CardKey::new(&space, &note));
    }

    #[test]
    fn names_that_would_break_a_key_are_refused() {
        for text in ["a/b", "a:b", "~a", "-a", ".", "a b", "", "e\u{301}"] {
            assert!(NoteId::parse(text).is_err(), "{text}");
        }
        assert!(NoteId::parse(&"a".repeat(101)).is_err());
    }

    #[test]
    fn the_id_of_a_wording_is_frozen() {
        let id = NoteId::of_wording("What is the capital of  France?\n");
        assert_eq!(id, NoteId::of_wording("What is the capital of France?"));
        assert_eq!(id.as_str(), "~fc8c91cecc8eef24");
        assert!(id.is_wording());
    }
}
