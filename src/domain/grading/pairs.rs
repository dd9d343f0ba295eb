//! Judges pairs that were found again.
//!
//! In: the right pairs, and pairs as they were typed. Out: a [`Finding`] whose score is the share of right ones. Two
//! that changed partners are close.

use super::expected::side_by_side;
use super::finding::Finding;
use super::items::Items;
use super::labels::read_pairs;
use super::{Context, KnownAnswers, Reason, Rule, alignment, is_over_long};
use crate::domain::model::{Answer, Lang, Leniency, Localized, Pair, Verdict};
use crate::domain::time::{DateOrder, Months};

/// A line with more signs between two sides is not read; it bounds the work on hostile input.
const MAX_SIGNS: usize = 12;

/// More lines are not read; no card has so many pairs.
const MAX_LINES: usize = 20;

/// The pairs that were typed, written as the right answer is: by the numbers of the left sides and the letters of the
/// right ones that are shown, or by their names. `None` where not every side is named once.
pub fn pair_up(shown: &[String], typed: &str, answer: &Answer, lang: &Lang) -> Option<String> {
    let Answer::Match(pairs) = answer else { return None };
    let own = pairs.pick(lang);
    let rights: Vec<&String> = if let Some(letters) = read_pairs(typed, own.len()) {
        letters.into_iter().filter_map(|letter| shown.get(letter)).collect()
    } else {
        let known = KnownAnswers::default();
        let context = Context {
            lang,
            date_order: DateOrder::default(),
            months: Months::Levantine,
            leniency: Leniency::default(),
            known: &known,
        };
        let mut found: Vec<(usize, usize)> =
            read(pairs, typed, &context).into_iter().collect::<Option<_>>()?;
        found.sort_unstable();
        let (lefts, rights): (Vec<usize>, Vec<usize>) = found.into_iter().unzip();
        let all_once = |places: &[usize]| (0..own.len()).all(|place| places.contains(&place));
        (lefts.len() == own.len() && all_once(&lefts) && all_once(&rights)).then_some(())?;
        rights.into_iter().filter_map(|place| own.get(place)).map(|pair| &pair.right).collect()
    };
    let paired =
        own.iter().zip(rights).map(|(pair, right)| Pair { left: pair.left.clone(), right: right.clone() });
    Some(side_by_side(&paired.collect::<Vec<_>>()))
}

/// Judges pairs that were written out.
pub(super) fn judge(pairs: &Localized<Vec<Pair>>, typed: &str, context: &Context<'_>) -> Finding {
    let of = pairs.pick(context.lang).len();
    let found = read(pairs, typed, context);
    let is_right = |place: &usize| {
        let mut own = found.iter().flatten().filter(|(left, _)| left == place);
        own.next().is_some_and(|(left, right)| left == right) && own.next().is_none()
    };
    let right = (0..of).filter(is_right).count();
    if right == of && found.len() == of {
        return Finding::RIGHT.by(Rule::AllPairs);
    }
    let right = right.min(of.saturating_sub(1));
    let is_near = right > 0 && right + 2 >= of;
    let (verdict, rule) =
        if is_near { (Verdict::Close, Rule::MostPairs) } else { (Verdict::Wrong, Rule::FewPairs) };
    let finding = Finding { verdict, score: alignment::share(right, of), ..Finding::WRONG.by(rule) };
    if right > 0 { finding.because(Reason::Pairs { right, of }) } else { finding }
}

/// The places of both sides of each pair that was written out; `None` for what is no pair.
pub(super) fn read(
    pairs: &Localized<Vec<Pair>>,
    typed: &str,
    context: &Context<'_>,
) -> Vec<Option<(usize, usize)>> {
    if is_over_long(typed) {
        return Vec::new();
    }
    let side = |side: fn(&Pair) -> &String| {
        Items::of(
            &pairs.map(|pairs| pairs.iter().map(|pair| vec![side(pair).clone()]).collect()),
            context.known,
        )
    };
    let (lefts, rights) = (side(|pair| &pair.left), side(|pair| &pair.right));
    let signs = [&['\n'][..], &[';', '؛'], &[',', '،']];
    let cuts = signs.into_iter().find(|signs| typed.contains(*signs)).unwrap_or_default();
    let lines = typed.split(cuts).filter(|line| !line.trim().is_empty()).take(MAX_LINES);
    let pair = |line: &str| {
        let signs = line.match_indices([':', '=', '→', '←', '-', '–', '—']).take(MAX_SIGNS);
        let halves = signs.filter_map(|(at, sign)| Some((line.get(..at)?, line.get(at + sign.len()..)?)));
        let halves: Vec<(&str, &str)> = halves.collect();
        // A sign inside a side must not part it where another one leaves both sides whole.
        let both = |find: &dyn Fn(&Items, &str) -> Option<usize>| {
            halves.iter().find_map(|(left, right)| Some((find(&lefts, left)?, find(&rights, right)?)))
        };
        both(&|items, half| items.verbatim(half))
            .or_else(|| both(&|items, half| items.exactly(half)))
            .or_else(|| both(&|items, half| items.only(half, context)))
    };
    lines.map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_verdicts, graded, pairs};
    use super::*;
    use crate::domain::model::Card;
    use crate::domain::model::Verdict::{Blank, Close, Right, Wrong};

    fn leaders() -> Card {
        pairs(
            &["Poland = Gomułka", "Hungary = Nagy", "Albania = Hoxha", "Cuba = Castro"],
            &["بولندا = غومولكا", "هنغاريا = ناج", "ألبانيا = خوجة", "كوبا = كاسترو"],
        )
    }

    #[test]
    fn pairs_in_words_are_judged_one_by_one() {
        let leaders = leaders();
        assert_verdicts(&[
            (&leaders, "Poland: Gomułka\nHungary: Nagy\nAlbania: Hoxha\nCuba: Castro", Right),
            (&leaders, "cuba = castro; poland = gomulkka; hungary = nagy; albania = hoxha", Right),
            (&leaders, "Hungary - Nagy, Cuba - Castro, Albania - Hoxha, Poland - Gomulka", Right),
            (&leaders, "بولندا: غومولكا، هنغاريا: ناج، ألبانيا: خوجه، كوبا: كاسترو", Right),
            (&leaders, "Poland: Nagy\nHungary: Gomułka\nAlbania: Hoxha\nCuba: Castro", Close),
            (&leaders, "Poland: Nagy\nHungary: Hoxha\nAlbania: Gomułka\nCuba: Castro", Wrong),
            (&leaders, "Poland: Nagy\nHungary: Gomułka\nAlbania: Castro\nCuba: Hoxha", Wrong),
            (&leaders, "Poland: Gomułka\nPoland: Nagy\nHungary: Nagy\nAlbania: Hoxha\nCuba: Castro", Close),
            (&leaders, "Poland: Gomułka\nHungary: Nagy\nAlbania: Hoxha\nCuba: Castro\nRomania", Close),
            (&leaders, "Castro", Wrong),
            (&leaders, "", Blank),
        ]);
        let grade = graded(&leaders, "Poland: Nagy\nHungary: Hoxha\nAlbania: Gomułka\nCuba: Castro", &[]);
        assert_eq!(grade.reason, Some(Reason::Pairs { right: 1, of: 4 }));
        assert!((grade.score - 0.25).abs() < 1e-6);
        let two = pairs(&["Poland = Gomułka", "Hungary = Nagy"], &[]);
        assert_verdicts(&[(&two, "Poland: Nagy, Hungary: Gomułka", Wrong)]);
    }

    #[test]
    fn what_is_typed_is_read_by_the_labels_of_what_is_shown() {
        let answer = leaders().note.answer.clone();
        let shown = ["Castro", "Nagy", "Gomułka", "Hoxha"].map(String::from);
        let right = "Poland: Gomułka\nHungary: Nagy\nAlbania: Hoxha\nCuba: Castro";
        for typed in [
            "1c 2b 3d 4a",
            "4-a, 3-d, 2-b, 1-c",
            "c b d a",
            "cbda",
            "١ج ٢ب ٣د ٤أ",
            "جبدأ",
            "Poland: Gomulka, Hungary: Nagy, Albania: Hoxha, Cuba: Castro",
        ] {
            assert_eq!(pair_up(&shown, typed, &answer, &Lang::english()).as_deref(), Some(right), "{typed}");
        }
        for typed in ["1c 2b", "c b d", "c b d d", "1 2 3 4", "Poland: Gomułka", "", &"1a".repeat(9999)] {
            assert_eq!(pair_up(&shown, typed, &answer, &Lang::english()), None, "{typed}");
        }
    }

    #[test]
    fn sides_with_signs_of_their_own_are_told_apart() {
        let tricky = pairs(&["Act 1: dawn = a, b", "Act 2 = x: y", "U-2 = C-3"], &[]);
        let shown = ["C-3", "x: y", "a, b"].map(String::from);
        let typed = pair_up(&shown, "cba", &tricky.note.answer, &Lang::english()).unwrap();
        assert_eq!(graded(&tricky, &typed, &[]).verdict, Right);
    }
}
