//! Judges items put in order.
//!
//! In: the items in the right order, and the items in the order that was typed. Out: a [`Finding`] whose score is the
//! share of neighbours that stand in order. Two neighbours that changed places are close.

use super::expected::in_order;
use super::finding::Finding;
use super::items::{Items, Named};
use super::labels::read_order;
use super::list::{neighbours_in_order, parts_items};
use super::{Context, KnownAnswers, Reason, Rule, alignment, is_over_long};
use crate::domain::model::{Answer, Lang, Leniency, Localized};
use crate::domain::time::{DateOrder, Months};

/// The items in the order that was typed, written as the right answer is: by the numbers or letters of those that are
/// shown, or by their names. `None` where not every item is named once.
pub fn arrange(shown: &[String], typed: &str, answer: &Answer, lang: &Lang) -> Option<String> {
    let Answer::Order(items) = answer else { return None };
    if let Some(places) = read_order(typed, shown.len()) {
        let named: Vec<&String> = places.into_iter().filter_map(|place| shown.get(place)).collect();
        return Some(in_order(&named, items.picked_lang(lang)));
    }
    let known = KnownAnswers::default();
    let context = Context {
        lang,
        date_order: DateOrder::default(),
        months: Months::Levantine,
        leniency: Leniency::default(),
        known: &known,
    };
    let own = items.pick(lang);
    let named: Vec<&String> =
        read(items, typed, &context)?.0.into_iter().filter_map(|place| own.get(place)).collect();
    Some(in_order(&named, items.picked_lang(lang)))
}

/// Judges an order that was written out.
pub(super) fn judge(items: &Localized<Vec<String>>, typed: &str, context: &Context<'_>) -> Finding {
    let Some((places, slip)) = read(items, typed, context) else {
        return Finding::WRONG.by(Rule::NotAllPlaced);
    };
    if places.is_sorted() {
        let right = if slip.is_some() { Finding::TYPO } else { Finding::RIGHT.by(Rule::AllItems) };
        return Finding { slip, ..right };
    }
    let score = alignment::share(neighbours_in_order(&places), places.len() - 1);
    match swapped(&places) {
        Some(first) => {
            let name = |place: usize| items.pick(context.lang).get(place).cloned().unwrap_or_default();
            Finding::close(score).by(Rule::Swapped).because(Reason::Swapped(name(first), name(first + 1)))
        }
        None => Finding { score, ..Finding::WRONG.by(Rule::OtherOrder) },
    }
}

/// The places of all items in the order they were named in, and the first that was named with a slip.
fn read(
    items: &Localized<Vec<String>>,
    typed: &str,
    context: &Context<'_>,
) -> Option<(Vec<usize>, Option<String>)> {
    let named = named(items, typed, context)?;
    let count = items.iter().map(|(_, items)| items.len()).max().unwrap_or(0);
    (named.places.len() == count && named.others.is_empty()).then_some((named.places, named.slip))
}

/// The items that a text names, between arrows or commas.
pub(super) fn named(items: &Localized<Vec<String>>, typed: &str, context: &Context<'_>) -> Option<Named> {
    if is_over_long(typed) {
        return None;
    }
    let is_arrow = |c: char| matches!(c, '→' | '←');
    let has_arrows = typed.contains(is_arrow);
    let cuts = |c: char| is_arrow(c) || (!has_arrows && (parts_items(c) || c == '>'));
    let all =
        Items::of(&items.map(|items| items.iter().map(|item| vec![item.clone()]).collect()), context.known);
    Some(all.named(typed, cuts, &[], context))
}

/// The first of two neighbours that stand the wrong way round, where nothing else is wrong.
fn swapped(places: &[usize]) -> Option<usize> {
    let first = (0..).zip(places).find(|(at, place)| at != *place)?.0;
    let mut right: Vec<usize> = (0..places.len()).collect();
    (first + 1 < right.len()).then(|| right.swap(first, first + 1))?;
    (right == places).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_verdicts, graded, order};
    use super::*;
    use crate::domain::model::Card;
    use crate::domain::model::Verdict::{Blank, Close, Right, Typo, Wrong};

    fn wars() -> Card {
        order(&["Korea", "Suez", "Berlin Wall", "Cuba"], &["كوريا", "السويس", "جدار برلين", "كوبا"])
    }

    #[test]
    fn an_order_in_words_is_judged_by_its_neighbours() {
        let wars = wars();
        assert_verdicts(&[
            (&wars, "Korea → Suez → Berlin Wall → Cuba", Right),
            (&wars, "كوريا ← السويس ← جدار برلين ← كوبا", Right),
            (&wars, "korea, suez, berlin wall, cuba", Right),
            (&wars, "Korea > Suez > Berlin Wall > Cuba", Right),
            (&wars, "Korea, Suez, Berln Wall, Cuba", Typo),
            (&wars, "Suez → Korea → Berlin Wall → Cuba", Close),
            (&wars, "Korea → Suez → Cuba → Berlin Wall", Close),
            (&wars, "Suez → Korea → Cuba → Berlin Wall", Wrong),
            (&wars, "Cuba → Suez → Berlin Wall → Korea", Wrong),
            (&wars, "Korea → Suez → Berlin Wall", Wrong),
            (&wars, "Korea → Suez → Suez → Cuba", Wrong),
            (&wars, "Korea", Wrong),
            (&wars, "", Blank),
        ]);
        for (typed, score, reason) in [
            (
                "Suez, Korea, Berlin Wall, Cuba",
                2.0 / 3.0,
                Some(Reason::Swapped("Korea".into(), "Suez".into())),
            ),
            ("Cuba, Berlin Wall, Suez, Korea", 0.0, None),
            ("Cuba, Korea, Suez, Berlin Wall", 2.0 / 3.0, None),
        ] {
            let grade = graded(&wars, typed, &[]);
            assert!((grade.score - score).abs() < 1e-6, "{typed}: {}", grade.score);
            assert_eq!(grade.reason, reason, "{typed}");
        }
    }

    #[test]
    fn what_is_typed_is_read_by_the_labels_of_what_is_shown() {
        let answer = wars().note.answer.clone();
        let shown = ["Cuba", "Korea", "Suez", "Berlin Wall"].map(String::from);
        let right = Some("Korea → Suez → Berlin Wall → Cuba".to_owned());
        for typed in
            ["2 3 4 1", "2341", "b c d a", "bcda", "٢ ٣ ٤ ١", "ب ج د أ", "Korea, Suez, Berlin Wall, Cuba"]
        {
            assert_eq!(arrange(&shown, typed, &answer, &Lang::english()), right, "{typed}");
        }
        for typed in ["2 3 4", "2 3 4 5", "2 2 3 4", "Korea", "Korea, Suez, Cuba", "", &"1".repeat(9999)] {
            assert_eq!(arrange(&shown, typed, &answer, &Lang::english()), None, "{typed}");
        }
        let shown = ["كوبا", "كوريا", "السويس", "جدار برلين"].map(String::from);
        let arabic = arrange(&shown, "٢٣٤١", &answer, &Lang::arabic());
        assert_eq!(arabic.as_deref(), Some("كوريا ← السويس ← جدار برلين ← كوبا"));
    }

    #[test]
    fn items_with_signs_of_their_own_are_told_apart() {
        let tricky = order(&["a → b", "b, c", "c and d"], &[]);
        let answer = &tricky.note.answer;
        let shown = ["c and d", "a → b", "b, c"].map(String::from);
        let typed = arrange(&shown, "2 3 1", answer, &Lang::english()).unwrap();
        assert_eq!(graded(&tricky, &typed, &[]).verdict, Right);
    }
}
