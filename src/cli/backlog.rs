//! What waits from days that were missed: found within the limits, and told.

use super::chosen::Chosen;
use super::settings::Settings;
use crate::domain::queue::{Backlog, Candidate};
use crate::domain::time::Day;
use crate::ui::text::Words;

/// The backlog of the decks, with a plan within what a day may bring of them.
pub(crate) fn backlog(
    settings: &Settings,
    chosen: &Chosen,
    candidates: &[Candidate],
    today: Day,
) -> Option<Backlog> {
    let limit = if chosen.is_named {
        let limits =
            chosen.decks.iter().map(|deck| settings.limits_by_name(deck).reviews.unwrap_or(u32::MAX));
        limits.fold(0, u32::saturating_add)
    } else {
        settings.limits_of_review().reviews.unwrap_or(u32::MAX)
    };
    Backlog::of(candidates, today, usize::try_from(limit).unwrap_or(usize::MAX))
}

/// How many cards wait, and the plan.
pub(crate) fn tell(words: &Words, backlog: &Backlog) -> String {
    let Backlog { waiting, more_a_day, days } = *backlog;
    let waits = words.tell("backlog-waits", &[("count", waiting.into())]);
    let plan = if days == 0 {
        words.say("backlog-full")
    } else {
        words.tell("backlog-plan", &[("more", more_a_day.into()), ("days", days.into())])
    };
    format!("{waits} {plan}")
}
