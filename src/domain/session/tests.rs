//! The machine driven by hand and by chance, with a log in memory for a progress file.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::grading::{Hint, KnownAnswers, letter};
use crate::domain::model::{
    Answer, Card, CardKey, CardRecord, Change, DeckId, DesiredRetention, DeviceId, Lang, Leniency, Localized,
    LogRow, Mode, Note, Pair, Rating, RowId, State, Text, Verdict,
};
use crate::domain::queue::Item;
use crate::domain::schedule::{Model, Scheduler, replay};
use crate::domain::time::{DateOrder, Day, Moment, Timestamp};

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
        let rules =
            DeckRules { date_order: DateOrder::default(), leniency: Leniency::default(), known, scheduler };
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
                Effect::Hint(_) | Effect::Refuse(_) | Effect::Finish(_) => None,
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
fn options_that_do_not_exist_are_refused_or_wrong() {
    let words = |text: &str| Localized::one(Lang::english(), vec![text.to_owned()]);
    let answer = Answer::Choice { right: words("Castro"), wrong: words("Guevara"), open: true };
    let mut table = Table::with(vec![with_answer(1, answer)]);
    let effects = table.give(Event::Answer("3".into()), at(1));
    assert_eq!(effects, [Effect::Refuse(Refusal::NotAnOption(2))]);
    assert_eq!(table.asked(), "note-1");
    table.give(Event::FinalAnswer("3".into()), at(1));
    let Screen::Verdict(view) = table.session.screen() else { panic!("a verdict") };
    assert_eq!(view.suggested, Rating::Again);
}

#[test]
fn several_options_are_chosen_together_and_a_lucky_guess_counts_little() {
    let options = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let right = options(&["Poland", "Hungary"]).into_iter().map(|option| vec![option]).collect();
    let answer = Answer::Several {
        right: Localized::one(Lang::english(), right),
        wrong: Localized::one(Lang::english(), options(&["Austria", "Greece", "Turkey"])),
        open: true,
    };
    let mut table = Table::with(vec![with_answer(1, answer)]);
    assert_eq!(table.give(Event::Answer("7".into()), at(1)), [Effect::Refuse(Refusal::NotOptions(5))]);
    let Screen::Question(view) = table.session.screen() else { panic!("a question") };
    let number = |name: &str| view.options.iter().position(|option| option == name).unwrap() + 1;
    let (poland, hungary) = (number("Poland").to_string(), number("Hungary").to_string());
    table.give(Event::Answer(hungary), at(2));
    assert!(matches!(table.session.screen(), Screen::Question(QuestionView { near: Some(_), .. })));
    table.answer(&poland, None, at(2));
    let Change::Review(review) = &table.log[0].change else { panic!("a review") };
    assert_eq!((review.rating, review.mode, review.score), (Rating::Hard, Mode::Choice(10), 1.0));
}

#[test]
fn a_hint_rules_out_two_wrong_options_and_never_all() {
    let words = |texts: &[&str]| {
        Localized::one(Lang::english(), texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    };
    for (wrong, gone) in [(&["Guevara", "Batista", "Cienfuegos"][..], 2), (&["Guevara", "Batista"], 1)] {
        let answer = Answer::Choice { right: words(&["Castro"]), wrong: words(wrong), open: true };
        let mut table = Table::with(vec![with_answer(1, answer)]);
        let effects = table.give(Event::Hint, at(1));
        let [Effect::Hint(Hint::Without(numbers))] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!(numbers.len(), gone);
        let Screen::Question(view) = table.session.screen() else { panic!("a question") };
        assert!(numbers.iter().all(|number| view.options[number - 1] != "Castro"));
        assert_eq!(table.give(Event::Hint, at(1)), [Effect::Refuse(Refusal::NoMoreHints)]);
        table.answer("Castro", None, at(2));
        let Change::Review(review) = &table.log[0].change else { panic!("a review") };
        assert_eq!((review.rating, review.mode), (Rating::Hard, Mode::Choice(2)));
    }
    let answer = Answer::Choice { right: words(&["Castro"]), wrong: words(&["Guevara"]), open: true };
    let mut table = Table::with(vec![with_answer(1, answer)]);
    assert_eq!(table.give(Event::Hint, at(1)), [Effect::Refuse(Refusal::NoHint)]);
}

#[test]
fn an_order_and_pairs_are_answered_by_what_is_shown() {
    let items = ["one", "two", "three", "four"].map(String::from).to_vec();
    let order = Answer::Order(Localized::one(Lang::english(), items.clone()));
    let pair = |item: &String| Pair { left: item.clone(), right: format!("{item}!") };
    let pairs = Answer::Match(Localized::one(Lang::english(), items.iter().map(pair).collect()));
    for (answer, refusal) in [(order, Refusal::NotAnOrder(4)), (pairs, Refusal::NotAllPairs(4))] {
        let mut table = Table::with(vec![with_answer(1, answer)]);
        assert_eq!(table.give(Event::Answer("2 3".into()), at(1)), [Effect::Refuse(refusal)]);
        let Screen::Question(view) = table.session.screen() else { panic!("a question") };
        assert_eq!(view.options.len(), 4);
        // Of every item the letter of the place where it is shown now.
        let place =
            |item: &String| view.options.iter().position(|shown| shown.starts_with(item.as_str())).unwrap();
        let typed: String = items.iter().map(|item| letter(place(item), view.lang)).collect();
        table.give(Event::Answer(typed.clone()), at(2));
        let Screen::Verdict(view) = table.session.screen() else { panic!("a verdict") };
        assert_eq!((view.suggested, view.answered), (Rating::Good, view.grade.unwrap().expected.as_str()));
        table.give(Event::Accept, at(3));
        let Change::Review(review) = &table.log[0].change else { panic!("a review") };
        assert_eq!((&review.typed, review.mode, review.score), (&typed, Mode::Typed, 1.0));
    }
}

#[test]
fn a_revealed_card_is_good_unless_the_person_says_otherwise() {
    let back = Localized::one(Lang::english(), vec!["because".to_owned()]);
    let mut table = Table::with(vec![with_answer(1, Answer::Flip(back))]);
    table.give(Event::Answer(String::new()), at(1));
    let Screen::Verdict(view) = table.session.screen() else { panic!("a verdict") };
    assert_eq!((view.grade, view.suggested), (None, Rating::Good));
}

#[test]
fn a_right_answer_after_a_hint_suggests_hard_and_a_wrong_one_again() {
    let mut table = Table::of(2);
    assert_eq!(table.give(Event::Hint, at(1)), [Effect::Hint(Hint::Letters("a… 1".into()))]);
    table.answer("answer 1", None, at(2));
    table.give(Event::Hint, at(3));
    table.answer("answer 7", None, at(4));
    let ratings = table.log.iter().map(|row| match &row.change {
        Change::Review(review) => (review.rating, review.hints),
        other => panic!("{other:?}"),
    });
    assert_eq!(ratings.collect::<Vec<_>>(), [(Rating::Hard, 1), (Rating::Again, 1)]);
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
fn a_near_miss_may_be_tried_once_more_which_suggests_hard() {
    let mut table = pact();
    assert_eq!(table.give(Event::Answer("Warsaw Treaty".into()), at(1)), []);
    let Screen::Question(QuestionView { near: Some(first), .. }) = table.session.screen() else { panic!() };
    assert_eq!(first.verdict, Verdict::Close);
    table.answer("warsaw treaty organisation", None, at(9));
    let typed = "Warsaw Treaty\nwarsaw treaty organisation";
    assert_eq!(table.session.summary().right_first, 0, "it was not the first try");
    assert_eq!(logged(&table), [(Rating::Hard, Rating::Hard, Some(Verdict::Right), typed)]);
}

#[test]
fn a_second_try_that_is_near_too_is_the_last() {
    let mut table = pact();
    table.give(Event::Answer("Warsaw Treaty".into()), at(1));
    table.give(Event::Answer("Treaty Organisation".into()), at(1));
    assert!(matches!(table.session.screen(), Screen::Verdict(view) if view.suggested == Rating::Again));
    table.give(Event::Overrule, at(2));
    let typed = "Warsaw Treaty\nTreaty Organisation";
    assert_eq!(logged(&table), [(Rating::Again, Rating::Hard, Some(Verdict::Close), typed)]);
}

#[test]
fn a_near_miss_that_is_confirmed_counts_good() {
    let mut table = pact();
    table.give(Event::Answer("Warsaw Treaty".into()), at(1));
    table.give(Event::Answer(" ".into()), at(1));
    table.give(Event::Overrule, at(1));
    assert_eq!(logged(&table), [(Rating::Again, Rating::Good, Some(Verdict::Close), "Warsaw Treaty")]);
}

#[test]
fn a_near_miss_is_not_lost_when_the_person_leaves_and_forgotten_when_they_take_back() {
    let mut table = pact();
    table.give(Event::Answer("Warsaw Treaty".into()), at(1));
    table.give(Event::Leave, at(1));
    assert_eq!(logged(&table), [(Rating::Again, Rating::Again, Some(Verdict::Close), "Warsaw Treaty")]);
    let mut table = Table::of(2);
    table.answer("answer 1", None, at(1));
    table.give(Event::Answer("that answer 2".into()), at(1));
    assert!(matches!(table.session.screen(), Screen::Question(QuestionView { near: Some(_), .. })));
    table.give(Event::Undo, at(1));
    assert_eq!(table.asked(), "note-1");
    table.answer("answer 1", None, at(1));
    assert!(matches!(table.session.screen(), Screen::Question(QuestionView { near: None, .. })));
}

#[test]
fn in_a_pipe_there_is_no_second_try() {
    let mut table = pact();
    table.give(Event::FinalAnswer("Warsaw Treaty".into()), at(1));
    assert!(matches!(table.session.screen(), Screen::Verdict(view) if view.suggested == Rating::Again));
}

#[test]
fn a_second_try_at_a_list_may_name_only_what_was_missing() {
    let items = ["Malenkov", "Beria", "Molotov"].map(|name| vec![name.to_owned()]).to_vec();
    let list = |ordered| {
        let items = Localized::one(Lang::english(), items.clone());
        Table::with(vec![with_answer(1, Answer::List { items, ordered })])
    };
    for (ordered, second, rating, score) in [
        (false, "Molotov", Rating::Hard, "1"),
        (false, "Molotov, Beria, Malenkov", Rating::Hard, "1"),
        (false, "Malenkov", Rating::Again, "0.6666667"),
        (false, "Molotov, Bulganin", Rating::Again, "0.75"),
        (false, "Bulganin", Rating::Again, "0.6666667"),
        (true, "Molotov", Rating::Again, "0.6666667"),
        (true, "Malenkov, Beria, Molotov", Rating::Hard, "1"),
    ] {
        let mut table = list(ordered);
        table.give(Event::Answer("Malenkov, Beria".into()), at(1));
        table.answer(second, None, at(2));
        let Change::Review(review) = &table.log[0].change else { panic!("a review") };
        assert_eq!((review.rating, review.score.to_string()), (rating, score.to_owned()), "{second}");
    }
}

#[test]
fn a_card_that_is_buried_at_its_question_leaves_without_an_answer() {
    let mut table = Table::of(2);
    table.give(Event::Bury, at(1));
    assert_eq!((table.counting(), table.asked()), (vec!["bury"], "note-2".to_owned()));
    assert!(table.session.items()[0].record.is_buried(at(1).day));
    let effects = table.answer("answer 2", None, at(2));
    let Some(Effect::Finish(summary)) = effects.last() else { panic!("finished: {effects:?}") };
    assert_eq!((summary.answered, summary.cards, summary.left), (1, 1, 0));
}

#[test]
fn a_failed_card_that_is_suspended_at_its_verdict_is_saved_and_does_not_come_back() {
    let mut table = Table::of(2);
    table.give(Event::Answer("no".into()), at(1));
    table.give(Event::Suspend, at(1));
    assert_eq!((table.counting(), table.asked()), (vec!["review", "suspend"], "note-2".to_owned()));
    let effects = table.answer("answer 2", None, at(2));
    let Some(Effect::Finish(summary)) = effects.last() else { panic!("finished: {effects:?}") };
    assert_eq!((summary.answered, summary.cards, summary.right_first, summary.left), (2, 2, 1, 0));
}

#[test]
fn a_near_miss_is_saved_when_its_card_is_buried() {
    let mut table = pact();
    table.give(Event::Answer("Warsaw Treaty".into()), at(1));
    let effects = table.give(Event::Bury, at(1));
    assert_eq!(table.counting(), ["review", "bury"]);
    assert!(matches!(effects.last(), Some(Effect::Finish(summary)) if summary.answered == 1));
}

#[test]
fn what_was_set_aside_at_a_verdict_is_taken_back_with_its_answer() {
    let mut table = Table::of(2);
    table.give(Event::Answer("answer 1".into()), at(1));
    table.give(Event::Bury, at(1));
    table.give(Event::Undo, at(2));
    assert_eq!((table.counting(), table.asked()), (vec![], "note-1".to_owned()));
    assert_eq!(table.session.items()[0].record, CardRecord::default());
}

#[test]
fn a_flag_leaves_what_is_on_show_as_it_is_and_a_second_one_takes_it_off() {
    let mut table = Table::of(2);
    table.give(Event::Flag, at(1));
    assert_eq!(table.asked(), "note-1");
    table.give(Event::Answer("answer 1".into()), at(1));
    table.give(Event::Flag, at(1));
    assert!(matches!(table.session.screen(), Screen::Verdict(view) if !view.question.record.flagged));
    table.give(Event::Undo, at(1));
    assert!(matches!(table.session.screen(), Screen::Verdict(view) if view.question.record.flagged));
    table.give(Event::Accept, at(2));
    assert_eq!((table.counting(), table.asked()), (vec!["flag", "review"], "note-2".to_owned()));
}

#[test]
fn nothing_to_take_back_is_said() {
    let mut table = Table::of(1);
    assert_eq!(table.give(Event::Undo, at(1)), [Effect::Refuse(Refusal::NothingToUndo)]);
    assert_eq!(table.asked(), "note-1");
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

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (1usize..6).prop_map(|number| Event::Answer(format!("answer {number}"))),
        2 => (1usize..6).prop_map(|number| Event::Answer(format!("that answer {number}"))),
        1 => any::<String>().prop_map(Event::Answer),
        1 => Just(Event::Leave),
        1 => Just(Event::FinalAnswer(String::new())),
        4 => Just(Event::Accept),
        3 => (1u8..=4).prop_map(|number| Event::Rate(Rating::from_number(number).unwrap())),
        1 => Just(Event::Hint),
        1 => Just(Event::Overrule),
        2 => Just(Event::Undo),
        1 => Just(Event::Bury),
        1 => Just(Event::Suspend),
        1 => Just(Event::Flag),
        1 => Just(Event::Appended(RowId { device: DeviceId(9), seq: 9 }, CardRecord::default())),
        1 => Just(Event::Saved(RowId { device: DeviceId(9), seq: 9 })),
        1 => Just(Event::Conflict(CardRecord::default())),
        1 => Just(Event::TakenBack(CardRecord::default())),
    ]
}

/// What a person may take back.
fn last_event() -> impl Strategy<Value = Event> {
    let rating = (1u8..=4).prop_map(|number| Event::Rate(Rating::from_number(number).unwrap()));
    prop_oneof![rating, Just(Event::Bury), Just(Event::Suspend), Just(Event::Flag)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_every_record_is_what_the_log_says(events in prop::collection::vec((any_event(), 0i64..400), 0..60)) {
        let mut table = Table::of(5);
        let mut now = 0;
        for (event, seconds) in events {
            now += seconds;
            table.give(event, at(now));
            for item in table.session.items() {
                prop_assert_eq!(item.record, table.record(&item.card.key));
            }
            let summary = table.session.summary();
            prop_assert!(summary.left as usize <= 5 && summary.right_first <= summary.cards && summary.cards <= summary.answered);
            let counting = table.counting().iter().filter(|kind| **kind == "review").count();
            prop_assert_eq!(summary.answered as usize, counting);
            if let Screen::Question(view) = table.session.screen() {
                prop_assert!(!view.record.is_set_aside(at(now).day), "what was set aside is not asked again");
            }
        }
    }

    #[test]
    fn taking_back_gives_the_session_as_it_was(
        ratings in prop::collection::vec(1u8..=4, 0..12),
        is_answered in any::<bool>(),
        last in last_event(),
    ) {
        let mut table = Table::of(4);
        for rating in ratings {
            table.answer("answer 1", Rating::from_number(rating), at(0));
        }
        if let Screen::Question(_) = table.session.screen() {
            let mut before = table.session.clone();
            if is_answered {
                table.give(Event::FinalAnswer("answer 2".into()), at(0));
                if last == Event::Flag {
                    before = table.session.clone();
                }
            }
            let rows = table.log.len();
            table.give(last, at(0));
            if !matches!(table.session.screen(), Screen::Over(_)) && table.log.len() > rows {
                table.give(Event::Undo, at(0));
                prop_assert!(table.session == before);
            }
        }
    }

    #[test]
    fn a_session_ends_when_every_card_is_known(answers in prop::collection::vec(any::<bool>(), 0..30)) {
        let mut table = Table::of(5);
        for is_known in answers {
            table.answer("x", Some(if is_known { Rating::Good } else { Rating::Again }), at(1));
        }
        for _ in 0..5 {
            table.answer("x", Some(Rating::Easy), at(1));
        }
        prop_assert!(matches!(table.session.screen(), Screen::Over(summary) if summary.left == 0 && summary.cards == 5));
    }
}

/// Note 1 with another answer.
fn reworded(answer: &str) -> Event {
    let answer = Localized::one(Lang::english(), vec![answer.to_owned()]);
    let card = with_answer(1, Answer::Text(answer));
    Event::Reworded(card.key.clone(), Box::new(card))
}

#[test]
fn an_answer_on_show_is_judged_anew_when_its_card_is_changed() {
    let mut table = Table::of(2);
    table.give(Event::Answer("other".into()), at(1));
    table.give(reworded("other"), at(9));
    let Screen::Verdict(view) = table.session.screen() else { panic!("the verdict stays") };
    assert_eq!(view.grade.unwrap().verdict, Verdict::Right);
    table.give(Event::Accept, at(10));
    let Some(Change::Review(review)) = table.log.last().map(|row| row.change.clone()) else {
        panic!("a row")
    };
    assert_eq!((review.rating, review.answer_ms), (Rating::Good, 1000));
}

#[test]
fn a_second_try_stays_one_when_its_card_is_changed() {
    let mut table = pact();
    table.give(Event::Answer("Warsaw Treaty".into()), at(1));
    table.give(Event::Answer("other".into()), at(2));
    table.give(reworded("other"), at(3));
    table.give(Event::Accept, at(4));
    let typed = "Warsaw Treaty\nother";
    assert_eq!(logged(&table), [(Rating::Hard, Rating::Hard, Some(Verdict::Right), typed)]);
}

#[test]
fn a_card_whose_options_are_others_now_is_asked_again() {
    let choice = |wrong: &[&str]| {
        let list = |forms: &[&str]| {
            Localized::one(Lang::english(), forms.iter().map(|form| (*form).to_owned()).collect())
        };
        let (right, wrong) = (list(&["right"]), list(wrong));
        with_answer(1, Answer::Choice { right, wrong, open: true })
    };
    let mut table = Table::with(vec![choice(&["a", "b"]), card(2)]);
    table.give(Event::Answer("a".into()), at(1));
    let changed = choice(&["c", "d"]);
    table.give(Event::Reworded(changed.key.clone(), Box::new(changed.clone())), at(2));
    let Screen::Question(view) = table.session.screen() else { panic!("the question") };
    assert!(view.options.contains(&"c".to_owned()) && view.options.len() == 3, "{:?}", view.options);
    // What is taken back is asked as it is now, too.
    table.answer("right", None, at(3));
    let again = choice(&["e", "f"]);
    table.give(Event::Reworded(again.key.clone(), Box::new(again)), at(4));
    table.give(Event::Undo, at(5));
    let Screen::Question(view) = table.session.screen() else { panic!("the question") };
    assert!(view.options.contains(&"e".to_owned()), "{:?}", view.options);
}
