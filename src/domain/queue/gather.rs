//! Gathers due and new cards within the day's limits, one of each family, and mixes them.

use std::collections::HashSet;

use rand::Rng;
use rand::seq::SliceRandom;

use crate::domain::model::{Card, CardRecord, Kin, State};
use crate::domain::time::Day;

/// A card with its record, not yet chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The card.
    pub card: Card,
    /// Where it stands.
    pub record: CardRecord,
}

/// Cards that share a day's limits: one deck, or all decks of a daily review.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The cards, in the order of their decks.
    pub candidates: Vec<Candidate>,
    /// How many new cards may still come today.
    pub new: usize,
    /// How many due cards may still come today; those being learnt again do not count.
    pub reviews: usize,
}

/// A chosen card.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The card.
    pub card: Card,
    /// Where it stands.
    pub record: CardRecord,
    /// From which the order of its options is drawn.
    pub seed: u64,
}

/// Today's cards in the order they are asked, at most `total`.
///
/// Cards being learnt again come always; due cards as far as the limit goes, the easiest to keep first where it does
/// not reach, in random order; new cards in the order given, spread evenly between them. Of cards that give each
/// other away only one comes a day. A card that stands twice among the candidates is asked once.
///
/// Source: in a backlog, ascending difficulty saves the most memory for the time (published simulations of FSRS).
pub fn build(groups: &[Group], today: Day, total: usize, rng: &mut impl Rng) -> Vec<Item> {
    let mut families = Families::default();
    let all = || groups.iter().flat_map(|group| &group.candidates);
    for candidate in all().filter(|candidate| was_answered(candidate, today)) {
        families.claim(&candidate.card);
    }
    let mut keys = HashSet::new();
    let mut due: Vec<&Candidate> = all()
        .filter(|candidate| candidate.record.is_due(today) && was_answered(candidate, today))
        .filter(|candidate| keys.insert(&candidate.card.key))
        .collect();
    for group in groups {
        let mut waiting: Vec<&Candidate> =
            group.candidates.iter().filter(|candidate| candidate.record.is_due(today)).collect();
        waiting.shuffle(rng);
        if waiting.len() > group.reviews {
            waiting.sort_by(|one, other| difficulty(one).total_cmp(&difficulty(other)));
        }
        due.extend(families.admit(waiting, group.reviews));
    }
    due.shuffle(rng);
    let mut new = Vec::new();
    for group in groups {
        let unseen = group.candidates.iter().filter(|candidate| is_unseen(candidate)).collect();
        new.extend(families.admit(unseen, group.new));
    }
    let chosen = mixed(due, new).into_iter().take(total);
    chosen
        .map(|candidate| Item {
            card: candidate.card.clone(),
            record: candidate.record,
            seed: rng.next_u64(),
        })
        .collect()
}

fn was_answered(candidate: &Candidate, today: Day) -> bool {
    candidate.record.studied.is_some_and(|studied| studied.last_day == today)
}

fn is_unseen(candidate: &Candidate) -> bool {
    candidate.record.state() == State::New && !candidate.record.suspended
}

fn difficulty(candidate: &Candidate) -> f32 {
    candidate.record.studied.map_or(0.0, |studied| studied.memory.difficulty)
}

/// The notes and facts that today already asks about.
#[derive(Default)]
struct Families<'a>(HashSet<Kin<'a>>);

impl<'a> Families<'a> {
    /// Takes the card's notes and facts; false, and nothing taken, when one of them is taken already.
    fn claim(&mut self, card: &'a Card) -> bool {
        let free = !card.kin().any(|kin| self.0.contains(&kin));
        if free {
            self.0.extend(card.kin());
        }
        free
    }

    /// The first `limit` of the cards that no other card of today gives away.
    fn admit(&mut self, candidates: Vec<&'a Candidate>, limit: usize) -> Vec<&'a Candidate> {
        candidates.into_iter().filter(|candidate| self.claim(&candidate.card)).take(limit).collect()
    }
}

/// Spreads `new` evenly over `due`, both in their own order, beginning with a due card where there is one.
fn mixed<'a>(due: Vec<&'a Candidate>, new: Vec<&'a Candidate>) -> Vec<&'a Candidate> {
    let (total_due, total_new) = (due.len(), new.len());
    let mut all = Vec::with_capacity(total_due + total_new);
    let mut new = new.into_iter();
    let mut placed = 0;
    for (index, candidate) in due.into_iter().enumerate() {
        all.push(candidate);
        let share = (index + 1) * total_new / total_due;
        all.extend(new.by_ref().take(share - placed));
        placed = share;
    }
    all.extend(new);
    all
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_xoshiro::Xoshiro256PlusPlus;

    use super::*;
    use crate::domain::model::{
        Answer, Card, DeckId, Lang, Localized, MemoryState, Note, NoteId, Studied, Text,
    };

    fn today() -> Day {
        Day::parse("2026-03-10").unwrap()
    }

    fn new(name: &str, facts: &[&str]) -> Candidate {
        let deck = DeckId::parse("deck").unwrap();
        let note = Note {
            id: NoteId::parse(name).unwrap(),
            question: Text::one(Lang::english(), name.into()),
            answer: Answer::Text(Localized::one(Lang::english(), vec![name.into()])),
            wrong: Vec::new(),
            explain: None,
            source: None,
            tags: Vec::new(),
            facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
            importance: None,
            line: 1,
        };
        let card = Card::new(deck.clone(), &(&deck).into(), note);
        Candidate { card, record: CardRecord::default() }
    }

    /// A card last answered on day `last` of March and due on day `due`.
    fn seen(name: &str, facts: &[&str], last: u32, due: u32, difficulty: f32) -> Candidate {
        let day = |number: u32| Day::parse(&format!("2026-03-{number:02}")).unwrap();
        let studied = Studied {
            state: if last == due { State::Relearning } else { State::Review },
            memory: MemoryState { stability: 5.0, difficulty },
            due: day(due),
            interval: due - last,
            first_day: day(1),
            last_day: day(last),
            reps: 2,
            lapses: 0,
            content: 0,
        };
        let record = CardRecord { studied: Some(studied), ..CardRecord::default() };
        Candidate { record, ..new(name, facts) }
    }

    fn ask(candidates: Vec<Candidate>, new: usize, reviews: usize) -> Vec<String> {
        let group = Group { candidates, new, reviews };
        let items = build(&[group], today(), usize::MAX, &mut Xoshiro256PlusPlus::seed_from_u64(1));
        items.iter().map(|item| item.card.note.id.to_string()).collect()
    }

    fn sorted(mut names: Vec<String>) -> Vec<String> {
        names.sort();
        names
    }

    #[test]
    fn due_cards_come_and_later_ones_do_not() {
        let cards = vec![
            seen("overdue", &[], 1, 5, 5.0),
            seen("today", &[], 1, 10, 5.0),
            seen("tomorrow", &[], 1, 11, 5.0),
        ];
        assert_eq!(sorted(ask(cards, 10, 200)), ["overdue", "today"]);
    }

    #[test]
    fn new_cards_come_in_the_order_of_the_deck_up_to_the_limit() {
        let cards = ["c", "a", "b"].map(|name| new(name, &[])).into();
        assert_eq!(ask(cards, 2, 200), ["c", "a"]);
    }

    #[test]
    fn a_suspended_card_is_not_asked() {
        let mut cards = vec![new("a", &[]), seen("b", &[], 1, 5, 5.0)];
        for candidate in &mut cards {
            candidate.record.suspended = true;
        }
        assert_eq!(ask(cards, 10, 200), [""; 0]);
    }

    #[test]
    fn a_backlog_larger_than_the_limit_gives_the_easiest_cards() {
        let cards = (1..=9u8).map(|number| seen(&format!("d{number}"), &[], 1, 5, f32::from(number))).rev();
        assert_eq!(sorted(ask(cards.collect(), 0, 3)), ["d1", "d2", "d3"]);
    }

    #[test]
    fn cards_of_one_fact_come_on_different_days() {
        let cards = vec![new("date", &["landing"]), new("place", &["landing"]), new("other", &["speech"])];
        assert_eq!(ask(cards, 10, 200), ["date", "other"]);
        let answered = vec![seen("date", &["landing"], 10, 20, 5.0), new("place", &["landing"])];
        assert_eq!(ask(answered, 10, 200), [""; 0]);
    }

    #[test]
    fn a_due_card_goes_before_a_new_one_of_its_fact() {
        let cards = vec![new("place", &["landing"]), seen("date", &["landing"], 1, 5, 5.0)];
        assert_eq!(ask(cards, 10, 200), ["date"]);
    }

    #[test]
    fn a_card_being_learnt_today_comes_back_whatever_the_limits() {
        let cards = vec![seen("failed", &["landing"], 10, 10, 5.0), seen("due", &[], 1, 5, 5.0)];
        assert_eq!(ask(cards, 0, 0), ["failed"]);
    }

    #[test]
    fn a_card_that_stands_in_two_decks_is_asked_once() {
        let cards =
            vec![new("a", &[]), new("a", &[]), seen("f", &[], 10, 10, 5.0), seen("f", &[], 10, 10, 5.0)];
        assert_eq!(sorted(ask(cards, 10, 200)), ["a", "f"]);
    }

    #[test]
    fn new_cards_are_spread_between_due_ones() {
        let due = (1..=4).map(|number| seen(&format!("due{number}"), &[], 1, 5, 5.0));
        let cards = due.chain((1..=2).map(|number| new(&format!("new{number}"), &[]))).collect();
        let places: Vec<bool> = ask(cards, 10, 200).iter().map(|name| name.starts_with("new")).collect();
        assert_eq!(places, [false, false, true, false, false, true]);
    }

    #[test]
    fn each_group_has_limits_of_its_own_and_the_total_holds_for_all() {
        let group = |names: [&str; 2], limit| Group {
            candidates: names.map(|name| new(name, &[])).into(),
            new: limit,
            reviews: 0,
        };
        let groups = [group(["a", "b"], 1), group(["c", "d"], 2)];
        let names = |total| {
            let items = build(&groups, today(), total, &mut Xoshiro256PlusPlus::seed_from_u64(1));
            items.iter().map(|item| item.card.note.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(names(usize::MAX), ["a", "c", "d"]);
        assert_eq!(names(2), ["a", "c"]);
    }

    #[test]
    fn the_outlook_counts_today_and_names_the_next_day() {
        let cards = [
            new("n", &[]),
            seen("due", &[], 1, 5, 5.0),
            seen("done", &[], 10, 12, 5.0),
            seen("later", &[], 1, 12, 5.0),
            seen("last", &[], 1, 20, 5.0),
        ];
        let outlook = super::super::Outlook::of(&cards, today());
        assert_eq!((outlook.new, outlook.due, outlook.reviewed_today, outlook.new_today), (1, 1, 1, 0));
        assert_eq!(outlook.next, Some((Day::parse("2026-03-12").unwrap(), 2)));
    }
}
