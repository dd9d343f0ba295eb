//! A nudge towards an answer that does not show it.
//!
//! In: an answer and a language. Out: a [`Hint`], or nothing for kinds where any hint would be the answer.

use unicode_segmentation::UnicodeSegmentation;

use super::date::show_date_with;
use crate::domain::model::{Answer, Lang, Pair};
use crate::domain::time::{Months, Period, Precision};

/// Part of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// The first letter of each word.
    Letters(String),
    /// The date, one step less fine than asked.
    Within(String),
    /// The same of the date that a span begins with.
    Began(String),
    /// The same of a date of which only *about* is asked.
    About(String),
    /// How many digits the number has before the decimal point.
    Digits(usize),
    /// The item that comes first.
    First(String),
    /// The item that comes next after those that were told.
    Next(String),
    /// One of the pairs.
    Pair(Pair),
    /// Numbers of options that are not right, as they are shown.
    Without(Vec<usize>),
}

/// The hint for an answer, in the language asked in, after so many that were `taken`: each of several items has one, but
/// never all of an order or of pairs.
pub fn hint(answer: &Answer, lang: &Lang, months: Months, taken: u8) -> Option<Hint> {
    let at = usize::from(taken);
    match answer {
        // What is too short to hint at is passed over.
        Answer::List { items, .. } => {
            items.pick(lang).iter().filter_map(|forms| letters(forms)).nth(at).map(Hint::Letters)
        }
        Answer::Cloze(sentence) => {
            sentence.pick(lang).gaps().filter_map(|forms| letters(forms)).nth(at).map(Hint::Letters)
        }
        Answer::Order(items) => {
            let item = all_but_the_last(items.pick(lang)).get(at)?.clone();
            Some(if taken == 0 { Hint::First(item) } else { Hint::Next(item) })
        }
        Answer::Match(pairs) => all_but_the_last(pairs.pick(lang)).get(at).cloned().map(Hint::Pair),
        _ if taken > 0 => None,
        Answer::Text(forms) | Answer::Person(forms) => letters(forms.pick(lang)).map(Hint::Letters),
        Answer::Date { date, .. } => Some(match date {
            Period::Span(_) => Hint::Began(coarser(*date, lang, months)),
            Period::About(..) => Hint::About(coarser(*date, lang, months)),
            Period::Date(_) | Period::Decade(_) | Period::Season(..) => {
                Hint::Within(coarser(*date, lang, months))
            }
        }),
        Answer::Number { quantity, .. } => {
            let whole = quantity.number.abs().trunc().to_string();
            Some(Hint::Digits(whole.len()))
        }
        Answer::Choice { .. } | Answer::Several { .. } | Answer::Truth(_) | Answer::Flip(_) => None,
    }
}

fn all_but_the_last<T>(items: &[T]) -> &[T] {
    items.split_last().map_or(&[], |(_, others)| others)
}

/// `J… F. K…`; nothing where no word has letters to hide.
fn letters(forms: &[String]) -> Option<String> {
    let shown = forms.first()?;
    let begun =
        shown.split_whitespace().map(|word| match word.graphemes(true).collect::<Vec<_>>().as_slice() {
            [first, _, _, ..] if !is_article(word) => format!("{first}…"),
            _ => word.to_owned(),
        });
    let begun = begun.collect::<Vec<_>>().join(" ");
    begun.contains('…').then_some(begun)
}

/// Whether a word says nothing of the answer.
fn is_article(word: &str) -> bool {
    word.eq_ignore_ascii_case("the")
}

/// The beginning of a span, less finely than it is asked; the year of a season; the century of a decade.
fn coarser(period: Period, lang: &Lang, months: Months) -> String {
    let first = period.first();
    match (period, period.precision()) {
        (Period::Decade(decade), _) => format!("{}…", decade.first_year() / 100),
        (_, Precision::Day) => show_date_with(first.at_precision(Precision::Month), lang, months),
        (_, Precision::Month) => show_date_with(first.at_precision(Precision::Year), lang, months),
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
        let hint = |text: &str| hint(&Answer::Text(words(text)), &Lang::english(), Months::Both, 0);
        assert_eq!(hint("John F. Kennedy"), Some(Hint::Letters("J… F. K…".into())));
        assert_eq!(hint("خليج الخنازير"), Some(Hint::Letters("خ… ا…".into())));
        assert_eq!(hint("the periphery"), Some(Hint::Letters("the p…".into())));
        assert_eq!(hint("U2"), None);
    }

    #[test]
    fn several_answers_are_hinted_at_one_after_the_other() {
        let english = Lang::english();
        let items =
            Localized::one(Lang::english(), vec![vec!["Georgy Malenkov".into()], vec!["Beria".into()]]);
        let list = Answer::List { items, ordered: false };
        let hints = |answer: &Answer| {
            (0..4).map_while(|taken| hint(answer, &english, Months::Both, taken)).collect::<Vec<_>>()
        };
        assert_eq!(hints(&list), [Hint::Letters("G… M…".into()), Hint::Letters("B…".into())]);
        let items = Localized::one(Lang::english(), vec![vec!["U2".into()], vec!["Vostok".into()]]);
        assert_eq!(hints(&Answer::List { items, ordered: false }), [Hint::Letters("V…".into())]);
        let items = ["Korea", "Suez", "Cuba"].map(str::to_owned).to_vec();
        let order = Answer::Order(Localized::one(Lang::english(), items));
        assert_eq!(hints(&order), [Hint::First("Korea".into()), Hint::Next("Suez".into())]);
        let pair = |left: &str, right: &str| Pair { left: left.into(), right: right.into() };
        let pairs = vec![pair("Poland", "Gomułka"), pair("Hungary", "Nagy")];
        let pairs = Answer::Match(Localized::one(Lang::english(), pairs));
        assert_eq!(hints(&pairs), [Hint::Pair(pair("Poland", "Gomułka"))]);
        let parts = vec![ClozePart::Text("The ".into()), ClozePart::Gap(vec!["Warsaw Pact".into()])];
        let cloze = Answer::Cloze(Localized::one(Lang::english(), Cloze::new(parts)));
        assert_eq!(hints(&cloze), [Hint::Letters("W… P…".into())]);
    }

    #[test]
    fn dates_show_all_but_their_finest_part() {
        let hint = |text: &str| hint(&date(text), &Lang::english(), Months::Both, 0);
        assert_eq!(hint("1962-10-14"), Some(Hint::Within("October 1962".into())));
        assert_eq!(hint("1962-10"), Some(Hint::Within("1962".into())));
        assert_eq!(hint("1962"), Some(Hint::Within("196…".into())));
        assert_eq!(hint("1956-02-14/1956-03-02"), Some(Hint::Began("February 1956".into())));
        assert_eq!(hint("1956-02/1956-03"), Some(Hint::Began("1956".into())));
        assert_eq!(hint("1956/1964"), Some(Hint::Began("195…".into())));
        assert_eq!(hint("1956-02~"), Some(Hint::About("1956".into())));
        assert_eq!(hint("1956~"), Some(Hint::About("195…".into())));
        assert_eq!(hint("1956-23"), Some(Hint::Within("1956".into())));
        assert_eq!(hint("195X"), Some(Hint::Within("19…".into())));
    }

    #[test]
    fn numbers_show_their_digits_and_options_nothing() {
        let quantity = Quantity { number: 2500.5, unit: None, tolerance: 0.0, units: Vec::new() };
        let number = Answer::Number { quantity, accept: Vec::new() };
        assert_eq!(hint(&number, &Lang::english(), Months::Both, 0), Some(Hint::Digits(4)));
        assert_eq!(hint(&Answer::Truth(true), &Lang::english(), Months::Both, 0), None);
    }
}
