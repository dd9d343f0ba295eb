//! One question made from a note.

use std::hash::Hasher;
use std::sync::Arc;

use siphasher::sip::SipHasher13;

use super::{Answer, CardKey, DeckId, Note};

/// A question as it is scheduled and asked. Cheap to clone: the note is shared.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What progress hangs on.
    pub key: CardKey,
    /// The deck it is asked in.
    pub deck: DeckId,
    /// The note it was made from.
    pub note: Arc<Note>,
}

/// A hash of what a card asks and accepts, so that the log can tell when a card was reworded.
pub type ContentHash = u64;

impl Card {
    /// The hash of question and answer in all languages; explanation, source and tags do not count.
    ///
    /// Source: SipHash-1-3 with a zero key over the fields in the order of the deck, each ended by the byte 0xFF.
    pub fn content_hash(&self) -> ContentHash {
        let mut hasher = SipHasher13::new();
        for (lang, question) in self.note.question.iter() {
            write_field(&mut hasher, lang.as_str());
            write_field(&mut hasher, question);
        }
        write_answer(&mut hasher, &self.note.answer);
        hasher.finish()
    }

    /// What the card shares with its siblings: cards of one note or of one fact give each other away, so only one of
    /// them is asked a day.
    pub fn kin(&self) -> impl Iterator<Item = Kin<'_>> {
        let space = self.key.space();
        let note = Kin { space, note: Some(self.note.id.as_str()), fact: None };
        let facts = self.note.facts.iter().map(move |fact| Kin { space, note: None, fact: Some(fact) });
        std::iter::once(note).chain(facts)
    }
}

/// A note or a fact that several cards may have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kin<'a> {
    space: &'a str,
    note: Option<&'a str>,
    fact: Option<&'a str>,
}

fn write_answer(hasher: &mut SipHasher13, answer: &Answer) {
    write_field(hasher, answer.kind().name());
    match answer {
        Answer::Text(forms) | Answer::Person(forms) | Answer::Flip(forms) => write_forms(hasher, forms),
        Answer::Choice { right, wrong } => {
            write_forms(hasher, right);
            write_forms(hasher, wrong);
        }
        Answer::Date { date, accept } => {
            for date in std::iter::once(date).chain(accept) {
                write_field(hasher, &date.to_string());
            }
        }
        Answer::Number { quantity, accept } => {
            for number in [quantity.number, quantity.tolerance].iter().chain(accept) {
                write_field(hasher, &number.to_string());
            }
        }
        Answer::Truth(truth) => write_field(hasher, if *truth { "true" } else { "false" }),
    }
}

fn write_forms(hasher: &mut SipHasher13, forms: &super::Localized<Vec<String>>) {
    for (lang, forms) in forms.iter() {
        write_field(hasher, lang.as_str());
        for form in forms {
            write_field(hasher, form);
        }
    }
}

/// Fields end with a byte that no UTF-8 text contains, so that two fields never read as another pair.
fn write_field(hasher: &mut SipHasher13, text: &str) {
    hasher.write(text.as_bytes());
    hasher.write_u8(0xff);
}
