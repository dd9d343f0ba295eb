//! What every template needs: names by id, sentences in each language, and the note around question and answer.

use std::hash::Hasher;

use siphasher::sip::SipHasher13;

use super::Lack;
use super::phrases::{self, Phrases};
use crate::domain::facts::{Fact, FactBase, Named, Template};
use crate::domain::model::{Answer, Lang, Localized, Note, NoteId, Text, WrongAnswer};

/// The base with the sentences of its languages.
pub(super) struct Maker<'a> {
    pub(super) base: &'a FactBase,
    langs: Vec<(&'a Lang, Option<&'static Phrases>)>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(base: &'a FactBase) -> Self {
        Self { base, langs: base.langs.iter().map(|lang| (lang, phrases::of(lang))).collect() }
    }

    /// A text made in each language of the base.
    pub(super) fn say(
        &self,
        mut sentence: impl FnMut(&Lang, &'static Phrases) -> String,
    ) -> Result<Text, Lack> {
        let mut said = Vec::with_capacity(self.langs.len());
        for (lang, phrases) in &self.langs {
            let phrases = phrases.ok_or_else(|| Lack::Sentences((*lang).clone()))?;
            said.push(((*lang).clone(), sentence(lang, phrases)));
        }
        Text::collect(said).ok_or(Lack::Missing("lang"))
    }

    /// A text made in those languages of the base that have sentences.
    fn say_where_possible(
        &self,
        mut sentence: impl FnMut(&Lang, &'static Phrases) -> Option<String>,
    ) -> Option<Text> {
        let said = self.langs.iter().filter_map(|(lang, phrases)| {
            let text = sentence(lang, (*phrases)?)?;
            Some(((*lang).clone(), text))
        });
        Text::collect(said.collect::<Vec<_>>())
    }

    pub(super) fn person(&self, id: &str) -> Result<&'a Named, Lack> {
        self.base.people.get(id).ok_or(Lack::Missing("person"))
    }

    pub(super) fn office(&self, id: &str) -> Result<&'a Named, Lack> {
        self.base.offices.get(id).ok_or(Lack::Missing("office"))
    }

    pub(super) fn place(&self, id: &str) -> Result<&'a Named, Lack> {
        self.base.places.get(id).ok_or(Lack::Missing("place"))
    }

    /// The card of a template.
    pub(super) fn note(
        &self,
        fact: &Fact,
        template: Template,
        question: Text,
        answer: Answer,
        wrong: Vec<WrongAnswer>,
    ) -> Note {
        let opening = if template == Template::Truth { fact.statement.as_ref() } else { None };
        let explain = joined([opening, fact.explain.as_ref(), fact.standing.note()].into_iter().flatten());
        self.around(fact, &card_id(fact, template), question, answer, wrong, explain)
    }

    /// A note with what every card has from its fact.
    pub(super) fn around(
        &self,
        fact: &Fact,
        id: &str,
        question: Text,
        answer: Answer,
        wrong: Vec<WrongAnswer>,
        explain: Option<Text>,
    ) -> Note {
        let standing = fact.standing.tag().map(str::to_owned);
        Note {
            side: None,
            // Ids of facts are names, and so is what is made from them.
            id: NoteId::parse(id).unwrap_or_else(|_| NoteId::of_wording(id)),
            question,
            answer,
            event: None,
            wrong,
            explain,
            source: self.citation(fact),
            tags: fact.tags.iter().cloned().chain(standing).collect(),
            facts: vec![fact.id.clone()],
            importance: Some(fact.importance),
            line: fact.written.line,
        }
    }

    /// A card of the fact's own, with what it has from the fact.
    pub(super) fn own(&self, fact: &Fact, note: &Note) -> Note {
        let explain = note.explain.as_ref().or(fact.explain.as_ref());
        let explain = joined(explain.into_iter().chain(fact.standing.note()));
        let id = note.id.as_str();
        let made =
            self.around(fact, id, note.question.clone(), note.answer.clone(), note.wrong.clone(), explain);
        let own_tags = note.tags.iter().filter(|tag| !made.tags.contains(tag)).cloned();
        Note {
            side: note.side,
            event: note.event.clone(),
            tags: own_tags.chain(made.tags.iter().cloned()).collect(),
            importance: note.importance.or(made.importance),
            ..made
        }
    }

    /// Where the fact stands, and which work was consulted.
    fn citation(&self, fact: &Fact) -> Option<Text> {
        let place = &fact.citation;
        let is_corrected = fact.standing.tag() == Some("errata");
        self.say_where_possible(|lang, phrases| {
            let section = place.section.as_ref().map(|section| section.pick(lang).as_str());
            let reference =
                fact.reference.as_ref().map(|reference| (reference.pick(lang).as_str(), is_corrected));
            phrases.citation(section, place.paragraph, reference)
        })
        .or_else(|| place.section.clone())
    }
}

/// The id of a template's card.
pub(super) fn card_id(fact: &Fact, template: Template) -> String {
    format!("{}-{}", fact.id, template.name())
}

/// Texts one after the other, in the languages of the first.
pub(super) fn joined<'t>(texts: impl Iterator<Item = &'t Text>) -> Option<Text> {
    texts.fold(None, |all: Option<Text>, text| match all {
        None => Some(text.clone()),
        Some(all) => Text::collect(
            all.iter().map(|(lang, so_far)| (lang.clone(), format!("{so_far} {}", text.pick(lang)))),
        ),
    })
}

/// A text as the one form of an answer.
pub(super) fn forms(text: &Text) -> Localized<Vec<String>> {
    text.map(|text| vec![text.clone()])
}

/// A number that hangs on these words alone: what looks like chance and is the same for ever.
///
/// Source: `SipHash-1-3` with a zero key over the words, each followed by the byte 0xFF.
pub(super) fn hash(words: &[&str]) -> u64 {
    let mut hasher = SipHasher13::new();
    for word in words {
        hasher.write(word.as_bytes());
        hasher.write_u8(0xff);
    }
    hasher.finish()
}
