//! Revealing, hints, and the second try after a near miss.

use super::*;

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
