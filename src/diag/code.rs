//! The kinds of fault, each with a name that does not change.

use std::fmt;

use serde::{Serialize, Serializer};

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident => $name:literal,)*) => {
        /// What kind of fault a diagnostic is about. The names are stable: scripts may match on them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// All codes, in the order they are documented.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable name, in lower case with hyphens.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

codes! {
    /// The file cannot be read.
    Unreadable => "unreadable",
    /// The path leads to a folder, a pipe or a device.
    NotAFile => "not-a-file",
    /// The file is larger than any deck may be.
    TooLarge => "too-large",
    /// The file is not UTF-8 text.
    NotUtf8 => "not-utf8",
    /// The text breaks the rules of TOML.
    Syntax => "syntax",
    /// A text holds a character that controls terminals.
    ControlCharacter => "control-character",
    /// A text holds a character that turns the direction of what follows.
    BidiOverride => "bidi-override",
    /// A key that means nothing here.
    UnknownKey => "unknown-key",
    /// A key that must be there is not.
    MissingKey => "missing-key",
    /// A key that cards of this kind do not have.
    MisplacedKey => "misplaced-key",
    /// A value of the wrong type.
    WrongType => "wrong-type",
    /// A number outside its range.
    OutOfRange => "out-of-range",
    /// A text without a letter in it.
    EmptyText => "empty-text",
    /// A word that is none of the words allowed.
    UnknownWord => "unknown-word",
    /// A text that cannot be an id.
    BadName => "bad-name",
    /// A text that is no language tag, or a language named twice.
    BadLanguage => "bad-language",
    /// A language that must be there is not.
    MissingLanguage => "missing-language",
    /// A text that is no date, or a date of another precision than asked.
    BadDate => "bad-date",
    /// Too few or too many options, unequal between languages, or one of them twice.
    BadChoices => "bad-choices",
    /// Too few or too many items or pairs, unequal between languages, or one of them twice.
    BadItems => "bad-items",
    /// A cloze without gaps, with a gap that cannot be read, or with other gaps in another language.
    BadCloze => "bad-cloze",
    /// An answer that is both right and wrong.
    Contradiction => "contradiction",
    /// An id that stands earlier in the file.
    DuplicateId => "duplicate-id",
    /// A card whose progress hangs on its wording.
    NoId => "no-id",
    /// A deck without cards.
    NoCards => "no-cards",
    /// More faults than are shown.
    TooManyFaults => "too-many-faults",
    /// Two files with one deck id.
    DeckClash => "deck-clash",
    /// Unrelated decks in one space.
    SpaceClash => "space-clash",
    /// One card key with different contents in two decks.
    CardClash => "card-clash",
    /// An overlay entry for a card that no deck has.
    UnknownCard => "unknown-card",
    /// An id of a person, an office, a place, a deck or a fact that the fact base does not have.
    UnknownName => "unknown-name",
    /// A corrected or disputed fact that does not say who says so.
    MissingReference => "missing-reference",
    /// A date outside the tenure it belongs to.
    OutsideTenure => "outside-tenure",
    /// A template that the fact does not say enough for.
    NotAskable => "not-askable",
    /// An important fact without a card.
    AsksNothing => "asks-nothing",
    /// A name in another spelling than the one that is shown.
    OtherSpelling => "other-spelling",
    /// In the config, a text that is no key, or a key that cannot be a command.
    BadKey => "bad-key",
    /// In the config, one key for two actions.
    KeyClash => "key-clash",
    /// In the config, a text or a number that is no colour.
    BadColor => "bad-color",
    /// In a flag, a text that is no filter.
    BadFilter => "bad-filter",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_distinct_words_joined_by_hyphens() {
        let mut names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert!(names.iter().all(|name| name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
