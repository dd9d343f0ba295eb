//! Judges lists: several answers typed in a row.
//!
//! In: the items and what was typed. Out: a [`Finding`] with the share that was named and with what was missing. A list
//! in order is right in that order only; the right items in another one are close.

use super::finding::Finding;
use super::items::{Items, Other};
use super::{Context, Reason, Rule, alignment, text};
use crate::domain::model::{Localized, WrongAnswer};

/// Whether a sign stands between the items of a list.
pub(super) fn parts_items(c: char) -> bool {
    matches!(c, '/' | ',' | '،' | ';' | '؛' | '\n')
}

/// Judges what was typed against the items.
pub(super) fn judge(
    items: &Localized<Vec<Vec<String>>>,
    ordered: bool,
    wrong: &[WrongAnswer],
    typed: &str,
    context: &Context<'_>,
) -> Finding {
    let all = Items::of(items, context.known);
    let named = all.named(typed, parts_items, wrong, context);
    // Who names an item twice has said nothing wrong, but where the order counts, the second place is.
    let extra: Vec<&Other> = named.others.iter().filter(|other| ordered || !other.is_repeated).collect();
    let (right, of) = (named.places.len(), all.count());
    if right < of || !extra.is_empty() {
        let missing = missing(items, &named.places, context);
        let finding = incomplete(&all, (right, of), missing, &extra, wrong, context);
        // What was named with a slip is told so even where the rest is missing.
        return Finding { slip: named.slip, ..finding };
    }
    if ordered && !named.places.is_sorted() {
        let score = alignment::share(neighbours_in_order(&named.places), of - 1);
        return Finding::close(score).by(Rule::OtherOrder).because(Reason::OtherOrder);
    }
    let finding = if named.slip.is_some() { Finding::TYPO } else { Finding::RIGHT.by(Rule::AllItems) };
    Finding { slip: named.slip, ..finding }
}

/// The finding where so many items are `right` of all, or more was said than that.
fn incomplete(
    all: &Items,
    (right, of): (usize, usize),
    missing: Vec<String>,
    extra: &[&Other],
    wrong: &[WrongAnswer],
    context: &Context<'_>,
) -> Finding {
    let foreseen = extra.iter().find_map(|other| text::foreseen(wrong, &other.phrase, context));
    if right == 0 {
        let is_near = extra.iter().any(|other| all.is_near(&other.phrase));
        return foreseen.unwrap_or(if is_near {
            Finding::close(0.0).by(Rule::NearItem)
        } else {
            Finding::WRONG.by(Rule::NoItem)
        });
    }
    let why = match foreseen.and_then(|foreseen| foreseen.reason) {
        Some(Reason::KnownWrong(why)) => why,
        _ => None,
    };
    let extra: Vec<String> = extra.iter().map(|other| other.typed.clone()).collect();
    let score = alignment::share(right, of.max(right + extra.len()));
    Finding::close(score).by(Rule::SomeItems).because(Reason::Items { right, of, missing, extra, why })
}

/// The items that were not named, as they are shown in the language asked in.
fn missing(items: &Localized<Vec<Vec<String>>>, places: &[usize], context: &Context<'_>) -> Vec<String> {
    let shown = (0..).zip(items.pick(context.lang)).filter(|(place, _)| !places.contains(place));
    shown.filter_map(|(_, forms)| forms.first().cloned()).collect()
}

/// How many of the items stand before the one that follows them; all but the last where the order is right.
pub(super) fn neighbours_in_order(places: &[usize]) -> usize {
    let stands_at = |place| places.iter().position(|other| *other == place);
    let follows = |place: &usize| match (stands_at(*place), stands_at(*place + 1)) {
        (Some(one), Some(next)) => one < next,
        _ => false,
    };
    (0..places.len().saturating_sub(1)).filter(follows).count()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_verdicts, graded, list, person, text, with_wrong};
    use super::super::{DiffPart, Reason};
    use crate::domain::model::Verdict::{Blank, Close, Right, Typo, Wrong};

    #[test]
    fn a_list_is_right_in_any_order_and_however_it_is_parted() {
        let troika = list(
            &["Malenkov|Georgy Malenkov", "Beria", "Molotov"],
            &["مالنكوف|جورجي مالنكوف", "بيريا", "مولوتوف"],
            false,
        );
        let pact = list(
            &["Poland", "Soviet Union|USSR", "Hungary"],
            &["بولندا", "الاتحاد السوفييتي", "هنغاريا"],
            false,
        );
        let cities = list(&["Washington, D.C.", "Marx and Engels", "1,500"], &[], false);
        let warsaw = list(&["Warsaw", "Paris"], &["وارسو", "باريس"], false);
        let signs = list(&["=>", "->"], &[], false);
        assert_verdicts(&[
            (&troika, "Malenkov, Beria, Molotov", Right),
            (&troika, "molotov; beria; MALENKOV.", Right),
            (&troika, "Beria\nMolotov\nGeorgy Malenkov", Right),
            (&troika, "Malenkov, Beria and Molotov", Right),
            (&troika, "Malenkov and Beria and Molotov", Right),
            (&troika, "Malenkov, Beria, and Molotov", Right),
            (&troika, "Malenkov, Beria & Molotov", Right),
            (&troika, "Malenkov Beria Molotov", Right),
            (&troika, "1. Malenkov, 2. Beria, 3. Molotov", Right),
            (&troika, "Malenkov, Beria, Molotov, Beria", Right),
            (&troika, "مولوتوف، بيريا، مالنكوف", Right),
            (&troika, "مالنكوف وبيريا ومولوتوف", Right),
            (&troika, "مالنكوف، بيريا، ومولوتوف", Right),
            (&troika, "مالنكوف؛ بيريا؛ مولوتوف", Right),
            (&troika, "Beria, مولوتوف, Malenkov", Right),
            (&pact, "the USSR, Hungary, Poland", Right),
            (&pact, "بولندا والاتحاد السوفييتي وهنغاريا", Right),
            (&cities, "Washington, D.C., Marx and Engels, 1,500", Right),
            (&cities, "1500; Marx, Engels; Washington DC", Right),
            (&warsaw, "باريس ووارسو", Right),
            (&warsaw, "وارسو وباريس", Right),
            (&warsaw, "باريس، وارسو", Right),
            (&signs, "=>, ->", Right),
        ]);
    }

    #[test]
    fn slips_in_items_are_typos_and_shown() {
        let troika = list(&["Malenkov", "Beria", "Molotov"], &["مالنكوف", "بيريا", "مولوتوف"], false);
        assert_verdicts(&[
            (&troika, "Malenkov, Beria, Molotof", Typo),
            (&troika, "Malenkow and Beria and Molotov", Typo),
            (&troika, "Malenkow and Beriya and Molotof", Typo),
            (&troika, "Beria, Malenkow and Molotof", Typo),
            (&troika, "Malenkow Beriya Molotof", Typo),
            (&troika, "مالنكوف، بيريا، مولتوف", Typo),
        ]);
        let grade = graded(&troika, "Beria, Malenkovv, Molotov", &[]);
        assert_eq!(grade.diff, [DiffPart::Same("Malenkov".into()), DiffPart::Extra("v".into())]);
    }

    #[test]
    fn what_is_missing_or_too_much_is_told() {
        let troika = list(&["Malenkov", "Beria", "Molotov"], &["مالنكوف", "بيريا", "مولوتوف"], false);
        assert_verdicts(&[
            (&troika, "", Blank),
            (&troika, " , ; ", Blank),
            (&troika, "Beria", Close),
            (&troika, "Beria, Molotov", Close),
            (&troika, "Beria, Molotov, Malenkov, Bulganin", Close),
            (&troika, "Beria, Bulganin, Zhukov", Close),
            (&troika, "بيريا ومولوتوف", Close),
            (&troika, "Bulganin, Zhukov", Wrong),
            (&troika, "Bulganin", Wrong),
            (&troika, "not Beria", Wrong),
            (&troika, "Beria or Bulganin", Wrong),
        ]);
        let grade = graded(&troika, "beria, Zhukov", &[]);
        let expected = Reason::Items {
            right: 1,
            of: 3,
            missing: vec!["Malenkov".into(), "Molotov".into()],
            extra: vec!["Zhukov".into()],
            why: None,
        };
        assert_eq!(grade.reason, Some(expected));
        assert!((grade.score - 1.0 / 3.0).abs() < 1e-6 && grade.diff.is_empty());
        let with_extra = graded(&troika, "Beria, Molotov, Malenkov, Bulganin", &[]);
        assert!((with_extra.score - 0.75).abs() < 1e-6);
    }

    #[test]
    fn an_item_of_two_words_is_named_without_its_and() {
        let founders = list(&["Marx and Engels", "Lenin"], &["ماركس وإنجلز", "لينين"], false);
        assert_verdicts(&[
            (&founders, "ماركس وإنجلز، لينين", Right),
            (&founders, "ماركس إنجلز، لينين", Typo),
            (&founders, "A. Lenin, Marx and Engels", Close),
        ]);
    }

    #[test]
    fn blanks_may_stand_before_a_last_and() {
        let powers = list(&["Britain|UK", "France", "Israel"], &["بريطانيا", "فرنسا", "إسرائيل"], false);
        let victors =
            list(&["United States|USA", "United Kingdom|UK", "France", "Soviet Union|USSR"], &[], false);
        let rose = list(&["Poland", "Hungary"], &["بولندا", "هنغاريا"], false);
        assert_verdicts(&[
            (&powers, "Britain France and Israel", Right),
            (&powers, "Britain France & Israel", Right),
            (&powers, "بريطانيا فرنسا وإسرائيل", Right),
            (&powers, "بريطانيا فرنسا و إسرائيل", Right),
            (&powers, "Britain Frannce and Israel", Typo),
            (&powers, "Britain Egypt and Israel", Close),
            (&victors, "USA UK France and USSR", Right),
            (&victors, "Soviet Unoin and France", Close),
            (&rose, "Poland/Hungary", Right),
            (&rose, "Poland + Hungary", Right),
            (&rose, "بولندا/هنغاريا", Right),
        ]);
        let grade = graded(&victors, "Soviet Unoin and France", &[]);
        let Some(Reason::Items { right, extra, .. }) = grade.reason else { panic!("some items") };
        assert_eq!((right, extra.len(), grade.diff.is_empty()), (2, 0, false));
    }

    #[test]
    fn people_in_a_list_are_named_as_people_are() {
        let rivals = list(&["Molotov", "Malenkov"], &["مولوتوف", "مالينكوف"], false);
        let molotov = person(&["Vyacheslav Molotov"], &["فياتشيسلاف مولوتوف"]);
        let malenkov = person(&["Georgy Malenkov"], &["جورجي مالينكوف"]);
        let presidents = list(&["Dwight D. Eisenhower", "John F. Kennedy"], &[], false);
        let eisenhower = person(&["Dwight D. Eisenhower"], &[]);
        let brothers = list(&["Dulles", "Eisenhower"], &[], false);
        let (foster, allen) = (person(&["John Foster Dulles"], &[]), person(&["Allen Dulles"], &[]));
        let deck = [&molotov, &malenkov, &eisenhower, &foster, &allen];
        for (card, typed, verdict) in [
            (&rivals, "V. Molotov, G. Malenkov", Right),
            (&rivals, "V. Molotov and G. Malenkov", Right),
            (&rivals, "Vyacheslav Mikhailovich Molotov; Comrade Malenkov", Right),
            (&rivals, "Malenkov, Georgy, Molotov, Vyacheslav", Right),
            (&rivals, "ف. مولوتوف، ج. مالينكوف", Right),
            (&rivals, "V. Molotov, G. Malenkow", Typo),
            (&rivals, "Molotov, Malenkov", Right),
            (&rivals, "A. Molotov, G. Malenkov", Close),
            (&rivals, "A Molotov, G. Malenkov", Close),
            (&rivals, "not Molotov", Wrong),
            (&presidents, "D. Eisenhower, John F. Kennedy", Right),
            (&presidents, "President Eisenhower, John F. Kennedy", Right),
            (&presidents, "M. Eisenhower, John F. Kennedy", Close),
            (&brothers, "J. Dulles, Eisenhower", Close),
        ] {
            assert_eq!(graded(card, typed, &deck).verdict, verdict, "{typed}");
        }
        assert_eq!(graded(&rivals, "V. Molotov, G. Malenkov", &[]).verdict, Wrong);
        let full = list(
            &["Molotov|Vyacheslav Molotov", "Mao Zedong|Mao"],
            &["مولوتوف|فياتشيسلاف مولوتوف", "ماو"],
            false,
        );
        let rising = list(&["Hungary|People's Hungary", "Poland"], &[], false);
        assert_verdicts(&[
            (&full, "V. Molotov, Chairman Mao", Right),
            (&full, "V. Molotow, Mao", Typo),
            (&full, "ف. مولوتوف، ماو", Right),
            (&full, "Zedong, Molotov", Close),
            (&full, "A Molotov, Mao", Close),
            (&rising, "Hangar, Poland", Close),
        ]);
    }

    #[test]
    fn a_near_item_alone_is_close_and_a_year_never() {
        let offices = list(&["Chairman of the Council of Ministers", "First Secretary"], &[], false);
        let years = list(&["1953", "1956"], &["١٩٥٣", "١٩٥٦"], false);
        assert_verdicts(&[
            (&offices, "chairman of ministers", Close),
            (&years, "1953, 1956", Right),
            (&years, "١٩٥٦ و١٩٥٣", Right),
            (&years, "1953 1956", Right),
            (&years, "1953, 1957", Close),
            (&years, "1954, 1957", Wrong),
        ]);
    }

    #[test]
    fn the_order_counts_where_the_deck_says_so() {
        let leaders = list(&["Lenin", "Stalin", "Khrushchev"], &["لينين", "ستالين", "خروتشوف"], true);
        assert_verdicts(&[
            (&leaders, "Lenin, Stalin, Khrushchev", Right),
            (&leaders, "لينين، ستالين، خروتشوف", Right),
            (&leaders, "Lenin, Stalin, Khruschev", Typo),
            (&leaders, "Stalin, Lenin, Khrushchev", Close),
            (&leaders, "Lenin, Stalin", Close),
            (&leaders, "Lenin, Stalin, Khrushchev, Stalin", Close),
        ]);
        let grade = graded(&leaders, "Khrushchev, Lenin, Stalin", &[]);
        assert_eq!(grade.reason, Some(Reason::OtherOrder));
        assert!((grade.score - 0.5).abs() < 1e-6);
    }

    #[test]
    fn an_item_is_no_rival_of_its_own_card_but_other_answers_are() {
        let republics = list(&["Slovenia", "Slovakia"], &[], false);
        assert_eq!(graded(&republics, "Slovania, Slovakia", &[&republics]).verdict, Typo);
        let estonia = list(&["Slovenia", "Estonia"], &[], false);
        let slovakia = text(&["Slovakia"], &[]);
        assert_eq!(graded(&estonia, "Slovania, Estonia", &[&estonia, &slovakia]).verdict, Close);
        assert_eq!(graded(&slovakia, "Slovenia", &[&estonia, &slovakia]).reason, Some(Reason::OtherCard));
    }

    #[test]
    fn a_known_wrong_item_is_told_why() {
        let troika = with_wrong(&list(&["Malenkov", "Beria"], &[], false), &[("Bulganin", "He came later.")]);
        let grade = graded(&troika, "Beria, bulganin", &[]);
        let Some(Reason::Items { why, .. }) = grade.reason else { panic!("some items") };
        assert_eq!((grade.verdict, why), (Close, Some("He came later.".into())));
        let grade = graded(&troika, "bulganin", &[]);
        assert_eq!(
            (grade.verdict, grade.reason),
            (Wrong, Some(Reason::KnownWrong(Some("He came later.".into()))))
        );
    }
}
