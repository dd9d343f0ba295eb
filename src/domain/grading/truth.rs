//! Reads whether a person says true or false, in English and Arabic.
//!
//! In: what was typed. Out: the truth, or nothing where it is not plain. Never here: numbers, which might be
//! the place of an option.

use super::edit;
use super::fold;

/// Words for true, folded and separated by blanks.
const YES: &str = "true t yes y yeah yep right correct صح صحيح صحيحه نعم ايوه اجل حق صواب ص";

/// Words for false; what two words say stands as one.
const NO: &str = "false f no n nope wrong incorrect untrue nottrue notcorrect notright خطا خاطي خاطيه غلط لا كلا باطل \
     غيرصحيح ليسصحيحا خ";

/// The longest that says either, in bytes.
const MAX_SAID: usize = 40;

/// What was said: true, false, or neither. Digits say neither.
pub fn read_truth(typed: &str) -> Option<bool> {
    let said = fold::words(typed).concat();
    if said.len() > MAX_SAID {
        return None;
    }
    let slips = |word: &str| word.is_ascii() && word.len() >= 4 && edit::distance(word, &said) == 1;
    one_of(|word| word == said).or_else(|| one_of(slips))
}

/// The truth that a word says, if words of one side only match.
fn one_of(matches: impl Fn(&str) -> bool) -> Option<bool> {
    match (YES.split(' ').any(&matches), NO.split(' ').any(&matches)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
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
