//! The machine: one event in, effects out.

use std::collections::BTreeMap;

use super::around::Around;
use super::phase::{Aside, Given, Phase, Shown, Taken, Then, Try};
use super::progress::{Progress, Turn};
use super::{DeckRules, Effect, Event, Practice, QuestionView, Refusal, Screen, Step, Summary, VerdictView};
use super::{hints, question, tries};
use crate::domain::model::{CardRecord, DeckId, Lang, Rating, Review, RowId};
use crate::domain::queue::Item;
use crate::domain::schedule::{LeechAction, after_review};
use crate::domain::time::Moment;

/// The longest answer time that is recorded, in milliseconds.
const LONGEST_ANSWER_MS: u32 = 60_000;

/// The person leaves once the answer is on disk.
const LEAVING: Then = Then { aside: None, leaving: true };

/// A study session.
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) items: Vec<Item>,
    pub(super) rules: BTreeMap<DeckId, DeckRules>,
    practice: Practice,
    pub(super) around: Around,
    pub(super) lang: Lang,
    pub(super) progress: Progress,
    pub(super) taken: Vec<Taken>,
    pub(super) phase: Phase,
}

impl PartialEq for Session {
    /// Two sessions are equal when they ask and remember the same; their rules never change.
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
            && self.around == other.around
            && self.progress == other.progress
            && self.taken == other.taken
            && self.phase == other.phase
    }
}

impl Session {
    /// A session over `items`, asked in `lang`, as if there were no other cards. Cards of a deck without rules are left out.
    pub fn new(items: Vec<Item>, rules: BTreeMap<DeckId, DeckRules>, lang: Lang, now: Moment) -> Self {
        let items: Vec<Item> = items.into_iter().filter(|item| rules.contains_key(&item.card.deck)).collect();
        let mut session = Self {
            around: Around::of(&items),
            items,
            rules,
            practice: Practice::default(),
            lang,
            progress: Progress::default(),
            taken: Vec::new(),
            phase: Phase::default(),
        };
        session.ask_next(now);
        session
    }

    /// The same session with answers that are for this.
    #[must_use]
    pub fn practising(self, practice: Practice) -> Self {
        Self { practice, ..self }
    }

    /// What is to be seen now.
    pub fn screen(&self) -> Screen<'_> {
        let screen = match &self.phase {
            Phase::Asking(shown) => self.view(shown).map(Screen::Question),
            Phase::Judged(given) => self.verdict(given).map(Screen::Verdict),
            Phase::Saving { .. }
            | Phase::SettingAside { .. }
            | Phase::Marking { .. }
            | Phase::TakingBack { .. } => Some(Screen::Saving),
            Phase::Over(_) => None,
        };
        screen.unwrap_or_else(|| Screen::Over(self.summary()))
    }

    /// The cards of the session, as they stand now.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The figures so far.
    pub fn summary(&self) -> Summary {
        match &self.phase {
            Phase::Over(summary) => *summary,
            phase => self.progress.summary(self.items.len(), phase.shown().map(|shown| shown.turn)),
        }
    }

    /// Takes an event that happened at `now`. An event that does not fit what is shown changes nothing.
    pub fn handle(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        match (std::mem::take(&mut self.phase), event) {
            (Phase::Asking(shown), Event::Answer(typed)) => self.answer(shown, typed, now, false),
            (Phase::Asking(shown), Event::FinalAnswer(typed)) => self.answer(shown, typed, now, true),
            (Phase::Asking(shown), Event::Hint) => self.hint(shown),
            (Phase::Judged(given), Event::Accept) => self.save(given, None, now, Then::default()),
            (Phase::Judged(given), Event::Rate(rating)) => {
                self.save(given, Some(rating), now, Then::default())
            }
            (Phase::Judged(given), Event::Overrule) => {
                let rating = if given.suggested().is_pass() { Rating::Again } else { given.at_best() };
                self.save(given, Some(rating), now, Then::default())
            }
            (Phase::Judged(given), Event::Leave) => self.save(given, None, now, LEAVING),
            (Phase::Judged(given), Event::Bury) => self.save(given, None, now, Aside::Bury.into()),
            (Phase::Judged(given), Event::Suspend) => self.save(given, None, now, Aside::Suspend.into()),
            (Phase::Asking(shown), Event::Bury) => self.set_aside(shown, Aside::Bury, now),
            (Phase::Asking(shown), Event::Suspend) => self.set_aside(shown, Aside::Suspend, now),
            (phase @ (Phase::Asking(_) | Phase::Judged(_)), Event::Flag) => self.mark(phase, now),
            (phase @ (Phase::Asking(_) | Phase::Judged(_) | Phase::Over(_)), Event::Undo) => {
                self.take_back(phase, now)
            }
            (Phase::Asking(shown), Event::Leave) => self.leave(shown, now),
            (Phase::Saving { given, step, then }, Event::Saved(row)) => {
                self.saved(given, &step, then, row, now)
            }
            (Phase::Saving { given, step, then }, Event::Conflict(record)) => {
                self.put(given.shown.turn.item, record);
                let (rating, moment) = (step.review.rating, step.moment);
                self.save(given, Some(rating), moment, then)
            }
            (Phase::Saving { given, step, then }, Event::Leave) => {
                self.phase = Phase::Saving { given, step, then: Then { leaving: true, ..then } };
                Vec::new()
            }
            (Phase::SettingAside { taken, leaving }, Event::Appended(row, record)) => {
                self.aside_is_written(taken, leaving, (row, record), now)
            }
            (Phase::SettingAside { taken, .. }, Event::Leave) => {
                self.phase = Phase::SettingAside { taken, leaving: true };
                Vec::new()
            }
            (Phase::Marking { on, shown }, Event::Appended(row, record)) => {
                self.mark_is_written(*on, shown, row, record);
                Vec::new()
            }
            (Phase::TakingBack { taken, on }, Event::TakenBack(record)) => {
                self.is_taken_back(taken, *on, record, now);
                Vec::new()
            }
            (phase, Event::Reworded(key, card)) => {
                self.phase = phase;
                self.reword(&key, &card, now);
                Vec::new()
            }
            (phase, _) => {
                self.phase = phase;
                Vec::new()
            }
        }
    }

    fn ask_next(&mut self, now: Moment) {
        let turn = self.progress.next(self.items.len(), now.at);
        let Some((turn, item)) = turn.and_then(|turn| Some((turn, self.items.get(turn.item)?))) else {
            self.end(None);
            return;
        };
        let options = question::options(item, turn, &self.lang);
        let is_first_of_kind = self.progress.is_first(question::manner(&item.card.note));
        self.phase =
            Phase::Asking(Shown { turn, options, is_first_of_kind, hints: 0, near: None, since: now.at });
    }

    fn hint(&mut self, shown: Shown) -> Vec<Effect> {
        let hint =
            self.item(&shown).and_then(|(item, rules)| hints::next(item, &shown, &self.lang, rules.months));
        let none = if shown.hints > 0 { Refusal::NoMoreHints } else { Refusal::NoHint };
        let hints = shown.hints.saturating_add(u8::from(hint.is_some()));
        self.phase = Phase::Asking(Shown { hints, ..shown });
        vec![hint.map_or(Effect::Refuse(none), Effect::Hint)]
    }

    /// Judges an answer. A near miss may be tried once more; Enter alone leaves it as it is.
    fn answer(&mut self, shown: Shown, typed: String, now: Moment, is_final: bool) -> Vec<Effect> {
        if typed.trim().is_empty()
            && let Some(first) = shown.near.clone()
        {
            self.phase = Phase::Judged(Self::given(shown, first, false, now));
            return Vec::new();
        }
        let Some((item, rules)) = self.item(&shown) else { return Vec::new() };
        self.phase = match tries::attempt(item, rules, &self.lang, &shown, typed, is_final) {
            Err(refusal) => {
                self.phase = Phase::Asking(shown);
                return vec![Effect::Refuse(refusal)];
            }
            Ok(first) if first.is_near() && shown.near.is_none() && !is_final => {
                Phase::Asking(Shown { near: Some(first), ..shown })
            }
            Ok(last) => {
                let is_second = shown.near.is_some();
                Phase::Judged(Self::given(shown, last, is_second, now))
            }
        };
        Vec::new()
    }

    pub(super) fn given(shown: Shown, last: Try, is_second: bool, now: Moment) -> Given {
        let elapsed = now.at.millis_since(shown.since);
        let answer_ms = u32::try_from(elapsed).unwrap_or(u32::MAX).min(LONGEST_ANSWER_MS);
        Given { shown, last, is_second, answer_ms, moment: now }
    }

    pub(super) fn save(
        &mut self,
        given: Given,
        rating: Option<Rating>,
        now: Moment,
        then: Then,
    ) -> Vec<Effect> {
        let Some((item, rules)) = self.item(&given.shown) else { return Vec::new() };
        let suggested = given.suggested();
        let rating = rating.unwrap_or(suggested);
        let left = hints::options_left(item, &given.shown, &self.lang);
        let mode = question::mode(&item.card.note, left);
        let purpose = self.practice.purpose(&item.record, now.day);
        let due = if purpose.is_scheduled() {
            let Some(choices) = self.choices(given.shown.turn.item, now.day, mode) else { return Vec::new() };
            choices.of(rating).due
        } else {
            item.record.studied.map_or(now.day, |studied| studied.due)
        };
        let review = Review {
            key: item.card.key.clone(),
            deck: item.card.deck.clone(),
            rating,
            suggested,
            verdict: given.last.grade.as_ref().map(|grade| grade.verdict),
            typed: given.typed(),
            mode,
            purpose,
            lang: item.card.note.question.picked_lang(&self.lang).clone(),
            answer_ms: given.answer_ms,
            score: given.score(rating),
            hints: given.shown.hints,
            retention: rules.scheduler.retention().share(),
            parameters: rules.scheduler.model().set(),
            due,
            content: item.card.content_hash(),
        };
        let step = Step { review, moment: now, expected: item.record.last_row };
        self.phase = Phase::Saving { given, step: step.clone(), then };
        vec![Effect::Commit(step)]
    }

    fn saved(&mut self, given: Given, step: &Step, then: Then, row: RowId, now: Moment) -> Vec<Effect> {
        let review = &step.review;
        let turn = given.shown.turn;
        let mut then = then;
        let mut effects = Vec::new();
        if let Some((item, rules)) = self.item(&given.shown) {
            let model = rules.scheduler.model();
            let record = after_review(&item.record, row, step.moment.day, review, model);
            if rules.leech.is_told(&item.record, &record) {
                let suspends = rules.leech.action == LeechAction::Suspend;
                let lapses = record.studied.map_or(0, |studied| studied.lapses);
                effects.push(Effect::Leech(item.card.key.clone(), lapses, suspends));
                then.aside = if suspends { Some(Aside::Suspend) } else { then.aside };
            }
            self.put(turn.item, record);
        }
        let passed = given.passed(review.rating);
        let taken = Taken { rows: vec![row], shown: given.shown, before: Some(self.progress.clone()) };
        self.progress.count(turn, passed, review.answer_ms, step.moment.at);
        effects.extend(if let Some(aside) = then.aside {
            self.append_aside(taken, aside, then.leaving, now)
        } else {
            self.taken.push(taken);
            self.go_on(then.leaving, now)
        });
        effects
    }

    /// The next card, or the end.
    pub(super) fn go_on(&mut self, leaving: bool, now: Moment) -> Vec<Effect> {
        if leaving {
            return self.end(None);
        }
        self.ask_next(now);
        match self.phase {
            Phase::Over(summary) => vec![Effect::Finish(summary)],
            _ => Vec::new(),
        }
    }

    /// Where a card of the session stands from now on.
    pub(super) fn put(&mut self, place: usize, record: CardRecord) {
        if let Some(item) = self.items.get_mut(place) {
            self.around.load.moves(&item.record, &record);
            item.record = record;
        }
    }

    /// Leaves at a question; a near miss counts as it is.
    fn leave(&mut self, shown: Shown, now: Moment) -> Vec<Effect> {
        match shown.near.clone() {
            Some(first) => self.save(Self::given(shown, first, false, now), None, now, LEAVING),
            None => self.end(Some(shown.turn)),
        }
    }

    /// Ends the session; a card still on show counts as not asked.
    fn end(&mut self, current: Option<Turn>) -> Vec<Effect> {
        let summary = self.progress.summary(self.items.len(), current);
        self.phase = Phase::Over(summary);
        vec![Effect::Finish(summary)]
    }

    pub(super) fn item(&self, shown: &Shown) -> Option<(&Item, &DeckRules)> {
        let item = self.items.get(shown.turn.item)?;
        Some((item, self.rules.get(&item.card.deck)?))
    }

    fn view<'a>(&'a self, shown: &'a Shown) -> Option<QuestionView<'a>> {
        let (item, _) = self.item(shown)?;
        Some(QuestionView {
            card: &item.card,
            record: &item.record,
            lang: &self.lang,
            options: &shown.options,
            position: self.progress.begun(),
            total: self.items.len(),
            is_again: shown.turn.round > 0,
            is_first_of_kind: shown.is_first_of_kind,
            has_past: !self.taken.is_empty(),
            near: shown.near.as_ref().and_then(|near| near.grade.as_ref()),
            since: shown.since,
        })
    }

    fn verdict<'a>(&'a self, given: &'a Given) -> Option<VerdictView<'a>> {
        let (item, _) = self.item(&given.shown)?;
        let mode = question::mode(&item.card.note, hints::options_left(item, &given.shown, &self.lang));
        Some(VerdictView {
            question: self.view(&given.shown)?,
            answered: &given.last.answered,
            grade: given.last.grade.as_ref(),
            suggested: given.suggested(),
            choices: if self.practice.purpose(&item.record, given.moment.day).is_scheduled() {
                Some(self.choices(given.shown.turn.item, given.moment.day, mode)?)
            } else {
                None
            },
        })
    }
}
