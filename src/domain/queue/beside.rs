//! Cards beside those of the day: whose day comes soon, or whatever their day.

use std::collections::HashSet;

use rand::Rng;
use rand::seq::SliceRandom;

use super::{Candidate, Group, Item, Room};
use crate::domain::model::{CardKey, Kin, State};
use crate::domain::time::Day;

/// Puts behind today's cards those that come back within `days` days, the nearest day first and those of one day in random
/// order, as far as the limits leave room for cards seen before, and at most `total` cards in all.
///
/// A card that was answered today waits, and so does one that is given away by a card of today.
pub fn add_ahead(
    items: &mut Vec<Item>,
    groups: &[Group<'_>],
    (today, days): (Day, u32),
    room: Room,
    total: usize,
    rng: &mut impl Rng,
) {
    let today_keys: HashSet<CardKey> = items.iter().map(|item| item.card.key.clone()).collect();
    let mut keys: HashSet<&CardKey> = HashSet::new();
    let mut kin: HashSet<Kin<'_>> = HashSet::new();
    let mut left = room.reviews;
    let mut soon: Vec<(usize, &Candidate)> = Vec::new();
    let mut rooms: Vec<usize> = Vec::new();
    for (number, group) in groups.iter().enumerate() {
        let mut own = group.room.reviews;
        for candidate in group.candidates.iter() {
            let is_asked = today_keys.contains(&candidate.card.key);
            let studied = candidate.record.studied;
            let was_answered = studied.is_some_and(|studied| studied.last_day == today);
            if is_asked || was_answered {
                kin.extend(candidate.card.kin());
                let counts = is_asked && !was_answered && candidate.record.state() != State::New;
                own = own.saturating_sub(counts.into());
                left = left.saturating_sub(counts.into());
            } else if is_soon(candidate, today, days) && keys.insert(&candidate.card.key) {
                soon.push((number, candidate));
            }
        }
        rooms.push(own);
    }
    soon.shuffle(rng);
    soon.sort_by_key(|(_, candidate)| candidate.record.studied.map(|studied| studied.due));
    for (number, candidate) in soon {
        let Some(own) = rooms.get_mut(number) else { continue };
        let is_free = !candidate.card.kin().any(|one| kin.contains(&one));
        if is_free && *own > 0 && left > 0 && items.len() < total {
            *own -= 1;
            left -= 1;
            kin.extend(candidate.card.kin());
            items.push(item(candidate, rng));
        }
    }
}

fn is_soon(candidate: &Candidate, today: Day, days: u32) -> bool {
    let Candidate { record, .. } = candidate;
    let due = record.studied.map(|studied| studied.due);
    due.is_some_and(|due| due > today && due <= today.plus(days)) && !record.is_set_aside(today)
}

/// All cards that are not set aside, each once, in random order, at most `total`; no limit holds.
pub fn whatever_their_day<'a>(
    candidates: impl IntoIterator<Item = &'a Candidate>,
    today: Day,
    total: usize,
    rng: &mut impl Rng,
) -> Vec<Item> {
    let mut keys = HashSet::new();
    let mut all: Vec<&Candidate> = candidates
        .into_iter()
        .filter(|candidate| !candidate.record.is_set_aside(today) && keys.insert(&candidate.card.key))
        .collect();
    all.shuffle(rng);
    all.into_iter().take(total).map(|candidate| item(candidate, rng)).collect()
}

fn item(candidate: &Candidate, rng: &mut impl Rng) -> Item {
    Item { card: candidate.card.clone(), record: candidate.record, seed: rng.next_u64() }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_xoshiro::Xoshiro256PlusPlus;

    use super::*;
    use crate::domain::queue::{NewOrder, tests};

    fn day(number: u32) -> Day {
        Day::parse(&format!("2026-03-{number:02}")).unwrap()
    }

    /// The fact of a card is its name without digits.
    fn fact(name: &str) -> String {
        name.chars().filter(char::is_ascii_alphabetic).collect()
    }

    fn new(name: &str) -> Candidate {
        tests::new(name, &[&fact(name)])
    }

    fn seen(name: &str, last: u32, due: u32) -> Candidate {
        tests::seen(name, &[&fact(name)], last, due, 5.0)
    }

    fn rng() -> Xoshiro256PlusPlus {
        Xoshiro256PlusPlus::seed_from_u64(1)
    }

    fn names(items: &[Item]) -> Vec<&str> {
        items.iter().map(|item| item.card.note.id.as_str()).collect()
    }

    /// What three days ahead of the tenth bring, where these are asked today.
    fn ahead(candidates: Vec<Candidate>, asked: &[&str], reviews: usize) -> Vec<String> {
        let group = [Group {
            candidates: candidates.into(),
            room: Room { new: 0, reviews },
            gap: 0,
            order: NewOrder::default(),
            is_apart: false,
        }];
        let is_asked = |candidate: &&Candidate| asked.contains(&candidate.card.note.id.as_str());
        let today = group[0].candidates.iter().filter(is_asked);
        let mut items: Vec<Item> = today.map(|candidate| item(candidate, &mut rng())).collect();
        add_ahead(&mut items, &group, (day(10), 3), Room::ENDLESS, 9, &mut rng());
        names(&items).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn the_nearest_day_comes_first_and_no_day_beyond_the_last() {
        let cards = vec![seen("d", 1, 13), seen("b", 1, 11), seen("e", 1, 14), seen("c", 1, 12), new("n")];
        assert_eq!(ahead(cards, &[], 9), ["b", "c", "d"]);
    }

    #[test]
    fn what_was_answered_today_waits_and_what_is_given_away_too() {
        let cards = vec![seen("done", 10, 11), seen("done2", 1, 11), seen("a", 1, 9), seen("a2", 1, 11)];
        assert_eq!(ahead(cards, &["a"], 9), ["a"]);
        let cards = vec![seen("a1", 1, 12), seen("a2", 1, 11)];
        assert_eq!(ahead(cards, &[], 9), ["a2"]);
    }

    #[test]
    fn the_limits_of_the_day_hold_for_both() {
        let cards = vec![seen("a", 1, 9), seen("b", 1, 11), seen("c", 1, 12), seen("d", 1, 13)];
        assert_eq!(ahead(cards.clone(), &["a"], 3), ["a", "b", "c"]);
        assert_eq!(ahead(cards, &["a"], 1), ["a"]);
    }

    #[test]
    fn practice_takes_every_card_once_but_those_set_aside() {
        let mut aside = seen("aside", 1, 9);
        aside.record.suspended = true;
        let cards = [seen("a", 1, 30), new("n"), aside, seen("a", 1, 30)];
        let mut found = whatever_their_day(&cards, day(10), 9, &mut rng());
        found.sort_by(|one, other| one.card.key.cmp(&other.card.key));
        assert_eq!(names(&found), ["a", "n"]);
        assert_eq!(whatever_their_day(&cards, day(10), 1, &mut rng()).len(), 1);
    }
}
