//! A card that was changed in its deck while the session goes on.

use super::Session;
use super::phase::{Given, Phase, Shown};
use super::{question, tries};
use crate::domain::model::{Card, CardKey};
use crate::domain::time::Moment;

impl Session {
    /// Asks the card of that key as it is now. What is on show follows: an answer is judged anew, unless its options are
    /// others now, in which case the card is asked again.
    pub(super) fn reword(&mut self, key: &CardKey, card: &Card, now: Moment) {
        let Some(place) = self.items.iter().position(|item| item.card.key == *key) else { return };
        if let Some(item) = self.items.get_mut(place) {
            item.card = card.clone();
        }
        let mut taken = std::mem::take(&mut self.taken);
        for taken in taken.iter_mut().filter(|taken| taken.shown.turn.item == place) {
            taken.shown.options = self.options(&taken.shown);
        }
        self.taken = taken;
        self.phase = match std::mem::take(&mut self.phase) {
            Phase::Asking(shown) if shown.turn.item == place => self.asked_anew(&shown, now),
            Phase::Judged(given) if given.shown.turn.item == place => self.judged_anew(given, now),
            phase => phase,
        };
    }

    fn options(&self, shown: &Shown) -> Vec<String> {
        let item = self.items.get(shown.turn.item);
        item.map(|item| question::options(item, shown.turn, &self.lang)).unwrap_or_default()
    }

    fn asked_anew(&self, shown: &Shown, now: Moment) -> Phase {
        Phase::Asking(Shown { options: self.options(shown), near: None, since: now.at, ..shown.clone() })
    }

    fn judged_anew(&self, given: Given, now: Moment) -> Phase {
        if self.options(&given.shown) != given.shown.options {
            return self.asked_anew(&given.shown, now);
        }
        let judged = self.item(&given.shown).and_then(|(item, rules)| {
            let attempt = |shown: &Shown, typed: &str| {
                tries::attempt(item, rules, &self.lang, shown, typed.to_owned(), true).ok()
            };
            let mut shown = Shown { near: None, ..given.shown.clone() };
            if let Some(near) = given.shown.near.as_ref().filter(|_| given.is_second) {
                shown.near = attempt(&shown, &near.typed);
            }
            let last = attempt(&shown, &given.last.typed)?;
            Some(Given { shown, last, ..given.clone() })
        });
        Phase::Judged(judged.unwrap_or(given))
    }
}
