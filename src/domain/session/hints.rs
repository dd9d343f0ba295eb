//! Hints for a card on show.
//!
//! In: the card, its options as they are shown, how many hints were taken. Out: the next [`Hint`]. Of a choice two wrong
//! options are ruled out, but never all of them.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::phase::Shown;
use crate::domain::grading::{Hint, hint};
use crate::domain::model::{Answer, Lang, Localized};
use crate::domain::queue::Item;
use crate::domain::time::Months;

/// How many wrong options a hint rules out.
const RULED_OUT: usize = 2;

/// The hint that follows those that were taken, if there is one.
pub(super) fn next(item: &Item, shown: &Shown, lang: &Lang, months: Months) -> Option<Hint> {
    match &item.card.note.answer {
        Answer::Choice { wrong, .. } | Answer::Several { wrong, .. } => {
            let places = ruled_out(wrong, item, shown, lang);
            let is_first = shown.hints == 0 && !places.is_empty();
            is_first.then(|| Hint::Without(places.into_iter().map(|place| place + 1).collect()))
        }
        answer => hint(answer, lang, months, shown.hints),
    }
}

/// How many options are left to choose from.
pub(super) fn options_left(item: &Item, shown: &Shown, lang: &Lang) -> usize {
    let gone = match &item.card.note.answer {
        Answer::Choice { wrong, .. } | Answer::Several { wrong, .. } if shown.hints > 0 => {
            ruled_out(wrong, item, shown, lang).len()
        }
        _ => 0,
    };
    shown.options.len().saturating_sub(gone)
}

/// The places of the wrong options that a hint rules out. Which ones is chance, so that their places tell nothing of the
/// right one.
fn ruled_out(wrong: &Localized<Vec<String>>, item: &Item, shown: &Shown, lang: &Lang) -> Vec<usize> {
    let wrong = wrong.pick(lang);
    let mut places: Vec<usize> = (0..)
        .zip(&shown.options)
        .filter(|(_, option)| wrong.contains(option))
        .map(|(place, _)| place)
        .collect();
    let count = RULED_OUT.min(places.len().saturating_sub(1));
    places.shuffle(&mut Xoshiro256PlusPlus::seed_from_u64(!item.seed));
    places.truncate(count);
    places.sort_unstable();
    places
}
