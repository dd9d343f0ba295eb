//! Language tags.

use std::fmt;

use serde::{Serialize, Serializer};
use thiserror::Error;

/// A language, as its lower-case tag: `en`, `ar`, `pt-br`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Box<str>);

/// A text that is no language tag.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a language tag such as `en` or `ar`")]
pub struct InvalidLang(pub String);

impl Lang {
    /// Reads a tag: 2–3 letters, then any number of `-` and 2–8 letters or digits. Case does not matter.
    ///
    /// # Errors
    /// [`InvalidLang`] for anything else.
    ///
    /// Source: the shape of BCP 47 tags, without its extensions.
    pub fn parse(tag: &str) -> Result<Self, InvalidLang> {
        let mut parts = tag.split('-');
        let primary = parts.next().is_some_and(|part| {
            (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
        });
        let rest = parts
            .all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if primary && rest {
            Ok(Self(tag.to_ascii_lowercase().into()))
        } else {
            Err(InvalidLang(tag.to_owned()))
        }
    }

    /// English, the language of a deck that names none.
    pub fn english() -> Self {
        Self("en".into())
    }

    /// Arabic.
    pub fn arabic() -> Self {
        Self("ar".into())
    }

    /// Whether it is read from the right, in the script that it is usually written in.
    pub fn is_from_right(&self) -> bool {
        /// Source: the Unicode CLDR's likely scripts, of which Arabic, Hebrew, Syriac and Thaana are read so.
        const FROM_RIGHT: [&str; 11] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];
        FROM_RIGHT.contains(&self.0.split('-').next().unwrap_or_default())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_folded_to_lower_case() {
        assert_eq!(Lang::parse("pt-BR").unwrap().as_str(), "pt-br");
        assert_eq!(Lang::parse("AR").unwrap(), Lang::arabic());
    }

    #[test]
    fn a_language_is_read_from_one_side() {
        let is_from_right = |tag| Lang::parse(tag).unwrap().is_from_right();
        assert!(["ar", "ar-EG", "fa", "he"].into_iter().all(is_from_right));
        assert!(!["en", "de", "aro"].into_iter().any(is_from_right));
    }

    #[test]
    fn texts_that_are_no_tags_are_refused() {
        for text in ["", "e", "english", "en_GB", "en-", "12", "عر"] {
            assert!(Lang::parse(text).is_err(), "{text}");
        }
    }
}
