//! The end of a session: its score, what was hard, what comes next.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::frame::Frame;
use super::hints::Hint;
use super::keys::{Action, Mode};
use super::measure::measure;
use super::roll::{Roll, Scroll};
use super::{Look, Role, text};
use crate::domain::queue::Outlook;
use crate::domain::session::Summary;
use crate::domain::time::Day;
use crate::ui::text::{duration, when};

/// A card that was failed in the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hard {
    /// What was asked.
    pub question: String,
    /// What is right.
    pub answer: String,
}

/// What a session came to.
#[derive(Debug, Clone, Copy)]
pub struct Ending<'a> {
    /// Its score.
    pub summary: &'a Summary,
    /// What comes next.
    pub outlook: &'a Outlook,
    /// The study day.
    pub today: Day,
    /// What was hard.
    pub hard: &'a [Hard],
    /// What was learnt of the learner's memory, in a sentence, where anything was.
    pub learnt: Option<&'a str>,
}

/// Draws the summary; Enter asks for more, `q` goes home, `c` lists the cards and `u` goes back to the last. What was hard
/// is shown as far as there is room, with the right answers where there is more.
pub fn draw_end(ending: &Ending<'_>, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let Ending { summary, outlook, today, hard, learnt } = *ending;
    let Some(frame) = Frame::of(area, look, buffer) else { return };
    let width = frame.body.width;
    let words = look.words;
    let style = |role| look.theme.style(role);
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let line = measure(count(summary.right_first), count(summary.cards), width, look);
    frame.title_over(&words.say("end-title"), "", &line, look, buffer);
    let mut page = Roll::default();
    let percent = (summary.right_first * 100 + summary.cards / 2) / summary.cards.max(1);
    if summary.answered == 0 {
        page.add(text::lines(&words.say("summary-none"), width, 0, style(Role::Strong), look));
    } else {
        let score = [
            ("right", summary.right_first.into()),
            ("cards", summary.cards.into()),
            ("percent", percent.into()),
        ];
        page.add(text::lines(&words.tell("end-score", &score), width, 0, style(Role::Strong), look));
        let time = words.tell("end-time", &[("time", duration(words, summary.millis).into())]);
        page.add(text::lines(&time, width, 0, style(Role::Text), look));
    }
    if summary.left > 0 {
        let left = words.tell("summary-left", &[("count", summary.left.into())]);
        page.add(text::lines(&left, width, 0, style(Role::Text), look));
    }
    if let Some((day, count)) = outlook.next {
        let when = when(words, day, today);
        let next = words.tell("next-due", &[("count", count.into()), ("when", when.into())]);
        page.add(text::lines(&next, width, 0, style(Role::Text), look));
    }
    if summary.answered > 0 && frame.is_roomy {
        page.add(text::lines(&words.say("saved"), width, 0, style(Role::Faint), look));
    }
    if let Some(learnt) = learnt {
        page.add(text::lines(learnt, width, 0, style(Role::Text), look));
    }
    add_hard(hard, look, &frame, &mut page);
    page.draw(&Scroll::default(), look, frame.body, buffer);
    let hint = |action, id, rank| Hint::of(look, Mode::Reading, action, words.say(id), rank);
    let keys = [
        hint(Action::Confirm, "does-go-on", 0),
        hint(Action::Leave, "does-go-home", 1),
        hint(Action::Browse, "does-browse", 2),
        hint(Action::Undo, "does-undo", 3),
    ];
    frame.foot(keys.into_iter().flatten().collect(), look, buffer);
}

/// Adds the failed cards, and how many of them found no room.
fn add_hard(hard: &[Hard], look: &Look<'_>, frame: &Frame, page: &mut Roll) {
    let width = frame.body.width;
    let style = |role| look.theme.style(role);
    if hard.is_empty() {
        return;
    }
    page.skip();
    page.add(text::lines(&look.words.say("end-hard"), width, 0, style(Role::Strong), look));
    for (at, card) in hard.iter().enumerate() {
        let lines = if frame.is_roomy {
            let answer = card.answer.replace('\n', " · ");
            let mut lines = text::lines(&card.question, width, 2, style(Role::Text), look);
            lines.extend(text::lines(&answer, width, 4, style(Role::Faint), look));
            lines
        } else {
            let question = text::cut(&card.question, width - 2, style(Role::Text), look);
            vec![text::row(vec![Span::raw("  "), question], width, look)]
        };
        let is_last = at + 1 == hard.len();
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let needed = page.height().saturating_add(height).saturating_add(u16::from(!is_last));
        if needed > frame.body.height {
            let rest = look.words.tell("end-more", &[("count", (hard.len() - at).into())]);
            page.add(text::lines(&rest, width, 2, style(Role::Faint), look));
            return;
        }
        page.add(lines);
    }
}
