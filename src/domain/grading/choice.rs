//! Reads and judges the choice of an option.
//!
//! In: what was typed and the options. Out: the option meant, or a [`Finding`] where the option's text was
//! typed. A wrong option that is as near as the right one is never read as the right one.

use strsim::osa_distance;

use super::finding::Finding;
use super::phrase::Phrase;
use super::{Context, fold, text};
use crate::domain::model::{Localized, WrongAnswer};

/// Letters that number options in Arabic.
const ABJAD: [&str; 10] = ["ا", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي"];

/// The option that was meant, counted from 0: by its number (`2`, `٢.`), its own text, or its letter
/// (`b`, `B)`, `ب`). A number is always the place in the list, even where options are numbers themselves.
pub fn choose(options: &[String], typed: &str) -> Option<usize> {
    let words = fold::words(typed);
    let at = match words.as_slice() {
        [word] => word.parse::<usize>().ok().and_then(|number| number.checked_sub(1)),
        _ => None,
    };
    let by_number = at.filter(|&at| at < options.len());
    let by_text = || options.iter().position(|option| !words.is_empty() && fold::words(option) == words);
    by_number.or_else(by_text).or_else(|| by_letter(&words).filter(|&at| at < options.len()))
}

fn by_letter(words: &[String]) -> Option<usize> {
    let [word] = words else { return None };
    match word.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(usize::from(letter - b'a')),
        _ => ABJAD.iter().position(|letter| letter == word),
    }
}

/// Judges the typed text of an option.
pub(super) fn judge(
    right: &Localized<Vec<String>>,
    options: &Localized<Vec<String>>,
    wrong: &[WrongAnswer],
    typed: &Phrase,
    context: &Context<'_>,
) -> Finding {
    let (right, others) = (text::phrases(right), text::phrases(options));
    let is_exactly = |form: &Phrase| form.words == typed.words;
    let says = |form: &Phrase| form.says(typed);
    let found_wrong = || text::foreseen(wrong, typed, context).unwrap_or(Finding::WRONG);
    if right.iter().any(is_exactly) {
        return Finding::RIGHT;
    }
    if others.iter().any(is_exactly) {
        return found_wrong();
    }
    if others.iter().any(says) {
        found_wrong()
    } else if right.iter().any(says) {
        Finding::RIGHT
    } else if is_nearest(&right, &others, typed) {
        Finding::TYPO
    } else {
        found_wrong()
    }
}

/// Whether what was typed is a slip in the right option and nearer to it than to any other.
fn is_nearest(right: &[Phrase], others: &[Phrase], typed: &Phrase) -> bool {
    let slips = right.iter().filter(|form| text::is_typo(form, typed));
    let distance = |form: &Phrase| osa_distance(&form.key, &typed.key);
    slips.map(distance).min().is_some_and(|nearest| {
        let is_rival = |form: &&Phrase| form.key.len().abs_diff(typed.key.len()) <= 4 * nearest;
        others.iter().filter(is_rival).all(|form| distance(form) > nearest)
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_verdicts, card, forms};
    use super::*;
    use crate::domain::model::Answer;
    use crate::domain::model::Verdict::{Right, Typo, Wrong};

    #[test]
    fn options_are_chosen_by_number_letter_or_text() {
        let options: Vec<String> = ["Moscow", "Beijing", "1956", "موسكو"].map(String::from).to_vec();
        for (typed, at) in [
            ("2", Some(1)),
            ("٢", Some(1)),
            ("۲.", Some(1)),
            (" 2) ", Some(1)),
            ("b", Some(1)),
            ("B)", Some(1)),
            ("(b)", Some(1)),
            ("ب", Some(1)),
            ("أ", Some(0)),
            ("beijing!", Some(1)),
            ("1956", Some(2)),
            ("مُوسكو", Some(3)),
            ("4", Some(3)),
            ("", None),
            ("0", None),
            ("5", None),
            ("-1", None),
            ("e", None),
            ("ه", None),
            ("Moscow Beijing", None),
            ("99999999999999999999999", None),
            ("Beijin", None),
        ] {
            assert_eq!(choose(&options, typed), at, "{typed}");
        }
    }

    #[test]
    fn an_option_that_is_a_letter_is_itself() {
        let groups: Vec<String> = ["O", "B", "AB", "A"].map(String::from).to_vec();
        assert_eq!(choose(&groups, "a"), Some(3));
    }

    #[test]
    fn the_text_of_an_option_is_judged_against_the_others() {
        let choice = |right: &[&str], wrong: &[&str]| {
            card(Answer::Choice { right: forms(right, &["موسكو"]), wrong: forms(wrong, &["بكين"]) })
        };
        let city = choice(&["Moscow"], &["Beijing", "Warsaw"]);
        let case = choice(&["affects"], &["effects", "affect"]);
        let year = choice(&["1956"], &["1957", "1955"]);
        assert_verdicts(&[
            (&city, "moscow", Right),
            (&city, "موسكو", Right),
            (&city, "Moskow", Typo),
            (&city, "Beijing", Wrong),
            (&city, "بكين", Wrong),
            (&city, "Beijin", Wrong),
            (&city, "Kyiv", Wrong),
            (&case, "affect", Wrong),
            (&case, "affectz", Wrong),
            (&year, "1956", Right),
            (&year, "1957", Wrong),
            (&year, "1958", Wrong),
        ]);
    }
}
