//! The course of days: what is due, what is new, what waits.

use std::collections::{HashSet, VecDeque};

use super::recall::{answer, is_known};
use super::{Outset, Shelf};
use crate::domain::model::{CardKey, CardRecord};
use crate::domain::queue::Room;
use crate::domain::schedule::Load as Days;
use crate::domain::time::Day;

/// A day's expected load.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Load {
    /// Cards seen before.
    pub reviews: f64,
    /// Cards seen for the first time.
    pub new: f64,
    /// Answers, wrong ones and their repetition too.
    pub answers: f64,
}

/// What is expected.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Each day, today first.
    pub days: Vec<Load>,
    /// Cards that would be known on the last day: the sum of their chances of recall.
    pub known: f64,
}

/// How many runs are worth their time for so many cards: the fewer cards, the more chance weighs.
pub fn runs_for(cards: usize) -> u32 {
    let runs = 6_000 / cards.max(1);
    u32::try_from(runs).unwrap_or(u32::MAX).clamp(6, 100)
}

/// The average of so many runs over so many days. A day asks what is due as far as its limits leave room, the easiest
/// cards first, and with `brings_new` new cards in the order of their decks. Cards that give each other away are not kept
/// apart; suspended ones stay aside.
pub fn forecast(outset: &Outset, days: u32, brings_new: bool, runs: u32) -> Forecast {
    let length = usize::try_from(days).unwrap_or(usize::MAX);
    let mut total = Forecast { days: vec![Load::default(); length], known: 0.0 };
    for run in 0..runs {
        let mut course = Course::begin(outset, length, brings_new, run);
        for (load, number) in total.days.iter_mut().zip(0..days) {
            let today = course.day(number);
            load.reviews += today.reviews;
            load.new += today.new;
            load.answers += today.answers;
        }
        total.known += course.known(days.saturating_sub(1));
    }
    let share = 1.0 / f64::from(runs.max(1));
    for load in &mut total.days {
        load.reviews *= share;
        load.new *= share;
        load.answers *= share;
    }
    total.known *= share;
    total
}

/// A card on its way.
struct Live<'o> {
    key: &'o CardKey,
    record: CardRecord,
    shelf: usize,
}

/// One run.
struct Course<'o> {
    outset: &'o Outset,
    run: u32,
    cards: Vec<Live<'o>>,
    /// How many cards come back on each day.
    load: Days,
    /// Which cards come back on each day.
    calendar: Vec<Vec<usize>>,
    /// Which cards are due by now.
    due: Vec<usize>,
    /// Which cards were never seen, in the order they come.
    unseen: VecDeque<usize>,
}

impl<'o> Course<'o> {
    fn begin(outset: &'o Outset, days: usize, brings_new: bool, run: u32) -> Self {
        let mut keys = HashSet::new();
        let mut cards = Vec::new();
        for (number, shelf) in outset.shelves.iter().enumerate() {
            let own = shelf.cards.iter().filter(|(key, record)| !record.suspended && keys.insert(key));
            cards.extend(own.map(|(key, record)| Live { key, record: *record, shelf: number }));
        }
        let mut course = Self {
            outset,
            run,
            cards,
            load: Days::default(),
            calendar: vec![Vec::new(); days],
            due: Vec::new(),
            unseen: VecDeque::new(),
        };
        for card in 0..course.cards.len() {
            course.put_off(card, brings_new);
        }
        for Live { record, .. } in &course.cards {
            course.load.moves(&CardRecord::default(), record);
        }
        course
    }

    /// Puts a card on the day it comes back, or among those never seen.
    fn put_off(&mut self, card: usize, brings_new: bool) {
        let today = self.outset.today;
        let Some(Live { record, .. }) = self.cards.get(card) else { return };
        let Some(studied) = record.studied else {
            if brings_new {
                self.unseen.push_back(card);
            }
            return;
        };
        let rests = u32::from(record.is_buried(today));
        let days = studied.due.days_since(today).max(rests);
        let day = usize::try_from(days).ok().and_then(|days| self.calendar.get_mut(days));
        if let Some(day) = day {
            day.push(card);
        }
    }

    fn day(&mut self, number: u32) -> Load {
        let Outset { today, shelves, room, limits } = self.outset;
        let day = today.plus(number);
        let is_first = number == 0;
        let mut all = if is_first { *room } else { *limits };
        let of = |shelf: &Shelf| if is_first { shelf.room } else { shelf.limits };
        let mut own: Vec<Room> = shelves.iter().map(of).collect();
        let mut load = Load::default();

        let back = usize::try_from(number).ok().and_then(|number| self.calendar.get_mut(number));
        self.due.extend(back.map(std::mem::take).unwrap_or_default());
        let difficulty = |card: &usize| {
            let studied = self.cards.get(*card).and_then(|card| card.record.studied);
            studied.map_or(0.0, |studied| studied.memory.difficulty)
        };
        self.due.sort_by(|one, other| difficulty(one).total_cmp(&difficulty(other)).then(one.cmp(other)));
        for card in std::mem::take(&mut self.due) {
            let Some(live) = self.cards.get(card) else { continue };
            // What is being learnt today comes whatever the limits.
            let is_learnt = live.record.studied.is_some_and(|studied| studied.last_day == day);
            let has_room = own
                .get_mut(live.shelf)
                .is_some_and(|own| is_learnt || takes(&mut own.reviews, &mut all.reviews));
            if has_room {
                load.reviews += 1.0;
                load.answers += self.ask(card, day);
            } else {
                self.due.push(card);
            }
        }

        let mut waiting = VecDeque::new();
        while all.new > 0 {
            let Some(card) = self.unseen.pop_front() else { break };
            let Some(live) = self.cards.get(card) else { continue };
            let rests = live.record.is_buried(day);
            let own = own.get_mut(live.shelf);
            if own.is_some_and(|own| !rests && takes(&mut own.new, &mut all.new)) {
                load.new += 1.0;
                load.answers += self.ask(card, day);
            } else {
                waiting.push_back(card);
            }
        }
        waiting.append(&mut self.unseen);
        self.unseen = waiting;
        load
    }

    /// Answers a card; gives how many answers that takes.
    fn ask(&mut self, card: usize, day: Day) -> f64 {
        let Some(live) = self.cards.get_mut(card) else { return 0.0 };
        let Some(Shelf { scheduler, .. }) = self.outset.shelves.get(live.shelf) else { return 0.0 };
        let is_known = is_known(scheduler.model(), &live.record, day, (self.run, card));
        let answers = answer(scheduler, live.key, &mut live.record, day, is_known, &mut self.load);
        self.put_off(card, false);
        f64::from(answers)
    }

    fn known(&self, number: u32) -> f64 {
        let day = self.outset.today.plus(number);
        let chance = |card: &Live<'_>| {
            let studied = card.record.studied?;
            let Shelf { scheduler, .. } = self.outset.shelves.get(card.shelf)?;
            let days = day.days_since(studied.last_day);
            Some(f64::from(scheduler.model().retrievability(studied.memory, days)))
        };
        self.cards.iter().filter_map(chance).sum()
    }
}

/// Takes a place of both, where both have one.
fn takes(own: &mut usize, all: &mut usize) -> bool {
    let has_room = *own > 0 && *all > 0;
    if has_room {
        *own -= 1;
        *all -= 1;
    }
    has_room
}
