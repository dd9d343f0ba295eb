//! Folds a text to what counts in an answer: letters and digits, without case, accents and punctuation.
//!
//! In: any text, hostile ones included. Out: its [`letters`], where punctuation still stands, or its
//! [`words`]. Nothing here knows a word's meaning; digits are never changed, joined or parted.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::lexicon::spelling;

/// Folds letter by letter: compatibility forms, case, accents, Arabic letter forms and digit shapes.
/// Punctuation and white space stay, with every apostrophe written `'` and every minus `-`.
///
/// Source: Unicode NFKD, then the foldings of Arabic letters that writers use freely (hamza seats, alef
/// maqsura and ya, ta marbuta and ha, Persian letters).
pub(super) fn letters(text: &str) -> String {
    let lower: Vec<char> =
        text.chars().map(plainly_apart).collect::<Option<_>>().unwrap_or_else(|| apart(text));
    let mut folded = String::with_capacity(text.len());
    for (at, &c) in lower.iter().enumerate().filter(|(_, c)| !is_ignored(**c)) {
        match c {
            'ا' if carries_tanwin(&lower, at) => {}
            'ى' | 'ی' | 'ے' => folded.push('ي'),
            'ة' | 'ە' | 'ہ' | 'ھ' => folded.push('ه'),
            'ٱ' => folded.push('ا'),
            'ک' => folded.push('ك'),
            'ڤ' => folded.push('ف'),
            'پ' => folded.push('ب'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            '٪' => folded.push('%'),
            '\u{2212}' | '\u{2010}'..='\u{2015}' => folded.push('-'),
            // A sign that is taken apart may leave an apostrophe behind.
            _ => folded.push(ascii_digit(c).unwrap_or(unspaced(c))),
        }
    }
    folded
}

/// The small letters of a text, each taken apart into letter and marks.
fn apart(text: &str) -> Vec<char> {
    let compatible = text.chars().filter(|&c| !is_spaced_mark(c)).map(unspaced).nfkd();
    compatible.flat_map(char::to_lowercase).nfkd().collect()
}

/// The same for letters that most texts are made of, where no table is needed; hamzas are left out, since they are
/// ignored.
fn plainly_apart(c: char) -> Option<char> {
    match c {
        '`' => Some('\''),
        'أ' | 'إ' | 'آ' => Some('ا'),
        'ؤ' => Some('و'),
        'ئ' => Some('ي'),
        'ء'..='غ' | 'ـ'..='\u{652}' | '٠'..='٩' | '،' | '؛' | '؟' => Some(c),
        _ if c.is_ascii() => Some(c.to_ascii_lowercase()),
        _ => None,
    }
}

/// Whether a folded character is a numeral of any script; most letters are none without asking a table.
pub(super) fn is_numeric(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_digit(),
        'ء'..='ي' => false,
        _ => c.is_numeric(),
    }
}

/// Whether the alif at the end of a word only carries the tanwin of an accusative: `شهراً`, `شهرًا`.
fn carries_tanwin(letters: &[char], at: usize) -> bool {
    let is_tanwin = |c: &&char| **c == '\u{64b}';
    let is_mark = |c: &&char| is_ignored(**c);
    let (before, after) = (letters.get(..at).unwrap_or_default(), letters.get(at + 1..).unwrap_or_default());
    let ends_word = !after.iter().find(|c| !is_mark(c)).is_some_and(|c| c.is_alphanumeric());
    let has_tanwin = before
        .iter()
        .rev()
        .take_while(is_mark)
        .chain(after.iter().take_while(is_mark))
        .any(|c| is_tanwin(&c));
    ends_word && has_tanwin
}

/// Splits the folded text into words. A word is a run of letters and digits; apostrophes inside it vanish,
/// separators of thousands too, a decimal point stays, `C#` and `C++` keep their signs, and so does a minus
/// that opens the text before a digit. `%`, `&` and signs of money become words.
pub fn words(text: &str) -> Vec<String> {
    split(&letters(text))
}

/// Splits a text that is folded letter by letter.
pub(super) fn split(folded: &str) -> Vec<String> {
    let folded: Vec<char> = folded.chars().collect();
    let mut split = Splitter::default();
    for (at, &c) in folded.iter().enumerate() {
        split.take(c, folded.get(at + 1..).unwrap_or_default());
    }
    split.finish()
}

/// Collects the words of a folded text.
#[derive(Default)]
struct Splitter {
    words: Vec<String>,
    word: String,
    /// Digits since the word began or since its last separator of thousands.
    group: usize,
}

impl Splitter {
    fn take(&mut self, c: char, rest: &[char]) {
        let next_is_digit = rest.first().is_some_and(char::is_ascii_digit);
        let after_digit = self.word.chars().next_back().is_some_and(|last| last.is_ascii_digit());
        match c {
            '\'' => {}
            ',' | '٬' if after_digit && self.parts_thousands(rest) => self.group = 0,
            '.' | '٫' if after_digit && next_is_digit => self.word.push('.'),
            '-' if self.word.is_empty() && self.words.is_empty() && next_is_digit => self.word.push('-'),
            '+' | '#' if !self.word.is_empty() => self.word.push(c),
            '&' => self.sign("and"),
            '%' => self.sign("percent"),
            '$' => self.sign("dollar"),
            '£' => self.sign("pound"),
            '€' => self.sign("euro"),
            _ if matches!(c, 'ء'..='ي') || c.is_alphanumeric() || is_combining_mark(c) => {
                self.group = if c.is_ascii_digit() { self.group + 1 } else { 0 };
                self.word.push(c);
            }
            _ => self.end_word(),
        }
    }

    /// Whether a separator here stands between a group of one to three digits and one of exactly three.
    fn parts_thousands(&self, rest: &[char]) -> bool {
        let three = rest.iter().take_while(|c| c.is_ascii_digit()).count() == 3;
        three && (1..=3).contains(&self.group) && !self.word.contains(|c: char| !c.is_ascii_digit())
    }

    fn sign(&mut self, name: &str) {
        self.end_word();
        self.words.push(name.to_owned());
    }

    fn end_word(&mut self) {
        self.group = 0;
        if !self.word.is_empty() {
            self.words.push(spelling::of(in_canonical_order(std::mem::take(&mut self.word))));
        }
    }

    fn finish(mut self) -> Vec<String> {
        self.end_word();
        spelling::join_percent(self.words)
    }
}

/// The word with its marks in the one order there is: an apostrophe that vanished may have kept some apart.
fn in_canonical_order(word: String) -> String {
    let is_plain = |c: char| c.is_ascii() || matches!(c, 'ء'..='ي');
    if word.chars().all(is_plain) { word } else { word.nfd().collect() }
}

/// Marks that would leave a blank behind when they are taken apart.
fn is_spaced_mark(c: char) -> bool {
    matches!(c, '\u{fc5e}'..='\u{fc63}' | '\u{fe70}'..='\u{fe7f}')
}

/// One sign for all the apostrophes and transliterated hamzas and ayns people type.
fn unspaced(c: char) -> char {
    match c {
        '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʽ' | 'ʿ' | 'ʾ' | 'ʹ' | '′' | '´' | '`' | '＇' => '\'',
        '\u{ff0d}' | '\u{fe63}' => '-',
        _ => c,
    }
}

/// Accents, vowel signs, joiners, direction marks, tatweel and a hamza without a seat.
fn is_ignored(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{8d3}'..='\u{8ff}' | 'ء' | 'ـ'
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The ASCII shape of an Arabic-Indic or Persian digit.
fn ascii_digit(c: char) -> Option<char> {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fold(text: &str) -> String {
        words(text).join(" ")
    }

    #[test]
    fn case_accents_and_punctuation_do_not_count() {
        for (text, folded) in [
            ("  Władysław   GOMUŁKA! ", "wladyslaw gomulka"),
            ("Ernő Gerő", "erno gero"),
            ("Straße / Ærø", "strasse aero"),
            ("People's Republic (of China)", "peoples republic of china"),
            ("O’Brien, O´Brien, O`Brien", "obrien obrien obrien"),
            ("co-existence", "co existence"),
            ("ＦＵＬＬ　ｗｉｄｔｈ", "full width"),
            ("de\u{ad}\u{200b}tente", "detente"),
            ("O\u{374}Brien", "obrien"),
            ("Marx & Engels", "marx and engels"),
            ("C# and C++ + C", "c# and c++ c"),
            ("organisation", "organization"),
            ("\u{1b}[31mred\u{7}", "31mred"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn arabic_letter_forms_are_one() {
        for (text, folded) in [
            ("أَزْمَةُ الصَّوارِيخ", "ازمه الصواريخ"),
            ("إيدن آيزنهاور مسؤول رئيس", "ايدن ايزنهاور مسوول رييس"),
            ("مصطفى", "مصطفي"),
            ("كـــوبا", "كوبا"),
            ("ﻛﻮﺑﺎ", "كوبا"),
            ("ﻻ إله", "لا اله"),
            ("کوبا پراڤدا", "كوبا برافدا"),
            ("شيء جزاء", "شي جزا"),
            ("شهراً شهرًا شهرا", "شهر شهر شهرا"),
            ("بحريًّا، قويّاً", "بحري قوي"),
            ("اًا", "ا"),
            ("السوفييتي السوفيتي السوفياتي", "السوفيتي السوفيتي السوفيتي"),
            ("الأميركي", "الامريكي"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn digits_keep_their_value_whatever_their_shape() {
        for (text, folded) in [
            ("١٤ / ۱۴", "14 14"),
            ("1,500 and ١٬٥٠٠", "1500 and 1500"),
            ("1,50 and 1956,123", "1 50 and 1956 123"),
            ("2.5 and ٢٫٥", "2.5 and 2.5"),
            ("20th 1962م", "20 1962"),
            ("-5 and 1956-1964", "-5 and 1956 1964"),
            ("50% ٥٠٪ 50 per cent بالمئة", "50 percent 50 percent 50 percent percent"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn marks_that_an_apostrophe_kept_apart_are_put_in_order() {
        let once = fold("\u{2de0}'\u{ec8}");
        assert_eq!(fold(&once), once);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn plain_letters_fold_as_all_others_do(text in "[ -~ء-غـ-\u{652}٠-٩،؛؟]{0,30}") {
            // A letter that is not plain takes the long way for all of them. It is a word of its own, since what an alef
            // carries depends on where its word ends.
            prop_assert_eq!(letters(&format!("{text} é")), format!("{} e", letters(&text)));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,30}|[a-zß'\u{64b}ء-يٱ-ە٠-٩0-9 ,.%&+#-]{0,30}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
