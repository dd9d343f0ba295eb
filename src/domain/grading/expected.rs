//! Writes a right answer the way it is shown.
//!
//! In: an answer and a language. Out: a text that the grader reads back as right.

use super::date::show_date_with;
use crate::domain::model::{Answer, Lang, Localized, Pair, Quantity};
use crate::domain::time::Months;

/// The right answer as it is shown in that language, or in the deck's own where that one is missing.
///
/// Months have the names that decks write them with.
pub fn expected(answer: &Answer, lang: &Lang) -> String {
    expected_with(answer, lang, Months::Levantine)
}

/// The same with the names of `months`.
pub fn expected_with(answer: &Answer, lang: &Lang, months: Months) -> String {
    match answer {
        Answer::Text(forms)
        | Answer::Person(forms)
        | Answer::Flip(forms)
        | Answer::Choice { right: forms, .. } => shown(forms, lang),
        Answer::Date { date, .. } => show_date_with(*date, lang, months),
        Answer::Number { quantity, .. } => show_quantity(quantity, lang),
        Answer::Truth(truth) => show_truth(*truth, lang).to_owned(),
        Answer::List { items, .. } | Answer::Several { right: items, .. } => {
            let shown = items.pick(lang).iter().filter_map(|forms| forms.first()).map(String::as_str);
            shown.collect::<Vec<_>>().join(comma(items.picked_lang(lang)))
        }
        Answer::Order(items) => in_order(items.pick(lang), items.picked_lang(lang)),
        Answer::Match(pairs) => side_by_side(pairs.pick(lang)),
        Answer::Cloze(sentence) => sentence.pick(lang).sentence(),
    }
}

/// What stands between the items of a list.
pub(super) fn comma(lang: &Lang) -> &'static str {
    if is_arabic(lang) { "، " } else { ", " }
}

/// Items in an order, with arrows that point the way the language is read.
pub(super) fn in_order<T: AsRef<str>>(items: &[T], lang: &Lang) -> String {
    let arrow = if is_arabic(lang) { " ← " } else { " → " };
    items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(arrow)
}

/// Pairs, each on a line of its own.
pub(super) fn side_by_side<'p>(pairs: impl IntoIterator<Item = &'p Pair>) -> String {
    let lines = pairs.into_iter().map(|pair| format!("{}: {}", pair.left, pair.right));
    lines.collect::<Vec<_>>().join("\n")
}

fn shown(forms: &Localized<Vec<String>>, lang: &Lang) -> String {
    forms.pick(lang).first().cloned().unwrap_or_default()
}

/// `26 ships`, `1,500`, `80%`: the number with a comma between thousands, and its unit in that language.
pub fn show_quantity(quantity: &Quantity, lang: &Lang) -> String {
    let number = show_number(quantity.number);
    match quantity.unit.as_ref().map(|unit| unit.pick(lang).as_str()) {
        None | Some("") => number,
        Some("%") => format!("{number}%"),
        Some(unit) => format!("{number} {unit}"),
    }
}

/// Decimal digits with a comma between thousands.
fn show_number(number: f64) -> String {
    let written = number.to_string();
    let (sign, digits) = written.strip_prefix('-').map_or(("", written.as_str()), |digits| ("-", digits));
    let (whole, fraction) =
        digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut shown = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    if let Some(fraction) = fraction {
        shown.push('.');
        shown.push_str(fraction);
    }
    shown
}

fn show_truth(truth: bool, lang: &Lang) -> &'static str {
    match (truth, is_arabic(lang)) {
        (true, false) => "true",
        (false, false) => "false",
        (true, true) => "صحيح",
        (false, true) => "خطأ",
    }
}

/// Whether the language is written in Arabic.
pub(super) fn is_arabic(lang: &Lang) -> bool {
    lang.as_str().split('-').next() == Some("ar")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Text;

    #[test]
    fn numbers_have_separators_and_their_unit() {
        let unit = Text::one(Lang::english(), "ships".into()).with(Lang::arabic(), "سفينة".into());
        for (number, shown) in [
            (26.0, "26 ships"),
            (1500.0, "1,500 ships"),
            (-1_234_567.25, "-1,234,567.25 ships"),
            (0.5, "0.5 ships"),
        ] {
            let quantity = Quantity { number, unit: Some(unit.clone()), tolerance: 0.0, units: Vec::new() };
            assert_eq!(expected(&Answer::Number { quantity, accept: Vec::new() }, &Lang::english()), shown);
        }
    }

    #[test]
    fn several_answers_are_written_the_way_they_are_read() {
        let (english, arabic) = (Lang::english(), Lang::arabic());
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let both =
            Localized::one(english.clone(), words("one two")).with(arabic.clone(), words("واحد اثنان"));
        let order = Answer::Order(both.clone());
        assert_eq!(expected(&order, &english), "one → two");
        assert_eq!(expected(&order, &arabic), "واحد ← اثنان");
        let items = both.map(|items| items.iter().map(|item| vec![item.clone(), "x".into()]).collect());
        let list = Answer::List { items, ordered: true };
        assert_eq!(expected(&list, &english), "one, two");
        assert_eq!(expected(&list, &arabic), "واحد، اثنان");
        assert_eq!(expected(&list, &Lang::parse("fr").unwrap()), "one, two");
        let pair = |item: &String| Pair { left: item.clone(), right: "x".into() };
        let pairs = Answer::Match(both.map(|items| items.iter().map(pair).collect()));
        assert_eq!(expected(&pairs, &english), "one: x\ntwo: x");
    }

    #[test]
    fn truth_is_said_in_the_language_asked_in() {
        assert_eq!(expected(&Answer::Truth(true), &Lang::parse("ar-eg").unwrap()), "صحيح");
        assert_eq!(expected(&Answer::Truth(false), &Lang::parse("fr").unwrap()), "false");
    }
}
