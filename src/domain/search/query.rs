//! The words that are looked for, and whether a word of a card is one of them.
//!
//! In: a text as it was typed, and texts of cards. Out: which of its words a text has. Letters count as they do in
//! grading; a word is found by its beginning too, an Arabic one also behind the article and the particles written
//! together with it.

use crate::domain::grading;

/// What is looked for: at least one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// The words of a text; `None` where it has none. An Arabic article does not count.
    pub fn read(text: &str) -> Option<Self> {
        let mut folded: Vec<String> = Vec::new();
        for word in words(text) {
            let word = without_article(&word).unwrap_or(&word).to_owned();
            if !folded.contains(&word) {
                folded.push(word);
            }
        }
        (!folded.is_empty()).then_some(Self { words: folded })
    }

    /// Whether a text has all the words.
    pub fn is_in(&self, text: &str) -> bool {
        let mut missing = self.all_missing();
        strike(&mut missing, text);
        missing.is_empty()
    }

    /// Nothing found yet.
    pub(super) fn all_missing(&self) -> Vec<&str> {
        self.words.iter().map(String::as_str).collect()
    }
}

/// Strikes the words that the text has from those that are still missing.
pub(super) fn strike(missing: &mut Vec<&str>, text: &str) {
    if missing.is_empty() {
        return;
    }
    for word in words(text) {
        let stems = stems(&word);
        missing.retain(|wanted| !stems.iter().any(|stem| stem.starts_with(wanted)));
    }
}

/// The words of a text as grading folds them, every `z` as an `s`: there the ending of a word decides which of the two
/// it is written with, and the beginning of a word has no ending.
fn words(text: &str) -> Vec<String> {
    grading::words(text).into_iter().map(|word| word.replace('z', "s")).collect()
}

/// And, so, in, for, like: written together with the word that follows.
const PROCLITICS: [char; 5] = ['و', 'ف', 'ب', 'ل', 'ك'];

/// The word, and what is left of an Arabic one without particles and article: `وبالصواريخ` is found as
/// `بالصواريخ`, `الصواريخ` and `صواريخ`.
fn stems(word: &str) -> Vec<&str> {
    let mut stems = vec![word];
    let mut rest = word;
    // At most a conjunction and a preposition stand together.
    for _ in 0..2 {
        stems.extend(without_article(rest));
        let Some(shorter) = rest.strip_prefix(PROCLITICS).filter(|left| has_letters(left, 3)) else {
            return stems;
        };
        // The article loses its alef behind the preposition ل.
        if rest.starts_with("لل") {
            stems.extend(shorter.strip_prefix('ل').filter(|left| has_letters(left, 2)));
        }
        stems.push(shorter);
        rest = shorter;
    }
    stems.extend(without_article(rest));
    stems
}

/// The word behind its article, where at least two letters are left.
fn without_article(word: &str) -> Option<&str> {
    word.strip_prefix("ال").filter(|left| has_letters(left, 2))
}

fn has_letters(word: &str, least: usize) -> bool {
    word.chars().count() >= least
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        Query::read(typed).unwrap().is_in(text)
    }

    #[test]
    fn every_word_has_to_be_there_whole_or_by_its_beginning() {
        for (typed, text, is_found) in [
            ("missile", "The missiles of October", true),
            ("OCTOBER missile", "The missiles of October", true),
            ("missile november", "The missiles of October", false),
            ("issile", "The missiles of October", false),
            ("gomulka", "Władysław Gomułka", true),
            ("1,500", "1500 men", true),
            ("١٩٥٦", "In 1956", true),
            ("organisation", "The organization", true),
            ("compromis", "A compromise", true),
            ("organis", "The organization", true),
            ("nazi", "The Nazis", true),
            ("cold-war", "A war, and cold", true),
        ] {
            assert_eq!(finds(typed, text), is_found, "{typed}: {text}");
        }
    }

    #[test]
    fn an_arabic_word_is_found_behind_article_and_particles() {
        for (typed, text, is_found) in [
            ("صواريخ", "أزمة الصواريخ", true),
            ("صواريخ", "وبالصواريخ", true),
            ("الصواريخ", "بصواريخ", true),
            ("اتحاد", "للاتحاد السوفييتي", true),
            ("الاتحاد", "والاتحاد", true),
            ("لجنة", "للجنة المركزية", true),
            ("لينين", "فلينين", true),
            ("خروتشوف", "كخروتشوف", true),
            ("أزمه", "الأَزْمَةُ", true),
            ("زمة", "الأزمة", false),
            ("وارسو", "وارسو", true),
        ] {
            assert_eq!(finds(typed, text), is_found, "{typed}: {text}");
        }
    }

    #[test]
    fn signs_alone_are_no_query() {
        assert_eq!(Query::read(" ?! … "), None);
    }
}
