//! Looks for words in a line: folded, one after the other, each also after the proclitics of Arabic.
//!
//! In: words of the source and words that are wanted. Out: whether these stand among those.

use super::line::Line;
use crate::domain::grading::words;

/// Whether all words of the text stand in the line, one directly after the other.
pub(super) fn stands_in(text: &str, line: &Line) -> bool {
    let wanted = Line::of(text).words;
    if wanted.is_empty() {
        return false;
    }
    let is_here = |window: &[String]| window.iter().zip(&wanted).all(|(word, wanted)| is_word(word, wanted));
    line.words.windows(wanted.len()).any(is_here)
}

/// Whether a word of the source is the wanted one, with or without article, proclitic and the alif of the accusative.
fn is_word(word: &str, wanted: &str) -> bool {
    let end = |word: &str| -> String {
        let is_long = word.chars().count() > 3;
        word.strip_suffix('ا').filter(|_| is_long).unwrap_or(word).to_owned()
    };
    let article = wanted.strip_prefix("ال").filter(|rest| rest.chars().count() > 1);
    let wanted: Vec<String> = std::iter::once(wanted).chain(article).map(end).collect();
    bare(word).into_iter().any(|form| wanted.contains(&end(form)))
}

/// The word, then what is left of an Arabic one without `و ف`, without `ب ل ك` and without the article.
pub(super) fn bare(word: &str) -> Vec<&str> {
    let mut forms = vec![word];
    if !word.starts_with(|c: char| ('ا'..='ي').contains(&c)) {
        return forms;
    }
    for proclitics in [&["و", "ف"][..], &["ب", "لل", "ل", "ك"], &["ال"]] {
        for form in forms.clone() {
            let rests = proclitics.iter().filter_map(|proclitic| form.strip_prefix(proclitic));
            forms.extend(rests.filter(|rest| rest.chars().count() > 1));
        }
    }
    forms
}

/// Whether there is any word in the text.
pub(super) fn has_words(text: &str) -> bool {
    !words(text).is_empty()
}
