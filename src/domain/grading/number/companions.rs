//! What may stand beside a typed number: its unit, a scale such as `million`, words of the question.
//!
//! In: the quantity asked and the question. Out: [`Companions`], which read an [`Amount`] among such words and
//! compare amounts that may be said with or without the scale of the unit.

use super::conversion;
use super::read::{self, Reading};
use crate::domain::grading::closeness::{self, WordSort};
use crate::domain::grading::fold;
use crate::domain::grading::lexicon::{calendar, numerals, particles, roman, units, without_article};
use crate::domain::grading::measure::Level;
use crate::domain::model::{Quantity, Text};

/// The share by which the edge of a tolerance may be missed in binary: 0.4 is within 0.1 of 0.3.
const ROUNDING: f64 = 4.0 * f64::EPSILON;

/// Shorter words keep the digits that follow them, as `km2` does.
const LEAST_LETTERS: usize = 4;

/// A number and what it counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    number: f64,
    /// Digits after the decimal point.
    decimals: usize,
    counts: Counts,
}

/// What a number counts where the unit begins with a scale, as `million people` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counts {
    /// People: the number was said with the scale, as in `37 million`.
    Ones,
    /// Millions of people: the scale was said with the unit.
    Units,
    /// Nobody said the scale.
    Either,
}

impl Amount {
    /// So many of the unit, its scale included.
    pub(super) fn of_units(number: f64) -> Self {
        Self { number, decimals: 0, counts: Counts::Units }
    }

    /// The same amount where each is worth so many.
    fn times(self, worth: f64) -> Self {
        Self { number: self.number * worth, ..self }
    }

    /// The number as it was said.
    pub(super) fn number(self) -> f64 {
        self.number
    }

    fn may_count(self, counts: Counts) -> bool {
        self.counts == Counts::Either || self.counts == counts
    }
}

/// The words that may stand beside a number.
pub(super) struct Companions {
    /// Per language the words of the unit.
    units: Vec<Vec<String>>,
    /// Other units, each with its words in a language and how many of the card's one of it is.
    others: Vec<(Vec<String>, f64)>,
    /// The scales that units begin with, as `million people` does.
    scales: Vec<f64>,
    /// The words of the question in all languages.
    question: Vec<String>,
    /// The number asked, without its scale.
    asked: f64,
}

impl Companions {
    pub(super) fn of(quantity: &Quantity, question: &Text) -> Self {
        let units = quantity.unit.iter().flat_map(Text::iter).filter_map(|(_, name)| read::words(name));
        let units: Vec<Vec<String>> = units.filter(|words| !words.is_empty()).collect();
        let scales = units.iter().filter_map(|unit| scale_of(unit)).collect();
        let question = question.iter().flat_map(|(_, text)| fold::words(text)).collect();
        let others = quantity.units.iter().flat_map(|other| {
            other.unit.iter().filter_map(|(_, name)| Some((read::words(name)?, other.worth)))
        });
        let others = others.filter(|(words, _)| !words.is_empty()).collect();
        Self { units, others, scales, question, asked: quantity.number }
    }

    /// Whether both say one amount, give or take the tolerance, which is in the units of `other`.
    pub(super) fn agree(&self, typed: Amount, other: Amount, tolerance: f64) -> bool {
        let may_count = |by_typed, by_other| typed.may_count(by_typed) && other.may_count(by_other);
        let may_count_alike =
            may_count(Counts::Ones, Counts::Ones) || may_count(Counts::Units, Counts::Units);
        let is_same = may_count_alike && is_within(typed.number, other.number, tolerance);
        let is_same_scaled = |scale: &f64| {
            let scaled = |number: f64| numerals::scaled(number, *scale);
            let in_ones = may_count(Counts::Ones, Counts::Units)
                && is_within(typed.number, scaled(other.number), scaled(tolerance));
            let in_units = may_count(Counts::Units, Counts::Ones)
                && is_within(scaled(typed.number), other.number, tolerance);
            in_ones || in_units
        };
        is_same || self.scales.iter().any(is_same_scaled)
    }

    /// Reads the amount beside the unit, which may hold digits and numerals of its own, and the other words.
    pub(super) fn read(&self, typed: &str) -> Option<(Amount, Vec<String>)> {
        let mut words: Vec<String> =
            read::words(typed)?.into_iter().flat_map(|word| self.part(word)).collect();
        self.spell_out_scale(&mut words);
        let beside_unit = || {
            let (bare, unit) = self.units.iter().find_map(|unit| {
                let bare =
                    words.strip_suffix(unit.as_slice()).or_else(|| words.strip_prefix(unit.as_slice()));
                bare.filter(|bare| !bare.is_empty()).map(|bare| (bare, unit))
            })?;
            let counts = if scale_of(unit).is_some() { Counts::Units } else { self.counts(bare) };
            Some((read::read(bare)?, counts))
        };
        let alone = || Some((read::read(&words)?, self.counts(&words)));
        let in_roman = || Some((self.read_roman(&words)?, Counts::Either));
        let (Reading { value: number, decimals, others }, counts) =
            beside_unit().or_else(alone).or_else(in_roman)?;
        Some((Amount { number, decimals, counts }, others))
    }

    /// What a number counts that is said with these words.
    fn counts(&self, words: &[String]) -> Counts {
        let is_of_unit = |scale: f64| self.scales.iter().any(|own| is_within(scale, *own, 0.0));
        let says_scale = words.iter().filter_map(|word| numerals::scale(word)).any(is_of_unit);
        if says_scale { Counts::Ones } else { Counts::Either }
    }

    /// The other unit whose words are all among these, of several that of the most words, since *sea miles* are no
    /// miles: what one of it is worth, and the words without them. A word of the card's own unit names no other.
    pub(super) fn other_unit(&self, words: &[String]) -> Option<(f64, Vec<String>)> {
        let is_own = |word: &String| self.units.iter().flatten().any(|own| is_same_word(own, word));
        let foreign: Vec<&String> = words.iter().filter(|word| !is_own(word)).collect();
        let is_said = |name: &&(Vec<String>, f64)| {
            name.0.iter().all(|part| foreign.iter().any(|word| names_unit(part, word)))
        };
        // Of as many words the first counts.
        let (unit, worth) = self.others.iter().rev().filter(is_said).max_by_key(|(unit, _)| unit.len())?;
        let is_of_it = |word: &String| unit.iter().any(|part| names_unit(part, word));
        Some((*worth, words.iter().filter(|word| is_own(word) || !is_of_it(word)).cloned().collect()))
    }

    /// Whether so many of another unit, of which one is worth so many of the card's, are the right number, give or take
    /// the tolerance or rounded.
    pub(super) fn agree_converted(&self, typed: Amount, worth: f64, right: f64, tolerance: f64) -> bool {
        let is_rounded = |scale: f64| {
            let exact = Amount { number: numerals::scaled(right, scale) / worth, ..typed };
            self.agree(exact.times(worth), Amount::of_units(right), ROUNDING * right.abs())
                && conversion::is_rounded(typed.number, typed.decimals, exact.number, self.asked)
        };
        self.agree(typed.times(worth), Amount::of_units(right), tolerance)
            || std::iter::once(1.0).chain(self.scales.iter().copied()).any(is_rounded)
    }

    /// Whether the number says the same with the word beside it.
    pub(super) fn are_joined_by(&self, word: &str) -> bool {
        let is_harmless = particles::is_stop_word(word)
            || particles::is_approximation(word)
            || calendar::is_ordinal_ending(word);
        is_harmless || self.is_of_unit(word) || self.is_of_question(word)
    }

    /// The only Roman numeral among words that say nothing. A letter alone is one up to `v` only.
    fn read_roman(&self, words: &[String]) -> Option<Reading> {
        let (others, numerals): (Vec<&String>, Vec<&String>) =
            words.iter().partition(|word| self.are_joined_by(word));
        let [numeral] = numerals.as_slice() else { return None };
        let value = roman::read(numeral).filter(|value| *value <= 5 || numeral.len() > 1)?;
        Some(Reading { value: f64::from(value), decimals: 0, others: others.into_iter().cloned().collect() })
    }

    /// Parts the digits from a known word that they stick to: `Defcon2`.
    fn part(&self, word: String) -> Vec<String> {
        let at = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
        let (letters, digits) = word.split_at(at);
        let is_known = letters.chars().count() >= LEAST_LETTERS
            && (self.is_of_unit(letters) || self.is_of_question(letters));
        if is_known && numerals::is_digits(digits) {
            vec![letters.to_owned(), digits.to_owned()]
        } else {
            vec![word]
        }
    }

    /// Reads `37m` as 37 million where so much is asked; beside a smaller number `m` may be metres.
    fn spell_out_scale(&self, words: &mut [String]) {
        let greatest = self.scales.iter().copied().fold(1.0, f64::max) * self.asked.abs();
        for (short, long, scale) in [("m", "million", 1e6), ("k", "thousand", 1e3)] {
            if let [number, word] = words
                && word == short
                && numerals::is_digits(number)
                && greatest >= scale
                && !self.is_of_unit(short)
            {
                long.clone_into(word);
            }
        }
    }

    fn is_of_question(&self, word: &str) -> bool {
        let is_same = |asked: &String| without_article(asked) == without_article(word);
        self.question.iter().any(is_same) && !particles::changes_amount(word)
    }

    /// Whether the word is of the unit, a synonym of it, or a slip in it.
    fn is_of_unit(&self, word: &str) -> bool {
        self.units.iter().flatten().any(|own| names_unit(own, word))
    }
}

/// Whether the word is one of the unit's, a synonym of it, or a slip in it.
fn names_unit(own: &str, word: &str) -> bool {
    let is_slip =
        closeness::of_words(without_article(own), without_article(word), WordSort::Plain) >= Level::Typo;
    is_slip || is_same_word(own, word)
}

/// Whether the word is one of the unit's, whatever its number, or a synonym of it.
fn is_same_word(own: &str, word: &str) -> bool {
    let is_synonym = units::are_synonyms(own, word);
    let (own, word) = (without_article(own), without_article(word));
    is_synonym || own == word || word.strip_suffix('s') == Some(own) || own.strip_suffix('s') == Some(word)
}

/// The scale that the unit begins with.
fn scale_of(unit: &[String]) -> Option<f64> {
    numerals::scale(unit.first()?)
}

fn is_within(typed: f64, right: f64, tolerance: f64) -> bool {
    let rounding = if tolerance > 0.0 { ROUNDING * right.abs().max(tolerance) } else { 0.0 };
    (typed - right).abs() <= tolerance.max(0.0) + rounding
}
