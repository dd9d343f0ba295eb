//! Reads the numbers and letters that stand before what is shown.
//!
//! In: what was typed and how many things are shown. Out: places, counted from 0. Each label is one character, so that
//! they may be typed with anything or nothing between them. Never here: what the labels stand before.

use super::expected::is_arabic;
use super::fold;
use crate::domain::model::Lang;

/// Letters that number things in Arabic, folded.
const ABJAD: [char; 10] = ['ا', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي'];

/// A typed label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Number(usize),
    Letter(usize),
}

/// The letter that is shown before a thing in that language: `a` or `أ` for the first.
pub fn letter(place: usize, lang: &Lang) -> char {
    let latin =
        u8::try_from(place).ok().filter(|place| *place < 26).map_or('?', |place| char::from(b'a' + place));
    match ABJAD.get(place) {
        Some('ا') if is_arabic(lang) => 'أ',
        Some(letter) if is_arabic(lang) => *letter,
        _ => latin,
    }
}

/// The place that a folded letter stands for, in either alphabet.
pub(super) fn place_of_letter(letter: char) -> Option<usize> {
    match letter {
        'a'..='z' => usize::try_from(u32::from(letter) - u32::from('a')).ok(),
        _ => ABJAD.iter().position(|known| *known == letter),
    }
}

/// The order in which all of `count` things were named, by numbers or by letters: `3 1 2`, `312`, `c, a, b`, `٣ ١ ٢`.
pub(super) fn read_order(typed: &str, count: usize) -> Option<Vec<usize>> {
    either_way(typed, |labels| of_one_sort(labels).filter(|places| is_permutation(places, count)))
}

/// The places of labels that are all numbers or all letters.
fn of_one_sort(labels: &[Label]) -> Option<Vec<usize>> {
    let numbers = labels.iter().map(|label| match label {
        Label::Number(place) => Some(*place),
        Label::Letter(_) => None,
    });
    let letters = labels.iter().map(|label| match label {
        Label::Letter(place) => Some(*place),
        Label::Number(_) => None,
    });
    numbers.collect::<Option<_>>().or_else(|| letters.collect())
}

/// The places of some of `count` things, each named once, by numbers or by letters: `1 3`, `13`, `a, c`, `١ و ٣`.
pub(super) fn read_set(typed: &str, count: usize) -> Option<Vec<usize>> {
    either_way(typed, |labels| {
        let places = of_one_sort(labels)?;
        let is_once =
            |(at, place): (usize, &usize)| !places.get(..at).is_some_and(|before| before.contains(place));
        let is_set = places.iter().all(|place| *place < count) && places.iter().enumerate().all(is_once);
        (is_set && !places.is_empty()).then_some(places)
    })
}

/// For each of `count` numbers the place of the letter that it was given: `1c 2a 3b`, `1-c, 2-a, 3-b`, or the letters
/// alone in the order of the numbers.
pub(super) fn read_pairs(typed: &str, count: usize) -> Option<Vec<usize>> {
    either_way(typed, |labels| {
        if labels.iter().all(|label| matches!(label, Label::Letter(_))) {
            let letters = labels.iter().map(|label| match label {
                Label::Number(place) | Label::Letter(place) => *place,
            });
            return Some(letters.collect()).filter(|places: &Vec<usize>| is_permutation(places, count));
        }
        let mut pairs = Vec::new();
        for pair in labels.chunks(2) {
            let [Label::Number(number), Label::Letter(letter)] = pair else { return None };
            pairs.push((*number, *letter));
        }
        pairs.sort_unstable();
        let (numbers, letters): (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
        (is_permutation(&numbers, count) && is_permutation(&letters, count)).then_some(letters)
    })
}

/// Reads the labels of a text; an `و` that stands alone may be a letter or an *and*.
fn either_way(typed: &str, read: impl Fn(&[Label]) -> Option<Vec<usize>>) -> Option<Vec<usize>> {
    if super::is_too_long(typed) {
        return None;
    }
    let folded = fold::letters(typed);
    let words =
        || folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "and");
    let labels = |keeps_and: bool| {
        let kept = words().filter(move |word| keeps_and || *word != "و");
        kept.flat_map(str::chars).map(label).collect::<Option<Vec<Label>>>()
    };
    [true, false].into_iter().find_map(|keeps_and| read(&labels(keeps_and)?))
}

fn label(c: char) -> Option<Label> {
    match c.to_digit(10) {
        Some(digit) => usize::try_from(digit).ok()?.checked_sub(1).map(Label::Number),
        None => place_of_letter(c).map(Label::Letter),
    }
}

fn is_permutation(places: &[usize], count: usize) -> bool {
    places.len() == count && (0..count).all(|place| places.contains(&place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_read_however_it_is_typed() {
        for typed in [
            "3 1 2",
            "312",
            "3,1,2",
            "3, 1, 2.",
            "3-1-2",
            "3 → 1 → 2",
            "3>1>2",
            "c a b",
            "cab",
            "C, A, B",
            "٣ ١ ٢",
            "۳۱۲",
            "٣، ١، ٢",
            "٣ و ١ و ٢",
            "3, 1 and 2",
            "ج أ ب",
            "جاب",
            "(3) (1) (2)",
        ] {
            assert_eq!(read_order(typed, 3), Some(vec![2, 0, 1]), "{typed}");
        }
        for typed in ["", "3 1", "3 1 1", "3 1 4", "0 1 2", "3 a 2", "3 1 2 1", "first", "…", "1.5 2 3"] {
            assert_eq!(read_order(typed, 3), None, "{typed}");
        }
        assert_eq!(read_order("و ه د ج ب ا", 6), Some(vec![5, 4, 3, 2, 1, 0]));
    }

    #[test]
    fn pairs_are_read_however_they_are_typed() {
        for typed in [
            "1c 2a 3b",
            "1-c, 2-a, 3-b",
            "1c2a3b",
            "3b 1c 2a",
            "c a b",
            "cab",
            "1=C; 2=A; 3=B",
            "١ج ٢أ ٣ب",
            "ج أ ب",
            "1ج 2ا 3ب",
            "١ج و ٢أ و ٣ب",
            "1: c, 2: a and 3: b",
        ] {
            assert_eq!(read_pairs(typed, 3), Some(vec![2, 0, 1]), "{typed}");
        }
        for typed in ["", "1c 2a", "1c 2c 3b", "1c 1a 3b", "312", "1c 2a 3d", "c a", "1 2 3 c a b", "Poland"]
        {
            assert_eq!(read_pairs(typed, 3), None, "{typed}");
        }
    }

    #[test]
    fn letters_are_shown_in_the_alphabet_of_the_language() {
        let shown = |lang: &Lang| (0..9).map(|place| letter(place, lang)).collect::<String>();
        assert_eq!(shown(&Lang::english()), "abcdefghi");
        assert_eq!(shown(&Lang::arabic()), "أبجدهوزحط");
        for place in 0..9 {
            let typed = letter(place, &Lang::arabic()).to_string();
            assert_eq!(fold::letters(&typed).chars().next().and_then(place_of_letter), Some(place));
        }
    }
}
