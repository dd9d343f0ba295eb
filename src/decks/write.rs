//! Changes to the text of a deck that leave every other byte as it is.
//!
//! A change is an insertion at a place that the reader found, and is kept only if the text then reads as it
//! should: no new fault, and the card where it belongs.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::DeckError;
use super::read::{Reading, read_spanned};
use super::slug::free_id;
use crate::diag::{Diagnostic, printable};
use crate::domain::model::{Answer, Card, DeckId, Note, NoteId};

/// A note that was given an id: the progress of its cards moves from the old to the new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewId {
    /// The id its wording gave it.
    pub old: NoteId,
    /// The id written now.
    pub new: NoteId,
    /// Line of its `[[card]]` in the text before, from 1.
    pub line: usize,
}

/// The file name and the id under which texts are read here; neither is shown or kept.
const UNNAMED: (&str, &str) = ("deck.toml", "deck");

/// Adds a card at the end of a deck, with an id made from the question that is neither in the text nor `taken`.
///
/// # Errors
/// [`DeckError::Refused`] when the deck would have a new fault, such as an empty answer.
pub fn append_card(
    text: &str,
    question: &str,
    answer: &str,
    taken: &BTreeSet<String>,
) -> Result<(String, NoteId), DeckError> {
    let before = reading(text);
    let mut taken = &ids(text) | taken;
    let id = free_id(question, &mut taken).ok_or_else(|| refused("no id can be made from the question"))?;
    let entries = [("id", id.as_str()), ("question", question), ("answer", answer)];
    let changed = match inline_cards(text) {
        Some((at, comma)) => {
            let entries = entries.map(|(key, value)| format!("{key} = {}", quoted(value)));
            insert(text, &[(at, format!("{comma}{{ {} }}", entries.join(", ")))])
        }
        None => appended(text, &entries),
    };
    let after = reading(&changed);
    let is_there = cards(&after).iter().any(|card| card.note.id == id);
    if is_there && cards(&after).len() == cards(&before).len() + 1 {
        Ok((changed, id))
    } else {
        let news = after.diagnostics.into_iter().rfind(Diagnostic::is_error);
        Err(refused(news.map_or("the card would not be read".to_owned(), |fault| fault.message)))
    }
}

/// Writes an id into every good note that has none; `taken` are ids that stand elsewhere in the deck's space.
///
/// # Errors
/// [`DeckError::Refused`] when an id could not be made or the text would not read as before.
pub fn add_missing_ids(text: &str, taken: &BTreeSet<String>) -> Result<(String, Vec<NewId>), DeckError> {
    let before = reading(text);
    let mut taken = &ids(text) | taken;
    let mut insertions = Vec::new();
    let mut written = Vec::new();
    for (card, place) in cards(&before).iter().zip(&before.places) {
        let note = &card.note;
        let is_sibling = written.last().is_some_and(|last: &NewId| last.old == note.id);
        if !note.id.is_wording() || is_sibling {
            continue;
        }
        let wording = wording(note);
        let new =
            free_id(&wording, &mut taken).ok_or_else(|| refused("no id can be made from a question"))?;
        insertions.push(id_line(text, place, &new));
        written.push(NewId { old: note.id.clone(), new, line: note.line });
    }
    let changed = insert(text, &insertions);
    let after = reading(&changed);
    if cards(&after).len() > cards(&before).len() {
        // A twin that was left out of the deck would come in under the wording the first one had.
        return Err(refused("two cards without an `id` ask the same; give each an `id`"));
    }
    let is_sound = after.diagnostics.len() + written.len() == before.diagnostics.len()
        && cards(&after).len() == cards(&before).len();
    if is_sound { Ok((changed, written)) } else { Err(refused("the deck would not read as before")) }
}

/// A small deck of that id to begin with: three cards of different kinds and how to write more.
pub fn starter(id: &DeckId) -> String {
    let mut title = id.as_str().replace(['-', '_'], " ");
    if let Some(first) = title.chars().next() {
        title = first.to_uppercase().chain(title.chars().skip(1)).collect();
    }
    include_str!("starter.toml").replace("\"TITLE\"", &quoted(&title))
}

fn reading(text: &str) -> Reading {
    let (file_name, id) = UNNAMED;
    read_spanned(text, file_name, id)
}

fn cards(reading: &Reading) -> &[Card] {
    reading.deck.as_ref().map_or(&[], |deck| &deck.cards)
}

/// What an id is made from: the question, or the whole sentence of a cloze.
fn wording(note: &Note) -> String {
    let first = match &note.answer {
        Answer::Cloze(sentence) => sentence.iter().next().map(|(_, sentence)| sentence.sentence()),
        _ => note.question.iter().next().map(|(_, question)| question.clone()),
    };
    first.unwrap_or_default()
}

/// All ids that stand in a text, also those of faulty cards.
pub(super) fn ids(text: &str) -> BTreeSet<String> {
    let (document, _) = DeTable::parse_recoverable(text);
    let cards = document.get_ref().get("card").and_then(|cards| cards.get_ref().as_array());
    let tables = cards.into_iter().flatten().filter_map(|card| card.get_ref().as_table());
    tables.filter_map(|card| card.get("id")?.get_ref().as_str().map(str::to_owned)).collect()
}

/// Where another card goes when cards are written as `card = [{ … }, … ]`, and what goes before it.
fn inline_cards(text: &str) -> Option<(usize, &'static str)> {
    let (document, _) = DeTable::parse_recoverable(text);
    let cards = document.get_ref().get("card")?;
    let DeValue::Array(items) = cards.get_ref() else { return None };
    // An array of `[[card]]` tables has the span of its first header.
    if items.first().is_some_and(|first| first.span() == cards.span()) {
        return None;
    }
    Some(items.last().map_or((cards.span().start + 1, ""), |last| (last.span().end, ", ")))
}

fn appended(text: &str, entries: &[(&str, &str)]) -> String {
    let newline = newline(text);
    let gap = match text {
        "" => "",
        _ if text.ends_with('\n') => newline,
        _ => &newline.repeat(2),
    };
    let lines: Vec<String> =
        entries.iter().map(|(key, value)| format!("{key} = {}", quoted(value))).collect();
    format!("{text}{gap}[[card]]{newline}{}{newline}", lines.join(newline))
}

/// The insertion that gives the card at `place` an id: a line below its header, or the first entry in braces.
fn id_line(text: &str, place: &Range<usize>, id: &NoteId) -> (usize, String) {
    if text.get(place.clone()).is_some_and(|card| card.starts_with('{')) {
        return (place.start + 1, format!(" id = \"{id}\","));
    }
    let newline = newline(text);
    let line_start = text.get(..place.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let indent = text.get(line_start..place.start).unwrap_or("");
    match text.get(place.end..).and_then(|after| after.find('\n')) {
        Some(at) => (place.end + at + 1, format!("{indent}id = \"{id}\"{newline}")),
        None => (text.len(), format!("{newline}{indent}id = \"{id}\"{newline}")),
    }
}

/// The text with insertions, which are in the order of the text.
fn insert(text: &str, insertions: &[(usize, String)]) -> String {
    let mut changed = String::with_capacity(text.len());
    let mut rest = 0;
    for (at, insertion) in insertions {
        changed.push_str(text.get(rest..*at).unwrap_or(""));
        changed.push_str(insertion);
        rest = *at;
    }
    changed.push_str(text.get(rest..).unwrap_or(""));
    changed
}

/// The line break that the text uses.
fn newline(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// A string as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn refused(reason: impl AsRef<str>) -> DeckError {
    DeckError::Refused { reason: printable(reason.as_ref()).into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decks::read;

    fn question_of(text: &str, id: &str) -> String {
        let deck = read(text, "deck.toml", "deck").0.unwrap();
        let card = deck.cards.iter().find(|card| card.note.id.as_str() == id).unwrap();
        card.note.question.pick(&deck.lang).clone()
    }

    fn none() -> BTreeSet<String> {
        BTreeSet::new()
    }

    #[test]
    fn a_card_is_added_at_the_end_and_nothing_else_changes() {
        for text in [
            "",
            "# mine\ntitle = \"Capitals\"   # a comment\n",
            "[[ \"card\" ]]\nid = \"rome\"\nquestion='Rome?'\nanswer = \"yes\" # last line",
            "\u{feff}title = \"x\"\r\n\r\n[[card]]\r\nid = \"rome\"\r\nquestion = \"Rome?\"\r\nanswer = \"yes\"\r\n",
        ] {
            let (changed, id) =
                append_card(text, "What is the capital of \"Spain\"?", "Madrid\\", &none()).unwrap();
            assert!(changed.starts_with(text));
            assert_eq!(id.as_str(), "what-is-the-capital-of-spain");
            assert_eq!(question_of(&changed, id.as_str()), "What is the capital of \"Spain\"?");
            assert_eq!(changed.matches('\n').count(), changed.lines().count());
        }
    }

    #[test]
    fn cards_in_braces_get_another_pair_of_braces() {
        for text in [
            "card = [\n  { id = \"a\", question = \"A?\", answer = \"a\" }, # the only one\n]\n",
            "card = [{ id = \"a\", question = \"A?\", answer = \"a\" }]\ntitle = \"x\"\n",
            "card = []\n",
        ] {
            let (changed, id) = append_card(text, "B?", "b", &none()).unwrap();
            assert_eq!(question_of(&changed, id.as_str()), "B?");
            assert_eq!(
                changed.replace(", { id = \"b\", question = \"B?\", answer = \"b\" }", ""),
                text.replace("[]", "[{ id = \"b\", question = \"B?\", answer = \"b\" }]")
            );
        }
    }

    #[test]
    fn ids_that_are_taken_are_not_given_again() {
        let text = "[[card]]\nid = \"rome\"\nquestion = 3\n";
        let elsewhere = BTreeSet::from(["rome-2".to_owned(), "card-1".to_owned()]);
        let id = |question| append_card(text, question, "yes", &elsewhere).unwrap().1.to_string();
        assert_eq!([id("Rome?"), id("…?")], ["rome-3", "card-2"]);
        let unnamed = "[[card]]\nquestion = \"Rome?\"\nanswer = \"yes\"\n";
        assert_eq!(add_missing_ids(unnamed, &elsewhere).unwrap().1[0].new.as_str(), "rome");
        let everywhere = &elsewhere | &ids(text);
        assert_eq!(add_missing_ids(unnamed, &everywhere).unwrap().1[0].new.as_str(), "rome-3");
    }

    #[test]
    fn a_card_that_would_be_faulty_is_refused() {
        for (question, answer, reason) in [
            ("Who?", " ", "`answer` is empty"),
            ("Who\u{1b}[2J?", "Castro", "`question` holds the control character U+001B"),
            ("", "Castro", "`question` is empty"),
        ] {
            assert_eq!(append_card("", question, answer, &none()).unwrap_err().to_string(), reason);
        }
    }

    #[test]
    fn missing_ids_are_written_below_their_headers() {
        let text = "# deck\r\n[[card]] # first\r\nquestion = \"A?\"\r\nanswer = \"a\"\r\n\r\n  [[card]]\r\n  question = \"B?\"\r\n  answer = \"b\"\r\n[[card]]\r\nid = \"b\"\r\nquestion = \"C?\"\r\nanswer = \"c\"\r\n";
        let (changed, written) = add_missing_ids(text, &none()).unwrap();
        let expected = text
            .replace("# first\r\n", "# first\r\nid = \"a\"\r\n")
            .replace("  [[card]]\r\n", "  [[card]]\r\n  id = \"b-2\"\r\n");
        assert_eq!(changed, expected);
        let written: Vec<_> =
            written.iter().map(|new| (new.old.clone(), new.new.as_str(), new.line)).collect();
        assert_eq!(written, [(NoteId::of_wording("A?"), "a", 2), (NoteId::of_wording("B?"), "b-2", 6)]);
        assert_eq!(
            add_missing_ids(&changed, &none()).unwrap(),
            (changed, vec![]),
            "a second time changes nothing"
        );
    }

    #[test]
    fn missing_ids_are_written_into_braces_and_past_faulty_cards() {
        let text = "card = [{ question = \"A?\", answer = \"a\" }, { question = 3 }, {question=\"B?\",answer=\"b\"}]";
        let (changed, written) = add_missing_ids(text, &none()).unwrap();
        let expected = text
            .replace("{ question = \"A", "{ id = \"a\", question = \"A")
            .replace("{question", "{ id = \"b\",question");
        assert_eq!(changed, expected);
        assert_eq!(written.len(), 2);
    }

    #[test]
    fn a_note_of_several_cards_is_given_one_id() {
        let text = "[[card]]\ncloze = \"{{1:Lenin}} and {{2:Trotsky}}\"\n[[card]]\nquestion = \"B?\"\nanswer = \"b\"\n";
        let (changed, written) = add_missing_ids(text, &none()).unwrap();
        assert_eq!(changed.matches("id = ").count(), 2, "{changed}");
        let ids: Vec<&str> = written.iter().map(|new| new.new.as_str()).collect();
        assert_eq!(ids, ["lenin-and-trotsky", "b"]);
    }

    #[test]
    fn cards_that_ask_the_same_are_given_ids_by_people() {
        let twins = "[[card]]\nquestion = \"A?\"\nanswer = \"a\"\n".repeat(2);
        let error = add_missing_ids(&twins, &none()).unwrap_err();
        assert_eq!(error.to_string(), "two cards without an `id` ask the same; give each an `id`");
    }

    #[test]
    fn the_starter_deck_is_sound() {
        for id in ["capitals", "my_deck.2", "عواصم"] {
            let text = starter(&DeckId::parse(id).unwrap());
            let (deck, diagnostics) = read(&text, "starter", id);
            assert_eq!(diagnostics, []);
            let kinds: std::collections::HashSet<_> =
                deck.unwrap().cards.iter().map(|card| card.note.kind()).collect();
            assert_eq!(kinds.len(), 3);
        }
        assert!(starter(&DeckId::parse("my-capitals").unwrap()).contains("title = \"My capitals\""));
    }
}
