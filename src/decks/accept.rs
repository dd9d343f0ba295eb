//! Adds an answer to what a card accepts.
//!
//! In: a card and the answer its learner insists on. Out: the changed text of the deck, where that is the learner's own
//! and the card can be found in it, else of the overlay. Comments and order stay, and the change is kept only if the
//! text reads as before but for that answer.

use std::path::PathBuf;

use toml_edit::{Array, DocumentMut, InlineTable, Item, TableLike, Value};

use super::files::OVERLAY;
use super::print::is_generated;
use super::read::{Reading, read_spanned};
use super::{DeckError, DeckFile, Library, files, overlay};
use crate::domain::model::{Answer, Card, Lang};

/// The byte order mark that some editors write.
const MARK: char = '\u{feff}';

/// An answer to accept, and the language it is accepted in.
#[derive(Debug, Clone, Copy)]
pub struct Accepted<'a> {
    /// The card.
    pub card: &'a Card,
    /// The language the card was asked in.
    pub lang: &'a Lang,
    /// What was typed.
    pub form: &'a str,
}

impl Library {
    /// Accepts the answer from now on, and tells which file says so: the deck's own, or the overlay for a deck that is
    /// bundled or generated and for one side of a card.
    ///
    /// # Errors
    /// [`DeckError`] where the file cannot be read or written, or would not read as before.
    pub fn accept(&self, file: &DeckFile, accepted: &Accepted<'_>) -> Result<PathBuf, DeckError> {
        let own = file.origin.path().filter(|_| accepted.card.note.side.is_none());
        if let Some(path) = own {
            let text = file.text()?;
            if !is_generated(&text) && !accepted.card.note.id.is_wording() {
                files::write(path, &in_deck(&text, accepted)?)?;
                return Ok(path.to_owned());
            }
        }
        let path = self.folder().join(OVERLAY);
        match files::read_if_there(&path)? {
            Some(text) => files::write(&path, &in_overlay(&text, accepted)?)?,
            None => files::create(&path, &in_overlay("", accepted)?)?,
        }
        Ok(path)
    }
}

/// The text of a deck whose card accepts one more form.
fn in_deck(text: &str, accepted: &Accepted<'_>) -> Result<String, DeckError> {
    let id = accepted.card.note.id.as_str();
    let mut document = parsed(text)?;
    let is_it = |card: &dyn TableLike| card.get("id").and_then(Item::as_str) == Some(id);
    let card: Option<&mut dyn TableLike> = match document.get_mut("card") {
        Some(Item::ArrayOfTables(cards)) => {
            cards.iter_mut().find(|card| is_it(*card)).map(|card| card as &mut dyn TableLike)
        }
        Some(Item::Value(Value::Array(cards))) => cards
            .iter_mut()
            .filter_map(Value::as_inline_table_mut)
            .find(|card| is_it(*card))
            .map(|card| card as &mut dyn TableLike),
        _ => None,
    };
    add(card.ok_or_else(|| refused("the card does not stand there"))?, accepted)?;
    let changed = as_written(&document, text);
    let (before, after) = (reading(text), reading(&changed));
    let is_sound = before.diagnostics.len() == after.diagnostics.len()
        && before.deck.map(|deck| deck.cards.len()) == after.deck.as_ref().map(|deck| deck.cards.len())
        && after.deck.is_some_and(|deck| accepts(&deck.cards, accepted));
    if is_sound { Ok(changed) } else { Err(unreadable()) }
}

/// The text of an overlay that accepts one more form for a card.
fn in_overlay(text: &str, accepted: &Accepted<'_>) -> Result<String, DeckError> {
    let mut document = parsed(text)?;
    let entry = document.entry(accepted.card.key.as_str()).or_insert_with(toml_edit::table);
    add(entry.as_table_like_mut().ok_or_else(unreadable)?, accepted)?;
    let changed = as_written(&document, text);
    let mut cards = [accepted.card.clone()];
    let is_sound = overlay::apply(&changed, OVERLAY, &mut cards).is_empty();
    if is_sound && accepts(&cards, accepted) { Ok(changed) } else { Err(unreadable()) }
}

/// Adds the form to the `accept` of a table, by language where the answer is written so.
fn add(table: &mut dyn TableLike, accepted: &Accepted<'_>) -> Result<(), DeckError> {
    let langs: Vec<&Lang> = languages(&accepted.card.note.answer);
    let by_language = match langs.as_slice() {
        [] | [_] => None,
        [first, ..] => Some(langs.iter().find(|lang| **lang == accepted.lang).unwrap_or(first)),
    };
    match (table.get_mut("accept"), by_language) {
        (Some(Item::Value(Value::Array(forms))), _) => push(forms, accepted.form),
        (Some(accept), lang) => {
            let lang = lang.or(langs.first()).ok_or_else(unreadable)?.as_str();
            let by_language = accept.as_table_like_mut().ok_or_else(unreadable)?;
            match by_language.get_mut(lang) {
                Some(forms) => push(forms.as_array_mut().ok_or_else(unreadable)?, accepted.form),
                None => drop(by_language.insert(lang, one(accepted.form).into())),
            }
        }
        (None, None) => drop(table.insert("accept", one(accepted.form).into())),
        (None, Some(lang)) => {
            let mut forms = InlineTable::new();
            forms.insert(lang.as_str(), one(accepted.form));
            table.insert("accept", Value::InlineTable(forms).into());
        }
    }
    Ok(())
}

fn one(form: &str) -> Value {
    Value::Array(Array::from_iter([form]))
}

/// Adds a form behind the last one, on a line of its own where that has one.
fn push(forms: &mut Array, form: &str) {
    let before = forms.iter().last().and_then(|last| last.decor().prefix()?.as_str());
    // A comment may stand there too, about the form before.
    let line =
        before.and_then(|before| before.rfind('\n').and_then(|at| before.get(at..))).map(str::to_owned);
    forms.push(form);
    let last = forms.len().saturating_sub(1);
    if let (Some(line), Some(added)) = (line, forms.get_mut(last)) {
        added.decor_mut().set_prefix(line);
    }
}

/// The languages the answer is written in, in the order of the deck.
fn languages(answer: &Answer) -> Vec<&Lang> {
    match answer {
        Answer::Text(forms) | Answer::Person(forms) | Answer::Choice { right: forms, .. } => {
            forms.iter().map(|(lang, _)| lang).collect()
        }
        Answer::Cloze(sentence) => sentence.iter().map(|(lang, _)| lang).collect(),
        _ => Vec::new(),
    }
}

/// Whether the card, as it was read, accepts the form.
fn accepts(cards: &[Card], accepted: &Accepted<'_>) -> bool {
    let card = cards.iter().find(|card| card.key.card_id() == accepted.card.key.card_id());
    let is_it = |form: &String| form == accepted.form;
    card.is_some_and(|card| match &card.note.answer {
        Answer::Text(forms) | Answer::Person(forms) | Answer::Choice { right: forms, .. } => {
            forms.iter().any(|(_, forms)| forms.iter().any(is_it))
        }
        Answer::Cloze(sentence) => sentence.iter().any(|(_, sentence)| sentence.gaps().flatten().any(is_it)),
        _ => false,
    })
}

/// The document with the line ends and the mark at the beginning that the text had: editing leaves out both.
fn as_written(document: &DocumentMut, text: &str) -> String {
    let mut changed = document.to_string();
    if text.contains("\r\n") && !changed.contains("\r\n") {
        changed = changed.replace('\n', "\r\n");
    }
    if text.starts_with(MARK) && !changed.starts_with(MARK) {
        changed.insert(0, MARK);
    }
    changed
}

fn parsed(text: &str) -> Result<DocumentMut, DeckError> {
    text.parse().map_err(|_| unreadable())
}

fn reading(text: &str) -> Reading {
    read_spanned(text, "deck.toml", "deck")
}

fn unreadable() -> DeckError {
    refused("the file would not read as before")
}

fn refused(reason: &str) -> DeckError {
    DeckError::Refused { reason: reason.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decks::read;

    fn card(deck: &str, id: &str) -> Card {
        let cards = read(deck, "deck.toml", "deck").0.unwrap().cards;
        cards.into_iter().find(|card| card.key.card_id() == id).unwrap()
    }

    fn changed(deck: &str, id: &str, form: &str) -> String {
        let card = card(deck, id);
        in_deck(deck, &Accepted { card: &card, lang: &Lang::arabic(), form }).unwrap()
    }

    #[test]
    fn a_form_is_added_and_nothing_else_changes() {
        for (before, after) in [
            ("answer = \"Rome\" # why", "answer = \"Rome\" # why\naccept = [\"Roma\"]"),
            ("answer = \"Rome\"\naccept = [] # none", "answer = \"Rome\"\naccept = [\"Roma\"] # none"),
            ("answer='Rome'\naccept = [ 'a' , \"b\" ]", "answer='Rome'\naccept = [ 'a' , \"b\" , \"Roma\"]"),
            (
                "answer = \"Rome\"\naccept = [\n  \"a\", # one\n  \"b\", # two\n]",
                "answer = \"Rome\"\naccept = [\n  \"a\", # one\n  \"b\",\n  \"Roma\", # two\n]",
            ),
            (
                "answer = { en = \"Rome\", ar = \"روما\" }",
                "answer = { en = \"Rome\", ar = \"روما\" }\naccept = { ar = [\"Roma\"] }",
            ),
            (
                "answer = { en = \"Rome\", ar = \"روما\" }\naccept.en = [\"a\"]",
                "answer = { en = \"Rome\", ar = \"روما\" }\naccept.en = [\"a\"]\naccept.ar = [\"Roma\"]",
            ),
        ] {
            let deck = |card: &str| {
                format!(
                    "# mine\ntitle = \"x\"\n\n[[card]]\nid = \"a\"\nquestion = \"A?\"\nanswer = \"a\"\n\n[[card]] # here\nid = \"rome\"\nquestion = \"Rome?\"\n{card}\n\n# last\n[[card]]\nid = \"z\"\nquestion = \"Z?\"\nanswer = \"z\"\n"
                )
            };
            assert_eq!(changed(&deck(before), "rome", "Roma"), deck(after));
        }
    }

    #[test]
    fn cards_in_braces_and_lines_of_another_system_are_changed_too() {
        let braces = "card = [{ id = \"rome\", question = \"R?\", answer = \"Rome\" }] # all\n";
        let after = braces.replace("\"Rome\" }", "\"Rome\" , accept = [\"Roma\"] }");
        assert_eq!(changed(braces, "rome", "Roma"), after);
        let windows = "\u{feff}[[card]]\r\nid = \"rome\"\r\nquestion = \"R?\"\r\nanswer = \"Rome\"\r\n";
        let after = format!("{windows}accept = [\"Roma\"]\r\n");
        assert_eq!(changed(windows, "rome", "Roma"), after);
    }

    #[test]
    fn the_overlay_takes_what_a_deck_that_is_not_the_learners_own_should_accept() {
        let deck = "space = \"s\"\n[[card]]\nid = \"rome\"\nquestion = { en = \"R?\", ar = \"ر؟\" }\nanswer = { en = \"Rome\", ar = \"روما\" }\n[[card]]\nid = \"gap\"\ncloze = \"On the {{1:Tiber}}.\"\n";
        let accept = |text: &str, id: &str, form: &str| {
            in_overlay(text, &Accepted { card: &card(deck, id), lang: &Lang::english(), form }).unwrap()
        };
        let first = accept("", "rome", "Roma");
        assert_eq!(first, "[\"s/rome\"]\naccept = { en = [\"Roma\"] }\n");
        let second = accept(&format!("# mine\n{first}"), "rome", "the city");
        assert_eq!(second, "# mine\n[\"s/rome\"]\naccept = { en = [\"Roma\", \"the city\"] }\n");
        assert_eq!(
            accept(&second, "gap:1", "Tevere"),
            format!("{second}\n[\"s/gap:1\"]\naccept = [\"Tevere\"]\n")
        );
    }

    #[test]
    fn what_could_not_be_read_again_is_refused() {
        let deck = "[[card]]\nid = \"rome\"\nquestion = \"R?\"\nanswer = \"Rome\"\nwrong = [{ answer = \"Milan\" }]\n";
        let card = card(deck, "rome");
        for form in ["Milan", "\u{1b}[2J", " "] {
            let accepted = Accepted { card: &card, lang: &Lang::english(), form };
            assert!(in_deck(deck, &accepted).is_err() && in_overlay("", &accepted).is_err(), "{form:?}");
        }
        let accepted = Accepted { card: &card, lang: &Lang::english(), form: "Roma" };
        assert!(in_deck("[[card]]\nid = \"other\"\n", &accepted).is_err());
        assert!(in_overlay("a = [", &accepted).is_err());
    }
}
