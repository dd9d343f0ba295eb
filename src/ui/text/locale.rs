//! The locale of the system: a language and perhaps a region.

use super::Language;

/// What a locale such as `ar_EG.UTF-8` says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Locale {
    /// The language, where the program speaks it.
    pub language: Option<Language>,
    /// The region in capitals, or nothing.
    pub region: String,
}

impl Locale {
    /// Reads a locale as `LC_ALL`, `LC_MESSAGES` and `LANG` write it. One that says nothing known is nobody's.
    ///
    /// Source: POSIX, `language[_territory][.codeset][@modifier]`.
    pub fn parse(text: &str) -> Self {
        let name = text.split(['.', '@']).next().unwrap_or_default();
        let (language, region) = name.split_once(['_', '-']).unwrap_or((name, ""));
        let language = language.to_ascii_lowercase();
        let language = Language::all().iter().find(|known| known.tag == language).copied();
        Self { language, region: region.to_ascii_uppercase() }
    }

    /// The region, where Arabic is the language of the system.
    pub fn arabic_region(&self) -> Option<&str> {
        let is_arabic = self.language.is_some_and(|language| language.tag == "ar");
        (is_arabic && !self.region.is_empty()).then_some(self.region.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_is_taken_apart() {
        for (text, tag, region) in [
            ("ar_EG.UTF-8", Some("ar"), "EG"),
            ("ar", Some("ar"), ""),
            ("en_GB@euro", Some("en"), "GB"),
            ("C.UTF-8", None, ""),
            ("POSIX", None, ""),
            ("de_AT", None, "AT"),
            ("", None, ""),
        ] {
            let locale = Locale::parse(text);
            assert_eq!((locale.language.map(|language| language.tag), locale.region.as_str()), (tag, region));
        }
        assert_eq!(Locale::parse("ar_sy").arabic_region(), Some("SY"));
        assert_eq!(Locale::parse("de_SY").arabic_region(), None);
    }
}
