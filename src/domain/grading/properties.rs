//! What holds for every answer, whatever is typed.

use std::collections::HashSet;

use proptest::collection::hash_set;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::sample::{card, cloze, date, forms, graded, list, number, order, pairs, person, text};
use super::{Context, KnownAnswers, grade};
use crate::domain::model::{Answer, Card, Lang, Leniency, Verdict};
use crate::domain::time::{DateOrder, Decade, Months, PartialDate, Period, Precision, Season, Span};

fn one_of_each_kind() -> Vec<Card> {
    vec![
        text(&["20th Congress of the CPSU", "the Secret Speech"], &["المؤتمر العشرون"]),
        person(&["Nikita Khrushchev"], &["نيكيتا خروتشوف"]),
        person(&["Gamal Abdel Nasser"], &["جمال عبد الناصر"]),
        date("1962-10-14"),
        date("1956-02"),
        date("1961"),
        number(1500.0, Some(("km", "كيلومتر")), 0.0),
        number(-2.5, Some(("%", "%")), 0.5),
        card(Answer::Choice {
            right: forms(&["Moscow"], &["موسكو"]),
            wrong: forms(&["Beijing"], &["بكين"]),
            open: true,
        }),
        card(Answer::Several {
            right: forms(&["Moscow", "1962"], &["موسكو", "١٩٦٢"])
                .map(|options| options.iter().map(|option| vec![option.clone()]).collect()),
            wrong: forms(&["Beijing", "km, 14"], &["بكين", "و"]),
            open: true,
        }),
        card(Answer::Truth(true)),
        card(Answer::Truth(false)),
        list(
            &["Poland|the Polish republic", "Hungary", "20th Congress, 1956"],
            &["بولندا", "هنغاريا", "المؤتمر"],
            false,
        ),
        list(&["Lenin", "Stalin", "khrushchev and 14"], &["لينين", "ستالين", "١٤ و١٩٦٢"], true),
        order(&["14", "oct", "km, 1962", "the president"], &["و", "تشرين", "الأول", "م"]),
        pairs(&["1962 = 14", "oct-ober = khrushchev: 1", "a = b"], &["١ = ٢", "و = م", "تشرين = ٣"]),
        cloze("The [Warsaw Pact|Warsaw Treaty] of 1955", "[حلف وارسو] عام ١٩٥٥"),
        cloze("[thirty] and [1962], then [thirty]", "[١٩٦٢] و[ثلاثون]"),
        card(Answer::Flip(forms(&["whatever is on the back: 1 & 2"], &["الوجه الآخر"]))),
    ]
}

/// Anything, but more often what answers are made of.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ء-يٱ-ە\u{64b}-\u{652}٠-٩ 0-9a-zA-Z,./'%²-]{0,40}",
        proptest::collection::vec(
            prop::sample::select(vec![
                "14",
                "1962",
                "oct",
                "تشرين",
                "الأول",
                "/",
                ",",
                ".",
                "-",
                "million",
                "مليون",
                "و",
                "and",
                "not",
                "km",
                "%",
                "٣",
                "twenty",
                "khrushchev",
                ":",
                "→",
                "\n",
                ";",
                "،",
                "1c",
                "2a",
                "312",
                "Poland",
                "Warsaw Pact",
                "president",
                "the",
                "1",
                "500",
                "hundred",
                "عشر",
                "م",
            ]),
            0..12
        )
        .prop_map(|words| words.join(" ")),
    ]
}

/// A day of the century, in all the forms a person may type it.
fn dates() -> impl Strategy<Value = (PartialDate, String)> {
    (1900u16..2000, 1u8..=12, 1u8..=28, 0usize..12).prop_map(|(year, month, day, form)| {
        let date = PartialDate::day(year, month, day).unwrap();
        let written = |date: PartialDate, lang: Lang| super::show_date(date, &lang);
        let text = match form {
            0 => date.to_string(),
            1 => format!("{day}/{month}/{year}"),
            2 => format!("{day:02}.{month:02}.{year}"),
            3 => format!("{day} {month} {year}"),
            4 => format!("{year}/{month}/{day}"),
            5 => written(date, Lang::english()),
            6 => written(date, Lang::arabic()),
            7 => format!("the {}", written(date, Lang::english()).to_uppercase()),
            8 => format!("{} {day}th, {year}", super::lexicon::months::shown_english(month).unwrap()),
            9 => format!("{month}/{year}"),
            10 => format!("في عام {year}م"),
            _ => written(date.at_precision(Precision::Month), Lang::arabic()),
        };
        let arabic = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c);
        let text = if day % 3 == 0 { text.chars().map(arabic).collect() } else { text };
        (date, text)
    })
}

/// Ways to write one text that make no difference to what it says.
#[derive(Debug, Clone, Copy)]
enum Disguise {
    Upper,
    Lower,
    Spaces,
    VowelSigns,
    Tatweel,
    PresentationForms,
    ArabicDigits,
    PersianDigits,
    FullWidth,
    Decomposed,
}

impl Disguise {
    const ALL: [Self; 10] = [
        Self::Upper,
        Self::Lower,
        Self::Spaces,
        Self::VowelSigns,
        Self::Tatweel,
        Self::PresentationForms,
        Self::ArabicDigits,
        Self::PersianDigits,
        Self::FullWidth,
        Self::Decomposed,
    ];

    fn put_on(self, text: &str) -> String {
        let after_letters = |mark: char| {
            let is_letter = |c: char| ('ا'..='ي').contains(&c);
            text.chars().flat_map(|c| std::iter::once(c).chain(is_letter(c).then_some(mark))).collect()
        };
        let shifted = |zero: u32| {
            let digit = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(zero + digit));
            text.chars().map(|c| digit(c).unwrap_or(c)).collect()
        };
        match self {
            Self::Upper => text.to_uppercase(),
            Self::Lower => text.to_lowercase(),
            Self::Spaces => format!("\u{200f} {}\t", text.replace(' ', "  \u{a0}")),
            Self::VowelSigns => after_letters('\u{650}'),
            Self::Tatweel => after_letters('ـ'),
            Self::PresentationForms => {
                let form =
                    |c: char| (0xfe80..=0xfef4).filter_map(char::from_u32).find(|form| form.nfkd().eq([c]));
                text.chars().map(|c| form(c).unwrap_or(c)).collect()
            }
            Self::ArabicDigits => shifted(0x660),
            Self::PersianDigits => shifted(0x6f0),
            Self::FullWidth => {
                let wide = |c: char| {
                    if c.is_ascii_alphabetic() { char::from_u32(u32::from(c) + 0xfee0) } else { None }
                };
                text.chars().map(|c| wide(c).unwrap_or(c)).collect()
            }
            Self::Decomposed => text.nfd().collect(),
        }
    }
}

/// A period of any form.
fn periods() -> impl Strategy<Value = Period> {
    let day =
        || (1000u16..=9990, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| PartialDate::day(y, m, d).unwrap());
    let precision = || prop::sample::select(vec![Precision::Year, Precision::Month, Precision::Day]);
    let date = || (day(), precision()).prop_map(|(day, precision)| day.at_precision(precision));
    prop_oneof![
        date().prop_map(Period::Date),
        date().prop_map(|date| Period::About(date, 1)),
        (day(), day(), precision()).prop_filter_map("ends in order", |(from, to, precision)| {
            Span::new(from.at_precision(precision), to.at_precision(precision)).ok().map(Period::Span)
        }),
        (day(), 1u8..=28).prop_filter_map("ends in one month", |(from, last)| {
            let to = PartialDate::day(from.year_number(), from.month_number()?, last)?;
            Span::new(from, to).ok().map(Period::Span)
        }),
        day().prop_filter_map("has a decade", |day| Decade::of(day.year_number()).map(Period::Decade)),
        (day(), prop::sample::select(Season::ALL.to_vec()))
            .prop_filter_map("has a season", |(day, season)| Period::season(day.year_number(), season)),
    ]
}

/// The text with the `at`th of its digits made another one.
fn with_other_digit(text: &str, at: usize, by: u32) -> Option<String> {
    let digits: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| c.is_ascii_digit()).collect();
    let (place, digit) = *digits.get(at % digits.len().max(1))?;
    let other = char::from_digit((digit.to_digit(10)? + by) % 10, 10)?;
    let mut changed = text.to_owned();
    changed.replace_range(place..=place, &other.to_string());
    Some(changed)
}

/// Whether the items say different things, so that they can be told apart.
fn are_different(items: &HashSet<String>) -> bool {
    let keys: HashSet<String> = items.iter().map(|item| super::Phrase::of(item).key).collect();
    keys.len() == items.len() && !keys.contains("")
}

/// Pairs with the same on both sides.
fn same_pairs(items: &[&str]) -> Card {
    let paired: Vec<String> = items.iter().map(|item| format!("{item} = {item}")).collect();
    pairs(&paired.iter().map(String::as_str).collect::<Vec<_>>(), &[])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_typed_breaks_the_grader(typed in typed()) {
        let cards = one_of_each_kind();
        let known = KnownAnswers::of(&cards);
        for card in &cards {
            for (lang, date_order, leniency) in [(Lang::english(), DateOrder::Dmy, Leniency::Strict), (Lang::arabic(), DateOrder::Mdy, Leniency::Lenient)] {
                let context = Context { lang: &lang, date_order, months: Months::Both, leniency, known: &known };
                let grade = grade(card, &typed, &context);
                prop_assert_eq!(&super::trace(card, &typed, &context).grade, &grade);
                prop_assert!((0.0..=1.0).contains(&grade.score));
                prop_assert_eq!(grade.suggested, grade.verdict.suggested());
                prop_assert_eq!(grade.suggested.is_pass(), grade.score >= 1.0);
                let shown = ["1", "Poland", "و", "b"].map(String::from);
                for count in 0..=shown.len() {
                    let shown = &shown[..count];
                    super::arrange(shown, &typed, &card.note.answer, &lang);
                    super::pair_up(shown, &typed, &card.note.answer, &lang);
                }
            }
        }
    }

    #[test]
    fn answers_in_words_are_right_when_typed_as_they_stand(form in "\\PC{1,40}") {
        prop_assume!(!form.trim().is_empty());
        for card in [text(&[&form], &[]), person(&[&form], &[])] {
            prop_assert_eq!(graded(&card, &form, &[&card]).verdict, Verdict::Right);
            let shouted = format!("  {}.", form.to_uppercase());
            let has_letter = super::fold::words(&form).iter().any(|word| word.contains(char::is_alphabetic));
            if has_letter && form.is_ascii() {
                prop_assert_eq!(graded(&card, &shouted, &[&card]).verdict, Verdict::Right, "{}", shouted);
            }
        }
    }

    #[test]
    fn a_right_answer_is_right_however_it_is_written(
        disguises in proptest::collection::vec(prop::sample::select(Disguise::ALL.to_vec()), 1..4),
    ) {
        for card in one_of_each_kind() {
            for lang in [Lang::english(), Lang::arabic()] {
                let shown = super::expected(&card.note.answer, &lang);
                let written = disguises.iter().fold(shown, |text, disguise| disguise.put_on(&text));
                prop_assert_eq!(graded(&card, &written, &[&card]).verdict, Verdict::Right, "{}", written);
            }
        }
    }

    #[test]
    fn items_are_right_as_they_are_shown(items in hash_set("[a-zء-ه0-9]{2,9}", 3..7)) {
        prop_assume!(are_different(&items));
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        for card in [list(&items, &[], false), list(&items, &[], true), order(&items, &[]), same_pairs(&items)] {
            let shown = super::expected(&card.note.answer, &Lang::english());
            prop_assert_eq!(graded(&card, &shown, &[&card]).verdict, Verdict::Right, "{}", shown);
        }
    }

    #[test]
    fn labels_are_right_whatever_stands_behind_them(
        items in hash_set("[a-zء-ه][a-zء-ه ,:;-]{0,9}[a-zء-ه]", 3..7),
    ) {
        prop_assume!(are_different(&items));
        let mut items: Vec<&str> = items.iter().map(String::as_str).collect();
        let (ordered, paired) = (order(&items, &[]), same_pairs(&items));
        items.reverse();
        let shown: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        let numbers: String = (1..=items.len()).rev().map(|number| number.to_string()).collect();
        let letters: String = (0..items.len()).rev().map(|at| super::letter(at, &Lang::english())).collect();
        let english = Lang::english();
        let in_order = super::arrange(&shown, &numbers, &ordered.note.answer, &english).unwrap();
        prop_assert_eq!(graded(&ordered, &in_order, &[]).verdict, Verdict::Right, "{}", in_order);
        let in_pairs = super::pair_up(&shown, &letters, &paired.note.answer, &english).unwrap();
        prop_assert_eq!(graded(&paired, &in_pairs, &[]).verdict, Verdict::Right, "{}", in_pairs);
    }

    #[test]
    fn a_date_is_right_as_it_is_shown_and_no_other_year_is(
        (asked, _) in dates(),
        precision in prop::sample::select(vec![Precision::Year, Precision::Month, Precision::Day]),
        (other, typed) in dates(),
    ) {
        let asked = asked.at_precision(precision);
        let card = date(&asked.to_string());
        for lang in [Lang::english(), Lang::arabic()] {
            let shown = super::expected(&card.note.answer, &lang);
            prop_assert_eq!(graded(&card, &shown, &[]).verdict, Verdict::Right, "{}", shown);
        }
        let verdict = graded(&card, &typed, &[]).verdict;
        if other.year_number() != asked.year_number() {
            prop_assert_eq!(verdict, Verdict::Wrong, "{}", typed);
        }
        let own = graded(&date(&other.at_precision(Precision::Year).to_string()), &typed, &[]).verdict;
        prop_assert_eq!(own, Verdict::Right, "{}", typed);
    }

    #[test]
    fn a_period_is_right_as_it_is_shown_and_as_it_is_written(period in periods()) {
        let card = date(&period.to_string());
        let arabic = Months::ALL.map(|months| super::show_date_with(period, &Lang::arabic(), months));
        for shown in arabic.into_iter().chain([super::show_date(period, &Lang::english())]) {
            prop_assert_eq!(graded(&card, &shown, &[]).verdict, Verdict::Right, "{}", shown);
        }
        if let Period::Date(_) | Period::Span(_) = period {
            prop_assert_eq!(graded(&card, &period.to_string(), &[]).verdict, Verdict::Right, "{}", period);
        }
    }

    #[test]
    fn no_changed_digit_of_a_date_is_ever_right_or_close(
        period in periods(),
        (day, typed) in dates(),
        at in 0usize..16,
        by in 1u32..10,
    ) {
        prop_assume!(!matches!(period, Period::About(..)));
        let shown = [Lang::english(), Lang::arabic()].map(|lang| super::show_date(period, &lang));
        for typed in shown.iter().chain([&period.to_string()]) {
            let Some(changed) = with_other_digit(typed, at, by) else { continue };
            let verdict = graded(&date(&period.to_string()), &changed, &[]).verdict;
            prop_assert_eq!(verdict, Verdict::Wrong, "{} for {}", changed, period);
        }
        let card = date(&day.to_string());
        let short = typed.replace(&day.year_number().to_string(), &format!("{:02}", day.year_number() % 100));
        for typed in [typed, short] {
            if graded(&card, &typed, &[&card]).verdict == Verdict::Right
                && let Some(changed) = with_other_digit(&typed, at, by)
            {
                let verdict = graded(&card, &changed, &[&card]).verdict;
                prop_assert_eq!(verdict, Verdict::Wrong, "{} for {}", changed, day);
            }
        }
    }

    #[test]
    fn no_changed_digit_of_a_year_is_ever_right(year in 1000u16..=9999, at in 0usize..4, digit in 0u8..=9) {
        let mut changed = year.to_string();
        changed.replace_range(at..=at, &digit.to_string());
        let expected = if changed == year.to_string() { Verdict::Right } else { Verdict::Wrong };
        let cards = [date(&year.to_string()), number(f64::from(year), None, 0.0), text(&[&year.to_string()], &[])];
        for card in cards {
            prop_assert_eq!(graded(&card, &changed, &[]).verdict, expected);
        }
    }

    #[test]
    fn a_number_is_right_as_it_is_shown(value in any::<f64>(), whole in -1_000_000_000i32..1_000_000_000, unit in 0usize..4) {
        let unit = [None, Some(("ships", "سفينة")), Some(("%", "%")), Some(("km/h", "كم في الساعة"))][unit];
        for value in [value, f64::from(whole)] {
            prop_assume!(value.is_finite());
            let card = number(value, unit, 0.0);
            for lang in [Lang::english(), Lang::arabic()] {
                let shown = super::expected(&card.note.answer, &lang);
                prop_assert_eq!(graded(&card, &shown, &[]).verdict, Verdict::Right, "{}", shown);
            }
        }
    }
}

#[test]
fn long_input_is_wrong_and_soon_so() {
    let cards = one_of_each_kind();
    for typed in
        ["a".repeat(100_000), "1 ".repeat(50_000), "khrushchev ".repeat(90), "twenty and ".repeat(90)]
    {
        for card in &cards {
            assert_eq!(graded(card, &typed, &[]).verdict, Verdict::Wrong);
        }
    }
}

#[test]
fn long_lists_are_judged_soon() {
    let cards = one_of_each_kind();
    for typed in ["abcd efgh ", "abcd, ", "abcde\n", "a: b; ", "abcd-", "وabcd ", "and khrushchew "] {
        let typed = typed.repeat(4990 / typed.chars().count());
        for card in &cards {
            let verdict = graded(card, &typed, &[card]).verdict;
            assert!(matches!(verdict, Verdict::Wrong | Verdict::Close), "{verdict:?}");
        }
    }
}
