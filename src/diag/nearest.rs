//! "Did you mean …?"

use rapidfuzz::distance::damerau_levenshtein;

/// The candidate most like `word`, when one is like enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            (damerau_levenshtein::distance(word.chars(), candidate.to_lowercase().chars()), candidate)
        })
        .filter(|(distance, candidate)| *distance <= tolerance(&word, candidate))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A slip for every three letters of the longer word, at least one; never so many that nothing is shared.
fn tolerance(word: &str, candidate: &str) -> usize {
    let (word, candidate) = (word.chars().count(), candidate.chars().count());
    (word.max(candidate) / 3).max(1).min(word.min(candidate).saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_seen_through() {
        let keys = ["question", "answer", "accept", "id"];
        for (word, meant) in [
            ("qestion", "question"),
            ("anwser", "answer"),
            ("Accepts", "accept"),
            ("ID", "id"),
            ("idd", "id"),
        ] {
            assert_eq!(nearest(word, keys), Some(meant), "{word}");
        }
    }

    #[test]
    fn other_words_suggest_nothing() {
        for word in ["", "x", "colour", "tags", "no"] {
            assert_eq!(nearest(word, ["question", "answer", "accept", "id"]), None, "{word}");
        }
    }
}
