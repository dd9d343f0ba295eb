//! The list: a card a row, its question and where it stands; below it what is wrong with the file.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::keys;
use super::{Browser, Entry};
use crate::ui::text::interval;
use crate::ui::tui::frame::Frame;
use crate::ui::tui::{Look, Role, entry, text};

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
    let widest = rows.iter().map(|row| text::columns(&row.stands, look)).max().unwrap_or(0);
    // Where room is short, the question takes what it can.
    let column = if frame.body.width < WIDE { 0 } else { widest };
    browser.spots.clear();
    for ((area, row), number) in frame.body.rows().zip(&rows).zip(above..) {
        text::draw(&row.line(browser, look, column, area.width), area, buffer);
        browser.spots.put(area, number);
    }
    if browser.entries.is_empty() && browser.faults.is_clean() {
        let id = if browser.words().is_empty() { "browse-empty" } else { "browse-none" };
        let lines = text::lines(&look.words.say(id), frame.body.width, 0, look.theme.style(Role::Text), look);
        frame.body.rows().zip(lines).for_each(|(row, line)| text::draw(&line, row, buffer));
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
    if !browser.is_typing && browser.words().is_empty() {
        return None;
    }
    let row = Rect { height: 1, ..frame.body };
    frame.body = Rect { y: row.bottom() + 1, height: frame.body.height.saturating_sub(2), ..frame.body };
    let label = text::label(&look.words.say("browse-words"), look);
    let cursor = entry::draw(label, look.is_from_right(), &browser.words, look, row, buffer);
    browser.is_typing.then_some(cursor)
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
        let line = text::code(line, row.width, look.theme.style(Role::Text), look);
        text::draw(&Line::from(line), row, buffer);
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
        let role = if record.is_due(browser.today) { Role::Near } else { Role::Faint };
        let stands = text::piece(&self.stands, style(role), look);
        let before = text::blanks(2 + column.saturating_sub(stands.width()), style(role));
        let cursor = match (self.is_current, look.is_from_right()) {
            (true, false) => "›",
            (true, true) => "‹",
            (false, _) => " ",
        };
        let flag = if record.flagged { "*" } else { " " };
        let marks =
            if look.is_from_right() { format!(" {flag} {cursor}") } else { format!("{cursor} {flag} ") };
        let marks = Span::styled(marks, style(Role::Key));
        let room = usize::from(width).saturating_sub(marks.width() + before.width() + stands.width());
        let role = if self.is_current { Role::Strong } else { Role::Text };
        let question = self.entry.card.note.question.pick(&browser.lang);
        // A question in a language that is read from the other side stands at that side.
        let is_turned = text::direction(question, look).is_from_right() != look.is_from_right();
        let question = text::cut(question, u16::try_from(room).unwrap_or(u16::MAX), style(role), look);
        let blank = text::blanks(room.saturating_sub(question.width()), style(role));
        let [first, second] = if is_turned { [blank, question] } else { [question, blank] };
        text::row(vec![marks, first, second, before, stands], width, look)
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
