//! Values written once for each language.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Lang;

/// A value in at least one language. The first is the deck's own and stands in where another is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    first: (Lang, T),
    rest: Vec<(Lang, T)>,
}

/// A text in one or more languages.
pub type Text = Localized<String>;

impl<T> Localized<T> {
    /// A value in one language.
    pub const fn one(lang: Lang, value: T) -> Self {
        Self { first: (lang, value), rest: Vec::new() }
    }

    /// Adds or replaces the value of `lang`.
    #[must_use]
    pub fn with(mut self, lang: Lang, value: T) -> Self {
        if self.first.0 == lang {
            self.first.1 = value;
        } else if let Some(entry) = self.rest.iter_mut().find(|entry| entry.0 == lang) {
            entry.1 = value;
        } else {
            self.rest.push((lang, value));
        }
        self
    }

    /// Collects entries, the first of which leads; `None` when there are none.
    pub fn collect(entries: impl IntoIterator<Item = (Lang, T)>) -> Option<Self> {
        let mut entries = entries.into_iter();
        let (lang, value) = entries.next()?;
        Some(entries.fold(Self::one(lang, value), |all, (lang, value)| all.with(lang, value)))
    }

    /// The value written for exactly that language.
    pub fn get(&self, lang: &Lang) -> Option<&T> {
        self.iter().find(|(own, _)| *own == lang).map(|(_, value)| value)
    }

    /// The value for that language, or the leading one where it is missing.
    pub fn pick(&self, lang: &Lang) -> &T {
        self.get(lang).unwrap_or(&self.first.1)
    }

    /// The language that [`Localized::pick`] would answer in.
    pub fn picked_lang(&self, lang: &Lang) -> &Lang {
        self.iter().map(|(own, _)| own).find(|own| *own == lang).unwrap_or(&self.first.0)
    }

    /// All entries, the leading one first.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &T)> {
        std::iter::once(&self.first).chain(&self.rest).map(|(lang, value)| (lang, value))
    }

    /// The same languages with other values.
    pub fn map<'a, U>(&'a self, mut change: impl FnMut(&'a T) -> U) -> Localized<U> {
        let (lang, value) = &self.first;
        Localized {
            first: (lang.clone(), change(value)),
            rest: self.rest.iter().map(|(lang, value)| (lang.clone(), change(value))).collect(),
        }
    }
}

impl<T: Serialize> Serialize for Localized<T> {
    /// An object by language tag.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1 + self.rest.len()))?;
        for (lang, value) in self.iter() {
            map.serialize_entry(lang, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_the_leading_one() {
        let text = Text::one(Lang::english(), "Cuba".into()).with(Lang::arabic(), "كوبا".into());
        assert_eq!(text.pick(&Lang::arabic()), "كوبا");
        assert_eq!(text.pick(&Lang::parse("fr").unwrap()), "Cuba");
        assert_eq!(text.picked_lang(&Lang::parse("fr").unwrap()), &Lang::english());
        assert_eq!(text.get(&Lang::parse("fr").unwrap()), None);
    }

    #[test]
    fn a_text_is_an_object_by_language_tag() {
        let text = Text::one(Lang::english(), "Cuba".into()).with(Lang::arabic(), "كوبا".into());
        assert_eq!(serde_json::to_string(&text).unwrap(), r#"{"en":"Cuba","ar":"كوبا"}"#);
    }
}
