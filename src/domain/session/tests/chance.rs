//! What holds whatever happens.

use proptest::prelude::*;

use super::*;

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
    fn undo_goes_back_to_the_beginning(events in prop::collection::vec(any_event(), 0..40)) {
        let mut table = Table::of(4);
        for event in events {
            table.give(event, at(0));
        }
        let mut effects = Vec::new();
        for _ in 0..=table.log.len() {
            effects = table.give(Event::Undo, at(1));
        }
        prop_assert_eq!(effects, [Effect::Refuse(Refusal::NothingToUndo)]);
        prop_assert!(table.counting().is_empty());
        prop_assert!(table.session.items().iter().all(|item| item.record == CardRecord::default()));
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
            if table.log.len() > rows {
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
