//! Cards to try the grader on.

use std::sync::Arc;

use super::{Context, Grade, KnownAnswers, grade};
use crate::domain::model::{
    Answer, Card, Cloze, ClozePart, Lang, Leniency, Localized, Note, Pair, Quantity, Text, Verdict,
    WrongAnswer,
};
use crate::domain::time::{DateOrder, Months, Period};

/// A card with that answer and nothing else to say.
pub(super) fn card(answer: Answer) -> Card {
    let question = both("How many were there on Cuba in the end?", "كم كان عددها؟");
    Note::plain("note", question, answer).into_card()
}

/// The same card with known wrong answers, each with why.
pub(super) fn with_wrong(card: &Card, wrong: &[(&str, &str)]) -> Card {
    let wrong = wrong.iter().map(|(answer, why)| WrongAnswer {
        answer: Text::one(Lang::english(), (*answer).to_owned()),
        why: Some(Text::one(Lang::english(), (*why).to_owned())),
    });
    let mut card = card.clone();
    Arc::make_mut(&mut card.note).wrong = wrong.collect();
    card
}

/// A text in English and Arabic.
pub(super) fn both(english: &str, arabic: &str) -> Text {
    Text::one(Lang::english(), english.to_owned()).with(Lang::arabic(), arabic.to_owned())
}

/// Forms in the languages that have some.
pub(super) fn forms(english: &[&str], arabic: &[&str]) -> Localized<Vec<String>> {
    let owned = |forms: &[&str]| forms.iter().map(|form| (*form).to_owned()).collect::<Vec<_>>();
    match (english, arabic) {
        ([], arabic) => Localized::one(Lang::arabic(), owned(arabic)),
        (english, []) => Localized::one(Lang::english(), owned(english)),
        _ => Localized::one(Lang::english(), owned(english)).with(Lang::arabic(), owned(arabic)),
    }
}

pub(super) fn text(english: &[&str], arabic: &[&str]) -> Card {
    card(Answer::Text(forms(english, arabic)))
}

pub(super) fn person(english: &[&str], arabic: &[&str]) -> Card {
    card(Answer::Person(forms(english, arabic)))
}

pub(super) fn date(text: &str) -> Card {
    card(Answer::Date { date: Period::parse(text).unwrap(), accept: Vec::new() })
}

pub(super) fn number(number: f64, unit: Option<(&str, &str)>, tolerance: f64) -> Card {
    let unit = unit.map(|(english, arabic)| both(english, arabic));
    card(Answer::Number {
        quantity: Quantity { number, unit, tolerance, units: Vec::new() },
        accept: Vec::new(),
    })
}

/// A list in both languages, each item with its accepted forms behind `|`.
pub(super) fn list(english: &[&str], arabic: &[&str], ordered: bool) -> Card {
    let items = |items: &[&str]| {
        items.iter().map(|forms| forms.split('|').map(str::to_owned).collect()).collect::<Vec<Vec<String>>>()
    };
    let english = Localized::one(Lang::english(), items(english));
    let items = if arabic.is_empty() { english } else { english.with(Lang::arabic(), items(arabic)) };
    card(Answer::List { items, ordered })
}

pub(super) fn order(english: &[&str], arabic: &[&str]) -> Card {
    card(Answer::Order(forms(english, arabic)))
}

/// Pairs in both languages, each as `left = right`.
pub(super) fn pairs(english: &[&str], arabic: &[&str]) -> Card {
    let pair = |pair: &String| {
        let (left, right) = pair.split_once(" = ").unwrap();
        Pair { left: left.to_owned(), right: right.to_owned() }
    };
    card(Answer::Match(forms(english, arabic).map(|pairs| pairs.iter().map(pair).collect())))
}

/// A sentence in both languages; what stands in brackets is a gap, with its accepted forms behind `|`.
pub(super) fn cloze(english: &str, arabic: &str) -> Card {
    let parts = |sentence: &str| {
        let parts = sentence.split(['[', ']']).enumerate().map(|(at, part)| match at % 2 {
            0 => ClozePart::Text(part.to_owned()),
            _ => ClozePart::Gap(part.split('|').map(str::to_owned).collect()),
        });
        Cloze::new(parts.collect())
    };
    card(Answer::Cloze(both(english, arabic).map(|sentence| parts(sentence))))
}

/// Grades in English, day before month, beside the other cards of a deck.
pub(super) fn graded(card: &Card, typed: &str, deck: &[&Card]) -> Grade {
    graded_with(Leniency::Normal, card, typed, deck)
}

/// Grades so strictly or kindly.
pub(super) fn graded_with(leniency: Leniency, card: &Card, typed: &str, deck: &[&Card]) -> Grade {
    let known = KnownAnswers::of(deck.iter().copied());
    grade(card, typed, &context(&Lang::english(), leniency, &known))
}

/// What answers are judged with, in a deck that says nothing of its own.
pub(super) const fn context<'a>(lang: &'a Lang, leniency: Leniency, known: &'a KnownAnswers) -> Context<'a> {
    Context { lang, date_order: DateOrder::Dmy, months: Months::Levantine, leniency, known }
}

/// Asserts the verdict of each row, alone in its deck.
pub(super) fn assert_verdicts(rows: &[(&Card, &str, Verdict)]) {
    for (card, typed, verdict) in rows {
        let grade = graded(card, typed, &[card]);
        assert_eq!(grade.verdict, *verdict, "`{typed}` for `{}`: {:?}", grade.expected, grade.reason);
    }
}
