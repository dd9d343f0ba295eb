//! Which ids a card that is given one must not get.

use std::collections::BTreeSet;

use super::context::Context;
use super::failure::Failure;
use crate::domain::model::Space;

/// The ids that decks of a space use, and those of cards that are gone but have progress there.
pub(crate) fn taken_ids(context: &Context<'_>, space: &Space) -> Result<BTreeSet<String>, Failure> {
    let mut taken = context.library.ids(space)?;
    if let Some(store) = context.look_at_store()? {
        let keys = store.keys()?.into_iter();
        taken.extend(keys.filter(|key| key.space() == space.as_str()).map(|key| key.note_id().to_owned()));
    }
    Ok(taken)
}
