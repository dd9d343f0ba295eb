//! What the learner accepts besides what the decks accept.
//!
//! `overlay.toml` in the deck folder holds `["space/card"]` tables with `accept`, and can say nothing else. It
//! speaks of cards of all decks, so each deck takes what is meant for it and leaves the rest.

use std::sync::Arc;

use super::bundled::BundledDeck;
use super::read::{Faults, Field, Table, accept_more, open, wrong_type};
use crate::diag::{Code, Diagnostic};
use crate::domain::model::{Answer, Card, CardKey, Deck, Note};

/// Adds what the overlay accepts to the cards, and says what is wrong with the overlay's syntax and
/// with the entries for these cards.
pub(super) fn apply(text: &str, file_name: &str, cards: &mut [Card]) -> Vec<Diagnostic> {
    let mut spare = String::new();
    let (document, mut faults) = open(text, file_name, &mut spare);
    for field in Table::root(&document).fields() {
        if let Some(card) = cards.iter_mut().find(|card| card.key.as_str() == field.name)
            && let Some(answer) = extended(&card.note, &field, &mut faults)
        {
            Arc::make_mut(&mut card.note).answer = answer;
        }
    }
    faults.finish()
}

/// Says all that is wrong with the overlay: its syntax, its entries, and which of them are for no card, since
/// they name none, or one that a space of these decks would hold, but neither they nor the bundled decks have.
pub(super) fn check(
    text: &str,
    file_name: &str,
    decks: &[&Deck],
    bundled: &[BundledDeck],
) -> Vec<Diagnostic> {
    let mut spare = String::new();
    let (document, mut faults) = open(text, file_name, &mut spare);
    for field in Table::root(&document).fields() {
        let Ok(key) = CardKey::parse(&field.name) else {
            faults.push(no_card(&field));
            continue;
        };
        if let Some(card) = card(&key, decks) {
            extended(&card.note, &field, &mut faults);
        } else if is_lost(&key, decks, bundled) {
            faults.push(unknown_card(&key, &field));
        } else {
            accepted(&field, &mut faults);
        }
    }
    faults.finish()
}

fn card<'d>(key: &CardKey, decks: &[&'d Deck]) -> Option<&'d Card> {
    decks.iter().flat_map(|deck| &deck.cards).find(|card| card.key == *key)
}

/// Whether a card that none of the decks has would have to be in one of them.
fn is_lost(key: &CardKey, decks: &[&Deck], bundled: &[BundledDeck]) -> bool {
    let is_in_space = decks.iter().any(|deck| deck.space.as_str() == key.space());
    is_in_space && !bundled.iter().any(|deck| deck.has_card(key))
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

/// The answer of a note with what an entry accepts besides.
fn extended(note: &Note, entry: &Field<'_>, faults: &mut Faults<'_>) -> Option<Answer> {
    accept_more(note, &accepted(entry, faults)?, faults)
}

/// What an entry accepts, which is all it may say.
fn accepted<'a>(entry: &Field<'a>, faults: &mut Faults<'_>) -> Option<Field<'a>> {
    let Some(table) = entry.table() else {
        faults.push(wrong_type(entry, "a table with `accept`"));
        return None;
    };
    table.refuse_others(&["accept"], faults);
    table.require("accept", faults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decks::read;
    use crate::domain::model::Lang;

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
        [[card]]
        id = "gaps"
        cloze = { en = "{{1:Cuba}} is an {{2:island}} in an {{2:ocean}}.", ar = "{{1:كوبا}} {{2:جزيرة}}" }
    "#;

    fn applied(overlay: &str) -> (Deck, Vec<String>) {
        let mut deck = read(DECK, "cuba.toml", "cuba").0.unwrap();
        let faults = apply(overlay, "overlay.toml", &mut deck.cards);
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
            ["cuba/gaps:1"]
            accept = ["Kuba"]
            ["other/card"]
            accept = 3
            "#,
        );
        assert_eq!(faults, [""; 0]);
        let Answer::Cloze(sentence) = &deck.cards[4].note.answer else { panic!() };
        assert_eq!(sentence.pick(&Lang::english()).gaps().next().unwrap(), &["Cuba", "Kuba"]);
        let Answer::Cloze(sentence) = &deck.cards[5].note.answer else { panic!() };
        assert_eq!(sentence.pick(&Lang::english()).gaps().count(), 2, "a sibling is left alone");
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
            ["cuba/gaps:2"]
            accept = ["isle"]
            "#,
        );
        assert_eq!(
            faults,
            [
                "wrong-type: `cuba/day` wants a table with `accept`, not a whole number",
                "unknown-key: unknown key `answer`",
                "contradiction: `Haiti` is given as wrong and is a right answer",
                "misplaced-key: a card of kind `truth` has no `accept`",
                "misplaced-key: a card of kind `cloze` has no `accept`",
            ]
        );
        assert_eq!(deck, read(DECK, "cuba.toml", "cuba").0.unwrap());
    }

    #[test]
    fn all_entries_are_checked_whether_or_not_their_deck_is_here() {
        let (deck, _) = applied("[\"cuba/island\"]\naccept = [\"Kuba\"]");
        let overlay = r#"
            ["cuba/island"]
            accept = ["Kuba"]
            ["cuba/day"]
            accept = ["1962"]
            ["cuba/malta"]
            ["else/where"]
            accept = ["Malta"]
            ["else/who"]
            [cuba]
        "#;
        let faults = check(overlay, "overlay.toml", &[&deck], &[]);
        let told: Vec<_> = faults.iter().map(|fault| format!("{}: {}", fault.code, fault.message)).collect();
        assert_eq!(
            told,
            [
                "bad-date: `accept` names a year, but the answer a day",
                "unknown-card: no deck here has the card `cuba/malta`",
                "missing-key: `accept` is missing",
                "bad-name: `cuba` is not the key of a card",
            ]
        );
    }
}
