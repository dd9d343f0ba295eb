//! How near two words are: the same, a slip of the fingers, or different words.
//!
//! In: two folded words or tokens. Out: a [`Level`], with the [`Ground`] for it. Digits are never near: a token with one
//! is the same or different, and so are two Roman numerals. Words of under four letters are the same or different too.
//!
//! Source: thresholds measured over 14,000 pairs of names and 142,000 pairs of answers in both languages.

use super::edit::{self, Edit, End};
use super::lexicon::{countries, roman, without_article};
use super::measure::{Ground, Level, Measure};
use super::phrase::Token;
use super::{fold, skeleton, sound};

/// What the words are, which decides how much may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordSort {
    /// Words of a language.
    Plain,
    /// Surnames, which are also spelt by ear.
    Surname,
    /// Given names, which are spelt by ear more freely.
    GivenName,
}

/// Words longer than this are the same or different; it bounds the work on hostile input.
const MAX_LETTERS: usize = 64;

/// Beginnings that make two words, often opposites, although they look alike.
const OPPOSED: [(&str, &str); 7] = [
    ("hypo", "hyper"),
    ("inter", "intra"),
    ("micro", "macro"),
    ("ante", "anti"),
    ("endo", "ecto"),
    ("pre", "pro"),
    ("voluntar", "volunte"),
];

/// The groups of Arabic letters, one bit each, in which the letter is confused with others by ear or by key.
const fn soft_groups(letter: char) -> u8 {
    match letter {
        'ا' | 'و' | 'ي' => 1,
        'ه' => 1 | 2,
        'ح' => 2,
        'ت' | 'ط' => 4,
        'س' | 'ص' | 'ث' => 8,
        'د' | 'ض' | 'ذ' | 'ظ' | 'ز' => 16,
        'ق' | 'غ' | 'ك' | 'گ' => 32,
        'ج' => 32 | 64,
        'ش' => 64,
        _ => 0,
    }
}

/// Compares tokens of phrases.
pub(super) fn of_tokens(expected: &Token, typed: &Token) -> Level {
    measure_tokens(expected, typed).level
}

/// Compares words.
pub(super) fn of_words(expected: &str, typed: &str, sort: WordSort) -> Level {
    measure(expected, typed, sort).level
}

/// How near tokens of phrases are, and why.
pub(super) fn measure_tokens(expected: &Token, typed: &Token) -> Measure {
    let is_same_after_and = || {
        expected.after_and.as_ref() == Some(&typed.value) || typed.after_and.as_ref() == Some(&expected.value)
    };
    if expected.value == typed.value {
        return Measure::new(Level::Same, Ground::Same);
    }
    if is_same_after_and() {
        return Measure::new(Level::Same, Ground::And);
    }
    // A numeral written in words may have a slip in its letters, but not one that makes it another numeral.
    match (expected.is_exact, typed.is_exact) {
        (false, false) => measure(&expected.value, &typed.value, WordSort::Plain),
        (true, false) => {
            let (expected, typed) = (without_article(&expected.written), without_article(&typed.written));
            measure(expected, typed, WordSort::Plain)
        }
        _ => Measure::different(Ground::Exact),
    }
}

/// How near words are, and why.
pub(super) fn measure(expected: &str, typed: &str, sort: WordSort) -> Measure {
    if expected == typed {
        return Measure::new(Level::Same, Ground::Same);
    }
    // Most pairs differ at their first letter, and only names may be heard alike nevertheless.
    if sort == WordSort::Plain && !start_alike(expected, typed) {
        let first = |word: &str| word.chars().next().map(script_of_letter);
        let is_of_one_script = first(expected) == first(typed);
        return Measure::different(if is_of_one_script { Ground::Start } else { Ground::Script });
    }
    if roman::read(expected).is_some() && roman::read(typed).is_some() {
        return Measure::different(Ground::Exact);
    }
    let Some(script) = shared_script(expected, typed) else { return Measure::different(Ground::Script) };
    let shorter = length(expected).min(length(typed));
    let least = if sort == WordSort::GivenName { 3 } else { 4 };
    if shorter < least || length(expected).max(length(typed)) > MAX_LETTERS {
        return Measure::different(Ground::Length);
    }
    if let Some(level) = sound::compare(expected, typed, script, sort) {
        return Measure::new(level, Ground::Sound);
    }
    match script {
        _ if !start_alike(expected, typed) => Measure::different(Ground::Start),
        Script::Arabic => arabic(expected, typed, sort),
        Script::Latin | Script::Other(_) => alphabetic(expected, typed, shorter),
    }
}

/// The letters a word is written with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Arabic,
    /// Another one, by its block of 128 code points.
    Other(u32),
}

fn script_of_letter(c: char) -> Script {
    match c {
        'a'..='z' => Script::Latin,
        '\u{600}'..='\u{6ff}' => Script::Arabic,
        _ => Script::Other(u32::from(c) >> 7),
    }
}

fn script_of(word: &str) -> Option<Script> {
    let first = word.chars().next().map(script_of_letter)?;
    let is_pure = word.chars().all(|c| script_of_letter(c) == first && !fold::is_numeric(c));
    is_pure.then_some(first)
}

/// The script of both words; `None` where they differ or a digit is in one.
fn shared_script(a: &str, b: &str) -> Option<Script> {
    script_of(a).filter(|script| script_of(b) == Some(*script))
}

/// How many letters a word has.
pub(super) fn length(word: &str) -> usize {
    word.chars().count()
}

/// Whether the first letters are the same or stand for one sound, so that Poland is not Holland.
fn start_alike(a: &str, b: &str) -> bool {
    let class = |word: &str| match word.chars().next() {
        Some('c' | 'q') => Some('k'),
        Some('z') => Some('s'),
        Some('y' | 'j') => Some('i'),
        Some('w') => Some('v'),
        other => other,
    };
    match (a.chars().next(), b.chars().next()) {
        (Some(one), Some(other)) => class(a) == class(b) || are_soft(one, other),
        _ => false,
    }
}

fn alphabetic(expected: &str, typed: &str, shorter: usize) -> Measure {
    let is_adjective =
        |one: &str, other: &str| (shorter == 4 || one.ends_with('a')) && other.strip_suffix('n') == Some(one);
    let is_adverb = |one: &str, other: &str| {
        let stem = other.strip_suffix("ly");
        stem.is_some_and(|stem| stem == one || one.strip_suffix("le") == Some(stem))
    };
    let is_derived = |one: &str, other: &str| is_adjective(one, other) || is_adverb(one, other);
    if is_derived(expected, typed) || is_derived(typed, expected) {
        return Measure::new(Level::Near, Ground::Ending);
    }
    let is_plural = |one: &str, many: &str| many.strip_suffix('s') == Some(one);
    if is_plural(expected, typed) || is_plural(typed, expected) {
        return Measure::new(Level::Typo, Ground::Plural);
    }
    let opposed = |a: &str, b: &str| expected.starts_with(a) && typed.starts_with(b);
    if OPPOSED.iter().any(|(a, b)| opposed(a, b) || opposed(b, a)) {
        return Measure::different(Ground::Opposite);
    }
    let same_consonants = || skeleton::latin(expected) == skeleton::latin(typed);
    let distance = edit::distance(expected, typed);
    if distance == 1 && shorter >= 6 && ends_differ(expected, typed) && !same_consonants() {
        return Measure::new(Level::Near, Ground::Ending);
    }
    let allowed = match shorter {
        11.. => 2,
        8.. if distance == 2 && same_consonants() => 2,
        5.. => 1,
        _ => 0,
    };
    Measure::of_letters(distance <= allowed, allowed)
}

/// Whether only the last letter was changed for another, which often makes another word of the stem.
fn ends_differ(a: &str, b: &str) -> bool {
    let (mut one, mut other) = (a.chars(), b.chars());
    let (last, other_last) = (one.next_back(), other.next_back());
    last != other_last && one.as_str() == other.as_str()
}

fn arabic(expected: &str, typed: &str, sort: WordSort) -> Measure {
    let (a, b) = (length(expected), length(typed));
    let (shorter, longer) = (a.min(b), a.max(b));
    let soft_from = if sort == WordSort::Plain { 5 } else { 4 };
    let is_slip = match Edit::between(expected, typed) {
        Some(Edit::Changed(a, b, End::Last)) if matches!((a, b), ('ا', 'ه') | ('ه', 'ا')) => true,
        Some(Edit::Changed(a, b, _)) => are_soft(a, b) && shorter >= soft_from,
        Some(Edit::Added { letter: 'ا', .. }) if ends_in_alif_alone(expected, typed) => {
            let is_country = countries::is_country(expected) || countries::is_country(typed);
            return Measure::new(if is_country { Level::Near } else { Level::Typo }, Ground::Ending);
        }
        Some(Edit::Added { letter: 'ي', is_doubled: false })
            if sort == WordSort::Plain && is_nisba_of(expected, typed) =>
        {
            return Measure::new(Level::Near, Ground::Ending);
        }
        Some(Edit::Added { letter, is_doubled }) => {
            let is_soft = matches!(letter, 'ا' | 'و' | 'ي' | 'ه') && shorter >= soft_from;
            is_soft || is_doubled || (longer >= 6 && shorter >= 5)
        }
        Some(Edit::Swapped) => longer >= 6,
        None => false,
    };
    Measure::of_letters(is_slip, usize::from(is_slip))
}

/// Whether one word is the other with the ending that makes an adjective of a noun: `اشتراك`, `اشتراكي`; `اراده`, `اراديه`.
fn is_nisba_of(a: &str, b: &str) -> bool {
    let is_made = |noun: &str, other: &str| {
        let feminine = other.strip_suffix("يه");
        other.strip_suffix('ي') == Some(noun) || (feminine.is_some() && noun.strip_suffix('ه') == feminine)
    };
    is_made(a, b) || is_made(b, a)
}

/// Whether one word is the other with an alif at its end, as an accusative has: `حصار`, `حصارا`.
fn ends_in_alif_alone(a: &str, b: &str) -> bool {
    a.strip_suffix('ا') == Some(b) || b.strip_suffix('ا') == Some(a)
}

fn are_soft(a: char, b: char) -> bool {
    soft_groups(a) & soft_groups(b) != 0
}

#[cfg(test)]
mod tests {
    use super::Level::{Different, Near, Same, Typo};
    use super::*;

    #[test]
    fn slips_are_told_from_other_words() {
        for (expected, typed, level) in [
            ("molotov", "molotov", Same),
            ("gagarin", "gagarn", Typo),
            ("blockade", "blokade", Typo),
            ("missile", "missiles", Typo),
            ("stalinization", "stalenisation", Typo),
            ("destalinization", "destalinisatoin", Typo),
            ("poland", "holland", Different),
            ("malenkov", "molotov", Different),
            ("austria", "australia", Different),
            ("iran", "iraq", Different),
            ("cat", "cats", Different),
            ("legal", "illegal", Different),
            ("hypothermia", "hyperthermia", Different),
            ("microeconomics", "macroeconomics", Different),
            ("communism", "communist", Near),
            ("employer", "employee", Near),
            ("cuban", "cuba", Near),
            ("slovakia", "slovenia", Different),
            ("пеrmский", "perm", Different),
            ("u235", "u238", Different),
            ("xxiii", "xviii", Different),
            ("الحرب", "الحزب", Different),
            ("حرب", "حزب", Different),
            ("فضاء", "قضاء", Different),
            ("استعمار", "استثمار", Different),
            ("اعدام", "اعلام", Different),
            ("شيوعي", "شيعي", Different),
            ("كوبا", "كوبه", Typo),
            ("حصار", "حصارا", Typo),
            ("روسيا", "روسي", Near),
            ("بريطاني", "بريطانيا", Near),
            ("هنغاريا", "هنجاريا", Typo),
            ("بولونيا", "بولنيا", Typo),
            ("صواريخ", "صوارخ", Typo),
            ("stalin", "ستالين", Different),
        ] {
            assert_eq!(of_words(expected, typed, WordSort::Plain), level, "{expected} / {typed}");
        }
    }

    #[test]
    fn given_names_are_spelt_freely() {
        for (expected, typed, level) in [
            ("yuri", "yury", Typo),
            ("joseph", "josef", Typo),
            ("alexei", "aleksey", Typo),
            ("pyotr", "petr", Typo),
            ("غيورغي", "جورجي", Typo),
            ("nikita", "nina", Different),
            ("john", "joan", Near),
            ("john", "jon", Typo),
            ("yuri", "jurij", Typo),
            ("gamal", "jamal", Typo),
            ("jean", "gina", Near),
            ("ali", "omar", Different),
            ("john", "allen", Different),
        ] {
            assert_eq!(of_words(expected, typed, WordSort::GivenName), level, "{expected} / {typed}");
        }
    }

    #[test]
    fn names_are_also_spelt_by_ear() {
        for (expected, typed, level) in [
            ("khrushchev", "kruschev", Typo),
            ("khrushchev", "khrouchtchev", Typo),
            ("khrushchev", "krushev", Typo),
            ("khrushchev", "chruschtschow", Typo),
            ("khrushchev", "hrushchev", Typo),
            ("yeltsin", "jeltsin", Typo),
            ("zhukov", "joukov", Typo),
            ("خروتشوف", "خروشيف", Typo),
            ("غاغارين", "جاجارين", Typo),
            ("kennedy", "canada", Different),
            ("lenin", "lennon", Different),
            ("dulles", "dallas", Different),
            ("dulles", "dullas", Typo),
            ("molotov", "malenkov", Different),
            ("تيتو", "تيت", Different),
        ] {
            assert_eq!(of_words(expected, typed, WordSort::Surname), level, "{expected} / {typed}");
        }
    }
}
