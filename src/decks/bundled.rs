//! The decks that come with the program, with an index made when it was built, so that naming and listing
//! them parses nothing.

use crate::domain::model::{CardKey, Lang, Text};

/// A deck compiled into the program.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BundledDeck {
    pub(super) id: &'static str,
    pub(super) space: &'static str,
    /// Pairs of a language tag and the title in it.
    pub(super) title: &'static [(&'static str, &'static str)],
    pub(super) group: Option<&'static str>,
    pub(super) order: Option<u32>,
    pub(super) tags: &'static [&'static str],
    pub(super) keys: &'static [&'static str],
    pub(super) text: &'static str,
}

// `DECKS`, sorted by id: written by the build script.
include!(concat!(env!("OUT_DIR"), "/bundled.rs"));

/// All bundled decks, sorted by id.
pub(super) fn all() -> &'static [BundledDeck] {
    DECKS
}

impl BundledDeck {
    pub(super) fn title_text(&self) -> Text {
        let titles =
            self.title.iter().filter_map(|(tag, text)| Some((Lang::parse(tag).ok()?, (*text).into())));
        Text::collect(titles).unwrap_or_else(|| Text::one(Lang::english(), self.id.into()))
    }

    pub(super) fn has_card(&self, key: &CardKey) -> bool {
        self.keys.contains(&key.as_str())
    }

    pub(super) fn card_keys(&self) -> Vec<CardKey> {
        self.keys.iter().filter_map(|key| CardKey::parse(key).ok()).collect()
    }

    /// The file's name, as it is shown.
    pub(super) fn file_name(&self) -> String {
        format!("{}.toml (bundled)", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decks::read;

    #[test]
    fn every_bundled_deck_is_sound_and_stands_in_the_index_as_it_reads() {
        for bundled in all() {
            let (deck, diagnostics) = read(bundled.text, bundled.id, bundled.id);
            assert_eq!(diagnostics, [], "{}", bundled.id);
            let deck = deck.unwrap();
            assert_eq!((deck.id.as_str(), deck.space.as_str()), (bundled.id, bundled.space));
            assert_eq!(deck.title, bundled.title_text());
            assert_eq!(deck.group.as_deref(), bundled.group);
            assert_eq!(deck.order, bundled.order);
            assert_eq!(deck.tags, bundled.tags);
            let keys: Vec<_> = deck.cards.into_iter().map(|card| card.key).collect();
            assert_eq!(keys, bundled.card_keys());
        }
    }

    #[test]
    fn bundled_ids_are_sorted_and_distinct() {
        assert!(all().is_sorted_by(|a, b| a.id < b.id));
    }
}
