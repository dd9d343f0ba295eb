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
    if let Some(reason) = grade.reason.as_ref().and_then(|reason| withheld(reason, words)) {
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

/// The reason in words that do not give the answer.
fn withheld(reason: &Reason, words: &Words) -> Option<String> {
    match reason {
        Reason::Items { right, of, extra, why, .. } => {
            let (missing, extra, why) = (Vec::new(), extra.clone(), why.clone());
            explain(&Reason::Items { right: *right, of: *of, missing, extra, why }, words)
        }
        Reason::OtherReading { read, .. } => {
            Some(words.tell("near-reading", &[("date", read.as_str().into())]))
        }
        Reason::Swapped(..) => Some(words.say("near-swapped")),
        other => explain(other, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Rating, Verdict};
    use crate::ui::text::Paint;

    #[test]
    fn a_near_miss_never_shows_the_answer() {
        let missing = vec!["ANSWER".to_owned()];
        let shown = |reason: Option<Reason>, diff: Vec<DiffPart>| {
            let grade = Grade {
                verdict: Verdict::Close,
                suggested: Rating::Again,
                score: 0.5,
                expected: "ANSWER".into(),
                diff,
                reason,
                read_as: None,
                neighbours: None,
            };
            show(&grade, &Words::english(), Look { paint: Paint::new(false), width: Some(60) })
        };
        let items = Reason::Items { right: 1, of: 2, missing, extra: vec!["no".into()], why: None };
        let other = Reason::OtherReading { read: "10 November".into(), other: "ANSWER".into() };
        for (reason, told) in [
            (items, "Named: 1 of 2.\n  Not among them: no"),
            (other, "Read as 10 November. Is that the order of day and month"),
            (Reason::Swapped("ANSWER".into(), "b".into()), "Two neighbours stand the wrong way round."),
        ] {
            let text = shown(Some(reason), Vec::new());
            assert!(text.contains(told) && !text.contains("ANSWER"), "{text}");
        }
        let text = shown(None, vec![DiffPart::Same("the ".into()), DiffPart::Missing("ANSWER".into())]);
        assert!(text.contains("the [+…] ([+…] is missing)") && !text.contains("ANSWER"), "{text}");
    }
}
