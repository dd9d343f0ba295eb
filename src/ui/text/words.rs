//! Messages by id, from Fluent files.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::diag::printable;

/// The program's own sentences in one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// What a message is told: a number, which chooses its plural form, or a text.
pub type Value<'a> = FluentValue<'a>;

const ENGLISH: &str = include_str!("messages/en.ftl");

impl Words {
    /// The English sentences.
    ///
    /// Source: the file format is Project Fluent's, syntax 0.8.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new(vec!["en".parse().unwrap_or(LanguageIdentifier::default())]);
        // Isolates would reach pipes; where they are wanted, the face that draws adds them.
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(ENGLISH.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// Whether the language is read from the right.
    pub fn is_from_right(&self) -> bool {
        false
    }

    /// The message `id` without arguments.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// The message `id`, told its arguments. A message that is missing answers with its id.
    pub fn tell(&self, id: &str, arguments: &[(&'static str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, harmless(value))).collect();
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut faults).into_owned()
    }
}

/// The value without characters that could steer a terminal: titles, file names and typed text come in here.
fn harmless<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        FluentValue::String(text) => FluentValue::String(printable(text).into_owned().into()),
        other => other.clone(),
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_file_has_no_faults() {
        if let Err((_, faults)) = FluentResource::try_new(ENGLISH.to_owned()) {
            panic!("{faults:?}");
        }
    }

    #[test]
    fn a_number_chooses_the_plural() {
        let words = Words::english();
        assert_eq!(words.tell("cards", &[("count", 1.into())]), "1 card");
        assert_eq!(words.tell("cards", &[("count", 12.into())]), "12 cards");
    }

    #[test]
    fn inserted_text_cannot_steer_the_terminal() {
        let told = Words::english().tell("source", &[("source", "a\u{1b}[2Jb".into())]);
        assert_eq!(told, "Source: a␛[2Jb");
    }

    #[test]
    fn inserted_text_brings_no_invisible_marks() {
        let words = Words::english();
        assert!(
            words
                .tell("source", &[("source", "§ 3".into())])
                .chars()
                .all(|c| !('\u{2066}'..='\u{2069}').contains(&c))
        );
    }
}
