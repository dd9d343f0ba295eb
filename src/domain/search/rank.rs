//! Which cards have all the words, and which of them come first.

use std::collections::BTreeSet;

use super::query::{Query, strike};
use super::texts;
use crate::domain::model::{Card, CardKey, Note};

/// Where the words of a query stand in a card; what is declared first is shown first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// All in the question or the answer.
    Asked,
    /// Some in the explanation or the tags only.
    Told,
}

/// The cards that have all the words, in whatever languages: first those that have them in question or answer, then
/// those that need their explanation or tags; else in the order given. Of cards with one key only the first is found.
pub fn find<'a>(query: &Query, cards: impl IntoIterator<Item = &'a Card>) -> Vec<&'a Card> {
    let mut keys: BTreeSet<&CardKey> = BTreeSet::new();
    let placed = cards.into_iter().filter_map(|card| Some((place(query, &card.note)?, card)));
    let mut found: Vec<(Place, &Card)> = placed.filter(|(_, card)| keys.insert(&card.key)).collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, card)| card).collect()
}

/// Whether the card has all the words, wherever they stand.
pub fn has(query: &Query, card: &Card) -> bool {
    place(query, &card.note).is_some()
}

fn place(query: &Query, note: &Note) -> Option<Place> {
    let mut missing = query.all_missing();
    for text in texts::asked(note) {
        strike(&mut missing, &text);
    }
    if missing.is_empty() {
        return Some(Place::Asked);
    }
    for text in texts::told(note) {
        strike(&mut missing, &text);
    }
    missing.is_empty().then_some(Place::Told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Answer, Cloze, ClozePart, Lang, Localized, Pair, Quantity, Text};
    use crate::domain::time::Period;

    fn text(english: &str) -> Text {
        Text::one(Lang::english(), english.into())
    }

    fn note(id: &str, answer: Answer) -> Note {
        let question = text("Which one?").with(Lang::arabic(), "أي واحدة؟".into());
        Note::plain(id, question, answer)
    }

    fn forms(forms: &[&str]) -> Localized<Vec<String>> {
        Localized::one(Lang::english(), forms.iter().map(|form| (*form).to_owned()).collect())
    }

    fn found(typed: &str, cards: &[Card]) -> Vec<String> {
        let query = Query::read(typed).unwrap();
        find(&query, cards).into_iter().map(|card| card.key.card_id().to_owned()).collect()
    }

    #[test]
    fn question_and_answer_come_before_explanation_and_tags() {
        let told = Note { explain: Some(text("After Suez.")), ..note("told", Answer::Truth(true)) };
        let tagged = Note { tags: vec!["suez-crisis".into()], ..note("tagged", Answer::Truth(true)) };
        let asked = note("asked", Answer::Text(forms(&["Egypt", "Suez"])));
        let cards = [told, tagged, asked].map(Note::into_card);
        assert_eq!(found("suez", &cards), ["asked", "told", "tagged"]);
        assert_eq!(found("suez which", &cards), ["asked", "told", "tagged"]);
        assert_eq!(found("suez egypt", &cards), ["asked"]);
        assert_eq!(found("واحدة crisis", &cards), ["tagged"], "languages may be mixed");
        assert!(found("hungary", &cards).is_empty());
    }

    #[test]
    fn a_card_of_several_decks_is_found_once() {
        let card = note("suez", Answer::Text(forms(&["Suez"]))).into_card();
        assert_eq!(found("suez", &[card.clone(), card]), ["suez"]);
    }

    #[test]
    fn every_kind_is_found_by_its_answer() {
        let pact = Cloze::new(vec![
            ClozePart::Text("The pact of ".into()),
            ClozePart::Gap(vec!["Warsaw".into(), "Varsovia".into()]),
        ]);
        let date = Period::parse("1962-10").unwrap();
        let quantity =
            Quantity { number: 1500.0, unit: Some(text("ships")), tolerance: 0.0, units: Vec::new() };
        let pair = Pair { left: "Poland".into(), right: "Gomułka".into() };
        let items = forms(&["Beria", "Lavrentiy"]).map(|forms| vec![forms.clone()]);
        for (answer, all) in [
            (Answer::Person(forms(&["Nagy", "Imre"])), "nagy imre"),
            (Answer::Choice { right: forms(&["Rome"]), wrong: forms(&["Oslo"]), open: true }, "rome"),
            (Answer::Date { date, accept: Vec::new() }, "october 1962 تشرين"),
            (Answer::Number { quantity, accept: vec![7.0] }, "1,500 ships 7"),
            (Answer::List { items, ordered: false }, "beria lavr"),
            (Answer::Order(forms(&["Korea", "Suez"])), "suez korea"),
            (Answer::Match(Localized::one(Lang::english(), vec![pair])), "poland gomulka"),
            (Answer::Cloze(Localized::one(Lang::english(), pact)), "pact warsaw varsovia"),
        ] {
            let cards = [note("card", answer).into_card()];
            assert_eq!(found(all, &cards), ["card"], "{all}");
            assert!(found("oslo", &cards).is_empty());
        }
    }
}
