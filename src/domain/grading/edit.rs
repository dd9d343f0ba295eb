//! What parts two words: how many edits, and the single one, by what was done and where.
//!
//! In: two words. Out: a count, or the edit. Never here: whether it is a slip; that depends on the letters.

use rapidfuzz::distance::osa;

/// How many letters must be added, left out, changed or swapped with their neighbour to make one text of the other: the
/// optimal string alignment distance, where no letter is edited twice.
pub(super) fn distance(a: &str, b: &str) -> usize {
    osa::distance(a.chars(), b.chars())
}

/// Where in a word an edit stands.
#[derive(PartialEq, Eq)]
pub(super) enum End {
    /// At its last letter.
    Last,
    /// Before it.
    Inside,
}

/// The single edit that makes one word of another.
pub(super) enum Edit {
    /// A letter of the first for one of the second.
    Changed(char, char, End),
    /// A letter that one of them has too many.
    Added { letter: char, is_doubled: bool },
    /// Two neighbours in the other order.
    Swapped,
}

impl Edit {
    /// The edit between two words; `None` where there is none or more than one.
    pub(super) fn between(a: &str, b: &str) -> Option<Self> {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let same_start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
        let room = a.len().min(b.len()) - same_start;
        let same_end = a.iter().rev().zip(b.iter().rev()).take(room).take_while(|(a, b)| a == b).count();
        let middle = |word: &[char]| word.get(same_start..word.len() - same_end).unwrap_or_default().to_vec();
        let longer = if a.len() > b.len() { &a } else { &b };
        match (middle(&a).as_slice(), middle(&b).as_slice()) {
            ([one], [other]) => {
                let end = if same_end == 0 { End::Last } else { End::Inside };
                Some(Self::Changed(*one, *other, end))
            }
            ([letter], []) | ([], [letter]) => {
                let before = same_start.checked_sub(1).and_then(|at| longer.get(at));
                let is_doubled = before == Some(letter) || longer.get(same_start + 1) == Some(letter);
                Some(Self::Added { letter: *letter, is_doubled })
            }
            ([a1, a2], [b1, b2]) if a1 == b2 && a2 == b1 => Some(Self::Swapped),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_are_swapped_are_one_edit() {
        let long = "the chairman of the council of ministers of a union of republics, and of nothing else";
        for (a, b, edits) in [
            ("", "", 0),
            ("", "abc", 3),
            ("molotov", "molotov", 0),
            ("molotov", "moltoov", 1),
            ("molotov", "molotow", 1),
            ("ca", "abc", 3),
            ("بولندا", "هولندا", 1),
            (long, &long.replace("council", "counsil").replace("union", "unino"), 2),
        ] {
            assert_eq!(distance(a, b), edits, "{a} / {b}");
        }
    }

    #[test]
    fn one_edit_is_told_from_none_and_from_many() {
        assert!(matches!(Edit::between("abc", "axc"), Some(Edit::Changed('b', 'x', End::Inside))));
        assert!(matches!(Edit::between("abc", "abx"), Some(Edit::Changed('c', 'x', End::Last))));
        assert!(matches!(Edit::between("abc", "abbc"), Some(Edit::Added { letter: 'b', is_doubled: true })));
        assert!(matches!(Edit::between("abc", "ac"), Some(Edit::Added { letter: 'b', is_doubled: false })));
        assert!(matches!(Edit::between("abc", "acb"), Some(Edit::Swapped)));
        for (a, b) in [("abc", "abc"), ("abc", "xbx"), ("", ""), ("abc", "abcde")] {
            assert!(Edit::between(a, b).is_none(), "{a} {b}");
        }
    }
}
