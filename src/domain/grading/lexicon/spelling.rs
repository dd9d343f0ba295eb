//! Spellings of one word that are all correct.
//!
//! In: a folded word. Out: the spelling that stands for all of them. Never here: misspellings.

/// Words whose British and American spellings differ by more than an ending.
const BRITISH: [(&str, &str); 9] = [
    ("aluminium", "aluminum"),
    ("centre", "center"),
    ("defence", "defense"),
    ("grey", "gray"),
    ("labour", "labor"),
    ("offence", "offense"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("theatre", "theater"),
];

/// Endings that are written with `s` in Britain.
const ENDINGS: [(&str, &str); 6] = [
    ("isations", "izations"),
    ("isation", "ization"),
    ("ising", "izing"),
    ("ises", "izes"),
    ("ised", "ized"),
    ("ise", "ize"),
];

/// Arabic stems that the press of each country spells its own way.
const ARABIC_STEMS: [(&str, &str); 3] = [("سوفييت", "سوفيت"), ("سوفيات", "سوفيت"), ("اميرك", "امريك")];

/// The one spelling of a word; digits lose the ending of an ordinal, the sign of the year and an Arabic article.
pub(in super::super) fn of(word: String) -> String {
    other_of(&word).unwrap_or(word)
}

/// The spelling that stands for another one.
fn other_of(word: &str) -> Option<String> {
    if let Some(digits) = word.strip_prefix("ال").filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
        && !digits.is_empty()
    {
        return Some(digits.to_owned());
    }
    if let Some(digits) = without_ordinal_ending(word) {
        return Some(digits.to_owned());
    }
    if let Some((_, plain)) = BRITISH.iter().find(|(british, _)| *british == word) {
        return Some((*plain).to_owned());
    }
    for (ending, plain) in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 3
        {
            return Some(format!("{stem}{plain}"));
        }
    }
    let (stem, plain) = ARABIC_STEMS.iter().find(|(stem, _)| word.contains(stem))?;
    Some(word.replace(stem, plain))
}

/// The digits of `20th` or `1962م`.
fn without_ordinal_ending(word: &str) -> Option<&str> {
    let digits = ["st", "nd", "rd", "th", "م"].iter().find_map(|ending| word.strip_suffix(ending))?;
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then_some(digits)
}

/// Makes one word `percent` of all the ways to say it.
pub(in super::super) fn join_percent(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let two_words = match word.as_str() {
            "cent" => Some("per"),
            "الميه" | "المايه" => Some("في"),
            _ => None,
        };
        let one_word = matches!(word.as_str(), "pct" | "بالميه" | "بالمايه");
        if two_words.is_some() && joined.last().map(String::as_str) == two_words {
            joined.pop();
            joined.push("percent".to_owned());
        } else if one_word {
            joined.push("percent".to_owned());
        } else {
            joined.push(word);
        }
    }
    joined
}
