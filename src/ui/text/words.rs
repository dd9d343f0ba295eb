//! Messages by id, from Fluent files.

use std::cell::OnceCell;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::bidi::Direction;
use super::habits::{eastern, eastern_number};
use super::{Digits, Habits, Language};
use crate::diag::printable;
use crate::domain::model::Lang;
use crate::domain::time::Months;

/// The program's own sentences in one language; what its file lacks is said in English.
pub struct Words {
    language: Language,
    habits: Habits,
    isolates: bool,
    own: Messages,
    english: OnceCell<Messages>,
}

type Messages = FluentBundle<FluentResource>;

/// What a message is told: a number, which chooses its plural form, or a text.
pub type Value<'a> = FluentValue<'a>;

/// The argument that every message is told: whose names of months are wanted.
const MONTHS: &str = "months";

impl Words {
    /// The sentences in that language, or in English where the program does not speak it.
    ///
    /// With `isolates` what is inserted stands between U+2068 and U+2069, so that a name in the other script does not
    /// tear the sentence. They are for a reader that takes them out again; nothing of them may reach a pipe.
    ///
    /// Source: the file format is Project Fluent's, syntax 0.8.
    pub fn of(lang: &Lang, habits: Habits, isolates: bool) -> Self {
        let language = Language::of(lang).unwrap_or_else(Language::english);
        let own = messages(language, habits, isolates);
        Self { language, habits, isolates, own, english: OnceCell::new() }
    }

    /// The English sentences.
    pub fn english() -> Self {
        Self::of(&Lang::english(), Habits::default(), false)
    }

    /// The language of the sentences.
    pub fn lang(&self) -> Lang {
        self.language.lang()
    }

    /// Whether that language is read from the right.
    pub fn direction(&self) -> Direction {
        if self.say("language-direction") == "rtl" { Direction::FromRight } else { Direction::FromLeft }
    }

    /// A number that no message writes, in the digits of those that do.
    pub fn digits(&self, number: &str) -> String {
        if has_eastern_digits(&self.language, self.habits) { eastern(number) } else { number.to_owned() }
    }

    /// The names of months in dates that are told in Arabic.
    pub const fn months(&self) -> Months {
        self.habits.months
    }

    /// The message `id` without arguments.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// The message `id`, told its arguments. A message that is missing answers with its id.
    pub fn tell(&self, id: &str, arguments: &[(&'static str, Value<'_>)]) -> String {
        self.tell_with(self.habits.months, id, arguments)
    }

    /// The name of a month, 1–12.
    pub fn month(&self, month: u32) -> String {
        self.say(&format!("month-{month}"))
    }

    /// The name of a month where there is room for one only: of two the shorter.
    pub fn month_in_short(&self, month: u32) -> String {
        let months = match self.habits.months {
            Months::Both => Months::Egyptian,
            one => one,
        };
        self.tell_with(months, &format!("month-{month}"), &[])
    }

    fn tell_with(&self, months: Months, id: &str, arguments: &[(&'static str, Value<'_>)]) -> String {
        let months = (MONTHS, Value::from(months.name()));
        let told = arguments.iter().map(|(name, value)| (*name, harmless(value)));
        let arguments: FluentArgs<'_> = told.chain([months]).collect();
        let english =
            || self.english.get_or_init(|| messages(Language::english(), self.habits, self.isolates));
        said(&self.own, id, &arguments)
            .or_else(|| said(english(), id, &arguments))
            .unwrap_or_else(|| id.to_owned())
    }
}

/// A number that is written with one digit after the point.
pub fn tenths(number: f32) -> Value<'static> {
    with_digits(&format!("{number:.1}"))
}

/// A number that is written with three digits after the point.
pub fn thousandths(number: f64) -> Value<'static> {
    with_digits(&format!("{number:.3}"))
}

/// A number that keeps the digits it is written with.
fn with_digits(number: &str) -> Value<'static> {
    number.parse::<FluentNumber>().map_or(Value::None, Value::Number)
}

fn said(messages: &Messages, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = messages.get_message(id)?.value()?;
    let mut faults = Vec::new();
    Some(messages.format_pattern(pattern, Some(arguments), &mut faults).into_owned())
}

fn has_eastern_digits(language: &Language, habits: Habits) -> bool {
    language.tag == "ar" && habits.digits == Digits::Eastern
}

fn messages(language: Language, habits: Habits, isolates: bool) -> Messages {
    let mut bundle = FluentBundle::new(vec![language.tag.parse().unwrap_or(LanguageIdentifier::default())]);
    bundle.set_use_isolating(isolates);
    if has_eastern_digits(&language, habits) {
        bundle.set_transform(Some(|text| eastern(text).into()));
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(eastern_number(&number.as_string())),
            _ => None,
        }));
    }
    let resource = match FluentResource::try_new(language.messages.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// The value without characters that could steer a terminal: titles, file names and typed text come in here.
fn harmless<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        FluentValue::String(text) => FluentValue::String(printable(text).into_owned().into()),
        other => other.clone(),
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language.tag).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::grading::show_date_with;
    use crate::domain::time::{Day, PartialDate};
    use crate::ui::text::date_of;

    fn arabic(months: Months, digits: Digits, isolates: bool) -> Words {
        Words::of(&Lang::arabic(), Habits { months, digits }, isolates)
    }

    #[test]
    fn no_file_has_faults() {
        for language in Language::all() {
            if let Err((_, faults)) = FluentResource::try_new(language.messages.to_owned()) {
                panic!("{}: {faults:?}", language.tag);
            }
        }
    }

    #[test]
    fn a_number_chooses_the_plural() {
        let words = Words::english();
        assert_eq!(words.tell("cards", &[("count", 1.into())]), "1 card");
        assert_eq!(words.tell("cards", &[("count", 12.into())]), "12 cards");
    }

    #[test]
    fn an_unknown_language_is_answered_in_english() {
        let words = Words::of(&Lang::parse("fr").unwrap(), Habits::default(), false);
        assert_eq!((words.lang(), words.direction()), (Lang::english(), Direction::FromLeft));
        let words = Words::of(&Lang::parse("ar-eg").unwrap(), Habits::default(), false);
        assert_eq!((words.lang(), words.direction()), (Lang::arabic(), Direction::FromRight));
    }

    #[test]
    fn a_message_that_is_missing_is_said_in_english() {
        let mut words = arabic(Months::Both, Digits::Western, false);
        words.own = FluentBundle::new(vec![LanguageIdentifier::default()]);
        assert_eq!(words.say("saved"), "Everything is saved.");
        assert_eq!(words.say("no-such-message"), "no-such-message");
    }

    #[test]
    fn inserted_text_cannot_steer_the_terminal() {
        let told = Words::english().tell("source", &[("source", "a\u{1b}[2Jb".into())]);
        assert_eq!(told, "Source: a␛[2Jb");
    }

    #[test]
    fn isolates_are_there_where_they_are_wished_and_balanced_where_they_nest() {
        let day = Day::parse("2026-11-26").unwrap();
        let told = |isolates| {
            let words = arabic(Months::Egyptian, Digits::Western, isolates);
            words.tell("when-far", &[("date", date_of(&words, day).into())])
        };
        assert_eq!(told(false), "في 26 نوفمبر 2026");
        assert_eq!(
            told(true),
            "في \u{2068}\u{2068}26\u{2069} \u{2068}نوفمبر\u{2069} \u{2068}2026\u{2069}\u{2069}"
        );
    }

    #[test]
    fn messages_call_months_as_answers_do() {
        for months in Months::ALL {
            let words = arabic(months, Digits::Western, false);
            for month in 1..=12 {
                let date = PartialDate::month(1962, u8::try_from(month).unwrap()).unwrap();
                let shown = show_date_with(date, &Lang::arabic(), months);
                assert_eq!(format!("{} 1962", words.month(month)), shown);
            }
        }
    }

    #[test]
    fn digits_and_months_are_those_of_the_region() {
        let day = Day::parse("2026-01-26").unwrap();
        for (months, digits, text) in [
            (Months::Levantine, Digits::Western, "26 كانون الثاني 2026"),
            (Months::Egyptian, Digits::Eastern, "٢٦ يناير ٢٠٢٦"),
            (Months::Maghrebi, Digits::Western, "26 جانفي 2026"),
            (Months::Both, Digits::Western, "26 كانون الثاني (يناير) 2026"),
        ] {
            assert_eq!(date_of(&arabic(months, digits, false), day), text);
        }
        let words = arabic(Months::Moroccan, Digits::Eastern, false);
        assert_eq!(words.say("ask-date-day"), "أجب بتاريخ، مثل ٢١ يوليوز ١٩٦٩.");
        let title = words.tell("source", &[("source", "صفحة 12".into())]);
        assert_eq!(title, "المصدر: صفحة 12", "texts of decks stay as they are");
    }
}
