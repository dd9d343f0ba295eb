//! Which keys are one card: a renamed key and its new one share all rows and one record.

use std::collections::HashMap;

use super::fields::Fields;
use super::ledger::Ledger;
use super::names::CardNumber;
use super::{Problem, sql};

/// The renames of a log. Each card that was renamed points to the name it was given; a chain ends at the name of now.
#[derive(Debug, Default)]
pub(super) struct Renames {
    next: HashMap<CardNumber, CardNumber>,
}

impl Renames {
    /// The name of now. Renaming in a circle is harmless: the last rename decides which name it is.
    pub(super) fn current(&self, card: CardNumber) -> CardNumber {
        let mut card = card;
        while let Some(next) = self.next.get(&card) {
            card = *next;
        }
        card
    }

    /// All names of a card, the one of now first.
    pub(super) fn names(&self, card: CardNumber) -> Vec<CardNumber> {
        let current = self.current(card);
        let former = self.next.keys().copied().filter(|former| self.current(*former) == current);
        std::iter::once(current).chain(former).collect()
    }

    /// Takes up a rename; both names, and all they had before, are one card from now on.
    fn add(&mut self, from: CardNumber, to: CardNumber) {
        let ends = [self.current(from), self.current(to)];
        self.next.remove(&to);
        self.next.extend(ends.into_iter().filter(|end| *end != to).map(|end| (end, to)));
    }
}

impl Ledger<'_> {
    /// The renames of the log, which are few.
    pub(super) fn renames(&self) -> Result<Renames, Problem> {
        let mut renames = Renames::default();
        let pairs = self.all(sql::RENAMES, [], |row| {
            let mut fields = Fields::new(row, "a rename");
            Ok((fields.value("card")?, fields.value("renamed_to")?))
        })?;
        for (from, to) in pairs {
            renames.add(from, to);
        }
        Ok(renames)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renames(pairs: &[(CardNumber, CardNumber)]) -> Renames {
        let mut renames = Renames::default();
        for (from, to) in pairs {
            renames.add(*from, *to);
        }
        renames
    }

    fn names(renames: &Renames, card: CardNumber) -> Vec<CardNumber> {
        let mut names = renames.names(card);
        names.sort_unstable();
        names
    }

    #[test]
    fn a_chain_of_renames_ends_at_the_last_name() {
        let renames = renames(&[(1, 2), (2, 3)]);
        assert_eq!([1, 2, 3, 4].map(|card| renames.current(card)), [3, 3, 3, 4]);
        assert_eq!(names(&renames, 2), [1, 2, 3]);
        assert_eq!(names(&renames, 4), [4]);
    }

    #[test]
    fn a_name_taken_back_is_the_name_again() {
        let renames = renames(&[(1, 2), (2, 1)]);
        assert_eq!([1, 2].map(|card| renames.current(card)), [1, 1]);
        assert_eq!(names(&renames, 2), [1, 2]);
    }

    #[test]
    fn cards_renamed_to_one_name_are_united() {
        let renames = renames(&[(1, 5), (2, 5), (5, 6), (3, 2)]);
        assert_eq!([1, 2, 3, 5, 6].map(|card| renames.current(card)), [2; 5]);
        assert_eq!(names(&renames, 6), [1, 2, 3, 5, 6]);
    }

    #[test]
    fn renaming_the_same_twice_changes_nothing() {
        let renames = renames(&[(1, 2), (1, 2), (2, 3), (1, 3)]);
        assert_eq!(names(&renames, 1), [1, 2, 3]);
        assert_eq!(renames.current(1), 3);
    }
}
