//! The machine driven by hand and by chance, with a log in memory for a progress file.

mod aside;
mod chance;
mod leech;
mod options;
mod reworded;
mod tries;

use std::collections::BTreeMap;

use super::*;
use crate::domain::grading::{Hint, KnownAnswers, letter};
use crate::domain::model::{
    Answer, Card, CardKey, CardRecord, Change, DeckId, DesiredRetention, DeviceId, Lang, Leniency, Localized,
    LogRow, Mode, Note, Pair, Rating, RowId, State, Text, Verdict,
};
use crate::domain::queue::Item;
use crate::domain::schedule::{Ahead, LeechRule, Load, Model, Scheduler, replay};
use crate::domain::time::{DateOrder, Day, Moment, Months, Timestamp};

fn card(number: usize) -> Card {
    let answer = Localized::one(Lang::english(), vec![format!("answer {number}")]);
    with_answer(number, Answer::Text(answer))
}

fn with_answer(number: usize, answer: Answer) -> Card {
    let question = Text::one(Lang::english(), format!("question {number}"));
    Note::plain(&format!("note-{number}"), question, answer).into_card()
}

fn at(seconds: i64) -> Moment {
    let day = Day::parse("2026-03-01").unwrap();
    Moment { at: Timestamp::from_millis(1_772_355_600_000 + seconds * 1000), offset: 0, day }
}

/// A session with its log.
struct Table {
    session: Session,
    log: Vec<LogRow>,
    model: Model,
}

impl Table {
    fn with(cards: Vec<Card>) -> Self {
        let model = Model::default();
        let scheduler = Scheduler::new(model.clone(), DesiredRetention::default(), false);
        let known = KnownAnswers::of(&cards);
        let rules = DeckRules {
            date_order: DateOrder::default(),
            months: Months::Levantine,
            leniency: Leniency::default(),
            known,
            scheduler,
            leech: LeechRule::default(),
        };
        let rules = BTreeMap::from([(DeckId::parse("deck").unwrap(), rules)]);
        let item = |card| Item { card, record: CardRecord::default(), seed: 7 };
        let items = cards.into_iter().map(item).collect();
        Self { session: Session::new(items, rules, Lang::english(), at(0)), log: Vec::new(), model }
    }

    fn of(count: usize) -> Self {
        Self::with((1..=count).map(card).collect())
    }

    fn record(&self, key: &CardKey) -> CardRecord {
        let about = self.log.iter().filter(|row| match &row.change {
            Change::Review(review) => review.key == *key,
            Change::Bury(of) | Change::Suspend(of) | Change::Flag(of) | Change::Unflag(of) => of == key,
            other => panic!("{other:?}"),
        });
        replay(about, &self.model)
    }

    fn write(&mut self, step: &Step) -> RowId {
        self.append(Change::Review(step.review.clone()), step.moment)
    }

    fn append(&mut self, change: Change, moment: Moment) -> RowId {
        let id = RowId { device: DeviceId(1), seq: self.log.len() as u64 + 1 };
        self.log.push(LogRow { id, moment, change, revoked: false });
        id
    }

    /// The kinds of the rows that count.
    fn counting(&self) -> Vec<&'static str> {
        self.log.iter().filter(|row| !row.revoked).map(|row| row.change.name()).collect()
    }

    /// Carries out what the session asks for, as a progress file would.
    fn give(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        let mut all = Vec::new();
        let mut effects = self.session.handle(event, now);
        while let Some(effect) = effects.pop() {
            let event = match &effect {
                Effect::Commit(step) if self.record(&step.review.key).last_row == step.expected => {
                    Some(Event::Saved(self.write(step)))
                }
                Effect::Commit(step) => Some(Event::Conflict(self.record(&step.review.key))),
                Effect::Append(key, change, moment) => {
                    let row = self.append(change.clone(), *moment);
                    Some(Event::Appended(row, self.record(key)))
                }
                Effect::TakeBack(key, rows, _) => {
                    for row in rows {
                        self.log.iter_mut().find(|entry| entry.id == *row).unwrap().revoked = true;
                    }
                    Some(Event::TakenBack(self.record(key)))
                }
                Effect::Hint(_) | Effect::Refuse(_) | Effect::Leech(..) | Effect::Finish(_) => None,
            };
            all.push(effect);
            if let Some(event) = event {
                effects.extend(self.session.handle(event, now));
            }
        }
        all
    }

    fn answer(&mut self, text: &str, rating: Option<Rating>, now: Moment) -> Vec<Effect> {
        self.give(Event::Answer(text.into()), now);
        self.give(rating.map_or(Event::Accept, Event::Rate), now)
    }

    fn asked(&self) -> String {
        match self.session.screen() {
            Screen::Question(view) => view.card.note.id.to_string(),
            other => format!("{other:?}"),
        }
    }
}

/// A session over one card whose answer has three words.
fn pact() -> Table {
    let forms = Localized::one(Lang::english(), vec!["Warsaw Treaty Organisation".to_owned()]);
    Table::with(vec![with_answer(1, Answer::Text(forms))])
}

fn logged(table: &Table) -> Vec<(Rating, Rating, Option<Verdict>, &str)> {
    let reviews = table.log.iter().map(|row| match &row.change {
        Change::Review(review) => (review.suggested, review.rating, review.verdict, review.typed.as_str()),
        other => panic!("{other:?}"),
    });
    reviews.collect()
}

#[test]
fn a_right_answer_is_saved_and_the_next_card_comes() {
    let mut table = Table::of(2);
    table.answer("answer 1", None, at(5));
    assert_eq!(table.asked(), "note-2");
    let [row] = &table.log[..] else { panic!("one row") };
    let Change::Review(review) = &row.change else { panic!("a review") };
    assert_eq!((review.rating, review.suggested, review.answer_ms), (Rating::Good, Rating::Good, 5000));
    assert_eq!(review.typed, "answer 1");
}

#[test]
fn a_failed_card_comes_back_after_four_others_and_until_it_is_right() {
    let mut table = Table::of(7);
    table.answer("no", None, at(1));
    for number in 2..=5 {
        assert_eq!(table.asked(), format!("note-{number}"));
        table.answer(&format!("answer {number}"), None, at(1));
    }
    assert_eq!(table.asked(), "note-1");
    table.answer("no", None, at(2));
    table.answer("answer 6", None, at(2));
    table.answer("answer 7", None, at(2));
    assert_eq!(table.asked(), "note-1");
    let effects = table.answer("answer 1", None, at(3));
    let Some(Effect::Finish(summary)) = effects.last() else { panic!("finished: {effects:?}") };
    assert_eq!((summary.answered, summary.cards, summary.right_first, summary.left), (9, 7, 6, 0));
}

#[test]
fn a_failed_card_comes_back_sooner_after_ten_minutes() {
    let mut table = Table::of(4);
    table.answer("no", None, at(1));
    table.answer("answer 2", None, at(601));
    assert_eq!(table.asked(), "note-1");
}

#[test]
fn the_person_overrules_the_verdict_with_one_key() {
    let mut table = Table::of(2);
    table.give(Event::Answer("no".into()), at(1));
    table.give(Event::Overrule, at(1));
    table.give(Event::Answer("answer 2".into()), at(1));
    table.give(Event::Overrule, at(1));
    let ratings = table.log.iter().map(|row| match &row.change {
        Change::Review(review) => (review.suggested, review.rating, review.score.to_string()),
        other => panic!("{other:?}"),
    });
    assert_eq!(
        ratings.collect::<Vec<_>>(),
        [(Rating::Again, Rating::Good, "1".into()), (Rating::Good, Rating::Again, "0".into())]
    );
}

#[test]
fn leaving_at_a_verdict_saves_what_it_suggests() {
    let mut table = Table::of(3);
    table.give(Event::Answer("answer 1".into()), at(1));
    let effects = table.give(Event::Leave, at(2));
    assert_eq!(table.log.len(), 1);
    let Some(Effect::Finish(summary)) = effects.last() else { panic!("finished: {effects:?}") };
    assert_eq!((summary.answered, summary.left), (1, 2));
}

#[test]
fn leaving_at_a_question_saves_nothing_for_it() {
    let mut table = Table::of(2);
    table.answer("answer 1", None, at(1));
    table.give(Event::Leave, at(2));
    assert_eq!(table.log.len(), 1);
    let Screen::Over(summary) = table.session.screen() else { panic!("over") };
    assert_eq!((summary.left, table.session.summary()), (1, summary));
}

#[test]
fn an_answer_given_elsewhere_meanwhile_is_built_upon() {
    let mut table = Table::of(1);
    table.give(Event::Answer("answer 1".into()), at(1));
    let elsewhere = Step {
        review: match table.session.clone().handle(Event::Rate(Rating::Easy), at(1)).pop() {
            Some(Effect::Commit(step)) => step.review,
            other => panic!("{other:?}"),
        },
        moment: at(1),
        expected: None,
    };
    table.write(&elsewhere);
    let effects = table.give(Event::Accept, at(2));
    assert_eq!(effects.iter().filter(|effect| matches!(effect, Effect::Commit(_))).count(), 2);
    assert_eq!(table.log.len(), 2);
    assert_eq!(table.record(&card(1).key).studied.unwrap().reps, 2);
}

#[test]
fn an_answer_given_elsewhere_is_built_upon_by_the_same_rule_and_load() {
    let mut table = Table::of(2);
    let rules = table.session.rules.values_mut();
    rules.for_each(|rules| {
        rules.scheduler =
            Scheduler::new(table.model.clone(), DesiredRetention::default(), true).balanced(true);
    });
    let load: Load = (1..40).filter(|days| days % 5 > 0).map(|days| (at(0).day.plus(days), 60)).collect();
    table.session = table.session.among(load.clone(), &[]);
    table.give(Event::Answer("answer 1".into()), at(1));
    let mut elsewhere = match table.session.clone().handle(Event::Rate(Rating::Good), at(1)).pop() {
        Some(Effect::Commit(step)) => step,
        other => panic!("{other:?}"),
    };
    elsewhere.review.due = at(0).day.plus(3);
    table.write(&elsewhere);
    let record = table.record(&card(1).key);
    table.give(Event::Rate(Rating::Easy), at(2));
    let scheduler = &table.session.rules.values().next().unwrap().scheduler;
    let mut load = load;
    load.moves(&CardRecord::default(), &record);
    let ahead = Ahead { load: &load, siblings: &[] };
    let choices = scheduler.choices(&card(1).key, &record, at(2).day, Mode::Typed, ahead);
    let due = table.record(&card(1).key).studied.unwrap().due;
    assert_eq!(due, choices.of(Rating::Easy).due);
    assert_eq!(table.session.around.load.on(at(0).day.plus(3)), 60, "the day it had elsewhere is free again");
}

#[test]
fn nothing_to_take_back_is_said() {
    let mut table = Table::of(1);
    assert_eq!(table.give(Event::Undo, at(1)), [Effect::Refuse(Refusal::NothingToUndo)]);
    assert_eq!(table.asked(), "note-1");
}

#[test]
fn what_was_done_last_is_taken_back_also_when_the_session_is_over() {
    let mut table = Table::of(2);
    table.answer("answer 1", None, at(1));
    table.answer("answer 2", None, at(2));
    assert!(matches!(table.session.screen(), Screen::Over(_)));
    table.give(Event::Undo, at(3));
    assert_eq!((table.asked(), table.session.summary().answered), ("note-2".to_owned(), 1));
    table.answer("no", None, at(4));
    assert_eq!(table.asked(), "note-2", "it comes once more");
    let effects = table.answer("answer 2", None, at(5));
    assert!(
        matches!(effects.last(), Some(Effect::Finish(summary)) if summary.right_first == 1),
        "{effects:?}"
    );
}

#[test]
fn a_session_that_was_left_goes_on_where_something_is_taken_back() {
    let mut table = Table::of(3);
    table.answer("answer 1", None, at(1));
    table.give(Event::Flag, at(2));
    table.give(Event::Leave, at(3));
    for (asked, left) in [("note-2", vec!["review"]), ("note-1", vec![])] {
        table.give(Event::Undo, at(4));
        assert_eq!((table.asked().as_str(), table.counting()), (asked, left));
    }
    table.give(Event::Leave, at(5));
    assert_eq!(table.give(Event::Undo, at(6)), [Effect::Refuse(Refusal::NothingToUndo)]);
    assert!(matches!(table.session.screen(), Screen::Over(_)));
}

#[test]
fn a_failed_new_card_is_learnt_and_not_a_lapse() {
    let mut table = Table::of(1);
    table.answer("no", None, at(1));
    let studied = table.record(&card(1).key).studied.unwrap();
    assert_eq!(
        (studied.state, studied.lapses, studied.interval, studied.due),
        (State::Learning, 0, 0, at(1).day)
    );
}
