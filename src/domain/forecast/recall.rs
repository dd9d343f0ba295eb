//! One answer of a simulated learner, who forgets as the model says.

use std::hash::Hasher;

use siphasher::sip::SipHasher13;

use crate::domain::model::{CardKey, CardRecord, Mode, Rating};
use crate::domain::schedule::{Ahead, Load, Model, Scheduler, studied_after};
use crate::domain::time::Day;

/// The chance of knowing a card that was never seen, as for a guess among options.
const UNSEEN: f32 = 0.5;

/// Whether the card is known when it comes up in that run: with its chance of recall, by a hash.
pub fn is_known(model: &Model, record: &CardRecord, day: Day, (run, card): (u32, usize)) -> bool {
    let chance = record
        .studied
        .map_or(UNSEEN, |studied| model.retrievability(studied.memory, day.days_since(studied.last_day)));
    let reps = record.studied.map_or(0, |studied| studied.reps);
    let mut hasher = SipHasher13::new();
    hasher.write_u32(run);
    hasher.write_usize(card);
    hasher.write_u32(reps);
    #[expect(clippy::cast_precision_loss, reason = "24 bits are exact in f32")]
    let place = (hasher.finish() >> 40) as f32;
    place / 16_777_216.0 < chance
}

/// Answers the card on that day, as a typed one: once where it is known, else wrong and then right. Gives the number of
/// answers; what comes back on the days ahead is counted in `load`.
pub fn answer(
    scheduler: &Scheduler,
    key: &CardKey,
    record: &mut CardRecord,
    day: Day,
    is_known: bool,
    load: &mut Load,
) -> u32 {
    let mut rate = |rating| {
        let before = *record;
        let ahead = Ahead { load: &*load, siblings: &[] };
        let outcome = scheduler.choices(key, record, day, Mode::Typed, ahead).of(rating);
        let content = record.studied.map_or(0, |studied| studied.content);
        let after = (outcome.memory, outcome.due);
        record.studied = Some(studied_after(record.studied, day, rating, after, content));
        load.moves(&before, record);
    };
    if !is_known {
        rate(Rating::Again);
    }
    rate(Rating::Good);
    if is_known { 1 } else { 2 }
}
