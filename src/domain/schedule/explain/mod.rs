//! Why a card comes back when it does: the steps of its last interval, measured by the functions that schedule.
//!
//! In: the rows that speak of a card. Out: what the last answer did, the days the rules leave, and the row that says which
//! day it is. Nothing is decided here; where the log names another day, the log is right.

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use super::interval::{MAX_INTERVAL, floor, rounded, whole_days};
use super::replay::after;
use super::scheduler::next_memories;
use super::{Model, guess};
use crate::domain::model::{CardRecord, Change, DesiredRetention, LogRow, MemoryState, Mode, Rating, Review};
use crate::domain::time::Day;

/// Why a card stands where it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Why<'a> {
    /// The last answer that counts; `None` while the card is new.
    pub answer: Option<Explained<'a>>,
    /// The rows that moved it after that answer without one, oldest first: given days, or that it was made new again.
    pub moves: Vec<&'a LogRow>,
}

/// What an answer did.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained<'a> {
    /// The study day it was given.
    pub day: Day,
    /// The answer.
    pub review: &'a Review,
    /// How well it was known before; `None` for a card never seen.
    pub before: Option<Before>,
    /// The memory afterwards.
    pub memory: MemoryState,
    /// What the guess took away; `None` where nothing could be guessed.
    pub guess: Option<Guessed>,
    /// How many days follow; `None` where it is asked once more the same day.
    pub days: Option<Days>,
}

/// What was known of a card before an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Before {
    /// The study day of the answer before.
    pub day: Day,
    /// Study days since then; 0 where the clock was set back.
    pub days: u32,
    /// The memory.
    pub memory: MemoryState,
    /// The chance of recall, 0–1.
    pub recall: f32,
}

/// A right answer among options.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guessed {
    /// Among how many, 1–255.
    pub options: u8,
    /// The chance that it was known, 0–1.
    pub known: f32,
}

/// From a memory to whole days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Days {
    /// Days until recall falls to the desired retention.
    pub asked: f32,
    /// The same in whole days.
    pub rounded: u32,
    /// What makes it another number of days, if anything does.
    pub bound: Option<Bound>,
    /// Whole days by the rules, before cards learnt together are spread.
    pub exact: u32,
    /// The fewest and the most days that are as good.
    pub spread: (u32, u32),
    /// The days that the log says.
    pub given: u32,
}

/// What may keep whole days from being the rounded ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// No card that was known comes back the same day.
    OneDay,
    /// It is known better than last time, when it waited so many days.
    Waited(u32),
    /// A lower rating would give so many days.
    Lower(Rating, u32),
    /// No interval is longer.
    Longest,
}

impl Bound {
    /// The word in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OneDay => "one-day",
            Self::Waited(_) => "waited",
            Self::Lower(..) => "order",
            Self::Longest => "longest",
        }
    }
}

/// Explains where a card stands by the rows that speak of it, oldest first. Revoked rows do not count.
pub fn why<'a>(rows: &'a [LogRow], model: &Model) -> Why<'a> {
    let mut record = CardRecord::default();
    let mut why = Why { answer: None, moves: Vec::new() };
    for row in rows.iter().filter(|row| !row.revoked) {
        let next = after(&record, row, model);
        let reps = |record: &CardRecord| record.studied.map(|studied| studied.reps);
        match &row.change {
            Change::Review(review) if reps(&next) != reps(&record) => {
                why = Why {
                    answer: explained(&record, &next, row.moment.day, review, model),
                    moves: Vec::new(),
                };
            }
            Change::Reset(_) => why = Why { answer: None, moves: vec![row] },
            Change::SetDue { .. } if record.studied.is_some() => why.moves.push(row),
            _ => {}
        }
        record = next;
    }
    why
}

fn explained<'a>(
    before: &CardRecord,
    after: &CardRecord,
    day: Day,
    review: &'a Review,
    model: &Model,
) -> Option<Explained<'a>> {
    let memory = after.studied?.memory;
    let known = before.studied.map(|studied| {
        let days = day.days_since(studied.last_day);
        let recall = model.retrievability(studied.memory, days);
        Before { day: studied.last_day, days, memory: studied.memory, recall }
    });
    let guess = match review.mode {
        Mode::Choice(options) if review.rating.is_pass() => {
            let recall = known.map_or(guess::UNSEEN, |known| known.recall);
            Some(Guessed { options, known: guess::chance_known(recall, options) })
        }
        _ => None,
    };
    let days = days(before, day, review, model);
    Some(Explained { day, review, before: known, memory, guess, days })
}

/// From the memory after the answer to whole days, by the rules in the order they hold.
fn days(before: &CardRecord, day: Day, review: &Review, model: &Model) -> Option<Days> {
    let place = match review.rating {
        Rating::Again => return None,
        Rating::Hard => 0,
        Rating::Good => 1,
        Rating::Easy => 2,
    };
    // A row from elsewhere may have asked for more or less than can be asked for here.
    let retention = DesiredRetention::new(review.retention).unwrap_or_default();
    let [_, hard, good, easy] = next_memories(model, before, day, review.mode);
    let asked = [hard, good, easy].map(|memory| model.interval(memory, retention));
    let previous = before.studied.map_or(0, |studied| studied.interval);
    let by =
        |fuzz, pick: fn(RangeInclusive<u32>) -> u32| whole_days(asked, previous, MAX_INTERVAL, fuzz, pick);
    let exact = by(false, |range| *range.start());
    let (earliest, latest) = (by(true, |range| *range.start()), by(true, |range| *range.end()));
    let (asked, days) = (*asked.get(place)?, *exact.get(place)?);
    let lower = place.checked_sub(1).and_then(|below| exact.get(below)).copied();
    let bound = match lower {
        _ if days == rounded(asked) => None,
        _ if days == floor(asked, previous) => Some(Bound::Waited(previous)),
        Some(lower) if days == lower + 1 => {
            Some(Bound::Lower(if place == 1 { Rating::Hard } else { Rating::Good }, lower))
        }
        _ if days == MAX_INTERVAL => Some(Bound::Longest),
        _ => Some(Bound::OneDay),
    };
    Some(Days {
        asked,
        rounded: rounded(asked),
        bound,
        exact: days,
        spread: (*earliest.get(place)?, *latest.get(place)?),
        given: review.due.days_since(day),
    })
}
