//! A card on show: its options in their order, and how its answer will be read.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::progress::Turn;
use crate::domain::grading::{choose, read_truth};
use crate::domain::model::{Answer, Lang, Mode, Note};
use crate::domain::queue::Item;
use crate::domain::session::Refusal;

/// The options of a choice, drawn anew each time the card comes up; none for other kinds.
pub(super) fn options(item: &Item, turn: Turn, lang: &Lang) -> Vec<String> {
    let Answer::Choice { right, wrong } = &item.card.note.answer else { return Vec::new() };
    let right = right.pick(lang).first();
    let mut options: Vec<String> = right.into_iter().chain(wrong.pick(lang)).cloned().collect();
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(item.seed.wrapping_add(u64::from(turn.round)));
    options.shuffle(&mut rng);
    options
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

/// The words a typed answer stands for: an option's text for its number or letter, anything else as it is.
///
/// # Errors
/// A [`Refusal`] where the answer names no option or no truth value.
pub(super) fn read(note: &Note, options: &[String], typed: &str) -> Result<String, Refusal> {
    let is_blank = typed.trim().is_empty();
    match note.answer {
        Answer::Choice { .. } if !is_blank => choose(options, typed, &note.answer)
            .and_then(|index| options.get(index))
            .cloned()
            .ok_or(Refusal::NotAnOption(options.len())),
        Answer::Truth(_) if !is_blank && read_truth(typed).is_none() => Err(Refusal::NotTrueOrFalse),
        _ => Ok(typed.to_owned()),
    }
}
