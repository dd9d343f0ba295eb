//! Other days for cards whose day no longer fits what is known of the memory.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Candidate;
use crate::domain::model::{CardKey, CardRecord, DeckId, Kin, Studied};
use crate::domain::schedule::{Ahead, Load, Scheduler};
use crate::domain::time::Day;

/// A card that gets another day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The deck by whose settings it moves: the first that has it.
    pub deck: DeckId,
    /// The card.
    pub key: CardKey,
    /// The day it was to come back.
    pub from: Day,
    /// The day it is to come back now; never before today.
    pub to: Day,
}

/// The cards whose day does not fit, in their order. `load` is how many cards come back on each day; one that moves weighs
/// on its new day for those after it. A card answered on a day after today stays: in the order of the log that answer
/// would stand behind the new day.
pub fn reschedule(
    candidates: &[Candidate],
    schedulers: &BTreeMap<&DeckId, Scheduler>,
    mut load: Load,
    today: Day,
) -> Vec<Moved> {
    let mut families: HashMap<Kin<'_>, Vec<usize>> = HashMap::new();
    for (place, candidate) in candidates.iter().enumerate() {
        for kin in candidate.card.kin() {
            families.entry(kin).or_default().push(place);
        }
    }
    let mut records: Vec<CardRecord> = candidates.iter().map(|candidate| candidate.record).collect();
    let (mut moves, mut seen) = (Vec::new(), HashSet::new());
    for (place, Candidate { card, record }) in candidates.iter().enumerate() {
        let Some(studied) = record.studied.filter(|studied| studied.last_day <= today) else { continue };
        let Some(scheduler) = schedulers.get(&card.deck).filter(|_| seen.insert(&card.key)) else { continue };
        let family = card.kin().filter_map(|kin| families.get(&kin)).flatten().copied();
        let others = family.filter(|other| *other != place).filter_map(|other| records.get(other));
        let siblings: Vec<Day> =
            others.filter_map(|other| other.studied).flat_map(|other| [other.last_day, other.due]).collect();
        let ahead = Ahead { load: &load, siblings: &siblings };
        let Some(to) = scheduler.anew(&card.key, record, today, ahead) else { continue };
        let after = CardRecord { studied: Some(Studied { due: to, ..studied }), ..*record };
        load.moves(record, &after);
        records.iter_mut().skip(place).take(1).for_each(|record| *record = after);
        moves.push(Moved { deck: card.deck.clone(), key: card.key.clone(), from: studied.due, to });
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::DesiredRetention;
    use crate::domain::queue::tests::{new, seen};
    use crate::domain::schedule::Model;

    fn day(number: u32) -> Day {
        Day::parse(&format!("2026-03-{number:02}")).unwrap()
    }

    /// The cards that move on 10 March, all with a stability of 5 days, and their new days in March.
    fn moved(candidates: &[Candidate], scheduler: Scheduler) -> Vec<(String, Day)> {
        let deck = candidates.iter().map(|candidate| candidate.card.deck.clone()).next().unwrap();
        let mut load = Load::default();
        for candidate in candidates {
            load.moves(&CardRecord::default(), &candidate.record);
        }
        reschedule(candidates, &[(&deck, scheduler)].into(), load, day(10))
            .into_iter()
            .map(|moved| (moved.key.card_id().to_owned(), moved.to))
            .collect()
    }

    fn exact() -> Scheduler {
        Scheduler::new(Model::default(), DesiredRetention::default(), false)
    }

    fn fuzzed() -> Scheduler {
        Scheduler::new(Model::default(), DesiredRetention::default(), true)
    }

    #[test]
    fn cards_whose_day_does_not_fit_move_once_each_and_others_stay() {
        let cards = [
            seen("late", &[], 8, 28, 5.0),
            seen("fits", &[], 8, 13, 5.0),
            new("unseen", &[]),
            seen("early", &[], 9, 11, 5.0),
            seen("late", &[], 8, 28, 5.0),
            seen("long-due", &[], 1, 4, 5.0),
            seen("far-gone", &[], 2, 28, 5.0),
        ];
        let expected = [("late", 13), ("early", 14), ("far-gone", 10)];
        assert_eq!(moved(&cards, exact()), expected.map(|(name, to)| (name.to_owned(), day(to))));
    }

    #[test]
    fn an_answer_dated_after_today_would_stand_behind_the_new_day() {
        assert_eq!(moved(&[seen("ahead", &[], 12, 30, 5.0)], exact()), []);
    }

    #[test]
    fn siblings_are_kept_apart_where_the_days_allow_it() {
        let cards = [seen("one", &["wall"], 9, 29, 5.0), seen("other", &["wall"], 9, 30, 5.0)];
        let moved = moved(&cards, fuzzed().apart(2));
        let [(_, one), (_, other)] = moved.as_slice() else { panic!("{moved:?}") };
        assert!(one.distance(*other) >= 2, "{one:?} {other:?}");
    }

    #[test]
    fn a_card_that_moves_weighs_on_its_day_for_those_after_it() {
        let names: Vec<String> = (0..60).map(|number| format!("c{number}")).collect();
        let cards: Vec<Candidate> = names.iter().map(|name| seen(name, &[], 9, 30, 5.0)).collect();
        let moved = moved(&cards, fuzzed().balanced(true));
        let on = |number| moved.iter().filter(|(_, to)| *to == day(number)).count();
        // Shorter intervals are preferred: were all days as empty for each card, the first would get half of them.
        let [first, second, third] = [13, 14, 15].map(on);
        assert!(first < 28 && second > 12 && third > 9, "{first} {second} {third}");
    }
}
