//! A phrase made ready for comparison: its words, its numbers and the key that equal phrases share.
//!
//! In: a text. Out: a [`Phrase`]. Never here: tolerance; two phrases with one key say the same.

use super::fold;
use super::lexicon::{months, numerals, particles, roman, without_article};

/// A text taken apart for comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The text folded letter by letter, signs included.
    pub(super) letters: String,
    /// Its folded words, all of them.
    pub(super) words: Vec<String>,
    /// What counts of it: no stop words, numerals read, Arabic articles off.
    pub(super) tokens: Vec<Token>,
    /// Tokens without the blanks between them. Phrases that say the same have the same key.
    pub(super) key: String,
    /// Words without the blanks between them.
    joined: String,
    /// Whether an odd number of words turns the claim round.
    pub(super) is_negated: bool,
    /// Whether a word says that somebody is against what follows it.
    pub(super) opposes: bool,
    /// Whether it offers a choice.
    pub(super) hedges: bool,
}

/// A word or a numeral of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// The word without article, the decimal digits of a numeral, or `m10` for a month.
    pub(super) value: String,
    /// The value without an `و` before it, which may be an *and* or a letter of the word.
    pub(super) after_and: Option<String>,
    /// The words it was read from.
    pub(super) written: String,
    /// Whether it is a numeral or a month, where no letter and no digit may be off.
    pub(super) is_exact: bool,
}

impl Phrase {
    /// Takes a text apart.
    pub(super) fn of(text: &str) -> Self {
        let letters = fold::letters(text);
        let words = fold::split(&letters);
        let tokens = tokens(&words, has_initial(&letters));
        let key = join(tokens.iter().map(|token| token.value.as_str()));
        let joined = join(words.iter().map(String::as_str));
        let negations = words.iter().filter(|word| particles::is_negation(word)).count();
        let hedges = words.iter().any(|word| particles::is_hedge(word));
        let opposes = words.iter().any(|word| particles::opposes(word));
        Self { letters, words, tokens, key, joined, is_negated: negations % 2 == 1, opposes, hedges }
    }

    /// Whether both name the same person: there is no article in a name, so a letter that stands alone is an initial.
    pub(super) fn names(&self, other: &Self) -> bool {
        self.says(other) && (self.joined == other.joined || self.initials().eq(other.initials()))
    }

    /// Its words of one letter, which are initials where it is a name.
    pub(super) fn initials(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|word| word.chars().nth(1).is_none())
    }

    /// What counts of it, with blanks between.
    pub(super) fn counted(&self) -> String {
        self.tokens.iter().map(|token| token.value.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether nothing but white space and punctuation is there.
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a phrase that begins with this one may say the same as the other. A numeral may go on, and a small word
    /// at the end may be dropped.
    pub(super) fn may_open(&self, other: &Self) -> bool {
        let is_open =
            self.tokens.last().is_none_or(|last| last.is_exact || particles::is_stop_word(&last.value));
        is_open || other.joined.starts_with(&self.joined) || other.key.starts_with(&self.key)
    }

    /// Whether both say the same: equal but for case, accents, punctuation, blanks, stop words, articles and
    /// the way numbers are written.
    pub(super) fn says(&self, other: &Self) -> bool {
        !self.is_blank() && (self.joined == other.joined || self.key == other.key)
    }
}

/// Joins words without blanks, but never two numbers into one.
fn join<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut joined = String::new();
    for word in words {
        let ends_in_digit = joined.ends_with(fold::is_numeric);
        if ends_in_digit && word.starts_with(|c: char| c == '.' || fold::is_numeric(c)) {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// Whether a dot makes an initial of a letter that is a small word elsewhere: `A. Dulles`.
fn has_initial(letters: &str) -> bool {
    let opens = |at: usize| !letters.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
    ["a.", "و."].iter().any(|initial| letters.match_indices(initial).any(|(at, _)| opens(at)))
}

fn tokens(words: &[String], has_initial: bool) -> Vec<Token> {
    let all: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = all.as_slice();
    while let Some(&word) = rest.first() {
        let (value, used) = exact_value(rest, tokens.last(), all.len());
        let taken = rest.get(..used).unwrap_or_default();
        let is_initial = has_initial && matches!(word, "a" | "و");
        let is_stop_word = particles::is_stop_word(word) && rest.len() > 1 && !is_initial;
        let names_year =
            particles::is_year(word) && rest.get(1).is_some_and(|next| numerals::is_digits(next));
        match value {
            Some(value) => {
                tokens.push(Token { value, after_and: None, written: taken.join(" "), is_exact: true });
            }
            None if is_stop_word || names_year => {}
            None => tokens.push(Token {
                value: stem(word, tokens.is_empty()).to_owned(),
                after_and: after_and(word).filter(|_| !tokens.is_empty()),
                written: word.to_owned(),
                is_exact: word.contains(fold::is_numeric),
            }),
        }
        rest = rest.get(used..).unwrap_or_default();
    }
    tokens
}

/// The value of a month or numeral that the words begin with, and how many words it took. A month's name
/// counts as one beside a number or alone only: `May` and `March` are words too.
fn exact_value(words: &[&str], before: Option<&Token>, of: usize) -> (Option<String>, usize) {
    if let Some(month) = months::exact(words) {
        let follows_number = before.is_some_and(|token| numerals::is_digits(&token.value));
        let precedes_number = words.get(month.used).is_some_and(|word| numerals::is_digits(word));
        if follows_number || precedes_number || month.used == of {
            return (Some(format!("m{}", month.month)), month.used);
        }
    }
    match numerals::read(words) {
        Some(numeral) => (Some(numeral.digits), numeral.used),
        None => (words.first().and_then(|word| roman::read_plain(word)).map(|number| number.to_string()), 1),
    }
}

/// What is left of a word whose `و` may be an *and*, where that is a word still: `وإنجلز`.
fn after_and(word: &str) -> Option<String> {
    let rest = word.strip_prefix('و').filter(|rest| rest.chars().nth(2).is_some())?;
    Some(without_article(rest).to_owned())
}

/// The word without its article, and after the first word also without an `و` before the article.
fn stem(word: &str, is_first: bool) -> &str {
    match word.strip_prefix('و') {
        Some(rest) if !is_first && rest.starts_with("ال") => without_article(rest),
        _ => without_article(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_may_go_on_to_say_what_begins_as_it_does() {
        for (part, whole, may) in [
            ("Washington", "Washington, D.C.", true),
            ("the", "Washington", true),
            ("Marx and", "Marx, Engels", true),
            ("1", "1,500", true),
            ("twenty", "21st Congress", true),
            ("Malenkov", "Washington", false),
            ("D.C.", "Washington, D.C.", false),
        ] {
            assert_eq!(Phrase::of(part).may_open(&Phrase::of(whole)), may, "{part} / {whole}");
        }
    }

    #[test]
    fn phrases_that_say_the_same_are_told_from_those_that_do_not() {
        for (one, other, same) in [
            ("the Warsaw Pact", "WARSAW PACT", true),
            ("Twentieth Congress", "20th Congress", true),
            ("co-existence", "Coexistence", true),
            ("U.S.S.R.", "USSR", true),
            ("U2", "U-2", true),
            ("Marx and Engels", "Marx, Engels", true),
            ("organisation", "organization", true),
            ("XX Congress", "20th Congress", true),
            ("World War II", "World War Two", true),
            ("World War II", "World War III", false),
            ("المؤتمر الـ20", "المؤتمر العشرون", true),
            ("المؤتمر الـ ٢٠", "المؤتمر العشرون", true),
            ("عام 1955", "1955", true),
            ("year 1955", "1955", true),
            ("عام", "1955", false),
            ("المؤتمر العشرون", "مؤتمر ٢٠", true),
            ("لامركزية", "لا مركزية", true),
            ("ماوتسي تونغ", "ماو تسي تونغ", true),
            ("الجيش والشرطة", "الجيش الشرطة", true),
            ("October 1917", "تشرين الأول ١٩١٧", true),
            ("not guilty", "guilty", false),
            ("Vitamin A", "Vitamin", false),
            ("1 9", "19", false),
            ("C#", "C", false),
            ("march", "April", false),
            ("invasion by Poland", "invasion of Poland", false),
            ("-5", "5", false),
            ("A. Dulles", "Dulles", false),
            ("و. غومولكا", "غومولكا", false),
            ("a dulles", "Dulles", true),
            ("", "", false),
            ("?!", "!?", false),
            ("the", "a", false),
        ] {
            assert_eq!(Phrase::of(one).says(&Phrase::of(other)), same, "{one} / {other}");
        }
    }
}
