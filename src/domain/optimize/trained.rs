//! All parameters trained by the crate, for logs that are large enough.

use fsrs::{ComputeParametersInput, FSRSItem, FSRSReview, TrainingConfig, compute_parameters};

use super::Stop;
use super::answers::{Answers, foretold};
use super::loss::Measured;
use crate::domain::model::Parameters;

/// The fewest answers the crate is asked about: with fewer it gives the published parameters back, or worse ones.
pub(super) const FEWEST: usize = 400;

/// Passes over the answers.
///
/// Source: the number Anki uses.
const EPOCHS: usize = 8;

/// The parameters that the crate trains on the older answers; `None` where there are too few, it fails, or is stopped.
///
/// Each answer a day or more after another is one item with all answers before it. Items are in the order of the log,
/// since the crate gives newer ones more weight.
pub(super) fn trained(answers: &Answers, measured: Measured, stop: &Stop) -> Option<Parameters> {
    let mut items = Vec::new();
    for (card, history) in (0..).zip(measured.histories(answers)) {
        let mut reviews = Vec::with_capacity(history.len());
        let mut last = None;
        for answer in history {
            let delta_t = last.map_or(0, |last| answer.day.days_since(last));
            reviews.push(FSRSReview { rating: u32::from(answer.rating.number()), delta_t });
            last = Some(answer.day);
        }
        let older =
            foretold(history).filter(|(answer, _)| measured.is_older(answer) && measured.counts(answer));
        items.extend(older.filter_map(|(answer, number)| {
            Some((answer.place, card, FSRSItem { reviews: reviews.get(..=number)?.to_vec() }))
        }));
    }
    if items.len() < FEWEST {
        return None;
    }
    items.sort_by_key(|(place, ..)| *place);
    let (card_ids, train_set) = items.into_iter().map(|(_, card, item)| (card, item)).unzip();
    let config = TrainingConfig { num_epochs: EPOCHS, ..TrainingConfig::default() };
    let input = ComputeParametersInput {
        train_set,
        card_ids: Some(card_ids),
        progress: Some(stop.0.clone()),
        training_config: Some(config),
        ..ComputeParametersInput::default()
    };
    let numbers = compute_parameters(input).ok()?;
    numbers.try_into().ok().map(Parameters).filter(Parameters::are_finite)
}
