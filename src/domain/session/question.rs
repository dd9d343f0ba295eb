//! A card on show: its options in their order, and how its answer will be read.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::progress::Turn;
use crate::domain::grading::{arrange, choose, pair_up, read_truth};
use crate::domain::model::{Answer, Lang, Mode, Note};
use crate::domain::queue::Item;
use crate::domain::session::Refusal;

/// What is shown in an order drawn anew each time the card comes up: the options of a choice, the items to be put in
/// order, the right sides of pairs; none for other kinds.
pub(super) fn options(item: &Item, turn: Turn, lang: &Lang) -> Vec<String> {
    let mut options: Vec<String> = match &item.card.note.answer {
        Answer::Choice { right, wrong } => {
            right.pick(lang).first().into_iter().chain(wrong.pick(lang)).cloned().collect()
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
        _ => note.kind().name(),
    }
}

/// How an answer to the note is given.
pub(super) fn mode(note: &Note, options: &[String]) -> Mode {
    match note.answer {
        Answer::Choice { .. } => Mode::Choice(u8::try_from(options.len()).unwrap_or(u8::MAX)),
        Answer::Truth(_) => Mode::Choice(2),
        Answer::Flip(_) => Mode::Flip,
        _ => Mode::Typed,
    }
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
        Answer::Truth(_) if read_truth(typed).is_none() => Err(Refusal::NotTrueOrFalse),
        Answer::Order(_) => arrange(options, typed, &note.answer, lang).ok_or(Refusal::NotAnOrder(count)),
        Answer::Match(_) => pair_up(options, typed, &note.answer, lang).ok_or(Refusal::NotAllPairs(count)),
        _ => Ok(typed.to_owned()),
    }
}
