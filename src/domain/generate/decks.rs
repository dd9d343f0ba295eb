//! Deals the cards out to the decks.

use super::{Lack, Unmade};
use std::collections::HashSet;

use super::cards::{self, Made};
use super::maker::Maker;
use crate::domain::facts::{DeckPlan, Fact, FactBase, Standing, Takes, Template};
use crate::domain::model::{DeckId, Lang, Note, Space, Text};

/// What a fact base gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Generated {
    /// The decks, in the order of the base.
    pub decks: Vec<GeneratedDeck>,
    /// What could not be made.
    pub unmade: Vec<Unmade>,
}

/// A deck as it is to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct GeneratedDeck {
    /// Its id.
    pub id: DeckId,
    /// Its title.
    pub title: Text,
    /// The language of plain strings.
    pub lang: Lang,
    /// The space its cards' progress lives in, where the base names one.
    pub space: Option<Space>,
    /// What it is filed under in listings.
    pub group: Option<String>,
    /// Its place in listings, from 1.
    pub order: u32,
    /// Words to select it by.
    pub tags: Vec<String>,
    /// The work that its claims come from.
    pub source: Option<Text>,
    /// Its `[[card]]` tables, each with the notes it is read into; their `source` is the place in that work.
    pub entries: Vec<Vec<Note>>,
}

/// Makes all decks of a base.
pub fn generate(base: &FactBase) -> Generated {
    let maker = Maker::new(base);
    let mut unmade = Vec::new();
    let cards: Vec<(&Fact, Vec<Made<'_>>)> =
        base.facts.iter().map(|fact| (fact, cards::of(&maker, fact, &mut unmade))).collect();
    refuse_doubles(&cards, &mut unmade);
    let decks = (1..).zip(&base.decks).map(|(order, plan)| GeneratedDeck {
        id: plan.id.clone(),
        title: plan.title.clone(),
        lang: base.lang.clone(),
        space: base.space.clone(),
        group: plan.group.clone(),
        order,
        tags: plan.tags.clone(),
        source: base.source.clone(),
        entries: dealt(plan, &cards),
    });
    Generated { decks: decks.collect(), unmade }
}

/// Two cards of one id would share progress: the later one is reported.
fn refuse_doubles(cards: &[(&Fact, Vec<Made<'_>>)], unmade: &mut Vec<Unmade>) {
    let mut seen = HashSet::new();
    for (fact, made) in cards {
        for made in made {
            let Some(note) = made.notes.first().filter(|note| !seen.insert(note.id.clone())) else {
                continue;
            };
            unmade.push(Unmade {
                fact: fact.id.clone(),
                written: fact.written,
                template: made.template.map_or(fact.what.name(), Template::name),
                lack: Lack::Taken(note.id.to_string()),
            });
        }
    }
}

/// The cards of a deck: first one of each fact, then a second one, so that cards of one fact stand apart.
fn dealt(plan: &DeckPlan, cards: &[(&Fact, Vec<Made<'_>>)]) -> Vec<Vec<Note>> {
    let taken: Vec<Vec<&Vec<Note>>> = cards
        .iter()
        .map(|(fact, made)| {
            made.iter().filter(|made| takes(plan, fact, made)).map(|made| &made.notes).collect()
        })
        .collect();
    let rounds = taken.iter().map(Vec::len).max().unwrap_or(0);
    (0..rounds)
        .flat_map(|round| taken.iter().filter_map(move |cards| cards.get(round)))
        .map(|notes| (*notes).clone())
        .collect()
}

fn takes(plan: &DeckPlan, fact: &Fact, made: &Made<'_>) -> bool {
    let takes_all = plan.kinds.is_empty() && plan.templates.is_empty();
    let takes_kind = made.notes.first().is_some_and(|note| plan.kinds.contains(&note.kind()));
    let takes_template = made.template.is_some_and(|template| plan.templates.contains(&template));
    let fits = takes_all || takes_kind || takes_template;
    match (plan.takes, made.decks) {
        (Takes::Corrected, _) => fits && matches!(fact.standing, Standing::Corrected { .. }),
        (Takes::Disputed, _) => fits && matches!(fact.standing, Standing::Disputed { .. }),
        // A card that names the deck itself is wanted there whatever its kind.
        (Takes::Named, Some(decks)) => decks.contains(&plan.id),
        (Takes::Named, None) => fits && fact.decks.contains(&plan.id),
    }
}
