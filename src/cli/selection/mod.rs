//! The cards that flags mean: a filter out of all of them, or the first fault, drawn at its place in its flag.

mod faults;

use super::args::Selection;
use super::context::{Context, complain};
use super::failure::Failure;
use crate::domain::filter::{
    Fault, Field, Filter, Measure, Moment, Phrase, Problem, Seen, Test, parse, parse_test,
};
use crate::domain::model::Deck;
use crate::domain::queue::Candidate;
use crate::domain::schedule::Model;
use crate::domain::time::Day;
use crate::world::World;
use faults::report;

impl Selection {
    /// The filter that all flags make together; `None` where there is none. A fault is told.
    pub(crate) fn filter(&self, world: &World) -> Result<Option<Filter>, Failure> {
        let tell = |flag: &str, text: &str, fault: &Fault| {
            complain(world, &report(flag, text, fault));
            Failure::Refused
        };
        let mut tags = Vec::new();
        for tag in &self.tags {
            let fault = || Fault { span: 0..tag.len(), problem: Problem::NoWord };
            let phrase = Phrase::new(tag).ok_or_else(|| tell("--tag", tag, &fault()))?;
            tags.push(Filter::Is(Test::Tag(phrase)));
        }
        let mut states = Vec::new();
        for state in &self.states {
            states.push(parse_test(Field::State, state).map_err(|fault| tell("--state", state, &fault))?);
        }
        let mut filters: Vec<Filter> = Filter::any(tags).into_iter().chain(Filter::any(states)).collect();
        let compared = [
            ("--retrievability", Field::Measure(Measure::Retrievability), &self.retrievability),
            ("--stability", Field::Measure(Measure::Stability), &self.stability),
            ("--difficulty", Field::Measure(Measure::Difficulty), &self.difficulty),
            ("--lapses", Field::Measure(Measure::Lapses), &self.lapses),
            ("--due", Field::Due, &self.due),
        ];
        for (flag, field, text) in compared {
            if let Some(text) = text {
                filters.push(parse_test(field, text).map_err(|fault| tell(flag, text, &fault))?);
            }
        }
        if let Some(text) = &self.filter {
            filters.push(parse(text).map_err(|fault| tell("--filter", text, &fault))?);
        }
        Ok(Filter::all(filters))
    }
}

/// Whether the filter means a card of those decks; without one, every card is meant.
pub(crate) fn is_meant(
    filter: Option<&Filter>,
    decks: &[Deck],
    candidate: &Candidate,
    today: Day,
    model: &Model,
) -> bool {
    let Some(filter) = filter else { return true };
    let Candidate { card, record } = candidate;
    let deck = decks.iter().find(|deck| deck.id == card.deck);
    let seen = Seen { card, record, deck_tags: deck.map_or(&[], |deck| &deck.tags) };
    filter.holds(seen, Moment { today, model })
}

impl Context<'_> {
    /// Keeps the cards of those decks that the filter means.
    pub(crate) fn keep_meant(
        &self,
        filter: Option<&Filter>,
        decks: &[Deck],
        model: &Model,
        cards: &mut Vec<Candidate>,
    ) {
        let today = self.moment().day;
        cards.retain(|candidate| is_meant(filter, decks, candidate, today, model));
    }
}
