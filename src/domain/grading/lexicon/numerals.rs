//! Numbers written in digits, in words, or in both: `26`, `twenty-six`, `3 million`, `nineteen fifty-five`,
//! `ثلاثة ملايين`, `العشرون`.
//!
//! In: folded words. Out: the number the first of them say and how many said it. Ordinals count as their
//! number. Never here: a guess at a misspelt numeral.

use super::without_article;

/// A number read from words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Numeral {
    /// Its decimal digits, as written where it was written in digits alone.
    pub(in super::super) digits: String,
    /// How many words it took.
    pub(in super::super) used: usize,
}

/// What a word adds to a numeral.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// Digits.
    Digits(f64),
    /// 0–9.
    Unit(f64),
    /// 10–19.
    Teen(f64),
    /// Ten, which in Arabic also makes a teen of the unit before it.
    ArabicTen,
    /// 20, 30 … 90.
    Tens(f64),
    /// A hundred.
    Hundred,
    /// 200, 300 … 900 in one word.
    Hundreds(f64),
    /// A thousand, a million or a billion.
    Scale(f64),
    /// Two thousand, two million in one word.
    TwoScales(f64),
    /// Two thousand where nothing stands before it, and a thousand after a number: `ألفا`, `١١ ألفا`.
    TwoScalesAtFirst(f64),
}

/// The longest digits that a scale word may still multiply without loss.
const MAX_SCALED_DIGITS: usize = 12;

/// Reads the numeral that the words begin with. Of the last two centuries a year may be said in pairs.
pub(in super::super) fn read(words: &[&str]) -> Option<Numeral> {
    let is_late = matches!(words.first(), Some(&("eighteen" | "nineteen")));
    let year = if is_late { year_in_pairs(words) } else { None };
    year.or_else(|| sum(words))
}

/// Reads the year that the words begin with, said as two numbers: `nineteen sixty-two`, `nineteen oh five`.
pub(in super::super) fn year_in_pairs(words: &[&str]) -> Option<Numeral> {
    let hundreds = match *words.first()? {
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        _ => return None,
    };
    let (zeros, rest) = match words.get(1..)? {
        ["oh", rest @ ..] => (1, rest),
        rest => (0, rest),
    };
    let years = sum(rest).filter(|years| zeros + years.digits.len() == 2)?;
    let is_in_words = rest.first().is_some_and(|word| !is_digits(word));
    let digits = format!("{hundreds}{}{}", "0".repeat(zeros), years.digits);
    is_in_words.then_some(Numeral { digits, used: 1 + zeros + years.used })
}

/// Reads the numeral that the parts of the first words add up to.
fn sum(words: &[&str]) -> Option<Numeral> {
    let first = *words.first()?;
    let mut sum = Sum::default();
    let mut used = 0;
    let mut after_and = false;
    for (at, word) in words.iter().enumerate() {
        if at > 0 && matches!(*word, "and" | "و") && sum.takes_more() {
            after_and = *word == "و";
            continue;
        }
        match part(word) {
            Some((part, joined)) if sum.add(part, joined || after_and) => used = at + 1,
            _ => break,
        }
        after_and = false;
    }
    let digits = if used == 1 && is_digits(first) { first.to_owned() } else { sum.total()?.to_string() };
    Some(Numeral { digits, used }).filter(|numeral| numeral.used > 0)
}

/// What the word multiplies the number before it by, if it is one such as `million`: a power of ten.
pub(in super::super) fn scale(word: &str) -> Option<f64> {
    match part(word)?.0 {
        Part::Hundred => Some(1e2),
        Part::Scale(scale) | Part::TwoScalesAtFirst(scale) => Some(scale),
        _ => None,
    }
}

/// The thousand, million or billion that the word has in it, once as in `مليون` or twice as in `مليونان`.
pub(in super::super) fn great_scale(word: &str) -> Option<f64> {
    match part(word)?.0 {
        Part::Scale(scale) | Part::TwoScales(scale) | Part::TwoScalesAtFirst(scale) => Some(scale),
        _ => None,
    }
}

/// Whether the word is a number in digits.
pub(in super::super) fn is_digits(word: &str) -> bool {
    let word = word.strip_prefix('-').unwrap_or(word);
    word.starts_with(|c: char| c.is_ascii_digit()) && word.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// `times` that many, rounded once only, so that 1.1 million is 1,100,000 to the digit; `scale` is a power of
/// ten.
pub(in super::super) fn scaled(times: f64, scale: f64) -> f64 {
    format!("{times}e{:.0}", scale.log10()).parse().unwrap_or(times * scale)
}

/// A numeral being added up.
#[derive(Default)]
struct Sum {
    /// What whole scales have given.
    scaled: f64,
    /// What the next scale will multiply.
    open: Option<f64>,
    last: Option<Part>,
    last_scale: Option<f64>,
}

impl Sum {
    /// Adds a part where it continues the numeral; `joined` tells that it came with `و` before it.
    fn add(&mut self, part: Part, joined: bool) -> bool {
        let after_hundred = matches!(self.last, Some(Part::Hundred | Part::Hundreds(_)));
        let starts = self.open.is_none();
        let open = self.open.unwrap_or(0.0);
        let next = match (part, self.last) {
            (Part::Unit(n), Some(Part::Tens(_))) if n > 0.0 => open + n,
            (Part::ArabicTen, Some(Part::Unit(n))) if !joined && n > 0.0 => open + 10.0,
            (Part::Tens(n), Some(Part::Unit(unit))) if joined && unit > 0.0 => open + n,
            (Part::Hundred, Some(Part::Unit(n))) if !joined && n > 0.0 && open < 10.0 => n * 100.0,
            (Part::Hundred, Some(Part::Teen(n))) if !joined && open < 20.0 => n * 100.0,
            (Part::Hundred, Some(Part::Digits(n))) if !joined => n * 100.0,
            (Part::Unit(n) | Part::Teen(n) | Part::Tens(n), _) if starts || after_hundred => open + n,
            (Part::ArabicTen, _) if starts || after_hundred => open + 10.0,
            (Part::Digits(n) | Part::Hundreds(n), _) if starts => n,
            (Part::Hundred, _) if starts => 100.0,
            (Part::Scale(scale), _) => return self.close(self.open.unwrap_or(1.0), scale, part),
            (Part::TwoScales(scale) | Part::TwoScalesAtFirst(scale), _) if starts => {
                return self.close(2.0, scale, part);
            }
            (Part::TwoScalesAtFirst(scale), _) => return self.close(open, scale, part),
            _ => return false,
        };
        self.open = Some(next);
        self.last = Some(part);
        true
    }

    /// Multiplies by a scale, which must be smaller than the one before it.
    fn close(&mut self, times: f64, scale: f64, part: Part) -> bool {
        let fits = times.is_finite() && self.last_scale.is_none_or(|last| scale < last);
        if fits {
            self.scaled += scaled(times, scale);
            self.open = None;
            self.last = Some(part);
            self.last_scale = Some(scale);
        }
        fits
    }

    /// Whether `and` may follow, as in `a hundred and five`.
    fn takes_more(&self) -> bool {
        !matches!(self.last, None | Some(Part::Digits(_) | Part::Teen(_) | Part::ArabicTen))
    }

    fn total(&self) -> Option<f64> {
        self.last.map(|_| self.scaled + self.open.unwrap_or(0.0))
    }
}

/// The part a word stands for, and whether `و` joins it to the word before.
fn part(word: &str) -> Option<(Part, bool)> {
    let plain = |word| {
        let in_arabic = || arabic(word).or_else(|| arabic_accusative(word));
        let in_words = || english(word).or_else(in_arabic).or_else(|| arabic(without_article(word)));
        digits(word).or_else(in_words)
    };
    let joined = || plain(word.strip_prefix('و')?).map(|part| (part, true));
    plain(word).map(|part| (part, false)).or_else(joined)
}

/// Digits too long to be multiplied stand alone: they are no number here, but keep their text.
fn digits(word: &str) -> Option<Part> {
    let value = if word.len() <= MAX_SCALED_DIGITS { word.parse().ok() } else { None };
    is_digits(word).then(|| Part::Digits(value.unwrap_or(f64::NAN)))
}

fn english(word: &str) -> Option<Part> {
    Some(match word {
        "zero" => Part::Unit(0.0),
        "one" | "first" => Part::Unit(1.0),
        "two" | "second" => Part::Unit(2.0),
        "three" | "third" => Part::Unit(3.0),
        "four" | "fourth" => Part::Unit(4.0),
        "five" | "fifth" => Part::Unit(5.0),
        "six" | "sixth" => Part::Unit(6.0),
        "seven" | "seventh" => Part::Unit(7.0),
        "eight" | "eighth" => Part::Unit(8.0),
        "nine" | "ninth" => Part::Unit(9.0),
        "ten" | "tenth" => Part::Teen(10.0),
        "eleven" | "eleventh" => Part::Teen(11.0),
        "twelve" | "twelfth" => Part::Teen(12.0),
        "thirteen" | "thirteenth" => Part::Teen(13.0),
        "fourteen" | "fourteenth" => Part::Teen(14.0),
        "fifteen" | "fifteenth" => Part::Teen(15.0),
        "sixteen" | "sixteenth" => Part::Teen(16.0),
        "seventeen" | "seventeenth" => Part::Teen(17.0),
        "eighteen" | "eighteenth" => Part::Teen(18.0),
        "nineteen" | "nineteenth" => Part::Teen(19.0),
        "twenty" | "twentieth" => Part::Tens(20.0),
        "thirty" | "thirtieth" => Part::Tens(30.0),
        "forty" | "fortieth" => Part::Tens(40.0),
        "fifty" | "fiftieth" => Part::Tens(50.0),
        "sixty" | "sixtieth" => Part::Tens(60.0),
        "seventy" | "seventieth" => Part::Tens(70.0),
        "eighty" | "eightieth" => Part::Tens(80.0),
        "ninety" | "ninetieth" => Part::Tens(90.0),
        "hundred" | "hundredth" => Part::Hundred,
        "thousand" => Part::Scale(1e3),
        "million" | "mn" | "mln" => Part::Scale(1e6),
        "billion" | "bn" => Part::Scale(1e9),
        _ => return None,
    })
}

fn arabic(word: &str) -> Option<Part> {
    Some(match word {
        "صفر" => Part::Unit(0.0),
        "واحد" | "واحده" | "احد" | "احدي" | "اول" | "اولي" | "حادي" | "حاديه" => {
            Part::Unit(1.0)
        }
        "اثنان" | "اثنين" | "اثنتان" | "اثنتين" | "اثنا" | "اثني" | "اثنتا" | "اثنتي" | "ثاني" | "ثانيه" => {
            Part::Unit(2.0)
        }
        "ثلاث" | "ثلاثه" | "ثالث" | "ثالثه" => Part::Unit(3.0),
        "اربع" | "اربعه" | "رابع" | "رابعه" => Part::Unit(4.0),
        "خمس" | "خمسه" | "خامس" | "خامسه" => Part::Unit(5.0),
        "ست" | "سته" | "سادس" | "سادسه" => Part::Unit(6.0),
        "سبع" | "سبعه" | "سابع" | "سابعه" => Part::Unit(7.0),
        "ثمان" | "ثماني" | "ثمانيه" | "ثامن" | "ثامنه" => Part::Unit(8.0),
        "تسع" | "تسعه" | "تاسع" | "تاسعه" => Part::Unit(9.0),
        "عشر" | "عشره" | "عاشر" | "عاشره" => Part::ArabicTen,
        "عشرون" | "عشرين" => Part::Tens(20.0),
        "ثلاثون" | "ثلاثين" => Part::Tens(30.0),
        "اربعون" | "اربعين" => Part::Tens(40.0),
        "خمسون" | "خمسين" => Part::Tens(50.0),
        "ستون" | "ستين" => Part::Tens(60.0),
        "سبعون" | "سبعين" => Part::Tens(70.0),
        "ثمانون" | "ثمانين" => Part::Tens(80.0),
        "تسعون" | "تسعين" => Part::Tens(90.0),
        "الف" | "الاف" => Part::Scale(1e3),
        "الفان" | "الفين" | "الفي" => Part::TwoScales(1e3),
        "الفا" => Part::TwoScalesAtFirst(1e3),
        "مليون" | "ملايين" => Part::Scale(1e6),
        "مليونان" | "مليونين" | "مليوني" => Part::TwoScales(1e6),
        "مليونا" => Part::TwoScalesAtFirst(1e6),
        "مليار" | "مليارات" | "بليون" => Part::Scale(1e9),
        "ملياران" | "مليارين" | "ملياري" => Part::TwoScales(1e9),
        "مليارا" => Part::TwoScalesAtFirst(1e9),
        "ميتان" | "ميتين" | "ميتا" | "ميتي" | "مايتان" | "مايتين" | "مايتا" | "مايتي" => {
            Part::Hundreds(200.0)
        }
        _ => return arabic_hundred(word),
    })
}

/// A unit with the alif of the accusative, as in `خمسا وعشرين`.
fn arabic_accusative(word: &str) -> Option<Part> {
    word.strip_suffix('ا').and_then(arabic).filter(|part| matches!(part, Part::Unit(_)))
}

/// `مئة` and its compounds such as `خمسمئة`.
fn arabic_hundred(word: &str) -> Option<Part> {
    let times = word.strip_suffix("ميه").or_else(|| word.strip_suffix("مايه"))?;
    match times {
        "" => Some(Part::Hundred),
        _ => match arabic(times) {
            Some(Part::Unit(n)) if n >= 3.0 => Some(Part::Hundreds(n * 100.0)),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::fold;
    use super::*;

    fn number(text: &str) -> Option<(String, usize)> {
        let words = fold::words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        read(&words).map(|numeral| (numeral.digits, numeral.used))
    }

    #[test]
    fn numerals_are_read_in_both_languages() {
        for (text, digits, used) in [
            ("26 ships", "26", 1),
            ("007", "007", 1),
            ("3.14159265358979323846", "3.14159265358979323846", 1),
            ("twenty-six", "26", 2),
            ("Twentieth Congress", "20", 1),
            ("three million", "3000000", 2),
            ("2.5 million", "2500000", 2),
            ("one hundred and five", "105", 4),
            ("two hundred thousand", "200000", 3),
            ("a hundred", "", 0),
            ("fifteen hundred km", "1500", 2),
            ("nineteen hundred and five", "1905", 4),
            ("one hundred twelve hundred", "112", 3),
            ("nineteen fifty-five", "1955", 3),
            ("nineteen sixty two", "1962", 3),
            ("Eighteen twelve", "1812", 2),
            ("nineteen oh five", "1905", 3),
            ("nineteen five", "19", 1),
            ("nineteen 55", "19", 1),
            ("nineteen hundred thousand", "1900000", 3),
            ("nineteen sixty thousand", "19", 1),
            ("seventeen eighty-nine", "17", 1),
            ("twenty sixty-two", "20", 1),
            ("five five", "5", 1),
            ("5 first", "5", 1),
            ("million", "1000000", 1),
            ("٣ ملايين", "3000000", 2),
            ("ثلاثة ملايين", "3000000", 2),
            ("المؤتمر", "", 0),
            ("العشرون", "20", 1),
            ("الثاني والعشرون", "22", 2),
            ("الرابع عشر", "14", 2),
            ("أحد عشر", "11", 2),
            ("خمسمئة", "500", 1),
            ("مئة وخمسون", "150", 2),
            ("ألف وتسعمائة واثنان وستون", "1962", 4),
            ("ألفان", "2000", 1),
            ("مليون و650 ألفاً", "1650000", 3),
            ("مليون و650 ألفا", "1650000", 3),
            ("1.1 million", "1100000", 2),
            ("ألفا", "2000", 1),
            ("ألفاً", "1000", 1),
            ("ألفي", "2000", 1),
            ("مئتي", "200", 1),
            ("خمسا وعشرين", "25", 2),
            ("ستاً وعشرين", "26", 2),
            ("ستة و عشرون", "26", 3),
            ("الأربعاء", "", 0),
            ("123456789012345678 million", "123456789012345678", 1),
            ("ألف", "1000", 1),
            ("واحد", "1", 1),
        ] {
            let want = (used > 0).then(|| (digits.to_owned(), used));
            assert_eq!(number(text), want, "{text}");
        }
    }
}
