//! The sentences that templates make, by language.
//!
//! In: a language, clauses and dates of a fact. Out: whole questions and statements. A further language is a file with
//! a [`Phrases`] and a line in [`of`]. Texts in braces are filled in; `{did}` is a clause as it stands after a question
//! word. Never here: which question is asked.

mod arabic;
mod english;

use crate::domain::grading::show_date;
use crate::domain::model::Lang;
use crate::domain::time::{PartialDate, Precision};

/// A sentence for each precision of a date: year, month, day.
type ByPrecision = [&'static str; 3];

/// A sentence where verbs agree with a masculine and with a feminine.
type ByGender = [&'static str; 2];

/// The sentences of a language.
#[derive(Debug)]
pub(super) struct Phrases {
    lang: &'static str,
    /// `{date}` as it stands in a sentence.
    at: ByPrecision,
    /// `{from}` and `{to}`.
    span: &'static str,
    pub(super) when: ByPrecision,
    pub(super) lasted: &'static str,
    pub(super) what: &'static str,
    pub(super) where_: &'static str,
    pub(super) dated: &'static str,
    pub(super) holder: &'static str,
    pub(super) holder_became: &'static str,
    pub(super) holder_until: &'static str,
    pub(super) holder_ever: &'static str,
    pub(super) successor: &'static str,
    pub(super) predecessor: &'static str,
    pub(super) began: [ByGender; 3],
    pub(super) ended: [ByGender; 3],
    pub(super) office: ByGender,
    pub(super) office_since: ByGender,
    pub(super) office_ever: ByGender,
    pub(super) took_office: ByGender,
    pub(super) left_office: ByGender,
    pub(super) held: ByGender,
    pub(super) held_before: ByGender,
    pub(super) held_after: ByGender,
    pub(super) was_then: &'static str,
    pub(super) who: &'static str,
    pub(super) true_of: &'static str,
    pub(super) term: &'static str,
    pub(super) meaning: &'static str,
    pub(super) effect: &'static str,
    pub(super) cause: &'static str,
    pub(super) sequence: &'static str,
    pub(super) pair_dates: &'static str,
    pub(super) pair_offices: &'static str,
    pub(super) in_order: &'static str,
    pub(super) list_separator: &'static str,
    paragraph: &'static str,
    corrected: &'static str,
    consulted: &'static str,
}

/// The sentences of a language, or `None` where nobody has written them.
pub(super) fn of(lang: &Lang) -> Option<&'static Phrases> {
    let primary = lang.as_str().split('-').next().unwrap_or_default();
    [&english::PHRASES, &arabic::PHRASES].into_iter().find(|phrases| phrases.lang == primary)
}

/// A sentence with what stands in braces filled in.
pub(super) fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 40);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(values.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| *value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

impl Phrases {
    /// A date as it stands in a sentence: `in October 1962`, `on 27 October 1962`.
    pub(super) fn at(&self, date: PartialDate, lang: &Lang) -> String {
        fill(by_precision(&self.at, date.precision()), &[("date", &show_date(date, lang))])
    }

    /// From one date to another.
    pub(super) fn span(&self, from: PartialDate, to: PartialDate, lang: &Lang) -> String {
        if from == to {
            return self.at(from, lang);
        }
        fill(self.span, &[("from", &show_date(from, lang)), ("to", &show_date(to, lang))])
    }

    /// Where a fact stands, and which work was consulted beside the source.
    pub(super) fn citation(
        &self,
        section: Option<&str>,
        paragraph: Option<u32>,
        reference: Option<(&str, bool)>,
    ) -> Option<String> {
        let number = paragraph.map(|paragraph| paragraph.to_string());
        let place = match (section, &number) {
            (Some(section), Some(number)) => {
                Some(fill(self.paragraph, &[("section", section), ("paragraph", number)]))
            }
            (section, _) => section.map(str::to_owned),
        };
        let consulted = reference.map(|(reference, is_corrected)| {
            let sentence = if is_corrected { self.corrected } else { self.consulted };
            fill(sentence, &[("reference", reference)])
        });
        let parts: Vec<String> = place.into_iter().chain(consulted).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

/// The sentence for a precision.
pub(super) fn by_precision<T: Copy>(sentences: &[T; 3], precision: Precision) -> T {
    let [year, month, day] = *sentences;
    match precision {
        Precision::Year => year,
        Precision::Month => month,
        Precision::Day => day,
    }
}

/// The sentence for a gender.
pub(super) fn by_gender(sentences: ByGender, is_feminine: bool) -> &'static str {
    let [masculine, feminine] = sentences;
    if is_feminine { feminine } else { masculine }
}

/// The clause with the capital that a sentence begins with.
pub(super) fn capitalised(clause: &str) -> String {
    let mut letters = clause.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn what_stands_in_braces_is_filled_in() {
        assert_eq!(fill("a {x} {y}{x}.", &[("x", "1"), ("y", "{x}")]), "a 1 {x}1.");
        assert_eq!(fill("{none} {open", &[]), " ");
    }

    #[test]
    fn dates_stand_in_a_sentence_as_people_say_them() {
        for (iso, english, arabic) in [
            ("1962", "in 1962", "سنة 1962"),
            ("1962-10", "in October 1962", "في تشرين الأول 1962"),
            ("1962-10-27", "on 27 October 1962", "في 27 تشرين الأول 1962"),
        ] {
            for (lang, text) in [(Lang::english(), english), (Lang::arabic(), arabic)] {
                assert_eq!(of(&lang).unwrap().at(date(iso), &lang), text);
            }
        }
        let english = Lang::english();
        let span = of(&english).unwrap().span(date("1955-02"), date("1958-03"), &english);
        assert_eq!(span, "from February 1955 to March 1958");
    }

    #[test]
    fn a_language_without_sentences_has_none() {
        assert!(of(&Lang::parse("de").unwrap()).is_none());
        assert!(of(&Lang::parse("ar-eg").unwrap()).is_some());
    }
}
