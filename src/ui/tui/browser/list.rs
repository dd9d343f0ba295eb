//! The list: a card a row, its question and where it stands; below it what is wrong with the file.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::place::Place;
use super::{Browser, Drawn, Entry};
use crate::ui::text::interval;
use crate::ui::tui::keys::{Action, Mode};
use crate::ui::tui::{Look, Role, text};

/// What can be done in the list, and in a word what that is.
const KEYS: [(Action, &str); 7] = [
    (Action::Confirm, "browse-open"),
    (Action::Filter, "browse-find"),
    (Action::Leave, "browse-back"),
    (Action::Preview, "browse-preview"),
    (Action::Edit, "browse-edit"),
    (Action::Suspend, "browse-suspend"),
    (Action::Flag, "browse-flag"),
];

/// What can be done while words are typed.
const TYPING_KEYS: [(Action, &str); 2] = [(Action::Confirm, "browse-done"), (Action::Leave, "browse-all")];

/// From so many columns on where cards stand is a column of its own.
const WIDE: u16 = 60;

/// Draws the list; tells where the cursor is shown while words are typed.
pub(super) fn draw(browser: &Browser, look: &Look<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
    let mut place = Place::of(area, look, buffer)?;
    let count = look.words.tell("cards", &[("count", browser.entries.len().into())]);
    place.draw_title(&browser.title, &count, look, buffer);
    let cursor = draw_words(browser, &mut place, look, buffer);
    draw_faults(browser, &mut place, look, buffer);
    let height = usize::from(place.body.height);
    browser.drawn.set(Drawn { height, most_above: 0 });
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
    let column = if place.body.width < WIDE { 0 } else { widest };
    for (area, row) in place.body.rows().zip(&rows) {
        row.line(browser, look, column, area.width).render(area, buffer);
    }
    if browser.entries.is_empty() && browser.faults.is_clean() {
        let id = if browser.words.is_empty() { "browse-empty" } else { "browse-none" };
        let lines = text::lines(&look.words.say(id), place.body.width, 0, look.theme.style(Role::Text));
        place.body.rows().zip(lines).for_each(|(row, line)| line.render(row, buffer));
    }
    let (mode, keys) =
        if browser.is_typing { (Mode::Typing, &TYPING_KEYS[..]) } else { (Mode::List, &KEYS[..]) };
    place.draw_keys(mode, keys, look, buffer);
    cursor
}

/// The words that are looked for, in the first row of the body.
fn draw_words(
    browser: &Browser,
    place: &mut Place,
    look: &Look<'_>,
    buffer: &mut Buffer,
) -> Option<Position> {
    if !browser.is_typing && browser.words.is_empty() {
        return None;
    }
    let row = Rect { height: 1, ..place.body };
    place.body = Rect { y: row.bottom() + 1, height: place.body.height.saturating_sub(2), ..place.body };
    let label = Span::styled(format!("{} ", look.words.say("browse-words")), look.theme.style(Role::Key));
    let room = row.width.saturating_sub(u16::try_from(label.width()).unwrap_or(u16::MAX)).saturating_sub(1);
    let words = text::cut(&browser.words, room, look.theme.style(Role::Strong));
    let line = Line::from(vec![label, words]);
    let end = row.x.saturating_add(u16::try_from(line.width()).unwrap_or(u16::MAX));
    line.render(row, buffer);
    browser.is_typing.then_some(Position { x: end.min(row.right().saturating_sub(1)), y: row.y })
}

/// What is wrong with the file, at the foot of the body; the list keeps half of it.
fn draw_faults(browser: &Browser, place: &mut Place, look: &Look<'_>, buffer: &mut Buffer) {
    if browser.faults.is_clean() {
        return;
    }
    let told = browser.faults.text(false, usize::from(place.body.width));
    let room = if browser.entries.is_empty() { place.body.height } else { place.body.height / 2 };
    let lines: Vec<&str> = told.trim_end().lines().take(usize::from(room)).collect();
    let height = u16::try_from(lines.len()).unwrap_or(room);
    place.body.height -= height;
    let foot = Rect { y: place.body.bottom(), height, ..place.body };
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
        let is_from_right = is_from_right(&question.content);
        let [first, second] = if is_from_right { [blank, question] } else { [question, blank] };
        Line::from(vec![marks, first, second, Span::raw("  "), stands])
    }
}

/// Whether a question is read from the right, which its first letter tells.
fn is_from_right(question: &str) -> bool {
    let first = question.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'),
    )
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
