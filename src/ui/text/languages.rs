//! The languages that the program speaks: one for each file of messages.
//!
//! In: what the build script found in `messages/`. Out: tags, names, the text of each file.

use crate::domain::model::Lang;

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its tag, such as `ar`.
    pub tag: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// Its file of messages.
    pub(super) messages: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// All of them, by their tags.
    pub const fn all() -> &'static [Self] {
        LANGUAGES
    }

    /// English, which code is written with, so that it lacks nothing.
    pub fn english() -> Self {
        Self::of(&Lang::english()).unwrap_or(Self { tag: "en", name: "English", messages: "" })
    }

    /// The language that a person who asks for `lang` can be spoken to in: that one, or for `ar-eg` also `ar`.
    pub fn of(lang: &Lang) -> Option<Self> {
        let named = |tag: &str| LANGUAGES.iter().find(|language| language.tag == tag).copied();
        named(lang.as_str()).or_else(|| named(lang.as_str().split('-').next()?))
    }

    /// Its tag as the language of cards.
    pub fn lang(self) -> Lang {
        Lang::parse(self.tag).unwrap_or_else(|_| Lang::english())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_messages_is_a_language() {
        let named: Vec<(&str, &str)> =
            Language::all().iter().map(|language| (language.tag, language.name)).collect();
        assert!([("ar", "العربية"), ("en", "English")].iter().all(|own| named.contains(own)), "{named:?}");
    }

    #[test]
    fn the_language_of_a_region_is_found() {
        let tag = |lang: &str| Language::of(&Lang::parse(lang).unwrap()).map(|language| language.tag);
        assert_eq!(["ar", "ar-eg", "en-gb", "fr"].map(tag), [Some("ar"), Some("ar"), Some("en"), None]);
    }
}
