//! The list: a card a row, its question and where it stands; below it what is wrong with the file.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::keys;
use super::{Browser, Entry};
use crate::ui::text::interval;
use crate::ui::tui::frame::Frame;
use crate::ui::tui::{Look, Role, text};

/// From so many columns on where cards stand is a column of its own.
const WIDE: u16 = 60;

/// Draws the list; tells where the cursor is shown while words are typed.
pub(super) fn draw(browser: &Browser, look: &Look<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let mut frame = Frame::of(area, look, buffer)?;
    let count = look.words.tell("cards", &[("count", browser.entries.len().into())]);
    frame.title(&browser.title, &count, look, buffer);
    frame.tell(&browser.notice, look, buffer);
    let cursor = draw_words(browser, &mut frame, look, buffer);
    draw_faults(browser, &mut frame, look, buffer);
    let height = usize::from(frame.body.height);
    browser.height.set(height);
    // The cursor's row stays in the middle while the list moves under it.
    let above = browser.cursor.saturating_sub(height / 2).min(browser.entries.len().saturating_sub(height));
    let rows: Vec<Row<'_>> = browser
        .entries
        .iter()
        .enumerate()
        .skip(above)
        .take(height)
        .map(|(number, entry)| Row {
            entry,
            stands: standing(browser, entry, look),
            is_current: number == browser.cursor,
        })
        .collect();
    let widest = rows.iter().map(|row| Span::raw(row.stands.as_str()).width()).max().unwrap_or(0);
    // Where room is short, the question takes what it can.
    let column = if frame.body.width < WIDE { 0 } else { widest };
    for (area, row) in frame.body.rows().zip(&rows) {
        row.line(browser, look, column, area.width).render(area, buffer);
    }
    if browser.entries.is_empty() && browser.faults.is_clean() {
        let id = if browser.words.is_empty() { "browse-empty" } else { "browse-none" };
        let lines = text::lines(&look.words.say(id), frame.body.width, 0, look.theme.style(Role::Text));
        frame.body.rows().zip(lines).for_each(|(row, line)| line.render(row, buffer));
    }
    frame.foot(if browser.is_typing { keys::of_words(look) } else { keys::of_list(look) }, look, buffer);
    cursor
}

/// The words that are looked for, in the first row of the body.
fn draw_words(
    browser: &Browser,
    frame: &mut Frame,
    look: &Look<'_>,
    buffer: &mut Buffer,
) -> Option<Position> {
    if !browser.is_typing && browser.words.is_empty() {
        return None;
    }
    let row = Rect { height: 1, ..frame.body };
    frame.body = Rect { y: row.bottom() + 1, height: frame.body.height.saturating_sub(2), ..frame.body };
    let label = Span::styled(format!("{} ", look.words.say("browse-words")), look.theme.style(Role::Key));
    let room = row.width.saturating_sub(u16::try_from(label.width()).unwrap_or(u16::MAX)).saturating_sub(1);
    let words = text::cut(&browser.words, room, look.theme.style(Role::Strong));
    let line = Line::from(vec![label, words]);
    let end = row.x.saturating_add(u16::try_from(line.width()).unwrap_or(u16::MAX));
    line.render(row, buffer);
    browser.is_typing.then_some(Position { x: end.min(row.right().saturating_sub(1)), y: row.y })
}

/// What is wrong with the file, at the foot of the body; the list keeps half of it.
fn draw_faults(browser: &Browser, frame: &mut Frame, look: &Look<'_>, buffer: &mut Buffer) {
    if browser.faults.is_clean() {
        return;
    }
    let told = browser.faults.text(false, usize::from(frame.body.width));
    let room = if browser.entries.is_empty() { frame.body.height } else { frame.body.height / 2 };
    let lines: Vec<&str> = told.trim_end().lines().take(usize::from(room)).collect();
    let height = u16::try_from(lines.len()).unwrap_or(room);
    frame.body.height -= height;
    let foot = Rect { y: frame.body.bottom(), height, ..frame.body };
    for (row, line) in foot.rows().zip(lines) {
        text::cut(line, row.width, look.theme.style(Role::Text)).render(row, buffer);
    }
}

/// A card in a row.
struct Row<'a> {
    entry: &'a Entry,
    /// Where it stands, in a word or two.
    stands: String,
    is_current: bool,
}

impl Row<'_> {
    /// The cursor, the flag, the question, and where the card stands in a column of at least that width at the right.
    fn line(&self, browser: &Browser, look: &Look<'_>, column: usize, width: u16) -> Line<'static> {
        let style = |role| look.theme.style(role);
        let record = &self.entry.record;
        let stands = Span::styled(
            format!("{:>column$}", self.stands),
            style(if record.is_due(browser.today) { Role::Near } else { Role::Faint }),
        );
        let cursor = if self.is_current { "›" } else { " " };
        let flag = if record.flagged { "*" } else { " " };
        let marks = Span::styled(format!("{cursor} {flag} "), style(Role::Key));
        let room = usize::from(width).saturating_sub(marks.width() + stands.width() + 2);
        let role = if self.is_current { Role::Strong } else { Role::Text };
        let question = self.entry.card.note.question.pick(&browser.lang);
        let question = text::cut(question, u16::try_from(room).unwrap_or(u16::MAX), style(role));
        let blank = Span::raw(" ".repeat(room.saturating_sub(question.width())));
        let is_from_right = text::is_from_right(&question.content);
        let [first, second] = if is_from_right { [blank, question] } else { [question, blank] };
        Line::from(vec![marks, first, second, Span::raw("  "), stands])
    }
}

/// Where a card stands, in a word or two.
fn standing(browser: &Browser, entry: &Entry, look: &Look<'_>) -> String {
    let record = &entry.record;
    match record.studied {
        _ if record.suspended => look.words.say("browse-suspended"),
        _ if record.is_buried(browser.today) => look.words.say("browse-buried"),
        None => look.words.say("browse-new"),
        Some(studied) if studied.due <= browser.today => look.words.say("browse-due"),
        Some(studied) => {
            let wait = interval(look.words, studied.due.days_since(browser.today));
            look.words.tell("browse-later", &[("interval", wait.into())])
        }
    }
}
