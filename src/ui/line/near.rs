//! A near miss in lines: what was near, but not the answer, since another try is open.

use super::Look;
use super::verdict::{draw, explain};
use crate::domain::grading::{DiffPart, Grade, Reason};
use crate::ui::text::{Tone, Words, wrap};

/// What stands in the place of letters that are missing.
const HIDDEN: &str = "…";

/// That it was close, why, where letters were off, and that another try is open.
pub(super) fn show(grade: &Grade, words: &Words, look: Look) -> String {
    let mut lines = vec![look.paint.paint(Tone::Near, &words.say("verdict-close"))];
    if let Some(reason) = grade.reason.as_ref().and_then(|reason| explain(&withheld(reason), words)) {
        lines.push(wrap(&reason, look.width, 2));
    }
    let has = |is_part: fn(&DiffPart) -> bool| grade.diff.iter().any(is_part);
    let is_short = has(|part| matches!(part, DiffPart::Missing(_)));
    let difference = match (is_short, has(|part| matches!(part, DiffPart::Extra(_)))) {
        (true, true) => Some("near-both"),
        (true, false) => Some("near-missing"),
        (false, true) => Some("near-extra"),
        (false, false) => None,
    };
    if let Some(id) = difference {
        let diff: Vec<DiffPart> = grade.diff.iter().map(hidden).collect();
        lines.push(wrap(&words.tell(id, &[("diff", draw(&diff).into())]), look.width, 2));
    }
    lines.push(look.paint.paint(Tone::Faint, &wrap(&words.say("another-try"), look.width, 0)));
    lines.join("\n") + "\n"
}

fn hidden(part: &DiffPart) -> DiffPart {
    match part {
        DiffPart::Missing(_) => DiffPart::Missing(HIDDEN.to_owned()),
        other => other.clone(),
    }
}

/// The reason without what would be the answer.
fn withheld(reason: &Reason) -> Reason {
    match reason.clone() {
        Reason::Items { right, of, extra, why, .. } => {
            Reason::Items { right, of, missing: Vec::new(), extra, why }
        }
        other => other,
    }
}
