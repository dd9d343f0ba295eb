//! The end of a session in lines.

use super::Look;
use crate::domain::queue::Outlook;
use crate::domain::session::Summary;
use crate::domain::time::Day;
use crate::ui::text::{Tone, Words, duration, when, wrap};

/// What was answered, what is left, what comes next.
pub(super) fn show(summary: &Summary, outlook: &Outlook, today: Day, words: &Words, look: Look) -> String {
    let mut lines = vec![String::new()];
    if summary.answered == 0 {
        lines.push(words.say("summary-none"));
    } else {
        let percent = (summary.right_first * 100 + summary.cards / 2) / summary.cards.max(1);
        let text = words.tell(
            "summary",
            &[
                ("cards", summary.cards.into()),
                ("right", summary.right_first.into()),
                ("percent", percent.into()),
                ("time", duration(words, summary.millis).into()),
            ],
        );
        lines.push(look.paint.paint(Tone::Strong, &wrap(&text, look.width, 0)));
    }
    if summary.left > 0 {
        lines.push(wrap(&words.tell("summary-left", &[("count", summary.left.into())]), look.width, 0));
    }
    if let Some((day, count)) = outlook.next {
        let when = when(words, day, today);
        let text = words.tell("next-due", &[("count", count.into()), ("when", when.into())]);
        lines.push(wrap(&text, look.width, 0));
    }
    if summary.answered > 0 {
        lines.push(look.paint.paint(Tone::Faint, &words.say("saved")));
    }
    lines.join("\n") + "\n"
}
