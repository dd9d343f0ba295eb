//! Which language the program speaks and cards are asked in, and how numbers and dates are written.
//!
//! In: flags, config, the system's locale. Out: what holds, and the words for it. Each of the two languages is first
//! what was said of itself, by a flag or the config; where nothing was said it follows the other, then the locale.

use super::settings::{InEffect, Settings, Source, of_all};
use crate::domain::model::{DeckId, Lang};
use crate::domain::time::Months;
use crate::ui::text::{Digits, Habits, Language, Words};

impl Settings {
    /// The language questions are asked and answered in, of one deck or of all.
    pub(crate) fn lang_in_effect(&self, only: Option<&DeckId>) -> InEffect<Lang> {
        let own = self.said(self.flags.lang.clone(), only, |own| own.lang.clone(), None);
        own.or_else(|| {
            let other = self.ui_lang.or(self.config.ui_lang)?;
            Some(InEffect { value: other.lang(), from: Source::Other })
        })
        .unwrap_or_else(|| self.usual_language().map(Language::lang))
    }

    /// The language of the program's own words.
    pub(crate) fn ui_lang(&self) -> InEffect<Language> {
        let own = of_all(self.ui_lang.map(Some), self.config.ui_lang.map(Some), None);
        if let InEffect { value: Some(value), from } = own {
            return InEffect { value, from };
        }
        let others = [&self.flags.lang, &self.config.all.lang];
        let other = others.into_iter().flatten().find_map(Language::of);
        other.map_or_else(|| self.usual_language(), |value| InEffect { value, from: Source::Other })
    }

    /// The language of the system, or English where the program does not speak that.
    fn usual_language(&self) -> InEffect<Language> {
        match self.locale.language {
            Some(value) => InEffect { value, from: Source::Locale },
            None => InEffect { value: Language::english(), from: Source::Default },
        }
    }

    /// Whose names of months are written in Arabic.
    pub(crate) fn months(&self) -> InEffect<Months> {
        self.habit(self.config.months, Months::of_region)
    }

    /// The digits that are written in Arabic.
    pub(crate) fn digits(&self) -> InEffect<Digits> {
        self.habit(self.config.digits, Digits::of_region)
    }

    fn habit<T: Default>(&self, config: Option<T>, usual: impl Fn(&str) -> T) -> InEffect<T> {
        match (config, self.locale.arabic_region()) {
            (Some(value), _) => InEffect { value, from: Source::Config },
            (None, Some(region)) => InEffect { value: usual(region), from: Source::Locale },
            (None, None) => InEffect { value: T::default(), from: Source::Default },
        }
    }

    /// The program's own words as they go into lines, or with isolates round what is inserted.
    pub(crate) fn words(&self, isolates: bool) -> Words {
        let habits = Habits { months: self.months().value, digits: self.digits().value };
        Words::of(&self.ui_lang().value.lang(), habits, isolates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::Locale;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    /// What holds of cards and of the program, by what is said of each in flags and config.
    fn spoken(flags: [&str; 2], config: [&str; 2], locale: &str) -> [String; 2] {
        let said = |tag: &str| (!tag.is_empty()).then(|| lang(tag));
        let mut settings = Settings { locale: Locale::parse(locale), ..Settings::default() };
        settings.flags.lang = said(flags[0]);
        settings.ui_lang = said(flags[1]).as_ref().and_then(Language::of);
        settings.config.all.lang = said(config[0]);
        settings.config.ui_lang = said(config[1]).as_ref().and_then(Language::of);
        let (cards, program) = (settings.lang_in_effect(None), settings.ui_lang());
        [format!("{} {:?}", cards.value, cards.from), format!("{} {:?}", program.value.tag, program.from)]
    }

    #[test]
    fn each_language_is_what_was_said_of_it_then_follows_the_other_then_the_locale() {
        for (flags, config, locale, cards, program) in [
            (["", ""], ["", ""], "", "en Default", "en Default"),
            (["", ""], ["", ""], "ar_EG.UTF-8", "ar Locale", "ar Locale"),
            (["", ""], ["", ""], "de_DE", "en Default", "en Default"),
            (["ar", ""], ["", ""], "en_GB", "ar Flag", "ar Other"),
            (["", "ar"], ["", ""], "en_GB", "ar Other", "ar Flag"),
            (["", ""], ["ar", ""], "en_GB", "ar Config", "ar Other"),
            (["", ""], ["", "ar"], "en_GB", "ar Other", "ar Config"),
            (["en", ""], ["ar", ""], "", "en Flag", "en Other"),
            (["ar", ""], ["", "en"], "", "ar Flag", "en Config"),
            (["", "en"], ["ar", ""], "", "ar Config", "en Flag"),
            (["en", "ar"], ["ar", "en"], "", "en Flag", "ar Flag"),
            (["fr", ""], ["", ""], "", "fr Flag", "en Default"),
            (["fr", ""], ["ar", ""], "", "fr Flag", "ar Other"),
        ] {
            assert_eq!(spoken(flags, config, locale), [cards, program], "{flags:?} {config:?} {locale}");
        }
    }

    #[test]
    fn habits_are_those_of_the_config_else_of_the_region() {
        let mut settings = Settings { locale: Locale::parse("ar_SY"), ..Settings::default() };
        assert_eq!((settings.months().value, settings.months().from), (Months::Levantine, Source::Locale));
        settings.config.months = Some(Months::Maghrebi);
        assert_eq!((settings.months().value, settings.months().from), (Months::Maghrebi, Source::Config));
        assert_eq!((settings.digits().value, settings.digits().from), (Digits::Eastern, Source::Locale));
        settings.locale = Locale::parse("en_US");
        assert_eq!((settings.digits().value, settings.digits().from), (Digits::Western, Source::Default));
    }
}
