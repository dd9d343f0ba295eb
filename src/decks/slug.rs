//! Ids made from wording.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::domain::model::NoteId;

/// The longest id that is made, in characters; short enough to type.
const LONGEST: usize = 40;

/// An id from the words of a text, such as `capital-of-france`; `None` when it has no letters or digits.
pub(super) fn slug(text: &str) -> Option<String> {
    let lower: String = text.nfc().collect::<String>().to_lowercase().nfc().collect();
    let mut slug = String::new();
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let length = slug.chars().count();
        if length > 0 && length + 1 + word.chars().count() > LONGEST {
            break;
        }
        if length > 0 {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST));
    }
    NoteId::parse(&slug).is_ok().then_some(slug)
}

/// An id for a question that is not among `taken`; it is added to them.
pub(super) fn free_id(question: &str, taken: &mut BTreeSet<String>) -> Option<NoteId> {
    let stem = slug(question);
    let mut candidates = (1..).map(|number: usize| match &stem {
        Some(stem) if number == 1 => stem.clone(),
        Some(stem) => format!("{stem}-{number}"),
        None => format!("card-{number}"),
    });
    let id = candidates.find(|id| !taken.contains(id))?;
    taken.insert(id.clone());
    NoteId::parse(&id).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_the_words_of_a_text_in_any_script() {
        for (text, id) in [
            ("What is the capital of France?", Some("what-is-the-capital-of-france")),
            ("  Überraschung: 1962!  ", Some("überraschung-1962")),
            ("ما عاصمة كوبا؟", Some("ما-عاصمة-كوبا")),
            ("e\u{301}tat", Some("état")),
            ("???", None),
        ] {
            assert_eq!(slug(text).as_deref(), id, "{text}");
        }
    }

    #[test]
    fn long_texts_end_at_a_word() {
        let text = "Which agreement ended the thirteen days of the crisis in October?";
        assert_eq!(slug(text).unwrap(), "which-agreement-ended-the-thirteen-days");
        assert_eq!(slug(&"x".repeat(99)).unwrap().len(), LONGEST);
    }

    #[test]
    fn ids_in_use_are_passed_over() {
        let mut taken = BTreeSet::from(["rome".to_owned(), "card-1".to_owned()]);
        assert_eq!(free_id("Rome?", &mut taken).unwrap().as_str(), "rome-2");
        assert_eq!(free_id("Rome!", &mut taken).unwrap().as_str(), "rome-3");
        assert_eq!(free_id("…", &mut taken).unwrap().as_str(), "card-2");
    }
}
