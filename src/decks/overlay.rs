//! What the learner accepts besides what the decks accept.
//!
//! `overlay.toml` in the deck folder holds `["space/card"]` tables with `accept`, and can say nothing else. It
//! speaks of cards of all decks, so each deck takes what is meant for it and leaves the rest.

use std::sync::Arc;

use toml::de::DeValue;

use super::bundled::BundledDeck;
use super::read::{Faults, Field, Table, accept_more, lines_of, parse, report_syntax, wrong_type};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Card, CardKey, Deck};

/// Adds what the overlay accepts to the cards of a deck, and says what is wrong with the overlay's syntax and
/// with the entries for these cards.
pub(super) fn apply(text: &str, file_name: &str, deck: &mut Deck) -> Vec<Diagnostic> {
    let mut spare = String::new();
    let (document, errors) = parse(text, &mut spare);
    let mut faults = Faults::new(file_name, text, lines_of(text, &errors));
    report_syntax(text, &errors, &mut faults);
    for field in Table::new(&document, 0..0).fields() {
        if let Some(card) = deck.cards.iter_mut().find(|card| card.key.as_str() == field.name) {
            extend(card, &field, &mut faults);
        }
    }
    faults.finish()
}

/// Says which entries are for no card: those that name none, and those for a card that a space of these decks
/// would hold, but that neither they nor the bundled decks have.
pub(super) fn check(
    text: &str,
    file_name: &str,
    decks: &[&Deck],
    bundled: &[BundledDeck],
) -> Vec<Diagnostic> {
    let mut spare = String::new();
    let (document, errors) = parse(text, &mut spare);
    let mut faults = Faults::new(file_name, text, lines_of(text, &errors));
    for field in Table::new(&document, 0..0).fields() {
        match CardKey::parse(&field.name) {
            Ok(key) if is_lost(&key, decks, bundled) => faults.push(unknown_card(&key, &field)),
            Ok(_) => {}
            Err(_) => faults.push(no_card(&field)),
        }
    }
    faults.finish()
}

fn is_lost(key: &CardKey, decks: &[&Deck], bundled: &[BundledDeck]) -> bool {
    let has_card = |deck: &&Deck| deck.cards.iter().any(|card| card.key == *key);
    let is_in_space = decks.iter().any(|deck| deck.space.as_str() == key.space());
    is_in_space && !decks.iter().any(has_card) && !bundled.iter().any(|deck| deck.has_card(key))
}

fn unknown_card(key: &CardKey, field: &Field<'_>) -> Diagnostic {
    Diagnostic::warning(Code::UnknownCard, format!("no deck here has the card `{key}`"))
        .at(field.key.clone(), "this entry has no effect")
        .hint("`quiz cards --deck ID` lists the cards of a deck")
}

fn no_card(field: &Field<'_>) -> Diagnostic {
    Diagnostic::error(Code::BadName, format!("`{}` is not the key of a card", field.name))
        .at(field.key.clone(), "wants a space and a card's id")
        .hint("write `[\"space/card\"]`, with the quotes")
}

fn extend(card: &mut Card, field: &Field<'_>, faults: &mut Faults<'_>) {
    let DeValue::Table(entries) = field.value else {
        faults.push(wrong_type(field, "a table with `accept`"));
        return;
    };
    let table = Table::new(entries, field.span.clone());
    table.refuse_others(&["accept"], faults);
    let accept = table.require("accept", faults);
    if let Some(answer) = accept.and_then(|accept| accept_more(&card.note, &accept, faults)) {
        Arc::make_mut(&mut card.note).answer = answer;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decks::read;
    use crate::domain::model::{Answer, Lang};

    const DECK: &str = r#"
        [[card]]
        id = "island"
        question = "Which island?"
        answer = { en = "Cuba", ar = "كوبا" }
        wrong = [{ answer = "Haiti" }]
        [[card]]
        id = "day"
        question = "When?"
        answer = 1962-10-14
        [[card]]
        id = "count"
        question = "How many?"
        answer = 42
        [[card]]
        id = "true"
        question = "Cuba is an island."
        answer = true
    "#;

    fn applied(overlay: &str) -> (Deck, Vec<String>) {
        let mut deck = read(DECK, "cuba.toml", "cuba").0.unwrap();
        let faults = apply(overlay, "overlay.toml", &mut deck);
        (deck, faults.into_iter().map(|fault| format!("{}: {}", fault.code, fault.message)).collect())
    }

    #[test]
    fn an_entry_adds_accepted_answers_to_its_card() {
        let (deck, faults) = applied(
            r#"
            ["cuba/island"]
            accept = { en = ["Kuba", "Cuba"], ar = ["كوبه"] }
            ["cuba/day"]
            accept = ["1962-10-15"]
            ["cuba/count"]
            accept = [43]
            ["other/card"]
            accept = 3
            "#,
        );
        assert_eq!(faults, [""; 0]);
        let Answer::Text(forms) = &deck.cards[0].note.answer else { panic!() };
        assert_eq!(forms.pick(&Lang::english()), &["Cuba", "Kuba"]);
        assert_eq!(forms.pick(&Lang::arabic()), &["كوبا", "كوبه"]);
        let Answer::Date { accept, .. } = &deck.cards[1].note.answer else { panic!() };
        assert_eq!(accept[0].to_string(), "1962-10-15");
        let Answer::Number { accept, .. } = &deck.cards[2].note.answer else { panic!() };
        assert_eq!(accept, &[43.0]);
    }

    #[test]
    fn an_entry_can_say_nothing_else() {
        let (deck, faults) = applied(
            r#"
            "cuba/day" = 3
            ["cuba/island"]
            answer = "Malta"
            accept = ["haiti"]
            ["cuba/true"]
            accept = ["yes"]
            "#,
        );
        assert_eq!(
            faults,
            [
                "wrong-type: `cuba/day` wants a table with `accept`, not a whole number",
                "unknown-key: unknown key `answer`",
                "contradiction: `Haiti` is given as wrong and is a right answer",
                "misplaced-key: a card of kind `truth` has no `accept`",
            ]
        );
        assert_eq!(deck, read(DECK, "cuba.toml", "cuba").0.unwrap());
    }

    #[test]
    fn entries_for_cards_that_no_deck_has_are_told() {
        let deck = read(DECK, "cuba.toml", "cuba").0.unwrap();
        let overlay = "[\"cuba/island\"]\n[\"cuba/malta\"]\n[\"else/where\"]\n[cuba]\n";
        let faults = check(overlay, "overlay.toml", &[&deck], &[]);
        let told: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(told, ["no deck here has the card `cuba/malta`", "`cuba` is not the key of a card"]);
    }
}
