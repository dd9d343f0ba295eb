//! Takes a date apart into its numbers, its words and the signs between its ends.
//!
//! In: a folded text. Out: its [`Piece`]s, or nothing where a sign says more than dates are written with.

use crate::domain::grading::lexicon::numerals;

/// A run of digits or of letters, or a sign that may stand between two dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Digits(String),
    Word(String),
    /// A dash or a slash.
    Joint(char),
}

/// A date says no more than this; it bounds the work on hostile input.
const MAX_PIECES: usize = 30;

/// Splits at punctuation that dates are written with; any other sign means that more is said than a date.
pub(super) fn split(folded: &str) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut is_open = false;
    for c in folded.chars() {
        match (c, pieces.last_mut()) {
            ('\'', _) => {}
            (c, Some(Piece::Digits(digits))) if is_open && c.is_ascii_digit() => digits.push(c),
            (c, Some(Piece::Word(word))) if is_open && c.is_alphabetic() => word.push(c),
            (c, _) if c.is_ascii_digit() => {
                pieces.push(Piece::Digits(c.to_string()));
                is_open = true;
            }
            (c, _) if c.is_alphabetic() => {
                pieces.push(Piece::Word(c.to_string()));
                is_open = true;
            }
            ('-' | '/', _) => {
                pieces.push(Piece::Joint(c));
                is_open = false;
            }
            ('~' | '≈' | '∼', _) => {
                pieces.push(Piece::Word("~".to_owned()));
                is_open = false;
            }
            (c, _) if c.is_whitespace() || ".,،؛;:!?؟\"«»()[]".contains(c) => is_open = false,
            _ => return None,
        }
    }
    (pieces.len() <= MAX_PIECES).then(|| without_joints_in_numerals(pieces))
}

/// The pieces without the dash of `twenty-first`.
fn without_joints_in_numerals(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let is_in_numeral = |pieces: &[Piece]| match pieces {
        [Piece::Word(tens), Piece::Joint('-'), Piece::Word(ones)] => {
            let numeral = numerals::read(&[tens.as_str(), ones.as_str()]);
            numeral.is_some_and(|numeral| numeral.used == 2 && numeral.digits.len() == 2)
        }
        _ => false,
    };
    while let Some(at) = pieces.windows(3).position(is_in_numeral) {
        pieces.remove(at + 1);
    }
    pieces
}

/// Whether the only dash stands between two numbers, as in `14-25 Feb`.
pub(super) fn is_joined_once(pieces: &[Piece]) -> bool {
    let joints = pieces.iter().filter(|piece| matches!(piece, Piece::Joint(_))).count();
    let is_joined =
        |pieces: &[Piece]| matches!(pieces, [Piece::Digits(_), Piece::Joint('-'), Piece::Digits(_)]);
    joints == 1 && pieces.windows(3).any(is_joined)
}

/// The words that the pieces begin with.
pub(super) fn leading_words(pieces: &[Piece]) -> Vec<&str> {
    let words = pieces.iter().map_while(|piece| match piece {
        Piece::Word(word) => Some(word.as_str()),
        Piece::Digits(_) | Piece::Joint(_) => None,
    });
    words.collect()
}
