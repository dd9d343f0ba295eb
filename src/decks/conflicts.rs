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
