//! A nudge towards an answer that does not show it.
//!
//! In: an answer and a language. Out: a [`Hint`], or nothing for kinds where any hint would be the answer.

use unicode_segmentation::UnicodeSegmentation;

use super::date::show_date;
use crate::domain::model::{Answer, Lang, Pair};
use crate::domain::time::{Period, Precision};

/// Part of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// The first letter of each word.
    Letters(String),
    /// The date, one step less fine than asked.
    Within(String),
    /// How many digits the number has before the decimal point.
    Digits(usize),
    /// The item that comes first.
    First(String),
    /// One of the pairs.
    Pair(Pair),
}

/// The hint for an answer, in the language asked in.
pub fn hint(answer: &Answer, lang: &Lang) -> Option<Hint> {
    match answer {
        Answer::Text(forms) | Answer::Person(forms) => letters(forms.pick(lang)).map(Hint::Letters),
        Answer::List { items, .. } => {
            items.pick(lang).first().and_then(|forms| letters(forms)).map(Hint::Letters)
        }
        Answer::Cloze(sentence) => {
            sentence.pick(lang).gaps().next().and_then(|forms| letters(forms)).map(Hint::Letters)
        }
        Answer::Order(items) => items.pick(lang).first().cloned().map(Hint::First),
        Answer::Match(pairs) => pairs.pick(lang).first().cloned().map(Hint::Pair),
        Answer::Date { date, .. } => Some(Hint::Within(coarser(*date, lang))),
        Answer::Number { quantity, .. } => {
            let whole = quantity.number.abs().trunc().to_string();
            Some(Hint::Digits(whole.len()))
        }
        Answer::Choice { .. } | Answer::Truth(_) | Answer::Flip(_) => None,
    }
}

/// `J… F. K…`; nothing where no word has letters to hide.
fn letters(forms: &[String]) -> Option<String> {
    let shown = forms.first()?;
    let begun =
        shown.split_whitespace().map(|word| match word.graphemes(true).collect::<Vec<_>>().as_slice() {
            [first, _, _, ..] => format!("{first}…"),
            _ => word.to_owned(),
        });
    let begun = begun.collect::<Vec<_>>().join(" ");
    begun.contains('…').then_some(begun)
}

/// The beginning of a span, less finely than it is asked; the year of a season; the century of a decade.
fn coarser(period: Period, lang: &Lang) -> String {
    let first = period.first();
    match (period, period.precision()) {
        (Period::Decade(decade), _) => format!("{}…", decade.first_year() / 100),
        (_, Precision::Day) => show_date(first.at_precision(Precision::Month), lang),
        (_, Precision::Month) => show_date(first.at_precision(Precision::Year), lang),
        (_, Precision::Year) => format!("{}…", first.year_number() / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Cloze, ClozePart, Localized, Quantity};

    fn words(text: &str) -> Localized<Vec<String>> {
        Localized::one(Lang::english(), vec![text.to_owned()])
    }

    fn date(text: &str) -> Answer {
        Answer::Date { date: Period::parse(text).unwrap(), accept: Vec::new() }
    }

    #[test]
    fn words_show_their_first_letters() {
        let hint = |text: &str| hint(&Answer::Text(words(text)), &Lang::english());
        assert_eq!(hint("John F. Kennedy"), Some(Hint::Letters("J… F. K…".into())));
        assert_eq!(hint("خليج الخنازير"), Some(Hint::Letters("خ… ا…".into())));
        assert_eq!(hint("U2"), None);
    }

    #[test]
    fn of_several_answers_the_first_is_hinted_at() {
        let english = Lang::english();
        let items =
            Localized::one(Lang::english(), vec![vec!["Georgy Malenkov".into()], vec!["Beria".into()]]);
        let list = Answer::List { items, ordered: false };
        assert_eq!(hint(&list, &english), Some(Hint::Letters("G… M…".into())));
        let order = Answer::Order(Localized::one(Lang::english(), vec!["Korea".into(), "Suez".into()]));
        assert_eq!(hint(&order, &english), Some(Hint::First("Korea".into())));
        let pair = Pair { left: "Poland".into(), right: "Gomułka".into() };
        let pairs = Answer::Match(Localized::one(Lang::english(), vec![pair.clone()]));
        assert_eq!(hint(&pairs, &english), Some(Hint::Pair(pair)));
        let parts = vec![ClozePart::Text("The ".into()), ClozePart::Gap(vec!["Warsaw Pact".into()])];
        let cloze = Answer::Cloze(Localized::one(Lang::english(), Cloze::new(parts)));
        assert_eq!(hint(&cloze, &english), Some(Hint::Letters("W… P…".into())));
    }

    #[test]
    fn dates_show_all_but_their_finest_part() {
        let hint = |text: &str| hint(&date(text), &Lang::english());
        assert_eq!(hint("1962-10-14"), Some(Hint::Within("October 1962".into())));
        assert_eq!(hint("1962-10"), Some(Hint::Within("1962".into())));
        assert_eq!(hint("1962"), Some(Hint::Within("196…".into())));
        assert_eq!(hint("1956-02-14/1956-03-02"), Some(Hint::Within("February 1956".into())));
        assert_eq!(hint("1956-23"), Some(Hint::Within("1956".into())));
        assert_eq!(hint("195X"), Some(Hint::Within("19…".into())));
    }

    #[test]
    fn numbers_show_their_digits_and_options_nothing() {
        let quantity = Quantity { number: 2500.5, unit: None, tolerance: 0.0, units: Vec::new() };
        let number = Answer::Number { quantity, accept: Vec::new() };
        assert_eq!(hint(&number, &Lang::english()), Some(Hint::Digits(4)));
        assert_eq!(hint(&Answer::Truth(true), &Lang::english()), None);
    }
}
