//! Cards that are forgotten again and again.

use crate::decks::{Faults, Field, whole_in, word};
use crate::domain::schedule::LeechAction;

/// Most lapses that may be wished to make a leech.
const MOST_LAPSES: u32 = 999;

/// From how many lapses on a card is a leech.
pub(super) fn threshold(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<u32> {
    whole_in(field, (0, MOST_LAPSES), faults)
}

/// What becomes of a leech.
pub(super) fn action(field: &Field<'_>, faults: &mut Faults<'_>) -> Option<LeechAction> {
    word(field, &LeechAction::ALL.map(|action| (action.name(), action)), faults)
}
