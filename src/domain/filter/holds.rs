//! Whether a card is meant.

use super::{Filter, Measure, Standing, Test};
use crate::domain::model::{Card, CardRecord, State};
use crate::domain::schedule::Model;
use crate::domain::search;
use crate::domain::time::Day;

/// A card as a filter sees it.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The card.
    pub card: &'a Card,
    /// Where it stands.
    pub record: &'a CardRecord,
    /// The tags of its deck.
    pub deck_tags: &'a [String],
}

/// What a filter's numbers and days are reckoned by.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// The study day.
    pub today: Day,
    /// What tells the chance of recall.
    pub model: &'a Model,
}

impl Filter {
    /// Whether the filter means the card. What a card never answered does not have yet (its chance of recall, stability,
    /// difficulty, day) passes no comparison.
    pub fn holds(&self, seen: Seen<'_>, moment: Moment<'_>) -> bool {
        match self {
            Self::All(filters) => filters.iter().all(|filter| filter.holds(seen, moment)),
            Self::Any(filters) => filters.iter().any(|filter| filter.holds(seen, moment)),
            Self::Not(filter) => !filter.holds(seen, moment),
            Self::Is(test) => test.holds(seen, moment),
        }
    }
}

impl Test {
    fn holds(&self, Seen { card, record, deck_tags }: Seen<'_>, moment: Moment<'_>) -> bool {
        match self {
            Self::Words(phrase) => search::has(phrase.query(), card),
            Self::Tag(phrase) => card.note.tags.iter().chain(deck_tags).any(|tag| phrase.query().is_in(tag)),
            Self::Deck(phrase) => phrase.query().is_in(card.deck.as_str()),
            Self::Kind(kind) => card.note.kind() == *kind,
            Self::State(standing) => standing.holds(record, moment.today),
            Self::Number(measure, relation, number) => {
                measure.of(record, moment).is_some_and(|found| relation.holds(found.total_cmp(number)))
            }
            Self::Due(relation, when) => record.studied.is_some_and(|studied| {
                let due = i64::from(studied.due.number());
                relation.holds(due.cmp(&when.number(moment.today)))
            }),
        }
    }
}

impl Standing {
    fn holds(self, record: &CardRecord, today: Day) -> bool {
        match self {
            Self::New => record.state() == State::New,
            Self::Learning => record.state() == State::Learning,
            Self::Review => record.state() == State::Review,
            Self::Relearning => record.state() == State::Relearning,
            Self::Suspended => record.suspended,
            Self::Buried => record.is_buried(today),
            Self::Flagged => record.flagged,
        }
    }
}

impl Measure {
    fn of(self, record: &CardRecord, moment: Moment<'_>) -> Option<f32> {
        #[expect(clippy::cast_precision_loss, reason = "exact up to sixteen million")]
        let count = |number: u32| number as f32;
        let studied = record.studied;
        match self {
            Self::Retrievability => studied.map(|studied| {
                let days = moment.today.days_since(studied.last_day);
                moment.model.retrievability(studied.memory, days)
            }),
            Self::Stability => studied.map(|studied| studied.memory.stability),
            Self::Difficulty => studied.map(|studied| studied.memory.difficulty),
            Self::Lapses => Some(studied.map_or(0.0, |studied| count(studied.lapses))),
            Self::Reps => Some(studied.map_or(0.0, |studied| count(studied.reps))),
        }
    }
}
