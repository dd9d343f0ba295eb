//! Reads whether a person says true or false, in English and Arabic.

use super::phrase::Phrase;

const YES: [&str; 20] = [
    "true",
    "t",
    "yes",
    "y",
    "yeah",
    "yep",
    "right",
    "correct",
    "so",
    "صح",
    "صحيح",
    "صحيحه",
    "نعم",
    "اجل",
    "حق",
    "صواب",
    "ص",
    "ن",
    "ايوه",
    "مظبوط",
];

const NO: [&str; 22] = [
    "false",
    "f",
    "no",
    "n",
    "nope",
    "wrong",
    "incorrect",
    "untrue",
    "nottrue",
    "notcorrect",
    "notright",
    "خطا",
    "غلط",
    "لا",
    "خاطي",
    "خاطيه",
    "كلا",
    "باطل",
    "غيرصحيح",
    "ليسصحيحا",
    "خ",
    "ل",
];

/// What was said: true, false, or neither. Digits say neither.
pub fn read_truth(typed: &str) -> Option<bool> {
    let said = Phrase::of(typed).words.concat();
    let says = |word: &&str| **word == said;
    let slips = |word: &&str| word.is_ascii() && word.len() >= 4 && strsim::osa_distance(word, &said) == 1;
    if said.len() > 40 {
        return None;
    }
    match (YES.iter().any(|word| says(&word)), NO.iter().any(|word| says(&word))) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => match (YES.iter().any(|word| slips(&word)), NO.iter().any(|word| slips(&word))) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn truth_is_read_in_both_languages() {
        for (typed, truth) in [
            ("true", Some(true)),
            ("T", Some(true)),
            ("Yes!", Some(true)),
            ("y", Some(true)),
            ("ture", Some(true)),
            ("corect", Some(true)),
            ("صح", Some(true)),
            ("صحيح", Some(true)),
            ("نعم", Some(true)),
            ("False.", Some(false)),
            ("flase", Some(false)),
            ("n", Some(false)),
            ("not true", Some(false)),
            ("incorrect", Some(false)),
            ("خطأ", Some(false)),
            ("خطا", Some(false)),
            ("غلط", Some(false)),
            ("لا", Some(false)),
            ("غير صحيح", Some(false)),
            ("", None),
            ("1", None),
            ("0", None),
            ("not false", None),
            ("true or false", None),
            ("maybe", None),
        ] {
            assert_eq!(read_truth(typed), truth, "{typed}");
        }
    }
}
