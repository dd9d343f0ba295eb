//! Judges a typed number.
//!
//! In: the quantity asked and what was typed. Out: a [`Finding`]. No digit is ever off; what the deck calls
//! wrong is wrong within the tolerance too; words beside the number must belong to the unit or the question.

use super::read;
use crate::domain::grading::closeness::{self, Level, WordSort};
use crate::domain::grading::finding::Finding;
use crate::domain::grading::lexicon::{calendar, numerals, particles, without_article};
use crate::domain::grading::phrase::Phrase;
use crate::domain::grading::{Context, Reason, fold, text};
use crate::domain::model::{Quantity, Text, WrongAnswer};

/// Two numbers that differ by less than this share of them are one number written twice.
const SAME: f64 = 1e-12;

/// What a number is judged by.
pub(in super::super) struct Number<'a> {
    pub(in super::super) quantity: &'a Quantity,
    pub(in super::super) accept: &'a [f64],
    /// Words of the question do not count in the answer.
    pub(in super::super) question: &'a Text,
    pub(in super::super) wrong: &'a [WrongAnswer],
}

/// Judges a number.
pub(in super::super) fn judge(asked: &Number<'_>, typed: &str, context: &Context<'_>) -> Finding {
    let Number { quantity, accept, question, wrong } = *asked;
    let units = Units::of(quantity);
    let Some(reading) = units.read(typed) else {
        let foreseen = text::foreseen(wrong, &Phrase::of(typed), context);
        return foreseen.unwrap_or_else(|| Finding::WRONG.because(Reason::NotANumber));
    };
    let right = || std::iter::once(quantity.number).chain(accept.iter().copied());
    let is_exact = right().any(|right| is_within(reading.value, right, 0.0));
    let is_foreseen = |wrong: &&WrongAnswer| {
        let numbers = wrong.answer.iter().filter_map(|(_, text)| units.read(text));
        numbers.into_iter().any(|wrong| is_within(reading.value, wrong.value, 0.0))
    };
    if !is_exact && let Some(wrong) = wrong.iter().find(is_foreseen) {
        return Finding::known_wrong(wrong, context.lang);
    }
    if !right().any(|right| is_within(reading.value, right, quantity.tolerance)) {
        return Finding::WRONG;
    }
    let asked_words: Vec<String> = question.iter().flat_map(|(_, text)| fold::words(text)).collect();
    let belongs = |word: &str| {
        let is_harmless = particles::is_stop_word(word)
            || particles::is_approximation(word)
            || calendar::is_ordinal_ending(word)
            || units.has(word);
        is_harmless || (asked_words.iter().any(|asked| asked == word) && !particles::changes_amount(word))
    };
    let unknown: Vec<String> = reading.others.into_iter().filter(|word| !belongs(word)).collect();
    let turns = |word: &String| {
        particles::is_negation(word) || particles::is_hedge(word) || word.contains(char::is_numeric)
    };
    if unknown.iter().any(turns) {
        Finding::WRONG.because(Reason::NotANumber)
    } else if unknown.is_empty() {
        Finding::RIGHT
    } else {
        Finding::close(0.5).because(Reason::UnknownWords(unknown.join(" ")))
    }
}

fn is_within(typed: f64, right: f64, tolerance: f64) -> bool {
    (typed - right).abs() <= tolerance.max(0.0) + SAME * right.abs()
}

/// What is counted and how much of it.
struct Units {
    /// Per language the words of the unit.
    names: Vec<Vec<String>>,
    /// The number asked.
    asked: f64,
}

/// Words for one unit.
const SYNONYMS: [&[&str]; 6] = [
    &[
        "km",
        "kms",
        "kilometer",
        "kilometers",
        "kilometre",
        "kilometres",
        "كم",
        "كيلومتر",
        "كيلومترا",
        "كيلومترات",
    ],
    &["m", "meter", "meters", "metre", "metres", "م", "متر", "مترا", "امتار"],
    &[
        "kg",
        "kgs",
        "kilo",
        "kilos",
        "kilogram",
        "kilograms",
        "كغ",
        "كجم",
        "كيلوغرام",
        "كيلوغراما",
        "كيلوجرام",
    ],
    &["t", "ton", "tons", "tonne", "tonnes", "طن", "طنا", "اطنان"],
    &["dollar", "dollars", "usd", "دولار", "دولارا", "دولارات"],
    &["year", "years", "سنه", "سنوات", "عام", "عاما", "اعوام"],
];

impl Units {
    fn of(quantity: &Quantity) -> Self {
        let names = quantity.unit.iter().flat_map(Text::iter).filter_map(|(_, name)| read::words(name));
        Self { names: names.filter(|words| !words.is_empty()).collect(), asked: quantity.number }
    }

    /// Reads the number beside the unit, which may hold digits and numerals of its own.
    fn read(&self, typed: &str) -> Option<read::Reading> {
        let mut words = read::words(typed)?;
        self.spell_out_scale(&mut words);
        let without_unit = self.names.iter().find_map(|unit| {
            let bare = words.strip_suffix(unit.as_slice()).or_else(|| words.strip_prefix(unit.as_slice()));
            bare.filter(|bare| !bare.is_empty())
        });
        without_unit.and_then(read::read).or_else(|| read::read(&words))
    }

    /// Reads `37m` as 37 million where so much is asked; beside a smaller number `m` may be metres.
    fn spell_out_scale(&self, words: &mut [String]) {
        for (short, long, scale) in [("m", "million", 1e6), ("k", "thousand", 1e3)] {
            if let [number, word] = words
                && word == short
                && numerals::is_digits(number)
                && self.asked.abs() >= scale
                && !self.has(short)
            {
                long.clone_into(word);
            }
        }
    }

    /// Whether the word is of the unit, a synonym of it, or a slip in it.
    fn has(&self, word: &str) -> bool {
        let is_synonym =
            |own: &str| SYNONYMS.iter().any(|group| group.contains(&own) && group.contains(&word));
        let is_same = |own: &str| {
            let (own, word) = (without_article(own), without_article(word));
            closeness::of_words(own, word, WordSort::Plain) >= Level::Typo
                || word.strip_suffix('s') == Some(own)
                || own.strip_suffix('s') == Some(word)
        };
        self.names.iter().flatten().any(|own| is_same(own) || is_synonym(own))
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{assert_verdicts, graded, number, with_wrong};
    use super::*;
    use crate::domain::model::Verdict::{Blank, Close, Right, Wrong};

    #[test]
    fn numbers_are_exact_and_their_words_are_free() {
        let ships = number(26.0, Some(("ships", "سفينة")), 0.0);
        let people = number(3_000_000.0, None, 0.0);
        let share = number(50.0, Some(("%", "%")), 0.0);
        let way = number(1500.0, Some(("km", "كيلومتر")), 0.0);
        assert_verdicts(&[
            (&ships, "26", Right),
            (&ships, "٢٦", Right),
            (&ships, "26 ships", Right),
            (&ships, "26 shipps", Right),
            (&ships, "twenty-six ships", Right),
            (&ships, "about 26", Right),
            (&ships, "نحو ٢٦ سفينة", Right),
            (&ships, "there were 26 on Cuba", Right),
            (&ships, "26 tanks", Close),
            (&ships, "half of 26", Close),
            (&ships, "27", Wrong),
            (&ships, "2 6", Wrong),
            (&ships, "-26", Wrong),
            (&ships, "62", Wrong),
            (&ships, "26.0001", Wrong),
            (&ships, "25 or 26", Wrong),
            (&ships, "not 26", Wrong),
            (&ships, "26e6", Wrong),
            (&ships, "ships", Wrong),
            (&ships, " ", Blank),
            (&people, "3,000,000", Right),
            (&people, "3 million", Right),
            (&people, "three million", Right),
            (&people, "٣ ملايين", Right),
            (&people, "ثلاثة ملايين", Right),
            (&people, "3m", Right),
            (&people, "مليونان ومليون", Wrong),
            (&number(1_650_000.0, None, 0.0), "مليون و650 ألفاً", Right),
            (&number(8.0, None, 0.0), "8th", Right),
            (&number(3.6, None, 0.0), "3.6 m", Close),
            (&number(3.6, Some(("metres", "متر")), 0.0), "3.6m", Right),
            (&people, "3 billion", Wrong),
            (&people, "3", Wrong),
            (&share, "50%", Right),
            (&share, "50 percent", Right),
            (&share, "٥٠ في المئة", Right),
            (&share, "50 بالمائة", Right),
            (&way, "1,500 kilometres", Right),
            (&way, "1500km", Right),
            (&way, "١٬٥٠٠ كم", Right),
            (&way, "1.500 km", Wrong),
        ]);
    }

    #[test]
    fn a_number_within_the_tolerance_is_right_unless_the_deck_calls_it_wrong() {
        let about = with_wrong(&number(100.0, None, 10.0), &[("105", "the essay's misprint")]);
        assert_verdicts(&[
            (&about, "110", Right),
            (&about, "90", Right),
            (&about, "111", Wrong),
            (&about, "105", Wrong),
            (&about, "105.0", Wrong),
            (&number(0.1, None, 0.0), "0.1", Right),
        ]);
        assert_eq!(
            graded(&about, "105", &[]).reason,
            Some(Reason::KnownWrong(Some("the essay's misprint".into())))
        );
    }

    #[test]
    fn a_unit_may_hold_numbers_of_its_own() {
        assert_verdicts(&[
            (&number(100.0, Some(("per 100 people", "لكل مئة")), 0.0), "100 per 100 people", Right),
            (&number(1.0, Some(("second", "ثانية")), 0.0), "1 second", Right),
            (&number(5.0, Some(("km²", "كم²")), 0.0), "5 km2", Right),
            (&number(26.0, Some(("thousand tonnes", "ألف طن")), 0.0), "26 thousand tonnes", Right),
        ]);
    }
}
