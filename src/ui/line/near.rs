//! A near miss in lines: what was near, but not the answer, since another try is open.

use super::Look;
use crate::domain::grading::Grade;
use crate::ui::text::{Tone, Words, near_letters, near_reason, wrap};

/// That it was close, why, where letters were off, and that another try is open.
pub(super) fn show(grade: &Grade, words: &Words, look: Look) -> String {
    let mut lines = vec![look.paint.paint(Tone::Near, &words.say("verdict-close"))];
    if let Some(reason) = grade.reason.as_ref().and_then(|because| near_reason(because, words)) {
        lines.push(wrap(&reason, look.width, 2));
    }
    if let Some(difference) = near_letters(grade, words) {
        lines.push(wrap(&difference, look.width, 2));
    }
    lines.push(look.paint.paint(Tone::Faint, &wrap(&words.say("another-try"), look.width, 0)));
    lines.join("\n") + "\n"
}
