//! What a day brings.

use crate::domain::model::{CardRecord, DesiredRetention};
use crate::domain::schedule::{Model, Scheduler};
use crate::domain::time::Day;

/// A card that will be known on the day with this chance needs no sweep.
const FIRM: f32 = 0.97;

/// A card of the sweep is done when it will be known on the day with this chance.
const DONE: f32 = 0.93;

/// An exam in a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exam {
    /// Its study day.
    pub day: Day,
    /// How many cards a day the learner gives to the deck until then; at least 1.
    pub per_day: usize,
}

/// Where a learner stands before an exam.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Phase {
    /// Cards come back when they are due, and new ones come.
    Maintain,
    /// Every card that is not firm comes once more, the firmest first.
    Sweep,
    /// It is the day, or it is over.
    #[default]
    Over,
}

impl Phase {
    /// The scheduler of the deck as it holds in this phase: until the sweep less is kept than at other times.
    #[must_use]
    pub fn scheduler(self, scheduler: Scheduler) -> Scheduler {
        let lower = DesiredRetention::BEFORE_EXAM;
        if self == Self::Maintain && scheduler.retention() > lower { scheduler.at(lower) } else { scheduler }
    }

    /// The word in JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Maintain => "maintain",
            Self::Sweep => "sweep",
            Self::Over => "over",
        }
    }
}

/// What a day brings of a deck, by the places of its cards.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Today {
    /// The cards seen before that are asked, those first that matter most.
    pub reviews: Vec<usize>,
    /// How many new cards come.
    pub new: usize,
    /// Where the learner stands.
    pub phase: Phase,
}

impl Exam {
    /// The first day of the sweep for so many cards: it leaves a quarter more time than they take.
    pub fn start(self, cards: usize) -> Day {
        let days = (cards * 5).div_ceil(self.per_day.max(1) * 4).max(1);
        let days = i32::try_from(days).unwrap_or(i32::MAX);
        Day::from_number(self.day.number().saturating_sub(days)).unwrap_or(self.day)
    }

    /// Where a learner of so many cards stands.
    pub fn phase(self, cards: usize, today: Day) -> Phase {
        if today >= self.day {
            Phase::Over
        } else if today >= self.start(cards) {
            Phase::Sweep
        } else {
            Phase::Maintain
        }
    }

    /// What today brings, when so much of it was done as the records say. Suspended cards do not count at all; cards that
    /// are learnt again today come anyway, and are not named.
    pub fn today(self, model: &Model, records: &[CardRecord], today: Day) -> Today {
        let cards: Vec<(usize, &CardRecord)> =
            records.iter().enumerate().filter(|(_, record)| !record.suspended).collect();
        let (mut done, mut done_new, mut unseen) = (0_usize, 0_usize, 0_usize);
        for (_, record) in &cards {
            match record.studied {
                Some(studied) if studied.last_day == today => {
                    done += 1;
                    done_new += usize::from(studied.first_day == today);
                }
                Some(_) => {}
                None => unseen += usize::from(!record.is_buried(today)),
            }
        }
        let day = Sight { exam: self, model, today, start: self.start(cards.len()), done_new };
        let room = self.per_day.saturating_sub(done);
        match self.phase(cards.len(), today) {
            Phase::Over => Today::default(),
            Phase::Maintain => day.maintained(&cards, unseen, room),
            Phase::Sweep => day.swept(&cards, unseen, room, done),
        }
    }
}

/// A day as it is looked at.
struct Sight<'m> {
    exam: Exam,
    model: &'m Model,
    today: Day,
    start: Day,
    /// New cards of today that were answered already.
    done_new: usize,
}

impl Sight<'_> {
    /// Cards whose day has come, the easiest to keep first; new ones so that all were seen a while before the sweep.
    fn maintained(&self, cards: &[(usize, &CardRecord)], unseen: usize, room: usize) -> Today {
        let difficulty =
            |record: &CardRecord| record.studied.map_or(0.0, |studied| studied.memory.difficulty);
        let mut due: Vec<(usize, &CardRecord)> = cards
            .iter()
            .copied()
            .filter(|(_, record)| self.waits(record) && record.is_due(self.today))
            .collect();
        due.sort_by(|(_, one), (_, other)| difficulty(one).total_cmp(&difficulty(other)));
        let reviews: Vec<usize> = due.into_iter().map(|(place, _)| place).take(room).collect();
        // Three quarters of the days until the sweep.
        let days = (self.start.days_since(self.today) as usize * 3).div_ceil(4);
        let new = self.paced(unseen, days).min(room - reviews.len());
        Today { reviews, new, phase: Phase::Maintain }
    }

    /// Today's share of the cards that are not firm, and of those never seen: late is better than never.
    fn swept(&self, cards: &[(usize, &CardRecord)], unseen: usize, room: usize, done: usize) -> Today {
        let days = self.exam.day.days_since(self.today) as usize;
        let new = self.paced(unseen, days).min(room);
        let mut open: Vec<(usize, f32, f32)> = cards
            .iter()
            .filter(|(_, record)| self.waits(record))
            .filter_map(|(place, record)| {
                let studied = record.studied?;
                let recall =
                    |day: Day| self.model.retrievability(studied.memory, day.days_since(studied.last_day));
                let enough = if studied.last_day >= self.start { DONE } else { FIRM };
                let is_open = recall(self.exam.day) < enough;
                is_open.then(|| (*place, studied.memory.stability, recall(self.today)))
            })
            .collect();
        let done_of_sweep = done - self.done_new;
        let share = (open.len() + done_of_sweep).div_ceil(days.max(1)).saturating_sub(done_of_sweep);
        if share <= room - new {
            open.sort_by(|(_, one, _), (_, other, _)| other.total_cmp(one));
        } else {
            open.sort_by(|(_, _, one), (_, _, other)| one.total_cmp(other));
        }
        let reviews = open.into_iter().map(|(place, ..)| place).take(share.min(room - new)).collect();
        Today { reviews, new, phase: Phase::Sweep }
    }

    /// Whether a card was seen before, may be asked today and was not yet.
    fn waits(&self, record: &CardRecord) -> bool {
        !record.is_set_aside(self.today)
            && record.studied.is_some_and(|studied| studied.last_day != self.today)
    }

    /// How many new cards more today brings, where those left are spread over so many days, today included.
    fn paced(&self, unseen: usize, days: usize) -> usize {
        (unseen + self.done_new).div_ceil(days.max(1)).saturating_sub(self.done_new)
    }
}
