//! Judges a typed number.
//!
//! In: the quantity asked and what was typed. Out: a [`Finding`]. No digit is ever off; what the deck calls
//! wrong is wrong within the tolerance too; words beside the number must belong to the unit or the question.

use super::companions::{Amount, Companions};
use crate::domain::grading::finding::Finding;
use crate::domain::grading::lexicon::particles;
use crate::domain::grading::phrase::Phrase;
use crate::domain::grading::{Context, Reason, text};
use crate::domain::model::{Quantity, Text, WrongAnswer};

/// What a number is judged by.
pub(in super::super) struct Number<'a> {
    pub(in super::super) quantity: &'a Quantity,
    pub(in super::super) accept: &'a [f64],
    /// Words of the question do not count in the answer.
    pub(in super::super) question: &'a Text,
    pub(in super::super) wrong: &'a [WrongAnswer],
}

/// The share by which a number may be missed and is still said to be near.
const NEAR: f64 = 0.1;

/// Judges a number. Within the tolerance, or said in another unit and rounded: right. Within twice the tolerance: close.
pub(in super::super) fn judge(asked: &Number<'_>, typed: &str, context: &Context<'_>) -> Finding {
    let Number { quantity, accept, question, wrong } = *asked;
    let companions = Companions::of(quantity, question);
    let unread = || {
        let foreseen = text::foreseen(wrong, &Phrase::of(typed), context);
        foreseen.unwrap_or_else(|| Finding::WRONG.because(Reason::NotANumber))
    };
    let Some((amount, mut others)) = companions.read(typed) else { return unread() };
    let converted = companions.other_unit(&others).map(|(worth, rest)| {
        others = rest;
        worth
    });
    let unknown: Vec<String> = others.into_iter().filter(|word| !companions.are_joined_by(word)).collect();
    // Who says *not 25* has said no number, however near it is.
    let turns = |word: &String| {
        particles::is_negation(word) || particles::is_hedge(word) || word.contains(char::is_numeric)
    };
    if unknown.iter().any(turns) {
        return unread();
    }
    let right = || std::iter::once(quantity.number).chain(accept.iter().copied());
    let agrees = |right: f64, tolerance: f64| match converted {
        Some(worth) => companions.agree_converted(amount, worth, right, tolerance),
        None => companions.agree(amount, Amount::of_units(right), tolerance),
    };
    let is_right = |tolerance: f64| right().any(|right| agrees(right, tolerance));
    let is_foreseen = |wrong: &&WrongAnswer| {
        let mut numbers = wrong.answer.iter().filter_map(|(_, text)| companions.read(text));
        numbers.any(|(wrong, words)| {
            companions.other_unit(&words).map(|(worth, _)| worth) == converted
                && companions.agree(amount, wrong, 0.0)
        })
    };
    if !is_right(0.0)
        && let Some(wrong) = wrong.iter().find(is_foreseen)
    {
        return Finding::known_wrong(wrong, context.lang);
    }
    if !is_right(quantity.tolerance) {
        let is_just_outside = quantity.tolerance > 0.0 && is_right(quantity.tolerance * 2.0);
        return if is_just_outside {
            Finding::close(0.5).because(Reason::JustOutside)
        } else if right().any(|right| agrees(right, right.abs() * NEAR)) {
            Finding::WRONG.because(Reason::NearNumber)
        } else {
            Finding::WRONG
        };
    }
    if unknown.is_empty() {
        Finding::RIGHT
    } else {
        Finding::close(0.5).because(Reason::UnknownWords(unknown.join(" ")))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::super::sample::{assert_verdicts, both, graded, number, with_wrong};
    use super::*;
    use crate::domain::model::Verdict::{Blank, Close, Right, Wrong};
    use crate::domain::model::{Answer, Card, OtherUnit};

    #[test]
    fn numbers_are_exact_and_their_words_are_free() {
        let ships = number(26.0, Some(("ships", "سفينة")), 0.0);
        let people = number(3_000_000.0, None, 0.0);
        let share = number(50.0, Some(("%", "%")), 0.0);
        let way = number(1500.0, Some(("km", "كيلومتر")), 0.0);
        assert_verdicts(&[
            (&ships, "26", Right),
            (&ships, "٢٦", Right),
            (&ships, "26 ships", Right),
            (&ships, "26 shipps", Right),
            (&ships, "twenty-six ships", Right),
            (&ships, "about 26", Right),
            (&ships, "نحو ٢٦ سفينة", Right),
            (&ships, "there were 26 on Cuba", Right),
            (&ships, "26 tanks", Close),
            (&ships, "half of 26", Close),
            (&ships, "27", Wrong),
            (&ships, "2 6", Wrong),
            (&ships, "-26", Wrong),
            (&ships, "62", Wrong),
            (&ships, "26.0001", Wrong),
            (&ships, "25 or 26", Wrong),
            (&ships, "not 26", Wrong),
            (&ships, "26e6", Wrong),
            (&ships, "ships", Wrong),
            (&ships, " ", Blank),
            (&people, "3,000,000", Right),
            (&people, "3 million", Right),
            (&people, "three million", Right),
            (&people, "٣ ملايين", Right),
            (&people, "ثلاثة ملايين", Right),
            (&people, "3m", Right),
            (&people, "مليونان ومليون", Wrong),
            (&number(1_650_000.0, None, 0.0), "مليون و650 ألفاً", Right),
            (&number(8.0, None, 0.0), "8th", Right),
            (&number(3.6, None, 0.0), "3.6 m", Close),
            (&number(3.6, Some(("metres", "متر")), 0.0), "3.6m", Right),
            (&people, "3 billion", Wrong),
            (&people, "3", Wrong),
            (&share, "50%", Right),
            (&share, "50 percent", Right),
            (&share, "٥٠ في المئة", Right),
            (&share, "50 بالمائة", Right),
            (&way, "1,500 kilometres", Right),
            (&way, "1500km", Right),
            (&way, "١٬٥٠٠ كم", Right),
            (&way, "1.500 km", Wrong),
        ]);
    }

    #[test]
    fn a_number_within_the_tolerance_is_right_unless_the_deck_calls_it_wrong() {
        let about = with_wrong(&number(100.0, None, 10.0), &[("105", "the essay's misprint")]);
        assert_verdicts(&[
            (&about, "110", Right),
            (&about, "90", Right),
            (&about, "111", Close),
            (&about, "80", Close),
            (&about, "120.5", Wrong),
            (&about, "105", Wrong),
            (&about, "105.0", Wrong),
            (&number(0.1, None, 0.0), "0.1", Right),
        ]);
        assert_eq!(
            graded(&about, "105", &[]).reason,
            Some(Reason::KnownWrong(Some("the essay's misprint".into())))
        );
    }

    #[test]
    fn no_digit_is_off_however_small() {
        let share = number(0.3, None, 0.1);
        let long = number(1_234_567_890_123.0, None, 0.0);
        assert_verdicts(&[
            (&long, "1,234,567,890,123", Right),
            (&long, "1234567890124", Wrong),
            (&long, "1234567890122", Wrong),
            (&number(37.0, None, 0.0), "36.9999999999999", Wrong),
            (&number(37.0, None, 0.0), "37.00", Right),
            (&number(9_007_199_254_740_991.0, None, 0.0), "9007199254740990", Wrong),
            (&number(1_100_000.0, None, 0.0), "1.1 million", Right),
            (&number(1.1, Some(("million people", "مليون نسمة")), 0.0), "1,100,000", Right),
            (&share, "0.4", Right),
            (&share, "0.2", Right),
            (&share, "0.4000001", Close),
            (&share, "0.5000001", Wrong),
        ]);
    }

    #[test]
    fn a_near_number_is_wrong_and_said_to_be_near() {
        let (ships, about) = (number(200.0, None, 0.0), number(100.0, None, 10.0));
        let reason = |card: &Card, typed: &str| graded(card, typed, &[]).reason;
        assert_eq!(reason(&ships, "201"), Some(Reason::NearNumber));
        assert_eq!(reason(&ships, "180"), Some(Reason::NearNumber));
        assert_eq!(reason(&ships, "221"), None);
        assert_eq!(reason(&ships, "20"), None);
        assert_eq!(reason(&about, "115"), Some(Reason::JustOutside));
        let listed = with_wrong(&about, &[("130", "another year")]);
        for (card, typed) in
            [(&ships, "not 201"), (&about, "not 115"), (&about, "115 or more"), (&listed, "not 130")]
        {
            let grade = graded(card, typed, &[]);
            assert_eq!((grade.verdict, grade.reason), (Wrong, Some(Reason::NotANumber)), "{typed}");
        }
        assert_verdicts(&[
            (&ships, "201", Wrong),
            (&ships, "two hundred and a half", Wrong),
            (&number(500_000.0, None, 0.0), "half a million", Right),
            (&number(500_000.0, None, 0.0), "نصف مليون", Right),
            (&number(1_000_000.0, None, 0.0), "half a million", Wrong),
            (&number(1.5, Some(("million people", "مليون نسمة")), 0.0), "مليون ونصف المليون نسمة", Right),
            (&number(0.5, Some(("million people", "مليون نسمة")), 0.0), "half a million people", Right),
            (&number(12.0, Some(("ships", "سفينة")), 0.0), "a dozen ships", Right),
            (&number(12.0, None, 0.0), "half a dozen", Wrong),
            (&number(3_500_000.0, None, 0.0), "٣٫٥ ملايين", Right),
            (&number(3_500_000.0, None, 0.0), "3½ million", Right),
        ]);
    }

    /// A number that may be answered in miles or sea miles, too.
    fn in_miles(kilometres: f64, unit: (&str, &str), tolerance: f64) -> Card {
        let mut card = number(kilometres, Some(unit), tolerance);
        if let Answer::Number { quantity, .. } = &mut Arc::make_mut(&mut card.note).answer {
            quantity.units = vec![
                OtherUnit { unit: both("sea miles", "ميل بحري"), worth: 1.852 },
                OtherUnit { unit: both("miles", "ميل"), worth: 1.609_344 },
            ];
        }
        card
    }

    #[test]
    fn another_unit_of_the_card_is_converted() {
        let km = ("km", "كم");
        let (way, about) = (in_miles(150.0, km, 0.0), in_miles(150.0, km, 10.0));
        let sun = in_miles(150.0, ("million km", "مليون كم"), 0.0);
        assert_verdicts(&[
            (&way, "150 km", Right),
            (&way, "93 miles", Right),
            (&way, "93 mi", Right),
            (&way, "93.2 miles", Right),
            (&way, "about 93 miles", Right),
            (&way, "٩٣ ميلاً", Right),
            (&way, "93 mile", Right),
            (&way, "81 sea miles", Right),
            (&way, "٨١ ميلاً بحرياً", Right),
            (&way, "81 miles", Wrong),
            (&way, "93", Wrong),
            (&way, "93 km", Wrong),
            (&way, "93 leagues", Wrong),
            (&way, "150 leagues", Close),
            (&way, "150 miles", Wrong),
            (&way, "94 miles", Wrong),
            (&way, "90 miles", Wrong),
            (&way, "93 miles or so", Wrong),
            (&about, "88 miles", Right),
            (&about, "82 miles", Close),
            (&about, "80 miles", Wrong),
            (&sun, "93 million miles", Right),
            (&sun, "93,200,000 miles", Right),
            (&sun, "93 miles", Right),
            (&sun, "94 million miles", Wrong),
        ]);
        assert_eq!(graded(&way, "94 miles", &[]).reason, Some(Reason::NearNumber));
        let mut turned = way.clone();
        if let Answer::Number { quantity, .. } = &mut Arc::make_mut(&mut turned.note).answer {
            quantity.units.reverse();
        }
        assert_verdicts(&[
            (&turned, "81 sea miles", Right),
            (&turned, "٨١ ميلاً بحرياً", Right),
            (&turned, "93 sea miles", Wrong),
            (&turned, "93 miles", Right),
        ]);
        let listed = with_wrong(&way, &[("94 miles", "the essay's slip")]);
        assert!(matches!(graded(&listed, "94 miles", &[]).reason, Some(Reason::KnownWrong(_))));
        assert_eq!(graded(&listed, "94", &[]).reason, None);
    }

    #[test]
    fn a_scale_in_the_unit_may_be_said_with_the_number() {
        let people = number(37.0, Some(("million people", "مليون نسمة")), 0.0);
        let roughly = number(37.0, Some(("million people", "مليون نسمة")), 1.0);
        let listed = with_wrong(&people, &[("40", "ten years later")]);
        assert_verdicts(&[
            (&people, "37", Right),
            (&people, "37 people", Right),
            (&people, "37 million", Right),
            (&people, "37 million people", Right),
            (&people, "37,000,000", Right),
            (&people, "37 000 000 people", Right),
            (&people, "37m", Right),
            (&people, "37 مليون", Right),
            (&people, "٣٧ مليون نسمة", Right),
            (&people, "سبعة وثلاثون مليوناً", Right),
            (&people, "٣٧٬٠٠٠٬٠٠٠ نسمة", Right),
            (&people, "٣٧", Right),
            (&people, "37 thousand", Wrong),
            (&people, "37 billion people", Wrong),
            (&people, "37,000,001", Wrong),
            (&people, "3.7 million", Wrong),
            (&roughly, "37.9 million", Right),
            (&roughly, "39 million", Close),
            (&roughly, "40 million", Wrong),
        ]);
        for typed in ["40", "40 million", "40,000,000 people"] {
            assert!(matches!(graded(&listed, typed, &[]).reason, Some(Reason::KnownWrong(_))), "{typed}");
        }
    }

    #[test]
    fn a_scale_is_multiplied_once_and_never_divided_by() {
        let tonnes = number(26.0, Some(("thousand tonnes", "ألف طن")), 0.0);
        let people = number(37.0, Some(("million people", "مليون نسمة")), 0.0);
        assert_verdicts(&[
            (&tonnes, "26", Right),
            (&tonnes, "26 tonnes", Right),
            (&tonnes, "26 thousand", Right),
            (&tonnes, "26 thousand tonnes", Right),
            (&tonnes, "26,000", Right),
            (&tonnes, "26000 tonnes", Right),
            (&tonnes, "٢٦ ألف طن", Right),
            (&tonnes, "٢٦ ألفاً", Right),
            (&tonnes, "٢٦٠٠٠ طن", Right),
            (&tonnes, "0.026", Wrong),
            (&tonnes, "0.026 tonnes", Wrong),
            (&tonnes, "0.026 thousand", Wrong),
            (&tonnes, "0.026 thousand tonnes", Wrong),
            (&tonnes, "26000 thousand", Wrong),
            (&tonnes, "26000 thousand tonnes", Wrong),
            (&tonnes, "26 million tonnes", Wrong),
            (&tonnes, "٠٫٠٢٦ ألف طن", Wrong),
            (&tonnes, "٠٫٠٢٦ ألفاً", Wrong),
            (&tonnes, "٠٫٠٢٦ ألفا", Wrong),
            (&tonnes, "٢٦ ألفا", Right),
            (&tonnes, "٢٦٠٠٠ ألف طن", Wrong),
            (&people, "37", Right),
            (&people, "0.037 billion people", Right),
            (&people, "37,000,000 people", Right),
            (&people, "0.000037", Wrong),
            (&people, "0.000037m", Wrong),
            (&people, "0.000037 million people", Wrong),
            (&people, "37,000,000 million", Wrong),
            (&people, "37,000,000 million people", Wrong),
        ]);
    }

    #[test]
    fn numbers_are_read_in_every_case_of_arabic() {
        let way = number(2000.0, Some(("km", "كيلومتر")), 0.0);
        let ships = number(26.0, Some(("ships", "سفينة")), 0.0);
        assert_verdicts(&[
            (&way, "ألفا كيلومتر", Right),
            (&way, "ألفي كيلومتر", Right),
            (&way, "ألفان", Right),
            (&way, "ألفا", Right),
            (&way, "ألفاً", Wrong),
            (&number(1000.0, None, 0.0), "ألفاً", Right),
            (&number(200.0, None, 0.0), "مئتا سفينة", Close),
            (&ships, "ستاً وعشرين", Right),
            (&ships, "ستا وعشرين سفينة", Right),
            (&ships, "خمسا وعشرين سفينة", Wrong),
        ]);
    }

    #[test]
    fn a_number_may_be_roman_or_stuck_to_a_word_of_the_question() {
        let level = number(2.0, None, 0.0);
        let degree = number(2.0, Some(("degrees", "درجة")), 0.0);
        assert_verdicts(&[
            (&level, "II", Right),
            (&level, "Cuba II", Right),
            (&level, "Cuba2", Right),
            (&level, "Cuba3", Wrong),
            (&level, "III", Wrong),
            (&level, "iiii", Wrong),
            (&level, "Mars II", Wrong),
            (&degree, "الدرجة 2", Right),
            (&degree, "الدرجة الثانية", Right),
            (&number(2.0, Some(("km", "كم")), 0.0), "km2", Wrong),
        ]);
    }

    #[test]
    fn a_unit_may_hold_numbers_of_its_own() {
        assert_verdicts(&[
            (&number(100.0, Some(("per 100 people", "لكل مئة")), 0.0), "100 per 100 people", Right),
            (&number(1.0, Some(("second", "ثانية")), 0.0), "1 second", Right),
            (&number(5.0, Some(("km²", "كم²")), 0.0), "5 km2", Right),
            (&number(26.0, Some(("thousand tonnes", "ألف طن")), 0.0), "26 thousand tonnes", Right),
        ]);
    }
}
