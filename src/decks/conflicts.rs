//! What is wrong between decks that are each sound.

use std::collections::{BTreeMap, HashMap};

use super::Loaded;
use crate::diag::{Code, Diagnostic, Lines, Report};
use crate::domain::model::{Card, CardKey, Deck};

/// Compares the decks of a library with each other: two files with one id, unrelated decks with one space, one
/// card key with two meanings. Every fault names both files.
///
/// A user's deck that shadows a bundled one is no conflict, as long as the bundled one is not handed in.
pub(super) fn conflicts(loaded: &[Loaded]) -> Vec<Report> {
    let decks: Vec<(&Loaded, &Deck)> =
        loaded.iter().filter_map(|loaded| Some((loaded, loaded.deck.as_ref()?))).collect();
    let mut reports = Vec::new();
    reports.extend(deck_clashes(&decks));
    reports.extend(space_clashes(&decks));
    reports.extend(card_clashes(&decks));
    reports
}

fn deck_clashes(decks: &[(&Loaded, &Deck)]) -> Vec<Report> {
    let mut first_of: HashMap<&str, &Loaded> = HashMap::new();
    let mut reports = Vec::new();
    for (loaded, deck) in decks {
        if let Some(first) = first_of.get(deck.id.as_str()) {
            let (here, there) = (&loaded.file.name, &first.file.name);
            let message = format!("two decks have the id `{}`: `{there}` and `{here}`", deck.id);
            let fault = Diagnostic::error(Code::DeckClash, message);
            reports.push(report(loaded, fault.hint("rename one of the files, or change its `id`")));
        } else {
            first_of.insert(deck.id.as_str(), loaded);
        }
    }
    reports
}

/// Decks may share a space when each of them names it; a deck that does not has it to itself.
fn space_clashes(decks: &[(&Loaded, &Deck)]) -> Vec<Report> {
    let mut by_space: BTreeMap<&str, Vec<(&Loaded, &Deck)>> = BTreeMap::new();
    for (loaded, deck) in decks {
        by_space.entry(deck.space.as_str()).or_default().push((loaded, deck));
    }
    let mut reports = Vec::new();
    for (space, sharing) in by_space {
        let Some((silent, silent_deck)) = sharing.iter().find(|(loaded, _)| !loaded.names_space) else {
            continue;
        };
        for (other, other_deck) in sharing.iter().filter(|(_, deck)| deck.id != silent_deck.id) {
            let message = format!(
                "two decks have the space `{space}`, but one does not name it: `{}` and `{}`",
                other.file.name, silent.file.name
            );
            let hint = format!(
                "write `space = \"{space}\"` in `{}` if they belong together, else another space in `{}`",
                silent_deck.id, other_deck.id
            );
            reports.push(report(silent, Diagnostic::error(Code::SpaceClash, message).hint(hint)));
        }
    }
    reports
}

fn card_clashes(decks: &[(&Loaded, &Deck)]) -> Vec<Report> {
    let mut first_of: HashMap<&CardKey, (&Loaded, &Deck, &Card)> = HashMap::new();
    let mut reports = Vec::new();
    for (loaded, deck) in decks {
        for card in &deck.cards {
            let Some((first, first_deck, first_card)) = first_of.get(&card.key) else {
                first_of.insert(&card.key, (loaded, deck, card));
                continue;
            };
            if first_deck.id != deck.id && first_card.content_hash() != card.content_hash() {
                let message = format!(
                    "the card `{}` asks one thing in `{}` (line {}) and another in `{}`",
                    card.key, first.file.name, first_card.note.line, loaded.file.name
                );
                let place = Lines::new(&loaded.report.source).line_at(card.note.line);
                let fault = Diagnostic::error(Code::CardClash, message).at(place, "differs");
                reports
                    .push(report(loaded, fault.hint("make them the same, or give one another id or space")));
            }
        }
    }
    reports
}

fn report(loaded: &Loaded, fault: Diagnostic) -> Report {
    Report { source: loaded.report.source.clone(), diagnostics: vec![fault.in_file(&loaded.file.name)] }
}

#[cfg(test)]
mod tests {
    use crate::decks::{Library, files};

    /// What is told of a library with these files, each a name and its text.
    fn told(decks: &[(&str, &str)]) -> Vec<String> {
        let home = tempfile::tempdir().unwrap();
        for (name, text) in decks {
            files::create(&home.path().join(name), text).unwrap();
        }
        let library = Library::with_bundled(home.path().into(), &[]);
        let loaded: Vec<_> = library.all().unwrap().iter().map(|deck| library.load(deck)).collect();
        let folder = format!("{}/", home.path().display());
        let faults = library.check(&loaded).into_iter().flat_map(|report| report.diagnostics);
        faults.map(|fault| format!("{}: {}", fault.code, fault.message.replace(&folder, ""))).collect()
    }

    fn deck(header: &str, question: &str) -> String {
        format!("{header}\n[[card]]\nid = \"a\"\nquestion = \"{question}\"\nanswer = \"Castro\"\n")
    }

    #[test]
    fn decks_that_share_a_named_space_and_agree_are_sound() {
        let (one, two) = (deck("space = \"s\"", "Who?"), deck("space = \"s\"\ntitle = \"Two\"", "Who?"));
        assert_eq!(told(&[("one.toml", &one), ("two.toml", &two)]), [""; 0]);
    }

    #[test]
    fn two_files_with_one_id_are_told() {
        let (one, two) = (deck("", "Who?"), deck("id = \"one\"", "Whom?"));
        assert_eq!(
            told(&[("one.toml", &one), ("two.toml", &two)]),
            ["deck-clash: two decks have the id `one`: `one.toml` and `two.toml`"]
        );
    }

    #[test]
    fn a_deck_that_does_not_name_its_space_has_it_to_itself() {
        let (one, two) = (deck("", "Who?"), deck("space = \"one\"", "Who?"));
        assert_eq!(
            told(&[("one.toml", &one), ("two.toml", &two)]),
            [
                "space-clash: two decks have the space `one`, but one does not name it: `two.toml` and `one.toml`"
            ]
        );
    }

    #[test]
    fn a_card_with_two_meanings_is_told() {
        let (one, two) = (deck("space = \"s\"", "Who?"), deck("space = \"s\"", "Whom?"));
        assert_eq!(
            told(&[("one.toml", &one), ("two.toml", &two)]),
            ["card-clash: the card `s/a` asks one thing in `one.toml` (line 2) and another in `two.toml`"]
        );
    }

    #[test]
    fn overlay_entries_for_no_card_are_told_once() {
        let overlay = "[\"s/a\"]\naccept = [\"Fidel\"]\n[\"s/b\"]\naccept = [\"Raúl\"]\n";
        let deck = deck("space = \"s\"", "Who?");
        assert_eq!(
            told(&[("one.toml", &deck), ("two.toml", &deck), ("overlay.toml", overlay)]),
            ["unknown-card: no deck here has the card `s/b`"]
        );
    }
}
