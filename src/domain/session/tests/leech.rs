//! Cards that are forgotten again and again.

use super::*;
use crate::domain::model::{MemoryState, Studied};
use crate::domain::schedule::LeechAction;

/// A session over two cards, the first of them known and forgotten seven times.
fn nearly(action: LeechAction) -> Session {
    let cards = vec![card(1), card(2)];
    let day = at(0).day;
    let studied = Studied {
        state: State::Review,
        memory: MemoryState { stability: 3.0, difficulty: 9.0 },
        due: day,
        interval: 3,
        first_day: day,
        last_day: day,
        reps: 20,
        lapses: 7,
        content: 0,
    };
    let rules = DeckRules {
        date_order: DateOrder::default(),
        months: Months::Levantine,
        leniency: Leniency::default(),
        known: KnownAnswers::of(&cards),
        scheduler: Scheduler::new(Model::default(), DesiredRetention::default(), false),
        leech: LeechRule { threshold: 8, action },
    };
    let rules = BTreeMap::from([(DeckId::parse("deck").unwrap(), rules)]);
    let record = |number| (number == 0).then_some(studied);
    let items = cards.into_iter().enumerate().map(|(number, card)| Item {
        card,
        record: CardRecord { studied: record(number), ..CardRecord::default() },
        seed: 7,
    });
    Session::new(items.collect(), rules, Lang::english(), at(0))
}

fn forget(session: &mut Session) -> Vec<Effect> {
    session.handle(Event::Answer("no".to_owned()), at(1));
    let effects = session.handle(Event::Rate(Rating::Again), at(2));
    assert!(matches!(effects.as_slice(), [Effect::Commit(_)]), "{effects:?}");
    session.handle(Event::Saved(RowId { device: DeviceId(1), seq: 1 }), at(2))
}

#[test]
fn a_leech_is_told_once_and_asked_again() {
    let mut session = nearly(LeechAction::Tag);
    let key = card(1).key;
    assert_eq!(forget(&mut session), [Effect::Leech(key, 8, false)]);
    assert_eq!(session.items()[0].record.studied.unwrap().lapses, 8);
    assert!(matches!(session.screen(), Screen::Question(view) if view.card.key == card(2).key));
}

#[test]
fn a_leech_that_is_to_be_suspended_is_and_one_step_back_undoes_both() {
    let mut session = nearly(LeechAction::Suspend);
    let key = card(1).key;
    let effects = forget(&mut session);
    let [Effect::Leech(told, 8, true), Effect::Append(aside, Change::Suspend(_), moment)] =
        effects.as_slice()
    else {
        panic!("{effects:?}")
    };
    assert_eq!((told, aside, moment.at), (&key, &key, at(2).at));
    let suspended = CardRecord { suspended: true, ..session.items()[0].record };
    session.handle(Event::Appended(RowId { device: DeviceId(1), seq: 2 }, suspended), at(2));
    let effects = session.handle(Event::Undo, at(3));
    let [Effect::TakeBack(_, rows, _)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(rows.iter().map(|row| row.seq).collect::<Vec<_>>(), [2, 1]);
}
