//! Home as cells.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::figures::{Deck, Standing};
use super::{Home, keys};
use crate::ui::tui::frame::Frame;
use crate::ui::tui::{Look, Role, entry, text};

impl Home {
    /// Draws home and tells where the cursor is, if words are typed.
    pub fn draw(&self, look: &Look<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let frame = Frame::of(area, look, buffer)?;
        frame.title(&look.words.say("bar-title"), "", look, buffer);
        let is_typing = self.filter.is_some();
        if let Some(help) = &self.help {
            help.draw(keys::told(is_typing, look), look, &frame, buffer);
            return None;
        }
        let room = frame.body;
        let used = put(self.top(look, room.width, frame.is_roomy), room, buffer);
        let list =
            Rect { y: room.y + used.min(room.height), height: room.height.saturating_sub(used), ..room };
        self.draw_list(look, list, frame.is_roomy, buffer);
        frame.foot(keys::foot(is_typing, look), look, buffer);
        self.filter.as_ref().map(|filter| {
            let label = text::label(&look.words.say("home-filter"), look);
            let y = room.y + used.saturating_sub(1 + u16::from(frame.is_roomy));
            entry::draw(label, look.is_from_right(), filter, look, Rect { y, height: 1, ..room }, buffer)
        })
    }

    /// The sentences above the list.
    fn top(&self, look: &Look<'_>, width: u16, is_roomy: bool) -> Vec<Line<'static>> {
        let words = look.words;
        let strong = look.theme.style(Role::Strong);
        let mut lines = Vec::new();
        if self.decks.iter().any(Deck::is_started) {
            let figures = &self.figures;
            let today = if figures.due + figures.new == 0 {
                words.say("home-nothing")
            } else {
                let about = [
                    ("due", figures.due.into()),
                    ("new", figures.new.into()),
                    ("minutes", figures.minutes.into()),
                ];
                words.tell("home-today", &about)
            };
            lines.extend(text::lines(&today, width, 0, strong, look));
            if let Some(backlog) = &figures.backlog {
                lines.extend(text::lines(backlog, width, 0, look.theme.style(Role::Text), look));
            }
            for exam in &figures.exams {
                lines.extend(text::lines(exam, width, 0, look.theme.style(Role::Text), look));
            }
            lines.extend(text::lines(&self.past(look), width, 0, look.theme.style(Role::Text), look));
        } else {
            lines.extend(text::lines(&words.say("home-first"), width, 0, strong, look));
            lines.extend(text::lines(
                &words.say("home-first-how"),
                width,
                0,
                look.theme.style(Role::Text),
                look,
            ));
        }
        lines.push(Line::default());
        if self.filter.is_some() {
            lines.push(Line::default());
            lines.extend(is_roomy.then(Line::default));
        }
        lines
    }

    /// The days in a row and the last score, in one line.
    fn past(&self, look: &Look<'_>) -> String {
        let streak = self.figures.streak;
        let streak = (streak > 0).then(|| look.words.tell("home-streak", &[("days", streak.into())]));
        let last = self.figures.last.map(|(right, cards)| {
            look.words.tell("home-last", &[("right", right.into()), ("cards", cards.into())])
        });
        streak.into_iter().chain(last).collect::<Vec<_>>().join(" ")
    }

    fn draw_list(&self, look: &Look<'_>, area: Rect, is_roomy: bool, buffer: &mut Buffer) {
        let mut rows = Vec::new();
        if self.has_today() {
            let figures = counts(look, self.figures.due, self.figures.new);
            rows.push(Row::choice(look.words.say("home-review"), String::new(), figures, 0));
            rows.extend(is_roomy.then(Row::default));
        }
        let mut is_below_started = false;
        for (deck, place) in self.shown().zip(usize::from(self.has_today())..) {
            if is_below_started && !deck.is_started() {
                rows.extend(is_roomy.then(Row::default));
                rows.push(Row { title: look.words.say("home-waiting"), ..Row::default() });
            }
            is_below_started = deck.is_started();
            rows.push(Row::choice(deck.title.clone(), deck.id.clone(), standing(look, deck), place));
        }
        if rows.is_empty() {
            put(text::lines(&look.words.say("home-none"), area.width, 0, faint(look), look), area, buffer);
        }
        align(&mut rows, area.width, look);
        // The chosen row stays in the middle as far as the list goes on.
        let chosen = rows.iter().position(|row| row.place == Some(self.cursor)).unwrap_or(0);
        let height = usize::from(area.height);
        let from = chosen.saturating_sub(height / 2).min(rows.len().saturating_sub(height));
        self.spots.clear();
        for (row, place) in rows.iter().skip(from).zip(area.rows()) {
            row.draw(look, row.place == Some(self.cursor), place, buffer);
            if let Some(choice) = row.place {
                self.spots.put(place, choice);
            }
        }
    }
}

/// A row of the list: a choice with its place, or a heading.
#[derive(Debug, Default)]
struct Row {
    title: String,
    id: String,
    /// What stands at the other end, in columns.
    figures: Vec<String>,
    place: Option<usize>,
}

/// Puts figures of the same sort below each other, and leaves out the ids where not all of them have room: some of them
/// would only be in the way.
fn align(rows: &mut [Row], width: u16, look: &Look<'_>) {
    for column in 0..2 {
        let cells =
            || rows.iter().filter(|row| row.figures.len() == 2).filter_map(|row| row.figures.get(column));
        let widest = cells().map(|cell| text::columns(cell, look)).max().unwrap_or(0);
        for cell in
            rows.iter_mut().filter(|row| row.figures.len() == 2).filter_map(|row| row.figures.get_mut(column))
        {
            *cell = " ".repeat(widest - text::columns(cell, look)) + cell;
        }
    }
    // Where both have no room in half the row, what is due says more.
    if rows.iter().any(|row| text::columns(&row.counts(), look) > usize::from(width / 2)) {
        for row in rows.iter_mut() {
            row.figures.truncate(1);
        }
    }
    let needed = |row: &Row| {
        let texts = [&row.title, &row.id, &row.counts()].map(|text| text::columns(text, look));
        texts.iter().sum::<usize>() + 8
    };
    if rows.iter().any(|row| needed(row) > usize::from(width)) {
        for row in rows.iter_mut() {
            row.id.clear();
        }
    }
}

impl Row {
    fn choice(title: String, id: String, figures: Vec<String>, place: usize) -> Self {
        let id = if id == title { String::new() } else { id };
        Self { title, id, figures, place: Some(place) }
    }

    fn counts(&self) -> String {
        self.figures.join(" · ")
    }

    /// A title with its id behind it where there is room, and figures at the other end.
    fn draw(&self, look: &Look<'_>, is_chosen: bool, row: Rect, buffer: &mut Buffer) {
        let base = match self.place {
            None => faint(look),
            Some(_) if is_chosen => look.theme.style(Role::Selected),
            Some(_) => look.theme.style(Role::Text),
        };
        let width = usize::from(row.width);
        let mark = match (is_chosen, look.is_from_right()) {
            (false, _) => "  ",
            (true, false) => "▸ ",
            (true, true) => " ◂",
        };
        let counts = text::cut(&self.counts(), row.width / 2, base, look);
        let room = width.saturating_sub(counts.width() + 4);
        let title = text::cut(&self.title, u16::try_from(room).unwrap_or(u16::MAX), base, look);
        let id = text::cut(&self.id, row.width, if is_chosen { base } else { faint(look) }, look);
        let gap = if self.id.is_empty() { 0 } else { 2 };
        // A blank at the end, so that the chosen row does not touch its edge.
        let used = 3 + title.width() + gap + id.width() + counts.width();
        let blanks = |count| text::blanks(count, base);
        let fill = blanks(width.saturating_sub(used));
        let pieces = vec![Span::styled(mark, base), title, blanks(gap), id, fill, counts, blanks(1)];
        text::draw(&text::row(pieces, row.width, look), row, buffer);
    }
}

fn standing(look: &Look<'_>, deck: &Deck) -> Vec<String> {
    match deck.standing {
        Standing::Started { due, new } => counts(look, due, new),
        Standing::Waiting(cards) => vec![look.words.tell("cards", &[("count", cards.into())])],
        Standing::Faulty(faults) => vec![look.words.tell("home-faults", &[("count", faults.into())])],
    }
}

fn counts(look: &Look<'_>, due: usize, new: usize) -> Vec<String> {
    let count = |message, count: usize| look.words.tell(message, &[("count", count.into())]);
    vec![count("count-due", due), count("count-new", new)]
}

fn faint(look: &Look<'_>) -> Style {
    look.theme.style(Role::Faint)
}

/// Lines from the top of an area on; gives how many rows they take.
fn put<'a>(lines: impl IntoIterator<Item = Line<'a>>, area: Rect, buffer: &mut Buffer) -> u16 {
    let mut used = 0;
    for (line, row) in lines.into_iter().zip(area.rows()) {
        text::draw(&line, row, buffer);
        used += 1;
    }
    used
}
