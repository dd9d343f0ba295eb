//! Burying, suspending and flagging, and taking that back.

use super::*;

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
