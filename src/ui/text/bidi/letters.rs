//! The forms of joined letters: which sign stands for a letter that joins its neighbours or does not.
//!
//! Source: the Unicode Standard, blocks Arabic Presentation Forms-A and -B; `ArabicShaping.txt` for what joins.

/// Which neighbours a letter may join.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Joins {
    /// It joins the letter before it.
    pub(super) before: bool,
    /// It joins the letter after it.
    pub(super) after: bool,
}

/// A letter, the first of its forms, and how many there are. They follow each other: alone, at the end of joined
/// letters, at their beginning, in their middle. Who has two joins only the letter before.
type Forms = (char, char, u8);

const LETTERS: [Forms; 74] = [
    ('آ', '\u{fe81}', 2),
    ('أ', '\u{fe83}', 2),
    ('ؤ', '\u{fe85}', 2),
    ('إ', '\u{fe87}', 2),
    ('ئ', '\u{fe89}', 4),
    ('ا', '\u{fe8d}', 2),
    ('ب', '\u{fe8f}', 4),
    ('ة', '\u{fe93}', 2),
    ('ت', '\u{fe95}', 4),
    ('ث', '\u{fe99}', 4),
    ('ج', '\u{fe9d}', 4),
    ('ح', '\u{fea1}', 4),
    ('خ', '\u{fea5}', 4),
    ('د', '\u{fea9}', 2),
    ('ذ', '\u{feab}', 2),
    ('ر', '\u{fead}', 2),
    ('ز', '\u{feaf}', 2),
    ('س', '\u{feb1}', 4),
    ('ش', '\u{feb5}', 4),
    ('ص', '\u{feb9}', 4),
    ('ض', '\u{febd}', 4),
    ('ط', '\u{fec1}', 4),
    ('ظ', '\u{fec5}', 4),
    ('ع', '\u{fec9}', 4),
    ('غ', '\u{fecd}', 4),
    ('ف', '\u{fed1}', 4),
    ('ق', '\u{fed5}', 4),
    ('ك', '\u{fed9}', 4),
    ('ل', '\u{fedd}', 4),
    ('م', '\u{fee1}', 4),
    ('ن', '\u{fee5}', 4),
    ('ه', '\u{fee9}', 4),
    ('و', '\u{feed}', 2),
    ('ى', '\u{feef}', 2),
    ('ي', '\u{fef1}', 4),
    ('ٱ', '\u{fb50}', 2),
    ('ٹ', '\u{fb66}', 4),
    ('ٺ', '\u{fb5e}', 4),
    ('ٻ', '\u{fb52}', 4),
    ('پ', '\u{fb56}', 4),
    ('ٿ', '\u{fb62}', 4),
    ('ڀ', '\u{fb5a}', 4),
    ('ڃ', '\u{fb76}', 4),
    ('ڄ', '\u{fb72}', 4),
    ('چ', '\u{fb7a}', 4),
    ('ڇ', '\u{fb7e}', 4),
    ('ڈ', '\u{fb88}', 2),
    ('ڌ', '\u{fb84}', 2),
    ('ڍ', '\u{fb82}', 2),
    ('ڎ', '\u{fb86}', 2),
    ('ڑ', '\u{fb8c}', 2),
    ('ژ', '\u{fb8a}', 2),
    ('ڤ', '\u{fb6a}', 4),
    ('ڦ', '\u{fb6e}', 4),
    ('ک', '\u{fb8e}', 4),
    ('ڭ', '\u{fbd3}', 4),
    ('گ', '\u{fb92}', 4),
    ('ڱ', '\u{fb9a}', 4),
    ('ڳ', '\u{fb96}', 4),
    ('ں', '\u{fb9e}', 2),
    ('ڻ', '\u{fba0}', 4),
    ('ھ', '\u{fbaa}', 4),
    ('ۀ', '\u{fba4}', 2),
    ('ہ', '\u{fba6}', 4),
    ('ۅ', '\u{fbe0}', 2),
    ('ۆ', '\u{fbd9}', 2),
    ('ۇ', '\u{fbd7}', 2),
    ('ۈ', '\u{fbdb}', 2),
    ('ۉ', '\u{fbe2}', 2),
    ('ۋ', '\u{fbde}', 2),
    ('ی', '\u{fbfc}', 4),
    ('ې', '\u{fbe4}', 4),
    ('ے', '\u{fbae}', 2),
    ('ۓ', '\u{fbb0}', 2),
];

/// Lam with each alef: the sign for both, alone; the next one joins the letter before.
const LAM_ALEFS: [(char, char); 4] =
    [('آ', '\u{fef5}'), ('أ', '\u{fef7}'), ('إ', '\u{fef9}'), ('ا', '\u{fefb}')];

const LAM: char = 'ل';
const ALEF_MAKSURA: char = 'ى';
const TATWEEL: char = 'ـ';
const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// What a sign joins; most signs join nothing.
pub(super) fn joins(sign: char) -> Joins {
    let forms = match sign {
        TATWEEL | ZERO_WIDTH_JOINER | ALEF_MAKSURA => 4,
        _ => forms(sign).map_or(1, |(_, count)| count),
    };
    Joins { before: forms >= 2, after: forms >= 4 }
}

/// The sign for a letter that joins so; another sign stays as it is.
pub(super) fn form(letter: char, joined: Joins) -> char {
    let place = match (joined.before, joined.after) {
        (false, false) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (true, true) => 3,
    };
    if letter == ALEF_MAKSURA && place >= 2 {
        // The forms that join what follows were added in another block.
        return if place == 2 { '\u{fbe8}' } else { '\u{fbe9}' };
    }
    forms(letter).and_then(|(first, _)| nth_after(first, place)).unwrap_or(letter)
}

/// The one sign for lam and what follows it, if that is an alef.
pub(super) fn lam_alef(letter: char, next: char, joins_before: bool) -> Option<char> {
    let (_, alone) = LAM_ALEFS.into_iter().find(|(alef, _)| letter == LAM && *alef == next)?;
    nth_after(alone, u32::from(joins_before))
}

fn nth_after(first: char, place: u32) -> Option<char> {
    char::from_u32(u32::from(first) + place)
}

fn forms(letter: char) -> Option<(char, u8)> {
    // Most text is none of these.
    if !('\u{621}'..='\u{6d3}').contains(&letter) {
        return None;
    }
    let place = LETTERS.binary_search_by_key(&letter, |(base, ..)| *base).ok()?;
    LETTERS.get(place).map(|(_, first, count)| (*first, *count))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    const ALONE: Joins = Joins { before: false, after: false };

    #[test]
    fn every_form_is_one_of_its_letter() {
        for (letter, first, count) in LETTERS {
            for place in 0..u32::from(count) {
                let form = nth_after(first, place).unwrap();
                assert_eq!(
                    form.to_string().nfkd().collect::<String>(),
                    letter.to_string().nfkd().collect::<String>()
                );
            }
            let next = nth_after(first, u32::from(count)).unwrap();
            assert_ne!(
                next.to_string().nfkc().collect::<String>(),
                letter.to_string(),
                "{letter} has more forms"
            );
        }
        for (alef, sign) in LAM_ALEFS {
            for place in 0..2 {
                let both = nth_after(sign, place).unwrap().to_string();
                assert_eq!(both.nfkc().collect::<String>(), format!("{LAM}{alef}"));
            }
        }
    }

    #[test]
    fn letters_are_found_by_halving() {
        assert!(LETTERS.is_sorted_by_key(|(letter, ..)| *letter));
        assert!(LETTERS.iter().all(|(letter, first, _)| form(*letter, ALONE) == *first));
    }

    #[test]
    fn other_signs_stay_and_join_nothing() {
        for sign in ['a', '1', 'ء', '؟', '٣', 'א', '東'] {
            assert_eq!(form(sign, Joins { before: true, after: true }), sign);
            assert_eq!(joins(sign), ALONE);
        }
    }
}
