//! A card on show: its options in their order, and how its answer will be read.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::progress::Turn;
use crate::domain::grading::{arrange, choose, choose_all, pair_up, read_truth};
use crate::domain::model::{Answer, Lang, Mode, Note};
use crate::domain::queue::Item;
use crate::domain::session::Refusal;

/// What is shown in an order drawn anew each time the card comes up: the options of a choice, the items to be put in
/// order, the right sides of pairs; none for other kinds.
pub(super) fn options(item: &Item, turn: Turn, lang: &Lang) -> Vec<String> {
    let mut options: Vec<String> = match &item.card.note.answer {
        Answer::Choice { right, wrong, .. } => {
            right.pick(lang).first().into_iter().chain(wrong.pick(lang)).cloned().collect()
        }
        Answer::Several { right, wrong, .. } => {
            let right = right.pick(lang).iter().filter_map(|forms| forms.first());
            right.chain(wrong.pick(lang)).cloned().collect()
        }
        Answer::Order(items) => items.pick(lang).clone(),
        Answer::Match(pairs) => pairs.pick(lang).iter().map(|pair| pair.right.clone()).collect(),
        _ => return Vec::new(),
    };
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(item.seed.wrapping_add(u64::from(turn.round)));
    options.shuffle(&mut rng);
    options
}

/// What tells questions apart that are answered in the same way: the kind, and of lists whether the order counts.
pub(super) fn manner(note: &Note) -> &'static str {
    match note.answer {
        Answer::List { ordered: true, .. } => "list in order",
        Answer::Several { .. } => "several of a choice",
        _ => note.kind().name(),
    }
}

/// How an answer to the note is given, where so many options are `left` to choose from.
pub(super) fn mode(note: &Note, left: usize) -> Mode {
    match &note.answer {
        Answer::Choice { .. } => Mode::Choice(ways_to_pick(1, left)),
        Answer::Several { right, .. } => {
            let right = right.iter().map(|(_, right)| right.len()).max().unwrap_or(0);
            Mode::Choice(ways_to_pick(right, left))
        }
        Answer::Truth(_) => Mode::Choice(2),
        Answer::Flip(_) => Mode::Flip,
        _ => Mode::Typed,
    }
}

/// In how many ways so many of all can be picked, at most [`u8::MAX`]: who guesses is right once in as many times.
fn ways_to_pick(some: usize, all: usize) -> u8 {
    let some = some.min(all.saturating_sub(some));
    let ways = (0..some).fold(1_usize, |ways, at| ways.saturating_mul(all - at) / (at + 1));
    u8::try_from(ways).unwrap_or(u8::MAX)
}

/// The words a typed answer stands for: an option's text for its number or letter, items and pairs written out for theirs,
/// anything else as it is.
///
/// # Errors
/// A [`Refusal`] where the answer names no option or no truth value, or not every item or pair once.
pub(super) fn read(note: &Note, options: &[String], typed: &str, lang: &Lang) -> Result<String, Refusal> {
    if typed.trim().is_empty() {
        return Ok(typed.to_owned());
    }
    let count = options.len();
    match note.answer {
        Answer::Choice { .. } => choose(options, typed, &note.answer)
            .and_then(|index| options.get(index))
            .cloned()
            .ok_or(Refusal::NotAnOption(count)),
        Answer::Several { .. } => {
            choose_all(options, typed, &note.answer, lang).ok_or(Refusal::NotOptions(count))
        }
        Answer::Truth(_) if read_truth(typed).is_none() => Err(Refusal::NotTrueOrFalse),
        Answer::Order(_) => arrange(options, typed, &note.answer, lang).ok_or(Refusal::NotAnOrder(count)),
        Answer::Match(_) => pair_up(options, typed, &note.answer, lang).ok_or(Refusal::NotAllPairs(count)),
        _ => Ok(typed.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_picks_several_guesses_among_all_ways_to_pick() {
        for (some, all, ways) in
            [(1, 4, 4), (2, 4, 6), (3, 5, 10), (4, 9, 126), (8, 9, 9), (2, 2, 1), (9, 30, 255)]
        {
            assert_eq!(ways_to_pick(some, all), ways, "{some} of {all}");
        }
    }
}
