//! A year of a learner whose true memory is known, through the session machine: what each day brings.
//!
//! The learner forgets a little faster than the scheduler believes and misses two spells of days. What looks like chance
//! is a hash, so every run is the same.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, and looks for itself"
)]

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

use fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState, current_retrievability};
use quizdeck::domain::exam::{Exam, Expected, Outset, Phase, arrange, expect, restore};
use quizdeck::domain::grading::KnownAnswers;
use quizdeck::domain::model::{
    Card, CardKey, CardRecord, Deck, DesiredRetention, DeviceId, Lang, Leniency, Rating, RowId, State,
};
use quizdeck::domain::queue::{Candidate, Group, NewOrder, Room, build};
use quizdeck::domain::schedule::{Calendar, LeechRule, Load, Model, Scheduler, after_review, slack};
use quizdeck::domain::session::{DeckRules, Effect, Event, Screen, Session, Step};
use quizdeck::domain::time::{DateOrder, Day, Moment, Months, Timestamp};
use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;
use siphasher::sip::SipHasher13;

const CARDS: usize = 300;
const NEW_PER_DAY: usize = 4;
const REVIEWS_PER_DAY: usize = 60;
/// Days of the year on which the learner does nothing.
const MISSED: [Range<u32>; 2] = [100..107, 200..214];
/// Days of the year over which loads are compared: most cards are known by then.
const COMPARED: Range<u32> = 90..360;

/// Half of the cards are of a fact that two others are of too.
fn deck() -> Deck {
    let card = |number: usize| {
        let fact = if number < CARDS / 2 {
            format!("facts = [\"f{}\"]\n", number % (CARDS / 6))
        } else {
            String::new()
        };
        format!(
            "\n[[card]]\nid = \"c{number}\"\nkind = \"flip\"\nquestion = \"Number {number}?\"\nanswer = \"{number}\"\n{fact}"
        )
    };
    let text = format!("title = \"A year\"\n{}", (0..CARDS).map(card).collect::<String>());
    quizdeck::decks::read(&text, "year.toml", "year").0.unwrap()
}

/// The fact that a card is of.
fn fact(card: &Card) -> Option<&str> {
    card.note.facts.first().map(String::as_str)
}

fn begin() -> Day {
    Day::parse("2026-01-05").unwrap() // a Monday
}

/// 0 to below 1, the same whenever asked for the same.
fn chance(about: impl Hash) -> f32 {
    let mut hasher = SipHasher13::new();
    about.hash(&mut hasher);
    (hasher.finish() >> 40) as f32 / 16_777_216.0
}

/// Who truly remembers by parameters that the scheduler does not know.
struct Learner {
    fsrs: FSRS,
    decay: f32,
    memories: HashMap<CardKey, (MemoryState, Day)>,
    /// Which of several learners, who have luck on other days.
    luck: u32,
}

impl Learner {
    fn new(luck: u32) -> Self {
        let mut parameters = DEFAULT_PARAMETERS;
        for first in &mut parameters[..4] {
            *first *= 0.8;
        }
        Self { fsrs: FSRS::new(&parameters).unwrap(), decay: parameters[20], memories: HashMap::new(), luck }
    }

    /// The chance to know a card, a moment after it was told or later.
    fn recall(&self, key: &CardKey, today: Day) -> f32 {
        self.memories.get(key).map_or(0.0, |(memory, last)| {
            current_retrievability(*memory, today.days_since(*last) as f32, self.decay)
        })
    }

    fn rates(&self, key: &CardKey, today: Day) -> Rating {
        let recall = match self.memories.get(key) {
            None => 0.4,
            Some((_, last)) if *last == today => 1.0, // just told
            Some(_) => self.recall(key, today),
        };
        let about = (key.as_str(), today.number(), self.luck);
        match (chance(about) < recall, chance((about, "how"))) {
            (false, _) => Rating::Again,
            (true, how) if how < 0.08 => Rating::Hard,
            (true, how) if how > 0.95 => Rating::Easy,
            (true, _) => Rating::Good,
        }
    }

    fn learns(&mut self, key: &CardKey, today: Day, rating: Rating) {
        let before = self.memories.get(key).copied();
        let days = before.map_or(0, |(_, last)| today.days_since(last));
        let states = self.fsrs.next_states(before.map(|(memory, _)| memory), 0.9, days).unwrap();
        let after = match rating {
            Rating::Again => states.again,
            Rating::Hard => states.hard,
            Rating::Good => states.good,
            Rating::Easy => states.easy,
        };
        self.memories.insert(key.clone(), (after.memory, today));
    }
}

/// What the learner wishes of days.
#[derive(Clone, Default)]
struct Wishes {
    balances: bool,
    easy: Option<[f32; 7]>,
    off: Vec<RangeInclusive<Day>>,
    gap: u32,
    exam: Option<Exam>,
}

/// What came of a year.
#[derive(Default)]
struct Year {
    /// The days that passed cards were given, with their intervals.
    given: Vec<(Day, u32)>,
    /// New cards and others that were asked, by day.
    asked: BTreeMap<Day, (usize, usize)>,
    /// The days each card was asked on, and whether it had to be.
    days: HashMap<CardKey, Vec<(Day, bool)>>,
    /// First answers to cards known before, and those of them that were right.
    recalled: (u32, u32),
    /// The share of the cards that is truly known on the day of the exam.
    known: f32,
    /// The share that was expected to be, 60 days before.
    expected: Option<Expected>,
}

impl Year {
    /// How many cards each of the days compared was given.
    fn loads(&self) -> Vec<(Day, f64)> {
        let mut loads: BTreeMap<Day, f64> = COMPARED.map(|day| (begin().plus(day), 0.0)).collect();
        for (due, _) in &self.given {
            if let Some(count) = loads.get_mut(due) {
                *count += 1.0;
            }
        }
        loads.into_iter().collect()
    }

    fn reviews(&self) -> usize {
        self.asked.values().map(|(_, reviews)| reviews).sum()
    }
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

/// The standard deviation from the mean of the week around each day, which moves as cards are learnt.
fn deviation(numbers: &[f64]) -> f64 {
    let squares = numbers.windows(7).map(|week| (week[3] - mean(week)).powi(2)).collect::<Vec<_>>();
    mean(&squares).sqrt()
}

/// The cards that a day may ask, and what schedules them: as an exam wants them, or within the limits of every day.
fn planned<'c>(
    wishes: &Wishes,
    candidates: &'c [Candidate],
    records: &[CardRecord],
    scheduler: &Scheduler,
    today: Day,
) -> (Group<'c>, Scheduler) {
    let order = NewOrder::Deck;
    let Some(exam) = wishes.exam.filter(|exam| exam.day > today) else {
        let room = Room { new: NEW_PER_DAY, reviews: REVIEWS_PER_DAY };
        let group = Group { candidates: candidates.into(), room, gap: wishes.gap, order, is_apart: false };
        return (group, scheduler.clone());
    };
    let part = exam.today(scheduler.model(), records, today);
    let room = Room { new: part.new, reviews: part.reviews.len() };
    let gap = if part.phase == Phase::Sweep { 0 } else { wishes.gap };
    let candidates = arrange(candidates.to_vec(), &part, today).into();
    let group = Group { candidates, room, gap, order, is_apart: true };
    (group, part.phase.scheduler(scheduler.clone()))
}

/// Plays the year.
fn live(wishes: &Wishes, luck: u32) -> Year {
    let deck = deck();
    let known = KnownAnswers::of(&deck.cards);
    let places: HashMap<CardKey, usize> =
        deck.cards.iter().enumerate().map(|(place, card)| (card.key.clone(), place)).collect();
    let calendar = Arc::new(Calendar::new(wishes.easy.unwrap_or([1.0; 7]), wishes.off.clone()));
    let scheduler = Scheduler::new(Model::default(), DesiredRetention::default(), true)
        .balanced(wishes.balances)
        .apart(wishes.gap)
        .on(calendar);
    let candidate = |card: &_| Candidate { card: Clone::clone(card), record: CardRecord::default() };
    let mut candidates: Vec<Candidate> = deck.cards.iter().map(candidate).collect();
    let (mut learner, mut year, mut rows) = (Learner::new(luck), Year::default(), 0);
    for number in (0..365).filter(|day| !MISSED.iter().any(|missed| missed.contains(day))) {
        let today = begin().plus(number);
        let now = Moment {
            at: Timestamp::from_millis(i64::from(today.number()) * 86_400_000),
            offset: 0,
            day: today,
        };
        let records: Vec<CardRecord> = candidates.iter().map(|candidate| candidate.record).collect();
        if let Some(exam) = wishes.exam.filter(|exam| exam.day == today) {
            let chances: Vec<f32> =
                deck.cards.iter().map(|card| learner.recall(&card.key, exam.day)).collect();
            year.known = chances.iter().sum::<f32>() / CARDS as f32;
        }
        if let Some(exam) = wishes.exam.filter(|exam| exam.day == today.plus(60)) {
            let cards = deck.cards.iter().map(|card| card.key.clone()).zip(records.clone()).collect();
            year.expected =
                expect(&Outset { today, cards, scheduler: scheduler.clone(), brings_new: true }, exam);
        }
        let (group, scheduler) = planned(wishes, &candidates, &records, &scheduler, today);
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(u64::from(number));
        let mut items = build(&[group], today, Room::ENDLESS, usize::MAX, &mut rng);
        restore(&mut items, &deck.cards.iter().map(|card| &card.key).zip(records).collect());
        // Nobody else is there, or fuzz would not have let it come as late as today.
        let is_late = |record: &CardRecord| {
            record.studied.is_some_and(|studied| today.days_since(studied.due) > slack(studied.interval))
        };
        let is_near = |card: &Card| {
            let of_fact = |other: &&Candidate| fact(&other.card).is_some() && fact(&other.card) == fact(card);
            let others = candidates.iter().filter(of_fact).filter(|other| other.card.key != card.key);
            let mut studied = others.filter_map(|other| other.record.studied);
            studied.any(|studied| today.days_since(studied.last_day) < 2)
        };
        let nothing_else = items.iter().all(|item| is_late(&item.record) || is_near(&item.card));
        let forced: HashSet<CardKey> = items
            .iter()
            .filter(|item| nothing_else || is_late(&item.record))
            .map(|item| item.card.key.clone())
            .collect();
        let new = items.iter().filter(|item| item.record.state() == State::New).count();
        year.asked.insert(today, (new, items.len() - new));
        let rules = DeckRules {
            date_order: DateOrder::default(),
            months: Months::Levantine,
            leniency: Leniency::default(),
            known: known.clone(),
            scheduler: scheduler.clone(),
            leech: LeechRule::default(),
        };
        let mut load = Load::default();
        for candidate in &candidates {
            load.moves(&CardRecord::default(), &candidate.record);
        }
        let rules = BTreeMap::from([(deck.id.clone(), rules)]);
        let mut session = Session::new(items, rules, Lang::english(), now).among(load, &candidates);
        loop {
            let (key, is_again) = match session.screen() {
                Screen::Question(view) => (view.card.key.clone(), view.is_again),
                Screen::Over(_) => break,
                other => panic!("{other:?}"),
            };
            let rating = learner.rates(&key, today);
            session.handle(Event::Answer(String::new()), now);
            let effects = session.handle(Event::Rate(rating), now);
            let Some(Effect::Commit(Step { review, .. })) = effects.first() else { panic!("{effects:?}") };
            rows += 1;
            let row = RowId { device: DeviceId(1), seq: rows };
            let candidate = &mut candidates[places[&key]];
            if !is_again {
                year.days.entry(key.clone()).or_default().push((today, forced.contains(&key)));
                if candidate.record.studied.is_some() {
                    year.recalled.0 += 1;
                    year.recalled.1 += u32::from(rating.is_pass());
                }
            }
            candidate.record = after_review(&candidate.record, row, today, review, scheduler.model());
            if rating.is_pass() {
                year.given.push((review.due, review.due.days_since(today)));
            }
            learner.learns(&key, today, rating);
            session.handle(Event::Saved(row), now);
        }
    }
    year
}

/// Plays years of three learners with the same wishes, and prints what came of them.
fn lives(what: &str, wishes: &Wishes) -> Vec<Year> {
    let years: Vec<Year> = (0..3).map(|luck| live(wishes, luck)).collect();
    let recalled = |of: fn(&Year) -> u32| f64::from(years.iter().map(of).sum::<u32>());
    let reviews: Vec<f64> = years.iter().map(|year| year.reviews() as f64).collect();
    println!(
        "{what}: standard deviation {:.2} cards; {:.0} reviews a year, {:.3} of them recalled",
        deviation_of(&years),
        mean(&reviews),
        recalled(|year| year.recalled.1) / recalled(|year| year.recalled.0)
    );
    years
}

fn deviation_of(years: &[Year]) -> f64 {
    let of = |year: &Year| deviation(&year.loads().into_iter().map(|(_, load)| load).collect::<Vec<_>>());
    mean(&years.iter().map(of).collect::<Vec<_>>())
}

#[test]
fn days_are_evener_with_balance_than_without_and_stay_within_the_limits() {
    let plain = lives("without balance", &Wishes::default());
    let balanced = lives("with balance", &Wishes { balances: true, ..Wishes::default() });
    let (uneven, even) = (deviation_of(&plain), deviation_of(&balanced));
    assert!(even < uneven * 0.75, "{even} against {uneven}");
    for year in plain.iter().chain(&balanced) {
        assert!(year.days.len() == CARDS, "all cards were begun");
        for (day, (new, reviews)) in &year.asked {
            assert!(*new <= NEW_PER_DAY && *reviews <= REVIEWS_PER_DAY, "{day}: {new} and {reviews}");
        }
    }
}

#[test]
fn easy_days_have_their_share_and_days_off_nothing() {
    let off = begin().plus(150)..=begin().plus(159);
    let easy = [1.0, 1.0, 1.0, 1.0, 0.5, 0.0, 1.0];
    for balances in [true, false] {
        let years = lives(
            "with easy days",
            &Wishes { balances, easy: Some(easy), off: vec![off.clone()], ..Wishes::default() },
        );
        let given = || years.iter().flat_map(|year| &year.given);
        assert_eq!(given().filter(|(due, _)| off.contains(due)).count(), 0);
        // Under two and a half days a card has no other day.
        let with_a_choice =
            |weekday| given().filter(|(due, interval)| *interval > 2 && due.weekday() == weekday).count();
        let days: [usize; 7] = [0, 1, 2, 3, 4, 5, 6].map(with_a_choice);
        println!("cards that had a choice, from Monday on: {days:?}");
        let others = (days.iter().sum::<usize>() - days[4] - days[5]) as f64 / 5.0;
        assert!((0.35..0.75).contains(&(days[4] as f64 / others)));
        assert_eq!(days[5], 0);
    }
}

#[test]
fn an_exam_in_the_middle_of_the_year_is_learnt_for_although_days_are_missed() {
    // A fortnight is missed six weeks before it.
    let exam = Exam { day: begin().plus(250), per_day: 30 };
    let with = lives("with an exam", &Wishes { balances: true, exam: Some(exam), ..Wishes::default() });
    for year in &with {
        let expected = year.expected.as_ref().unwrap();
        assert!(year.known > 0.95, "{}", year.known);
        assert!((f64::from(year.known) - expected.known).abs() < 0.03, "{} {}", year.known, expected.known);
        for (day, (new, reviews)) in year.asked.range(..exam.day) {
            assert!(new + reviews <= exam.per_day, "{day}: {new} and {reviews}");
        }
        let in_the_sweep = year.asked.range(exam.start(CARDS)..exam.day).map(|(_, (_, reviews))| reviews);
        let (most, least) = (in_the_sweep.clone().max().unwrap(), in_the_sweep.min().unwrap());
        assert!(*most > 0 && most - least <= 12, "the sweep is dealt out evenly: {least} to {most}");
        let after = year.asked.range(exam.day.plus(1)..).map(|(_, (_, reviews))| *reviews as f64);
        assert!(after.sum::<f64>() > 0.0, "cards come back after it");
    }
}

/// How often two cards of a fact were asked on days that follow each other, and how often so without need.
fn near(year: &Year) -> (usize, usize) {
    let deck = deck();
    let siblings = |card: &Card| {
        let others = deck.cards.iter().filter(|other| fact(other) == fact(card) && other.key != card.key);
        others.flat_map(|other| year.days[&other.key].iter().map(|(day, _)| *day)).collect::<HashSet<Day>>()
    };
    let mut found = (0, 0);
    for card in deck.cards.iter().filter(|card| fact(card).is_some()) {
        let others = siblings(card);
        for (day, is_forced) in &year.days[&card.key] {
            let is_near = others.iter().any(|other| day.days_since(*other) == 1);
            found.0 += usize::from(is_near);
            found.1 += usize::from(is_near && !is_forced);
        }
    }
    found
}

#[test]
fn siblings_are_never_asked_within_two_days_without_need() {
    let wishes = Wishes { balances: true, ..Wishes::default() };
    let with_gap = Wishes { gap: 2, ..wishes.clone() };
    let (without, with) = (live(&wishes, 0), live(&with_gap, 0));
    let (plain, apart) = (near(&without), near(&with));
    println!("siblings a day apart: {} without a gap, {} with one", plain.0, apart.0);
    assert_eq!(apart.1, 0);
    assert!(apart.0 * 2 < plain.0, "{apart:?} against {plain:?}");
    let days =
        |year: &Year, card: &Card| year.days[&card.key].iter().map(|(day, _)| *day).collect::<Vec<_>>();
    for year in [without, with] {
        let mut families: BTreeMap<String, Vec<Day>> = BTreeMap::new();
        for card in deck().cards {
            let family = fact(&card).unwrap_or(card.key.card_id()).to_owned();
            families.entry(family).or_default().extend(days(&year, &card));
        }
        for (family, mut days) in families {
            days.sort_unstable();
            assert!(days.windows(2).all(|days| days[0] < days[1]), "{family}: once a day at most");
        }
    }
}
