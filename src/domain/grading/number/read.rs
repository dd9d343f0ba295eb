//! Reads a number as people type it: `1,500`, `1 500`, `١٬٥٠٠`, `1.500.000`, `2,5`, `3 million`, `ثلاثة ملايين`.
//!
//! In: a text. Out: its words with every number in plain decimal digits, or the one number among words. One
//! point is a decimal point (`1.500` is one and a half), one comma before three digits parts thousands
//! (`1,500` is one thousand five hundred).

use super::fractions;
use crate::domain::grading::fold;
use crate::domain::grading::lexicon::numerals;

/// A number with the words that are no part of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    pub(super) value: f64,
    /// Digits after the decimal point.
    pub(super) decimals: usize,
    pub(super) others: Vec<String>,
}

/// The folded words of a text, numbers in plain digits; `None` where digits and separators make no number.
pub(super) fn words(text: &str) -> Option<Vec<String>> {
    // Raised digits are exponents or notes; folded they would join the number before them.
    if text.contains(|c| matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}'))
        && !has_letter_before_raised(text)
    {
        return None;
    }
    let text = with_parts_as_decimals(text);
    plain_numbers(&fold::letters(&text)).map(|plain| fold::words(&plain))
}

/// `3½` and `3 ½` as `3.5`, and `½` as `0.5`: folded, the signs would leave two numbers.
fn with_parts_as_decimals(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let decimals = match c {
            '½' => ".5",
            '¼' => ".25",
            '¾' => ".75",
            _ => {
                plain.push(c);
                continue;
            }
        };
        if ends_with_number(&plain) {
            plain.truncate(plain.trim_end().len());
        } else {
            plain.push('0');
        }
        plain.push_str(decimals);
    }
    plain
}

/// Whether the last word is a number in digits.
fn ends_with_number(text: &str) -> bool {
    let is_number = |word: &str| word.ends_with(char::is_numeric) && !word.contains(char::is_alphabetic);
    text.split_whitespace().next_back().is_some_and(is_number)
}

/// Whether each raised digit follows a letter, as in `km²`.
fn has_letter_before_raised(text: &str) -> bool {
    let mut before = ' ';
    text.chars().all(|c| {
        let is_raised = matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}');
        let is_fine = !is_raised || before.is_alphabetic();
        before = c;
        is_fine
    })
}

/// The only number that the words say; `None` where there is no number or more than one.
pub(super) fn read(words: &[String]) -> Option<Reading> {
    let all: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut rest = all.as_slice();
    let mut value: Option<(f64, usize)> = None;
    let mut is_negative = false;
    let mut others = Vec::new();
    while let Some(&word) = rest.first() {
        let numeral = fractions::read(rest).or_else(|| numerals::read(rest));
        let used = numeral.as_ref().map_or(1, |numeral| numeral.used);
        match numeral {
            Some(_) if value.is_some() => return None,
            Some(numeral) => value = Some((finite(&numeral.digits)?, decimals(&numeral.digits))),
            None if value.is_none() && is_minus(word) => is_negative = !is_negative,
            None => others.push(word.to_owned()),
        }
        rest = rest.get(used..)?;
    }
    let (value, decimals) = value?;
    Some(Reading { value: if is_negative { -value } else { value }, decimals, others })
}

fn finite(digits: &str) -> Option<f64> {
    digits.parse().ok().filter(|value: &f64| value.is_finite())
}

fn decimals(digits: &str) -> usize {
    digits.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

fn is_minus(word: &str) -> bool {
    matches!(word, "minus" | "negative" | "سالب" | "ناقص")
}

/// Rewrites the numbers of a folded text in plain digits, each between blanks.
fn plain_numbers(folded: &str) -> Option<String> {
    let letters: Vec<char> = folded.chars().collect();
    let mut plain = String::with_capacity(folded.len() + 8);
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let rest = letters.get(at..).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after_word = before.is_some_and(|c| c.is_alphanumeric());
        let opens_number = |rest: &[char]| {
            let mut rest = rest.iter();
            match rest.next() {
                Some('.' | '٫') => rest.next().is_some_and(char::is_ascii_digit),
                first => first.is_some_and(char::is_ascii_digit),
            }
        };
        if after_word && c.is_ascii_digit() {
            // Digits inside a word, such as `km2`, are letters.
            plain.push(c);
            at += 1;
        } else if !after_word && c == '-' && opens_number(rest.get(1..).unwrap_or_default()) {
            plain.push_str(" minus ");
            at += 1;
        } else if !after_word && opens_number(rest) {
            let (number, used) = number(rest)?;
            plain.push(' ');
            plain.push_str(&number);
            plain.push(' ');
            at += used;
        } else {
            plain.push(c);
            at += 1;
        }
    }
    Some(plain)
}

/// The number that the letters begin with, in plain digits, and how many letters it took.
fn number(letters: &[char]) -> Option<(String, usize)> {
    let digits = |at: usize| -> String {
        letters.get(at..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).collect()
    };
    let first = digits(0);
    let mut at = first.len();
    let mut groups: Vec<(char, String)> = Vec::new();
    while let Some(&separator) = letters.get(at) {
        let group = digits(at + 1);
        let joins = match separator {
            ',' | '.' | '٬' | '٫' | '\'' => !group.is_empty(),
            c if c.is_whitespace() => {
                group.len() == 3 && first.len() <= 3 && groups.iter().all(|(c, _)| *c == ' ')
            }
            _ => false,
        };
        if !joins {
            break;
        }
        at += 1 + group.len();
        groups.push((if separator.is_whitespace() { ' ' } else { separator }, group));
    }
    Some((plain(&first, &groups)?, at))
}

/// Decides which separator is the decimal point.
fn plain(first: &str, groups: &[(char, String)]) -> Option<String> {
    let Some(((last, fraction), before)) = groups.split_last() else { return Some(first.to_owned()) };
    let is_single = !before.iter().any(|(separator, _)| separator == last);
    let is_decimal = match last {
        '٫' | '.' => is_single,
        ',' => is_single && (!before.is_empty() || fraction.len() != 3 || first == "0"),
        _ => false,
    };
    let (thousands, fraction) = if is_decimal { (before, fraction.as_str()) } else { (groups, "") };
    let separator = thousands.first().map(|(separator, _)| *separator);
    let is_grouped =
        |(own, group): &(char, String)| Some(*own) == separator && group.len() == 3 && *own != '٫';
    let starts_well = thousands.is_empty() || (1..=3).contains(&first.len());
    if !starts_well || !thousands.iter().all(is_grouped) {
        return None;
    }
    let whole: String =
        std::iter::once(first).chain(thousands.iter().map(|(_, group)| group.as_str())).collect();
    let whole = if whole.is_empty() { "0" } else { whole.as_str() };
    Some(if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_the_separators_of_both_languages() {
        for (text, value) in [
            ("26", 26.0),
            ("1500", 1500.0),
            ("1,500", 1500.0),
            ("1 500", 1500.0),
            ("1\u{a0}500\u{202f}000", 1_500_000.0),
            ("1'500", 1500.0),
            ("١٬٥٠٠", 1500.0),
            ("۱۵۰۰", 1500.0),
            ("1.500.000", 1_500_000.0),
            ("1.500", 1.5),
            ("2.5", 2.5),
            ("2,5", 2.5),
            ("٢٫٥", 2.5),
            ("0,500", 0.5),
            (".5", 0.5),
            ("1,500.75", 1500.75),
            ("1.500,75", 1500.75),
            ("1 500,75", 1500.75),
            ("-5", -5.0),
            ("\u{2212}5", -5.0),
            ("minus five", -5.0),
            ("26.", 26.0),
            ("3 million", 3e6),
            ("2.5 million", 2.5e6),
            ("26k", 26.0),
            ("ثلاثة ملايين", 3e6),
            ("٣ ملايين", 3e6),
            ("twenty-six", 26.0),
            ("one hundred and five", 105.0),
            ("20th", 20.0),
            ("3 mln", 3e6),
            ("3,5 مليون", 3.5e6),
            ("٣٫٥ ملايين", 3.5e6),
            ("3½", 3.5),
            ("3½ million", 3.5e6),
            ("3 ½", 3.5),
            ("3 ½ million", 3.5e6),
            ("1 500 ½", 1500.5),
            ("٣ ½ ملايين", 3.5e6),
            ("ships: ½", 0.5),
            ("٢¼", 2.25),
            ("½", 0.5),
            ("half a million", 5e5),
            ("half a billion", 5e8),
            ("a quarter of a million", 2.5e5),
            ("two and a half", 2.5),
            ("two and a half million", 2.5e6),
            ("2 and a half million", 2.5e6),
            ("one million and a half", 1.5e6),
            ("a dozen", 12.0),
            ("half a dozen", 6.0),
            ("two dozen", 24.0),
            ("3 dozen ships", 36.0),
            ("نصف مليون", 5e5),
            ("ربع مليون", 2.5e5),
            ("مليون ونصف", 1.5e6),
            ("مليون ونصف المليون", 1.5e6),
            ("ثلاثة ملايين ونصف", 3.5e6),
            ("مليونان ونصف المليون", 2.5e6),
            ("ثلاثة ونصف", 3.5),
            ("ثلاثة ونصف مليون", 3.5e6),
            ("دزينة", 12.0),
        ] {
            let reading = words(text).and_then(|words| read(&words));
            assert_eq!(reading.map(|reading| reading.value), Some(value), "{text}");
        }
    }

    #[test]
    fn texts_that_do_not_say_one_number_are_none() {
        for text in [
            "",
            "ships",
            "5-10",
            "5 or 6",
            "1/2",
            "14.10.1962",
            "1,50,0",
            "1,500,00",
            "10²",
            "1 e 6",
            "12 34",
            "1.5.6,7",
            "٢٫٥٫١",
            "half",
            "نصف",
            "half a ship",
            "million and a half thousand",
            "2½½",
            "2½ ½",
            "5 or ½",
        ] {
            assert_eq!(words(text).and_then(|words| read(&words)), None, "{text}");
        }
    }

    #[test]
    fn digits_inside_a_word_are_no_number() {
        let reading = words("5 km²").and_then(|words| read(&words)).unwrap();
        assert_eq!((reading.value, reading.others), (5.0, vec!["km2".to_owned()]));
    }
}
