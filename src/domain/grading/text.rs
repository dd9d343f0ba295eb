//! Judges typed words.
//!
//! In: the accepted forms in all languages and what was typed. Out: a [`Finding`]. The order of the tests is
//! the rule: what is accepted is right; then what the deck calls wrong and what answers another card is
//! wrong; only then may letters be off.

use std::cmp::Ordering;
use std::sync::Arc;

use super::alignment::Alignment;
use super::closeness::{self, WordSort};
use super::edit;
use super::finding::Finding;
use super::lexicon::countries;
use super::measure::Level;
use super::phrase::{Phrase, Token};
use super::{Context, Rule};
use crate::domain::model::{Localized, Verdict, WrongAnswer};

/// Phrases of more tokens are the same or different; it bounds the work on hostile input.
const MAX_TOKENS: usize = 40;

/// Judges words against the accepted forms.
pub(super) fn judge(
    forms: &Localized<Vec<String>>,
    wrong: &[WrongAnswer],
    typed: &Phrase,
    context: &Context<'_>,
) -> Finding {
    let own = context.known.forms.phrases(forms);
    if own.iter().any(|form| form.says(typed)) {
        return Finding::RIGHT.by(Rule::SameWords);
    }
    if let Some(finding) = foreseen(wrong, typed, context) {
        return finding;
    }
    if context.known.is_other_answer(typed, &own) {
        return Finding::other_card();
    }
    let (best, _) = nearest(&own, typed);
    if matches!(best.verdict, Verdict::Typo | Verdict::Close) {
        let mut foreseen_too = wrong.iter().flat_map(|wrong| wrong.answer.iter());
        let is_torn = foreseen_too
            .any(|(_, text)| compare(&context.known.forms.phrase(text), typed).score >= best.score);
        // A slip is told from other answers by its letters, and words that are left out by those that are there.
        let has_rival = || match best.verdict {
            Verdict::Typo => context.known.has_rival(typed, &own),
            _ => context.known.is_matched_as_well(typed, &own, best.score),
        };
        if is_torn || has_rival() {
            return Finding::close(best.score.min(0.5)).by(Rule::Torn);
        }
    }
    let is_placed = |form: &Arc<Phrase>| best.rule == Rule::Other && is_said_with_country(form, typed);
    if own.iter().any(is_placed) {
        return Finding::close(0.5).by(Rule::ExtraWords);
    }
    best
}

/// Whether the form is said and behind a comma the country it lies in: `Vienna, Austria`.
fn is_said_with_country(form: &Phrase, typed: &Phrase) -> bool {
    let parts = typed.letters.rsplit_once([',', '،']);
    parts.is_some_and(|(place, country)| {
        countries::is_state(&Phrase::of(country).key) && form.says(&Phrase::of(place))
    })
}

/// The best finding over the forms, and the form that gives it.
pub(super) fn nearest<'f>(own: &'f [Arc<Phrase>], typed: &Phrase) -> (Finding, Option<&'f Arc<Phrase>>) {
    let mut best = (Finding::WRONG, None);
    for form in own {
        let finding = compare(form, typed);
        let worth = |finding: &Finding| (finding.score, finding.verdict == Verdict::Right);
        if best.1.is_none() || worth(&finding) > worth(&best.0) {
            best = (finding, Some(form));
        }
    }
    best
}

/// The accepted forms in all languages, ready for comparison.
pub(super) fn phrases(forms: &Localized<Vec<String>>) -> Vec<Phrase> {
    forms.iter().flat_map(|(_, forms)| forms).map(|form| Phrase::of(form)).collect()
}

/// The finding for an answer that the deck foresees as wrong.
pub(super) fn foreseen(wrong: &[WrongAnswer], typed: &Phrase, context: &Context<'_>) -> Option<Finding> {
    let says = |wrong: &&WrongAnswer| {
        wrong.answer.iter().any(|(_, text)| context.known.forms.phrase(text).says(typed))
    };
    wrong.iter().find(says).map(|wrong| Finding::known_wrong(wrong, context.lang))
}

/// Whether what was typed is the form but for a slip.
pub(super) fn is_typo(form: &Phrase, typed: &Phrase) -> bool {
    let is_slip = |(own, typed): (&Token, &Token)| closeness::of_tokens(own, typed) >= Level::Typo;
    // Most forms are told apart by their first word, without aligning all of them.
    let may_be = match form.tokens.len().abs_diff(typed.tokens.len()) {
        0 => form.tokens.iter().zip(&typed.tokens).all(is_slip),
        1 => is_typo_across_blanks(form, typed),
        _ => false,
    };
    // Words that differ by an *and* are matched as the same.
    may_be && matches!(compare(form, typed).verdict, Verdict::Typo | Verdict::Right)
}

/// Whether the words may be as near as those of a close answer, which tells most phrases apart at a glance.
pub(super) fn may_be_close(form: &Phrase, typed: &Phrase) -> bool {
    let (own, said) = (form.tokens.len(), typed.tokens.len());
    let is_enough = match own.cmp(&said) {
        Ordering::Less => (said - own) * 2 <= own.max(2),
        Ordering::Equal => true,
        Ordering::Greater => said * 5 >= own * 3 || own == said + 1,
    };
    let (long, short) = if own > said { (form, typed) } else { (typed, form) };
    let starts = |token: &Token| long.tokens.iter().any(|other| may_match(token, other));
    is_enough && long.tokens.len() <= MAX_TOKENS && short.tokens.first().is_some_and(starts)
}

/// Whether words begin alike, or one of them is half a word.
fn may_match(one: &Token, other: &Token) -> bool {
    one.value.starts_with(&other.value)
        || other.value.starts_with(&one.value)
        || closeness::of_tokens(one, other) > Level::Different
}

/// Compares phrases that do not say the same.
pub(super) fn compare(form: &Phrase, typed: &Phrase) -> Finding {
    let is_turned = form.is_negated != typed.is_negated;
    let is_hedged = typed.hedges && !form.hedges;
    let is_long = form.tokens.len().max(typed.tokens.len()) > MAX_TOKENS;
    if is_hedged {
        return Finding::WRONG.by(Rule::OffersChoice);
    }
    if is_long {
        return Finding::WRONG.by(Rule::TooManyWords);
    }
    if form.is_blank() {
        return Finding::WRONG;
    }
    // Before the negations are counted: the *non* of `nonaligned` is none that was left out.
    if is_typo_across_blanks(form, typed) {
        return Finding::TYPO.by(Rule::SplitWord);
    }
    if is_turned {
        return Finding::WRONG.by(Rule::Negated);
    }
    let finding = Alignment::of(&form.tokens, &typed.tokens).finding();
    let has_all_words = matches!(finding.rule, Rule::SameWords | Rule::Slip | Rule::OtherEnding);
    // Who leaves out an *anti* names the contrary; a slip in it is a slip.
    if form.opposes != typed.opposes && !has_all_words {
        return Finding::WRONG.by(Rule::Negated);
    }
    finding
}

/// Whether the phrases differ by slips and by one blank too many or too few, as in `peacefull co existence`.
fn is_typo_across_blanks(form: &Phrase, typed: &Phrase) -> bool {
    let (long, short) = if form.tokens.len() > typed.tokens.len() {
        (&form.tokens, &typed.tokens)
    } else {
        (&typed.tokens, &form.tokens)
    };
    let is_near = |(one, other): (&Token, &Token)| closeness::of_tokens(one, other) >= Level::Typo;
    let parts_at = |at: usize| {
        let before = short.iter().zip(long).take(at);
        let after = short.iter().skip(at + 1).zip(long.iter().skip(at + 2));
        match (short.get(at), long.get(at), long.get(at + 1)) {
            (Some(whole), Some(one), Some(other)) => {
                is_parted(whole, one, other) && before.chain(after).all(is_near)
            }
            _ => false,
        }
    };
    long.len() == short.len() + 1 && (0..short.len()).any(parts_at)
}

/// Whether a word was written as two. A letter that stands alone says something: `Vitamin` is not a slip in
/// `Vitamin A`.
fn is_parted(whole: &Token, one: &Token, other: &Token) -> bool {
    let is_part = |token: &Token| !token.is_exact && token.value.chars().nth(1).is_some();
    // A letter has four bytes at most, and only one may be off.
    if (one.value.len() + other.value.len()).abs_diff(whole.value.len()) > 4 {
        return false;
    }
    let joined = format!("{}{}", one.value, other.value);
    let is_near = closeness::of_words(&joined, &whole.value, WordSort::Plain) >= Level::Typo;
    !whole.is_exact && is_part(one) && is_part(other) && is_near && edit::distance(&joined, &whole.value) <= 1
}

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_verdicts, graded, graded_with, text, with_wrong};
    use super::super::{DiffPart, Reason};
    use crate::domain::model::Leniency::Lenient;
    use crate::domain::model::Verdict::{Blank, Close, Right, Typo, Wrong};

    #[test]
    fn right_answers_stay_right_whatever_their_spelling() {
        let pact = text(&["The Warsaw Pact", "Warsaw Treaty"], &["حلف وارسو", "معاهدة وارسو"]);
        let congress = text(&["20th Congress of the CPSU"], &["المؤتمر العشرون للحزب"]);
        let coexistence = text(&["peaceful coexistence"], &["التعايش السلمي"]);
        let crisis = text(&["Cuban Missile Crisis"], &["أزمة الصواريخ الكوبية"]);
        assert_verdicts(&[
            (&pact, "warsaw pact", Right),
            (&pact, "  WARSAW   PACT! ", Right),
            (&pact, "Warsaw treaty", Right),
            (&pact, "حِلْفُ وارسو", Right),
            (&pact, "معاهده وارسو", Right),
            (&congress, "Twentieth Congress of the CPSU", Right),
            (&congress, "20 congress of CPSU", Right),
            (&congress, "المؤتمر ٢٠ للحزب", Right),
            (&congress, "المؤتمر العشرين للحزب", Right),
            (&coexistence, "Peaceful co-existence", Right),
            (&coexistence, "تعايش سلمي", Right),
            (&crisis, "ازمه الصواريخ الكوبيه", Right),
            (&crisis, "أزمــة الصواريخ الكوبيّة", Right),
            (&crisis, "ﺃﺯﻣﺔ ﺍﻟﺼﻮﺍﺭﻳﺦ ﺍﻟﻜﻮﺑﻴﺔ", Right),
        ]);
    }

    #[test]
    fn slips_of_the_fingers_are_typos() {
        let pact = text(&["Warsaw Pact"], &[]);
        let blockade = text(&["naval blockade"], &["الحصار البحري"]);
        let coexistence = text(&["peaceful co-existence"], &[]);
        let secretary = text(&["First Secretary"], &["الأمين الأول"]);
        assert_verdicts(&[
            (&pact, "Warsow Pact", Typo),
            (&pact, "Wasraw pact", Typo),
            (&blockade, "naval blokade", Typo),
            (&blockade, "navel blockadee", Typo),
            (&blockade, "الحصار البحرري", Typo),
            (&coexistence, "peacefull coexistense", Typo),
            (&text(&["non-alignment"], &[]), "nonalignmet", Typo),
            (&secretary, "Frist Secretery", Typo),
        ]);
    }

    #[test]
    fn the_alif_of_an_arabic_accusative_is_no_other_word() {
        let blockade = text(&[], &["فرض حصار بحري على كوبا"]);
        let russia = text(&[], &["روسيا"]);
        let german = text(&[], &["ألماني"]);
        assert_verdicts(&[
            (&blockade, "فرض حصارًا بحريًّا على كوبا", Right),
            (&blockade, "فرض حصاراً بحرياً على كوبا", Right),
            (&blockade, "فرض حصارا بحريا على كوبا", Typo),
            (&text(&[], &["تقريباً"]), "تقريبا", Typo),
            (&russia, "روسي", Close),
            (&german, "ألمانيا", Close),
        ]);
    }

    #[test]
    fn other_claims_are_not_right() {
        let guilty = text(&["guilty"], &[]);
        let poland = text(&["Poland"], &["بولندا"]);
        let war = text(&["war"], &["الحرب"]);
        let congress = text(&["20th Congress"], &["المؤتمر العشرون"]);
        let invaded = text(&["Germany invaded Poland"], &[]);
        let iran = text(&["Iran"], &[]);
        let paris = text(&["Paris"], &[]);
        let plane = text(&["U-2"], &[]);
        let accord = text(&["Geneva Accords of 1954"], &[]);
        assert_verdicts(&[
            (&guilty, "not guilty", Wrong),
            (&guilty, "not gulty", Wrong),
            (&text(&["non-alignment"], &[]), "alignment", Wrong),
            (&text(&["not guilty"], &[]), "guilty", Wrong),
            (&text(&["the non aligned states"], &[]), "the aligned states", Wrong),
            (&poland, "Holland", Wrong),
            (&poland, "هولندا", Wrong),
            (&war, "الحزب", Wrong),
            (&congress, "21st Congress", Wrong),
            (&congress, "Congress", Wrong),
            (&congress, "المؤتمر الثاني والعشرون", Wrong),
            (&congress, "Sixtieth Congress", Wrong),
            (&invaded, "Poland invaded Germany", Wrong),
            (&iran, "Iraq", Wrong),
            (&paris, "Lyon", Wrong),
            (&paris, "Lyon or Paris", Wrong),
            (&paris, "Paris or Lyon", Wrong),
            (&paris, "Paris Lyon Nice", Wrong),
            (&plane, "U-3", Wrong),
            (&accord, "Geneva Accords of 1955", Wrong),
            (&accord, "Geneva Accords", Wrong),
            (&text(&["لا مركزية"], &[]), "مركزية", Wrong),
            (&text(&["C#"], &[]), "C", Wrong),
            (&text(&["Vitamin A"], &[]), "Vitamin", Wrong),
        ]);
    }

    #[test]
    fn what_is_against_a_thing_is_not_the_thing() {
        let group = text(&["anti-party group of Molotov"], &["المجموعة المعادية للحزب"]);
        let policy = text(&["policy of non-interference in Poland"], &["سياسة عدم التدخل في بولندا"]);
        assert_verdicts(&[
            (&group, "antiparty group of Molotov", Right),
            (&group, "anti party group of Molotow", Typo),
            (&group, "antyparty group of Molotov", Typo),
            (&group, "anti-party group", Close),
            (&group, "party group of Molotov", Wrong),
            (&group, "the group of Molotov", Wrong),
            (&group, "المجموعة للحزب", Wrong),
            (&text(&["party group"], &[]), "anti-party group", Wrong),
            (&text(&["revolution of 1956"], &[]), "counter-revolution of 1956", Wrong),
            (&policy, "policy of interference in Poland", Wrong),
            (&policy, "سياسة التدخل في بولندا", Wrong),
        ]);
    }

    #[test]
    fn another_ending_may_make_another_word() {
        assert_verdicts(&[
            (&text(&["Austria"], &[]), "Austrian", Close),
            (&text(&["Albania"], &[]), "Albanian", Close),
            (&text(&["Albanian"], &[]), "Albania", Close),
            (&text(&["inevitable"], &[]), "inevitably", Close),
            (&text(&["peaceful"], &[]), "peacefully", Close),
            (&text(&["voluntarism"], &[]), "volunteerism", Wrong),
            (&text(&["voluntarism"], &[]), "volunterism", Wrong),
            (&text(&["voluntarism"], &[]), "volontarism", Typo),
            (&text(&[], &["الاشتراكي"]), "اشتراك", Close),
            (&text(&[], &["الاشتراك"]), "الاشتراكي", Close),
            (&text(&[], &["الإرادية"]), "الإرادة", Close),
            (&text(&[], &["الإرادوية"]), "الإرادة", Wrong),
            (&text(&[], &["السلمي"]), "السلميي", Typo),
        ]);
    }

    #[test]
    fn missing_and_extra_words_and_other_endings_are_close() {
        let office = text(&["Chairman of the Council of Ministers"], &["رئيس مجلس الوزراء"]);
        let pact = text(&["Warsaw Pact"], &[]);
        assert_verdicts(&[
            (&office, "Chairman of the Ministers", Close),
            (&office, "chairman council", Close),
            (&office, "Chairman", Wrong),
            (&office, "رئيس الوزراء", Close),
            (&pact, "the great Warsaw Pact", Close),
            (&pact, "Pact", Wrong),
            (&text(&["communism"], &[]), "communist", Close),
        ]);
        let grade = graded(&office, "chairman council", &[]);
        assert!((0.6..0.7).contains(&grade.score), "{}", grade.score);
    }

    #[test]
    fn nothing_but_punctuation_is_blank_unless_it_is_the_answer() {
        let pact = text(&["Warsaw Pact"], &[]);
        let sign = text(&["=>"], &[]);
        assert_verdicts(&[
            (&pact, "", Blank),
            (&pact, " \t?! ", Blank),
            (&pact, "\u{200f}\u{1b}", Blank),
            (&sign, "=>", Right),
            (&sign, "->", Blank),
        ]);
    }

    #[test]
    fn the_answer_of_another_card_is_wrong_however_near() {
        let (east, west) = (text(&["East Germany"], &[]), text(&["West Germany"], &[]));
        assert_eq!(graded(&east, "West Germany", &[&east, &west]).reason, Some(Reason::OtherCard));
        let (slovenia, slovakia) = (text(&["Slovenia"], &[]), text(&["Slovakia"], &[]));
        assert_eq!(graded(&slovenia, "Slovania", &[&slovenia]).verdict, Typo);
        assert_eq!(graded(&slovenia, "Slovania", &[&slovenia, &slovakia]).verdict, Close);
        let (hall, halls) = (text(&["Carnegie Hall"], &[]), text(&["Carnegie Halls"], &[]));
        assert_eq!(graded(&hall, "Carnegie Halls", &[&hall, &halls]).verdict, Wrong);
    }

    #[test]
    fn a_short_word_of_the_deck_is_no_rival_of_a_phrase_but_one_that_is_matched_as_well_is() {
        let (lands, vienna) = (text(&["Virgin Lands Campaign"], &[]), text(&["Vienna", "V"], &[]));
        let grade = graded_with(Lenient, &lands, "Virgin Lands", &[&lands, &vienna]);
        assert_eq!(grade.verdict, Typo);
        let (east, west) = (text(&["leader of East Germany"], &[]), text(&["leader of West Germany"], &[]));
        let grade = graded(&east, "leader of Germany", &[&east, &west]);
        assert_eq!((grade.verdict, grade.score), (Close, 0.5));
        assert_eq!(graded_with(Lenient, &east, "leader of Germany", &[&east, &west]).verdict, Close);
    }

    #[test]
    fn a_place_may_have_its_country_behind_a_comma() {
        let vienna = text(&["Vienna"], &["فيينا"]);
        assert_verdicts(&[
            (&vienna, "Vienna, Austria", Close),
            (&vienna, "vienna, AUSTRIA", Close),
            (&vienna, "فيينا، النمسا", Close),
            (&text(&[], &["واشنطن"]), "واشنطن، الولايات المتحدة", Close),
            (&text(&[], &["موسكو"]), "موسكو، الاتحاد السوفييتي", Close),
            (&text(&["Washington"], &[]), "Washington, United States", Close),
            (&text(&["Washington, D.C."], &[]), "Washington, D.C., USA", Close),
            (&text(&["Moscow"], &[]), "Moscow, the Soviet Union", Close),
            (&vienna, "Vienna, Geneva", Wrong),
            (&vienna, "not Vienna, Austria", Wrong),
            (&vienna, "Graz, Austria", Wrong),
            (&text(&["Austria"], &[]), "Vienna, Austria", Wrong),
        ]);
        let (austria, geneva) = (text(&["Austria"], &[]), text(&["Geneva"], &[]));
        assert_eq!(graded(&vienna, "Vienna, Austria", &[&vienna, &austria, &geneva]).verdict, Close);
    }

    #[test]
    fn the_deck_says_why_a_known_wrong_answer_is_wrong() {
        let lyon = with_wrong(&text(&["Paris"], &[]), &[("Lyon", "Lyon is the second city")]);
        let grade = graded(&lyon, "lyon!", &[]);
        assert_eq!(grade.verdict, Wrong);
        assert_eq!(grade.reason, Some(Reason::KnownWrong(Some("Lyon is the second city".into()))));
        let torn = with_wrong(&text(&["affect them"], &[]), &[("effect them", "a noun")]);
        assert_eq!(graded(&torn, "effect them", &[]).verdict, Wrong);
    }

    #[test]
    fn a_diff_stands_beside_what_is_near() {
        let pact = text(&["Warsaw Pact"], &[]);
        let same = |text: &str| DiffPart::Same(text.into());
        let diff = graded(&pact, "warsow pact", &[]).diff;
        assert_eq!(
            diff,
            [same("Wars"), DiffPart::Missing("a".into()), DiffPart::Extra("o".into()), same("w Pact")]
        );
        assert_eq!(graded(&pact, "warsaw pact", &[]).diff, []);
        assert_eq!(graded(&pact, "NATO", &[]).diff, []);
    }
}
